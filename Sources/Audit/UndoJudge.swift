internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Judging

/// Judges a commit that states that it takes back another: whether it takes back exactly that, whether it still may,
/// and by whom.
///
/// - SeeAlso: docs/judging.md, “Undos”
struct UndoJudge {
  private let judge: RecordJudge
  private let target: Commit
  /// The parent in which the record has its version before the undo.
  private let parent: ObjectID
  private let before: JudgedFields
  /// The record after the undo; `.absent` where it is gone.
  private let after: Value

  private var memory: AuditMemory { judge.memory }
  private var reference: RecordReference { judge.reference }

  init(_ judge: RecordJudge, of target: Commit, since parent: ObjectID, from before: JudgedFields, to after: Value) {
    (self.judge, self.target, self.parent, self.before, self.after) = (judge, target, parent, before, after)
  }

  /// Reports faults of the undo.
  ///
  /// - Returns: The ways to all fields that it takes back.
  func check() throws -> [[PathComponent]] {
    if after == .absent { return try checkGone() }
    let (old, new) = try versions()
    let current = try memory.version(of: reference, at: parent) ?? .absent
    guard old != .absent || new == .absent else {
      judge.report(
        .undo, "it undoes \(target.id.short), which brought it in, and it is still there", expected: "no such record")
      return [[]]
    }
    guard current == .absent || new != .absent || old == .absent else {
      judge.report(
        .undo, "it undoes \(target.id.short), which took it away, and it was there again",
        expected: "an undo of what changed it since, first")
      return [[]]
    }
    guard current != .absent || new == .absent else {
      judge.report(
        .undo, "it undoes \(target.id.short), which did not take it away, and it is back",
        expected: "an undo of what took it away")
      return []
    }
    let ways = ways(from: old, to: new, current)
    for way in ways where value(at: way, of: new) != old.value(at: way) && !isRenamed(way, in: after) {
      judge.report(
        .undo, "it undoes \(target.id.short), and \(way.fieldName) is not what it was before that",
        expected: "\(way.fieldName): \(old.value(at: way).text ?? "as it was")")
    }
    for way in ways where current.value(at: way) != new.value(at: way) && !isRenamed(way, in: after) {
      judge.report(
        .undo, "it undoes \(target.id.short), and \(way.fieldName) was no more what that had made of it",
        expected: "an undo of what changed it since, first")
    }
    try checkEvents(ways, new)
    return ways.compactMap { self.way($0, of: new) }
  }

  /// The value after the undo at a way of a version; the place of a format is looked up in the present list.
  private func value(at way: [PathComponent], of version: Value) -> Value {
    self.way(way, of: version).map { after.value(at: $0) } ?? .absent
  }

  /// The way in the record after the undo that matches one in a version; nil where that is in a format no longer
  /// listed.
  private func way(_ way: [PathComponent], of version: Value) -> [PathComponent]? {
    guard way.count > 1, case .index(let place) = way[1], way[0] == .key("formats") else { return way }
    let (then, now) = (Formats(of: version), Formats(of: after))
    let key = then.key(at: place)
    let isInPlace = now.indices.contains(place) && now.key(at: place) == key
    guard let found = isInPlace ? place : now.indices.first(where: { now.key(at: $0) == key }) else { return nil }
    return now.way(to: found) + way.dropFirst(2)
  }

  /// Judges the undo of a commit that brought a record in: it removes the record, if nothing was added to it since.
  private func checkGone() throws -> [[PathComponent]] {
    // the record that had the name then is meant; if none had it, the one moved to it since
    let own = try version(at: target.id)
    let version = { (commit: ObjectID) in
      try own == nil ? memory.version(of: reference, at: commit) : self.version(at: commit)
    }
    let old = try target.parents.first.flatMap(version) ?? .absent
    let new = try version(target.id) ?? .absent
    let current = try self.version(at: parent) ?? .absent
    if old != .absent {
      judge.report(
        .undo, "it is gone, and was there before \(target.id.short), which the commit undoes",
        expected: "the record as it was before \(target.id.short)")
    } else if new.differences(from: current).contains(where: { !isRenamed($0, in: current) }) {
      judge.report(
        .undo, "it is gone, and was no more what \(target.id.short), which the commit undoes, had brought in",
        expected: "an undo of what changed it since, first")
    }
    try checkEvents([[]], new)
    return [[]]
  }

  /// The fields at a commit of the record that has this name here; nil where there is none.
  private func version(at commit: ObjectID) throws -> Value? {
    try judge.ledger.snapshot(at: commit).fields(of: reference)
  }

  /// Tells whether a field names records of which some were renamed: those names are rewritten wherever they stand.
  private func isRenamed(_ way: [PathComponent], in version: Value) -> Bool {
    guard memory.mayKnowMoves else { return false }
    let field = way.fieldName
    return version.namedEditions(in: reference.kind).contains { path, _ in
      path.description == field || path.description.hasPrefix(field + ".") || path.description.hasPrefix(field + "[")
    }
  }

  /// Tells whether the undone commit removed the record.
  func isOfRemoval() throws -> Bool {
    let (old, new) = try versions()
    return old != .absent && new == .absent
  }

