public import Catalogue
internal import OrderedCollections

/// The items of all sources, and how they name each other.
struct SourceSet {
  /// One item of a collection.
  struct Item {
    let source: String
    let document: Int
    let value: SourceValue
    /// What others name it by; nil where it has no key.
    let key: String?
  }

  let documents: [SourceDocument]
  private(set) var items: [Item] = []
  private(set) var bySource: [String: [Int]] = [:]
  private let sources: OrderedDictionary<String, Mapping.Source>
  private var indices: [Index: [String: [Int]]] = [:]
  private var backward: [Index: [String: [Int]]] = [:]

  private struct Index: Hashable {
    let source: String
    let field: String
  }

  /// Takes the items out of the files of each source.
  ///
  /// - Throws: `SourceFault` where a file doesn't hold a list of objects.
  init(_ files: [(source: String, document: SourceDocument)], _ mapping: Mapping) throws(SourceFault) {
    (documents, sources) = (files.map(\.document), mapping.sources)
    for (number, file) in files.enumerated() {
      guard let source = mapping.sources[file.source] else { continue }
      for value in try Self.list(in: file.document, source) {
        guard case .object = value.content else {
          throw SourceFault(file.document, value, "an item of “\(source.name)” should be an object")
        }
        bySource[source.name, default: []].append(items.count)
        let key = source.key.flatMap { value[$0]?.text }
        items.append(Item(source: source.name, document: number, value: value, key: key))
      }
    }
    for source in mapping.sources.values {
      for join in source.joins.values { index(join.source, by: join.field) }
      for (name, link) in source.backward { index(backward: name, link, of: source.name) }
    }
  }

  private static func list(in document: SourceDocument, _ source: Mapping.Source) throws(SourceFault) -> [SourceValue] {
    var values = [document.root]
    for selector in source.items?.selectors ?? [] {
      switch selector {
      case .name(let name): values = values.flatMap { $0.items }.compactMap { $0[name] }
      case .index(let index):
        values = values.flatMap(\.items).indices.contains(index) ? [values.flatMap(\.items)[index]] : []
      }
    }
    if source.items == nil, case .object = document.root.content {
      throw SourceFault(
        document, document.root, "a list of items should stand here, not an object",
        mend: "say where the list is, in the mapping: items: NAME")
    }
    let isList =
      !values.isEmpty
      && values.allSatisfy { value in
        switch value.content {
        case .list, .object: true
        default: false
        }
      }
    guard isList else {
      throw SourceFault(document, document.root, "there is no list of items\(source.items.map { " at “\($0)”" } ?? "")")
    }
    return values.flatMap(\.items)
  }

  private mutating func index(_ source: String, by field: String) {
    let index = Index(source: source, field: field)
    guard indices[index] == nil else { return }
    var found: [String: [Int]] = [:]
    for item in bySource[source] ?? [] {
      for value in items[item].value[field]?.items ?? [] {
        if let text = value.text { found[text, default: []].append(item) }
      }
    }
    indices[index] = found
  }

  private mutating func index(backward name: String, _ link: Mapping.Backward, of source: String) {
    index(link.source, by: link.through)
    var found = indices[Index(source: link.source, field: link.through)] ?? [:]
    if let order = link.order {
      found = found.mapValues { items in
        items.map { (Self.rank(self.items[$0].value[order]?.text), $0) }.sorted { $0 < $1 }.map(\.1)
      }
    }
    backward[Index(source: source, field: name)] = found
  }

  /// Numbers by size, other texts after them by their letters; what has none comes last.
  private static func rank(_ text: String?) -> Rank {
    Rank(
      group: text == nil ? 2 : text.flatMap(Double.init) == nil ? 1 : 0, number: text.flatMap(Double.init) ?? 0,
      text: text ?? "")
  }

  private struct Rank: Comparable {
    let group: Int
    let number: Double
    let text: String
    static func < (left: Rank, right: Rank) -> Bool {
      (left.group, left.number, left.text) < (right.group, right.number, right.text)
    }
  }

  /// Where an item stands: file, line and column.
  func place(of item: Int) -> String {
    let document = documents[items[item].document]
    return "\(document.name):\(document.position(of: items[item].value))"
  }

  /// The field of a source by which a field of another names its items; nil where it names none.
  func join(_ field: String, of source: String) -> Mapping.Join? { sources[source]?.joins[field] }

  /// The items that a text names.
  func items(named text: String, by join: Mapping.Join) -> [Int] {
    indices[Index(source: join.source, field: join.field)]?[text] ?? []
  }

  /// The items that name this one; nil where the field is no such name.
  func items(naming item: Int, as name: String) -> [Int]? {
    let source = items[item].source
    guard sources[source]?.backward[name] != nil else { return nil }
    return items[item].key.flatMap { backward[Index(source: source, field: name)]?[$0] } ?? []
  }
}

/// Why a source can't be taken at all.
public struct SourceFault: Error, Hashable, Sendable {
  /// The finding, with the file and the place.
  public let problem: Problem

  init(_ document: SourceDocument, _ value: SourceValue, _ message: String, mend: String? = nil) {
    problem = Problem(
      rule: "source", severity: .error, path: document.name, position: document.position(of: value), message: message,
      mend: mend)
  }
}
