internal import ArgumentParser
internal import Catalogue
internal import Judging

extension Colophon {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Find what is wrong in records.",
      discussion:
        "Reads the files of a checkout; with --at, and in a bare repository, a commit. Only errors set the exit code.")

    @Argument(help: ArgumentHelp("The records; all if left out.", valueName: "ref"))
    var references: [String] = []

    @Option(help: ArgumentHelp("Check a commit instead of the files.", valueName: "rev"))
    var at: String?

    @OptionGroup var filter: WhereOption
    @Flag(help: IndexOption.noIndex)
    var noIndex = false

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(index: noIndex ? .none : .made)
      if filter.condition != nil, !references.isEmpty {
        _ = try filter.selection(catalogue.references(references), in: ledger)
      }
      let problems = try ledger.check(catalogue.references(references), where: filter.expression(in: ledger), at: at)
      switch catalogue.format {
      case .json, .yaml:
        try catalogue.write(
          Table(columns: [], rows: []), ["findings": .array(problems.map(\.json))], DelimitedText(header: [], rows: []))
      case .jsonl: try Console().write(JSONValue.array(problems.map(\.json)).lines)
      case .csv, .tsv:
        try catalogue.write(
          Table(columns: [], rows: []), .null, DelimitedText(header: Problem.header, rows: problems.map(\.row)))
      case .table: try Console().write(problems.map { $0.text.visible + "\n" }.joined())
      }
      summarise(problems)
      if problems.contains(where: { $0.severity == .error }) { throw Failure.Silent(failure: .answerIsNo) }
    }

    private func summarise(_ problems: [Problem]) {
      let counts = Problem.Severity.allCases.compactMap { severity -> String? in
        let count = problems.count { $0.severity == severity }
        return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
      }
      catalogue.say(counts.isEmpty ? "nothing to report" : counts.joined(separator: ", "))
    }
  }
}

extension Colophon.Check: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (at, noIndex) = (words.option("--at"), words.flag("--no-index"))
    guard let filter = WhereOption(taking: &words), let options = CatalogueOptions(taking: &words),
      let values = words.values
    else { return false }
    (self.filter, catalogue, references) = (filter, options, values)
    return true
  }
}
