import Testing

@testable import Catalogue

@Suite("Tables of sorted lines") struct SortedLinesTests {
  static let table = SortedLines(text: "a|1\na-b|2|zwei\nab\nb||\nbc|ü")

  static let lookups: [(String, [Substring]?)] = [
    ("a", ["1"]), ("a-b", ["2", "zwei"]), ("ab", []), ("b", ["", ""]), ("bc", ["ü"]), ("", nil), ("a-", nil),
    ("aa", nil),
    ("abc", nil), ("c", nil), ("1", nil), ("ü", nil), ("a|1", nil),
  ]
  @Test("a key finds its fields", arguments: lookups)
  func lookup(key: String, fields: [Substring]?) { #expect(Self.table[key] == fields) }

  static let prefixes: [(String, [Substring])] = [
    ("a", ["", "-b", "b"]), ("b", ["", "c"]), ("bc", [""]), ("c", []), ("", ["a", "a-b", "ab", "b", "bc"]),
  ]
  @Test("a prefix finds the lines of all its keys", arguments: prefixes)
  func prefix(prefix: String, rest: [Substring]) {
    #expect(Self.table.lines(startingWith: prefix).map(\.key) == rest)
  }

  @Test("an empty table has nothing in it") func empty() {
    #expect(SortedLines(text: "")["a"] == nil)
    #expect(SortedLines(text: "").lines(startingWith: "").isEmpty)
  }
}
