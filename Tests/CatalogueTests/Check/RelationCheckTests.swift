import Testing

@testable import Catalogue

@Suite("Checks of relations between editions") struct RelationCheckTests {
  static func problems(_ files: [(String, String)], selecting selection: [String]? = nil) throws -> [Problem] {
    let shelf = [work, ("c/work", "kind: collection\n"), ("d/work", "kind: collection\n")]
    let records = try TranslationsTests.records(shelf + files)
    let chosen = selection.map { paths in Set(records.map(\.reference).filter { paths.contains($0.path) }) }
    return RelationCheck.problems(in: records, selection: chosen)
  }

  private func found(_ files: [(String, String)], selecting selection: [String]? = nil) throws -> [String] {
    try Self.problems(files, selecting: selection).map {
      "\($0.place) \($0.severity) \($0.rule): \($0.message)" + ($0.mend.map { " | \($0)" } ?? "")
    }.map { $0.replacing("editions/", with: "") }
  }

  private static let work = ("w/work", "language: fr\nfirst-published: 1980\ncontributors: [{role: author, name: A}]\n")
  private static let fr = ("w/fr", "language: fr\ndates: {published: 1990}\n")
  private static let it = ("w/it", "language: it\ndates: {published: 1995}\n")

  static let relations: [(String, [(String, String)], [String])] = [
    (
      "what is right has no finding",
      [
        fr, it, ("w/it-2", "language: it\nreprints: it\nrevises: {of: w/it, by: B}\ndates: {published: 1995-05}\n"),
        ("w/en", "language: en\nvia: {of: it, language: it}\ntranslation-of: fr#ebook\ndates: {published: \"1980?\"}\n"),
        ("c/it", "language: it\ncontains: [{key: a, work: w, reprints: w/it}, {key: b, reprints: w/it-2}]\npart-of: {set: w/it, number: 1}\n"),
        ("d/it", "language: it\nreprints: {of: c/it, item: b}\npart-of: {set: w/it, number: 2}\n"),
      ], []
    ),
    (
      "a reprint or a revision is not older", [it, ("w/a", "language: it\nreprints: it\ndates: {published: 1994}\n"), ("w/b", "language: it\nrevises: {of: it}\ndates: {published: 1994-12}\n")],
      [
        "w/a.yaml:2:11 error reprint-older: reprints names w/it, which was published later: 1995, not before 1994 | correct one of the dates, or let w/it say reprints",
        "w/b.yaml:2:15 error revision-older: revises names w/it, which was published later: 1995, not before 1994-12 | correct one of the dates, or let w/it say revises",
      ]
    ),
    (
      "what is only possibly older is not reported",
      [
        it, ("w/a", "language: it\nreprints: it\ndates: {published: \"1994?\"}\n"), ("w/b", "language: it\nreprints: it\n"),
        ("w/c", "language: it\nreprints: it\ndates: {published: \"[1994,1996]\"}\n"),
      ],
      []
    ),
    (
      "an item that reprints is held against its own target",
      [it, ("c/it", "language: it\ndates: {published: 1990}\ncontains:\n  - {key: a, reprints: w/it}\n")],
      ["c/it.yaml:4:24 error reprint-older: reprints names w/it, which was published later: 1995, not before 1990 | correct one of the dates, or let w/it say reprints"]
    ),
    (
      "a translation older than what it was made from may be one of a manuscript", [fr, ("w/a", "language: it\ntranslation-of: fr\ndates: {published: 1989}\n")],
      [
        "w/a.yaml:2:17 warning translation-older: translation-of names w/fr, which was published later: 1990, not before 1989 | correct a date; a translation that was made from a manuscript leaves translation-of out"
      ]
    ),
    (
      "an edition older than its work", [("w/a", "language: it\ndates: {published: 1979}\n")],
      ["w/a.yaml:2:8 note older-than-work: it was published 1979, before its work first appeared (1980) | first-published of a work is when it first appeared, in whatever language"]
    ),
    (
      "a reprint is in the same language, a script aside",
      [it, ("w/a", "language: en\nreprints: it\n"), ("w/b", "language: it-Latn\nreprints: it\n"), ("w/c", "language: [it, fr]\nreprints: it\n")],
      ["w/a.yaml:2:11 error other-language: reprints names w/it, which is in another language (it) | where it was translated from that, the field is translation-of, or via"]
    ),
    (
      "a translation from the same language is worth a look", [it, ("w/a", "language: it\ntranslation-of: it\n")],
      ["w/a.yaml:2:17 note same-language: translation-of names w/it, which is in the same language | where it prints the same text again, the field is reprints; where it changes it, revises"]
    ),
    (
      "an item must be there, and be clear",
      [
        ("c/a", "language: it\ncontains: [{key: one, work: w}, {key: two, title: T}]\n"), it,
        ("w/b", "language: it\nreprints: {of: c/a, item: tow}\n"), ("w/c", "language: it\nrevises: {of: it, item: one}\n"),
        ("d/a", "language: it\ncontains:\n  - {key: x, reprints: c/a}\n  - {key: two, reprints: c/a}\n  - {key: y, work: w, reprints: {of: c/a}}\n  - reprints: {item: one}\n"),
      ],
      [
        "d/a.yaml:6:15 warning which-edition: reprints names an item and doesn't say of which edition | write { of: EDITION, item: one }",
        "d/a.yaml:3:24 warning which-item: c/a contains 2 items, and this doesn't say which | write { of: c/a, item: KEY }",
        "w/b.yaml:2:27 error unknown-item: c/a contains no item “tow” | did you mean “two”?",
        "w/c.yaml:2:25 error unknown-item: w/it contains no item “one” | it lists no items with keys",
      ]
    ),
    (
      "a key names one item, a work is one that is there",
      [("c/a", "language: it\ncontains:\n  - {key: one, work: x}\n  - {key: one, work: w}\n  - {work: elsewhere}\n")],
      [
        "c/a.yaml:3:22 error unknown-work: there is no work “x” | did you mean “c”?",
        "c/a.yaml:4:11 error key-repeated: another item before it has the key “one”, so nothing can name either | give one of them another key",
        "c/a.yaml:5:12 error unknown-work: there is no work “elsewhere” | colophon add work elsewhere --language TAG",
      ]
    ),
    (
      "somebody must be who the translator is",
      [
        ("w/a", "language: it\ncontributors: [{role: translator, same-as: author}, {role: preface, same-as: editor}]\n"),
        (
          "c/a",
          "language: it\ncontributors: [{role: editor, name: E}]\ncontains:\n  - {work: w, contributors: [{role: translator, same-as: editor}, {role: notes, same-as: reader}, {role: x, same-as: x}]}\n"
        ),
      ],
      [
        "c/a.yaml:4:90 warning same-as: nobody here is “reader”, so nobody is named | name them, or say who is reader in the edition or the work",
        "c/a.yaml:4:118 warning same-as: nobody here is “x”, so nobody is named | name them, or say who is x in the edition or the work",
        "w/a.yaml:2:78 warning same-as: nobody here is “editor”, so nobody is named | name them, or say who is editor in the edition or the work",
      ]
    ),
    (
      "a circle is reported once, whatever it is made of",
      [
        ("w/a", "language: it\nreprints: b\n"), ("w/b", "language: it\nrevises: c\n"), ("w/c", "language: it\nreprints: a\n"),
        ("w/d", "language: it\nreprints: d\n"), ("w/e", "language: it\ntranslation-of: f\n"), ("w/f", "language: fr\nvia: e\n"),
        ("w/g", "language: it\nedition: {replaces: h}\n"), ("w/h", "language: it\nedition: {replaces: g}\n"),
        ("w/i", "language: it\npart-of: [{set: i, number: 1}]\nequivalent: [i]\n"),
      ],
      [
        "w/a.yaml:2:11 error circular: reprints leads in a circle: w/a -> w/b -> w/c -> w/a | take away the one that is wrong",
        "w/d.yaml:2:11 error circular: reprints names the edition itself",
        "w/e.yaml:2:17 error circular: translation-of leads in a circle: w/e -> w/f -> w/e | take away the one that is wrong",
        "w/g.yaml:2:21 error circular: replaces leads in a circle: w/g -> w/h -> w/g | take away the one that is wrong",
        "w/i.yaml:2:17 error circular: part-of names the edition itself",
        "w/i.yaml:3:14 error circular: equivalent names the edition itself",
      ]
    ),
    (
      "items that print each other's texts make no circle",
      [("c/a", "language: it\ncontains: [{key: a}, {key: b, reprints: {of: d/a, item: b}}]\n"), ("d/a", "language: it\ncontains: [{key: a, reprints: {of: c/a, item: a}}, {key: b}]\n")],
      []
    ),
    (
      "two volumes of one number are one too many, unless one replaces the other",
      [
        it, ("w/a", "language: it\npart-of: {set: it, number: 1}\n"), ("w/b", "language: it\npart-of: {set: w/it, number: \"1\"}\n"),
        ("w/c", "language: it\npart-of: {set: it, number: 2}\n"),
        ("w/d", "language: it\nedition: {replaces: c}\npart-of: {set: it, number: 2}\n"),
      ],
      ["w/b.yaml:2:16 warning volume-repeated: w/a is volume 1 of w/it too | correct the number that is wrong; where one replaces the other, edition.replaces says so"]
    ),
    (
      "a twin names its twin", [("w/a", "language: it\nequivalent: [b, c]\n"), ("w/b", "language: it\nequivalent: w/a\n"), ("w/c", "language: it\n")],
      ["w/a.yaml:2:17 note twin-one-sided: w/c doesn't name it as its twin in turn | colophon set w/c equivalent+=a"]
    ),
  ]

  @Test("a relation that can't be is named at its place", arguments: relations.indices)
  func cases(index: Int) throws {
    let (what, files, expected) = Self.relations[index]
    #expect(try found(files) == expected, "\(what)")
  }

  @Test("of a selection, each that is in it answers") func selection() throws {
    let files = [
      ("w/a", "language: it\nreprints: b\npart-of: {set: s, number: 1}\n"),
      ("w/b", "language: it\nreprints: a\npart-of: {set: s, number: 1}\n"), ("w/s", "language: it\n"),
    ]
    #expect(
      try found(files, selecting: ["w/b"]).map { String($0.prefix { $0 != "|" }) } == [
        "w/b.yaml:2:11 error circular: reprints leads in a circle: w/b -> w/a -> w/b ",
        "w/b.yaml:3:16 warning volume-repeated: w/a is volume 1 of w/s too ",
      ])
    #expect(try found(files, selecting: ["w/s"]) == [])
  }
}
