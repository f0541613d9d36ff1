internal import Catalogue
public import Git

/// A catalogue in a git repository: what it says at a commit, and the one who writes to it.
///
/// Not `Sendable`: it holds an open repository. Each task opens its own.
public final class Ledger {
  package let repository: Repository
  package let environment: Environment
  /// The folder of the catalogue in its repository, `/` between its parts; empty at the root.
  public let folder: String
  private let cache = WorkflowCache()
  let readings = HistoryReadings()
  /// What is known beside git; nil: git alone is read.
  package var index: (any CatalogueIndex)?
  /// Is told how far an action about many records has come; nil: that it is over.
  public var progress: ((Progress?) -> Void)?
  /// The fingerprints of the key that commits are signed with here; nil where nobody has asked yet.
  var signingKeys: [String]?
  private lazy var signatures = SignatureVerifier(of: repository)

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

  /// What the catalogue says now: at HEAD.
  public func now() throws -> Snapshot {
    try snapshot(at: repository.head().commit)
  }

  /// What the catalogue said at a commit; an empty catalogue where there is none yet.
  public func snapshot(at commit: ObjectID?) throws -> Snapshot {
    try Snapshot(
      of: repository, folder: folder, at: commit.map { try repository.commit($0) }, cache: cache, index: index)
  }

  /// The same of a commit that was read; with rules that another snapshot has read, where they are the same.
  func snapshot(at commit: Commit, rules: RulesRead?) throws -> Snapshot {
    try Snapshot(of: repository, folder: folder, at: commit, cache: cache, rules: rules ?? RulesRead())
  }

  /// The same as who judges or tells the past takes it: rules that are there and can't be read permit nobody.
  func judgedSnapshot(at commit: ObjectID?) throws -> Snapshot {
    let snapshot = try snapshot(at: commit)
    snapshot.isJudging = true
    return snapshot
  }

  /// What the catalogue said at a revision, as git names them: `HEAD~3`, a branch, an id.
  ///
  /// - Throws: `LedgerError.notFound` where git knows no such commit.
  public func snapshot(atRevision revision: String) throws -> Snapshot {
    try snapshot(at: commit(named: revision))
  }

  /// The commit that a revision names.
  func commit(named revision: String) throws -> ObjectID {
    do throws(GitError) { return try repository.resolve(revision) } catch {
      throw LedgerError(
        .notFound, "“\(revision)” is no commit of this repository", why: error.message, mend: "git log --oneline")
    }
  }

  /// What is known of a commit's signature; a commit without one costs nothing.
  ///
  /// A program is run for it, once for each commit.
  public func signature(of commit: Commit) throws -> CommitSignature {
    commit.isSigned ? try signatures.signature(of: commit.id) : .none
  }

  /// The path of a file of the catalogue in the repository.
  package func path(_ file: String) -> String { folder.isEmpty ? file : "\(folder)/\(file)" }
}

extension Repository {
  /// The repository at or above a directory; nil where there is none.
  static func found(from directory: String, environment: Environment) throws -> Repository? {
    do { return try Repository(discoveringFrom: directory, environment: environment) } catch {
      if error.code == .notFound { return nil }
      throw error
    }
  }
}

extension Ledger {
  /// The folder of the catalogue: the nearest at or above a directory that holds `colophon.yaml` or `editions/`.
  private static func root(in repository: Repository, from directory: String) throws -> String {
    let tree = try repository.head().commit.map { try repository.commit($0).tree }
    guard let top = repository.workingDirectory else { return try bareRoot(in: repository, tree: tree) }
    var folder = try Path.relative(directory, to: top)
    while true {
      if try isRoot(folder, in: repository, top: top, tree: tree) { return folder }
      guard !folder.isEmpty else { break }
      folder = folder.split(separator: "/").dropLast().joined(separator: "/")
    }
    if let tree, let below = try catalogueFolder(in: repository, tree: tree) {
      let place = "\(top)/\(below)"
      throw LedgerError(
        .notFound, "no catalogue at or above \(directory)", why: "this repository has one in \(below)",
        mend: "colophon -C \(place.shellQuoted) list")
    }
    throw LedgerError(
      .notFound, "no catalogue at or above \(directory)",
      why: "no folder of the repository up to \(top) holds colophon.yaml or editions/",
      mend: "colophon init \(directory)")
  }

  /// The first folder of a commit, in one or two steps from its top, that is a catalogue.
  private static func catalogueFolder(in repository: Repository, tree: ObjectID) throws -> String? {
    var folders = try repository.entries(ofTree: tree).filter { $0.mode == .directory }.map { ($0.name, $0.id) }
    for depth in 1...2 {
      for (path, id) in folders where try repository.entry(in: id, path: Settings.file) != nil { return path }
      guard depth == 1 else { break }
      folders = try folders.flatMap { path, id in
        try repository.entries(ofTree: id).filter { $0.mode == .directory }.map { ("\(path)/\($0.name)", $0.id) }
      }
    }
    return nil
  }

  private static func isRoot(_ folder: String, in repository: Repository, top: String, tree: ObjectID?) throws -> Bool {
    for name in [Settings.file, RecordReference.root] {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      if Path.exists("\(top)/\(path)") { return true }
      // a sparse checkout need not have the file
      if let tree, try repository.entry(in: tree, path: path) != nil { return true }
    }
    return false
  }

  static func bareRoot(in repository: Repository, tree: ObjectID?) throws -> String {
    if let tree {
      for name in [Settings.file, RecordReference.root] where try repository.entry(in: tree, path: name) != nil {
        return ""
      }
      if let folder = try repository.configuration().string("colophon.root"),
        try repository.entry(in: tree, path: folder) != nil
      {
        return folder.split(separator: "/").joined(separator: "/")
      }
    }
    throw LedgerError(
      .notFound, "no catalogue in \(repository.gitDirectory)",
      why: "the top of its HEAD holds neither colophon.yaml nor editions/",
      mend: "git config colophon.root FOLDER, or: colophon init --bare")
  }
}
