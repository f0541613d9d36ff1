internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import History
internal import Reports

extension Colophon {
  struct ReportMoney: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "money", abstract: "Sum what is due, overdue and paid, by publisher, currency and year.",
      discussion: """
        By the payments of licences. The year is that of the payment, or that in which it is due. A payment is due until it is \
        paid or waived, whatever becomes of the edition; what is waived is in no sum. What was paid or waived after the day of \
        --on was still due then. A payment without an amount, a currency or a year can't be summed, and is named on standard error.
        """)

    @Option(help: TimeOptions.on, transform: EDTF.argument)
    var on: EDTF?

    @Option(help: TimeOptions.asOf)
    var asOf: String?

    @Option(help: TimeOptions.knownAt)
    var knownAt: String?

    @OptionGroup var condition: WhereOption

    @Flag(help: IndexOption.noIndex)
    var noIndex = false

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(index: noIndex ? .none : .made)
      let snapshot = try TimeOptions.snapshot(in: ledger, asOf: asOf, knownAt: knownAt, keepsUnborn: true)
      let day = try TimeOptions.day(on: on, asOf: asOf, in: ledger)
      let (report, unreadable) = try ledger.money(in: snapshot, on: day, where: condition.expression(in: ledger))
      try catalogue.write(
        Table(columns: MoneyReport.Row.columns, rows: report.rows.map(\.cells)), .array(report.rows.map(\.json)),
        DelimitedText(header: MoneyReport.Row.columns.map(\.title), rows: report.rows.map(\.cells)))
      for one in report.unsummed {
        catalogue.say("\(one.payment.edition) \(one.payment.field) is in no sum: \(one.reason)")
      }
      try catalogue.sayEdits(in: ledger)
      try catalogue.sayUnreadable(unreadable)
    }
  }
}

extension MoneyReport.Row {
  fileprivate static let columns = [
    Table.Column("publisher", shrinksTo: 12), Table.Column("currency"), Table.Column("year"), Table.Column("due"),
    Table.Column("overdue"), Table.Column("paid"),
  ]

  fileprivate var cells: [String] {
    [
      publisher ?? "", currency.description, String(year), due.description, overdue.description, paid.description,
    ]
  }

  /// The row for scripts.
  fileprivate var json: JSONValue {
    [
      "publisher": .text(publisher), "currency": .string(currency.description), "year": .string(String(year)),
      "due": .string(due.description), "overdue": .string(overdue.description), "paid": .string(paid.description),
    ]
  }
}

extension Colophon.ReportMoney: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (asOf, knownAt, noIndex) = (words.option("--as-of"), words.option("--known-at"), words.flag("--no-index"))
    guard let date = words.option("--on", EDTF.argument), let condition = WhereOption(taking: &words),
      let options = CatalogueOptions(taking: &words), words.values == []
    else { return false }
    (on, self.condition, catalogue) = (date, condition, options)
    return true
  }
}
