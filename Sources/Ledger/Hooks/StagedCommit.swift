public import Catalogue
public import Git

/// A commit that git is about to make of what is staged.
public struct StagedCommit: Sendable {
  /// What its message says.
  let message: String
  /// Whether it takes the place of HEAD; nil where nobody knows.
  let amends: Bool?

  /// A commit of which nothing is known but what is staged.
  public init() { (message, amends) = ("", false) }

  /// A commit as git tells `commit-msg` of it.
  ///
  /// - Parameters:
  ///   - file: The file of its message.
  ///   - amends: Whether it takes the place of HEAD, which git doesn't tell; nil: it may.
  /// - Throws: `LedgerError.surroundings` where the file can't be read.
  public init(messageIn file: String, of ledger: Ledger, amends: Bool?) throws {
    guard let bytes = try Path.read(file) else { throw LedgerError(.surroundings, "there is no file \(file)") }
    // git says so to its hooks where nobody edits
    let isEdited = ledger.environment["GIT_EDITOR"] != ":"
    message = try EditedMessage(
      String(decoding: bytes, as: UTF8.self), isEdited: isEdited, ledger.repository.configuration()
    ).text
    self.amends = amends
  }
}

extension Ledger {
  /// What the audit would find in a commit of what is staged now; it is made in memory, and nothing is written.
  ///
  /// Where nobody knows whether it takes the place of HEAD, it is judged as both, and sound where one of them is.
  public func findings(in staged: StagedCommit) throws -> [AuditFinding] {
    let head = try repository.head().commit
    let merged = try repository.mergeHeads()
    // while a merge is under way nothing is amended
    let mayAmend = staged.amends != false && merged.isEmpty
    try repository.keepWritesInMemory()
    let (author, committer) = try (repository.author(), repository.committer())
    // whether git is going to sign it, only its configuration says; a form that is signed by git alone is none that counts here
    let signer = try? Signer(of: repository, for: committer)
    let actor = Actor(author: author, committer: committer, proof: signer.map(Actor.Proof.signer) ?? .none)
    let tree = try repository.writeStagedTree()
    var found: [AuditFinding] = []
    if !mayAmend || staged.amends == nil {
      found = try findings(in: tree, on: (head.map { [$0] } ?? []) + merged, staged.message, by: actor, acceptedAt: head)
      guard mayAmend, !found.isEmpty else { return found }
    }
    guard let head else { return found }
    let replacing = try findings(
      in: tree, on: repository.commit(head).parents, staged.message, by: actor, acceptedAt: head)
    return replacing.isEmpty || staged.amends == true ? replacing : found
  }

  /// What the audit would find in a commit that is about to be made.
  ///
  /// - Parameter accepted: The commit whose settings say what is acknowledged.
  func findings(
    in tree: ObjectID, on parents: [ObjectID], _ message: String, by actor: Actor, acceptedAt accepted: ObjectID?
  ) throws -> [AuditFinding] {
    let commit = try repository.writeCommit(
      tree: tree, parents: parents, author: actor.author, committer: actor.committer, message: message)
    var scope = AuditScope()
    scope.tip = commit.hex
    scope.known = parents
    scope.acceptedAt = accepted
    scope.proof = actor.proof
    var found: [AuditFinding] = []
    _ = try audit(scope) { if $0.isOpenError { found.append($0) } }
    return found
  }
}
