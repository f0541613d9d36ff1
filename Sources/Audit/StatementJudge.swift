internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Judging

/// Judges the statements of a commit as a whole: their form, and the places of records that they give.
///
/// Statements about the steps of single records are judged with those.
struct StatementJudge {
  let commit: AuditedCommit
  let memory: AuditMemory
  let judgement: Judgement

  init(_ commit: AuditedCommit, _ memory: AuditMemory, _ judgement: Judgement) {
    (self.commit, self.memory, self.judgement) = (commit, memory, judgement)
  }

  private var ledger: Ledger { memory.ledger }
  private var stated: StatedTrailers { commit.stated }

  func check() throws {
    // where a shallow clone ends, nobody knows the state before
    guard try !ledger.repository.isBoundary(commit.id) else { return }
    try judgeUnread()
    if stated.isOurs, !commit.isOurs { judgeOtherCatalogue() }
    guard commit.isOurs else { return }
    judgeForm()
    try judgeNames()
    for name in stated.named { try judgeWhereabouts(name) }
    judgeOrigins()
    try judgeCount()
  }

  /// Checks that each trailer stands once, in its place, on one line.
  private func judgeForm() {
    for fault in stated.faults.isEmpty ? [] : OrderedSet(stated.faults) {
      switch fault {
      case .repeated(let key):
        report("the trailer “\(key)” stands twice where one is read", expected: "one “\(key)”")
      case .misplaced(let key):
        let isOfOne = TrailerFault.ofOne.contains(key)
        report(
          "the trailer “\(key)” stands \(isOfOne ? "before the first name" : "behind a name"), where it says nothing",
          expected: isOfOne ? "\(key) behind the name of its record" : "\(key) before the first name")
      }
    }
    guard MessageForm.hasFoldedLine(commit.commit.message) else { return }
    let ours = TrailerFault.ours.subtracting(["Reason"]).union(Self.naming)
    for key in OrderedSet(Trailers.folded(in: commit.commit.message)) where ours.contains(key) {
      report("the trailer “\(key)” goes on over several lines", expected: "“\(key)” on one line")
    }
  }

  private static let naming: Set<String> = ["Edition", "Work", "Reception"]

  /// Checks that each name is that of a record of its kind, in the spelling of its file, and is given once or alike.
  private func judgeNames() throws {
    var values: [String: [String: String]] = [:]
    for (kind, name, own) in stated.named {
      guard let reference = StatedTrailers.reference(kind, named: name) else { continue }
      guard RecordReference(file: reference.file) == reference.record else {
        report(
          reference, "“\(name)” is the name of no \(kind.lowercased())", expected: "\(kind): its path below editions/")
        continue
      }
      if stated.named.count > 1, let other = values.updateValue(own, forKey: "\(kind) \(name)"), other != own {
        report(reference, "the commit names it twice and says two things of it", expected: "one \(kind): \(name)")
      }
      if let format = reference.format { try judgeFormat(format, of: reference.record, own) }
    }
  }

  /// Checks that a format that is named is listed: as the commit leaves the record, or before, if it is removed.
  private func judgeFormat(_ format: String, of reference: RecordReference, _ values: [String: String]) throws {
    guard let now = try record(reference, in: commit.commit.tree) else { return }
    guard Formats(of: now.fields).indices(named: format).isEmpty else { return }
    let isLeft =
      try values["Transition"] == nil
      && commit.parents.contains { parent in
        let before = try record(
          commit.origin(of: reference) ?? reference, in: ledger.repository.header(of: parent).tree)
        return before.map { !Formats(of: $0.fields).indices(named: format).isEmpty } ?? false
      }
    guard !isLeft else { return }
    report(
      reference.format(format), "the commit names its format “\(format)”, and it lists none",
      expected: Formats(of: now.fields).names.first.map { "one of its formats, as \(reference)#\($0)" })
  }

  private func record(_ reference: RecordReference, in tree: ObjectID) throws -> Record? {
    guard let entry = try ledger.repository.entry(in: tree, path: ledger.path(reference.file)) else { return nil }
    return try Record.understood(reference, entry, in: ledger.repository)
  }

  private func isThere(_ reference: RecordReference) throws -> Bool { try isThere(reference, in: commit.commit.tree) }

