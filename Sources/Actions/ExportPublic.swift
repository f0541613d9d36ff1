public import Catalogue
internal import Git
internal import OrderedCollections
public import Reading
internal import History
internal import Signing
public import Writing
internal import Files

/// Writes the public part into a repository of its own, as one commit that names the changed records there.
///
/// Nothing of this repository's history is included: no commit, no message, no file as it is here.
public struct ExportPublic {
  let directory: String
  let ledger: Ledger
  /// The records among which is chosen, with all that stands in a work; none: all.
  public var queries: [ReferenceQuery] = []
  /// A filter for the editions that are shown; nil: all.
  public var expression: FilterExpression?
  /// True if records that are not public are shown too.
  public var showsAll = false
  /// True if private fields are shown too.
  public var showsPrivate = false
  /// True if nothing is to be written.
  public var isDryRun = false

  /// - Parameter directory: The folder of that repository; made where there is none.
  public init(to directory: String, of ledger: Ledger) { (self.directory, self.ledger) = (directory, ledger) }

  /// The commit that was written, the records and fields that options let out, and the records that stay behind.
  public struct Outcome: Sendable {
    /// The result of writing.
    public let written: Written
    /// The records that stay behind, since they are not public.
    public let behind: [RecordReference]
    /// The records that are shown only because everything was asked for.
    public let letOut: [RecordReference]
    /// The private fields that are shown, as the settings name them.
    public let privateFields: [String]
  }

  /// Writes the public part.
  ///
  /// - Throws: `LedgerError.answerIsNo` where something can't be read, `.conflict` where the folder is no public catalogue.
  public func perform() throws -> Outcome {
    let snapshot = try ledger.now()
    let named = Set(try ledger.resolve(queries, among: Set(RecordReference.Kind.allCases), in: snapshot).map(\.record))
    let shown = try PublicCatalogue(of: snapshot, showsAll: showsAll, showsPrivate: showsPrivate) { record in
      guard named.isEmpty || named.contains(record.reference) || named.contains(record.reference.work) else {
        return false
      }
      return try expression.map { try snapshot.finds($0, record) } ?? true
    }
    return Outcome(
      written: try write(shown), behind: shown.behind, letOut: shown.letOut, privateFields: shown.privateFields)
  }

  private func write(_ shown: PublicCatalogue) throws -> Written {
    guard let target = try publicRepository(at: directory, isDryRun: isDryRun) else {
      return Written(commit: nil, of: Self.action(shown, over: [:]))
    }
    let theirs = Ledger(target, folder: "", environment: ledger.environment)
    theirs.notice = ledger.notice
    return try Transaction(on: theirs, by: actor(in: theirs), isDryRun: isDryRun).perform { there in
      Self.action(shown, over: try there.exportedFiles())
    }
  }

  /// The person as the public repository names them; where it names nobody, or can't sign, as this one does.
  private func actor(in theirs: Ledger) throws -> Actor {
    do { return try theirs.actor() } catch let error as LedgerError where error.kind == .surroundings {
      return try ledger.actor()
    }
  }

  /// The action that brings the files of a public catalogue up to date.
  private static func action(_ shown: PublicCatalogue, over there: [String: [UInt8]]) -> Action {
    let stale = there.keys.filter { shown.files[$0] == nil }.sorted().map { Action.FileChange(file: $0, bytes: nil) }
    let fresh = shown.files.filter { there[$0.key] != $0.value }.map { Action.FileChange(file: $0, bytes: $1) }
    let named = (fresh + stale).map { (reference: RecordReference(file: $0.file), change: $0) }
    let changes =
      named.filter { $0.reference == nil }.map(\.change)
      + named.compactMap { named in named.reference.map { ($0, named.change) } }.sorted { $0.0 < $1.0 }.map(\.1)
    var (written, statements): ([Written.Changed], [CommitMessage.Statement]) = ([], [])
    for change in changes {
      guard let reference = RecordReference(file: change.file) else { continue }
      let before = there[change.file].flatMap { try? Document(parsing: $0).value }
      let after = shown.records[reference]
      var statement = CommitMessage.Statement(reference)
      statement.isRemoved = after == nil
      var changed = Written.Changed(
        reference: reference, changes: Change.between(before ?? .absent, and: after?.fields ?? .absent),
        isNew: before == nil
      )
      if before == nil, let state = after?.state {
        statement.transition = "\(Event.StateChange.new) -> \(state)"
        changed.found = (state, nil)
      }
      statements.append(statement)
      written.append(changed)
    }
    let subject =
      written.count == 1
      ? "Export \(written[0].reference)" : written.isEmpty ? "Export settings" : "Export \(written.count) records"
    return Action(
      changes: changes, records: written,
      message: CommitMessage(subject: subject, catalogue: "", statements: statements))
  }
}

