import Catalogue
import Synchronization
import Testing

@testable import Interchange

@Suite("What a mapping makes of sources") struct ImporterTests {
  /// The plan for one source of items `b`, with fields of an edition in the work `w`.
  private func plan(
    _ items: String, fields: String, more: String = "", maps: String = "{}", holding: [String: String] = [:]
  ) throws -> ImportPlan {
    let text = """
      mapping: test
      sources:
        books: { file: b.json, key: id, joins: { next: books }, backward: { before: { from: books, through: next, order: year } } }
      maps: \(maps)
      records:
        edition:
          kind: edition
          each: { b: books }
          in: w
          slug: [$b.slug, $b.id]
          key: { test: $b.id }
      \(more)    fields: \(fields)

      """
    let (mapping, problems) = Mapping.read(Array(text.utf8), path: "m.yaml")
    #expect(problems == [])
    let file = SourceFile(name: "b.json", bytes: Array(items.utf8))
    let work = try Record(RecordReference(.work, "w"), parsing: Array("title: W".utf8))
    let held = try holding.map { try Record(RecordReference(.edition, $0), parsing: Array($1.utf8)) }
    return try Importer(try #require(mapping), files: [("books", file)]).plan(for: RecordsByKey([work] + held))
  }

  private func made(_ item: String, _ form: String, maps: String = "{}") throws -> String {
    let plan = try plan("[{\"id\": 1, \(item)}]", fields: "{ x-made: \(form) }", maps: maps)
    guard let record = try plan.records.all().first else { return plan.problems.map(\.message).joined(separator: "; ") }
    return record.fields["x-made"].items.map { $0.text ?? "\($0)" }.joined(separator: " | ")
  }

  static let forms: [(item: String, form: String, made: String)] = [
    (#""a": "x""#, "$b.a", "x"), (#""a": ["x", "y"]"#, "$b.a", "x | y"), (#""a": [{"c": 1}, {"c": [2, 3]}]"#, "$b.a.c", "1 | 2 | 3"),
    (#""a": ["x", "y"]"#, "\"$b.a[1]\"", "y"), (#""a": "x""#, "<$b.a>", "<x>"), (#""a": null"#, "<$b.a>", ""), (#""a": """#, "$b.a", ""),
    (#""a": "e\u0301""#, "$b.a", "é"), (#""a": 1.50"#, "$b.a", "1.50"), (#""a": false"#, "$b.a", "false"),
    (#""a": ["x", "y"]"#, "<$b.a>", "edition: 2 values stand where one is to be put into a text"),
    (#""a": {"c": 1}"#, "$b.a", "edition: an object stands where a text should"),
    (#""a": null, "c": "y""#, "{ $first: [$b.a, $b.c] }", "y"), (#""a": "k""#, "{ $map: $b.a, $by: m }", "v"),
    (#""a": "z""#, "{ $map: $b.a, $by: m }", "edition: “z” is not in the map “m”"), (#""a": "z""#, "{ $map: $b.a, $by: m, $else: $b.a }", "z"),
    (#""a": "z""#, "{ $map: $b.a, $by: m, $misfit: ignore }", ""), (#""a": "Älter & Größer""#, "{ $slug: $b.a }", "alter-grosser"),
    (#""a": "منارة""#, "{ $slug: $b.a }", "edition: no slug can be made of “منارة”"),
    (#""a": "Silva, Rui""#, #"{ $split: $b.a, $by: ['^(?<l>.+), (?<f>.+)$'], $as: $f $l }"#, "Rui Silva"),
    (#""a": "Rui""#, #"{ $split: $b.a, $by: ['^(?<l>.+), (?<f>.+)$'], $as: $f $l }"#, "edition: “Rui” fits none of the patterns"),
    (#""a": ["x", "y"]"#, "{ $each: { n: $b.a }, $value: <$n> }", "<x> | <y>"),
    (#""a": ["x", "y"]"#, "{ $each: { n: $b.a }, $when: { value: $n, not: x }, $value: <$n> }", "<y>"),
    (#""a": "x""#, "{ $when: { value: $b.a, is: [x, y] }, $value: yes }", "yes"), (#""a": "z""#, "{ $when: { value: $b.a, is: [x, y] }, $value: yes }", ""),
    (#""a": "x", "c": "x""#, "{ $when: { value: $b.a, is: $b.c }, $value: same }", "same"),
    (#""a": null"#, "{ $when: { value: $b.a, not: x }, $value: yes }", "yes"), (#""a": null"#, "{ $when: { value: $b.a, present: false }, $value: no }", "no"),
    (#""a": [1, 2]"#, "{ $when: { value: $b.a, count: 2.. }, $value: many }", "many"), (#""a": [1]"#, "{ $when: { value: $b.a, count: 2.. }, $value: many }", ""),
    (#""a": "5/1, S. 2""#, #"{ $when: { value: $b.a, matches: '^\d+/' }, $value: issue }"#, "issue"),
    (#""a": "x", "next": 1"#, "$b.next.next.a", "x"), (#""a": "x", "next": 1"#, "$b.next", "1"), (#""a": "x", "next": 1"#, "$b.before.a", "x"),
    (#""a": "GB/IE / AU/""#, #"{ $split: $b.a, $at: "/" }"#, "GB | IE | AU"), (#""a": "a; b, c""#, "{ $split: $b.a, $at: [',', ;] }", "a | b | c"),
    (#""a": ["x/y", "z"]"#, #"{ $split: $b.a, $at: "/" }"#, "x | y | z"), (#""a": "N/V""#, #"{ $map: { $split: $b.a, $at: "/" }, $by: n }"#, "new | old"),
    (#""a": "15.000,00 EUR""#, "{ $number: $b.a }", "15000.00"), (#""a": "15.000,00 EUR""#, "{ $currency: $b.a }", "EUR"), (#""a": "500""#, "{ $currency: $b.a }", ""),
    (#""a": "1.500""#, "{ $number: $b.a }", "edition: the mark in “1.500” may be a point or stand between thousands; a guess: “1500”"),
    (#""a": "1.500""#, "{ $number: $b.a, $point: ',' }", "1500"), (#""a": 2.50"#, "{ $number: $b.a }", "2.50"),
    (#""a": "some""#, "{ $number: $b.a }", "edition: “some” is no number, with or without a currency"), (#""a": "some""#, "{ $number: $b.a, $else: $b.a }", "some"),
    (#""a": "$ 5""#, "{ $currency: $b.a }", "edition: the sign in “$ 5” is that of several currencies; a guess: “USD”"),
    (#""a": " x ""#, "$b.a", "x"), (#""a": "\u200b""#, "$b.a", ""),
    (#""a": "a\u001bb""#, "$b.a", "edition: “a\u{1B}b” holds the control character U+001B, which belongs to no text; arrow keys send it"),
    (#""next": 9"#, "$b.next.a", "edition: next names “9”, and “books” has no such id"),
  ]

  @Test("a form makes a value, or says why not", arguments: forms.indices) func form(_ index: Int) throws {
    let (item, form, expected) = Self.forms[index]
    #expect(try made(item, form, maps: "{ m: { k: v }, n: { N: new, V: old } }") == expected)
  }

  @Test("many items are worked at side by side, and come in their order") func many() throws {
    let items = (0..<700).map { "{\"id\": \($0), \"a\": \"x\($0)\", \"c\": \"left\", \"next\": \($0 == 5 ? 9999 : 1)}" }
    let plan = try plan("[\(items.joined(separator: ","))]", fields: "{ x-made: $b.a, x-next: $b.next.a }")
    let taken = (0..<700).filter { $0 != 5 }
    #expect(try plan.records.all().map { $0.fields["x-made"].text } == taken.map { "x\($0)" })
    #expect(try plan.records.all().map(\.reference.path) == taken.map { "w/\($0)" })
    #expect(plan.problems.map(\.message) == ["edition: next names “9999”, and “books” has no such id"])
    #expect(plan.leftOut == [ImportPlan.LeftOut(source: "books", field: "c", count: 699, reason: nil)])
  }

  @Test("fields keep values as they are kept: tags, bare names, roles") func fields() throws {
    let plan = try plan(
      #"[{"id": 1, "l": "pt_br", "t": ["A", "B"], "p": "Mar", "y": "1989/99"}]"#,
      fields: "{ language: { $repair: $b.l }, contributors.translator: $b.t, contributors.preface: { name: P }, publisher: $b.p, dates.published: { $repair: $b.y } }")
    let fields = try #require(try plan.records.all().first?.fields)
    #expect(fields["language"] == .text("pt-BR"))
    #expect(fields["contributors"].items.map { "\($0["role"].text ?? "") \($0["name"].text ?? "")" } == ["translator A", "translator B", "preface P"])
    #expect(fields["publisher"]["name"] == .text("Mar"))
    #expect(fields["dates"]["published"] == .text("1989/1999"))
    #expect(fields["identifiers"]["test"] == .text("1"))
    #expect(plan.repairs.map { "\($0.from) \($0.to) \($0.count)" } == ["pt_br pt-BR 1", "1989/99 1989/1999 1"])
  }

  @Test(
    "what is certain is corrected; a guess is a reject with the guess in its reason",
    arguments: [
      ("language", "pt_br", "pt-BR"), ("language", "fre", "fr"), ("language", "French", "fr"), ("language", "zh_hans", "zh-Hans"), ("language", "en, fr", nil),
      ("language", "Sorani", nil), ("language", "ja-ja", "? ja-JE"), ("language", "jp", "? ja"), ("dates.published", "1989/99", "1989/1999"), ("dates.published", "2.3.2022", "2022-03-02"),
      ("dates.published", "2021-41", nil), ("dates.published", "99", "? 99XX"), ("dates.published", "1914-18", "? 1914/1918"), ("dates.published", "202202", "? 2022-02"),
      ("dates.published", "2020-06/2020-05", "? 2020-05/2020-06"), ("dates.published", "2022-13-02", "? 2022-02-13"), ("publisher.country", "UK", "? GB"), ("dates.published", "02/03/2022", nil),
      ("dates.published", "1921–24", "? 1921/1924"), ("dates.published", "1907 - 12", "? 1907/1912"), ("dates.published", "1999  22", "? 1999-22"),
      ("dates.published", "20 22", "? 2022"), ("language", "pt@br", "? pt"), ("language", "Chinese Japanese", "? zh-Jpan"),
    ] as [(String, String, String?)])
  func repair(field: String, text: String, meant: String?) throws {
    let plan = try plan("[{\"id\": 1, \"a\": \"\(text)\"}]", fields: "{ \(field): { $repair: $b.a } }")
    let made = try plan.records.all().first?.fields.values(at: FieldPath(parsing: field)).first?.text
    if let guess = meant?.hasPrefix("? ") == true ? meant?.dropFirst(2) : nil {
      #expect(made == nil)
      #expect(plan.problems.first?.message.hasSuffix("; a guess: “\(guess)”") == true, "\(plan.problems)")
    } else {
      #expect(made == meant)
      #expect(plan.problems.isEmpty == (meant != nil))
      #expect(!plan.problems.contains { $0.message.contains("a guess") && text == "en, fr" })
    }
  }

  @Test("a record names another by its slug, and an item in it by its key; keys that are alike get numbers") func names() throws {
    let plan = try plan(
      #"[{"id": 1, "slug": "a", "next": [1, 2]}, {"id": 2, "slug": "a", "next": [2, 1]}]"#,
      fields: "{ contains: { $each: { i: $b.next }, key: k, title: $i.slug, reprints: { of: { $record: edition, $of: $i }, item: { $record: edition, $of: $i, $item: $i } } } }")
    #expect(try plan.records.all().map(\.reference.path) == ["w/a", "w/a-2"])
    let contains = try plan.records.all().map { $0.fields["contains"].items }
    #expect(contains[0].map { $0["key"].text } == ["k", "k-2"])
    #expect(contains[0].map { $0["reprints"]["of"].text } == ["a", "a-2"])
    #expect(contains[1].map { $0["reprints"]["item"].text } == ["k", "k"])
    #expect(contains[0].map { $0["reprints"]["item"].text } == ["k", "k"])
  }

  @Test("a place that is taken gets a number, within the length of slugs") func slugs() throws {
    let long = String(repeating: "a", count: 90)
    let plan = try plan(
      "[{\"id\": 1, \"slug\": \"\(long)\"}, {\"id\": 2, \"slug\": \"\(long)\"}, {\"id\": 3, \"slug\": \"منارة\"}, {\"id\": 4, \"slug\": \"work\"}]",
      fields: "{ language: ar }")
    #expect(try plan.records.all().map(\.reference.slug) == [String(repeating: "a", count: 80), String(repeating: "a", count: 78) + "-2", "3", "work-1"])
  }

  @Test("a text that was split and of which no part came into the record is left out, and counted") func splitInVain() throws {
    let fields = "{ title: T, contributors.author: { $split: $b.a, $by: ['^(?<last>.+), (?<first>.+)$', '^(?<name>.+)$'], $as: $first $last } }"
    let plan = try plan(#"[{"id": 1, "a": "陈染"}, {"id": 2, "a": "Mann, Thomas"}]"#, fields: fields)
    #expect(try plan.records.all().map { $0.fields["contributors"].items.first?["name"].text } == [nil, "Thomas Mann"])
    #expect(plan.leftOut.map { "\($0.field) \($0.count)" } == ["a 1"])
  }

  @Test("what came into no record is counted by field; what is ignored says why") func leftOut() throws {
    let plan = try plan(
      #"[{"id": 1, "a": "x", "c": {"d": [1, 2], "e": null}}, {"id": 2, "a": "y", "c": {"d": 3}}]"#,
      fields: "{ title: { $when: { value: $b.a, is: x }, $value: $b.a } }")
    #expect(plan.leftOut.map { "\($0.field) \($0.count)" } == ["a 1", "c.d 3"])
  }

  @Test("what has one of its keys is the same record, wherever it stands; an ISBN finds only what has no key") func matching() throws {
    let plan = try plan(
      #"[{"id": 1, "isbn": "0306406152"}, {"id": 2, "isbn": "9781566199094"}, {"id": 3, "isbn": "9780306406157"}]"#,
      fields: "{ formats: [{ form: ebook, isbn: $b.isbn }] }",
      holding: [
        "w/kept": "identifiers: { test: '1' }", "v/other": "formats: [{ form: paperback, isbn: '1566199093' }]",
        "v/taken": "{ identifiers: { test: '7' }, formats: [{ form: ebook, isbn: '9780306406157' }] }",
      ])
    #expect(try plan.records.all().map { "\($0.reference.path) \($0.isNew)" } == ["w/kept false", "v/other false", "w/3 true"])
    #expect(plan.problems.map(\.message) == ["v/other stands in v, and would be put into w now; it stays where it is"])
  }

  @Test("a name that doesn't fit is noted, and where a record stands too") func notes() throws {
    let plan = try plan(
      #"[{"id": 1, "next": 9, "l": "pt_br"}, {"id": 2, "next": 1, "l": "pt_br"}]"#,
      fields: "{ reprints: { $record: edition, $of: $b.next, $misfit: note }, language: { $first: [{ $record: edition, $of: $b.nothing }, { $repair: $b.l }] } }",
      holding: ["v/kept": "identifiers: { test: '1' }"])
    #expect(
      plan.problems.map(\.message) == [
        "next names “9”, and “books” has no such id; it is left out",
        "v/kept stands in v, and would be put into w now; it stays where it is",
      ])
    #expect(try plan.records.all().map { $0.fields["reprints"]["of"].text ?? $0.fields["reprints"].text } == [nil, "v/kept"])
    #expect(plan.repairs.map { "\($0.from) \($0.to) \($0.count)" } == ["pt_br pt-BR 2"])
  }

  @Test("what has no work is told before what has no name") func noWork() throws {
    let text = """
      mapping: test
      sources: { books: { file: b.json, key: id } }
      maps: { m: { k: v } }
      records:
        edition: { kind: edition, each: { b: books }, in: $b.work, slug: { $map: $b.slug, $by: m }, key: { test: $b.id }, fields: { x-a: $b.id } }

      """
    let (mapping, problems) = Mapping.read(Array(text.utf8), path: "m.yaml")
    #expect(problems == [])
    let items = #"[{"id": 1, "slug": "z"}, {"id": 2, "slug": "z", "work": "x"}, {"id": 3, "slug": "z", "work": "w"}]"#
    let file = SourceFile(name: "b.json", bytes: Array(items.utf8))
    let work = try Record(RecordReference(.work, "w"), parsing: Array("title: W".utf8))
    let plan = try Importer(try #require(mapping), files: [("books", file)]).plan(for: RecordsByKey([work]))
    #expect(
      plan.problems.map(\.message) == [
        "edition: the mapping finds no work for it", "edition: there is no work “x”", "edition: “z” is not in the map “m”",
      ])
  }

  @Test("what a record says is made anew when it is asked for, in any order, the same each time") func again() throws {
    let items = (0..<5000).map { "{\"id\": \($0), \"slug\": \"s\", \"a\": \"x\($0)\", \"next\": \(($0 + 4999) % 5000)}" }
    let plan = try plan(
      "[\(items.joined(separator: ","))]",
      fields: "{ x-made: $b.a, x-next: { $record: edition, $of: $b.next }, x-before: $b.before.a }")
    let all = try plan.records.all()
    #expect(all.map(\.reference.path) == (0..<5000).map { $0 == 0 ? "w/s" : "w/s-\($0 + 1)" })
    #expect(all.map { $0.fields["x-next"].text } == (0..<5000).map { all[($0 + 4999) % 5000].reference.slug })
    #expect(all.map { $0.fields["x-before"].text } == (0..<5000).map { "x\(($0 + 1) % 5000)" })
    #expect(try plan.records[[4999, 3, 3, 4100]].map(\.fields) == [4999, 3, 3, 4100].map { all[$0].fields })
    #expect(plan.leftOut == [ImportPlan.LeftOut(source: "books", field: "slug", count: 5000, reason: nil)])
  }

  @Test("a file that can't be read again, or says something else by then, ends the import") func changed() throws {
    struct Gone: Error {}
    let text = Array("[{\"id\": 1, \"a\": \"x\"}, {\"id\": 2, \"a\": \"y\"}]".utf8)
    let mapping = """
      mapping: test
      sources: { books: { file: b.json, key: id } }
      records: { edition: { kind: edition, each: { b: books }, in: w, slug: $b.id, key: { test: $b.id }, fields: { x-a: $b.a } } }

      """
    let read = try #require(Mapping.read(Array(mapping.utf8), path: "m.yaml").mapping)
    let work = try Record(RecordReference(.work, "w"), parsing: Array("title: W".utf8))
    for spoils in [true, false] {
      let isOpen = Mutex(true)
      let file = SourceFile(name: "b.json", count: text.count) { range in
        if isOpen.withLock({ $0 }) { return Array(text[range]) }
        if spoils { return Array(repeating: UInt8(ascii: "]"), count: range.count) }
        throw Gone()
      }
      let importer = try Importer(read, files: [("books", file)])
      let plan = try importer.plan(for: RecordsByKey([work]))
      #expect(try plan.records[0..<2].count == 2)
      isOpen.withLock { $0 = false }
      for ask in [{ _ = try importer.plan(for: RecordsByKey([work])) }, { _ = try plan.records[0..<2] }] {
        let error = #expect(throws: (any Error).self) { try ask() }
        #expect(spoils ? (error as? SourceFault)?.problem.message == "this is not what stood here before" : error is Gone)
      }
    }
  }
}

extension ImportedRecords {
  /// Every one of them.
  fileprivate func all() throws -> [ImportedRecord] { try self[0..<count] }
}
