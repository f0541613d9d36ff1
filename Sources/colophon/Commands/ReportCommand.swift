internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import History
internal import Reports

extension Colophon {
  struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "report", abstract: "Report on the whole catalogue: licences, money.",
      subcommands: [ReportLicences.self, ReportMoney.self])
  }

  struct ReportLicences: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "licences", abstract: "Report what is licensed, until when, and what is free.",
      discussion: """
        By work and language: what was granted and to whom, what appears under another edition's licence or is carved out \
        of one, what is promised or still sold off; then in which territories and forms nobody has the rights, and until \
        when. The languages are those with an edition, but not the original's; --language asks for any. An edition that goes \
        on without a licence in its record is “unrecorded”: then nothing counts as free.
        """)

    @Option(help: ArgumentHelp("Only this work.", valueName: "work"))
    var work: String?

    @Option(
      help: ArgumentHelp(
        "Only this language; zh finds zh-Hant too, and es-MX what is granted in es.", valueName: "tag"),
      transform: LanguageTag.argument
    )
    var language: LanguageTag?

    @Option(
      help: ArgumentHelp(
        "Only rows of this status: \(LicenceReport.Status.allCases.map(\.rawValue).joined(separator: ", ")).",
        valueName: "status"), transform: Self.status)
    var status: LicenceReport.Status?

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
      let work = try work.map { try ledger.resolve(ReferenceQuery($0), among: [.work], in: snapshot) }
      let day = try TimeOptions.day(on: on, asOf: asOf, in: ledger)
      let (all, unreadable) = try ledger.licences(
        in: snapshot, on: day, work: work, language: language, where: condition.expression(in: ledger))
      let rows = all.filter { status == nil || $0.status == status }
      try catalogue.write(
        Table(columns: LicenceReport.Row.columns, rows: rows.map(\.cells)), .array(rows.map(\.json)),
        DelimitedText(header: LicenceReport.Row.columns.map(\.title), rows: rows.map(\.cells)))
      try catalogue.sayEdits(in: ledger)
      try catalogue.sayUnreadable(unreadable)
    }

    private static func status(_ text: String) throws -> LicenceReport.Status {
      try .argument(text, what: "status of rights")
    }
  }
}

extension LicenceReport.Row {
  fileprivate static let columns = [
    Table.Column("work"), Table.Column("language"), Table.Column("status"), Table.Column("territory", shrinksTo: 16),
    Table.Column("formats", shrinksTo: 10), Table.Column("exclusive"), Table.Column("publisher", shrinksTo: 10),
    Table.Column("from"), Table.Column("until"), Table.Column("sell-off"), Table.Column("edition"),
    Table.Column("grant"),
  ]

  fileprivate var cells: [String] {
    [
      work, language.description, status.rawValue, territory?.description ?? "", forms?.description ?? "",
      isExclusive.map { $0 ? "yes" : "no" } ?? "", publisher ?? "", from?.description ?? "", until?.description ?? "",
      sellOffEnd?.description ?? "", edition?.path ?? "", grant?.path ?? "",
    ]
  }

  /// The row for scripts, with the territory as records write it.
  fileprivate var json: JSONValue {
    [
      "work": .string(work), "language": .string(language.description), "status": .string(status.rawValue),
      "territory": territory.map { .array($0.written.territory.map { .string($0) }) } ?? .null,
      "except": territory.map { .array($0.written.except.map { .string($0) }) } ?? .null,
      "formats": forms.map { .array($0.complete.map { .string($0) }) } ?? .null,
      "exclusive": isExclusive.map { .bool($0) } ?? .null, "publisher": .text(publisher),
      "from": .text(from?.description), "until": .text(until?.description),
      "sell-off-until": .text(sellOffEnd?.description), "edition": .text(edition?.path), "grant": .text(grant?.path),
      "certain": .bool(isCertain),
    ]
  }
}

extension Colophon.ReportLicences: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (work, status) = (words.option("--work"), nil)
    (asOf, knownAt, noIndex) = (words.option("--as-of"), words.option("--known-at"), words.flag("--no-index"))
    guard let tag = words.option("--language", LanguageTag.argument), let date = words.option("--on", EDTF.argument),
      let condition = WhereOption(taking: &words), let options = CatalogueOptions(taking: &words), words.values == []
    else { return false }
    (language, on, self.condition, catalogue) = (tag, date, condition, options)
    return true
  }
}
