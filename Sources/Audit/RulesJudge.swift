internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading
internal import History
internal import Signing
internal import Judging

/// Judges what a commit did to the rules: its workflows, `roles.yaml` and the settings.
///
/// - SeeAlso: docs/judging.md, “Rules that change”
struct RulesJudge {
  let commit: AuditedCommit
  let memory: AuditMemory
  let judgement: Judgement

  /// Reports each file of rules that the commit changed, and whether its author might.
  func check() throws {
    guard !commit.parents.isEmpty else { return }
    for file in try commit.parents.count > 1 ? memory.rulesChanged(by: commit.id) : commit.changedRules {
      try check(file)
    }
  }

  private func check(_ file: String) throws {
    let actor = try memory.actor(of: commit.id)
    let author = commit.commit.author
    let changes = try changes(of: file)
    if try !onlyAcknowledges(file) {
      judgement.tellOfCommit(
        AuditFinding(
          .rules, .note, commit: commit.id, path: file,
          message: "\(author.name) <\(author.email)> changed it on \(commit.commit.committer.when.day): "
            + (changes.isEmpty ? "no guard is loosened" : changes.joined(separator: "; "))))
    }
    for parent in commit.parents {
      let refusals = try memory.snapshot(at: parent).refusals(ofChangingRules: actor, memory.ledger)
      guard let refusal = refusals.first else { continue }
      return judgement.tellOfCommit(
        AuditFinding(
          AuditRule(refusal), commit: commit.id, path: file, message: "the rules are changed: \(refusal.message)",
          expected: refusal.advice(for: file)))
    }
  }

  /// Tells whether settings only acknowledge more findings behind the commit: that is reported beside the findings it
  /// excuses.
  private func onlyAcknowledges(_ file: String) throws -> Bool {
    guard file == Settings.file, commit.parents.count == 1 else { return false }
    func said(at id: ObjectID) throws -> (rest: Value, acknowledged: [Value])? {
      guard let bytes = try memory.snapshot(at: id).bytes(of: file), let document = try? Document(parsing: bytes),
        var fields = document.value.fields
      else { return nil }
      let items = document.value["audit"]["acknowledged"].items
      var audit = fields["audit"]?.fields
      audit?["acknowledged"] = nil
      fields["audit"] = audit.flatMap { $0.isEmpty ? nil : .mapping($0) }
      return (.mapping(fields), items)
    }
    guard let before = try said(at: commit.parents[0]), let after = try said(at: commit.id), before.rest == after.rest,
      before.acknowledged.allSatisfy(after.acknowledged.contains)
    else { return false }
    let added = after.acknowledged.filter { !before.acknowledged.contains($0) }
    return try !added.isEmpty
      && added.allSatisfy { item in
        guard let id = item["commit"].text.flatMap(ObjectID.init(hex:)) else { return false }
        return try memory.reaches(id, from: commit.id)
      }
  }

  /// The guards dropped and the excuses added, in phrases.
  private func changes(of file: String) throws -> [String] {
    if try memory.snapshot(at: commit.id).unreadableRules().contains(where: { $0.problem.path == file }) {
      return ["it can't be read, and permits nobody"]
    }
    return try difference(of: file).loosened + (file == Settings.file ? excused() : [])
      + (file == Roles.file ? unprotected() : [])
  }

  /// The names in the roles that nothing defines, and that their first parent did not have already.
  private func unprotected() throws -> [String] {
    func errors(at commit: ObjectID) throws -> [String] {
      let snapshot = try memory.snapshot(at: commit)
      return try snapshot.roleProblems(with: snapshot.readableWorkflowFiles()).filter { $0.severity == .error }
        .map(\.message)
    }
    let known = try errors(at: commit.parents[0])
    return try errors(at: commit.id).filter { !known.contains($0) }
  }

  /// The commits that are acknowledged from here on.
  private func excused() throws -> [String] {
    let (path, repository) = (memory.ledger.path(Settings.file), memory.ledger.repository)
    let known = try Acknowledgement.all(at: path, in: repository.header(of: commit.parents[0]).tree, of: repository)
    let now = try Acknowledgement.all(at: path, in: commit.commit.tree, of: repository)
    return now.filter { !known.contains($0) }.map { one in
      "\(one.rule ?? "whatever is found") in \(one.commit.prefix(7)) is acknowledged"
    }
  }

