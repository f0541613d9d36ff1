internal import Catalogue
internal import Git
internal import Parallel

// Records as an earlier commit had them, without a look at all of them.
extension Snapshot {
  /// The records of a kind in a language, and perhaps others, as an earlier commit had them, and those that can't be
  /// read; nil where no index tells which files these are.
  func earlierRecords(of kind: RecordReference.Kind, in language: LanguageTag) throws -> (
    records: [Record], unreadable: [Problem]
  )? {
    guard let commit, let tip = try laterHead(),
      let files = try usableIndex()?.files(of: kind, in: language, at: commit.id, tip: tip)
    else { return nil }
    repository.readDirectly(from: repository.packs())
    let place = Ledger(repository, folder: folder, environment: repository.environment).place
    let read = try files.parallelMap(portion: 64, with: { try place.opened().repository }) { repository, file in
      do {
        return Result<Record, LedgerError>.success(try Record(file.reference, of: file.blob, in: repository))
      } catch let error as LedgerError where error.kind == .answerIsNo { return .failure(error) }
    }
    return Self.parted(zip(files.map(\.reference), read))
  }

  /// The records of a kind in the folder of a work and below it, as an earlier commit had them, and those that can't be
  /// read; nil at HEAD.
  func earlierRecords(of kind: RecordReference.Kind, below work: RecordReference) throws -> (
    records: [Record], unreadable: [Problem]
  )? {
    guard try laterHead() != nil else { return nil }
    let references = try entries(below: work).keys.filter { $0.kind == kind }.sorted()
    let read = try mapFiles(of: references) { reference, file -> Result<Record, LedgerError> in
      do throws(LedgerError) {
        return .success(Record(reference, fields: try Self.fields(of: reference, file)))
      } catch { return .failure(error) }
    }
    return Self.parted(zip(references, read))
  }

  /// The editions that may name a work or one of its editions, as an earlier commit had them, and those of its folder;
  /// nil where no index tells them.
  func earlierEditions(near work: RecordReference) throws -> [RecordReference]? {
    guard let commit, let tip = try laterHead(), work.isWrittenInOneWay,
      let naming = try usableIndex()?.editions(everNaming: work, behind: commit.id, tip: tip)
    else { return nil }
    let own = try entries(below: work).keys.filter { $0.kind == .edition && $0.work == work }
    return try own + naming.filter { try $0.work != work && entry($0.file) != nil }
  }

  /// The commit at HEAD, where this is of an earlier one.
  private func laterHead() throws -> ObjectID? {
    guard let commit, let tip = try repository.head().commit, tip != commit.id else { return nil }
    return tip
  }

  private static func parted(_ read: some Sequence<(RecordReference, Result<Record, LedgerError>)>) -> (
    records: [Record], unreadable: [Problem]
  ) {
    var (records, unreadable): ([Record], [Problem]) = ([], [])
    for (reference, result) in read {
      switch result {
      case .success(let record): records.append(record)
      case .failure(let error): unreadable.append(Problem(unreadable: error, path: reference.file))
      }
    }
    return (records, unreadable)
  }
}
