internal import OrderedCollections
internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import History

/// The records asked for: each option narrows the answer.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only this language; zh finds zh-Hant too.", valueName: "tag"), transform: LanguageTag.argument)
  var language: LanguageTag?

  @Option(help: ArgumentHelp("Only editions in this state.", valueName: "state"))
  var status: String?

  @Option(
    help: ArgumentHelp(
      "Only editions in a state of this category: \(State.Category.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "category"), transform: Self.category)
  var category: State.Category?

  @Option(help: ArgumentHelp("Only what belongs to this work.", valueName: "work"))
  var work: String?

  @Option(help: ArgumentHelp("Only where this is part of the publisher's name.", valueName: "name"))
  var publisher: String?

  @Option(help: ArgumentHelp("Only where this is part of a translator's name.", valueName: "name"))
  var translator: String?

  @Option(help: ArgumentHelp("Only where this is part of the name of somebody with a part in it.", valueName: "name"))
  var contributor: String?

  @Option(
    help: ArgumentHelp("Only what was possibly published in this year.", valueName: "year"), transform: EDTF.argument)
  var year: EDTF?

  @Option(help: ArgumentHelp("Only editions with this form: paperback, ebook, ….", valueName: "form"))
  var form: String?

  @Option(
    help: ArgumentHelp(
      "Only reception of this kind: \(RecordFields.receptionKinds.joined(separator: ", ")).", valueName: "kind"))
  var kind: String?

  @Option(name: .customLong("where"), parsing: .unconditional, help: WhereOption.help)
  var condition: String?

  /// The filter of `--where`.
  func expression(in ledger: Ledger) throws -> FilterExpression? {
    try condition.map { try FilterExpression(parsing: $0, naming: ledger.territories()) }
  }

  /// The filter, with the work looked up.
  func filter(in ledger: Ledger, _ snapshot: Snapshot) throws -> RecordFilter {
    var filter = RecordFilter()
    (filter.language, filter.status, filter.category, filter.year, filter.form) = (
      language, status, category, year, form
    )
    (filter.publisher, filter.translator, filter.contributor, filter.kind) = (publisher, translator, contributor, kind)
    filter.work = try work.map { try ledger.resolve(ReferenceQuery($0), among: [.work], in: snapshot).path }
    try status.map { try checkKnown($0, in: snapshot) }
    try expression(in: ledger).map(snapshot.checkStates)
    return filter
  }

  /// True if anything is asked of editions beside the work they belong to.
  var choosesEditions: Bool {
    language != nil || status != nil || category != nil || year != nil || publisher != nil || translator != nil
      || contributor != nil || form != nil || kind != nil || condition != nil
  }

  /// Refuses a state that no workflow has: that is a mistake, not an empty answer.
  private func checkKnown(_ status: String, in snapshot: Snapshot) throws {
    let states = try snapshot.workflows().values.flatMap(\.states.keys)
    guard !states.contains(status) else { return }
    throw ParsingError(
      text: status, reason: "no workflow of this catalogue has a state “\(status)”",
      suggestion: states.nearest(to: status))
  }

  private static func category(_ text: String) throws -> State.Category {
    try .argument(text, what: "category")
  }
}

extension FilterOptions: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (category, year, form, kind) = (nil, nil, words.option("--form"), words.option("--kind"))
    (status, work) = (words.option("--status"), words.option("--work"))
    (publisher, translator) = (words.option("--publisher"), words.option("--translator"))
    (contributor, condition) = (words.option("--contributor"), words.option("--where"))
    guard let tag = words.option("--language", LanguageTag.argument) else { return false }
    language = tag
    return true
  }
}

extension EDTF {
  /// A date from the command line.
  static func argument(_ text: String) throws -> EDTF { try EDTF(parsing: text) }
}