  private func difference(of file: String) throws -> RulesDifference {
    let (before, after) = try (memory.snapshot(at: commit.parents[0]), memory.snapshot(at: commit.id))
    if file == Settings.file { return RulesDifference(from: try before.settings(), to: try after.settings()) }
    if file == Roles.file { return RulesDifference(from: try before.roles(), to: try after.roles()) }
    let name = String(file.dropFirst("workflows/".count).dropLast(".yaml".count))
    return RulesDifference(from: try before.workflowFile(name)?.workflow, to: try after.workflowFile(name)?.workflow)
  }
}

extension Snapshot {
  /// The reasons why somebody may not change the rules of this catalogue; empty where it is allowed, or the roles don't
  /// say.
  ///
  /// - Parameter roles: The roles that are asked; nil: those of the catalogue.
  func refusals(ofChangingRules actor: Actor, _ ledger: Ledger, _ roles: Roles? = nil) throws -> [Refusal] {
    guard let rules = try (roles ?? self.roles())?.rules else { return [] }
    let circumstances = try circumstances(by: actor, roles)
    guard let own = circumstances.roles, own.isDisjoint(with: rules) else { return [] }
    let holders = OrderedSet(rules.flatMap { circumstances.holders[$0] ?? [] })
    return [.notPermitted(needs: rules, actor: circumstances.actor, holders: Array(holders))]
  }
}

extension AuditMemory {
  /// The files of rules that a commit changed; for a merge those that it does not simply take from the one side that
  /// had moved them.
  ///
  /// A root changes none: its rules are the first.
  func rulesChanged(by id: ObjectID) throws -> [String] {
    let parents = try parents(of: id)
    var files: Set<String> = []
    for parent in parents where try rules(at: parent) != rules(at: id) {
      let folder = ledger.path(WorkflowFile.folder)
      let changed = try ledger.repository.changedFiles(from: tree(of: parent), to: tree(of: id), below: folder)
      files.formUnion(changed.map { WorkflowFile.folder + $0.dropFirst(folder.count) }.filter(\.isOfRules))
      if try blob(of: Settings.file, at: parent) != blob(of: Settings.file, at: id) { files.insert(Settings.file) }
    }
    return try files.sorted().filter { file in
      let part = try MergedPart(parents.map { try blob(of: file, at: $0) }, into: blob(of: file, at: id)) {
        one, other in
        try Ancestral(of: parents[one], parents[other], bases: { try mergeBases($0, and: $1) }) {
          try blob(of: file, at: $0)
        }
      }
      return try part.isOwn || part.sides.contains(.dropped) || part.sides.contains(.contested)
        || isContested(file, parents)
    }
  }

  /// Tells whether two parents differ in a file that both moved, or for which they have no common ancestor.
  private func isContested(_ file: String, _ parents: [ObjectID]) throws -> Bool {
    let blobs = try parents.map { try blob(of: file, at: $0) }
    return try parents.indices.contains { one in
      try parents.indices[(one + 1)...].contains { other in
        guard blobs[one] != blobs[other] else { return false }
        let ancestor = try Ancestral(of: parents[one], parents[other], bases: { try mergeBases($0, and: $1) }) {
          try blob(of: file, at: $0)
        }
        return ancestor != .part(blobs[one]) && ancestor != .part(blobs[other])
      }
    }
  }

  /// The object of a file of the catalogue at a commit; nil where there is none.
  func blob(of file: String, at commit: ObjectID) throws -> ObjectID? {
    try ledger.repository.entry(in: tree(of: commit), path: ledger.path(file))?.id
  }

  /// The tree of a commit.
  func tree(of commit: ObjectID) throws -> ObjectID {
    try graph.headers[commit]?.tree ?? ledger.repository.header(of: commit).tree
  }
}

extension AuditedCommit {
  /// The files of rules that differ from every parent.
  var changedRules: [String] { changedFiles.filter(\.isOfRules) }
}

extension String {
  /// True if a file of the catalogue is one of its rules.
  fileprivate var isOfRules: Bool {
    self == Settings.file || (isInFolder(WorkflowFile.folder) && utf8.suffix(5).elementsEqual(".yaml".utf8))
  }
}
