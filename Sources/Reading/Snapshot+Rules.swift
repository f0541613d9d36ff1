public import Catalogue
internal import Git

// The settings, the roles and the workflows.
extension Snapshot {
  /// The settings of the catalogue.
  ///
  /// - Throws: `LedgerError.answerIsNo` where the file exists and can't be read. A judge takes no workflow for the
  ///   default then.
  public func settings() throws -> Settings { try rules.settings ?? rules.keep(readSettings(), in: \.settings) }

  /// The settings; nil where nobody can understand what their file says, which `check` and the audit report.
  package func understoodSettings() throws -> Settings? {
    do { return try settings() } catch let error as LedgerError where error.isOfContent { return nil }
  }

  private func readSettings() throws -> Settings {
    guard let entry = try entry(Settings.file) else { return Settings() }
    if entry.mode.isFile, let known = cache.settings[entry.id] { return known }
    do throws(DocumentError) {
      let settings = try Settings(parsing: ruleBytes(entry))
      cache.settings[entry.id] = settings
      return settings
    } catch {
      guard isJudging else { throw LedgerError(error, in: Settings.file) }
      try requireUndamaged(entry, at: Settings.file)
      var settings = Settings()
      settings.workflow = ""
      return settings
    }
  }

  /// The roles; nil where the catalogue doesn't ask for any.
  ///
  /// - Throws: `LedgerError.answerIsNo` where the file exists and can't be read. For a judge nobody has a role then.
  public func roles() throws -> Roles? { try rules.roles ?? rules.keep(readRoles(), in: \.roles) }

  private func readRoles() throws -> Roles? {
    do {
      guard try workflowsFolder() != nil, let entry = try entry(Roles.file) else { return nil }
      if entry.mode.isFile, let known = cache.roles[entry.id] { return known }
      do throws(DocumentError) {
        let roles = try Roles(parsing: ruleBytes(entry))
        cache.roles[entry.id] = roles
        return roles
      } catch {
        try requireUndamaged(entry, at: Roles.file)
        throw LedgerError(error, in: Roles.file)
      }
    } catch let error as LedgerError where isJudging && error.isOfContent {
      return .ofNobody
    }
  }

  /// Every file under `workflows/`, read, by its name without `.yaml`.
  public func workflowFiles() throws -> [String: WorkflowFile] {
    guard let directory = try workflowsFolder() else { return WorkflowFile.shipped }
    if let files = cache.files[directory.id] { return files }
    var files: [String: WorkflowFile] = [:]
    for entry in try repository.entries(ofTree: directory.id)
    where entry.name.hasSuffix(".yaml") && entry.name != "roles.yaml" {
      files[String(entry.name.dropLast(5))] = try workflowFile(at: "workflows/\(entry.name)", entry)
    }
    cache.files[directory.id] = files
    return files
  }

  /// Tells whether the workflow of a record is one of this catalogue's own files, sound or not.
  package func hasOwnWorkflow(of fields: Value) throws -> Bool {
    let name = try fields["workflow"].text ?? settings().workflow
    if let known = rules.own[name] { return known }
    let isOwn = try entry("workflows/\(name).yaml") != nil
    rules.own[name] = isOwn
    return isOwn
  }

  /// The workflows that can be read.
  public func workflows() throws -> [String: Workflow] {
    try rules.workflows ?? rules.keep(readWorkflows(), in: \.workflows)
  }

  private func readWorkflows() throws -> [String: Workflow] {
    let folder: TreeEntry?
    do { folder = try workflowsFolder() } catch let error as LedgerError where isJudging && error.kind == .answerIsNo {
      return [:]
    }
    guard let directory = folder else { return try workflowFiles().compactMapValues(\.workflow) }
    if let known = cache.workflows[directory.id] { return known }
    let workflows = try workflowFiles().compactMapValues(\.workflow)
    cache.workflows[directory.id] = workflows
    return workflows
  }

  /// The workflow that an edition goes by; nil where it can't be read.
  public func workflow(of fields: Value) throws -> Workflow? {
    let name = try fields["workflow"].text ?? settings().workflow
    return try rules.workflows.map { $0[name] } ?? workflowFile(name)?.workflow
  }

  /// One file under `workflows/`, read; nil where there is none.
  package func workflowFile(_ name: String) throws -> WorkflowFile? {
    if let known = rules.files[name] { return known }
    let file = try readWorkflowFile(name)
    rules.files[name] = .some(file)
    return file
  }

  private func readWorkflowFile(_ name: String) throws -> WorkflowFile? {
    let folder: TreeEntry?
    do { folder = try workflowsFolder() } catch let error as LedgerError where isJudging && error.kind == .answerIsNo {
      return nil
    }
    guard let directory = folder else { return WorkflowFile.shipped[name] }
    if let files = cache.files[directory.id] { return files[name] }
    if let known = cache.someFiles[directory.id]?[name] { return known }
    let path = "workflows/\(name).yaml"
    guard !name.utf8.contains(UInt8(ascii: "/")), name != "roles", let entry = try entry(path) else { return nil }
    let file = try workflowFile(at: path, entry)
    cache.someFiles[directory.id, default: [:]][name] = file
    return file
  }

  private func workflowFile(at path: String, _ entry: TreeEntry) throws -> WorkflowFile {
    do throws(DocumentError) { return WorkflowFile(parsing: try ruleBytes(entry), path: path) } catch {
      // a file that is no workflow is none for good, while one that git can't give is unknown
      try requireUndamaged(entry, at: path)
      return WorkflowFile(unreadable: error, path: path)
    }
  }

  private func requireUndamaged(_ entry: TreeEntry, at path: String) throws {
    guard !passesOverDamage, entry.mode.isFile else { return }
    do throws(GitError) { _ = try repository.blob(entry.id, limit: Document.Limits.record.bytes) } catch {
      if error.object != nil, error.code != .tooLarge { throw LedgerError(damage: error, path, at: path) }
    }
  }

  /// A workflow, for a record that goes by it.
  ///
  /// - Throws: `LedgerError.notFound`, or `.answerIsNo` where its file has an error.
  public func workflow(_ name: String) throws -> Workflow {
    guard let file = try workflowFile(name) else {
      let names = try workflowFiles().keys.sorted()
      throw LedgerError(
        .notFound, "there is no workflow “\(name)”", why: "workflows/ holds \(names.joined(separator: ", "))",
        mend: names.nearest(to: name).map { "did you mean “\($0)”?" })
    }
    guard let workflow = file.workflow else {
      let first = file.problems.first { $0.severity == .error }
      throw LedgerError(
        .answerIsNo, "the workflow “\(name)” has an error", at: first?.place, why: first?.message,
        mend: first?.mend ?? "colophon workflow check \(name)")
    }
    return workflow
  }
}
