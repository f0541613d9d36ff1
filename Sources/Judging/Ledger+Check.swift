public import Catalogue
internal import Git
public import Reading
internal import History
internal import Parallel
internal import Files

extension Ledger {
  /// The problems in the records of a checkout's files, or of a commit.
  ///
  /// - Parameters:
  ///   - queries: The records to report on; none: all, with settings and workflows.
  ///   - expression: A filter for the records to report on, by their present files.
  ///   - revision: The commit; nil: the files of the checkout, HEAD in a bare repository.
  public func check(_ queries: [ReferenceQuery], where expression: FilterExpression? = nil, at revision: String?) throws
    -> [Problem]
  {
    let snapshot = try revision.map { try self.snapshot(atRevision: $0) } ?? now()
    let files = try revision == nil ? worktree(over: snapshot) : nil
    let today = today()
    let sound =
      try queries.isEmpty && expression == nil
      ? SoundRecords(in: snapshot, settings: files.map { $0.settings } ?? snapshot.bytes(of: Settings.file), on: today)
      : nil
    let checked =
      try sound?.checked(over: EditedRecords(files?.records ?? [:])) ?? checked(queries, expression, files, snapshot)
    let selection = checked.selection
    var problems = checked.unreadable
    let records = checked.records.filter { selection?.contains($0.reference) ?? true }
    let workflowFiles = try files?.workflows ?? snapshot.readableWorkflowFiles()
    let readSettings = try settings(files, snapshot)
    let settings = readSettings ?? Settings()
    let workflows = workflowFiles.compactMapValues(\.workflow)
    problems += try snapshot.dateMismatches(in: records, self) { workflows[$0["workflow"].text ?? settings.workflow] }
    let territories = settings.territories
    let open = records.filter { !checked.sound.contains($0.reference) }
    let found = open.parallelMap(portion: 128) { record in
      RecordCheck.problems(in: record, naming: territories) + FutureDates.problems(in: record, on: today)
    }
    problems += found.joined()
    problems += CatalogueCheck.parts(
      of: checked.records, among: checked.names, selection: selection, workflows: workflows, settings: settings
    ).parallelMap(portion: 1) { $0() }.joined()
    problems = try placed(problems, in: checked.sound, snapshot)
    let edited = Set(files?.records.keys.map(\.self) ?? [])
    try sound?.remember(zip(open, found).filter { $1.isEmpty && !edited.contains($0.reference) }.map(\.0.reference))
    if selection == nil {
      problems += Self.problems(with: workflowFiles)
      // those that can't be read are named below
      let bytes = files.map { $0.settings } ?? (try? snapshot.bytes(of: Settings.file))
      problems += bytes.map(Settings.problems) ?? []
      problems += try bytes.map(acknowledgementProblems) ?? []
      problems += try roleProblems(files, workflowFiles, snapshot)
      // the problems of settings and workflows that could be opened are reported already
      problems +=
        try files?.unreadable.filter { $0.path != Roles.file }
        ?? snapshot.unreadableRules().map(\.problem).filter { problem in
          problem.path == WorkflowFile.folder || (problem.path == Settings.file && bytes == nil)
        }
      problems += try snapshot.mistakableRules()
    } else {
      let names = Set(
        records.filter { $0.reference.kind == .edition }.map { $0.fields["workflow"].text ?? settings.workflow })
      problems += names.flatMap { workflowFiles[$0]?.problems ?? [] }.filter(\.isOfDamage)
      if readSettings == nil {
        problems += try snapshot.unreadableRules().map(\.problem).filter { $0.path == Settings.file && $0.isOfDamage }
      }
    }
    return problems.sorted {
      ($0.path, $0.position ?? Self.top, $0.severity, $0.rule) < (
        $1.path, $1.position ?? Self.top, $1.severity, $1.rule
      )
    }
  }

