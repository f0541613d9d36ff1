import OrderedCollections
import Testing

@testable import Catalogue

@Suite("Reading documents") struct DocumentTests {
  /// The rule and the position of the error, or "read".
  static func outcome(_ bytes: [UInt8]) -> String {
    do {
      _ = try Document(parsing: bytes)
      return "read"
    } catch {
      return "\(error.rule) \(error.position)"
    }
  }

  static let refused: [(String, String)] = [
    ("a: 1\nb: 2\na: 3\n", "duplicate-key 3:1"),
    ("a:\r\n  é: 1\r\n  'é': 2\r\n", "duplicate-key 3:3"),
    ("\u{FEFF}b: 1\rb: 2", "duplicate-key 2:1"),
    ("a: &x [*x]", "anchor-cycle 1:8"),
    ("a: *x", "undefined-alias 1:4"),
    ("a: {b: *, c: d}", "anchor 1:8"),
    ("a: & b", "anchor 1:4"),
    ("a:\n\tb: 1\n", "tab-indent 2:1"),
    ("a:\n  - b\n\t- c\n", "tab-indent 3:1"),
    ("a: !!python/object x", "tag 1:4"),
    ("a: !x b", "tag 1:4"),
    ("a: !!binary aGk=", "tag 1:4"),
    ("a: !!seq x", "tag 1:4"),
    ("a: !e!x b", "tag 1:4"),
    ("a: 1\n---\nb: 2\n", "second-document 2:1"),
    ("a: 1\n...\nb: 2\n", "second-document 3:1"),
    ("? [a]\n: 1\n", "key-not-text 1:3"),
    ("{ {a: 1}: 2 }", "key-not-text 1:3"),
    ("a: b\n c: d\n", "unexpected-colon 2:3"),
    ("a: b: c\n", "unexpected-colon 1:5"),
    ("a: 1\nيوم\nb: 2\n", "missing-colon 2:1"),
    ("a: \"x\nb: 1\n", "unclosed-quote 1:4"),
    ("a: 'x\n", "unclosed-quote 1:4"),
    ("a: [1, 2\nb: 3\n", "unclosed-bracket 2:2"),
    ("a: {b: 1\n", "unclosed-bracket 2:1"),
    ("a: @b\n", "reserved-character 1:4"),
    ("a: \"\\q\"\n", "bad-escape 1:5"),
    ("a:\n    b: 1\n  c: 2\n", "bad-indentation 3:3"),
    ("%YAML 3.0\n---\na: 1\n", "yaml-version 1:1"),
    ("a: x\u{0}\n", "nul 1:5"),
    ("é: \u{1}\n", "control-character 1:4"),
    ("a: \u{9F}\n", "control-character 1:4"),
    ("a: b\u{FEFF}\n", "control-character 1:5"),
  ]

  @Test("a file that is no record is refused where it is wrong", arguments: refused)
  func refusal(text: String, outcome: String) {
    #expect(Self.outcome(Array(text.utf8)) == outcome)
  }

  static let notUTF8: [([UInt8], String)] = [
    ([0x61, 0x3A, 0x20, 0xFF], "invalid-utf-8 1:4"),
    ([0x0A, 0xC3], "invalid-utf-8 2:1"),
    ([0xC0, 0x80], "invalid-utf-8 1:1"),
    ([0xED, 0xA0, 0x80], "invalid-utf-8 1:1"),
    ([0xF4, 0x90, 0x80, 0x80], "invalid-utf-8 1:1"),
    ([0xFF, 0xFE, 0x61, 0x00], "utf-16 1:1"),
    ([0xFE, 0xFF, 0x00, 0x61], "utf-16 1:1"),
    ([0x61, 0x00, 0x3A, 0x00], "utf-16 1:1"),
  ]

  @Test("bytes that are not UTF-8 are refused", arguments: notUTF8)
  func encoding(bytes: [UInt8], outcome: String) {
    #expect(Self.outcome(bytes) == outcome)
  }

  static let laughs =
    "a: &a [x, x, x, x, x, x, x, x, x]\n"
    + zip("bcdefghi", "abcdefgh").map {
      "\($0): &\($0) [" + Array(repeating: "*\($1)", count: 9).joined(separator: ", ") + "]\n"
    }
    .joined()

