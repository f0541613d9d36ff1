internal import Catalogue

/// Rows of text with a header row, for spreadsheets and scripts.
struct DelimitedText: Sendable {
  /// The titles of the columns.
  let header: [String]
  /// The cells, row by row, as many as there are columns.
  let rows: [[String]]

  /// Comma-separated values after RFC 4180, but for the line end, which is LF.
  ///
  /// Every reader of CSV takes LF, while CRLF leaves a carriage return in the last field of `cut`, `awk` and `grep`.
  /// Cells are written whole and as they are, control characters too: CSV has no escape for them.
  var csv: String {
    ([header] + rows).map { row in
      // A row of one empty cell would be an empty line, which readers skip.
      row == [""] ? "\"\"\n" : row.map(Self.quoted).joined(separator: ",") + "\n"
    }.joined()
  }

  /// Tab-separated values: one line a row, each cell `escaped`.
  var tsv: String { Self.tabSeparated([header] + rows) }

  /// Rows as lines of `escaped` cells with a tab between them.
  static func tabSeparated(_ rows: [[String]]) -> String {
    rows.map { $0.map(\.escapedCell).joined(separator: "\t") + "\n" }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    // By scalar: to Swift, CRLF is one character that equals neither CR nor LF.
    let scalars = cell.unicodeScalars
    let needsQuotes =
      scalars.contains { [",", "\"", "\n", "\r"].contains($0) } || scalars.first == " " || scalars.last == " "
    guard needsQuotes else { return cell }
    var quoted = "\"".unicodeScalars
    for scalar in scalars {
      if scalar == "\"" { quoted.append("\"") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
