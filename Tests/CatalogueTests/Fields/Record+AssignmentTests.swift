import Testing

@testable import Catalogue

/// The text of an edition after changes, or why they can't be made.
func changed(_ text: String, _ changes: [String], _ kind: RecordReference.Kind = .edition) throws -> String {
  let record = try Record(RecordReference(kind, "robots/ar"), parsing: Array(text.utf8))
  do throws(FieldError) {
    let assignments = try changes.map { change throws(FieldError) in
      do throws(ParsingError) {
        guard change.hasPrefix("--unset ") else { return try FieldAssignment(parsing: change) }
        return FieldAssignment(try FieldPath(parsing: String(change.dropFirst(8))), .unset, .absent)
      } catch { throw FieldError(.usage, error.reason) }
    }
    return String(decoding: try record.applying(assignments).bytes, as: UTF8.self)
  } catch {
    return "! \(error.message)" + (error.mend.map { " | \($0)" } ?? "")
  }
}

@Suite("Changes of a record") struct RecordAssignmentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let old: String
    let changes: [String]
    let new: String
    init(_ old: String, _ changes: String..., gives new: String) {
      (self.old, self.changes, self.new) = (old, changes, new)
    }
    var testDescription: String { "\(changes) on \(old.debugDescription)" }
  }

  static let ofScalars: [Case] = [
    Case("language: ar\n", "title=في انتظار", gives: "language: ar\ntitle: في انتظار\n"),
    Case("title: a # why\nx-own: [1,  2]\n", "title=no", gives: "title: \"no\" # why\nx-own: [1,  2]\n"),
    Case("language: ar # why\n", "language=AR-eg", gives: "language: ar-EG # why\n"),
    Case("language: ar\n", "language+=FR", gives: "language: [ar, fr]\n"),
    Case("language: [ar, fr]\n", "language-=AR", gives: "language: [fr]\n"),
    Case("language: ar\ntitle: a\n", "language-=ar", gives: "title: a\n"),
    Case("language: ar\n", "--unset title", gives: "language: ar\n"),
    Case("language: ar\ntitle: a\n", "--unset title", gives: "language: ar\n"),
    Case("title: a\n", "x-shelf=12", "x-own.deep=b", gives: "title: a\nx-shelf: \"12\"\nx-own:\n  deep: b\n"),
    Case("title: a\ntranslator: b\n", "--unset translator", gives: "title: a\n"),
    Case("title: a\ntranslator: b\n", "translator=c", gives: "title: a\ntranslator: c\n"),
    Case("title: a\n", "edition.number=2", gives: "title: a\nedition:\n  number: 2\n"),
    Case("title: a\n", "edition.number=02", gives: "title: a\nedition:\n  number: \"02\"\n"),
    Case("title: a\n", "licence.exclusive=true", gives: "title: a\nlicence:\n  exclusive: true\n"),
    Case("title: a\n", "pages=220", gives: "title: a\npages: \"220\"\n"),
  ]

  static let ofDates: [Case] = [
    Case("title: a\n", "dates.published=2022-02-02", gives: "title: a\ndates:\n  published: 2022-02-02\n"),
    Case(
      "title: a\ndates:\n  contracted: 2020\n  published: 2022 # why\n", "dates.delivered=2021",
      gives: "title: a\ndates:\n  contracted: 2020\n  delivered: 2021\n  published: 2022 # why\n"),
    Case(
      "dates: { published: 2022 }\n", "dates.published:=[1989, 1999]", gives: "dates: { published: \"[1989,1999]\" }\n"),
    Case("dates: {published: [1989, 1999]}\n", "dates.published=1995?", gives: "dates: {published: \"1995?\"}\n"),
    Case("title: a\n", "dates.reprinted+=2024", gives: "title: a\ndates:\n  reprinted: [2024]\n"),
    Case("dates:\n  reprinted: 2024\n", "dates.reprinted+=2025", gives: "dates:\n  reprinted: [2024, 2025]\n"),
  ]

  static let ofPublishers: [Case] = [
    Case("title: a\n", "publisher=Seuil", gives: "title: a\npublisher:\n  name: Seuil\n"),
    Case("publisher: Seuil # why\n", "publisher=Gallimard", gives: "publisher: Gallimard # why\n"),
    Case("publisher: Seuil # why\n", "publisher.name=Gallimard", gives: "publisher: Gallimard # why\n"),
    Case("publisher: Seuil\n", "publisher.place=Paris", gives: "publisher:\n  name: Seuil\n  place: Paris\n"),
    Case("publisher: {name: Seuil, place: Paris}\n", "publisher=A", gives: "publisher: {name: A, place: Paris}\n"),
    Case("publisher: [Seuil]\n", "publisher.place=Paris", gives: "publisher: [{ name: Seuil, place: Paris }]\n"),
    Case("publisher:\n  - name: A\n", "publisher.place=Paris", gives: "publisher:\n  - name: A\n    place: Paris\n"),
    Case("publisher:\n  - name: A\n", "publisher=B", gives: "publisher:\n  - name: B\n"),
    Case("publisher: A\n", "publisher+=B", gives: "publisher:\n  - A\n  - name: B\n"),
    Case(
      "publisher: A\n", "publisher.co-publisher=B", gives: "publisher:\n  - A\n  - role: co-publisher\n    name: B\n"),
    Case("publisher: [A, B]\n", "publisher-=A", gives: "publisher: [B]\n"),
    Case("publisher:\n  name: A\n", "publisher.x-id=7", gives: "publisher:\n  name: A\n  x-id: \"7\"\n"),
  ]

  static let ofContributors: [Case] = [
    Case(
      "contributors:\n  - role: translator\n    unnamed: unknown # yet\n", "contributors.translator=A",
      gives: "contributors:\n  - role: translator\n    name: A\n"),
    Case(
      "title: a\n", "contributors.transaltor=A",
      gives: "! “contributors.transaltor” is no field that Colophon knows | did you mean “translator”?"),
    Case(
      "title: a\n", "contributors+:={role: Translator, name: A}",
      gives: "! contributors.role: “Translator” is almost “translator” | did you mean “translator”?"),
    Case(
      "title: a\n", "contributors.autor=A",
      gives: "! “contributors.autor” is no field that Colophon knows | did you mean “author”?"),
    Case(
      "title: a\n", "contributors.actor=A", gives: "title: a\ncontributors:\n  - role: actor\n    name: A\n"),
    Case(
      "title: a\n", "contributors.translator=A", gives: "title: a\ncontributors:\n  - role: translator\n    name: A\n"),
    Case(
      "title: a\n", "contributors.translator+=A", "contributors.translator+=B", "contributors.translator+=C",
      gives:
        "title: a\ncontributors:\n  - role: translator\n    name: A\n  - role: translator\n    name: B\n  - role: translator\n    name: C\n"
    ),
    Case(
      "contributors:\n  - {role: author, name: A}\n  - {role: translator, name: B} # why\n",
      "contributors.translator=C",
      gives: "contributors:\n  - {role: author, name: A}\n  - {role: translator, name: C} # why\n"),
    Case(
      "contributors: {role: author, name: A}\n", "contributors.translator=B",
      gives: "contributors:\n  - {role: author, name: A}\n  - role: translator\n    name: B\n"),
    Case(
      "contributors: {role: translator, name: A}\n", "contributors.translator.romanized=B",
      gives: "contributors: {role: translator, name: A, romanized: B}\n"),
    Case(
      "contributors: [{role: translator, name: A}]\n", "contributors.translator:={name: B, kind: organization}",
      gives: "contributors: [{ role: translator, name: B, kind: organization }]\n"),
    Case(
      "contributors: [{role: translator, name: A}, {role: translator, name: B}]\n", "contributors.translator-=B",
      gives: "contributors: [{role: translator, name: A}]\n"),
    Case(
      "contributors: [{role: editor, name: A}, {role: translator, name: A}]\n", "contributors.translator-=A",
      gives: "contributors: [{role: editor, name: A}]\n"),
    Case(
      "contributors: [{role: editor, name: A}]\n", "contributors-:={name: A, role: editor}", "title=a",
      gives: "title: a\n"),
    Case(
      "contributors: [{role: editor, name: A}]\n", "contributors.name=B",
      gives: "contributors: [{role: editor, name: B}]\n"),
    Case(
      "title: a\n", "contributors+:={role: translator, unnamed: unknown}",
      gives: "title: a\ncontributors:\n  - role: translator\n    unnamed: unknown\n"),
    Case(
      "contains: [{key: k, title: a}]\n", "contains.k.contributors.translator+=B",
      gives: "contains: [{key: k, title: a, contributors: [{ role: translator, name: B }]}]\n"),
  ]

  static let isbn = ISBN.valid(prefix: "978202140188") ?? ""
  static let bare = isbn.filter { $0 != "-" }

  static let ofFormats: [Case] = [
    Case(
      "title: a\n", "formats.ebook.isbn=\(isbn)",
      gives: "title: a\nformats:\n  - form: ebook\n    isbn: \"\(bare)\"\n"),
    Case("formats: ebook\n", "formats.ebook.isbn=\(isbn)", gives: "formats:\n  form: ebook\n  isbn: \"\(bare)\"\n"),
    Case("formats: [paperback, ebook]\n", "formats-=ebook", gives: "formats: [paperback]\n"),
    Case(
      "formats:\n  - form: paperback\n", "formats.ebook.isbn=\(isbn)",
      gives: "formats:\n  - form: paperback\n  - form: ebook\n    isbn: \"\(bare)\"\n"),
    Case("formats: {form: ebook}\n", "formats.isbn=\(isbn)", gives: "formats: {form: ebook, isbn: \"\(bare)\"}\n"),
    Case("links: []\n", "links+=https://example.org", gives: "links: [{ href: \"https://example.org\" }]\n"),
    Case("title: a\n", "identifiers.gnd=12", gives: "title: a\nidentifiers:\n  gnd: \"12\"\n"),
    Case("identifiers: {oclc: 1}\n", "identifiers.oclc+=2", gives: "identifiers: {oclc: [1, \"2\"]}\n"),
  ]

  static let ofRefusals: [Case] = [
    Case(
      "title: a\n", "titel=b",
      gives: "! “titel” is no field of an edition | did you mean “title”? A key of your own begins with “x-”."),
    Case(
      "title: a\n", "translator=b",
      gives:
        "! “translator” is no field of an edition | did you mean “contributors.translator”? A key of your own begins with “x-”."
    ),
    Case(
      "title: a\n", "dates.publishd=2022",
      gives: "! “dates.publishd” is no field that Colophon knows | did you mean “published”?"),
    Case(
      "title: a\n", "publisher.plaec=b",
      gives: "! “publisher.plaec” is no field that Colophon knows | did you mean “place”?"),
    Case("title: a\n", "title.x=b", gives: "! “title.x” is no field that Colophon knows"),
    Case("title: a\n", "title+=b", gives: "! title holds one value, so none can be added | 'title=VALUE' replaces it"),
    Case("title: a\n", "title:=[b]", gives: "! title holds one value, not a list"),
    Case("title: a\n", "title:={b: c}", gives: "! title holds no fields, so not “b”"),
    Case(
      "title: a\n", "title-=b", gives: "! title holds no such value, so none is taken away | colophon show robots/ar"),
    Case(
      "title: a\n", "title.x-b=c",
      gives:
        "! title.x-b: what stands above it in the file holds no fields | edit the file by hand, then: colophon save"),
    Case(
      "dates: 2022\n", "dates.published=2023",
      gives:
        "! dates.published: what stands above it in the file holds no fields | edit the file by hand, then: colophon save"
    ),
    Case(
      "title: a\n", "contributors=A",
      gives:
        "! contributors doesn't say in which role | 'contributors.translator=NAME', or another role than translator"),
    Case(
      "title: a\n", "contributors+=A",
      gives:
        "! contributors doesn't say in which role | 'contributors.translator=NAME', or another role than translator"),
    Case(
      "title: a\n", "contributors.name=A",
      gives: "! contributors.name doesn't say which | put the role before the last name, as contributors.ROLE.name"),
    Case(
      "title: a\n", "formats.isbn=\(isbn)",
      gives: "! formats.isbn doesn't say which | put the form before the last name, as formats.FORM.isbn"),
    Case(
      "contributors: [{role: translator, name: A}, {role: translator, name: B}]\n", "contributors.translator=C",
      gives: "! contributors.translator could be several | say which by number: contributors[0], contributors[1]"),
    Case(
      "publisher: [A, B]\n", "publisher.place=C",
      gives: "! publisher.place could be several | say which by number: publisher[0], publisher[1]"),
    Case(
      "publisher: [A, B]\n", "publisher=C",
      gives: "! publisher could be several | say which by number: publisher[0], publisher[1]"),
    Case(
      "publisher: [A, B]\n", "publisher[2].name=C", gives: "! publisher[2].name: there are 2 items, so the last is [1]"),
    Case("title: a\n", "publisher[1].name=C", gives: "! publisher[1].name: there is no list of so many items"),
    Case(
      "title: a\n", "language=arabic",
      gives: "! language: " + ((try? LanguageTag(parsing: "arabic")) == nil ? reason(of: "arabic") : "")),
    Case(
      "title: a\n", "contributors.translator+:={role: editor, name: A}",
      gives: "! contributors.translator is given a value whose role is not translator | let both be the same"),
    Case(
      "title: &t a\nnotes: *t\n", "title=b",
      gives:
        "! 1:8: the value is shared through the anchor &t, so a change would change another value too | edit the file by hand, then: colophon save"
    ),
  ]

  private static func reason(of tag: String) -> String {
    do throws(ParsingError) { _ = try LanguageTag(parsing: tag) } catch {
      return error.reason + (error.suggestion.map { " | did you mean “\($0)”?" } ?? "")
    }
    return ""
  }

  @Test("a text, a tag, a list of texts", arguments: ofScalars) func scalars(_ test: Case) throws {
    let new = try changed(test.old, test.changes)
    #expect(new == test.new)
  }

  @Test("a date", arguments: ofDates) func dates(_ test: Case) throws {
    let new = try changed(test.old, test.changes)
    #expect(new == test.new)
  }

  @Test("a publisher, as text, mapping and list", arguments: ofPublishers) func publishers(_ test: Case) throws {
    let new = try changed(test.old, test.changes)
    #expect(new == test.new)
  }

  @Test("contributors, by their role", arguments: ofContributors) func contributors(_ test: Case) throws {
    let new = try changed(test.old, test.changes)
    #expect(new == test.new)
  }

  @Test("formats by form, links, identifiers", arguments: ofFormats) func formats(_ test: Case) throws {
    let new = try changed(test.old, test.changes)
    #expect(new == test.new)
  }

  @Test("what can't be done says why, and what can", arguments: ofRefusals) func refusals(_ test: Case) throws {
    let new = try changed(test.old, test.changes)
    #expect(new == test.new)
  }

  @Test("an ISBN that fails its check digit is refused, offering isbn-as-printed") func checkDigit() throws {
    let wrong = Self.bare.dropLast() + String((9 - (Self.bare.last?.wholeNumberValue ?? 0)))
    let answer = try changed("title: a\n", ["formats.ebook.isbn=\(wrong)"])
    #expect(
      answer.hasPrefix("! formats.ebook.isbn: ")
        && answer.hasSuffix("One that stands so on the book goes into isbn-as-printed."))
  }

  @Test("other kinds of record name themselves") func otherKinds() throws {
    #expect(
      try changed("title: a\n", ["status=b"], .work)
        == "! “status” is no field of a work | A key of your own begins with “x-”.")
    #expect(
      try changed("title: a\n", ["status=b"], .reception)
        == "! “status” is no field of a reception item | A key of your own begins with “x-”.")
    #expect(try changed("title: a\n", ["outlet=Le Monde"], .reception) == "title: a\noutlet:\n  name: Le Monde\n")
  }

  @Test("line ends, byte order mark and a missing last line end stay") func bytes() throws {
    #expect(
      try changed("\u{FEFF}title: a\r\nnotes: b", ["title=c", "dates.published=2022"])
        == "\u{FEFF}title: c\r\ndates:\r\n  published: 2022\r\nnotes: b")
  }
}
