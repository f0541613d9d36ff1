internal import Catalogue
internal import Git
internal import Reading

// The answer of a command, in the form that its options ask for.
extension CatalogueOptions {
  /// Writes an answer: as a table, or its values for machines.
  func write(
    _ table: @autoclosure () -> Table, _ values: @autoclosure () throws -> JSONValue,
    _ cells: @autoclosure () -> DelimitedText
  ) throws {
    try Console().write(answer(table(), values(), cells()))
  }

  private func answer(
    _ table: @autoclosure () -> Table, _ values: @autoclosure () throws -> JSONValue,
    _ cells: @autoclosure () -> DelimitedText
  ) throws -> String {
    switch format {
    case .json: return try values().pretty
    case .jsonl: return try values().lines
    case .yaml: return try YAMLOutput(values()).text
    case .csv: return Console.isTerminal(1) ? cells().csvOnTerminal : cells().csv
    case .tsv: return cells().tsv
    case .table:
      let variables = Environment.process.variables
      guard Console.isTerminal(1) else { return table().piped }
      return table().aligned(
        width: Console.width(of: 1, environment: variables),
        bold: Console.allowsColour(isTerminal: true, environment: variables))
    }
  }

  /// Tells how many records have edits that are not in the answer.
  func sayEdits(in ledger: Ledger) throws {
    // an index that can't be read is a writer's concern: the answer was read from HEAD
    guard !quiet, let edited = try? ledger.settledEdits() else { return }
    guard !edited.isEmpty else { return }
    let command = ledger.repository.pickingCommand.map { "git \($0) --continue" } ?? "colophon save"
    say(
      "\(edited.count) \(edited.count == 1 ? "record has" : "records have") edits that are not committed and not shown; \(command) commits them"
    )
  }

  /// Writes an answer item by item as it is found, where its form allows that; an aligned table, and JSON, are written
  /// whole.
  func stream<Item>(
    _ columns: [Table.Column], _ row: @escaping (Item) -> [String], _ json: @escaping (Item) throws -> JSONValue,
    _ produce: ((Item) throws -> Void) throws -> Void
  ) throws {
    let console = Console()
    let header = columns.map(\.title)
    switch format {
    case .jsonl: try produce { try console.write(json($0).compact + "\n") }
    case .table where !Console.isTerminal(1):
      try produce { try console.write(Table(columns: columns, rows: [row($0)]).piped) }
    case .csv, .tsv:
      let text = { (rows: [[String]]) in
        let cells = DelimitedText(header: header, rows: rows)
        return format == .tsv ? cells.tsv : Console.isTerminal(1) ? cells.csvOnTerminal : cells.csv
      }
      let top = text([])
      try console.write(top)
      try produce { try console.write(String(text([row($0)]).dropFirst(top.count))) }
    default:
      var items: [Item] = []
      try produce { items.append($0) }
      let rows = items.map(row)
      try write(Table(columns: columns, rows: rows), .array(items.map(json)), DelimitedText(header: header, rows: rows))
    }
  }

  /// Names the files that could not be read, and ends with the exit code for that.
  func sayUnreadable(_ problems: [Problem]) throws {
    guard !problems.isEmpty else { return }
    for problem in problems { Console().report(problem.text.visible + "\n") }
    throw Failure.Silent(failure: .answerIsNo)
  }
}
