internal import Dispatch
internal import Git
internal import Synchronization

/// The place of a catalogue, from which each thread opens one of its own.
package struct LedgerPlace: Sendable {
  private let directory: String
  private let environment: Environment
  private let folder: String
  private let packs: Packs?

  fileprivate init(of ledger: Ledger) {
    packs = ledger.repository.packsRead
    directory = ledger.repository.workingDirectory ?? ledger.repository.gitDirectory
    (environment, folder) = (ledger.environment, ledger.folder)
  }

  /// The catalogue, opened once more; without an index.
  package func opened() throws -> Ledger {
    let repository = try Repository(at: directory, environment: environment)
    if let packs { repository.readDirectly(from: packs) }
    return Ledger(repository, folder: folder, environment: environment)
  }
}

extension Ledger {
  /// Its place.
  package var place: LedgerPlace { LedgerPlace(of: self) }
}

/// Runs code on several threads at once, and waits for all.
///
/// - Parameter body: The code; it locks what it shares.
package func sideBySide(_ threads: Int, _ body: () -> Void) {
  nonisolated(unsafe) let body = body  // does not outlive this call
  DispatchQueue.concurrentPerform(iterations: threads) { _ in body() }
}

/// The first error that any of several threads met.
package final class FirstFailure: Sendable {
  private let error = Mutex<(any Error)?>(nil)

  package init() {}

  package var isSet: Bool { error.withLock { $0 != nil } }

  package func set(_ new: any Error) { error.withLock { if $0 == nil { $0 = new } } }

  package func check() throws { if let error = error.withLock({ $0 }) { throw error } }
}

/// Transforms each of many values, on as many threads as there are processors; the results are in their order.
///
/// - Parameter portion: The number that one thread takes at a time; fewer are done on the spot.
package func mapSideBySide<Value: Sendable, Made: Sendable>(
  _ values: [Value], portion: Int = 256, _ transform: @Sendable (Value) -> Made
) -> [Made] {
  guard values.count > portion else { return values.map(transform) }
  let portions = (values.count + portion - 1) / portion
  let made = Mutex([[Made]](repeating: [], count: portions))
  // does not outlive this call
  withoutActuallyEscaping(transform) { transform in
    DispatchQueue.concurrentPerform(iterations: portions) { number in
      let range = number * portion..<min(values.count, (number + 1) * portion)
      let part = values[range].map(transform)
      made.withLock { $0[number] = part }
    }
  }
  return made.withLock { $0.flatMap { $0 } }
}
