import OrderedCollections
import TestSupport
import Testing

@testable import Catalogue

@Suite("Random edits of random documents") struct EditTests {
  @Test("a generated document is read as what it says", arguments: 0..<4)
  func reading(part: UInt64) throws {
    for seed in part * 1000..<(part + 1) * 1000 {
      let generated = GeneratedDocument(seed: seed)
      guard generated.isExact else { continue }
      let document = try Document(parsing: generated.bytes)
      #expect(document.value.loose == generated.value.loose, "seed \(seed)\n\(generated.text)")
    }
  }

  @Test("an edit makes its change, and touches no other line", arguments: 0..<8)
  func edits(part: UInt64) throws {
    let count = UInt64(Extent.rounds(200, ofFull: 2500))
    for seed in part * count..<(part + 1) * count {
      let document = try Document(parsing: GeneratedDocument(seed: seed).bytes)
      var edit = GeneratedEdit(of: document, seed: seed)
      let failure = edit.run()
      if let failure { Issue.record("seed \(seed): \(failure)\n\(edit)") }
    }
  }
}

/// A random change of a document, and what must be true after it.
struct GeneratedEdit: CustomStringConvertible {
  enum Kind { case set, append, remove }
  let document: Document
  var path: [PathComponent]
  var kind: Kind
  var new: Value
  var result: Document?

  init(of document: Document, seed: UInt64) {
    self.document = document
    var random = SplitMix64(state: seed ^ 0xFACE)
    let paths = document.value.paths
    path = paths[Int.random(in: 0..<paths.count, using: &random)]
    kind = [Kind.set, .set, .set, .append, .remove].randomElement(using: &random) ?? .set
    if kind == .set, Int.random(in: 0..<3, using: &random) == 0 { path.append(.key("neu")) }
    if kind == .set, Int.random(in: 0..<8, using: &random) == 0 { path.append(.key("tiefer")) }
    if path.isEmpty, kind == .remove { kind = .append }
    new = Self.values[Int.random(in: 0..<Self.values.count, using: &random)]
  }

  static let values: [Value] = [
    .text("plain"), .text("no"), .text("12:30"), .text("0o7"), .text("2022-02-02"), .text("[1989,1999]"),
    .text("1995?"), .text("a: b"),
    .text("c #d"), .text(" lead"), .text("في انتظار الروبوت"), .text("\u{202E}abc"), .text("one\ntwo\n"),
    .text("one\n\n two"),
    .text("  one\ntwo\n\n"), .text("\ttab"), .text("it's"), .text("say \"so\""), .text("a\u{2028}b"), .text("x\r\ny"),
    .text(""), .absent,
    .text("🧑🏽‍💻"), .text("- dash"), .text("a,b]"), .text("#"), .text("*a"), .text("\u{0}"), .text("~"),
    .list([.text("fr"), .text("no")]), .list([.mapping(["role": .text("translator"), "name": .text("مها")])]),
    .list([]), .mapping([:]),
    .mapping(["name": .text("X"), "notes": .text("a\nb\n"), "list": .list([.text("1"), .list([.text("x\ny")])])]),
  ]

  var description: String {
    let shown = result.map { String(decoding: $0.source.bytes, as: UTF8.self) } ?? "none"
    return
      "\(kind) \(path) \(new)\n--- old\n\(String(decoding: document.source.bytes, as: UTF8.self))\n--- new\n\(shown)"
  }

  /// Makes the edit; what is wrong, or nil.
  mutating func run() -> String? {
    let old = document.value
    let expected: Value?
    switch kind {
    case .set: expected = old.replaced(path[...], new.readable)
    case .append:
      let target = old.value(at: path[...])
      let items: [Value] = if case .list(let items) = target { items } else { target == .absent ? [] : [target] }
      expected = old.replaced(path[...], .list(items + [new.readable]))
    case .remove: expected = old.removed(path[...])
    }
    do throws(EditError) {
      let changed: Document
      switch kind {
      case .set: changed = try document.setting(path, to: new)
      case .append: changed = try document.appending(new, to: path)
      case .remove: changed = try document.removing(path)
      }
      result = changed
      guard let expected else { return "must be refused" }
      let isEmptied = kind == .remove && expected == .absent && changed.value.isHollow
      if changed.value.loose != expected.loose, !isEmptied { return "another value" }
      return linesProblem(old: document.source, new: changed.source)
    } catch {
      if case .shared = error { return mayBeShared ? nil : "refused: \(error)" }
      return expected == nil ? nil : "refused: \(error)"
    }
  }

  private var mayBeShared: Bool {
    let text = String(decoding: document.source.bytes, as: UTF8.self)
    return text.contains("&a")
  }

