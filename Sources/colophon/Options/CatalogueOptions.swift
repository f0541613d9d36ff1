internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Index
internal import Reading
internal import Writing

/// The place of the catalogue, and the amount of output.
struct CataloguePlace {
  /// The folder to start from, as the option gives it.
  let directory: String?
  /// True if nothing but the answer is written.
  let quiet: Bool

  /// Opens the catalogue, and completes what a killed action left undone.
  func ledger() throws -> Ledger {
    let ledger = try Ledger(discoveringFrom: start, environment: .process)
    let isQuiet = quiet
    ledger.notice = { if !isQuiet { Notices.add($0) } }
    if let done = try ledger.recover() { ledger.notice?(done) }
    let index = LedgerIndex(for: ledger, makes: false, told: say)
    if let obstacle = index.obstacle { ledger.notice?(obstacle) }
    ledger.index = Self.open(index)
    return ledger
  }

  /// Keeps an index open to the end of the process.
  ///
  /// Closing it brings its log into its file, which waits for the disk four times after every step. The next process
  /// that opens it reads the rest of the log, or brings it in once it is long.
  static func open(_ index: LedgerIndex) -> LedgerIndex { Unmanaged.passRetained(index).takeUnretainedValue() }

  /// The folder to start from: the option, `COLOPHON_DIR`, or the current one.
  var start: String { directory ?? Environment.process["COLOPHON_DIR"] ?? "." }

  /// Writes something beside the answer.
  func say(_ text: String) {
    guard !quiet else { return }
    Notices.tell()
    Console().report(text.visible + "\n")
  }
}

/// The place of the catalogue, and the form of the answer. There are no groups within: each costs every command time at
/// its start.
struct CatalogueOptions: ParsableArguments {
  @Option(name: .customShort("C"), help: ArgumentHelp("The folder to start from.", valueName: "dir"))
  var directory: String?

  @Option(
    help: ArgumentHelp(
      "How the answer is written: \(OutputFormat.names).",
      valueName: "format"))
  var format: OutputFormat = .table

  @Flag(name: [.customShort("q"), .long], help: "Say nothing but the answer.")
  var quiet = false

  private var place: CataloguePlace { CataloguePlace(directory: directory, quiet: quiet) }

  /// The folder to start from.
  var start: String { place.start }

  /// Opens the catalogue, and completes what a killed action left undone.
  func ledger() throws -> Ledger { try place.ledger() }

  /// Opens the catalogue, to be answered from its index where there is one or it pays to make one.
  func ledger(noIndex: Bool) throws -> Ledger {
    let ledger = try ledger()
    ledger.index =
      noIndex
      ? nil
      : CataloguePlace.open(
        LedgerIndex(for: ledger, told: say, progress: IndexProgress(isShown: !quiet).show))
    return ledger
  }

  /// Writes something beside the answer.
  func say(_ text: String) { place.say(text) }

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
    say(
      "\(edited.count) \(edited.count == 1 ? "record has" : "records have") edits that are not committed and not shown; colophon save commits them"
    )
  }
}

extension CatalogueOptions: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    let form = words.option("--format")
    guard let format = form.map(OutputFormat.init(rawValue:)) ?? .table else { return false }
    self.format = format
    directory = words.option("-C")
    quiet = words.flag("--quiet", "-q")
    return true
  }
}

extension CatalogueOptions {
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

extension OutputFormat: ExpressibleByArgument {
  /// The choices, for a help text that is made at every start: without `joined`, which is slow the first time.
  static var names: String {
    var names = ""
    for format in allCases { names += (names.isEmpty ? "" : ", ") + format.rawValue }
    return names
  }
}

extension LanguageTag {
  /// A tag from the command line; the error offers the tag that was probably meant.
  static func argument(_ text: String) throws -> LanguageTag { try LanguageTag(parsing: text) }
}
