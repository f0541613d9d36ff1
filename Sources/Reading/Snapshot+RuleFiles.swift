package import Catalogue
package import Git

// The settings, workflows and roles as files: one that exists and can't be read is never taken for one that doesn't.
extension Snapshot {
  /// The bytes of a file of rules.
  ///
  /// - Throws: An error where it is no plain file, too large, or git can't read it.
  func ruleBytes(_ entry: TreeEntry) throws(DocumentError) -> [UInt8] {
    guard entry.mode.isFile else {
      throw DocumentError(
        rule: "unreadable", message: "it is \(entry.mode.inWords), and should be a plain file",
        position: Position(line: 1, column: 1), mend: "put a plain file in its place")
    }
    return try repository.document(entry.id)
  }

  /// The folder of the workflows; nil where there is nothing of that name.
  ///
  /// - Throws: `LedgerError.answerIsNo` where it is no folder.
  func workflowsFolder() throws -> TreeEntry? {
    guard let entry = try entry(WorkflowFile.folder) else { return nil }
    guard entry.mode != .directory else { return entry }
    throw LedgerError(Self.noFolder(entry), in: WorkflowFile.folder)
  }

  /// Checks that the settings and workflows can be read, before records are told by them.
  ///
  /// - Throws: `LedgerError.answerIsNo` where the settings can't be read, or the workflows are no folder.
  package func requireReadableRules() throws {
    _ = try settings()
    _ = try workflowsFolder()
  }

  private static func noFolder(_ entry: TreeEntry) -> DocumentError {
    DocumentError(
      rule: "unreadable", message: "it is \(entry.mode.inWords), and should be a folder",
      position: Position(line: 1, column: 1), mend: "put a folder of workflows in its place, or remove it")
  }

  /// Every file under `workflows/`; none where that is no folder.
  package func readableWorkflowFiles() throws -> [String: WorkflowFile] {
    // a file that git can't give is a problem of its own, and the others are still there
    let passed = passesOverDamage
    passesOverDamage = true
    defer { passesOverDamage = passed }
    do { return try workflowFiles() } catch let error as LedgerError where error.kind == .answerIsNo { return [:] }
  }

  /// The files of rules that exist and can't be read, with their entries.
  package func unreadableRules() throws -> [(problem: Problem, entry: TreeEntry)] {
    var found: [(problem: Problem, entry: TreeEntry)] = []
    func note(_ path: String, _ entry: TreeEntry, _ read: ([UInt8]) throws(DocumentError) -> Problem?) {
      do throws(DocumentError) {
        if let problem = try read(ruleBytes(entry)) { found.append((problem, entry)) }
      } catch { found.append((Problem(error, path: path), entry)) }
    }
    if let entry = try entry(Settings.file) {
      note(Settings.file, entry) { bytes throws(DocumentError) in
        _ = try Settings(parsing: bytes)
        return nil
      }
    }
    guard let folder = try entry(WorkflowFile.folder) else { return found }
    guard folder.mode == .directory else {
      return found + [(Problem(Self.noFolder(folder), path: WorkflowFile.folder), folder)]
    }
    for entry in try repository.entries(ofTree: folder.id) where entry.name.hasSuffix(".yaml") {
      let path = "\(WorkflowFile.folder)/\(entry.name)"
      note(path, entry) { bytes throws(DocumentError) in
        guard path != Roles.file else {
          _ = try Roles(parsing: bytes)
          return nil
        }
        return WorkflowFile(parsing: bytes, path: path).problems.first { $0.severity == .error }
      }
    }
    return found
  }

  /// The files of rules that git can't give, with their entries; nothing else is said of any.
  package func damagedRules() throws -> [(problem: Problem, entry: TreeEntry)] {
    var files = try entry(Settings.file).map { [(path: Settings.file, entry: $0)] } ?? []
    if let folder = try entry(WorkflowFile.folder), folder.mode == .directory {
      files += try repository.entries(ofTree: folder.id).filter { $0.name.hasSuffix(".yaml") }.map {
        ("\(WorkflowFile.folder)/\($0.name)", $0)
      }
    }
    return files.filter(\.entry.mode.isFile).compactMap { path, entry in
      do throws(GitError) { _ = try repository.blob(entry.id, limit: Document.Limits.record.bytes) } catch {
        return error.code == .tooLarge ? nil : (Problem(DocumentError(unreadable: error), path: path), entry)
      }
      return nil
    }
  }

  /// The problems of `roles.yaml`, and of the roles that workflows ask for by it; none where there is no such file.
  package func roleProblems(with workflows: [String: WorkflowFile]) throws -> [Problem] {
    guard let folder = try entry(WorkflowFile.folder), folder.mode == .directory, let entry = try entry(Roles.file)
    else { return [] }
    do throws(DocumentError) { return Roles.problems(in: try ruleBytes(entry), with: workflows.values) } catch {
      return [Problem(error, path: Roles.file)]
    }
  }

  /// The names beside the files of rules that somebody may take for one of them, and that nothing reads.
  package func mistakableRules() throws -> [Problem] {
    var problems: [Problem] = []
    func note(_ name: String, in folder: String, for meant: String) {
      let path = folder + name
      guard name != meant else { return }
      problems.append(
        Problem(
          rule: "look-alike", severity: .note, path: path, message: "nobody reads this file; \(folder)\(meant) is read",
          mend: "git mv \(path.shellQuoted) \(folder)\(meant), or give it another name"))
    }
    for name in try topNames() {
      if name.looksLike(["colophon.yaml", "colophon.yml"]) { note(name, in: "", for: Settings.file) }
      if name.looksLike(["workflows", "workflow"]) { note(name, in: "", for: WorkflowFile.folder) }
    }
    for name in try names(in: WorkflowFile.folder) {
      if name.looksLike(["roles.yaml", "roles.yml", "role.yaml", "role.yml"]) {
        note(name, in: WorkflowFile.folder + "/", for: "roles.yaml")
      } else if !name.hasSuffix(".yaml"), name.lowercased().hasSuffix(".yaml") || name.lowercased().hasSuffix(".yml") {
        note(name, in: WorkflowFile.folder + "/", for: name.prefix(while: { $0 != "." }) + ".yaml")
      }
    }
    return problems
  }
}

extension String {
  /// Tells whether it can be mistaken for one of some names.
  fileprivate func looksLike(_ names: [String]) -> Bool { names.contains { $0.skeleton == skeleton } }
}

extension TreeEntry.Mode {
  /// The kind of entry, for a message.
  var inWords: String {
    switch self {
    case .directory: "a folder"
    case .symlink: "a symbolic link"
    case .submodule: "a submodule"
    default: "a file"
    }
  }
}
