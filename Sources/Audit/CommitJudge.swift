internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing
internal import Judging

/// Judges what a commit is beside its records: its date, its header and its signature, the workflows, names that can be
/// mistaken, and moves of the whole catalogue.
struct CommitJudge {
  let commit: AuditedCommit
  let memory: AuditMemory
  let judgement: Judgement
  /// The door at which the commit arrives; nil: it is there already.
  let door: Door?

  private var ledger: Ledger { memory.ledger }

  /// Judges what a commit did beside the records: its date, the workflows, names that can be mistaken.
  func check() throws {
    try judgeDate()
    if let oddity = commit.commit.oddity {
      judgement.tellOfCommit(
        AuditFinding(
          .header, .note, commit: commit.id, message: oddity, expected: "a commit as git commit writes it"))
    }
    for faulty in commit.faults {
      judgement.tellOfCommit(
        AuditFinding(
          .unreadable, commit: commit.id, path: faulty.path(from: ledger.folder), message: faulty.message,
          expected: "a tree as git writes it: \(faulty.mend)"))
    }
    if !commit.keepsRules || commit.parents.count > 1 {
      try RulesJudge(commit: commit, memory: memory, judgement: judgement).check()
      try judgeDefaultWorkflow()
    }
    if commit.parents.count > 1 { try KeptRulesJudge(commit, memory, judgement).check() }
    for file in commit.newFiles where file.isInFolder(RecordReference.root) {
      try judgeName(of: file)
    }
    try judgeRulesBehind()
    guard !commit.keepsRules else { return }
    try judgeRules()
    guard commit.changedFiles.contains(where: { $0.isInFolder(WorkflowFile.folder) }) else { return }
    try judgeWorkflows()
  }

  /// Judges the signature: a bad one means that somebody changed the commit, or signed with a key that no longer
  /// counts.
  func judgeSignature() throws {
    let signature = try ledger.signature(of: commit.commit)
    guard signature.status == .bad else { return }
    judgement.tellOfCommit(
      AuditFinding(
        .signature, commit: commit.id, message: "its signature is bad" + (signature.reason.map { ": \($0)" } ?? ""),
        expected: "a signature of the commit as it stands, by a key that counts"))
  }

  /// Judges a catalogue that begins anew in the place of one that was moved away: it must not replace the rules by
  /// which people are asked.
  private func judgeBeginning() throws {
    let places = try CatalogueRoots(in: ledger.repository)
    var open = commit.parents
    var seen = Set(open)
    while let id = open.popLast() {
      let header = try ledger.repository.header(of: id)
      for parent in header.parents where seen.insert(parent).inserted {
        let before = try ledger.repository.header(of: parent).tree
        guard try places.isCatalogue(ledger.folder, in: before) else {
          open.append(parent)
          continue
        }
        let files = try ledger.repository.differences(from: before, to: header.tree, below: ledger.folder)
        guard let move = try places.move(of: ledger.folder, among: files, from: before, to: header.tree) else {
          continue
        }
        return judgement.tellOfCommit(
          AuditFinding(
            .vanished, commit: commit.id, path: RecordReference.root,
            message: "a catalogue begins anew where one was that \(id.short) moved to "
              + (move.folder.isEmpty ? "the top of the repository" : "\(move.folder)/"),
            expected: "the catalogue moved back, and its records and rules changed in commits of their own"))
      }
    }
  }

  /// Judges a move of the whole catalogue to another folder, which must leave its rules as they are.
  func judgeMoves() throws {
    if commit.isBegun { try judgeBeginning() }
    for (parent, move) in commit.moves {
      let other = move.folder.isEmpty ? "the top of the repository" : "\(move.folder)/"
      switch move.kind {
      case .away:
        judgement.tellOfCommit(
          AuditFinding(
            .movedByHand, .note, commit: commit.id, path: RecordReference.root,
            message: "the catalogue was moved to \(other), its records and rules as they were"))
      case .here:
        judgement.arrivals.append(CatalogueArrival(move: commit.id, folder: move.folder, last: parent))
        judgement.tellOfCommit(
          AuditFinding(
            .movedByHand, .note, commit: commit.id, path: RecordReference.root,
            message: "the catalogue was moved here from \(other), its records and rules as they were"))
      case .hereUnderOtherRules:
        judgement.arrivals.append(CatalogueArrival(move: commit.id, folder: move.folder, last: parent))
        judgement.tellOfCommit(
          AuditFinding(
            .vanished, commit: commit.id, path: RecordReference.root,
            message: "the catalogue was moved here from \(other) under other workflows, roles or settings",
            expected: "the workflows/ and colophon.yaml that it had there; they are changed in a commit of its own"))
      case .awayUnderOtherRules:
        judgement.tellOfCommit(
          AuditFinding(
            .vanished, commit: commit.id, path: RecordReference.root,
            message: "the catalogue is gone, and its records are in \(other) under other workflows, roles or settings",
            expected: "the same workflows/ and colophon.yaml there; they are changed in a commit of its own"))
      }
    }
  }

