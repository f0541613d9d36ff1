package import Catalogue
package import Git
package import Reading

/// The present names of the records of an earlier commit.
package struct LaterNames {
  /// Commits that moved records since, the newest first, on the line that was walked.
  private var passed: [Moves.MovingCommit] = []
  private var graph: (commit: ObjectID, moves: Moves)?
  /// The commits that the commit reaches, itself included; and the names that may be another record's since.
  private var (earlier, ended): (Set<ObjectID>, Set<RecordReference>) = ([], [])

  /// Names without any move since.
  package init() {}

  /// - Parameters:
  ///   - commit: The commit whose records are asked for.
  ///   - isOnlyNamed: Whether only the present names matter, and not whether the records exist.
  package init(_ commit: ObjectID, _ moves: Moves, isOnlyNamed: Bool = false) {
    graph = (commit, moves)
    if !moves.steps.isEmpty, !isOnlyNamed { (earlier, ended) = (moves.reached(from: commit), moves.endedNames()) }
  }

  /// Goes back past a commit that moved records.
  package mutating func pass(_ moves: [Move], in commit: ObjectID) {
    if !moves.isEmpty { passed.append(Moves.MovingCommit(moves, in: commit, parent: nil)) }
  }

  /// The present name of a record that the commit has; nil where it is gone since.
  package func bearer(of reference: RecordReference, in now: Snapshot) throws -> RecordReference? {
    let name = reference.record
    guard let (commit, moves) = graph else { return reference }
    let (steps, possible) = moves.concerning(name)
    guard !steps.isEmpty else { return reference }
    // its own name may have become another record's
    for candidate in [name] + possible.subtracting([name]).sorted() where try now.contains(candidate) {
      var names = RecordNames(candidate, moves)
      let then = try names.names(at: commit).first { try moves.has($0, at: commit) }
      // between two moves a name may have been given up, and taken by another record
      if then == name, try possible.isDisjoint(with: ended) || began(candidate, moves) {
        return candidate.format(reference.format)
      }
    }
    return nil
  }

  /// Tells whether a record existed at the time of the commit, by its history.
  private func began(_ record: RecordReference, _ moves: Moves) throws -> Bool {
    let events = try moves.history(of: record)
    return events.isEmpty || events.contains { earlier.contains($0.commit.id) }
  }

  /// Refuses to bring back a record that a commit removed, if it came back since.
  package func refuseReturned(_ reference: RecordReference, in now: Snapshot) throws {
    guard let (commit, moves) = graph else { return }
    let (why, name): (String, RecordReference)
    if let there = try returned(reference, in: now, moves.ledger) {
      (why, name) = ("it is there again, as \(there)", there)
    } else if let undo = moves.undo(of: commit, to: moves.concerning(reference.record).names) {
      (why, name) = ("it was brought back in \(undo.short) already, and is gone since", reference)
    } else {
      return
    }
    throw LedgerError(
      .conflict, "\(reference) can't be taken back", why: why, mend: "colophon history \(name)")
  }

  /// The name of a record on the line that was walked; the same where it was never moved.
  package func now(_ reference: RecordReference) -> RecordReference { now(reference) { $0.after($1) } }

  /// The name that a record which was gone already would have now: that in its work, wherever the work was moved.
  package func nowIfGone(_ reference: RecordReference) -> RecordReference { now(reference) { $0.afterWork($1) } }

  /// The present name of a record that a commit left out, if it came back and was moved since; nil where it wasn't.
  private func returned(_ reference: RecordReference, in now: Snapshot, _ ledger: Ledger) throws -> RecordReference? {
    guard let (commit, moves) = graph else { return nil }
    let possible = try moves.concerning(reference.record).names.filter { try $0 != reference && now.contains($0) }
    let histories = try ledger.histories(of: Array(possible), at: now.commit?.id)
    return histories.filter { $0.value.contains { $0.commit.id == commit } }.keys.sorted().first
  }

  private func now(
    _ reference: RecordReference, _ after: (Moves.MovingCommit, RecordReference) -> RecordReference?
  ) -> RecordReference {
    var name = reference.record
    if let (commit, moves) = graph {
      // the steps that the commit had not seen, oldest first
      let set = moves.set(at: commit)
      for step in moves.concerning(name).steps where !moves.set(set, holds: step) {
        name = after(moves.steps[step], name) ?? name
      }
    }
    for step in passed.reversed() { name = after(step, name) ?? name }
    return name.format(reference.format)
  }
}
