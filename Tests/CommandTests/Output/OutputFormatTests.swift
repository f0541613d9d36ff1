import Testing

@testable import colophon

@Suite("Formats of output") struct FormatTests {
  @Test("they are called on the command line what the manual calls them")
  func names() {
    #expect(OutputFormat.allCases.map(\.rawValue) == ["table", "json", "jsonl", "csv", "tsv", "yaml"])
  }
}
