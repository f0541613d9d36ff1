internal import Catalogue
internal import Git

/// The names of one record at each commit, followed back through the moves that commits announce.
struct RecordNames {
  /// Its name at the tip, or its last name.
  let reference: RecordReference
  private let moves: Moves?
  private let steps: [Int]
  private var known: [Int: [RecordReference]] = [:]

  /// - Parameter moves: The moves; nil where only this name is asked for.
  init(_ reference: RecordReference, _ moves: Moves?) {
    (self.reference, self.moves) = (reference, moves)
    steps = moves?.concerning(reference).steps ?? []
  }

  /// True if no move bears on it, so that its name was always the same.
  var isConstant: Bool { steps.isEmpty }

  /// The names that the record may have at a commit; the first that exists is its name. None: there was no such record
  /// yet.
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

  /// The names back through the steps that commits with this set have not seen, then forward through those that they
  /// alone have seen.
  private func names(in set: Int, _ moves: Moves) throws -> [RecordReference] {
    var name = reference
    // the step from which the record was seen to come; moves beside it don't concern it
    var (last, within): (Int?, Int?) = (nil, nil)
    for step in steps.reversed() where !moves.set(set, holds: step) {
      if let within, !moves.set(within, holds: step) { continue }
      if let old = moves.steps[step].before(name), try moves.isTrue(step, to: name) {
        (name, last, within) = (old, step, moves.set(at: moves.steps[step].commit))
      } else if moves.steps[step].after(name) != nil {
        if let last, try !moves.wasThere(name, before: last) { return [] }
        switch try moves.origin(of: name, after: step) {
        case .born: return []
        case .beside(let other): within = other
        case .none: break
        }
      }
    }
    return try names(from: name, beside: within, in: set, moves)
  }

  /// The names that follow one on a side: it may be another record's there for a while, or the record may be moved on.
  private func names(from name: RecordReference, beside within: Int?, in set: Int, _ moves: Moves) throws
    -> [RecordReference]
  {
    var (name, names, isAnothers) = (name, [name], false)
    for step in steps where moves.set(set, holds: step) {
      if let within, moves.set(within, holds: step) { continue }
      if within != nil, moves.steps[step].before(name) != nil, try moves.isTrue(step, to: name) {
        isAnothers = true
      } else if let new = moves.steps[step].after(name), try moves.isTrue(step, to: new) {
        if isAnothers {
          isAnothers = false
        } else if case .born = try moves.origin(of: name, after: step) {
          continue
        } else if try within != nil || isHeld(name, before: step, moves) {
          names.append(new)
          name = new
        }
      }
    }
    return isAnothers ? Array(names.dropLast()) : names
  }

  /// Tells whether it was this record that a step took a name from, and not another that had it on that side.
  private func isHeld(_ name: RecordReference, before step: Int, _ moves: Moves) throws -> Bool {
    guard let parent = moves.steps[step].parent else { return false }
    return try names(in: moves.set(at: parent), moves).contains(name)
  }
}
