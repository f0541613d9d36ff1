import Testing

@testable import Catalogue

@Suite("Fields that only some may write") struct GuardedFieldTests {
  private static func roles() throws -> Roles {
    try Roles(parsing: Array("roles: {rights: [a@b.example]}\nfields: {licence: [rights], dates.contracted: [rights]}\n".utf8))
  }

  private static func version(_ text: String, _ name: String = "robots/it") throws -> GuardedVersion {
    GuardedVersion(RecordReference(.edition, name), try Document(parsing: Array(text.utf8)).value)
  }

  static let changes: [(before: String, after: String, fields: [String])] = [
    ("title: A", "title: B", []), ("title: A", "licence: {from: 2020}", ["licence"]), ("licence: {from: 2020}", "title: A", ["licence"]),
    ("licence: {from: 2020}", "licence: {from: 2021}", ["licence"]), ("licence: {from: 2020, until: 2021}", "licence: {until: 2021, from: 2020}", []),
    ("licence: {from: 2020}", "licence: [{from: 2020}]", []), ("licence: [{from: 2020}, {from: 2022}]", "licence: [{from: 2022}, {from: 2020}]", []),
    ("licence: [{from: 2020}, {from: 2020}]", "licence: [{from: 2020}]", ["licence"]),
    ("licence: {territory: [IT, SM]}", "licence: {territory: [IT]}", ["licence"]),
    ("dates: {contracted: 2020}", "dates: {contracted: 2021, published: 2022}", ["dates.contracted"]), ("{}", "dates: {published: 2022}", []),
    ("licence: {from: 2020}", "licence: ~", ["licence"]),
  ]

  @Test("a value that is added, changed or taken away is one; the order of items and keys is none", arguments: changes)
  func changed(before: String, after: String, fields: [String]) throws {
    let found = try Self.roles().fieldsChanged(from: Self.version(before), to: Self.version(after))
    #expect(found.map(\.path.description) == fields)
  }

  @Test("a name that a move rewrites says what it said, another word does not") func moves() throws {
    let moved = { (reference: RecordReference) in
      reference.path == "robots/fr" ? RecordReference(.edition, "wait/fr") : reference.path == "robots/it" ? RecordReference(.edition, "wait/it") : nil
    }
    let roles = try Roles(parsing: Array("roles: {r: []}\nfields: {translation-of: [r], title: [r]}\n".utf8))
    func changed(_ before: String, _ after: String, to name: String = "robots/it") throws -> [String] {
      try roles.fieldsChanged(from: Self.version(before), to: Self.version(after, name), moved).map(\.path.description)
    }
    #expect(try changed("translation-of: fr", "translation-of: wait/fr") == [])
    #expect(try changed("translation-of: fr", "translation-of: fr", to: "wait/it") == [])
    #expect(try changed("translation-of: es", "translation-of: robots/es", to: "wait/it") == [])
    #expect(try changed("translation-of: fr", "translation-of: wait/es") == ["translation-of"])
    #expect(try changed("translation-of: fr#ebook", "translation-of: wait/fr#paperback") == ["translation-of"])
    #expect(try changed("title: robots/fr", "title: wait/fr") == ["title"])
  }

  static let merges: [(parents: [String], merge: String, isOwn: Bool)] = [
    (["licence: {from: 2020}", "title: A"], "licence: {from: 2020}", false), (["licence: {from: 2020}", "title: A"], "title: A", false),
    (["licence: {from: 2020}", "licence: {from: 2020}"], "title: A", true), (["licence: {from: 2020}", "title: A"], "licence: {from: 2021}", true),
    (["licence: [{from: 2020}]", "licence: [{from: 2022}]"], "licence: [{from: 2020}, {from: 2022}]", false),
    (["licence: [{from: 2020}]", "licence: [{from: 2022}]"], "licence: [{from: 2020}, {from: 2023}]", true),
    (["licence: {from: 2020, until: 2022}", "licence: {from: 2020, agent: X}"], "licence: {from: 2020, until: 2022, agent: X}", false),
    (["licence: {from: 2020, until: 2022}", "licence: {from: 2020, agent: X}"], "licence: {from: 2020, until: 2023, agent: X}", true),
    (["licence: {from: 2020, until: 2022}", "licence: {from: 2020, agent: X}"], "licence: {until: 2022, agent: X}", true),
    (["{}", "{}"], "licence: {from: 2020}", true),
  ]

  @Test("of a merge counts what no parent has", arguments: merges) func merged(parents: [String], merge: String, isOwn: Bool) throws {
    let found = try Self.roles().fieldsOfItsOwn(in: Self.version(merge), since: parents.map { try Self.version($0) })
    #expect(!found.isEmpty == isOwn)
  }

  @Test("an empty list permits nobody, and what can't be read as a field guards nothing") func lists() throws {
    let roles = try Roles(parsing: Array("roles: {rights: [a@b.example]}\nfields: {licence: [], '': [rights], title: rights}\n".utf8))
    #expect(roles.fields.map(\.path.description) == ["licence", "title"])
    var circumstances = Circumstances(actor: "a@b.example", roles: ["rights"], today: try Day(parsing: "2024-01-01"))
    #expect(roles.fields.map { $0.refusal(circumstances) == nil } == [false, true])
    circumstances.roles = nil
    #expect(roles.fields.allSatisfy { $0.refusal(circumstances) == nil })
  }
}
