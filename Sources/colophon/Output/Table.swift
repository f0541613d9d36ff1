internal import Catalogue

/// Rows for people: aligned columns on a terminal, tab-separated lines for a pipe.
struct Table: Sendable {
  /// One column: its title, and the width to which it may shrink where the terminal is too narrow.
  struct Column: Sendable {
    let title: String
    /// The least width, in columns of the terminal, to which cells may be cut; nil for cells that are never cut.
    let shrinksTo: Int?

    init(_ title: String, shrinksTo: Int? = nil) {
      (self.title, self.shrinksTo) = (title, shrinksTo)
    }
  }

  /// The columns from left to right.
  let columns: [Column]
  /// The cells, row by row; those that a row lacks are empty, those beyond the last column are not shown.
  var rows: [[String]]

  /// The rows for a program: full text, cells escaped, no header, as `gh` does.
  /// - SeeAlso: `DelimitedText.escaped`
  var piped: String {
    DelimitedText.tabSeparated(rows.map { row in columns.indices.map { cell(row, $0) } })
  }

  /// A header and the rows in aligned columns, two spaces apart; nothing where there are no rows.
  ///
  /// - Parameters:
  ///   - width: The width of the terminal, in columns. Cells of the widest columns that may shrink are cut first, with
  ///     `…`; where that is not enough, lines are longer.
  ///   - bold: Whether the header may be written in bold.
  func aligned(width: Int, bold: Bool) -> String {
    guard !rows.isEmpty else { return "" }
    let titles = columns.map(\.title.visible)
    let cells = rows.map { row in columns.indices.map { cell(row, $0).visible } }
    let natural = columns.indices.map { column in
      cells.reduce(titles[column].displayWidth) { max($0, $1[column].displayWidth) }
    }
    let widths = fitted(natural, into: width - Self.gap.count * (columns.count - 1))
    let header = Self.line(titles, widths)
    return (bold ? "\u{1B}[1m\(header)\u{1B}[0m\n" : header + "\n")
      + cells.map { Self.line($0, widths) + "\n" }.joined()
  }

  private static let gap = "  "

  private func cell(_ row: [String], _ column: Int) -> String {
    row.indices.contains(column) ? row[column] : ""
  }

  /// The widths that fit into `room` together: the widest column that still may shrink gives up one column, until all
  /// fit.
  private func fitted(_ natural: [Int], into room: Int) -> [Int] {
    // No cell that may be cut needs more than all the room: a text of a megabyte must not take a million rounds.
    var widths = zip(columns, natural).map { column, width in
      column.shrinksTo.map { min(width, max(room, $0)) } ?? width
    }
    for _ in 0..<max(0, widths.reduce(-room, +)) {
      let shrinkable = widths.indices.filter { column in columns[column].shrinksTo.map { widths[column] > $0 } ?? false
      }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    return cells[...last].enumerated().map { column, cell in
      let (text, width) = cell.cut(to: widths[column])
      let padding = column == last ? 0 : widths[column] - width
      return text.isolated + String(repeating: " ", count: padding)
    }.joined(separator: gap)
  }
}

extension String {
  /// The text, or as much of it as fits into `limit` columns with `…` at its end, and the columns it takes.
  fileprivate func cut(to limit: Int) -> (text: String, width: Int) {
    let width = displayWidth
    guard width > limit else { return (self, width) }
    var (kept, taken) = ("", 0)
    for character in self {
      let wide = String(character).displayWidth
      guard taken + wide <= limit - 1 else { break }
      kept.append(character)
      taken += wide
    }
    return (kept + "…", taken + 1)
  }
}
