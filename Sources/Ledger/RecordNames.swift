internal import Catalogue
internal import Git

/// What one record was called at each commit, followed back through the moves that commits announce.
struct RecordNames {
  /// What it is called at the tip, or was called last.
  let reference: RecordReference
  private let moves: Moves?
  private let steps: [Int]
  private var known: [Int: [RecordReference]] = [:]

  /// - Parameter moves: nil where it is asked for under this name alone.
  init(_ reference: RecordReference, _ moves: Moves?) {
    (self.reference, self.moves) = (reference, moves)
    steps = moves?.concerning(reference).steps ?? []
  }

  /// Whether no move bears on it, so that it was called the same always.
  var isConstant: Bool { steps.isEmpty }

  /// The names that the record may have at a commit; the first that is there is its name. None: there was no such record yet.
  ///
  /// There are several where two branches moved it apart.
  mutating func names(at commit: ObjectID) throws -> [RecordReference] {
    guard let moves, !steps.isEmpty else { return [reference] }
    let set = moves.set(at: commit)
    if let names = known[set] { return names }
    let names = try names(in: set, moves)
    known[set] = names
    return names
  }

  /// Back through the steps that commits with this set have not seen, then forward through those that they alone have seen.
  private func names(in set: Int, _ moves: Moves) throws -> [RecordReference] {
    var name = reference
    var last: Int?
    for step in steps.reversed() where !moves.set(set, holds: step) {
      // what went on beside a move says nothing of what stood there before it
      if let last, !moves.isAncestor(step, of: last) { continue }
      if let old = moves.steps[step].before(name), try moves.isTrue(step, to: name) {
        (name, last) = (old, step)
      } else if moves.steps[step].after(name) != nil, try isAnothers(name, before: step, last, moves) {
        return []
      }
    }
    var names = [name]
    for step in steps where moves.set(set, holds: step) {
      if let last, moves.isAncestor(step, of: last) { continue }
      guard let new = moves.steps[step].after(name), try moves.isTrue(step, to: new),
        try !moves.isBorn(name, after: step)
      else { continue }
      names.append(new)
      name = new
    }
    return names
  }

  /// Whether a name that a step set free was another record's until then: this one got it later, or had it in no commit since.
  private func isAnothers(_ name: RecordReference, before step: Int, _ last: Int?, _ moves: Moves) throws -> Bool {
    if let last, try !moves.wasThere(name, before: last) { return true }
    return try moves.isBorn(name, after: step)
  }
}
