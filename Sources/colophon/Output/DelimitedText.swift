internal import Catalogue

/// Rows of text with a header row, for spreadsheets and scripts.
struct DelimitedText: Sendable {
  /// The titles of the columns.
  let header: [String]
  /// The cells, row by row, as many as there are columns.
  let rows: [[String]]

  /// Comma-separated values after RFC 4180, except for the line end, which is LF.
  ///
  /// Every reader of CSV takes LF, while CRLF leaves a carriage return in the last field of `cut`, `awk` and `grep`.
  /// CSV has no escape for controls: those that command or reorder become U+FFFD.
  var csv: String { lines { Self.quoted(Self.harmless($0)) } }

  /// The same for a terminal, its cells as in a table.
  var csvOnTerminal: String { lines { Self.quoted($0.visible) } }

  private func lines(_ cell: (String) -> String) -> String {
    ([header] + rows).map { row in
      // A row of one empty cell would be an empty line, which readers skip.
      row == [""] ? "\"\"\n" : row.map(cell).joined(separator: ",") + "\n"
    }.joined()
  }

  /// The text with U+FFFD for each control but tab and line ends, and for each embedding or override of a direction.
  ///
  /// Marks and isolates stay: titles in Arabic and Hebrew need them. A line ends in LF or CRLF; a carriage return by
  /// itself writes over its line.
  private static func harmless(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.contains(where: { $0 == "\r" || isHarmful($0) }) else { return cell }
    var harmless = String.UnicodeScalarView()
    for place in scalars.indices {
      let isAlone = scalars[place] == "\r" && scalars[scalars.index(after: place)...].first != "\n"
      harmless.append(isAlone || isHarmful(scalars[place]) ? "\u{FFFD}" : scalars[place])
    }
    return String(harmless)
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E: true
    default: false
    }
  }

  /// Tab-separated values: one line a row, each cell `escaped`.
  var tsv: String { Self.tabSeparated([header] + rows) }

  /// Rows as lines of `escaped` cells with a tab between them.
  static func tabSeparated(_ rows: [[String]]) -> String {
    rows.map(String.line).joined()
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
