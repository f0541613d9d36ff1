import Testing

@testable import Catalogue

@Suite("Lines and columns of a file") struct SourceTextTests {
  @Test("lines end with LF, CRLF or CR, and nothing else")
  func lines() throws {
    let source = try SourceText(Array("a\r\nb\rc\n\u{2028}d\u{85}e".utf8))
    #expect(source.lines.map { String(decoding: $0, as: UTF8.self) } == ["a", "b", "c", "\u{2028}d\u{85}e"])
    #expect(source.lineEnd == .crlf)
  }

  static let places: [(String, Int, Position)] = [
    ("", 0, Position(line: 1, column: 1)), ("a\n", 2, Position(line: 2, column: 1)),
    ("é🧑b", 6, Position(line: 1, column: 3)),
    ("\u{FEFF}ab", 4, Position(line: 1, column: 2)), ("a\r\nbc", 4, Position(line: 2, column: 2)),
  ]

  @Test("a column counts scalars, not bytes, after the byte order mark", arguments: places)
  func position(text: String, offset: Int, position: Position) throws {
    #expect(try SourceText(Array(text.utf8)).position(at: offset) == position)
  }

  @Test(
    "the first line end is the one in use; LF where there is none",
    arguments: [("a", "\n"), ("a\rb\n", "\r"), ("\n\r\n", "\n")])
  func lineEnd(text: String, end: String) throws {
    #expect(try SourceText(Array(text.utf8)).lineEnd.rawValue == end)
  }
}
