internal import Git

/// Tells whether one commit reaches another, for commits in an order where parents come first.
///
/// On a line of commits that is a comparison of two numbers; only where lines run side by side it walks.
struct AncestorIndex {
  private var places: [ObjectID: Int] = [:]
  private var parents: [[Int]] = []
  /// For each commit, the number of commits from the first on that it reaches without a gap.
  private var covered: [Int] = []

  /// Adds the next commit; those of its parents that are here were added before.
  mutating func append(_ id: ObjectID, parents ids: [ObjectID]) {
    let place = parents.count
    let own = ids.compactMap { places[$0] }
    places[id] = place
    parents.append(own)
    guard own.count > 1 else {
      covered.append(own.first.map { covered[$0] == $0 ? $0 + 1 : covered[$0] } ?? 0)
      return
    }
    var start = own.map { covered[$0] == $0 ? $0 + 1 : covered[$0] }.max() ?? 0
    let reached = reached(from: own, downTo: start)
    while reached.contains(start) { start += 1 }
    covered.append(start)
  }

  /// The place of a commit in the order; the first for one that was not added.
  func place(of id: ObjectID) -> Int { places[id] ?? -1 }

  /// Tells whether a commit was added.
  func knows(_ id: ObjectID) -> Bool { places[id] != nil }

  /// Tells whether the first reaches the second, or is it.
  func reaches(_ earlier: ObjectID, from later: ObjectID) -> Bool {
    guard let earlier = places[earlier], let later = places[later] else { return false }
    if earlier >= later { return earlier == later }
    return earlier < covered[later] || reached(from: [later], downTo: earlier).contains(earlier)
  }

  private func reached(from starts: [Int], downTo floor: Int) -> Set<Int> {
    var reached: Set<Int> = []
    var open = starts
    while let place = open.popLast() {
      if place >= floor, reached.insert(place).inserted { open += parents[place] }
    }
    return reached
  }
}
