internal import Catalogue
public import Git

/// One reference that a push wants to move, as git tells a `pre-receive` hook.
public struct PushedReference: Hashable, Sendable {
  /// The full name.
  public let name: String
  /// Where it is; nil where it is new.
  public let old: ObjectID?
  /// Where it is to be; nil where it is to go.
  public let new: ObjectID?

  /// Reads a line: two ids and a name; nil for anything else.
  public init?(line: String) {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, let old = ObjectID(hex: words[0]), let new = ObjectID(hex: words[1]) else { return nil }
    name = words[2]
    let nothing = String(repeating: "0", count: 40)
    (self.old, self.new) = (words[0] == nothing ? nil : old, words[1] == nothing ? nil : new)
  }

  /// Whether it is a branch: of other references nothing is asked.
  var isBranch: Bool { name.hasPrefix("refs/heads/") }
}

/// Why a push is refused.
public enum PushObjection: Sendable {
  /// A branch would go.
  case deletes(String)
  /// A branch would lose commits that it has; how many.
  case drops(String, Int)
  /// A branch would get a commit that the workflow does not allow.
  case finding(String, AuditFinding)
}

/// Judges a push before it is taken in: it reads what the push has in quarantine, and writes nothing.
public struct PushJudge {
  private let repository: Repository
  private let environment: Environment
  private let index: (Ledger) -> (any CatalogueIndex)?

  /// The judge of a repository that a hook runs in.
  ///
  /// - Parameter index: What is known of a catalogue beside git; nil: all that a push stands on is read.
  package init(
    in directory: String, environment: Environment, index: @escaping (Ledger) -> (any CatalogueIndex)? = { _ in nil }
  ) throws {
    repository = try Repository(discoveringFrom: directory, environment: environment)
    (self.environment, self.index) = (environment, index)
  }

  /// Every reason against the push; none: it may be taken in.
  ///
  /// Accepted findings are those that the branch acknowledges already: a push can't accept its own.
  public func objections(to push: [PushedReference]) throws -> [PushObjection] {
    let tips = try repository.branchTips()
    return try push.filter(\.isBranch).flatMap { reference -> [PushObjection] in
      guard let new = reference.new else { return [.deletes(reference.name)] }
      let lost = try reference.old.map { try dropped(from: $0, to: new) } ?? 0
      guard lost == 0 else { return [.drops(reference.name, lost)] }
      return try findings(in: new, since: reference.old, tips).map { .finding(reference.name, $0) }
    }
  }

  private func findings(in new: ObjectID, since old: ObjectID?, _ tips: [ObjectID]) throws -> [AuditFinding] {
    let tree = try repository.commit(new).tree
    // what is no catalogue is not judged
    guard let folder = try? Ledger.bareRoot(in: repository, tree: tree) else { return [] }
    let ledger = Ledger(repository, folder: folder, environment: environment)
    ledger.isAtDoor = true
    ledger.index = index(ledger)
    var scope = AuditScope()
    scope.tip = new.hex
    scope.known = old.map { [$0] } ?? tips
    scope.acceptedAt = old
    var found: [AuditFinding] = []
    _ = try ledger.audit(scope) { if $0.isOpenError { found.append($0) } }
    return found
  }

  /// How many commits of a branch the new place would not have.
  private func dropped(from old: ObjectID, to new: ObjectID) throws -> Int {
    guard try old != new && !repository.reaches(old, from: new) else { return 0 }
    let kept = try CommitGraph(from: new, in: repository)
    return try CommitGraph(from: old, in: repository).headers.keys.filter { kept.headers[$0] == nil }.count
  }
}

extension Ledger {
  /// What the audit would find in a commit of what is staged now; it is made in memory, and nothing is written.
  public func findingsInStaged() throws -> [AuditFinding] {
    isAtDoor = true
    let head = try repository.head().commit
    try repository.keepWritesInMemory()
    let (author, committer) = try (repository.author(), repository.committer())
    // whether git is going to sign it, only its configuration says; a form that is signed by git alone is none that counts here
    let signer = try? Signer(of: repository, for: committer)
    let actor = Actor(author: author, committer: committer, proof: signer.map(Actor.Proof.signer) ?? .none)
    let parents = try (head.map { [$0] } ?? []) + repository.mergeHeads()
    let commit = try repository.writeCommit(
      tree: repository.writeStagedTree(), parents: parents, author: actor.author, committer: actor.committer,
      message: "")
    var scope = AuditScope()
    scope.tip = commit.hex
    scope.known = parents
    scope.acceptedAt = head
    scope.proof = actor.proof
    var found: [AuditFinding] = []
    _ = try audit(scope) { if $0.isOpenError { found.append($0) } }
    return found
  }
}