  private func isThere(_ reference: RecordReference, in tree: ObjectID) throws -> Bool {
    try ledger.repository.entry(in: tree, path: ledger.path(reference.file)) != nil
  }

  private func wasThere(_ reference: RecordReference) throws -> Bool {
    try commit.parents.contains { try isThere(reference, in: ledger.repository.header(of: $0).tree) }
  }

  /// Judges the new or earlier place that is stated for a record.
  private func judgeWhereabouts(_ name: (kind: String, reference: String, values: [String: String])) throws {
    guard let reference = StatedTrailers.reference(name.kind, named: name.reference) else { return }
    let said = ["Moved-From", "Merged-Into", "Removed"].filter { name.values[$0] != nil }
    guard let first = said.first else { return }
    guard reference.format == nil, said.count == 1 else {
      return report(
        reference, "“\(said.joined(separator: "” and “"))” of it says nothing that can be",
        expected: "one of Moved-From, Merged-Into and Removed, of a record")
    }
    let value = name.values[first] ?? ""
    switch first {
    case "Removed":
      if value != "yes" {
        return report(reference, "the trailer “Removed: \(value)” says nothing", expected: "Removed: yes")
      }
      if try isThere(reference) {
        report(reference, "the commit says that it is removed, and it is there", expected: "no Removed")
      }
    case "Merged-Into":
      let target = RecordReference(reference.kind, value)
      if target == reference {
        report(reference, "the commit says that it is merged into itself", expected: "Merged-Into: another record")
      } else if try !isRecord(target) || !isThere(target) {
        report(
          reference,
          "the commit says that it is merged into “\(value)”, and there is no such \(name.kind.lowercased())",
          expected: "Merged-Into: a record that is there")
      } else if try isThere(reference) {
        report(
          reference, "the commit says that it is merged into \(value), and it is there", expected: "no Merged-Into")
      }
    default: try judgeMove(of: reference, from: RecordReference(reference.kind, value))
    }
  }

  private func isRecord(_ reference: RecordReference) -> Bool { RecordReference(file: reference.file) == reference }

  private func judgeMove(of reference: RecordReference, from old: RecordReference) throws {
    let kind = reference.trailer.lowercased()
    guard old != reference else {
      return report(
        reference, "the commit says that it was moved from where it is", expected: "Moved-From: its old name")
    }
    guard try isRecord(old) && (wasThere(old) || hadEditions(old)) else {
      return report(
        reference, "the commit says that it was moved from “\(old.path)”, and no such \(kind) was there",
        expected: "Moved-From: the name that it had")
    }
    let holders = try commit.parents.filter { try wasThere(old, at: $0) }
    if try !holders.isEmpty && holders.allSatisfy({ try wasThere(reference, at: $0) }) {
      report(
        reference, "the commit says that it was moved from \(old.path), and a \(kind) of its name was there already",
        expected: "a name that is free, or Merged-Into of what goes")
    }
    if try isThere(old), commit.origin(of: old) == nil {
      report(
        reference, "the commit says that it was moved from \(old.path), and that is still there",
        expected: "a record of its own, which is found: Transition: (new) -> STATE")
    }
  }

  /// Tells whether a parent has a record of a name, or a work that is only its editions.
  private func wasThere(_ reference: RecordReference, at parent: ObjectID) throws -> Bool {
    guard try !isThere(reference, in: ledger.repository.header(of: parent).tree) else { return true }
    return try reference.kind == .work && !memory.snapshot(at: parent).editions(of: reference).isEmpty
  }

  /// Tells whether a work without a file of its own had editions.
  private func hadEditions(_ work: RecordReference) throws -> Bool {
    guard work.kind == .work else { return false }
    return try commit.parents.contains { try !memory.snapshot(at: $0).editions(of: work).isEmpty }
  }

  /// Checks that one record has one name: no other has the same origin.
  private func judgeOrigins() {
    guard stated.named.contains(where: { $0.values["Moved-From"] != nil }), !commit.parents.isEmpty else { return }
    var names: [RecordReference: RecordReference] = [:]
    for (reference, _) in commit.recordsNew(since: 0) {
      guard let origin = commit.origin(of: reference) else { continue }
      guard let other = names.updateValue(reference, forKey: origin) else { continue }
      report(
        reference, "the commit says of it and of \(other) that they were moved from \(origin)",
        expected: "one name; a copy is a record of its own")
    }
  }
}

