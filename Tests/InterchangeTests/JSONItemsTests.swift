import Catalogue
import Testing

@testable import Interchange

/// Numbers that come in the same order each time.
private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

/// JSON of any shape, with what may stand between two windows: scalars of several bytes, escapes, ends of lines.
private struct RandomJSON {
  var dice: Dice

  private mutating func one(of texts: [String]) -> String { texts.randomElement(using: &dice) ?? "" }

  private mutating func blank() -> String { one(of: ["", "", " ", "\n", "\r\n", "\r", "\t \n"]) }

  private mutating func text() -> String {
    let parts = (0..<Int.random(in: 0...4, using: &dice)).map { _ in
      one(of: ["a", "é", "\u{1F600}", "سلام", #"\n"#, #"\u00e9"#, #"\ud83d\ude00"#, #"\""#, #"\\"#])
    }
    return "\"\(parts.joined())\""
  }

  mutating func value(_ depth: Int = 0) -> String {
    let kind = Int.random(in: depth > 4 ? 4...9 : 0...9, using: &dice)
    switch kind {
    case 0, 1:
      let items = (0..<Int.random(in: 0...4, using: &dice)).map { _ in blank() + value(depth + 1) + blank() }
      return "[\(items.joined(separator: ","))\(items.isEmpty ? blank() : "")]"
    case 2, 3:
      let names = ["a", "b", "list", "é"].shuffled(using: &dice).prefix(Int.random(in: 0...4, using: &dice))
      let members = names.map { "\(blank())\"\($0)\"\(blank()):\(blank())\(value(depth + 1))\(blank())" }
      return "{\(members.joined(separator: ","))\(members.isEmpty ? blank() : "")}"
    case 4: return "null"
    case 5: return one(of: ["true", "false"])
    case 6: return one(of: ["0", "-12.50e+3", "7"])
    default: return text()
    }
  }
}

@Suite("The items of a source, found a window at a time") struct JSONItemsTests {
  /// An item as it is told, to be compared.
  private struct Item: Equatable {
    let text: String
    let range: Range<Int>
    let number: Int
    let position: Position

    init(_ value: SourceValue, at position: Position) {
      (text, range, number, self.position) = ("\(value.content)", value.range, value.number, position)
    }
  }

  private static let paths = ["", "list", "a.list", "list[1]", "a[0].b", "list.list"]

  /// The values at a path, found in a value that is held whole.
  private func items(in root: SourceValue, _ path: FieldPath?, _ file: SourceFile) -> [Item]? {
    var values = [root]
    for selector in path?.selectors ?? [] {
      let items = values.flatMap(\.items)
      switch selector {
      case .name(let name): values = items.compactMap { $0[name] }
      case .index(let index): values = items.indices.contains(index) ? [items[index]] : []
      }
    }
    func isObject(_ value: SourceValue) -> Bool { if case .object = value.content { true } else { false } }
    func isList(_ value: SourceValue) -> Bool { if case .list = value.content { true } else { isObject(value) } }
    let items = values.flatMap(\.items)
    guard !values.isEmpty, values.allSatisfy(isList), items.allSatisfy(isObject), path != nil || !isObject(root) else {
      return nil
    }
    // an object of objects is no item by itself, but might be meant as a list of them
    let isAlone = { (value: SourceValue) in
      if case .object(let members) = value.content { !members.isEmpty && members.map(\.value).allSatisfy(isObject) } else { false }
    }
    guard path == nil || !values.contains(where: isAlone) else { return nil }
    return items.map { Item($0, at: file.position(at: $0.range.lowerBound)) }
  }

  @Test("they are those of the whole value, however small the window", arguments: 0..<300)
  func windows(seed: UInt64) throws {
    var random = RandomJSON(dice: Dice(state: seed))
    let inside = random.value()
    let text = ["\(inside)", "[{\"a\": \(inside)}, [{\"b\": 1}], null]", "{\"list\": [\(inside), {}], \"a\": \(inside)}"][Int(seed % 3)]
    let file = SourceFile(name: "f.json", bytes: Array((seed % 5 == 0 ? "\u{FEFF}" + text : text).utf8))
    var whole = JSONReader(file)
    let root = try whole.whole { (reader) throws(DocumentError) in try reader.value() }
    for path in try Self.paths.map({ try $0.isEmpty ? nil : FieldPath(parsing: $0) }) {
      let expected = items(in: root, path, file)
      for portion in [4, 5, 7, 64, 1 << 18] {
        var found: [Item] = []
        var count = 0
        do {
          count = try JSONReader.items(of: file, at: path, named: "x", portion: portion) { value, place, _ in found.append(Item(value, at: place)) }
        } catch is SourceFault {
          #expect(expected == nil, "\(text) \(path?.description ?? "")")
          continue
        }
        #expect(found == expected, "\(text) \(path?.description ?? "") \(portion)")
        #expect(count == whole.count)
      }
    }
  }

  @Test("an item that is read again is the same, with the numbers of its values", arguments: 0..<50)
  func again(seed: UInt64) throws {
    var random = RandomJSON(dice: Dice(state: seed))
    let text = "[ {\"a\": \(random.value())},\n{\"b\": [\(random.value())]} ]"
    let file = SourceFile(name: "f.json", bytes: Array(text.utf8))
    _ = try JSONReader.items(of: file, at: nil, named: "x") { value, _, _ in
      var reader = JSONReader(Array(Array(text.utf8)[value.range]), of: file, at: value.range.lowerBound, count: value.number)
      #expect((try? reader.value()).map { "\($0)" } == "\(value)")
    }
  }

  @Test("any cut of a file is refused at the same place, however small the window") func cuts() throws {
    let whole = Array("[{\"a\": \"x\\u00e9\", \"b\": [1.5,\r\n true, null]}, {\"é\": \"\\ud83d\\ude00\"}]".utf8)
    for length in 0..<whole.count {
      let file = SourceFile(name: "f.json", bytes: Array(whole[..<length]))
      let errors = [4, 5, 1 << 18].map { portion in
        #expect(throws: DocumentError.self, "\(length)") {
          try JSONReader.items(of: file, at: nil, named: "x", portion: portion) { _, _, _ in }
        }
      }
      #expect(Set(errors).count == 1, "\(length) \(errors)")
    }
  }

  @Test("where a file can't be read on, that is what is said") func unreadable() {
    struct Gone: Error {}
    let text = Array("[{\"a\": 1}, {\"a\": 2}]".utf8)
    for readable in 0..<text.count {
      let file = SourceFile(name: "f.json", count: text.count) { range in
        guard range.upperBound <= readable else { throw Gone() }
        return Array(text[range])
      }
      #expect(throws: Gone.self) { try JSONReader.items(of: file, at: nil, named: "x", portion: 4) { _, _, _ in } }
    }
  }
}
