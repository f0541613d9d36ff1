import Catalogue
import TestSupport
import Testing

@testable import Git
@testable import History

/// A record as a test thinks of it: fields by name, people by theirs, whatever order and form its file has.
private struct Text {
  var fields: [String: String]
  /// The contributors, in the order of the list, each with their fields.
  var people: [(name: String, says: [String: String])]

  /// The fields, people by name: equal ones here are the same to a reader.
  var flat: [String: String] {
    people.reduce(into: fields) { flat, person in
      flat["\(person.name) name"] = person.name
      for (key, value) in person.says { flat["\(person.name) \(key)"] = value }
    }
  }

  /// The file, in a form of many.
  func written(_ form: Int) -> String {
    let keys = form & 1 == 0 ? fields.keys.sorted() : fields.keys.sorted(by: >)
    let quote = form & 2 == 0 ? "\"" : "'"
    let lines = keys.map { "\($0): \(quote)\(fields[$0] ?? "")\(quote)\n" }
    let list = people.map { person in
      let says = (["name": person.name].merging(person.says) { $1 }).sorted { form & 1 == 0 ? $0.key < $1.key : $0.key > $1.key }
      let pairs = says.map { "\($0.key): \($0.value)" }
      return form & 4 == 0 ? "  - { \(pairs.joined(separator: ", ")) }\n" : "  - \(pairs.joined(separator: "\n    "))\n"
    }
    let people = list.isEmpty ? "" : "contributors:   # by hand \(form)\n\(list.joined())"
    return form & 8 == 0 ? lines.joined() + people : people + lines.joined()
  }

  /// The name that blame has for each of them.
  func flatName(of field: String) -> String {
    guard field.hasPrefix("contributors[") else { return field }
    let index = Int(field.dropFirst(13).prefix { $0 != "]" }) ?? -1
    return "\(people[index].name) \(field.split(separator: ".").last ?? "")"
  }
}

/// Commits written at random, and who gave each field its value, worked out from them one by one (docs/history.md, “On whose word?”).
private struct Teller {
  struct Node {
    let id: ObjectID
    let parents: [Int]
    let text: Text
    var undoes: Int?
  }

  let line: Line
  var random: SeededGenerator
  var nodes: [Node] = []

  private mutating func any<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }

  mutating func write(_ parents: [Int], _ text: Text, undoes: Int? = nil) throws {
    let message = undoes.map { "Undo\n\nUndoes: \(nodes[$0].id)\nEdition: w/e\n" } ?? "Change\n"
    let id = try line.commit(
      parents.map { nodes[$0].id }, text.written(Int.random(in: 0..<16, using: &random)), "\(nodes.count) \(message)",
      at: Int64(nodes.count))
    nodes.append(Node(id: id, parents: parents, text: text, undoes: undoes))
  }

  mutating func grow(to count: Int, withBranches: Bool) throws {
    try write([], Text(fields: ["language": "ar", "title": "T"], people: [("Ann", ["role": "translator"])]))
    while nodes.count < count {
      let recent = nodes.indices.suffix(withBranches ? 4 : 1).shuffled(using: &random)
      if withBranches, recent.count > 1, Int.random(in: 0..<3, using: &random) == 0 {
        try merge(recent[0], recent[1])
        continue
      }
      let parent = recent[0]
      let undone = nodes.indices.filter { nodes[$0].parents.count == 1 && ancestors(parent).contains($0) }
      if Int.random(in: 0..<6, using: &random) == 0, let last = undone.last {
        // what the newest change changed is taken back whole
        if last == parent { try write([parent], nodes[nodes[last].parents[0]].text, undoes: last) }
        continue
      }
      try write([parent], changed(nodes[parent].text))
    }
  }

  private mutating func changed(_ old: Text) -> Text {
    var text = old
    switch Int.random(in: 0..<8, using: &random) {
    case 0...1: text.fields[any(["title", "notes", "pages"])] = any(["T", "U", "V"])
    case 2: text.fields[any(["notes", "pages"])] = nil
    case 3...4:
      let name = any(["Ann", "Bea", "Cem", "Dov", "Eva", "Flo"])
      guard !text.people.contains(where: { $0.name == name }) else { break }
      text.people.insert((name, ["role": any(["translator", "editor"])]), at: Int.random(in: 0...text.people.count, using: &random))
    case 5: if text.people.count > 1 { text.people.remove(at: Int.random(in: text.people.indices, using: &random)) }
    case 6: text.people.shuffle(using: &random)
    default:
      let index = Int.random(in: text.people.indices, using: &random)
      text.people[index].says[any(["romanized", "role"])] = any(["editor", "translator", "author"])
    }
    return text
  }

  /// One side's text, or some fields of one and some of the other.
  private mutating func merge(_ one: Int, _ other: Int) throws {
    let (left, right) = (nodes[one].text, nodes[other].text)
    var text = left
    if Bool.random(using: &random) { text.fields = right.fields }
    if Bool.random(using: &random) { text.people = right.people }
    try write([one, other], text)
  }

  private func ancestors(_ index: Int) -> Set<Int> {
    nodes[index].parents.reduce(into: [index]) { $0.formUnion(ancestors($1)) }
  }

  /// The commit that gave a field the value that it has after a commit: that commit, unless the field had it already.
  func teller(of field: String, at index: Int) -> Int {
    let node = nodes[index]
    let value = node.text.flat[field]
    let sides = node.parents.filter { nodes[$0].text.flat[field] == value }
    // these commits are as old as their number says
    if let first = sides.map({ teller(of: field, at: $0) }).min() { return first }
    if let undone = node.undoes, let before = nodes[undone].parents.first, nodes[before].text.flat[field] == value {
      return teller(of: field, at: before)
    }
    return index
  }
}

@Suite("Blame at random") struct RandomBlameTests {
  private func compare(_ teller: Teller) throws {
    for (index, node) in teller.nodes.enumerated().suffix(8) {
      let blamed = try Blamer(teller.line.ledger, at: node.id).blame(Line.reference).scalars()
      let found = blamed.map { (node.text.flatName(of: $0.path.description), $0.commit) }
      let told = node.text.flat.keys.map { ($0, Optional(teller.nodes[teller.teller(of: $0, at: index)].id)) }
      #expect(Dictionary(found) { first, _ in first } == Dictionary(told) { first, _ in first }, "at \(index)")
      #expect(found.count == told.count)
      #expect(blamed.map(\.text).sorted() == node.text.flat.values.sorted())
    }
  }

  @Test("on a line, a field belongs to the commit since which it says the same", arguments: 0..<Extent.rounds(8, ofFull: 40))
  func line(seed: Int) throws {
    var teller = Teller(line: try Line(), random: SeededGenerator(seed: UInt64(seed)))
    try teller.grow(to: 24, withBranches: false)
    try compare(teller)
  }

  @Test("over merges, to the side that wrote it; where sides agree, to the earliest", arguments: 100..<100 + Extent.rounds(8, ofFull: 40))
  func branches(seed: Int) throws {
    var teller = Teller(line: try Line(), random: SeededGenerator(seed: UInt64(seed)))
    try teller.grow(to: 24, withBranches: true)
    try compare(teller)
  }
}
