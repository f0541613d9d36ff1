import Testing

@testable import Catalogue

@Suite("What is licensed and what is free") struct LicenceReportTests {
  private static func rights(_ path: String, _ text: String) throws -> EditionRights {
    let workflow = try #require(
      WorkflowFile(parsing: Array(ShippedWorkflows.translation.utf8), path: "translation.yaml").workflow)
    let record = try Record(RecordReference(.edition, path), parsing: Array(text.utf8))
    return EditionRights(of: record.reference, record.fields, in: workflow)
  }

  /// The rows of the work `robots`, each on a line.
  private static func said(
    _ records: [(String, String)], on day: String = "2024-06-01", originals: [String] = ["fr"], in language: String? = nil
  ) throws -> [String] {
    let report = LicenceReport(of: try records.map { try rights("robots/\($0)", $1) }, on: try Day(parsing: day))
    let rows = report.rows(
      of: "robots", originals: try originals.map { try LanguageTag(parsing: $0) },
      in: try language.map { try LanguageTag(parsing: $0) }
    ) { _ in true }
    return rows.map { row in
      [
        row.language.description, row.status.rawValue + (row.isCertain ? "" : "?"), row.territory?.description ?? "–",
        row.forms?.description ?? "–", row.isExclusive.map { $0 ? "exclusive" : "shared" } ?? "–", row.publisher ?? "–",
        row.from?.description ?? "", row.until?.description ?? "", row.sellOffEnd?.description ?? "", row.edition?.slug ?? "",
      ].joined(separator: " | ")
    }
  }

  private static let signed = "status: published\npublisher: Uno\n"

  @Test("beside an exclusive licence the rest of the world is free") func exclusive() throws {
    let record = ("it", "language: it\n\(Self.signed)licence: {from: 2020-06-15, term: P7Y, territory: [IT, SM], exclusive: true, sell-off: P6M}\n")
    #expect(
      try Self.said([record]) == [
        "it | licensed | IT, SM | all | exclusive | Uno | 2020-06-15 | 2027-06-14 | 2027-12-14 | it",
        "it | free | WORLD except IT, SM | all | exclusive | – |  |  |  | ",
      ])
    #expect(
      try Self.said([record], on: "2027-06-15") == [
        "it | sell-off | IT, SM | all | exclusive | Uno | 2020-06-15 | 2027-06-14 | 2027-12-14 | it",
        "it | free | WORLD | all | exclusive | – |  |  |  | ",
      ])
    #expect(try Self.said([record], on: "2027-12-15") == ["it | free | WORLD | all | exclusive | – |  |  |  | "])
    #expect(
      try Self.said([record], on: "2019-12-31") == [
        "it | to-come | IT, SM | all | exclusive | Uno | 2020-06-15 | 2027-06-14 | 2027-12-14 | it",
        "it | free | WORLD except IT, SM | all | exclusive | – |  |  |  | ",
        "it | free | IT, SM | all | exclusive | – |  | 2020-06-14 |  | ",
      ])
  }

  @Test("forms of which the same is free share a row; beside a shared grant only another shared one is possible") func forms() throws {
    #expect(
      try Self.said([
        ("it", "language: it\n\(Self.signed)licence: {territory: [IT], formats: [ebook, large-print], exclusive: false}\n"),
        ("it-2", "language: it\n\(Self.signed)licence: {territory: [IT, CH], formats: [paperback]}\n"),
      ]) == [
        "it | licensed | IT | ebook, large-print | shared | Uno |  |  |  | it",
        "it | licensed | CH, IT | paperback | – | Uno |  |  |  | it-2",
        "it | free | WORLD except CH, IT | paperback | exclusive | – |  |  |  | ",
        "it | free | WORLD | hardback, audiobook, other | exclusive | – |  |  |  | ",
        "it | free | WORLD except IT | ebook, large-print | exclusive | – |  |  |  | ",
        "it | free | IT | ebook, large-print | shared | – |  |  |  | ",
      ])
  }

  @Test("an option shuts others out until it lapses, unless it says that it doesn't") func options() throws {
    let record = ("it", "language: it\napproaches: [{publisher: Einaudi, option-until: 2024-06}, {publisher: Adelphi, answer: declined, option-until: 2025}]\n")
    #expect(
      try Self.said([record]) == ["it | promised? | – | – | – | Einaudi |  | 2024-06 |  | it"].map { $0.replacing("?", with: "") })
    #expect(try Self.said([record], on: "2024-06-30") == ["it | promised? | – | – | – | Einaudi |  | 2024-06 |  | it"])
    #expect(try Self.said([record], on: "2024-07-01") == ["it | free | WORLD | all | exclusive | – |  |  |  | "])
    #expect(
      try Self.said([("it", "language: it\npublisher: Uno\ndates: {option-until: 2025}\napproaches: {publisher: Due, option-until: 2024-12-31, exclusive: false}\n")])
        == [
          "it | promised | – | – | shared | Due |  | 2024-12-31 |  | it", "it | promised | – | – | – | Uno |  | 2025 |  | it",
        ])
  }

  @Test("an edition that goes on without a licence leaves nothing that is known to be free") func unrecorded() throws {
    #expect(try Self.said([("it", "language: it\n\(Self.signed)")]) == ["it | unrecorded | – | – | – | Uno |  |  |  | it"])
    #expect(try Self.said([("it", "language: it\nstatus: cancelled\n")]) == ["it | free | WORLD | all | exclusive | – |  |  |  | "])
  }

  @Test("the original's language is asked for by name; any other may be") func languages() throws {
    let original = ("fr-2019", "language: fr\n\(Self.signed)")
    #expect(try Self.said([original]) == [])
    #expect(try Self.said([original], in: "fr") == ["fr | unrecorded | – | – | – | Uno |  |  |  | fr-2019"])
    #expect(try Self.said([original], in: "de") == ["de | free | WORLD | all | exclusive | – |  |  |  | "])
    let portuguese = [
      ("pt-br", "language: pt-BR\n\(Self.signed)licence: {exclusive: true, territory: [BR]}\n"),
      ("pt", "language: pt-PT\nstatus: offered\n"),
    ]
    #expect(
      try Self.said(portuguese, in: "pt") == [
        "pt-BR | licensed | BR | all | exclusive | Uno |  |  |  | pt-br",
        "pt-BR | free | WORLD except BR | all | exclusive | – |  |  |  | ",
        "pt-PT | free | WORLD | all | exclusive | – |  |  |  | ",
      ])
  }
}
