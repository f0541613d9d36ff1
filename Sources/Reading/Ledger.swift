public import Catalogue
public import Git

/// A catalogue in a git repository: its content at a commit, and the way to write to it.
///
/// Not `Sendable`: it holds an open repository. Each task opens its own.
public final class Ledger {
  package let repository: Repository
  package let environment: Environment
  /// The folder of the catalogue in its repository, `/` between its parts; empty at the root.
  public let folder: String
  private let cache = WorkflowCache()
  /// The index beside git; nil: git alone is read.
  package var index: (any CatalogueIndex)?
  /// Is told the progress of an action about many records; nil: it is over.
  public var progress: ((Progress?) -> Void)?
  /// Is told side effects and advice: a sentence each, without its full stop.
  public var notice: ((String) -> Void)?
  /// True if a commit is written even if the clock is more than a day behind its parent.
  public var acceptsClock = false
  /// Is told the parts of history that can't be read, where the rest is an answer too; nil: the first such part ends
  /// the answer.
  package var damage: ((LedgerError) -> Void)?
  /// True during an audit of all records, which names rules that git can't give and goes on.
  package var isAuditing = false
  /// True if a hook of the repository runs this, so that the repository's own configuration also says whom it trusts.
  package var isAtDoor = false
  /// The values that other modules keep with the ledger for as long as it is open, one of each type.
  private var kept: [ObjectIdentifier: AnyObject] = [:]

  /// Opens the catalogue at or above a directory.
  ///
  /// - Throws: `LedgerError.notFound` where there is no repository or no catalogue in it; `GitError` where git can't open it.
  public init(discoveringFrom directory: String, environment: Environment) throws {
    guard Path.exists(directory) else { throw LedgerError(.notFound, "there is no folder \(directory)") }
    guard let repository = try Repository.found(from: directory, environment: environment) else {
      throw LedgerError(
        .notFound, "no catalogue at or above \(directory)", why: "there is no git repository",
        mend: "colophon init \(directory)")
    }
    self.repository = repository
    self.environment = environment
    folder = try Self.root(in: repository, from: directory)
  }

  /// A catalogue whose place is known.
  package init(_ repository: Repository, folder: String, environment: Environment) {
    (self.repository, self.folder, self.environment) = (repository, folder, environment)
  }

  /// The present catalogue: at HEAD.
  public func now() throws -> Snapshot {
    try snapshot(at: repository.head().commit)
  }

  /// The sets of countries that the present catalogue names; none where its settings can't be read.
  public func territories() throws -> Territories {
    do { return try now().settings().territories } catch let error as LedgerError where error.kind == .answerIsNo {
      return Territories()
    }
  }

  /// The catalogue at a commit; an empty one where there is none yet.
  public func snapshot(at commit: ObjectID?) throws -> Snapshot {
    try Snapshot(
      of: repository, folder: folder, at: commit.map { try repository.commit($0) }, cache: cache, index: index)
  }

  /// The same of a commit that was read, with rules that another snapshot has read, where they are the same.
  package func snapshot(at commit: Commit, rules: CachedRules?) throws -> Snapshot {
    try Snapshot(of: repository, folder: folder, at: commit, cache: cache, rules: rules ?? CachedRules())
  }

  /// The catalogue as it judges, or tells the past: rules that exist and can't be read permit nobody.
  package func judgedSnapshot(at commit: ObjectID?) throws -> Snapshot {
    let snapshot = try snapshot(at: commit)
    (snapshot.isJudging, snapshot.passesOverDamage) = (true, isAuditing)
    return snapshot
  }

  /// The catalogue at a revision, as git names them: `HEAD~3`, a branch, an id.
  ///
  /// - Throws: `LedgerError.notFound` where git knows no such commit.
  public func snapshot(atRevision revision: String) throws -> Snapshot {
    try snapshot(at: commit(named: revision))
  }

  /// The commit that a revision names.
  ///
  /// - Throws: `LedgerError.notFound` where it names none; `GitError` where git can't read what it leads to.
  package func commit(named revision: String) throws -> ObjectID {
    do throws(GitError) { return try repository.resolve(revision) } catch {
      guard !error.isDamage else { throw error }
      throw LedgerError(
        .notFound, "“\(revision)” is no commit of this repository", why: error.message, mend: "git log --oneline")
    }
  }

  /// The value of a type that is kept with the ledger; made when it is first asked for.
  package func kept<Value: AnyObject>(_ make: () throws -> Value) rethrows -> Value {
    let key = ObjectIdentifier(Value.self)
    if let known = kept[key] as? Value { return known }
    let made = try make()
    kept[key] = made
    return made
  }

  /// The path of a file of the catalogue in the repository.
  package func path(_ file: String) -> String { folder.isEmpty ? file : "\(folder)/\(file)" }
}

extension Repository {
  /// The repository at or above a directory; nil where there is none.
  package static func found(from directory: String, environment: Environment) throws -> Repository? {
    do { return try Repository(discoveringFrom: directory, environment: environment) } catch {
      if error.code == .notFound { return nil }
      throw error
    }
  }
}
