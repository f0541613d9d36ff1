import Catalogue
import Testing

@testable import colophon

@Suite("Delimited text") struct DelimitedTextTests {
  static let text = DelimitedText(
    header: ["reference", "title"],
    rows: [
      ["robots/ar-2022", "في انتظار الروبوت"], ["a,b", "say \"yes\""], ["two\nlines", "dos\r\nline"], [" space", ""],
      ["tab\there", "back\\slash\u{202E}"],
    ])

  @Test("CSV quotes a comma, a quotation mark, a line end and outer spaces, and nothing else (RFC 4180)")
  func csv() {
    #expect(
      Self.text.csv
        == "reference,title\nrobots/ar-2022,في انتظار الروبوت\n\"a,b\",\"say \"\"yes\"\"\"\n\"two\nlines\",\"dos\r\nline\"\n"
        + "\" space\",\ntab\there,back\\slash\u{FFFD}\n")
  }

  @Test("CSV for a file has U+FFFD for what commands or reorders, and keeps the marks and isolates of right-to-left titles")
  func harmful() {
    let cell = "\u{1B}]8;;x\u{7}\u{9B}2J\u{7F}\u{0}\u{202A}\u{202E}\u{200F}\u{2067}عنوان\u{2069}\t\n"
    let text = DelimitedText(header: ["a"], rows: [[cell]])
    #expect(
      text.csv
        == "a\n\"\u{FFFD}]8;;x\u{FFFD}\u{FFFD}2J\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{200F}\u{2067}عنوان\u{2069}\t\n\"\n")
    #expect(DelimitedText(header: ["a"], rows: [["over\rwritten"], ["\r\r\n\r"]]).csv == "a\nover\u{FFFD}written\n\"\u{FFFD}\r\n\u{FFFD}\"\n")
    #expect(text.csvOnTerminal == "a\n" + cell.visible + "\n" || text.csvOnTerminal == "a\n\"" + cell.visible + "\"\n")
    #expect(!text.csvOnTerminal.dropFirst(2).dropLast().unicodeScalars.contains { $0.disturbsDisplay })
  }

  @Test("a row of one empty cell is no empty line in CSV")
  func emptyCell() {
    #expect(DelimitedText(header: ["title"], rows: [[""], ["a"]]).csv == "title\n\"\"\na\n")
  }

  @Test("TSV has one line a row whatever the cells hold")
  func tsv() {
    #expect(
      Self.text.tsv == """
        reference\ttitle
        robots/ar-2022\tفي انتظار الروبوت
        a,b\tsay "yes"
        two\\nlines\tdos\\r\\nline
         space\t
        tab\\there\tback\\\\slash\\u{202E}

        """)
  }
}
