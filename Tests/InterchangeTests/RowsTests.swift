import Catalogue
import OrderedCollections
import Testing

@testable import Interchange

@Suite("Rows, nested lists and objects of objects") struct RowsTests {
  private func read(_ mapping: String) throws -> Mapping {
    let (read, problems) = Mapping.read(Array(mapping.utf8), path: "m.yaml")
    #expect(problems == [])
    return try #require(read)
  }

  private func plan(_ mapping: String, _ files: (source: String, text: String)...) throws -> ImportPlan {
    let sources = files.enumerated().map { ($1.source, SourceFile(name: "\($0).json", bytes: Array($1.text.utf8))) }
    return try Importer(read(mapping), files: sources).plan(for: RecordsByKey([]))
  }

  private func made(_ plan: ImportPlan) throws -> [String] {
    try plan.records[0..<plan.records.count].map { record in
      "\(record.reference): " + record.fields.scalars().filter { $0.path.head != "identifiers" }.map { "\($0.path)=\($0.text)" }.joined(separator: " ")
    }
  }

  private static let rows = """
    mapping: rows
    sources: { rows: { file: r.json, key: id } }
    records:
      work:
        kind: work
        each: { r: rows }
        slug: $r.work
        key: { w: $r.work }
        fields: { title: $r.title, language: en, first-published: $r.year }
      edition:
        kind: edition
        each: { r: rows }
        in: { $record: work, $of: $r }
        slug: $r.id
        key: { e: $r.id }
        fields: { language: $r.lang }

    """

  @Test("rows with one key are one work, which has what any of them says") func grouped() throws {
    let plan = try plan(
      Self.rows,
      (
        "rows",
        #"[{"id": "a", "work": "W", "title": "T", "lang": "it"}, {"id": "b", "work": "W", "title": "T", "lang": "fr", "year": 1990}, {"id": "c", "work": "V", "title": "T", "lang": "fr"}, {"id": "d", "work": "W", "lang": "ar"}]"#
      ))
    #expect(plan.problems == [])
    #expect(
      try made(plan) == [
        "w: title=T language=en first-published=1990", "v: title=T language=en", "w/a: language=it", "w/b: language=fr", "v/c: language=fr", "w/d: language=ar",
      ])
    #expect(plan.leftOut == [])
  }

  @Test("a row that says otherwise of the same work is a reject that names the other, and so is its edition") func disputed() throws {
    let plan = try plan(
      Self.rows,
      ("rows", #"[{"id": "a", "work": "W", "title": "T", "lang": "it"}, {"id": "b", "work": "W", "title": "U", "lang": "fr"}]"#))
    #expect(
      plan.problems.map(\.message) == [
        "work: title is “U” here and “T” at 0.json:1:2, though both are one work", "edition: it names the item at 0.json:1:56, which is not taken",
      ])
    #expect(try made(plan) == ["w: title=T language=en", "w/a: language=it"])
  }

  private static let nested = """
    mapping: nested
    sources: { titles: { file: t.json, key: id } }
    records:
      work:
        kind: work
        each: { t: titles }
        slug: $t.title
        key: { w: $t.id }
        fields: { title: $t.title, language: de }
      edition:
        kind: edition
        each: { t: titles, d: $t.deals, l: $d.languages }
        when: { value: $d.kind, not: film }
        in: { $record: work, $of: $t }
        slug: $l-$d.year
        key: { e: $t.id/$d.year/$l }
        fields: { language: $l, original-title: $t.title, dates.published: $d.year, reprints: { $record: edition, $of: $d.of } }

    """

  @Test("a nested list reaches its parents") func parents() throws {
    let plan = try plan(
      Self.nested,
      (
        "titles",
        #"[{"id": 1, "title": "Eins", "deals": [{"year": 2001, "languages": ["it", "fr"]}, {"year": 2002, "kind": "film", "languages": ["en"]}, {"year": 2003, "languages": []}]}, {"id": 2, "title": "Zwei"}, {"id": 3, "title": "Drei", "deals": {"year": 2005, "languages": "ar"}}]"#
      ))
    #expect(plan.problems == [])
    #expect(
      try made(plan) == [
        "eins: title=Eins language=de", "zwei: title=Zwei language=de", "drei: title=Drei language=de",
        "eins/it-2001: language=it original-title=Eins dates.published=2001", "eins/fr-2001: language=fr original-title=Eins dates.published=2001",
        "drei/ar-2005: language=ar original-title=Drei dates.published=2005",
      ])
    // the year of the film and the language of nothing
    #expect(plan.leftOut.map(\.field) == ["deals.kind", "deals.languages", "deals.year"])
  }

  @Test("a value of a nested list that doesn't fit leaves the others") func nestedMisfit() throws {
    let plan = try plan(
      Self.nested, ("titles", #"[{"id": 1, "title": "Eins", "deals": [{"year": "soon", "languages": "it"}, {"year": 2001, "languages": "it"}]}]"#))
    #expect(plan.problems.map { "\($0.place) \($0.message)" } == ["0.json:1:48 edition: “soon” is no date: a date is written YYYY, YYYY-MM or YYYY-MM-DD"])
    #expect(try made(plan).count == 2)
    #expect(plan.rejected.count == 1)
  }

  private func items(_ source: String, _ files: String...) throws -> String {
    let mapping = """
      mapping: objects
      sources: { s: { file: "*.json", \(source) } }
      records:
        work: { kind: work, each: { s: s }, slug: "${s.title}", key: { w: $s }, fields: { title: $s.title, language: en } }

      """
    let sources = files.enumerated().map { ("s", SourceFile(name: "\($0).json", bytes: Array($1.utf8))) }
    do {
      let plan = try Importer(read(mapping), files: sources).plan(for: RecordsByKey([]))
      return try plan.records[0..<plan.records.count].map { "\($0.reference) \($0.fields["identifiers"]["w"].text ?? "")" }.joined(separator: ", ")
    } catch let fault as SourceFault { return fault.problem.message }
  }

  @Test("one object a file is one item, an object of objects one for each, named by it") func objects() throws {
    #expect(try items("items: ., key: id", #"{"id": 7, "title": "A"}"#, #"{"id": 8, "title": "B"}"#) == "a 7, b 8")
    #expect(try items(#"items: "entities.*", key: "*""#, #"{"count": 2, "entities": {"Q1": {"title": "A"}, "Q2": {"title": "B"}}}"#) == "a Q1, b Q2")
    #expect(try items(#"items: "*", key: id"#, #"{"x": {"id": 7, "title": "A"}, "y": {"id": 8, "title": "B"}}"#) == "a 7, b 8")
    #expect(try items("items: data, key: id", #"{"data": {"id": 7, "title": "A", "by": {"name": "N"}}}"#) == "a 7")
    #expect(
      try items("items: entities, key: id", #"{"entities": {"Q1": {"title": "A"}, "Q2": {"title": "B"}}}"#)
        == "an object of objects stands at “entities”, which would be one item of “s”")
    #expect(try items("key: id", #"{"id": 7, "title": "A"}"#) == "a list of items should stand here, not an object")
  }

  @Test("a hyphen behind a name is the name's or the text's, and the mapping says which") func hyphen() {
    let text = Self.rows.replacing("$r.title", with: "$r.title-place")
    let problems = Mapping.read(Array(text.utf8), path: "m.yaml").problems
    #expect(
      problems.map(\.message) == [
        "in “$r.title-place” the hyphen behind “$r.title” may belong to the name: write “${r.title-place}” where it does, else “${r.title}-place”"
      ])
  }
}
