import Testing

@testable import Catalogue

@Suite("The ranges of ISBN") struct ISBNRangeRegistryTests {
  static let parts: [(String, [Substring]?)] = [
    ("9780306406157", ["978", "0", "306", "40615", "7"]), ("9789992158104", ["978", "99921", "58", "10", "4"]),
    ("9791090636071", ["979", "10", "90636", "07", "1"]), ("9797000000007", nil), ("9770000000000", nil),
  ]
  @Test("a number is parted by prefix, group and registrant", arguments: parts)
  func parted(digits: String, parts: [Substring]?) { #expect(ISBNRangeRegistry.parts(of: digits) == parts) }

  @Test("ranges follow each other: whole, ascending, no number under two", arguments: ["978", "979"])
  func ranges(prefix: String) {
    let lines = SortedLines(text: ISBNRangeRegistry.lines).lines(startingWith: prefix)
    #expect(lines.count > 5)
    for (group, fields) in lines {
      var last = ""
      for range in fields[0].split(separator: ",") {
        let ends = range.split(separator: "-")
        #expect(ends.count <= 2 && ends.first?.count == ends.last?.count && ends[0] <= ends[ends.count - 1], "\(group)")
        // The same digits in more places: 19 precedes 200, but 2 does not.
        #expect(last.isEmpty || (last < ends[0] && !ends[0].hasPrefix(last)), "\(group): \(range)")
        last = String(ends[ends.count - 1])
      }
    }
  }
}