  /// Problems with their places, where they are in records of which only the fields were read.
  private func placed(_ problems: [Problem], in sound: Set<RecordReference>, _ snapshot: Snapshot) throws -> [Problem] {
    guard !sound.isEmpty else { return problems }
    let named = Set(problems.filter { $0.position != nil }.map(\.path)).compactMap(RecordReference.init(file:))
    let records = try snapshot.recordsWithPlaces(named.filter(sound.contains).sorted()).records
    let documents = Dictionary(uniqueKeysWithValues: records.map { ($0.reference.file, $0.document) })
    return problems.map { problem in
      problem.position == nil ? problem : documents[problem.path].map(problem.placed) ?? problem
    }
  }

  /// The records to look at. With a selection and an index for the commit, only those are read from git.
  private func checked(
    _ queries: [ReferenceQuery], _ expression: FilterExpression?, _ files: Files?, _ snapshot: Snapshot
  ) throws -> CheckedRecords {
    var selection = try queries.isEmpty ? nil : Set(chosen(queries, files, snapshot))
    let edited = EditedRecords(files?.records ?? [:])
    if let expression {
      try snapshot.checkStates(of: expression)
      selection = try snapshot.foundByIndex(expression, over: edited)
      guard selection != nil else {
        var all = try snapshot.checked(nil, over: edited)
        all.choose(Set(try all.records.filter { try snapshot.finds(expression, $0) }.map(\.reference)))
        return all
      }
    }
    return try selection.flatMap { try snapshot.checkedByIndex($0, over: edited) }
      ?? snapshot.checked(selection, over: edited)
  }

  private static let top = Position(line: 1, column: 1)

  /// The problems of the definitions of workflows; all, or one.
  public func checkWorkflows(_ name: String?) throws -> [Problem] {
    let snapshot = try now()
    let worktree = try worktree(over: snapshot)
    let files = try worktree?.workflows ?? snapshot.workflowFiles()
    if let name, files[name] == nil {
      throw LedgerError(
        .notFound, "there is no workflow “\(name)”",
        why: "workflows/ holds \(files.keys.sorted().joined(separator: ", "))",
        mend: files.keys.nearest(to: name).map { "did you mean “\($0)”?" })
    }
    return (Self.problems(with: files) + (try roleProblems(worktree, files, snapshot))).filter {
      name == nil || $0.path == "workflows/\(name ?? "").yaml"
    }
  }

  /// The problems of `roles.yaml` in the last commit.
  public func roleProblems() throws -> [Problem] {
    let snapshot = try now()
    return try snapshot.roleProblems(with: snapshot.readableWorkflowFiles())
  }

  /// The files of rules of a checkout that differ from the last commit, by their paths in the repository.
  public func editedRules() throws -> [String] {
    let tree = try now().commit?.tree
    let committed = tree.map { TreePaths(below: $0, in: repository, keepsAll: true) }
    return try [WorkflowFile.folder, Settings.file].flatMap {
      try repository.changedPaths(below: path($0), from: tree).filter { try isEdited($0, since: committed) }
    }
  }

  /// The problems of the acknowledgements in the settings.
  private func acknowledgementProblems(in bytes: [UInt8]) throws -> [Problem] {
    try Acknowledgement.problems(in: bytes, rules: AuditRule.allCases.map(\.rawValue)) { id in
      try repository.commit(ifNamed: "\(id)^{commit}") != nil
    }
  }

  /// The problems of `roles.yaml`; none where there is no such file.
  private func roleProblems(_ files: Files?, _ workflows: [String: WorkflowFile], _ snapshot: Snapshot) throws
    -> [Problem]
  {
    if let files {
      return files.roles.map { Roles.problems(in: $0, with: workflows.values) }
        ?? files.unreadable.filter { $0.path == Roles.file }
    }
    return try snapshot.roleProblems(with: workflows)
  }

  /// The workflow of a name, as HEAD has it.
  ///
  /// - Parameter name: The name; nil: the workflow of editions that name none.
  /// - Throws: `LedgerError.notFound`, or `.answerIsNo` where its file has an error.
  public func workflow(_ name: String?) throws -> Workflow {
    let snapshot = try now()
    let name = try name ?? snapshot.settings().workflow
    do { return try snapshot.workflow(name) } catch let error as LedgerError where error.kind == .notFound {
      guard try worktree(over: snapshot)?.workflows[name] != nil else { throw error }
      let file = path("workflows/\(name).yaml")
      throw LedgerError(
        .notFound, "the workflow “\(name)” was never committed", at: file, why: "what is not in git is not read",
        mend: "git add \(file.shellQuoted), then: git commit")
    }
  }

