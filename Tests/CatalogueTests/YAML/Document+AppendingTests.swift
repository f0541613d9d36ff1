import OrderedCollections
import Testing

@testable import Catalogue

@Suite("Appending to lists") struct DocumentAppendingTests {
  static let cases: [(String, [PathComponent], Value, String)] = [
    ("a: [b]\n", ["a"], .text("c"), "a: [b, c]\n"),
    ("a: []\n", ["a"], .text("c"), "a: [c]\n"),
    ("a:\n- b # x\nc: d\n", ["a"], .text("e"), "a:\n- b # x\n- e\nc: d\n"),
    (
      "a:\n   - b: 1\n     c: 2\n", ["a"], .mapping(["d": .text("e"), "f": .text("g")]),
      "a:\n   - b: 1\n     c: 2\n   - d: e\n     f: g\n"
    ),
    ("a: b # x\n", ["a"], .text("c"), "a: [b, c] # x\n"),
    ("a: b, c # x\n", ["a"], .text("d"), "a:\n  - b, c # x\n  - d\n"),
    ("a: |\n  b\nc: d\n", ["a"], .text("e"), "a:\n  - |\n    b\n  - e\nc: d\n"),
    (
      "a: # x\n  b: 1\n  # y\n  c: |\n    z\n\n    z\n", ["a"], .mapping(["b": .text("2 x")]),
      "a: # x\n  - b: 1\n    # y\n    c: |\n      z\n\n      z\n  - b: 2 x\n"
    ),
    ("a: {b: c}\n", ["a"], .mapping(["b": .text("d")]), "a:\n  - {b: c}\n  - b: d\n"),
    ("{ a: b }\n", ["a"], .text("c"), "{ a: [b, c] }\n"),
    ("b: 1\n", ["a"], .text("c"), "b: 1\na: [c]\n"),
    ("a:\n", ["a"], .mapping(["c": .text("d")]), "a:\n  - c: d\n"),
  ]

  @Test("an item is added at the end, and what was no list becomes one", arguments: cases.indices)
  func appending(number: Int) throws {
    let (old, path, value, new) = Self.cases[number]
    #expect(try edited(old) { try $0.appending(value, to: path) } == new)
  }
}
