internal import Catalogue
internal import Git
internal import Parallel
internal import Reading

/// A file that is to be taken into the index, as a tree has it; nil where it is gone.
struct ChangedRecord: Sendable {
  let reference: RecordReference
  let entry: TreeEntry?
}

/// Reads records for the index, on as many threads as there is work for, each with a repository of its own.
struct RowReader {
  private let place: LedgerPlace
  private let commit: ObjectID

  /// The number of records that are read between two writes.
  static let portion = 250

  init(of ledger: Ledger, at commit: ObjectID) {
    ledger.repository.readDirectly(from: ledger.repository.packs())
    (place, self.commit) = (ledger.place, commit)
  }

  /// Reads records; their rows are told in portions, in their order.
  func read(_ changed: [ChangedRecord], _ body: ([IndexRow]) throws -> Void) throws {
    let stream = ParallelStream(
      threads: 2, of: changed.portions(of: Self.portion),
      with: { [place, commit] in try Opened(place, at: commit) },
      making: { opened, changed in try Self.rows(changed, opened.snapshot, opened.ledger) })
    while let rows = try stream.next() { try body(rows) }
  }

  /// The catalogue, as one thread has it open.
  private struct Opened {
    let ledger: Ledger
    let snapshot: Snapshot

    init(_ place: LedgerPlace, at commit: ObjectID) throws {
      ledger = try place.opened()
      snapshot = try ledger.snapshot(at: commit)
    }
  }

  /// The rows of records in the index, in their order, read on the spot.
  static func rows(
    _ changed: some Collection<ChangedRecord>, _ snapshot: Snapshot, _ ledger: Ledger
  ) throws -> [IndexRow] {
    try changed.map { try row($0, snapshot, ledger) }
  }

  private static func row(_ changed: ChangedRecord, _ snapshot: Snapshot, _ ledger: Ledger) throws -> IndexRow {
    let reference = changed.reference
    guard let entry = changed.entry else { return IndexRow(unreadable: reference) }
    do {
      let fields = try Record(reference, fieldsOf: entry, in: ledger.repository).fields
      return IndexRow(reference, fields, try snapshot.recordStates(of: reference, fields, withCategory: false))
    } catch let error as LedgerError where error.isOfContent {
      // an object that git can't give now may be a record later: then there is no index
      return IndexRow(unreadable: reference)
    }
  }
}
