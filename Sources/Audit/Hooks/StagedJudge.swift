internal import Catalogue
package import Git
package import Reading
internal import History
package import Signing

/// Judges a commit that git is about to make of what is staged: it is made in memory, and nothing is written.
public struct StagedJudge {
  private let repository: Repository
  private let environment: Environment
  private let index: (Ledger) -> (any CatalogueIndex)?

  /// The judge of a repository that a hook runs in.
  ///
  /// - Parameter index: Makes an index of a catalogue; nil: all history behind the commit is read.
  package init(
    in directory: String, environment: Environment, index: @escaping (Ledger) -> (any CatalogueIndex)? = { _ in nil }
  ) throws {
    repository = try Repository(discoveringFrom: directory, environment: environment)
    (self.environment, self.index) = (environment, index)
  }

  /// The findings of an audit in the commit, in every catalogue that it touches.
  ///
  /// - Parameters:
  ///   - file: The file of its message; nil: the message is unknown.
  ///   - amends: Whether it takes the place of HEAD, which git doesn't tell. nil: nobody knows; then it is judged as
  ///     both, and sound if one of them is.
  /// - Throws: `LedgerError.surroundings` where the file of the message can't be read.
  public func findings(messageIn file: String?, amends: Bool?) throws -> [AuditFinding] {
    let message = try file.map(message(in:)) ?? ""
    let head = try repository.head().commit
    let merged = try repository.mergeHeads()
    try repository.keepWritesInMemory()
    let (author, committer) = try (repository.author(), repository.committer())
    // only its configuration tells whether git is going to sign it; a form that git alone signs doesn't count here
    let signer: Signer?
    do { signer = try Signer(of: repository, for: committer) } catch is LedgerError { signer = nil }
    let actor = Actor(author: author, committer: committer, proof: signer.map(Actor.Proof.signer) ?? .none)
    // while a merge is under way nothing is amended
    let replaced = merged.isEmpty && amends != false ? try head.map { try repository.commit($0).parents } : nil
    if amends == true, let replaced { return try findings(on: replaced, message: message, by: actor) }
    let found = try findings(on: (head.map { [$0] } ?? []) + merged, message: message, by: actor)
    guard let replaced, !found.isEmpty else { return found }
    return try findings(on: replaced, message: message, by: actor).isEmpty ? [] : found
  }

  private func message(in file: String) throws -> String {
    guard let bytes = try Path.read(file) else { throw LedgerError(.surroundings, "there is no file \(file)") }
    // git tells its hooks this way that nobody edits
    let isEdited = environment["GIT_EDITOR"] != ":"
    return try EditedMessage(
      String(decoding: bytes, as: UTF8.self), isEdited: isEdited, repository.configuration()
    ).text
  }

  private func findings(on parents: [ObjectID], message: String, by actor: Actor) throws -> [AuditFinding] {
    let commit = try repository.writeCommit(
      tree: repository.writeStagedTree(), parents: parents, author: actor.author, committer: actor.committer,
      message: message)
    var found: [AuditFinding] = []
    for folder in try PushedCatalogues(touchedBy: [commit], in: repository, CatalogueRoots(in: repository)).folders {
      let ledger = Ledger(repository, folder: folder, environment: environment)
      ledger.isAtDoor = true
      ledger.index = index(ledger)
      found += try ledger.findings(inUnmade: commit, on: parents, by: actor)
    }
    return found.filter(\.isOpenError)
  }
}

extension Ledger {
  /// The findings of an audit in a commit that is only about to be made.
  package func findings(inUnmade commit: ObjectID, on parents: [ObjectID], by actor: Actor) throws -> [AuditFinding] {
    var scope = AuditScope()
    (scope.commit, scope.known, scope.acceptedAt, scope.proof) = (commit, parents, parents.first, actor.proof)
    var found: [AuditFinding] = []
    _ = try audit(scope) { if $0.commit == nil || $0.commit == commit { found.append($0) } }
    return found
  }
}
