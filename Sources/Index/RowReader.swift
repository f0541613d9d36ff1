internal import Catalogue
internal import Dispatch
internal import Git
internal import Ledger
internal import Synchronization

/// A file that is to be taken into the index, as a tree has it; nil where it is gone.
struct ChangedRecord: Sendable {
  let reference: RecordReference
  let entry: TreeEntry?
}

/// Reads records for the index, on as many threads as there is work for, each with a repository of its own.
struct RowReader: Sendable {
  private let directory: String
  private let environment: Git.Environment
  private let folder: String
  private let commit: ObjectID
  private let packs: Packs?

  /// How many records are read between two writes.
  static let portion = 250

  /// - Parameter readsMany: Whether so much is read that mapping the packs for it pays.
  init(of ledger: Ledger, at commit: ObjectID, readsMany: Bool) {
    packs = readsMany ? ledger.repository.packs() : nil
    directory = ledger.repository.workingDirectory ?? ledger.repository.gitDirectory
    (environment, folder, self.commit) = (ledger.environment, ledger.folder, commit)
  }

  /// Reads records; what becomes of them is told in portions, one at a time, in no certain order.
  ///
  /// - Parameter other: What one of the threads does first, while the others read.
  func read(
    _ changed: [ChangedRecord], beside other: ((Ledger) throws -> Void)? = nil, _ body: ([IndexRow]) throws -> Void
  ) throws {
    let portions = (changed.count + Self.portion - 1) / Self.portion
    let next = Atomic<Int>(0)
    let turn = Mutex<Void>(())
    let isOtherTaken = Atomic<Bool>(false)
    let failure = Failure()
    func work(_ ledger: Ledger) {
      do {
        if let other, !isOtherTaken.exchange(true, ordering: .relaxed) { try other(ledger) }
        let snapshot = try ledger.snapshot(at: commit)
        while true {
          let portion = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard portion < portions, !failure.isSet else { return }
          let range = portion * Self.portion..<min(changed.count, (portion + 1) * Self.portion)
          let rows = try changed[range].map { try Self.row($0, snapshot, ledger) }
          try turn.withLock { _ in try body(rows) }
        }
      } catch { failure.set(error) }
    }
    let threads = min(portions + (other == nil ? 0 : 1), 2)
    sideBySide(threads) { do { work(try opened()) } catch { failure.set(error) } }
    try failure.check()
  }

  /// The catalogue, opened for one thread.
  func opened() throws -> Ledger {
    let repository = try Repository(at: directory, environment: environment)
    if let packs { repository.readDirectly(from: packs) }
    return Ledger(repository, folder: folder, environment: environment)
  }

  private static func row(_ changed: ChangedRecord, _ snapshot: Snapshot, _ ledger: Ledger) throws -> IndexRow {
    let reference = changed.reference
    guard let entry = changed.entry else { return IndexRow(unreadable: reference) }
    do {
      let fields = try Record(reference, sayingOf: entry, in: ledger.repository).fields
      return IndexRow(reference, fields, try snapshot.standings(of: reference, fields, withCategory: false))
    } catch let error as LedgerError where error.kind == .answerIsNo {
      return IndexRow(unreadable: reference)
    }
  }
}

/// Does something on several threads at once, and waits for all.
///
/// - Parameter body: What it touches beside its own, it locks.
func sideBySide(_ threads: Int, _ body: () -> Void) {
  nonisolated(unsafe) let body = body  // does not outlive this call
  DispatchQueue.concurrentPerform(iterations: threads) { _ in body() }
}

/// The first error that any of several threads met.
final class Failure: Sendable {
  private let error = Mutex<(any Error)?>(nil)

  var isSet: Bool { error.withLock { $0 != nil } }

  func set(_ new: any Error) { error.withLock { if $0 == nil { $0 = new } } }

  func check() throws { if let error = error.withLock({ $0 }) { throw error } }
}