  private func judgeDate() throws {
    let own = commit.commit.committer.when
    let earliest = own.secondsSince1970.addingReportingOverflow(Instant.secondsInDay)
    guard !earliest.overflow else { return }
    let late = commit.parents.filter {
      memory.graph.headers[$0].map { $0.committerSeconds > earliest.partialValue } ?? false
    }
    guard let parent = try late.first(where: { try !isForgiven($0, earliest: earliest.partialValue) }) ?? late.first
    else {
      return
    }
    judgement.tellOfCommit(
      AuditFinding(
        .backdated, try isForgiven(parent, earliest: earliest.partialValue) ? .warning : .error, commit: commit.id,
        message: "the commit is dated \(own.rfc3339), more than a day before its parent \(parent.short)",
        expected: "the date on which it was made"))
  }

  /// Tells whether an incoming commit is not at fault if a parent is dated after it: the parent is there already, ahead
  /// of the clock. The commits behind that parent must not be dated after the incoming one either.
  private func isForgiven(_ parent: ObjectID, earliest: Int64) throws -> Bool {
    guard let door else { return false }
    var open = [parent]
    var seen: Set<ObjectID> = []
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      let header = try ledger.repository.header(of: id)
      guard header.committerSeconds > earliest else { continue }
      guard header.committerSeconds > door.now, try door.has(id) || door.accepted.contains(id) else { return false }
      open += header.parents
    }
    return true
  }

  /// Judges the readability of settings, workflows and roles; what a parent has in the same form was reported there.
  private func judgeRules() throws {
    let found = try memory.snapshot(at: commit.id).unreadableRules()
    guard !found.isEmpty else { return }
    var known: [String: [TreeEntry]] = [:]
    for parent in commit.parents {
      for (problem, entry) in try memory.snapshot(at: parent).unreadableRules() {
        known[problem.path, default: []].append(entry)
      }
    }
    for (problem, entry) in found.sorted(by: { $0.problem.path < $1.problem.path })
    where known[problem.path]?.contains(entry) != true {
      judgement.tellOfCommit(
        AuditFinding(
          .unreadable, commit: commit.id, path: problem.path, message: "\(problem.message) (\(problem.place))",
          expected: problem.mend))
    }
  }

  /// Names the rules that git can't give, and that a parent taken for sound left: nobody knows what they ask.
  private func judgeRulesBehind() throws {
    for parent in commit.parents {
      for problem in try memory.rulesLost(at: parent) {
        judgement.tellOfCommit(
          AuditFinding(
            .unreadable, commit: commit.id, path: problem.path, message: "\(problem.message) (\(problem.place))",
            expected: "git fsck"))
      }
    }
  }

  /// Judges workflows: none must lose a state in which editions stand.
  private func judgeWorkflows() throws {
    let now = try memory.snapshot(at: commit.id)
    let files: [String: WorkflowFile]
    do { files = try now.workflowFiles() } catch let error as LedgerError where error.isOfContent {
      return  // they are no folder, which is reported already
    }
    guard let parent = commit.parents.first else { return }
    let before = try memory.snapshot(at: parent).workflows()
    let after = try now.workflows()
    let lost = before.mapValues { old in Set(old.states.keys).subtracting(after[old.name]?.states.keys.elements ?? []) }
      .filter { !$0.value.isEmpty && files[$0.key]?.problems.contains { $0.severity == .error } != true }
    guard !lost.isEmpty else { return }
    let settings = try now.settings()
    for record in try now.records(of: [.edition]).records {
      guard let states = lost[record.fields["workflow"].text ?? settings.workflow] else { continue }
      let state = record.fields["status"].text ?? before[record.fields["workflow"].text ?? settings.workflow]?.initial
      guard let state, states.contains(state) else { continue }
      judgement.tellOfCommit(
        AuditFinding(
          .stranded, commit: commit.id, reference: record.reference,
          message: "it is \(state), a state that its workflow no longer has",
          expected: "the state stays until no edition is in it"))
    }
  }

  /// Judges a new name, which must not be taken for another beside it.
  private func judgeName(of file: String) throws {
    let parts = file.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    guard !parts.dropFirst().allSatisfy(\.isPlainName) else { return }
    var tree: ObjectID? = commit.commit.tree
    var folder = ledger.folder
    if !folder.isEmpty { tree = try ledger.repository.entry(in: commit.commit.tree, path: folder)?.id }
    for (depth, part) in parts.enumerated() where tree != nil {
      guard let here = tree else { return }
      if !part.isPlainName, depth > 0 {
        let twin = try ledger.repository.entries(ofTree: here).map(\.name).first {
          !$0.utf8.elementsEqual(part.utf8) && $0.skeleton == part.skeleton
        }
        if let twin {
          judgement.tellOfCommit(
            AuditFinding(
              .lookAlike, commit: commit.id, reference: RecordReference(file: file), path: file,
              message: "“\(part)” looks like “\(twin)” beside it",
              expected: "a name of a–z, 0–9 and - that is like no other"))
          return
        }
      }
      folder += folder.isEmpty ? part : "/\(part)"
      let entry = try ledger.repository.entries(ofTree: here).first { $0.name == part }
      tree = entry?.mode == .directory ? entry?.id : nil
    }
  }
}

extension String {
  /// True if nothing can be mistaken for this part of a path: it is a slug, or a file's slug with `.yaml`.
  fileprivate var isPlainName: Bool {
    self == "work.yaml" || self == "reception"
      || (try? Slug(parsing: hasSuffix(".yaml") ? String(dropLast(5)) : self)) != nil
  }
}
