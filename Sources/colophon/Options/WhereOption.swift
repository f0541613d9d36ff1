internal import ArgumentParser
internal import Catalogue
internal import History
internal import Reading

/// A filter in one argument, for every command that selects records.
struct WhereOption: ParsableArguments {
  // read after the command line: a type of its own in an option costs every command time at its start
  @Option(name: .customLong("where"), parsing: .unconditional, help: Self.help)
  var condition: String?

  static let help = ArgumentHelp(
    "Only what this filter finds: 'language:ar status:published -publisher:x published:>=2022'; see docs/filters.md.",
    valueName: "filter")

  /// The filter that was given, with the sets of countries that the catalogue names.
  func expression(in ledger: Ledger) throws -> FilterExpression? {
    try condition.map { try FilterExpression(parsing: $0, naming: ledger.territories()) }
  }

  /// The records that are named, or those that the filter finds.
  ///
  /// - Parameter form: Limits the selection to formats of this form.
  func selection(_ references: [ReferenceQuery], form: String? = nil, in ledger: Ledger) throws -> Selection {
    let selection = try self.selection(references, in: ledger)
    return form.map { .formats($0, of: selection) } ?? selection
  }

  private func selection(_ references: [ReferenceQuery], in ledger: Ledger) throws -> Selection {
    switch (references.isEmpty, try expression(in: ledger)) {
    case (true, let expression?): return .matching(expression)
    case (false, nil): return .named(references)
    case (true, nil):
      throw ValidationError("no record is named: give references, - for standard input, or --where FILTER")
    case (false, _): throw ValidationError("records are named, so --where has nothing to say")
    }
  }
}

extension WhereOption: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    condition = words.option("--where")
    return true
  }
}
