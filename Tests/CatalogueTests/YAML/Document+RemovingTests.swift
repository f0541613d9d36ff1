import Testing

@testable import Catalogue

@Suite("Removing values") struct DocumentRemovingTests {
  static let cases: [(String, [PathComponent], String)] = [
    ("a: 1\n# x\nb: 2 # y\nc: 3\n", ["b"], "a: 1\n# x\nc: 3\n"),
    ("a: 1\r\nb: |\r\n  x\r\n  y\r\n", ["b"], "a: 1\r\n"),
    ("a: 1\nb: 2", ["b"], "a: 1"),
    ("a: |\n  x\nb: 2", ["b"], "a: |\n  x\n"),
    ("a:\n  b:\n    c: 1\nd: 2\n", ["a", "b", "c"], "d: 2\n"),
    ("a:\n- b: 1\n  c: 2\n", ["a", 0, "b"], "a:\n- c: 2\n"),
    ("a:\n- b: 1\n  # x\n  c: 2\n", ["a", 0, "b"], "a:\n-\n  # x\n  c: 2\n"),
    ("a:\n  - b\n  - c # x\n", ["a", 1], "a:\n  - b\n"),
    ("a: { b: 1, c: 2 }\n", ["a", "b"], "a: { c: 2 }\n"),
    ("a: { b: 1, c: 2 }\n", ["a", "c"], "a: { b: 1 }\n"),
    ("a: [\n  b, # x\n  c, # y\n]\n", ["a", 1], "a: [\n  b, # x\n]\n"),
    ("a: [\n  b, # x\n  c # y\n]\n", ["a", 0], "a: [\n  c # y\n]\n"),
    ("a: [b]\nc: d\n", ["a", 0], "c: d\n"),
    ("# x\na: b\n", ["a"], "# x\n"),
    ("{ a: b }\n", ["a"], "{  }\n"),
    ("a: b\n...\n", ["a"], "{}\n...\n"),
    ("a: |+\n  x\nb: 1\n\nc: 2\n", ["b"], "a: |+\n  x\nc: 2\n"),
    ("? a\n: b\nc: d\n", ["a"], "c: d\n"),
    (
      "a: &x 1\nb: *x\n", ["a"],
      "1:4: the value is shared through the anchor &x, so a change would change another value too"
    ),
    ("a: 1\n", ["b"], "there is nothing at b"),
  ]

  @Test("a key or an item goes with its lines", arguments: cases.indices)
  func removing(number: Int) throws {
    let (old, path, new) = Self.cases[number]
    #expect(try edited(old) { try $0.removing(path) } == new)
  }
}
