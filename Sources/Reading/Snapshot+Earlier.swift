internal import Catalogue
internal import Git
internal import Parallel

extension Snapshot {
  /// The records of a kind in a language, and perhaps others, as an earlier commit had them, and those that can't be
  /// read; nil where no index tells which files these are.
  func earlierRecords(of kind: RecordReference.Kind, in language: LanguageTag) throws -> (
    records: [Record], unreadable: [Problem]
  )? {
    guard let commit, let tip = try repository.head().commit, tip != commit.id,
      let files = try usableIndex()?.files(of: kind, in: language, at: commit.id, tip: tip)
    else { return nil }
    repository.readDirectly(from: repository.packs())
    let place = Ledger(repository, folder: folder, environment: repository.environment).place
    let read = try files.parallelMap(portion: 64, with: { try place.opened().repository }) { repository, file in
      do {
        return Result<Record, LedgerError>.success(try Record(file.reference, of: file.blob, in: repository))
      } catch let error as LedgerError where error.kind == .answerIsNo { return .failure(error) }
    }
    var (records, unreadable): ([Record], [Problem]) = ([], [])
    for (file, result) in zip(files, read) {
      switch result {
      case .success(let record): records.append(record)
      case .failure(let error): unreadable.append(Problem(unreadable: error, path: file.reference.file))
      }
    }
    return (records, unreadable)
  }
}
