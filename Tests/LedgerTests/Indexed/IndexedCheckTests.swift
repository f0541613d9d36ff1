import Catalogue
import Foundation
import Index
import TestSupport
import Testing

@testable import Git
@testable import History
@testable import Judging
@testable import Reading

@Suite("A check of some records, by the index and without it") struct IndexedCheckTests {
  private static let filters = [
    "language:it", "language:pt", "status:proposed", "category:planned", "title:u -language:it", "work:s", "isbn:9780306406157",
    "status:nosuch", "licence:*", "-status:published language:it",
  ]

  @Test("finds the same, whatever records say of each other, in a bare repository", arguments: 0..<Extent.rounds(1, ofFull: 3))
  func bare(seed: Int) throws {
    let catalogue = try RandomRecords(seed: seed, bare: true)
    for _ in 0..<2 {
      try catalogue.commit()
      _ = try Self.compare(catalogue.ledger, "seed \(seed)")
    }
  }

  @Test("finds the same in a checkout with edits that nobody committed", arguments: 100..<100 + Extent.rounds(1, ofFull: 4))
  func edited(seed: Int) throws {
    let catalogue = try RandomRecords(seed: seed, bare: false)
    try catalogue.commit()
    _ = try Self.compare(catalogue.ledger, "seed \(seed), no edits")
    try catalogue.edit()
    _ = try Self.compare(catalogue.ledger, "seed \(seed)")
  }

  @Test("comes upon everything that is wrong between records") func rules() throws {
    let wanted: Set = [
      "circular", "dangling-reference", "isbn-repeated", "key-repeated", "licence-overlap", "no-work", "older-than-work", "other-language",
      "reprint-older", "revision-older", "same-as", "same-language", "translation-older", "twin-one-sided", "unknown-item", "unknown-work",
      "volume-repeated", "which-edition", "which-item", "workflow", "status", "unreadable", "format-unnamed",
    ]
    var seen: Set<String> = []
    // a sample ends where it has come upon everything
    for seed in 200..<212 where Extent.isLong || !wanted.isSubset(of: seen) {
      let catalogue = try RandomRecords(seed: seed, bare: true)
      try catalogue.commit()
      seen.formUnion(try Self.compare(catalogue.ledger, "seed \(seed)", alone: !Extent.isLong))
    }
    #expect(wanted.subtracting(seen) == [])
  }

  @Test("folders that are full are told of, whatever is asked about") func crowded() throws {
    let catalogue = try RandomRecords(seed: 1, bare: true)
    let more = (0..<520).map { ("editions/w/n-\($0).yaml", "language: fr\ntitle: N\n") }
    let works = (0..<501).map { ("editions/z/n-\($0)/work.yaml", "language: fr\n") }
    try catalogue.commit(more: Dictionary(uniqueKeysWithValues: more + works))
    let indexed = try Self.indexed(catalogue.ledger)
    for name in ["w/n-7", "z/n-1"] {
      let query = [ReferenceQuery(name)]
      let found = try indexed.check(query, at: nil)
      #expect(found == (try catalogue.ledger.check(query, at: nil)))
      #expect(found.filter { $0.rule == "crowded-folder" }.map(\.path) == ["editions/w", "editions/z"])
    }
  }

  @Test("what has to do with a record by way of others is found: a long circle, another volume, the same ISBN, an overlap elsewhere")
  func farAway() throws {
    let catalogue = try RandomRecords(seed: 5, bare: true)
    let licence = "language: it\nlicence: {exclusive: true}\n"
    try catalogue.commit(more: [
      "editions/f/1/a.yaml": "translation-of: f/2/a\n", "editions/f/2/a.yaml": "via: f/3/a\n", "editions/f/3/a.yaml": "translation-of: f/4/a#ebook\n",
      "editions/f/4/a.yaml": "translation-of: f/1/a\n", "editions/f/1/set.yaml": "language: fr\n",
      "editions/f/2/one.yaml": "part-of: {set: f/1/set, number: 1}\nformats: [{isbn: 978-0-12-345678-6}]\n",
      "editions/f/3/other.yaml": "part-of: {set: f/1/set, number: 1}\npublisher: {isbn: 978-0-12-345678-6}\n",
      "editions/f/7/isbn.yaml": "formats: [{isbn: 978-0-12-345678-6}]\n", "editions/f/5/it.yaml": licence, "editions/f/6/it.yaml": licence + "contains: [{work: f/5}]\n",
    ])
    let (indexed, plain) = (try Self.indexed(catalogue.ledger), catalogue.ledger)
    for (name, rules) in [
      ("f/1/a", ["circular"]), ("f/3/a", ["circular"]), ("f/2/one", ["isbn-repeated", "volume-repeated"]),
      ("f/3/other", ["isbn-repeated", "volume-repeated"]), ("f/5/it", ["licence-overlap"]), ("f/6/it", ["licence-overlap"]),
    ] {
      let found = try indexed.check([ReferenceQuery(name)], at: nil)
      #expect(found == (try plain.check([ReferenceQuery(name)], at: nil)))
      #expect(Set(found.map(\.rule)).isSuperset(of: rules), "\(name): \(found)")
    }
  }

