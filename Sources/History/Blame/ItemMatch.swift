internal import OrderedCollections

internal import Catalogue

/// The items of a list that match those of an earlier one: by content, not by place, so that a new item takes nothing
/// from those behind it.
struct ItemMatch {
  private let before: [Value]
  private let after: [Value]
  /// For each item of the later list its place in the earlier; nil where it is new.
  private(set) var places: [Int?]
  /// The later items that are known by their place alone: changed in place, or others.
  private(set) var guessed: Set<Int> = []
  private var left: Set<Int>

  /// The keys that tell an item from others of its kind: two items with the same value of one of these are the same, if
  /// nothing fits better.
  private static let identity: Set<String> = [
    "isbn", "isbn-as-printed", "key", "href", "name", "title", "form", "work", "field", "of", "publisher",
  ]

  init(_ before: [Value], _ after: [Value]) {
    (self.before, self.after) = (before, after)
    places = after.map { _ in nil }
    left = Set(before.indices)
    matchEqual()
    guard !left.isEmpty, places.contains(nil) else { return }
    matchAlike()
    matchBetween()
  }

  private mutating func match(_ new: Int, with old: Int) {
    places[new] = old
    left.remove(old)
  }

  /// Matches equal items, the first with the first.
  private mutating func matchEqual() {
    var known: [Value: [Int]] = [:]
    for index in before.indices.reversed() where before[index] != .absent {
      known[before[index], default: []].append(index)
    }
    for index in after.indices { if let old = known[after[index]]?.popLast() { match(index, with: old) } }
  }

  /// Matches items that have telling values in common; those with most in common first.
  private mutating func matchAlike() {
    var pairs: [(score: Int, distance: Int, new: Int, old: Int)] = []
    for new in after.indices where places[new] == nil {
      for old in left where Self.areSame(before[old], and: after[new]) {
        pairs.append((Self.likeness(before[old], to: after[new]), abs(new - old), new, old))
      }
    }
    pairs.sort { ($1.score, $0.distance, $0.new, $0.old) < ($0.score, $1.distance, $1.new, $1.old) }
    for pair in pairs where places[pair.new] == nil && left.contains(pair.old) { match(pair.new, with: pair.old) }
  }

  /// Matches items that were changed in place: as many between the same neighbours in both lists.
  private mutating func matchBetween() {
    let anchors = places.indices.filter { places[$0] != nil }
    for (start, end) in zip([-1] + anchors, anchors + [after.count]) {
      let first = start < 0 ? -1 : places[start] ?? -1
      let last = end == after.count ? before.count : places[end] ?? -1
      guard end > start + 1, last - first == end - start else { continue }
      for (new, old) in zip((start + 1)..<end, (first + 1)..<last)
      where left.contains(old) && Self.likeness(before[old], to: after[new]) > 0 {
        match(new, with: old)
        guessed.insert(new)
      }
    }
  }

  private static func areSame(_ one: Value, and other: Value) -> Bool {
    guard let fields = one.fields else { return false }
    return fields.contains { identity.contains($0.key) && $0.value != .absent && $0.value == other[$0.key] }
  }

  /// The number of fields that two items have in common.
  private static func likeness(_ one: Value, to other: Value) -> Int {
    one.fields?.count { $0.value != .absent && $0.value == other[$0.key] } ?? 0
  }
}
