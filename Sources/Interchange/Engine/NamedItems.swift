internal import OrderedCollections

/// The items with each text in a field: a field by which others name them, or in which they name others.
struct NamedItems: Sendable {
  /// A field of a source, and the one by which items with the same text are put in order.
  private struct Field: Hashable {
    let name: String
    let order: String?
  }

  /// The items of each text; most texts have one.
  private struct Found {
    private var first: [String: Int32] = [:]
    /// All of them, where there are several.
    private var several: [String: [Int32]] = [:]
    private var ranks: [Int32: Rank] = [:]

    subscript(text: String) -> [Int] { several[text]?.map(Int.init) ?? first[text].map { [Int($0)] } ?? [] }

    mutating func add(_ item: Int32, _ text: String) {
      guard let known = first[text] else {
        first[text] = item
        return
      }
      several[text, default: [known]].append(item)
    }

    mutating func rank(_ item: Int32, by text: String?) { ranks[item] = Rank(text) }

    /// Puts items in order, once all are there.
    mutating func sort() {
      let last = Rank(nil)
      for text in Array(several.keys) where !ranks.isEmpty {
        several[text]?.sort { (ranks[$0] ?? last, $0) < (ranks[$1] ?? last, $1) }
      }
      ranks = [:]
    }
  }

  /// The order of texts: numbers by size, then other texts by their letters, then items without one.
  private struct Rank: Comparable {
    private let group: Int
    private let number: Double
    private let text: String

    init(_ text: String?) {
      let number = text.flatMap(Double.init)
      group = text == nil ? 2 : number == nil ? 1 : 0
      (self.number, self.text) = (number ?? 0, text ?? "")
    }

    static func < (left: Rank, right: Rank) -> Bool {
      (left.group, left.number, left.text) < (right.group, right.number, right.text)
    }
  }

  private var found: [String: [Field: Found]] = [:]
  /// The fields of each source, kept apart from the table, which must not change while it is gone through.
  private let fields: [String: [Field]]

  /// Prepares the tables that a mapping asks for.
  init(for mapping: Mapping) {
    var found: [String: [Field: Found]] = [:]
    for source in mapping.sources.values {
      for join in source.joins.values {
        found[join.source, default: [:]][Field(name: join.field, order: nil)] = Found()
      }
      for link in source.backward.values {
        found[link.source, default: [:]][Field(name: link.through, order: link.order)] = Found()
      }
    }
    (self.found, fields) = (found, found.mapValues { Array($0.keys) })
  }

  /// Adds an item of a source with its value, and with its name in an object of items.
  mutating func add(_ number: Int, of source: String, saying value: SourceValue, called name: String?) {
    guard let fields = fields[source] else { return }
    let item = Int32(clamping: number)
    for field in fields {
      let named = field.name == ItemSearch.everyMember ? name.map { [$0] } : nil
      for text in named ?? (value[field.name]?.items ?? []).compactMap(\.text) {
        found[source]?[field]?.add(item, text)
      }
      if let order = field.order { found[source]?[field]?.rank(item, by: value[order]?.text) }
    }
  }

  /// Puts the items in order, once all are there.
  mutating func sort() {
    for (source, fields) in fields { for field in fields { found[source]?[field]?.sort() } }
  }

  /// The items that a text names.
  func items(named text: String, by join: Mapping.Join) -> [Int] {
    found[join.source]?[Field(name: join.field, order: nil)]?[text] ?? []
  }

  /// The items that name the one with a key.
  func items(naming key: String, by link: Mapping.Backward) -> [Int] {
    found[link.source]?[Field(name: link.through, order: link.order)]?[key] ?? []
  }
}
