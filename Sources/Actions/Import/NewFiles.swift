internal import Git
internal import Reading
internal import Writing

/// The new files of an action that may be about very many: once they are more than a few, they go into a pack as they come, so
/// that no more than a portion of them is held.
struct NewFiles {
  private let ledger: Ledger?
  private(set) var changes: [Action.FileChange] = []
  /// The pack; nil as long as they are few.
  private(set) var pack: PackWriter?
  /// The number of changes in the pack.
  private var packed = 0

  /// - Parameter ledger: The ledger to write to; nil: nothing is written, as for a dry run.
  init(for ledger: Ledger?) { self.ledger = ledger }

  mutating func add(_ file: String, _ bytes: [UInt8]) {
    changes.append(Action.FileChange(file: file, bytes: ledger == nil ? nil : bytes))
  }

  /// Writes the changes added since, if they are many.
  mutating func write() throws {
    guard let ledger, changes.count > Action.mostLoose, packed < changes.count else { return }
    let pack = try self.pack ?? PackWriter(in: ledger.repository)
    self.pack = pack
    let ids = try pack.writeBlobs(changes[packed...].compactMap(\.bytes))
    for (index, id) in zip(changes.indices[packed...], ids) { changes[index].isIn(id) }
    packed = changes.count
    WriteStep.packBegun.reached(ledger.environment)
  }
}