// MARK: The target

extension ExportPublic {
  /// The repository at a folder, or a new one; nil in a dry run where there is none yet.
  private func publicRepository(at directory: String, isDryRun: Bool) throws -> Repository? {
    // the variables that name this repository don't concern the other one
    let places = [
      "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    ]
    let own = ledger.environment
    let surroundings = Environment(variables: own.variables.filter { !places.contains($0.key) }) { own.now() }
    if let found = try Self.repository(at: directory, surroundings) {
      try checkIsPublic(found, in: directory)
      return found
    }
    guard Path.isEmptyFolder(directory) else {
      throw LedgerError(
        .conflict, "\(directory) is no public catalogue", why: "it holds files, and no git repository",
        mend: "name an empty folder, or one that is not there yet")
    }
    return isDryRun ? nil : try Repository.create(at: directory, environment: surroundings)
  }

  private static func repository(at directory: String, _ environment: Environment) throws(GitError) -> Repository? {
    do throws(GitError) {
      let found = try Repository(at: directory, environment: environment)
      try found.refuseUnlessNamed(comingFrom: directory)
      return found
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
  }

  /// A commit; nil for a tag, which is none.
  private static func commit(_ id: ObjectID, in target: Repository) throws(GitError) -> Commit? {
    do throws(GitError) { return try target.commit(id) } catch {
      if error.code == .notFound, target.contains(id) { return nil }
      throw error
    }
  }

  /// Refuses a repository in which something of this one's history can be reached: then its first commit can be.
  private func checkIsPublic(_ target: Repository, in directory: String) throws {
    var left = try target.references().map(\.target)
    var seen: Set<ObjectID> = []
    while let id = left.popLast() {
      guard seen.insert(id).inserted else { continue }
      let commit = try Self.commit(id, in: target)
      left += commit?.parents ?? []
      // the public history may have been fetched into this repository, but it begins with an export
      guard commit?.parents.isEmpty ?? true, ledger.repository.contains(id),
        commit?.subject.hasPrefix("Export ") != true
      else {
        continue
      }
      throw LedgerError(
        .conflict, "\(directory) is no public catalogue",
        why: "it holds the private history: \(id.short) “\(commit?.subject ?? "a tag")” can be reached there",
        mend: "name a folder that is not there yet; that one should not be published")
    }
  }
}

extension Snapshot {
  /// The files of a public catalogue that an export writes and removes.
  fileprivate func exportedFiles() throws -> [String: [UInt8]] {
    let workflows = try entry("workflows") == nil ? [] : workflowFiles().keys.map { "workflows/\($0).yaml" }
    var files: [String: [UInt8]] = [:]
    for path in try references().map(\.file) + workflows + [Settings.file] { files[path] = try bytes(of: path) }
    return files
  }
}

extension Path {
  /// Tells whether a folder is empty, or not there.
  fileprivate static func isEmptyFolder(_ path: String) -> Bool {
    guard exists(path) else { return true }
    guard let names = try? FileSystem.names(in: path) else { return false }
    return names.count <= 2  // itself and the one above
  }
}
