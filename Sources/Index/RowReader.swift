internal import Catalogue
internal import Git
internal import Reading
internal import Synchronization

/// A file that is to be taken into the index, as a tree has it; nil where it is gone.
struct ChangedRecord: Sendable {
  let reference: RecordReference
  let entry: TreeEntry?
}

/// Reads records for the index, on as many threads as there is work for, each with a repository of its own.
struct RowReader: Sendable {
  private let place: LedgerPlace
  private let commit: ObjectID

  /// The number of records that are read between two writes.
  static let portion = 250

  /// - Parameter readsMany: Whether so much is read that mapping the packs pays.
  init(of ledger: Ledger, at commit: ObjectID, readsMany: Bool) {
    if readsMany { ledger.repository.readDirectly(from: ledger.repository.packs()) }
    (place, self.commit) = (ledger.place, commit)
  }

  /// Reads records; the results are told in portions, one at a time, in no certain order.
  ///
  /// - Parameter other: The work that one of the threads does first, while the others read.
  func read(
    _ changed: [ChangedRecord], beside other: ((Ledger) throws -> Void)? = nil, _ body: ([IndexRow]) throws -> Void
  ) throws {
    let portions = (changed.count + Self.portion - 1) / Self.portion
    let next = Atomic<Int>(0)
    let turn = Mutex<Void>(())
    let isOtherTaken = Atomic<Bool>(false)
    let failure = FirstFailure()
    func work(_ ledger: Ledger) {
      do {
        if let other, !isOtherTaken.exchange(true, ordering: .relaxed) { try other(ledger) }
        let snapshot = try ledger.snapshot(at: commit)
        while true {
          let portion = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard portion < portions, !failure.isSet else { return }
          let range = portion * Self.portion..<min(changed.count, (portion + 1) * Self.portion)
          let rows = try Self.rows(changed[range], snapshot, ledger)
          try turn.withLock { _ in try body(rows) }
        }
      } catch { failure.set(error) }
    }
    let threads = min(portions + (other == nil ? 0 : 1), 2)
    sideBySide(threads) { do { work(try opened()) } catch { failure.set(error) } }
    try failure.check()
  }

  /// The catalogue, opened for one thread.
  func opened() throws -> Ledger { try place.opened() }

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
