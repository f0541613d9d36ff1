import Testing

@testable import Catalogue

/// Lists too long to be compared are named, and the record is read all the same.
@Suite("The most that is compared") struct ComparisonLimitsTests {
  private func rules(_ text: String) throws -> [String] {
    let record = try Record(RecordReference(.edition, "robots/ar"), parsing: Array(text.utf8))
    return RecordCheck.problems(in: record, naming: Territories()).filter { $0.rule == "too-many" }.map { "\($0.severity) \($0.message)" }
  }

  @Test("formats: as many as can be told apart, and one more") func formats() throws {
    func text(_ count: Int) -> String {
      "language: ar\nformats:\n" + (0..<count).map { "  - form: form\($0)\n" }.joined()
    }
    #expect(try rules(text(ComparisonLimits.formats)) == [])
    #expect(
      try rules(text(ComparisonLimits.formats + 1)) == [
        "error it lists 201 formats; more than 200 are not told apart, so none can be named or has a state"
      ])
    let record = try Record(RecordReference(.edition, "robots/ar"), parsing: Array(text(201).utf8))
    #expect(record.fields["formats"].items.count == 201, "it says what it says")
    #expect(Formats(of: record.fields).indices(named: "form7") == [])
  }

  @Test("licences, and languages") func licences() throws {
    let licences = (0..<101).map { _ in "  - {from: 2020, term: P7Y, exclusive: true, territory: [IT]}\n" }.joined()
    #expect(
      try rules("language: ar\npublisher: P\nlicence:\n\(licences)") == [
        "error it holds 101 licences; more than 100 are not compared with any other"
      ])
    let languages = (0..<101).map { "en-x-a\($0)" }.joined(separator: ", ")
    #expect(
      try rules("language: [\(languages)]\n") == [
        "error it has 101 languages; a licence counts for the first 100 alone"
      ])
  }

  @Test(
    "values that are none: each is named, and what was meant by the first hundred",
    arguments: [("language", "xx", "xh"), ("market", "Egipt", "EG")]
  ) func wrongValues(_ field: String, _ wrong: String, _ meant: String) throws {
    let list = (0..<150).map { _ in wrong }.joined(separator: ", ")
    let record = try Record(RecordReference(.edition, "robots/ar"), parsing: Array("\(field): [\(list)]\n".utf8))
    let mends = RecordCheck.problems(in: record, naming: Territories()).filter { $0.message.hasPrefix("\(field)[") }.map(\.mend)
    #expect(mends == (0..<150).map { $0 < ComparisonLimits.wrongValues ? "did you mean “\(meant)”?" : nil })
  }

  @Test("a title with marks by the ten thousand is read, compared and kept as it stands") func crowdedTitle() throws {
    let title = "a" + String(repeating: "\u{301}\u{323}", count: 20_000)
    for text in ["title: \(title)\n", "title: \"\(title)\"\n", "title: |-\n  \(title)\n"] {
      let record = try Record(RecordReference(.edition, "robots/ar"), parsing: Array(text.utf8))
      let read = try #require(record.fields["title"].text)
      #expect(read.unicodeScalars.count == title.unicodeScalars.count)
      // each comparison took a second
      #expect((0..<10).allSatisfy { read != "a\u{301}\($0)" })
      #expect(record.document.source.bytes.elementsEqual(text.utf8))
    }
  }

  @Test("states and transitions of a workflow") func workflow() {
    let head = "workflow: small\nversion: 1\ntitle: S\ninitial: s0\n"
    func states(_ count: Int) -> String {
      "states:\n"
        + (0..<count).map { "  s\($0): { category: \($0 == count - 1 ? "ended, final: true" : "planned") }\n" }.joined()
    }
    func steps(_ count: Int, _ states: Int) -> String {
      "transitions:\n"
        + (0..<count).map { "  t\($0): { from: [s\($0 % (states - 1))], to: s\($0 % (states - 1) + 1) }\n" }.joined()
    }
    #expect(problems(head + states(500) + steps(2_000, 500)) == [])
    #expect(
      problems(head + states(501) + steps(600, 501)) == [
        "5:1 workflow-too-many: it has 501 states; at most 500 are read"
      ])
    #expect(
      problems(head + states(10) + steps(2_001, 10)) == [
        "16:1 workflow-too-many: it has 2001 transitions; at most 2000 are read"
      ])
  }

  @Test("a long tag is none, and nothing is suggested for it") func tags() {
    let tag = "en" + String(repeating: "-abcde", count: 4_000)
    #expect(
      throws: ParsingError(
        text: tag, reason: "a language tag has at most 200 bytes, and this has 24002", suggestion: nil)
    ) { try LanguageTag(parsing: tag) }
  }

  @Test("marks by the thousand are composed as a few are: by their rank, those of one rank as they came")
  func marks() {
    // what a short run says of its order, a long one must: the same marks again and again
    let groups = [
      ("\u{301}\u{323}", "\u{301}\u{323}"), ("\u{F73}\u{5B0}\u{301}", "\u{F71}\u{F72}\u{5B0}\u{301}"),
      ("\u{344}\u{327}", "\u{344}\u{327}"), ("\u{323}\u{307}", "\u{323}\u{307}"),
    ]
    for (group, parts) in groups {
      for letter in ["a", "가", "\u{1EA5}", "\u{644}"] {
        for count in [1, 10, 11, 12, 40, 3_000] {
          let text = letter + String(repeating: group, count: count) + "b"
          #expect(text.nfc.nfc.utf8.elementsEqual(text.nfc.utf8))
          // Swift orders and composes by itself, but moves nothing across U+0F73, a mark whose rank is only that of its parts
          let same = letter + String(repeating: parts, count: count) + "b"
          #expect(text.nfc.utf8.elementsEqual(same.nfc.utf8), "canonically the same")
          #expect(text.nfc == same)
          #expect(text.nfc.hash() == same.hash())
        }
      }
    }
  }
}

extension String {
  fileprivate func hash() -> Int {
    var hasher = Hasher()
    hash(into: &hasher)
    return hasher.finalize()
  }
}