extension StatementJudge {
  /// Judges trailers of another catalogue, which say nothing about the records of this one.
  private func judgeOtherCatalogue() {
    guard !stated.catalogue.isEmpty, let first = commit.changedRecords.first else { return }
    report(
      first, "the commit changes it, and its trailers are of the catalogue in “\(stated.catalogue)”",
      expected: ledger.folder.isEmpty
        ? "no Catalogue, and a commit of its own" : "Catalogue: \(ledger.folder), in a commit of its own")
  }

  /// Checks that a number in place of names is that of the records.
  private func judgeCount() throws {
    guard let text = stated.shared["Editions"], commit.parents.count < 2 else { return }
    guard let count = Int(text), count >= 0, String(count) == text else {
      return report(
        "the trailer “Editions: \(text)” is no number of records", expected: "Editions: how many it changes")
    }
    let named = Set(stated.references.map(\.record))
    let left = Set(stated.moves.map(\.from))
    let works = Set(stated.moves.map(\.to)).union(left).filter { $0.kind == .work }
    let changed = commit.changedRecords.filter { one in
      !left.contains(one) && !works.contains { one.isBelow($0.path) && one.work == $0 }
    }
    let least = named.union(changed).count
    if count < least {
      report(
        "the trailer states \(count) records, and the commit changes or names \(least)", expected: "Editions: \(least)")
    } else if count <= CommitMessage.mostNamed, let first = changed.first(where: { !named.contains($0) }) {
      report(first, "the commit changes it and doesn't name it", expected: "\(first.trailer): \(first)")
    } else if count > least, try count > least + formats(of: changed) + max(0, stated.references.count - named.count) {
      report(
        "the trailer states \(count) records, and the commit changes or names \(least)", expected: "Editions: \(least)")
    }
  }

  /// The number of formats that records list: each may have been counted.
  private func formats(of records: [RecordReference]) throws -> Int {
    try records.filter { $0.kind == .edition }.reduce(0) { sum, reference in
      try sum + (record(reference, in: commit.commit.tree).map { Formats(of: $0.fields).indices.count } ?? 0)
    }
  }

  /// Reports names of records where nobody reads them: in an earlier paragraph, or with a key in another spelling.
  private func judgeUnread() throws {
    guard MessageForm.mayHaveUnreadNames(commit.commit.message) else { return }
    let paragraphs = MessageForm.unreadParagraphs(of: commit.commit.message)
    let read = Set(commit.isOurs ? stated.named.map { "\($0.kind) \($0.reference)" } : [])
    for (text, isLast) in paragraphs {
      var isAbout = false
      var doesSay = false
      var first: RecordReference?
      for (key, value) in Trailers.parse("x\n\n" + text) {
        let spelled = MessageForm.spelled(key)
        if Self.naming.contains(spelled), !isLast || spelled != key,
          let reference = StatedTrailers.reference(spelled, named: value),
          isRecord(reference.record), try isThere(reference.record) || wasThere(reference.record)
        {
          isAbout = true
          first = first ?? reference
          if !read.contains("\(spelled) \(value)") { doesSay = true }
        } else if TrailerFault.ours.contains(spelled), !isLast || spelled != key {
          doesSay = true
        }
      }
      guard isAbout, doesSay, let first else { continue }
      if !isLast, try MisplacedTrailers(text, of: commit, memory, judgement).isTold() { continue }
      report(
        first,
        isLast
          ? "the commit names it by a trailer in another spelling, which nobody reads"
          : "the commit names it in an earlier paragraph, and only the last one is read",
        expected: isLast ? "\(first.trailer): \(first)" : "all trailers in the last paragraph")
    }
  }

  private func report(_ message: String, expected: String?) { report(nil, message, expected: expected) }

  private func report(_ reference: RecordReference?, _ message: String, expected: String?) {
    judgement.tell(
      AuditFinding(.trailer, commit: commit.id, reference: reference, message: message, expected: expected))
  }
}

extension StatedTrailers {
  /// The record that a trailer names; nil where its key names no record.
  static func reference(_ kind: String, named name: String) -> RecordReference? {
    guard let kind = Self.kind(of: kind) else { return nil }
    let (path, format) = Self.parts(of: name)
    return RecordReference(kind, path, format: format)
  }
}
