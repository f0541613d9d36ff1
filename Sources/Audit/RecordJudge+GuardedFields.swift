internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing
internal import Judging

// Fields whose values only some may write: asked of whatever changes them, an undo and a removal too.
extension RecordJudge {
  /// Judges what the commit did to guarded fields of the record; at a merge, what no parent has.
  func judgeGuardedFields() throws {
    // without reports there is nothing to judge
    guard judgement.isWanted else { return }
    guard commit.parents.count < 2 else { return try judgeGuardedFieldsOfMerge() }
    let parent = commit.parents.first
    guard let difference = commit.difference(reference.file, since: 0),
      let roles = try rolesAsked(since: parent), !roles.fields.isEmpty
    else { return }
    let moves = try memory.handMoves(of: commit, since: parent)
    if difference.after == nil, try hasMoved() || moves.name(of: reference) != nil { return }
    var (name, entry) = (reference, difference.before)
    if entry == nil, let origin = commit.origin(of: reference), let moved = try moved(from: parent) {
      (name, entry) = (origin, moved)
    } else if entry == nil, let origin = moves.origin(of: reference) {
      (name, entry) = (origin.name, origin.entry)
    }
    let before = GuardedVersion(name, try entry.flatMap { try fields(of: name, $0) } ?? .absent)
    let after = GuardedVersion(reference, try difference.after.flatMap { try fields(of: reference, $0) } ?? .absent)
    try report(roles.fieldsChanged(from: before, to: after, commit.destination), roles, since: parent)
  }

  private func judgeGuardedFieldsOfMerge() throws {
    let own = GuardedVersion(reference, try memory.version(of: reference, at: commit.id) ?? .absent)
    let parents = try commit.parents.map {
      GuardedVersion(reference, try memory.version(of: reference, at: $0) ?? .absent)
    }
    // a record that goes on under another name is judged there
    guard try !memory.isMovedAway(reference, at: commit.id) else { return }
    for parent in commit.parents {
      guard let roles = try rolesAsked(since: parent), !roles.fields.isEmpty else { continue }
      try report(roles.fieldsOfItsOwn(in: own, since: parents, commit.destination), roles, since: parent)
    }
    guard let kept = try memory.snapshot(at: commit.id).roles() else { return }
    try report(kept.fieldsOfItsOwn(in: own, since: parents, commit.destination), kept, since: commit.id)
  }

  private func fields(of name: RecordReference, _ entry: TreeEntry) throws -> Value? {
    try Record.understood(name, entry, in: ledger.repository)?.fields
  }

  private func report(_ fields: [GuardedField], _ roles: Roles, since parent: ObjectID?) throws {
    guard !fields.isEmpty else { return }
    let proof = try memory.proof(of: commit)
    let actor = Actor(of: commit.commit, proof: proof)
    let circumstances = try memory.snapshot(at: parent ?? commit.id).circumstances(by: actor, roles)
    for field in fields {
      guard let refusal = field.refusal(circumstances) else { continue }
      report([refusal], of: "\(field.path) is changed", ofFormat: nil, proof, roles)
    }
  }
}

extension KeptRulesJudge {
  /// Asks again for values of guarded fields that some commits wrote under another roles.yaml than the merge keeps, as
  /// far as the merge has them and no other parent.
  func askFields(of own: Set<ObjectID>, on side: ObjectID) throws {
    guard let roles = try memory.snapshot(at: commit.id).roles(), !roles.fields.isEmpty else { return }
    let kept = try memory.blob(of: Roles.file, at: commit.id)
    let others = commit.parents.filter { $0 != side }
    for id in own.sorted() {
      let parents = try memory.parents(of: id)
      guard try !parents.contains(where: { try memory.blob(of: Roles.file, at: $0) == kept }) else { continue }
      let written = try memory.ledger.repository.commit(id)
      let moves = StatedMoves(of: StatedTrailers(of: written.message))
      for reference in try memory.ledger.changedRecords(from: parents.first.map(memory.tree(of:)), to: written.tree) {
        func version(at commit: ObjectID?) throws -> GuardedVersion {
          GuardedVersion(reference, try commit.flatMap { try memory.version(of: reference, at: $0) } ?? .absent)
        }
        let (after, merged) = try (version(at: id), version(at: commit.id))
        let sources = try parents.isEmpty ? [version(at: nil)] : parents.map(version(at:))
        guard try memory.isMovedAway(reference, at: commit.id) == false else { continue }
        let changed =
          sources.count == 1
          ? roles.fieldsChanged(from: sources[0], to: after, moves.destination)
          : roles.fieldsOfItsOwn(in: after, since: sources, moves.destination)
        let fresh = try changed.filter { field in
          try others.allSatisfy { try roles.fieldsChanged(from: version(at: $0), to: merged).contains(field) }
        }
        try tell(fresh, of: reference, by: id, roles)
      }
    }
  }

  private func tell(_ fields: [GuardedField], of reference: RecordReference, by id: ObjectID, _ roles: Roles) throws {
    guard !fields.isEmpty else { return }
    let snapshot = try memory.snapshot(at: commit.id)
    let author = try snapshot.circumstances(by: memory.actor(of: id), roles)
    let merging = try snapshot.circumstances(by: merger, roles)
    for field in fields {
      guard let refusal = field.refusal(author), field.refusal(merging) != nil else { continue }
      RecordJudge(reference, in: commit, memory, judgement).report(
        AuditRule(refusal),
        "by the rules that the merge keeps, \(id.short) might not change \(field.path): \(refusal.message)",
        expected: "somebody who may merges")
    }
  }
}
