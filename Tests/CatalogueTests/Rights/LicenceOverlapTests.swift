import TestSupport
import Testing

@testable import Catalogue

@Suite("Overlapping licences") struct LicenceOverlapTests {
  private static func licences(_ path: String, _ text: String) throws -> [Licence] {
    let workflow = try #require(
      WorkflowFile(parsing: Array(ShippedWorkflows.translation.utf8), path: "translation.yaml").workflow)
    let record = try Record(RecordReference(.edition, path), parsing: Array(text.utf8))
    return Licence.all(of: record.reference, record.fields, in: workflow)
  }

  private static func said(_ licences: [Licence]) -> [String] {
    LicenceOverlap.all(among: licences).map { "\($0.severity): \($0.second.edition): \($0.message(of: $0.second.edition))" }
  }

  static let texts: [(String, String, [String])] = [
    (
      "{from: 2020-06-15, term: P7Y, exclusive: true, territory: [IT, SM]}",
      "{from: 2026, term: P7Y, exclusive: true, territory: WORLD}",
      [
        "error: robots/b: its licence overlaps that of robots/a (Uno), and both are exclusive: it; all formats; IT, SM; from 2026-01-01 until 2027-06-14"
      ]
    ),
    ("{from: 2020-06-15, term: P7Y, exclusive: true}", "{from: 2027-06-15, exclusive: true}", []),
    (
      "{from: 2020-06-15, term: P7Y, exclusive: true}", "{from: 2027-06-14, exclusive: true, formats: [ebook, audiobook]}",
      [
        "error: robots/b: its licence overlaps that of robots/a (Uno), and both are exclusive: it; ebook, audiobook; WORLD; from 2027-06-14 until 2027-06-14"
      ]
    ),
    (
      "{exclusive: true, formats: ebook}", "{exclusive: false, territory: [IT], formats: [paperback, ebook]}",
      ["warning: robots/b: its licence overlaps that of robots/a (Uno), which is exclusive: it; ebook; IT; at all times"]
    ),
    (
      "{until: 2021}", "{exclusive: true, from: 2020~}",
      ["warning: robots/b: its exclusive licence possibly overlaps that of robots/a (Uno): it; all formats; WORLD; from 2020-01-01 until 2021-12-31"]
    ),
    (
      "{exclusive: true, until: 2021}", "{exclusive: true, from: 2021}",
      ["warning: robots/b: its licence possibly overlaps that of robots/a (Uno), and both are exclusive: it; all formats; WORLD; from 2021-01-01 until 2021-12-31"]
    ),
    ("{from: 2020}", "{from: 2020}", []),
    (
      "{exclusive: true, term: P2Y}", "{exclusive: true, from: 2021-01-01, until: 2021-12-31}",
      ["warning: robots/b: its licence possibly overlaps that of robots/a (Uno), and both are exclusive: it; all formats; WORLD; from 2021-01-01 until 2021-12-31"]
    ),
  ]

  @Test("an overlap is told with what both grant, and is an error only where both are exclusive for certain", arguments: texts)
  func told(one: String, other: String, said: [String]) throws {
    let licences =
      try Self.licences("robots/a", "language: it\npublisher: Uno\nlicence: \(one)\n")
      + Self.licences("robots/b", "language: it\npublisher: Due\nlicence: \(other)\n")
    #expect(Self.said(licences) == said)
  }

  @Test("what one anthology holds of a work meets the work's own edition, language by language") func anthology() throws {
    let licences =
      try Self.licences("night/pt-br", "language: pt-BR\nlicence: {exclusive: true}\n")
      + Self.licences(
        "tales/pt", "language: [pt, it]\ncontains: [{work: night, language: pt}, {work: station}]\nlicence: {exclusive: true}\n")
      + Self.licences("night/pt-pt", "language: pt-PT\nlicence: {exclusive: true}\n")
      + Self.licences("station/it", "language: it\nlicence: [{exclusive: true, until: 2020}, {from: 2020-03, exclusive: true}]\n")
    #expect(
      Self.said(licences) == [
        "error: tales/pt: its licence overlaps that of night/pt-br, and both are exclusive: night in pt-BR; all formats; WORLD; at all times",
        "error: tales/pt: its licence overlaps that of night/pt-pt, and both are exclusive: night in pt-PT; all formats; WORLD; at all times",
        "error: tales/pt: its licence overlaps that of station/it, and both are exclusive: station in it; all formats; WORLD; until 2020-12-31",
        "error: tales/pt: its licence overlaps that of station/it, and both are exclusive: station in it; all formats; WORLD; from 2020-03-01 on",
        "warning: station/it: its licence possibly overlaps another of the same record, and both are exclusive: it; all formats; WORLD; from 2020-03-01 until 2020-12-31",
      ])
  }

  @Test("one grant that stands in two records of a publisher is a warning") func onePublisher() throws {
    let licences =
      try Self.licences("robots/a", "language: it\npublisher: Éditions Uno\nlicence: {exclusive: true}\n")
      + Self.licences("robots/b", "language: it\npublisher: {name: editions uno}\nlicence: {exclusive: true}\n")
    #expect(
      Self.said(licences) == [
        "warning: robots/b: its licence overlaps that of robots/a (Éditions Uno), and both are exclusive: it; all formats; WORLD; at all times"
      ])
  }

  @Test("what has ended counts no more: an edition, or a form of it that has parted") func ended() throws {
    let other = try Self.licences("robots/b", "language: it\nlicence: {exclusive: true, formats: [ebook]}\n")
    for (text, count) in [
      ("status: published\n", 1), ("status: reverted\n", 0),
      ("status: published\nformats: [paperback, {form: ebook, status: expired}]\n", 0),
      ("status: published\nformats: [{form: ebook}, {form: ebook, status: expired}]\n", 1),
      ("status: reverted\nformats: [paperback, {form: ebook, status: published}]\n", 1),
      ("status: reverted\nformats: [ebook, {form: paperback, status: published}]\n", 0),
    ] {
      let licences = try Self.licences("robots/a", "language: it\nlicence: {exclusive: true}\n" + text) + other
      #expect(LicenceOverlap.all(among: licences).count == count, "\(text)")
    }
  }
}
