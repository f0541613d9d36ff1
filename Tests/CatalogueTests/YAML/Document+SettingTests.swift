import OrderedCollections
import Testing

@testable import Catalogue

/// The text after an edit, or the error.
func edited(_ text: String, _ edit: (Document) throws -> Document) throws -> String {
  let document = try Document(parsing: Array(text.utf8))
  do {
    return String(decoding: try edit(document).source.bytes, as: UTF8.self)
  } catch let error as EditError {
    return "\(error)"
  }
}

@Suite("Setting values") struct DocumentSettingTests {
  struct Case: Sendable {
    let old: String
    let path: [PathComponent]
    let value: Value
    let new: String
  }

  static let cases: [Case] = [
    Case(old: "a: 1 # x\nb: 2\n", path: ["a"], value: .text("no"), new: "a: \"no\" # x\nb: 2\n"),
    Case(old: "a: 'x'\r\nb: 2", path: ["a"], value: .text("l'an"), new: "a: 'l''an'\r\nb: 2"),
    Case(old: "\u{FEFF}a:   # x\nb: ~", path: ["a"], value: .text("في"), new: "\u{FEFF}a: في   # x\nb: ~"),
    Case(old: "a: |+ # x\n  b\n\nc: d\n", path: ["a"], value: .text("e"), new: "a: e # x\nc: d\n"),
    Case(old: "a: b # x\nc: d\n", path: ["a"], value: .text("1\n2\n"), new: "a: | # x\n  1\n  2\nc: d\n"),
    Case(old: "a: b", path: ["a"], value: .text("1\n2\n"), new: "a: \"1\\n2\\n\""),
    Case(old: "a: b\nd: e\n", path: ["c"], value: .text("x"), new: "a: b\nd: e\nc: x\n"),
    Case(old: "a: |\n  b", path: ["c"], value: .text("x"), new: "a: |-\n  b\nc: x"),
    Case(old: "a: |+\n  b\n\n", path: ["c"], value: .text("x"), new: "a: |+\n  b\n\nc: x\n"),
    Case(old: "---\na: b\n...\n", path: ["c", "d"], value: .text("x"), new: "---\na: b\nc:\n  d: x\n...\n"),
    Case(old: "a:\n   b: 1\nc: ~ # y\n", path: ["c", "d"], value: .text("x"), new: "a:\n   b: 1\nc: # y\n   d: x\n"),
    Case(old: "a: {b: 1}\n", path: ["a", "c"], value: .text("x"), new: "a: {b: 1, c: x}\n"),
    Case(old: "a: { b: 1, }\n", path: ["a", "c"], value: .text("x, y"), new: "a: { b: 1, c: \"x, y\", }\n"),
    Case(old: "a: {}\n", path: ["a", "c"], value: .text("x"), new: "a: { c: x }\n"),
    Case(old: "a: {b}\n", path: ["a", "b"], value: .text("x"), new: "a: {b: x}\n"),
    Case(old: "a: [b: 1]\n", path: ["a", 0, "c"], value: .text("x"), new: "a: [{ b: 1, c: x }]\n"),
    Case(
      old: "a: {\n  b: 1, # x\n  c: 2 # y\n}\n", path: ["a", "d"], value: .text("3"),
      new: "a: {\n  b: 1, # x\n  c: 2, # y\n  d: \"3\"\n}\n"),
    Case(old: "a:\n- b: 1\n  c: 2\n", path: ["a", 0, "d"], value: .text("x"), new: "a:\n- b: 1\n  c: 2\n  d: x\n"),
    Case(
      old: "a:\n  b: 1\n  # x\nc: 2\n", path: ["a", "d"], value: .text("x"), new: "a:\n  b: 1\n  d: x\n  # x\nc: 2\n"),
    Case(old: "a:\n  b: 1 # x\nc: 2\n", path: ["a"], value: .text("x"), new: "a: x\nc: 2\n"),
    Case(old: "a: # x\n  b: 1\nc: 2\n", path: ["a"], value: .text("x"), new: "a: x # x\nc: 2\n"),
    Case(old: "a: [b, c]\n", path: ["a"], value: .list([.text("d")]), new: "a: [d]\n"),
    Case(old: "a: b # x\n", path: ["a"], value: .mapping(["c": .text("d")]), new: "a: # x\n  c: d\n"),
    Case(
      old: "- a\n- b\n", path: [1], value: .mapping(["c": .text("d"), "e": .text("f")]), new: "- a\n- c: d\n  e: f\n"),
    Case(old: "- a", path: [1], value: .text("b"), new: "- a\n- b"),
    Case(old: "", path: ["a", "b"], value: .text("c"), new: "a:\n  b: c\n"),
    Case(old: "# x", path: ["a"], value: .text("c"), new: "# x\na: c"),
    Case(old: "---\n# x\n...\n", path: ["a"], value: .text("c"), new: "---\n# x\na: c\n...\n"),
    Case(old: "? a\n: b\n", path: ["a"], value: .text("c"), new: "? a\n: c\n"),
    Case(old: "a: 1\n", path: ["a"], value: .text(""), new: "a:\n"),
    Case(old: "a: !!str 1\n", path: ["a"], value: .text("b"), new: "a: b\n"),
    Case(old: "a:  'x'  # y\n", path: ["a"], value: .text("x"), new: "a:  'x'  # y\n"),
    Case(old: "e\u{301}: e\u{301}\n", path: ["e\u{301}"], value: .text("\u{E9}"), new: "e\u{301}: \u{E9}\n"),
    Case(
      old: "a: &x 1\nb: *x\n", path: ["a"], value: .text("2"),
      new: "1:4: the value is shared through the anchor &x, so a change would change another value too"),
    Case(
      old: "a: &x 1\nb: *x\n", path: ["b"], value: .text("2"),
      new: "2:4: the value is shared through the anchor &x, so a change would change another value too"),
    Case(
      old: "a: {b: &x 1}\nb: *x\n", path: ["a"], value: .text("2"),
      new: "1:8: the value is shared through the anchor &x, so a change would change another value too"),
    Case(
      old: "a: &x {b: 1}\nc: *x\n", path: ["c", "b"], value: .text("2"),
      new: "2:4: the value is shared through the anchor &x, so a change would change another value too"),
    Case(
      old: "a: 1\n", path: ["a", "b"], value: .text("2"),
      new: "1:4: the value of a cannot hold a key or an item of that name"),
    Case(old: "a: [1]\n", path: ["a", 2], value: .text("2"), new: "there is nothing at a[2]"),
  ]

