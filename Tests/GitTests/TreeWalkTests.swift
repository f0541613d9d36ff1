import Testing

@testable import Git

@Suite("Two trees side by side") struct TreeWalkTests {
  /// An entry as a test writes it.
  private struct Entry: Hashable {
    var mode = "100644"
    var name: String
    var id: UInt8

    var bytes: [UInt8] { Array("\(mode) \(name)".utf8) + [0] + [UInt8](repeating: id, count: 20) }
    /// The key by which git sorts it.
    var key: String { mode == "40000" ? name + "/" : name }
  }

  private static let names = ["a", "a-", "a-b", "a.yaml", "a0", "ab", "b", "b-c", "é", "ga", ".a"]
  private static let wrongNames = [".", "..", ".git", "x/y", ""]
  private static let modes = ["100644", "40000", "100755", "120000", "160000"]

  private static func sound(_ random: inout SplitMix64) -> [Entry] {
    let count = Int.random(in: 0...names.count, using: &random)
    return names.shuffled(using: &random).prefix(count).map {
      Entry(mode: modes.randomElement(using: &random)!, name: $0, id: UInt8.random(in: 1...255, using: &random))
    }.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
  }

  /// Something else of a tree, for the most part something that git would write too.
  private static func change(_ entries: inout [Entry], _ random: inout SplitMix64) {
    let place = entries.indices.randomElement(using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<3: if let place { entries[place].id = UInt8.random(in: 1...255, using: &random) }
    case 3..<5: if let place { entries.remove(at: place) }
    case 5..<7:
      let new = Entry(mode: modes.randomElement(using: &random)!, name: names.randomElement(using: &random)!, id: 7)
      let key = Array(new.key.utf8)
      let there = entries.firstIndex { key.lexicographicallyPrecedes(Array($0.key.utf8)) } ?? entries.count
      entries.insert(new, at: there)
    case 7: if let place { entries[place].mode = (modes + ["100600", "0"]).randomElement(using: &random)! }
    case 8: if let place { entries[place].name = (names + wrongNames).randomElement(using: &random)! }
    case 9: if let place { entries[place].id = 0 }
    case 10: if let place { entries.insert(entries[place], at: Int.random(in: 0...entries.count, using: &random)) }
    default: entries.shuffle(using: &random)
    }
  }

  /// Said slowly: known modes and objects, allowed names, each once, in order.
  private static func isSound(_ entries: [Entry]) -> Bool {
    entries.allSatisfy { modes.contains($0.mode) && !wrongNames.contains($0.name) && $0.id != 0 }
      && Set(entries.map(\.name)).count == entries.count
      && zip(entries, entries.dropFirst()).allSatisfy { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
  }

  @Test("a tree is called sound exactly where it is, and beside a sound one only where it is", arguments: 0..<200)
  func soundness(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    for _ in 0..<50 {
      let left = Self.sound(&random)
      var right = left
      for _ in 0..<Int.random(in: 0...3, using: &random) { Self.change(&right, &random) }
      let (one, other) = (left.flatMap(\.bytes), right.flatMap(\.bytes))
      one.withUnsafeBytes { one in
        other.withUnsafeBytes { other in
          var check = TreeCheck(of: other)
          let isSound = Self.isSound(right)
          #expect((check.fault() == nil) == isSound, "\(right)")
          // where an entry can't even be read the walk ends
          guard let walk = try? TreeWalk(one, other) else { return #expect(!isSound) }
          if walk.staysSound { #expect(isSound, "\(left) \(right)") }
          guard isSound else { return }
          // what differs is what a set of entries says
          #expect(Set(walk.found.compactMap { $0.before?.name }) == Set(Set(left).subtracting(right).map(\.name)))
          #expect(Set(walk.found.compactMap { $0.after?.name }) == Set(Set(right).subtracting(left).map(\.name)))
        }
      }
    }
  }

  @Test("where only objects change, the walk is enough to see that a tree stays sound") func quick() throws {
    var random = SplitMix64(state: 1)
    let left = (0..<200).flatMap { Entry(name: "e\($0 + 100).yaml", id: 1).bytes }
    for _ in 0..<20 {
      let changed = Int.random(in: 0..<200, using: &random)
      let right = (0..<200).flatMap { Entry(name: "e\($0 + 100).yaml", id: $0 == changed ? 2 : 1).bytes }
      try left.withUnsafeBytes { left in
        try right.withUnsafeBytes { right in
          let walk = try TreeWalk(left, right)
          #expect(walk.staysSound)
          #expect(walk.found.map { $0.after?.name } == ["e\(changed + 100).yaml"])
        }
      }
    }
  }
}
