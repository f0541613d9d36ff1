internal import Git

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
