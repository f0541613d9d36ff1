internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import History
internal import Reports

extension Colophon {
  struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "due", abstract: "List what should have moved, or soon must.",
      discussion: """
        By the dates and periods of each workflow, “due” and “within”, and by what records say of rights: answers and options, \
        publish-by, payments until they are paid or waived, notice and cure, the end of licences and of the sell-off. The earliest first, each with the steps \
        or the field that settle it. Nothing moves by itself. A date that is not exact counts with its last day.
        """)

    @Option(
      help: ArgumentHelp(
        "How far ahead to look, as P30D or P6M; P0D: only what is due today or before.", valueName: "period"),
      transform: Self.period)
    var within: CalendarDuration?

    @Option(
      help: ArgumentHelp("As of which day; today if left out.", valueName: "date"), transform: EDTF.argument)
    var on: EDTF?

    @OptionGroup(title: "Which") var filter: FilterOptions
    @Flag(help: IndexOption.noIndex)
    var noIndex = false

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(index: noIndex ? .none : .made)
      let today = on.flatMap(\.latest) ?? ledger.today()
      let expression = try filter.expression(in: ledger)
      let filter = try filter.filter(in: ledger, ledger.now())
      let period = try within ?? CalendarDuration(parsing: "P30D")
      if filter.isEmpty, expression == nil, catalogue.format == .table, !Console.isTerminal(1),
        try write(on: today, until: today + period, in: ledger)
      {
        return
      }
      let (due, unreadable) = try ledger.due(on: today, until: today + period) {
        filter.finds($0, state: $1, category: $2)
          && expression?.finds($0.reference, $0.fields, state: $1, category: $2) ?? true
      }
      let rows = due.map { $0.cells(on: today) }
      try catalogue.write(
        Table(columns: DueEdition.columns, rows: rows), .array(due.map(\.json)),
        DelimitedText(header: DueEdition.columns.map(\.title), rows: rows))
      try close(unreadable, in: ledger)
    }

    /// Writes the rows that an index has ready; tells whether it did.
    private func write(on today: Day, until last: Day, in ledger: Ledger) throws -> Bool {
      var output = LineOutput()
      let unreadable = try ledger.dueLines(on: today, until: last) { line in
        var line = line
        try line.withUTF8 { try output.append(UnsafeRawBufferPointer($0)) }
      }
      guard let unreadable else { return false }
      try output.flush()
      try close(unreadable, in: ledger)
      return true
    }

    /// Writes the notes behind the answer.
    private func close(_ unreadable: [Problem], in ledger: Ledger) throws {
      if try ledger.isShallow() {
        catalogue.say("this clone is shallow: what entered its state before it is not known; git fetch --unshallow")
      }
      try catalogue.sayEdits(in: ledger)
      try catalogue.sayUnreadable(unreadable)
    }

    private static func period(_ text: String) throws -> CalendarDuration { try CalendarDuration(parsing: text) }
  }
}

extension Colophon.Due: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    noIndex = words.flag("--no-index")
    within = nil
    guard let date = words.option("--on", EDTF.argument), let filter = FilterOptions(taking: &words),
      let options = CatalogueOptions(taking: &words), words.values == []
    else { return false }
    (on, self.filter, catalogue) = (date, filter, options)
    return true
  }
}

extension DueEdition {
  /// The columns for people.
  fileprivate static let columns = [
    Table.Column("due"), Table.Column("overdue"), Table.Column("reference"), Table.Column("state"),
    Table.Column("title", shrinksTo: 12), Table.Column("steps", shrinksTo: 12), Table.Column("counted", shrinksTo: 12),
    Table.Column("publisher", shrinksTo: 12), Table.Column("amount"), Table.Column("currency"),
  ]

  /// The edition for scripts.
  fileprivate var json: JSONValue {
    [
      "reference": .string(edition.reference.path), "format": .text(format), "state": .string(state),
      "due": .string(deadline.day.description), "overdue": .bool(isOverdue),
      "steps": .array(steps.map { .string($0) }), "counted": .string(deadline.reason),
      "field": .text(field?.description), "publisher": .text(publisher), "amount": .text(payment?.amount),
      "currency": .text(payment?.currency),
    ]
  }
}
