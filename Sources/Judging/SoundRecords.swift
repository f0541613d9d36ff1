internal import CLibrary
internal import Catalogue
internal import Files
internal import Git
internal import Reading

/// The records that an index remembers as sound, so that a check of all reads the others.
///
/// A record is sound if nothing is wrong in it by itself. It stays so until its file changes, or the settings, or the
/// program: dates that lie in the past now do so later, too.
struct SoundRecords {
  private let index: any CheckIndex
  private let snapshot: Snapshot
  private let rules: String
  private let day: Day

  /// - Parameter settings: The file of settings by which records are checked.
  /// - Returns: Nil where no index remembers any.
  init?(in snapshot: Snapshot, settings: [UInt8]?, on day: Day) throws {
    guard let program = FileStatus.ofProgram, snapshot.hasIndex,
      let index = try snapshot.usableIndex() as? any CheckIndex
    else { return nil }
    (self.index, self.snapshot, self.day) = (index, snapshot, day)
    let time = program.modified
    rules = "\(program.size) \(time.tv_sec) \(time.tv_nsec) \(try ObjectID(ofBlob: settings ?? []).hex)"
  }

  /// All records; nil where reading all from git is as quick.
  func checked(over edited: EditedRecords) throws -> CheckedRecords? {
    guard let known = try snapshot.fromIndex({ _ in index.knownRecords(by: rules, on: day) }) else { return nil }
    let open = known.filter { $0.fields != nil && !$0.isSound && edited.records[$0.reference] == nil }
    guard open.count < known.count / 2 else { return nil }
    let read = try snapshot.recordsWithPlaces(open.map(\.reference))
    let texts = Dictionary(uniqueKeysWithValues: read.records.map { ($0.reference, $0) })
    let lost = try snapshot.problems(of: known.filter { $0.fields == nil }.map(\.reference)) + read.unreadable
    let records = known.compactMap { known in
      known.isSound
        ? known.fields.map { Record(known.reference, fields: $0) } : texts[known.reference]
    }
    var checked = Snapshot.checked((records, lost), nil, over: edited)
    checked.sound = Set(known.lazy.filter { $0.isSound && edited.records[$0.reference] == nil }.map(\.reference))
    return checked
  }

  /// Remembers those among the records of a commit that are sound.
  func remember(_ records: [RecordReference]) throws {
    _ = try snapshot.fromIndex { _ in
      index.remember(sound: records, by: rules, on: day)
      return true
    }
  }
}

extension Snapshot {
  /// Some records, read with the places of their fields; and those among them that can't be read.
  func recordsWithPlaces(_ references: [RecordReference]) throws -> (records: [Record], unreadable: [Problem]) {
    let read = try mapFiles(of: references) { reference, file -> Result<Record, LedgerError> in
      do throws(LedgerError) {
        let bytes = try file.get()
        do throws(DocumentError) { return .success(try Record(reference, parsing: bytes)) } catch {
          throw LedgerError(error, in: reference.file)
        }
      } catch { return .failure(error) }
    }
    var (records, unreadable): ([Record], [Problem]) = ([], [])
    for (reference, result) in zip(references, read) {
      switch result {
      case .success(let record): records.append(record)
      case .failure(let error): unreadable.append(Problem(unreadable: error, path: reference.file))
      }
    }
    return (records, unreadable)
  }
}
