import Catalogue
import TestSupport
import Testing

@testable import Git
@testable import History

/// The events of one record by docs/judging.md, worked out slowly from a list of commits that the test wrote itself.
private struct Model {
  struct Node {
    let id: ObjectID
    let parents: [Int]
    /// The text of the record; nil: there is none.
    let text: String?
    let seconds: Int64
    var isNamed = false
    var undoes: Int?
    var effective: String?

    var status: Substring? { text?.split(separator: "\n").first { $0.hasPrefix("status: ") } }
  }

  struct Told: Hashable {
    let commit: ObjectID
    let undoneBy: ObjectID?
    let overruledBy: ObjectID?
    let agreesWith: ObjectID?
  }

  var nodes: [Node] = []

  /// The commits that one reaches, itself too.
  func ancestors(_ index: Int) -> Set<Int> {
    nodes[index].parents.reduce(into: [index]) { $0.formUnion(ancestors($1)) }
  }

  /// Topological, then by the committer's date, then by id.
  func order(from tip: Int) -> [Int] {
    var left = ancestors(tip)
    var order: [Int] = []
    while !left.isEmpty {
      let ready = left.filter { nodes[$0].parents.allSatisfy { !left.contains($0) } }
      let next = ready.min { (nodes[$0].seconds, nodes[$0].id) < (nodes[$1].seconds, nodes[$1].id) } ?? 0
      order.append(next)
      left.remove(next)
    }
    return order
  }

  private func isEvent(_ index: Int) -> Bool {
    let node = nodes[index]
    // a name that no record has, here or before, is no event of one
    guard node.text != nil || node.parents.contains(where: { nodes[$0].text != nil }) else { return false }
    if node.isNamed { return true }
    return node.parents.isEmpty ? node.text != nil : node.parents.allSatisfy { nodes[$0].text != node.text }
  }

  func events(from tip: Int) -> [Told] {
    let merges = SlowMerges(self)
    let standings = merges.recordStates(tip)
    return merges.events(tip).map { event in
      let standing = standings[event] ?? SlowStanding()
      return Told(
        commit: nodes[event.commit].id, undoneBy: standing.undoneBy.map { nodes[$0].id },
        overruledBy: standing.overruledBy.map { nodes[$0].id }, agreesWith: standing.agreesWith.map { nodes[$0].id })
    }
  }

  /// The date that the next step is compared with.
  func lastDated(from tip: Int) -> String? {
    let merges = SlowMerges(self)
    let standings = merges.recordStates(tip)
    return merges.events(tip).last { event in
      nodes[event.commit].effective != nil && standings[event]?.counts == true
    }.flatMap { nodes[$0.commit].effective }
  }
}

extension Model: SlowWorld {
  func order(_ tip: Int) -> [Int] { order(from: tip) }

  func parents(_ commit: Int) -> [Int] { nodes[commit].parents }

  func isEarlier(_ one: Int, than other: Int) -> Bool {
    (nodes[one].seconds, nodes[one].id) < (nodes[other].seconds, nodes[other].id)
  }

  func text(_ commit: Int) -> String? { nodes[commit].text }

  func state(_ part: String, _ commit: Int) -> String? { nodes[commit].status.map { String($0.dropFirst(8)) } }

  func formats(_ commit: Int) -> [String] { [] }

  func events(_ commit: Int) -> [SlowEvent] { isEvent(commit) ? [SlowEvent(commit: commit, part: "")] : [] }

  func step(_ event: SlowEvent) -> (from: String, to: String)? {
    let node = nodes[event.commit]
    guard node.undoes == nil, let to = state("", event.commit) else { return nil }
    let before = node.parents.filter { nodes[$0].text != nil }.compactMap { state("", $0) }
    guard let from = before.first else { return ("(new)", to) }
    return before.contains(to) ? nil : (from, to)
  }

  func undone(by event: SlowEvent) -> Int? { nodes[event.commit].undoes }

  func corrected(by event: SlowEvent) -> Int? { nil }

  func isRemoval(_ event: SlowEvent) -> Bool {
    let node = nodes[event.commit]
    guard node.text == nil else { return false }
    return node.undoes != nil || node.parents.contains { nodes[$0].text != nil }
  }