  @Test("another commit than HEAD is read from git") func older() throws {
    let catalogue = try RandomRecords(seed: 2, bare: true)
    try catalogue.commit()
    let first = try #require(try catalogue.ledger.repository.head().commit)
    try catalogue.commit()
    let indexed = try Self.indexed(catalogue.ledger)
    for reference in try catalogue.ledger.snapshot(at: first).references() {
      let query = [ReferenceQuery(reference.path)]
      #expect(Self.findings { try indexed.check(query, at: first.hex) } == Self.findings { try catalogue.ledger.check(query, at: first.hex) })
    }
  }

  @Test("every edition is looked at whose name in another is written otherwise") func otherForms() throws {
    let catalogue = try RandomRecords(seed: 3, bare: true)
    let licence = "language: it\nlicence: {exclusive: true}\n"
    try catalogue.commit(more: [
      "editions/é/work.yaml": "language: fr\n", "editions/é/a.yaml": licence + "translation-of: e\u{301}/b\n", "editions/é/b.yaml": "language: fr\n",
      "editions/w/other.yaml": licence + "contains: [{work: e\u{301}}]\n",
    ])
    let seen = try Self.compare(catalogue.ledger, "é")
    #expect(seen.contains("licence-overlap"))
  }

  @Test("what a state means is asked while records are told one by one") func categories() throws {
    let catalogue = try RandomRecords(seed: 4, bare: true)
    try catalogue.commit()
    let selection = Selection.matching(try FilterExpression(parsing: "category:planned"))
    let indexed = try Self.indexed(catalogue.ledger)
    let found = try indexed.resolve(selection, among: [.edition], in: indexed.now())
    #expect(try found == catalogue.ledger.resolve(selection, among: [.edition], in: catalogue.ledger.now()))
  }

  @Test("all records are found as they were by a second look, which reads those that changed", arguments: 220..<220 + Extent.rounds(1, ofFull: 12))
  func remembered(seed: Int) throws {
    let catalogue = try RandomRecords(seed: seed, bare: seed % 2 == 0)
    let sound = Dictionary(
      uniqueKeysWithValues: (0..<80).map { ("editions/w/sound-\($0).yaml", "title: T\nlanguage: it\nworkflow: translation\nstatus: proposed\nreprints: sound-\($0 * 7 % 130)\n") })
    try catalogue.commit(more: sound)
    _ = try Self.indexed(catalogue.ledger)
    for round in 0..<3 {
      let wanted = try catalogue.ledger.check([], at: nil)
      for look in 0..<2 {
        let (indexed, index) = catalogue.ledger.withIndex()
        #expect(try indexed.check([], at: nil) == wanted, "seed \(seed), round \(round), look \(look)")
        #expect(index.isThere)
      }
      try catalogue.commit(more: ["editions/w/sound-\(round).yaml": "title: T\nlanguage: [xx]\ntranslation-of: \(round)\n"])
      if seed % 2 == 1 { try catalogue.edit() }
    }
    let (indexed, _) = catalogue.ledger.withIndex()
    let known = try indexed.now().fromIndex { index in
      (index as? any CheckIndex)?.knownRecords(by: "others", on: try Day(parsing: "2030-01-01"))
    }
    #expect(known?.isEmpty == false && known?.contains { $0.isSound } == false, "other rules are kept apart")
  }

  private static func indexed(_ ledger: Ledger) throws -> Ledger {
    let (indexed, index) = ledger.withIndex()
    try index.rebuild()
    return indexed
  }

  private static func findings(_ check: () throws -> [Problem]) -> [String] {
    do { return try check().map { "\($0)" } } catch { return ["\(error)"] }
  }

  /// Compares what is found of each record, of some together, of what filters find, and of all.
  ///
  /// - Parameter alone: Whether each record alone is enough.
  /// - Returns: the rules of what was found of single records.
  private static func compare(_ plain: Ledger, _ story: String, alone: Bool = false) throws -> Set<String> {
    let indexed = try indexed(plain)
    let snapshot = try indexed.now()
    let names = try Set(snapshot.references()).union(plain.editedRecords()).sorted()
    #expect(try snapshot.checkedByIndex([names[0]], over: EditedRecords([:])) != nil, "the index is asked, \(story)")
    var rules: Set<String> = []
    func compare(_ paths: [String], _ filter: String? = nil) throws {
      let queries = paths.map { ReferenceQuery($0) }
      let expression = try filter.map { try FilterExpression(parsing: $0) }
      let found = findings {
        let problems = try indexed.check(queries, where: expression, at: nil)
        if queries.count == 1 { rules.formUnion(problems.map(\.rule)) }
        return problems
      }
      #expect(found == findings { try plain.check(queries, where: expression, at: nil) }, "\(paths) \(filter ?? ""), \(story)")
    }
    for name in names { try compare([name.path]) }
    guard !alone else { return rules }
    for start in stride(from: 0, to: names.count, by: 7) { try compare(names[start...].prefix(5).map(\.path)) }
    for filter in filters { try compare([], filter) }
    try compare([])
    return rules
  }
}