  static let attacks: [(name: String, bytes: [UInt8], outcome: String)] = [
    ("billion laughs", Array(laughs.utf8), "too-many-aliases 5:8"),
    (
      "billion laughs as a key",
      Array((laughs.split(separator: "\n").prefix(4).joined(separator: "\n") + "\n? *d\n: x\n").utf8),
      "too-many-aliases 5:3"
    ),
    ("60 MB", Array(repeating: UInt8(ascii: "a"), count: 60 << 20), "too-large 1:1"),
    ("[", Array(repeating: UInt8(ascii: "["), count: 200_000), "too-deep 1:65"),
    ("{", Array(repeating: UInt8(ascii: "{"), count: 200_000), "too-deep 1:65"),
    ("- - -", Array(String(repeating: "- ", count: 200_000).utf8), "too-deep 1:129"),
    ("? ? ?", Array(String(repeating: "? ", count: 200_000).utf8), "too-deep 1:129"),
    ("[ on lines", Array(String(repeating: "[\n", count: 200_000).utf8), "too-deep 65:1"),
    ("many values", Array(("[" + String(repeating: "a,", count: 200_000) + "]").utf8), "too-many-values 1:199996"),
    ("tag directives", Array(((0..<60_000).map { "%TAG !a\($0)! b\n" }.joined() + "---\na").utf8), "tag 1:1"),
    ("a chain of aliases", Array(chain.utf8), "too-deep 2:44"),
  ]

  static let chain =
    "a: &a " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40) + "\nb: "
    + String(repeating: "[", count: 40) + "*a" + String(repeating: "]", count: 40) + "\n"

  @Test("what would eat time or memory is refused at once", arguments: attacks.indices)
  func limits(number: Int) {
    let attack = Self.attacks[number]
    let clock = ContinuousClock()
    var outcome = ""
    let time = clock.measure { outcome = Self.outcome(attack.bytes) }
    #expect(outcome == attack.outcome, "\(attack.name)")
    #expect(time < .seconds(1), "\(attack.name)")
  }

  static let read: [(String, Value)] = [
    ("", .absent), ("# only\n", .absent), ("---\n...\n", .absent), ("\u{FEFF}", .absent), ("~", .absent),
    ("%YAML 1.2\n---\na: 1\n...\n", .mapping(["a": .text("1")])),
    ("a: no\nb: 0o7\nc: 2022-02-02\n", .mapping(["a": .text("no"), "b": .text("0o7"), "c": .text("2022-02-02")])),
    (
      "a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: ''\ng: \"\"\n",
      .mapping(["a": .absent, "b": .absent, "c": .absent, "d": .absent, "e": .absent, "f": .absent, "g": .absent])
    ),
    (
      "a: 'null'\nb: \"~\"\nc: nULL\nd: !!str null\n",
      .mapping(["a": .text("null"), "b": .text("~"), "c": .text("nULL"), "d": .text("null")])
    ),
    ("a: &x {b: 1}\n<<: *x\n", .mapping(["a": .mapping(["b": .text("1")]), "<<": .mapping(["b": .text("1")])])),
    ("a: &x 1\n*x : 2\n", .mapping(["a": .text("1"), "1": .text("2")])),
    ("a: [b: 1, {c}]\n", .mapping(["a": .list([.mapping(["b": .text("1")]), .mapping(["c": .absent])])])),
    ("? a\n: 1\n? b\n", .mapping(["a": .text("1"), "b": .absent])),
    ("null: 1\n", .mapping(["null": .text("1")])),
    ("a: !!int 3\n", .mapping(["a": .text("3")])),
  ]

  @Test("scalars are text, empty ones are absent", arguments: read.indices)
  func values(number: Int) throws {
    #expect(try Document(parsing: Array(Self.read[number].0.utf8)).value == Self.read[number].1)
  }

  @Test("a path has the position of its value and of its key")
  func positions() throws {
    let text = "\u{FEFF}عنوان: &t كتاب\r\nlist:\r\n- {k: v, \"w\": 🧑x}\r\n- *t\r\n"
    let document = try Document(parsing: Array(text.utf8))
    #expect(document.position(of: ["عنوان"]) == Position(line: 1, column: 8))
    #expect(document.position(ofKey: ["list"]) == Position(line: 2, column: 1))
    #expect(document.position(of: ["list", 0, "w"]) == Position(line: 3, column: 15))
    #expect(document.position(ofKey: ["list", 0, "w"]) == Position(line: 3, column: 10))
    #expect(document.position(of: ["list", 1]) == Position(line: 4, column: 3))
    #expect(document.position(of: ["list", 2]) == nil)
    #expect(document.position(ofKey: ["list", 1]) == nil)
    #expect(document.node(at: ["list", 1])?.text == "كتاب")
  }
}
