public import Catalogue
public import Git
public import Reading
internal import History
internal import Signing
internal import Writing

extension Ledger {
  /// Makes a catalogue: in an existing repository, or in a new one.
  ///
  /// - Parameter notice: As ``notice``.
  /// - Returns: The files that were made and committed; none where all existed.
  /// - Throws: `GitError`, or `LedgerError` where the repository can't be written.
  public static func start(
    in directory: String, isBare: Bool, shelving: Settings.Shelving?, environment: Environment,
    notice: ((String) -> Void)? = nil
  ) throws -> (ledger: Ledger, made: [String], commit: ObjectID?) {
    let repository = try repository(for: directory, isBare: isBare, environment: environment)
    let folder = try repository.workingDirectory.map { try Path.relative(directory, to: $0) } ?? ""
    let ledger = Ledger(repository, folder: folder, environment: environment)
    ledger.notice = notice
    let actor = try ledger.actor()
    let written = try Transaction(on: ledger, by: actor, isDryRun: false).write { snapshot in
      try ledger.checkShelving(shelving, in: snapshot)
      let missing = try files(shelving ?? .none).filter {
        try snapshot.entry($0.name) == nil && !ledger.isInCheckout($0.name)
      }
      return Action(
        changes: missing.map { .init(file: $0.name, bytes: Array($0.text.utf8)) }, records: [],
        message: CommitMessage(subject: "Start a catalogue", catalogue: folder, statements: []))
    }
    return (ledger, written.action.changes.map(\.file), written.commit)
  }

  private static func repository(for directory: String, isBare: Bool, environment: Environment) throws -> Repository {
    // a folder that does not exist yet may lie in a repository that does
    if !isBare, let found = try Repository.found(from: Path.nearestFolder(to: directory), environment: environment) {
      try Path.makeFolder(directory)
      return found
    }
    return try Repository.create(at: directory, bare: isBare, initialBranch: nil, environment: environment)
  }

  /// Refuses to shelve an existing catalogue in another way than its settings have.
  private func checkShelving(_ asked: Settings.Shelving?, in snapshot: Snapshot) throws {
    guard let asked, try snapshot.entry(Settings.file) != nil || isInCheckout(Settings.file) else { return }
    let current = try snapshot.settings().shelving
    guard asked != current else { return }
    throw LedgerError(
      .conflict, "there is a catalogue already, and it is shelved otherwise", at: path(Settings.file),
      why: "it says “shelving: \(current.rawValue)”, and works that are there are not moved by init",
      mend: "colophon move --shelving \(asked.rawValue)")
  }

  private func isInCheckout(_ file: String) -> Bool {
    repository.workingDirectory.map { Path.exists("\($0)/\(path(file))") } ?? false
  }

  private static func files(_ shelving: Settings.Shelving) -> [(name: String, text: String)] {
    [
      (
        Settings.file,
        """
        # The settings of this catalogue.
        shelving: \(shelving.rawValue)   # how works are shelved under editions/: none, initial, author
        workflow: translation   # the workflow of editions that name none

        """
      ),
      ("workflows/translation.yaml", ShippedWorkflows.translation),
      ("workflows/original.yaml", ShippedWorkflows.original),
      ("workflows/community.yaml", ShippedWorkflows.community),
    ]
  }
}