  /// The record before and after the undone commit.
  private func versions() throws -> (old: Value, new: Value) {
    (
      try target.parents.first.flatMap { try memory.version(of: reference, at: $0) } ?? .absent,
      try memory.version(of: reference, at: target.id) ?? .absent
    )
  }

  private func ways(from old: Value, to new: Value, _ current: Value) -> [[PathComponent]] {
    let ways = new.differences(from: old, taken: current)
    let named = judge.commit.statements(of: reference).map(\.format)
    guard !named.contains(nil) else { return ways }
    // only the formats that are named
    let formats = Formats(of: new)
    let own = named.compactMap { $0 }.flatMap { formats.indices(named: $0) }.map(formats.way(to:))
    return ways.filter { way in own.contains { way.starts(with: $0) } }
  }

  /// Checks that the undone events still count, that no later step of the state does, and that the author has their
  /// role.
  private func checkEvents(_ ways: [[PathComponent]], _ new: Value) throws {
    guard reference.kind == .edition, judge.judgement.isWanted else { return }
    let history = try memory.history(of: reference, behind: parent, asIn: before)
    let undone = UndoneEvents(of: target, in: history) { try memory.reaches($0, from: $1) }
    let formats = Formats(of: new)
    for part in [nil] + formats.indices.map(Optional.some) {
      let key = part.flatMap { formats.key(at: $0) }
      guard part == nil || key != nil else { continue }
      let name = part.flatMap { formats.name(at: $0) }
      let way = (part.map { formats.way(to: $0) } ?? []) + [.key("status")]
      let isState = ways.contains { way.starts(with: $0) }
      let isNamed = judge.commit.statements(of: reference).contains { $0.format == nil || $0.format == name }
      guard isNamed else { continue }
      try check(undone, key: key, named: name, isState: isState)
    }
  }

  private func check(_ undone: UndoneEvents, key: String?, named name: String?, isState: Bool) throws {
    if let ender = try undone.ender(ofFormat: key) {
      return judge.report(
        .undo, ofFormat: name, "it undoes \(target.id.short), which counts no more since \(ender.short)",
        expected: "an undo of what counts")
    }
    let revised = try undone.revised(ofFormat: key)
    if isState || revised.contains(where: { $0.transition != nil }), let later = try undone.later(ofFormat: key) {
      judge.report(
        .undo, ofFormat: name,
        "it undoes \(target.id.short), and the step of \(later.commit.id.short) came after that and counts",
        expected: "an undo of \(later.commit.id.short) first")
    }
    let snapshot = try memory.snapshot(at: parent)
    let entitlement = try Entitlement(
      of: memory.actor(of: judge.commit.id),
      by: snapshot.workflow(of: before == JudgedFields(.absent) ? after : before.value),
      in: snapshot, memory.ledger, judge.rolesAsked(since: parent))
    if key == nil, after != .absent, try undone.holdsRemoval() {
      // like a record that is found in its present state
      let state = after["status"].text ?? entitlement.workflow?.initial ?? ""
      for refusal in entitlement.refusals(ofFindingIn: state) {
        judge.report(
          AuditRule(refusal), "it undoes \(target.id.short), which took it away: \(refusal.message)",
          expected: refusal.advice(for: reference.description))
      }
    }
    for event in revised {
      for refusal in entitlement.refusals(ofRevising: event) {
        judge.report(
          AuditRule(refusal), ofFormat: name, "it undoes \(target.id.short): \(refusal.message)",
          expected: refusal.advice(for: reference.description))
      }
    }
  }
}

extension RecordJudge {
  /// The commit that this one takes back: the one it names or, where that is not in its history, the newest before it
  /// with the subject that it quotes, if exactly that is taken back; nil where the change is judged like any other.
  ///
  /// - Parameters:
  ///   - parent: The parent against which it is judged.
  ///   - after: The record as the commit leaves it; `.absent` where it is gone.
  func undoneCommit(_ statement: [String: String], since parent: ObjectID, to after: Value) throws -> Commit? {
    let stated = statement["Undoes"] ?? ""
    if let id = ObjectID(hex: stated), id != commit.id, try memory.reaches(id, from: commit.id) {
      return try ledger.repository.commit(id)
    }
    guard let quoted = commit.commit.quotedSubject,
      let found = try memory.newest(of: quoted, behind: parent),
      try isTakenBack(found, since: parent, to: after)
    else { return nil }
    report(
      .rebased, as: .note, "it undoes \(stated.prefix(7)), which is none of its history; meant is \(found.id.short)",
      expected: "Undoes: \(found.id)")
    return found
  }

  /// Tells whether a change takes back what a commit changed, and nothing else.
  private func isTakenBack(_ earlier: Commit, since parent: ObjectID, to after: Value) throws -> Bool {
    guard let first = earlier.parents.first else { return false }
    let (old, new) = try (memory.version(of: reference, at: first), memory.version(of: reference, at: earlier.id))
    let before = try memory.version(of: reference, at: parent)
    let done = Change.between(old ?? .absent, and: new ?? .absent)
    let undone = Set(done.map { Change(field: $0.field, before: $0.after, after: $0.before) })
    return !undone.isEmpty && undone == Set(Change.between(before ?? .absent, and: after))
  }
}
