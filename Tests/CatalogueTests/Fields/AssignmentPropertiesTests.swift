import OrderedCollections
import Testing

@testable import Catalogue

@Suite("Random changes of random records") struct AssignmentPropertiesTests {
  static let changes = [
    "title=no", "title=a: b", "language=fr", "language+=pt-BR", "publisher=Gallimard", "publisher.name=Gallimard",
    "publisher.place=Paris",
    "publisher+=Gallimard", "publisher.co-publisher=Actes Sud", "contributors.translator=مها قابيل",
    "contributors.translator+=مها",
    "contributors.author.romanized=Maha", "formats.ebook.pages=12", "formats.paperback.dates.withdrawn=2024",
    "dates.published=[1989,1999]",
    "dates.reprinted+=2024-05", "edition.number=2", "edition.statement=2e édition", "identifiers.\"doi.org\"=10.1/x",
    "links+=https://example.org",
    "links.order.href=https://example.org", "notes=a\nb\n", "x-own.deep=1", "series.number=12", "via.language=en",
    "contains.tale.title=x",
  ]

  static let lines: [[String]] = [
    ["title: a # why", "title: 'a'", "title: ~"], ["language: ar", "language: [ar, fr]"],
    [
      "publisher: Seuil", "publisher: {name: Seuil, place: Lyon}", "publisher: [Seuil]",
      "publisher:\n  - name: Seuil # why\n  - B", "publisher: []",
    ],
    [
      "contributors:\n  - role: translator\n    name: A\n  - role: author\n    name: B",
      "contributors: {role: author, name: B}",
      "contributors: [{role: translator, name: A}, {role: translator, name: B}]", "contributors: [B]",
    ],
    ["formats: ebook", "formats: [paperback, ebook]", "formats:\n  - form: ebook\n    isbn: 1"],
    [
      "dates: {published: [1989, 1999]}", "dates:\n  contracted: 2020\n  # why\n  reprinted: [2021]", "dates: 2022",
      "dates:",
    ],
    ["edition: 2", "edition: {number: 3}"], ["series: A", "series: [{title: A}, {title: B}]"],
    ["links: [{rel: order, href: 'https://a'}]"],
    ["notes: |\n  a\n\n  b"], ["x-own: {a: b}"], ["via: fr-2019"], ["unknown: [1, {a: b}]"],
    ["contains: [{key: tale}, B]"],
  ]

  @Test("a change makes itself and nothing else", arguments: 0..<8)
  func changes(part: UInt64) throws {
    var made = 0
    for seed in part * 250..<(part + 1) * 250 {
      var random = SplitMix64(state: seed)
      let text = Self.lines.shuffled(using: &random).compactMap {
        Bool.random(using: &random) ? $0.randomElement(using: &random) : nil
      }
      .map { $0 + "\n" }.joined()
      guard !text.isEmpty, let typed = Self.changes.randomElement(using: &random) else { continue }
      let record = try Record(RecordReference(.edition, "a/b"), parsing: Array(text.utf8))
      let assignment = try FieldAssignment(parsing: typed)
      do throws(FieldError) {
        let changed = try record.applying([assignment])
        made += 1
        let problem = problem(record.fields, changed.fields, assignment)
        if let problem {
          Issue.record(
            "seed \(seed): \(typed): \(problem)\n\(text)---\n\(String(decoding: changed.bytes, as: UTF8.self))")
        }
      } catch {
        #expect(error.kind == .usage, "seed \(seed): \(typed): \(error)\n\(text)")
      }
    }
    #expect(made > 125)
  }

  /// The first difference beside the change; nil for none.
  private func problem(_ before: Value, _ after: Value, _ change: FieldAssignment) -> String? {
    guard let value = change.value.text else { return "no text" }
    let (old, new) = (before.values(at: change.path), after.values(at: change.path))
    if change.operation == .append {
      guard new.count == old.count + 1, let last = new.last, last.scalars().contains(where: { $0.text == value }) else {
        return "not added"
      }
    } else if !new.contains(where: { $0.text == value || $0.scalars().contains { $0.text == value } }) {
      return "not set"
    }
    // every text but the old one and the new one is where it was, whatever list was made around it
    let isSet = change.operation == .set
    var texts = after.leaves
    for text in before.leaves where !texts.remove(text) {
      guard isSet, old.contains(where: { $0.scalars().contains { $0.text == text.text } }) else {
        return "lost \(text)"
      }
    }
    let added = texts.all.filter { $0.text != value && !change.path.selectors.contains(.name($0.text)) }
    return added.isEmpty ? nil : "added \(added)"
  }
}

/// The scalars of a value: each with the last key above it, a bare name as the name that it stands for.
struct Leaves: Sequence {
  struct Leaf: Hashable, CustomStringConvertible {
    let top: String
    let text: String
    var description: String { "\(top): \(text)" }
  }

  var all: [Leaf]

  /// Takes one leaf out; whether it was there.
  mutating func remove(_ leaf: Leaf) -> Bool {
    guard let index = all.firstIndex(of: leaf) else { return false }
    all.remove(at: index)
    return true
  }

  func makeIterator() -> IndexingIterator<[Leaf]> { all.makeIterator() }
}

extension Value {
  var leaves: Leaves {
    Leaves(all: scalars().map { Leaves.Leaf(top: $0.path.head, text: $0.text) })
  }
}
