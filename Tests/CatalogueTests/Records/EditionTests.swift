import Testing

@testable import Catalogue

@Suite("Editions, works and reception as values") struct EditionTests {
  private func fields(_ text: String) throws -> Value { try Document(parsing: Array(text.utf8)).value }
  private let reference = RecordReference(.edition, "robots/ar")

  @Test("an edition is read in whatever way its fields are written") func reading() throws {
    let edition = Edition(
      reference,
      try fields(
        """
        language: [ar, xx, pt-br]
        title: في انتظار الروبوت
        publisher: [Seuil, {name: دار المرايا, role: co-publisher, isbn: 978-2-02-140188-2}]
        contributors:
          - {role: translator, name: مها قابيل, romanized: Maha Qabil}
          - {role: editor, unnamed: various}
        formats: [ebook, {form: paperback, isbn: wrong}]
        dates: {published: [1989, 1999], contracted: soon, delivered: 2020}
        contains: [{title: a, contributors: [{role: translator, name: B}]}]
        links: ["https://example.org"]
        sources: [the author's page]
        """))
    #expect(edition.languages.map(\.description) == ["ar", "pt-BR"])
    #expect(edition.publishers.map(\.name) == ["Seuil", "دار المرايا"])
    #expect(edition.publishers.map(\.role) == [nil, "co-publisher"])
    #expect(edition.contributors.map(\.displayName) == ["مها قابيل", "(various)"])
    #expect(edition.contributors(in: "translator").map(\.name) == ["مها قابيل", "B"])
    #expect(edition.allContributors.count == 3)
    #expect(edition.formats.map(\.form) == ["ebook", "paperback"])
    #expect(edition.isbns.map(\.description) == ["9782021401882"])
    #expect(
      ["published", "contracted", "delivered", "expected"].map { edition.date($0)?.description } == [
        "[1989,1999]", nil, "2020", nil,
      ])
    #expect(edition.links.map(\.href) == ["https://example.org"])
    #expect(edition.sources.map(\.from) == ["the author's page"])
    #expect([edition.workflow, edition.status, edition.romanizedTitle] == [nil, nil, nil])
  }

  @Test("a work and a reception item take one-of dates too") func dates() throws {
    let work = Work(
      RecordReference(.work, "robots"), try fields("first-published: [1989, 1999]\ntitle: a\nlanguage: fr"))
    #expect(work.firstPublished?.description == "[1989,1999]")
    let item = Reception(
      RecordReference(.reception, "robots/reception/a"),
      try fields("kind: review\ndate: [2020-05, 2020-06]\noutlet: Le Monde\nabout: ar"))
    #expect(item.date?.description == "[2020-05,2020-06]")
    #expect(item.outlets.map(\.name) == ["Le Monde"])
    #expect(item.about == ["ar"])
  }

  @Test("a record must be a mapping")
  func record() {
    for (text, message) in [
      ("", "the file is empty"), ("- a\n", "the file is no mapping of keys to values"), ("# a\n", "the file is empty"),
    ] {
      #expect(
        throws: DocumentError(
          rule: "no-record", message: message, position: Position(line: 1, column: 1),
          mend: "write a key and a value on a line, as “title: …”")
      ) { try Record(reference, parsing: Array(text.utf8)) }
    }
  }

  @Test("values are put in place and taken away together") func replacing() throws {
    let record = try Record(reference, parsing: Array("title: a # why\nnotes: b\n".utf8))
    let changed = try record.replacing([
      ([.key("title")], .text("c")), ([.key("notes")], .absent), ([.key("language")], .text("no")),
    ])
    #expect(String(decoding: changed.bytes, as: UTF8.self) == "title: c # why\nlanguage: \"no\"\n")
  }
}