  @Test("a value is set and every other byte stays", arguments: cases)
  func setting(_ test: Case) throws {
    #expect(try edited(test.old) { try $0.setting(test.path, to: test.value) } == test.new)
  }

  @Test("a new key goes below those that come before it")
  func order() throws {
    let order = ["language", "title", "status", "dates"]
    #expect(
      try edited("title: a\n# x\ndates:\n  b: c\nlanguage: d\n") {
        try $0.setting(["status"], to: .text("e"), keyOrder: order)
      }
        == "title: a\n# x\ndates:\n  b: c\nlanguage: d\nstatus: e\n")
    #expect(
      try edited("title: a\n# x\ndates: b\n") { try $0.setting(["status"], to: .text("e"), keyOrder: order) }
        == "title: a\nstatus: e\n# x\ndates: b\n")
    #expect(
      try edited("{ title: a, dates: b }") { try $0.setting(["status"], to: .text("e"), keyOrder: order) }
        == "{ title: a, status: e, dates: b }")
  }

  @Test("a date needs no quotes")
  func date() throws {
    #expect(
      try edited("dates:\n    expected: 2021\n") {
        try $0.setting(["dates", "published"], to: .text("2022-02-02")) { $0.first == "dates" ? .date : nil }
      }
        == "dates:\n    expected: 2021\n    published: 2022-02-02\n")
  }

  @Test("a change that makes the file too deep to read is refused")
  func tooDeep() throws {
    let deep = (0..<70).reduce(Value.text("x")) { value, _ in .list([value]) }
    #expect(
      try edited("a: 1\n") { try $0.setting(["b"], to: deep) }
        == "the changed file could not be read again: lists and mappings are nested more than 64 levels deep")
  }
}