  func bound(_ event: SlowEvent, by corrections: [SlowEvent]) -> ClosedRange<Int>? {
    guard step(event)?.from != "(new)" else { return nil }
    return nodes[event.commit].effective.flatMap { Int($0) }.map { $0...$0 }
  }

  func holdsDate(of event: SlowEvent, by corrections: [SlowEvent], _ commit: Int) -> Bool { false }
}

/// Writes commits at random, and keeps what it wrote.
private struct Writer {
  let line: Line
  var random: SeededGenerator
  var model = Model()

  private static let texts: [String] = ["proposed", "offered", "contracted"].flatMap { status in
    ["", "title: T\n"].map { "language: ar\nstatus: \(status)\n\($0)" }
  }

  mutating func grow(to count: Int) throws {
    while model.nodes.count < count {
      let recent = model.nodes.indices.suffix(4).shuffled(using: &random)
      let parents = Array(recent.prefix([1, 1, 1, 2, 2, 3].randomElement(using: &random) ?? 1))
      if parents.count > 1 { try merge(parents) } else { try step(on: parents) }
    }
  }

  private mutating func merge(_ parents: [Int]) throws {
    let kept = parents.randomElement(using: &random).flatMap { model.nodes[$0].text }
    let isOwn = Int.random(in: 0..<4, using: &random) == 0
    try write(parents, isOwn ? any() : kept, "Merge")
  }

  private mutating func step(on parents: [Int]) throws {
    let before = parents.first.flatMap { model.nodes[$0].text }
    let named = parents.first.map { model.ancestors($0).filter { model.nodes[$0].isNamed }.sorted() } ?? []
    switch (Int.random(in: 0..<7, using: &random), named.randomElement(using: &random)) {
    case (0, _): try write(parents, before, "Something else")
    case (1, _): try write(parents, any(), "By hand")
    case (2, _): try write(parents, before, "Set w/e\n\nEdition: w/e", isNamed: true)
    case (3...4, let undone?):
      let text = "Undo\n\nUndoes: \(model.nodes[undone].id)\nEdition: w/e"
      try write(parents, any(), text, isNamed: true, undoes: undone)
    default:
      guard before != nil else { return try write(parents, any(), "By hand") }
      let year = String(Int.random(in: 2010..<2024, using: &random))
      try write(parents, any(), "Step\n\nEdition: w/e\nEffective-Date: \(year)", isNamed: true, effective: year)
    }
  }

  private mutating func any() -> String? { Self.texts.randomElement(using: &random) }

  private mutating func write(
    _ parents: [Int], _ text: String?, _ message: String, isNamed: Bool = false, undoes: Int? = nil,
    effective: String? = nil
  ) throws {
    let seconds = Int64.random(in: 0..<8, using: &random)
    // the number keeps two commits from being one
    let id = try line.commit(
      parents.map { model.nodes[$0].id }, text, "\(model.nodes.count) \(message)\n", at: seconds)
    model.nodes.append(
      Model.Node(
        id: id, parents: parents, text: text, seconds: seconds, isNamed: isNamed, undoes: undoes,
        effective: effective))
  }
}

@Suite("Histories at random") struct RandomHistoryTests {
  @Test("what counts, what was undone and what was overruled is as docs/judging.md says", arguments: 0..<Extent.rounds(12, ofFull: 80))
  func events(seed: Int) throws {
    var writer = Writer(line: try Line(), random: SeededGenerator(seed: UInt64(seed)))
    try writer.grow(to: 14)
    for tip in writer.model.nodes.indices.suffix(3) {
      let events = try writer.line.events(at: writer.model.nodes[tip].id)
      let told = events.map {
        Model.Told(commit: $0.commit.id, undoneBy: $0.undoneBy, overruledBy: $0.overruledBy, agreesWith: $0.agreesWith)
      }
      #expect(told == writer.model.events(from: tip))
      #expect(try writer.line.eventsAmongMany(at: writer.model.nodes[tip].id) == events)
      #expect(try writer.line.log(at: writer.model.nodes[tip].id) == events)
      #expect(try writer.line.eventsByIndex(at: writer.model.nodes[tip].id) == events)
      #expect(events.lastDated?.description == writer.model.lastDated(from: tip))
    }
  }
}