  private static func problems(with workflows: [String: WorkflowFile]) -> [Problem] {
    workflows.sorted { $0.key < $1.key }.flatMap(\.value.problems)
      + WorkflowFile.undefinedStates(in: workflows.values).sorted { $0.path < $1.path }
  }

  /// The files of a checkout where they differ from HEAD.
  private struct Files {
    /// The changed records; nil bytes for those that are gone.
    var records: [RecordReference: [UInt8]?] = [:]
    var workflows: [String: WorkflowFile]
    var settings: [UInt8]?
    var roles: [UInt8]?
    /// The files of rules that can't be opened.
    var unreadable: [Problem] = []
  }

  private func worktree(over snapshot: Snapshot) throws -> Files? {
    guard let top = repository.workingDirectory else { return nil }
    var files = Files(workflows: try snapshot.readableWorkflowFiles())
    for reference in try editedRecords() {
      files.records[reference] = .some(try repository.bytes(inWorkTree: path(reference.file)))
    }
    let tree = snapshot.commit?.tree
    for path in try repository.changedPaths(below: path("workflows"), from: tree)
    where path.hasSuffix(".yaml") && !path.hasSuffix("/roles.yaml") {
      let name = path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
      let file = "workflows/\(name).yaml"
      do throws(DocumentError) {
        let bytes = try Self.plainFile("\(top)/\(path)")
        files.workflows[name] = bytes.map { WorkflowFile(parsing: $0, path: file) }
      } catch { files.workflows[name] = WorkflowFile(unreadable: error, path: file) }
    }
    do throws(DocumentError) { files.settings = try Self.plainFile("\(top)/\(self.path(Settings.file))") } catch {
      files.unreadable.append(Problem(error, path: Settings.file))
    }
    do throws(DocumentError) { files.roles = try Self.plainFile("\(top)/\(self.path(Roles.file))") } catch {
      files.unreadable.append(Problem(error, path: Roles.file))
    }
    return files
  }

  /// The bytes of a file of rules in the work tree; nil where there is nothing.
  private static func plainFile(_ path: String) throws(DocumentError) -> [UInt8]? {
    func unreadable(_ why: String) -> DocumentError {
      DocumentError(
        rule: "unreadable", message: why, position: Position(line: 1, column: 1), mend: "put a plain file in its place")
    }
    if let kind = Path.kind(path), kind != .file { throw unreadable("it is no plain file") }
    do { return try Path.read(path, limit: Document.Limits.record.bytes) } catch let error as LedgerError {
      throw unreadable(error.why ?? error.what)
    } catch { throw unreadable("\(error)") }
  }

  /// The settings to check by; nil where the commit's file can't be read.
  private func settings(_ files: Files?, _ snapshot: Snapshot) throws -> Settings? {
    guard let files else {
      do { return try snapshot.settings() } catch let error as LedgerError where error.kind == .answerIsNo {
        return nil
      }
    }
    return files.settings.flatMap { try? Settings(parsing: $0) } ?? Settings()
  }

  private func chosen(_ queries: [ReferenceQuery], _ files: Files?, _ snapshot: Snapshot) throws -> [RecordReference] {
    try queries.map { query in
      let edited = query.candidates(among: files.map { Array($0.records.keys) } ?? [])
      return try (edited.count == 1 ? edited[0] : resolve(query, in: snapshot)).record
    }
  }
}

extension Ledger {
  /// Tells whether a word names a commit rather than a record.
  public func isCommit(_ word: String) throws -> Bool {
    let kinds = Set(RecordReference.Kind.allCases)
    if try !now().candidates(for: ReferenceQuery(word), among: kinds).isEmpty { return false }
    return try repository.commit(ifNamed: word) != nil
  }
}