  /// Compares the lines outside the region that the edit may touch.
  private func linesProblem(old: SourceText, new: SourceText) -> String? {
    guard old.hasByteOrderMark == new.hasByteOrderMark else { return "byte order mark" }
    var (before, after) = (old.lines.map(Array.init), new.lines.map(Array.init))
    // A block scalar at the very end cannot get company without `-`; that line is allowed to change.
    if old.lineEnd(at: old.bytes.count) != old.start, before.last?.isEmpty == true, after.last?.isEmpty == true {
      before.removeLast()
      after.removeLast()
    }
    let prefix = zip(before, after).prefix { $0 == $1 }.count
    let suffix = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    if isNewKeyInBlock, old.lineStart(at: old.bytes.count) == old.bytes.count {
      return prefix + suffix < before.count ? "an old line changed though a key was added" : nil
    }
    let region = region(in: old)
    if prefix < region.lowerBound - 1 { return "a line above \(region) changed: \(prefix + 1)" }
    if suffix < before.count - region.upperBound { return "a line below \(region) changed" }
    return nil
  }

  /// True if the edit adds a key to a block mapping with other keys.
  private var isNewKeyInBlock: Bool {
    guard kind == .set, path.last == .key("neu"), let parent = document.node(at: Array(path.dropLast())) else {
      return false
    }
    return parent.style == .block
  }

  /// The lines, from 1, of the node that is changed: the target, or the last node on its way.
  private func region(in source: SourceText) -> ClosedRange<Int> {
    var length = path.count
    while length > 0, document.node(at: Array(path.prefix(length))) == nil { length -= 1 }
    var target = Array(path.prefix(length))
    if kind == .remove {
      while target.count > 1, let parent = document.node(at: Array(target.dropLast())),
        document.slots(of: parent).count == 1
      {
        target.removeLast()
      }
    }
    guard let node = document.node(at: target) else { return 1...source.lines.count }
    var start = node.range.lowerBound
    if let key = target.last.flatMap({ step -> Node? in
      if case .key(let key) = step { document.node(at: Array(target.dropLast()))?.entry(key)?.key } else { nil }
    }) {
      start = min(start, key.range.lowerBound)
    }
    var end = source.lineNumber(at: node.range.upperBound) + 1
    if kind == .remove {
      while end < source.lines.count, source.lines[end].allSatisfy({ $0 == 0x20 }) || source.lines[end].contains(0x23) {
        end += 1
      }
      if end < source.lines.count { end += 1 }
    }
    return source.lineNumber(at: start) + 1 - (kind == .remove ? 1 : 0)...end
  }
}

// The changes made in values, written apart from the code that is tested.
extension Value {
  /// Keys in any order.
  var loose: String {
    switch self {
    case .absent: "~"
    case .text(let text): "\"" + text.unicodeScalars.map { String($0.value) }.joined(separator: " ") + "\""
    case .list(let items): "[" + items.map(\.loose).joined(separator: ",") + "]"
    case .mapping(let fields):
      "{" + fields.map { "\(Value.text($0.key).loose):\($0.value.loose)" }.sorted().joined(separator: ",") + "}"
    }
  }

  /// Nothing, or brackets with nothing in them.
  var isHollow: Bool { self == .absent || self == .list([]) || self == .mapping([:]) }

  var paths: [[PathComponent]] {
    switch self {
    case .absent, .text: [[]]
    case .list(let items):
      [[]] + items.enumerated().flatMap { item in item.element.paths.map { [.index(item.offset)] + $0 } }
    case .mapping(let fields): [[]] + fields.flatMap { field in field.value.paths.map { [.key(field.key)] + $0 } }
    }
  }

  func replaced(_ path: ArraySlice<PathComponent>, _ new: Value) -> Value? {
    guard let step = path.first else { return new }
    switch (self, step) {
    case (.mapping(var fields), .key(let key)):
      guard let inner = (fields[key] ?? .absent).replaced(path.dropFirst(), new) else { return nil }
      fields[key] = inner
      return .mapping(fields)
    case (.absent, .key(let key)): return Value.absent.replaced(path.dropFirst(), new).map { .mapping([key: $0]) }
    case (.list(var items), .index(let index)):
      guard let inner = items[index].replaced(path.dropFirst(), new) else { return nil }
      items[index] = inner
      return .list(items)
    default: return nil
    }
  }

  func removed(_ path: ArraySlice<PathComponent>) -> Value {
    guard let step = path.first else { return .absent }
    let isLast = path.count == 1
    var result = self
    switch (self, step) {
    case (.mapping(var fields), .key(let key)):
      let inner = isLast ? .absent : (fields[key] ?? .absent).removed(path.dropFirst())
      if inner.isHollow { fields[key] = nil } else { fields[key] = inner }
      result = .mapping(fields)
    case (.list(var items), .index(let index)):
      let inner = isLast ? .absent : items[index].removed(path.dropFirst())
      if inner.isHollow { items.remove(at: index) } else { items[index] = inner }
      result = .list(items)
    default: break
    }
    return result.isHollow ? .absent : result
  }
}
