import Testing

@testable import Catalogue

@Suite("Changes of items, relations and sets") struct RelationAssignmentTests {
  typealias Case = RecordAssignmentTests.Case

  private static let items = "contains:\n  - key: station\n    title: La stazione\n  - key: altro\n"

  static let ofRelations: [Case] = [
    Case("title: a\n", "contains+:={key: station, work: w}", gives: "title: a\ncontains:\n  - key: station\n    work: w\n"),
    Case(items, "contains.station.title=T", gives: "contains:\n  - key: station\n    title: T\n  - key: altro\n"),
    Case(items, "contains.altro.title=T", gives: items + "    title: T\n"),
    Case(items, "contains.neu.title=T", gives: items + "  - key: neu\n    title: T\n"),
    Case(items, "contains[1].pages=9-44", gives: items + "    pages: 9-44\n"),
    Case(items, "contains.altro.contributors.translator=Neri", gives: items + "    contributors:\n      - role: translator\n        name: Neri\n"),
    Case(
      items, "contains.altro.contributors.translator=Neri", "contains.altro.contributors.translator+=M",
      gives: items + "    contributors:\n      - role: translator\n        name: Neri\n      - role: translator\n        name: M\n"),
    Case(items, "contains.altro.reprints=w/it", gives: items + "    reprints:\n      of: w/it\n"),
    Case(items, "contains.altro.reprints.of=w/it", "contains.altro.reprints.item=k", gives: items + "    reprints:\n      of: w/it\n      item: k\n"),
    Case(items, "contains.altro.via.language=EN", gives: items + "    via:\n      language: en\n"),
    Case(items, "--unset contains.altro", gives: "contains:\n  - key: station\n    title: La stazione\n"),
    Case(items, "contains-:={key: altro}", gives: "contains:\n  - key: station\n    title: La stazione\n"),
    Case("reprints: it\n", "reprints.item=k", gives: "reprints:\n  of: it\n  item: k\n"),
    Case("reprints: it\n", "reprints+:={of: fr, item: k}", gives: "reprints:\n  - it\n  - of: fr\n    item: k\n"),
    Case("reprints: [it, {of: fr, item: k}]\n", "reprints[1].item=l", gives: "reprints: [it, {of: fr, item: l}]\n"),
    Case("reprints: [it, {of: fr, item: k}]\n", "reprints-=it", gives: "reprints: [{of: fr, item: k}]\n"),
    Case(
      "revises:\n  - of: it\n    by: [{role: reviser, name: B}]\n  - fr\n", "revises-:={of: it, by: {role: reviser, name: B}}",
      gives: "revises:\n  - fr\n"),
    Case("revises: it\n", "revises.by.reviser=B", gives: "revises:\n  of: it\n  by:\n    - role: reviser\n      name: B\n"),
    Case("title: a\n", "part-of.set=c/it", "part-of.number=2", gives: "title: a\npart-of:\n  set: c/it\n  number: \"2\"\n"),
    Case("part-of: [c/it, d/it]\n", "part-of[1].number=2", gives: "part-of: [c/it, { set: d/it, number: \"2\" }]\n"),
    Case("edition: 2\n", "edition.type+=revised", "edition.replaces=it", gives: "edition:\n  number: 2\n  type: [revised]\n  replaces: it\n"),
    Case(
      "publisher: A\n", "publisher+:={name: B, role: co-publisher}", "publisher.co-publisher.isbn=0-306-40615-2",
      gives: "publisher:\n  - A\n  - name: B\n    role: co-publisher\n    isbn: \"0306406152\"\n"),
    Case("market: US\n", "market+=ca", "equivalent+=it", gives: "market: [US, CA]\nequivalent: [it]\n"),
    Case("title: a\n", "host.title=R", "host.kind=periodical", gives: "title: a\nhost:\n  title: R\n  kind: periodical\n"),
    Case("title: a\n", "series.number=12", gives: "title: a\nseries:\n  number: \"12\"\n"),
    Case(
      "contributors: [{role: translator, name: Neri}]\n", "contributors+:={role: preface, same-as: author}",
      gives: "contributors: [{role: translator, name: Neri}, { role: preface, same-as: author }]\n"),
  ]

  @Test("the grammar of fields reaches everything in them", arguments: ofRelations) func relations(_ test: Case) throws {
    #expect(try changed(test.old, test.changes) == test.new)
  }
}
