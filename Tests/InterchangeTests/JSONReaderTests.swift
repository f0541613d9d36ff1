import Catalogue
import Testing

@testable import Interchange

@Suite("JSON (RFC 8259), with the place of each value") struct JSONReaderTests {
  private static func read(_ bytes: [UInt8]) throws -> (root: SourceValue, count: Int) {
    var reader = JSONReader(SourceFile(name: "f.json", bytes: bytes))
    let root = try reader.whole { (reader) throws(DocumentError) in try reader.value() }
    return (root, reader.count)
  }

  private func read(_ text: String) throws -> SourceValue { try Self.read(Array(text.utf8)).root }

  @Test("what stands there is kept as it is written") func values() throws {
    let (root, count) = try Self.read(Array(#"{"a": [1.50e+3, -0, true, null, "x\n\u00e9\ud83d\ude00\/"], "": {}}"#.utf8))
    let list = try #require(root["a"]?.items)
    #expect(list.map(\.text) == ["1.50e+3", "-0", "true", "x\né😀/"])
    #expect(root["b"] == nil)
    #expect(count == 8)
  }

  @Test("lists in lists are one list, and nothing is none") func items() throws {
    #expect(try read("[1, [2, [3]], null, {}]").items.count == 4)
    #expect(try read("null").items.isEmpty)
    #expect(try read("\"x\"").items.count == 1)
  }

  static let places: [(text: String, value: [String], at: String)] = [
    ("{\n  \"a\": 1\n}", ["a"], "2:8"), ("{\r\n\"a\":\r\n1}", ["a"], "3:1"), ("{\r\"a\": 1}", ["a"], "2:6"),
    ("{\"é\u{1F600}\": 1}", ["é\u{1F600}"], "1:8"), ("\u{FEFF}{\"a\": 1}", ["a"], "1:7"),
    ("{\"b\": {\"c\": [\n\n   {}]}}", ["b", "c"], "1:13"),
  ]

  @Test("a place is a line and a column in scalars", arguments: places)
  func position(text: String, path: [String], at: String) throws {
    let value = try #require(path.reduce(Optional(try read(text))) { $0?[$1] })
    let file = SourceFile(name: "f.json", bytes: Array(text.utf8))
    #expect(file.position(at: value.range.lowerBound).description == at)
  }

  @Test("bytes that are not UTF-8, and other encodings, are refused") func encodings() {
    for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0xFF, 0xFE, 0x5B, 0x00], [0x5B, 0x00], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] {
      let error = #expect(throws: DocumentError.self) { try Self.read(bytes) }
      #expect(error?.rule == "utf-8", "\(bytes)")
    }
  }

  static let refused = [
    "", " ", "[", "]", "[1", "[1,", "[1,]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}", "[1 2]", "+1", ".5", "1.", "1e",
    "-", "00", "0x1", "Infinity", "tru", "nul", "\"", "\"\\", "\"\\u12\"", "\"\\u12g4\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\t\"", "[] []", "1 // x",
    "{\"a\": 1, \"\\u0061\": 2}", "'a'", "[\u{00A0}1]",
  ]

  @Test("what the standard doesn't have is refused", arguments: refused) func faults(text: String) {
    #expect(throws: DocumentError.self) { try Self.read(Array(text.utf8)) }
  }

  @Test("any cut of a file is refused, and none ends the process") func cuts() throws {
    let whole = Array(#"[{"a": "x\u00e9", "b": [1.5, true, null]}, "\ud83d\ude00"]"#.utf8)
    for length in 0..<whole.count {
      #expect(throws: DocumentError.self, "\(length)") { try Self.read(Array(whole[..<length])) }
    }
    _ = try Self.read(whole)
  }
}
