package import Git

/// One part of what a merge joins (a state, a field, a file of rules) as each parent has it, and what becomes
/// of each in the merge.
///
/// - SeeAlso: docs/judging.md, “Merges”, 1
package struct MergedPart<Part: Equatable> {
  /// The outcome of one parent's value in the merge.
  package enum Side: Equatable {
    /// The merge kept it.
    case kept
    /// The merge kept the value to which another side alone had moved.
    case superseded
    /// The merge kept one of several values that sides had moved to.
    case contested
    /// The merge kept a value that had not moved, though this one had.
    case dropped
  }

  /// The outcomes by the parent's place; none where the value is the merge's own.
  package let sides: [Side]
  /// Pairs of kept parents, by their places, that both moved to the value.
  let agreeing: [(Int, Int)]

  /// True if no parent had the value.
  package var isOwn: Bool { sides.isEmpty }
  /// True if no parent's value was given up.
  var isUndisputed: Bool { !isOwn && sides.allSatisfy { $0 == .kept || $0 == .superseded } }

  /// - Parameter ancestor: Gives the part in the common ancestors of two parents, by their places.
  package init(_ parents: [Part], into merged: Part, ancestor: (Int, Int) throws -> Ancestral<Part>) rethrows {
    let kept = parents.indices.filter { parents[$0] == merged }
    var agreeing: [(Int, Int)] = []
    for (place, one) in kept.enumerated() {
      for other in kept[(place + 1)...] where try ancestor(one, other) != .part(merged) {
        agreeing.append((one, other))
      }
    }
    self.agreeing = agreeing
    guard !kept.isEmpty else {
      sides = []
      return
    }
    sides = try parents.indices.map { side in
      guard parents[side] != merged else { return .kept }
      let ancestors = try kept.map { try ancestor(side, $0) }
      if ancestors.contains(.part(parents[side])) { return .superseded }
      return ancestors.contains { $0 != .part(merged) } ? .contested : .dropped
    }
  }
}

/// The part in the common ancestors of two commits.
package enum Ancestral<Part: Equatable>: Equatable {
  case part(Part)
  /// Several common ancestors differ, and merging them would decide nothing.
  case undecided
  /// They have no common ancestor.
  case none

  /// The part in the best common ancestor of two commits; where several differ, the result of merging them.
  ///
  /// - Parameters:
  ///   - bases: The best common ancestors of two commits.
  ///   - part: The part in a commit.
  package init(
    of one: ObjectID, _ other: ObjectID,
    bases: (ObjectID, ObjectID) throws -> [ObjectID],
    _ part: (ObjectID) throws -> Part
  ) rethrows {
    let found = try bases(one, other)
    let parts = try found.map(part)
    guard let first = parts.first else {
      self = .none
      return
    }
    if parts.allSatisfy({ $0 == first }) {
      self = .part(first)
      return
    }
    // the one beside which no other had moved
    for (place, candidate) in found.enumerated() {
      let isLater = try found.indices.allSatisfy { other in
        try parts[other] == parts[place]
          || Ancestral(of: candidate, found[other], bases: bases, part) == .part(parts[other])
      }
      if isLater {
        self = .part(parts[place])
        return
      }
    }
    self = .undecided
  }
}
