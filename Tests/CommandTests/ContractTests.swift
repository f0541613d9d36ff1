import Testing

@Suite("Licences as contracts are") struct ContractTests {
  /// A novel with an Italian edition, whose rights are Uno's for ten years.
  private func catalogue(_ place: Place = .bare, territories: Bool = false) async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: place)
    try await take(
      scratch,
      [
        ["add", "work", "salt", "--language", "en", "--title", "Salt"],
        [
          "add", "edition", "salt/it", "--language", "it", "--title", "Sale", "--publisher", "Uno", "--translator", "A. Neri", "--status", "published",
          "--on", "2020-06", "--set", "licence:={from: 2020-01-01, until: 2029-12-31, territory: [IT, CH], exclusive: true, formats: [paperback, ebook]}",
        ],
      ])
    return scratch
  }

  private func take(_ scratch: Scratch, _ commands: [[String]]) async throws {
    for command in commands {
      let outcome = try await scratch.colophon(command)
      #expect(outcome.code == 0, "\(command): \(outcome.stderr)")
    }
  }

  private func report(_ scratch: Scratch, _ options: String...) async throws -> [String] {
    let outcome = try await scratch.colophon(["report", "licences", "--work", "salt"] + options)
    #expect(outcome.code == 0, "\(outcome.stderr)")
    return outcome.stdout.split(separator: "\n").map(String.init)
  }

  // MARK: Promises

  private static let option = "approaches:=[{publisher: Suhrkamp, option-until: 2025-04-30, exclusive: true}]"

  @Test("what is promised to one alone is granted to nobody else within that time", arguments: Place.allCases)
  func promised(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    try await take(
      scratch,
      [
        ["add", "edition", "salt/de", "--language", "de", "--set", Self.option],
        ["add", "edition", "salt/de-2", "--language", "de", "--publisher", "Hanser"],
      ])
    func grant(_ from: String, _ more: String = "") -> [String] { ["set", "salt/de-2", "licence:={from: \(from), exclusive: true\(more)}"] }
    expect(
      try await scratch.colophon(grant("2025-02-02")),
      is: Outcome(
        stderr:
          "error: nothing is written: salt/de-2 would be granted what is taken (editions/salt/de-2.yaml): its licence begins while the rights are promised to Suhrkamp alone until 2025-04-30 by salt/de: de. If Suhrkamp declined: colophon set salt/de 'approaches[0].answer=declined' 'approaches[0].answered=DATE'\n",
        code: 3))
    // a narrower language is in it, whatever forms and countries
    #expect(
      try await scratch.colophon("add", "edition", "salt/at", "--language", "de-AT", "--publisher", "X", "--set", "licence:={from: 2025-02, exclusive: false, territory: AT, formats: ebook}").code == 3
    )
    for lawful in [grant("2025-05-01"), grant("2025-02-02", ", licensee: Suhrkamp")] {
      #expect(try await scratch.colophon(lawful + ["--dry-run"]).code == 0, "\(lawful)")
    }
    try await take(scratch, [["set", "salt/de", "approaches[0].answer=declined", "approaches[0].answered=2025-02-01"], grant("2025-02-02")])
    // an answer that came too late is a breach that stands; the record may say so
    try await take(scratch, [["set", "salt/de", "approaches[0].answered=2025-02-01"]])
    expect(try await scratch.colophon("check", "salt/de-2"), is: Outcome(stderr: "nothing to report\n"))
    try await scratch.expectSound()
  }

  @Test("a promise that comes after the grant is refused too, and by hand it is an error of check") func promisedLater() async throws {
    let scratch = try await catalogue(.checkout)
    try await take(
      scratch,
      [
        ["add", "edition", "salt/de-2", "--language", "de", "--publisher", "Hanser", "--set", "licence:={from: 2025-02-02, exclusive: true}"],
        ["add", "edition", "salt/de", "--language", "de"],
      ])
    #expect(try await scratch.colophon("set", "salt/de", Self.option).code == 3)
    let text = try scratch.text("editions/salt/de.yaml")
    try scratch.write(text + "approaches: [{publisher: Suhrkamp, option-until: 2025-04-30, exclusive: true}]\n", to: "editions/salt/de.yaml")
    let outcome = try await scratch.colophon("check")
    #expect(outcome.code == 1 && outcome.stdout.contains("error: its licence begins while the rights are promised to Suhrkamp alone until 2025-04-30 by salt/de: de [licence-promised]"), "\(outcome)")
    let one = try await scratch.colophon("check", "salt/de")
    #expect(one.code == 1 && one.stdout.contains("editions/salt/de.yaml:4:14: error: salt/de-2 (Hanser): its licence begins"), "\(one)")
  }

  @Test("what was promised on a day is promised then, whatever came of it") func promisedThen() async throws {
    for answer in [["approaches[0].answered=2025-04-30"], []] {
      let scratch = try await catalogue()
      let recorded = ["GIT_AUTHOR_DATE": "2025-06-01T10:00:00+00:00", "GIT_COMMITTER_DATE": "2025-06-01T10:00:00+00:00"]
      let commands = [
        ["add", "edition", "salt/de", "--language", "de", "--publisher", "Suhrkamp"],
        ["advance", "salt/de", "--to", "option", "--on", "2025-01-15", "--set", Self.option],
        ["advance", "salt/de", "--to", "decline", "--on", "2025-04-30", "--set", "approaches[0].answer=declined"]
          + answer.flatMap { ["--set", $0] },
      ]
      for command in commands { #expect(try await scratch.colophon(command, with: recorded).code == 0, "\(command)") }
      let promised = ["salt\tde\tpromised\t\t\tyes\tSuhrkamp\t\t2025-04-30\t\tsalt/de\t"]
      #expect(try await report(scratch, "--language", "de", "--as-of", "2025-03-01") == promised)
      #expect(try await report(scratch, "--language", "de", "--on", "2025-05-01") == ["salt\tde\tfree\tWORLD\tall\tyes\t\t\t\t\t\t"])
    }
  }

  // MARK: Under, and out of, another's licence

  @Test("a reprint under the licence of another edition grants nothing, and the report names that licence", arguments: Place.allCases)
  func under(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    try await take(
      scratch,
      [
        ["add", "edition", "salt/it-2024", "--from", "salt/it", "--language", "it", "--status", "published", "--on", "2024", "--set", "under=it"],
        ["add", "edition", "salt/it-tasc", "--from", "salt/it", "--language", "it", "--status", "published", "--on", "2023", "--set", "formats=ebook", "--set", "licence.under=salt/it"],
      ])
    expect(try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"))
    #expect(
      try await report(scratch, "--on", "2025-01-01") == [
        "salt\tit\tlicensed\tCH, IT\tpaperback, ebook\tyes\tUno\t2020-01-01\t2029-12-31\t\tsalt/it\t",
        "salt\tit\tunder\tCH, IT\tpaperback, ebook\t\tUno\t2020-01-01\t2029-12-31\t\tsalt/it-2024\tsalt/it",
        "salt\tit\tunder\tCH, IT\tebook\t\tUno\t2020-01-01\t2029-12-31\t\tsalt/it-tasc\tsalt/it",
        "salt\tit\tfree\tWORLD except CH, IT\tpaperback, ebook\tyes\t\t\t\t\t\t",
        "salt\tit\tfree\tWORLD\thardback, audiobook, other\tyes\t\t\t\t\t\t",
      ])
    // it follows a move, and nothing goes that is named
    try await take(scratch, [["move", "salt/it", "uno"]])
    #expect(try await scratch.committed("editions/salt/it-2024.yaml").contains("under: uno"))
    #expect(try await scratch.colophon("remove", "salt/uno", "--reason", "twice").code != 0)
    try await scratch.expectSound()
  }

  @Test(
    "what stands on a licence and lies outside of it is an error of check, and whoever writes it is told so",
    arguments: [
      (["--set", "under=it", "--set", "formats=audiobook"], "it lies outside the licence of salt/it: audiobook"),
      (["--set", "under=it", "--set", "market:=[IT, US]"], "it lies outside the licence of salt/it: US"),
      (["--set", "under=it", "--set", "dates.published=2019"], "it lies outside the licence of salt/it: it appeared on 2019-01-01, when that one doesn't hold"),
      (["--set", "licence:={under: it, until: 2030-06-30}"], "it lies outside the licence of salt/it: it holds on 2030-06-30"),
      (["--set", "licence:={sub-licence-of: it, licensee: Due, territory: [CH, US]}"], "it lies outside the licence of salt/it: US"),
      (["--set", "licence:={sub-licence-of: it, licensee: Due, formats: [ebook, hardback]}"], "it lies outside the licence of salt/it: hardback"),
      (
        ["--set", "licence:={sub-licence-of: it, licensee: Due, from: 2019-12-31, until: 2021-01-01}"],
        "it lies outside the licence of salt/it: it holds on 2019-12-31"
      ),
      (["--set", "licence:={sub-licence-of: it, licensee: Due, from: 2028-01-01, term: P3Y}"], "it lies outside the licence of salt/it"),
      (["--set", "under=robots/es"], "it stands on the licence of robots/es, which has none"),
    ])
  func outside(options: [String], message: String) async throws {
    let scratch = try await catalogue()
    let added = try await scratch.colophon(["add", "edition", "salt/it-2", "--language", "it", "--title", "Sale", "--publisher", "Due", "--translator", "B"] + options)
    #expect(added.code == 0 && added.stderr.contains("error: \(message)"), "\(added)")
    #expect(try await scratch.colophon("set", "salt/it-2", "title=Sale e filo").stderr == "", "it is told once")
    let outcome = try await scratch.colophon("check")
    #expect(outcome.code == 1 && outcome.stdout.contains("editions/salt/it-2.yaml:"), "\(outcome)")
    #expect(outcome.stdout.contains("error: \(message)") && outcome.stdout.contains("[licence-outside]"), "\(outcome)")
  }

  @Test("what stands on a licence and its renewal is on each day what that day's gives", arguments: Place.allCases)
  func renewed(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    try await take(
      scratch,
      [
        [
          "add", "edition", "salt/fr", "--language", "fr", "--publisher", "Un", "--set",
          "licence:=[{from: 2019-04-01, until: 2022-03-31, exclusive: true}, {from: 2024-04-01, until: 2030-03-31, territory: FR, formats: paperback, exclusive: true}]",
        ],
        ["add", "edition", "salt/fr-2", "--language", "fr", "--publisher", "Deux", "--set", "under=fr"],
        ["add", "edition", "salt/fr-3", "--language", "fr", "--set", "licence:={sub-licence-of: fr, licensee: Trois, until: 2026, exclusive: true}"],
      ])
    func rows(_ day: String) async throws -> [String] { try await report(scratch, "--language", "fr", "--on", day) }
    #expect(
      try await rows("2020-01-01") == [
        "salt\tfr\tlicensed\tWORLD\tall\tyes\tUn\t2019-04-01\t2022-03-31\t\tsalt/fr\t",
        "salt\tfr\tsub-licensed\tWORLD\tall\tyes\tTrois\t2019-04-01\t2022-03-31\t\tsalt/fr-3\tsalt/fr",
        "salt\tfr\tunder\tWORLD\tall\t\tDeux\t2019-04-01\t2022-03-31\t\tsalt/fr-2\tsalt/fr",
        "salt\tfr\tto-come\tFR\tpaperback\tyes\tUn\t2024-04-01\t2030-03-31\t\tsalt/fr\t",
        "salt\tfr\tto-come\tFR\tpaperback\t\tDeux\t2024-04-01\t2030-03-31\t\tsalt/fr-2\tsalt/fr",
        "salt\tfr\tto-come\tFR\tpaperback\tyes\tTrois\t2024-04-01\t2026\t\tsalt/fr-3\tsalt/fr",
      ])
    // between the two nobody has anything
    #expect(try await rows("2023-01-01").allSatisfy { $0.contains("\tto-come\t") || $0.contains("\tfree\t") })
    #expect(
      try await rows("2025-01-01") == [
        "salt\tfr\tlicensed\tFR\tpaperback\tyes\tUn\t2024-04-01\t2030-03-31\t\tsalt/fr\t",
        "salt\tfr\tsub-licensed\tFR\tpaperback\tyes\tTrois\t2024-04-01\t2026\t\tsalt/fr-3\tsalt/fr",
        "salt\tfr\tunder\tFR\tpaperback\t\tDeux\t2024-04-01\t2030-03-31\t\tsalt/fr-2\tsalt/fr",
        "salt\tfr\tfree\tWORLD except FR\tpaperback\tyes\t\t\t\t\t\t",
        "salt\tfr\tfree\tWORLD\thardback, ebook, audiobook, other\tyes\t\t\t\t\t\t",
      ])
    // what the renewal leaves can be granted to others, beside the sub-licence too
    let belgian = "licence:={from: 2025-01-01, until: 2026-12-31, territory: BE, exclusive: true}"
    try await take(scratch, [["add", "edition", "salt/fr-be", "--language", "fr", "--publisher", "Quatre", "--set", belgian]])
    expect(try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"))
  }

  @Test("whoever narrows a licence is told what no longer lies within it", arguments: Place.allCases)
  func narrowed(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let sublicence = "licence:={sub-licence-of: it, licensee: Due, from: 2021-01-01, until: 2025-12-31, territory: CH}"
    try await take(scratch, [["add", "edition", "salt/it-ch", "--language", "it", "--set", sublicence]])
    let outcome = try await scratch.colophon("set", "salt/it", "licence.territory=IT")
    expect(
      outcome,
      is: Outcome(
        stdout: "<id> Set salt/it: licence.territory\n",
        stderr: """
          editions/salt/it-ch.yaml:5:19: error: it lies outside the licence of salt/it: CH [licence-outside]; let it lie within that of salt/it, or record a licence of its own

          """))
    // it is told once: not with a payment, and not where a move only renames
    let moved = try await scratch.colophon("move", "salt/it", "uno")
    #expect(moved.code == 0 && moved.stderr == "", "\(moved)")
    #expect(try await scratch.colophon("undo").stderr == "")
    #expect(try await scratch.colophon("set", "salt/it", "licence.payments+:={due: 2025-01-31, amount: 5, currency: EUR}").stderr == "")
    #expect(try await scratch.colophon("set", "salt/it", "licence.territory:=[IT, CH]").stderr == "")
    #expect(try await scratch.colophon("check").code == 0)
  }

  @Test("a sub-licence is in nobody's way but its equals', and the report says out of what it is carved") func sublicence() async throws {
    let scratch = try await catalogue()
    try await take(
      scratch,
      [
        [
          "add", "edition", "salt/it-ch", "--language", "it", "--publisher", "Ticino", "--set",
          "licence:={sub-licence-of: it, from: 2021-01-01, until: 2025-12-31, territory: CH, exclusive: true, formats: paperback}",
        ]
      ])
    expect(try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"))
    #expect(
      try await report(scratch, "--on", "2024-01-01")[1]
        == "salt\tit\tsub-licensed\tCH\tpaperback\tyes\tTicino\t2021-01-01\t2025-12-31\t\tsalt/it-ch\tsalt/it")
    let second = ["add", "edition", "salt/it-tre", "--language", "it", "--publisher", "Tre", "--set"]
    // out of the same grant, or of nobody's
    for licence in ["{sub-licence-of: it, from: 2025-01-01, exclusive: true}", "{from: 2025-01-01, territory: CH, exclusive: true}"] {
      #expect(try await scratch.colophon(second + ["licence:=\(licence)"]).code == 3, "\(licence)")
    }
    // a part of what Ticino has, and one beside it
    try await take(
      scratch,
      [
        second + ["licence:={sub-licence-of: it-ch, exclusive: true, from: 2022-01-01}"],
        ["add", "edition", "salt/it-q", "--language", "it", "--publisher", "Q", "--set", "licence:={sub-licence-of: it, territory: IT, exclusive: true}"],
      ])
    expect(try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"))
    // in one record, without an edition of its own
    try await take(scratch, [["set", "salt/it", "licence+:={sub-licence-of: it, licensee: Club, formats: ebook, exclusive: true}"]])
    expect(try await scratch.colophon("check", "salt/it"), is: Outcome(stderr: "nothing to report\n"))
    let rows = try await report(scratch, "--on", "2024-01-01", "--status", "sub-licensed")
    #expect(rows.contains("salt\tit\tsub-licensed\tCH, IT\tebook\tyes\tClub\t2020-01-01\t2029-12-31\t\tsalt/it\tsalt/it"), "\(rows)")
  }

  @Test("licences that stand on each other and on nobody's are refused") func circle() async throws {
    let scratch = try await catalogue()
    try await take(
      scratch,
      [
        ["add", "edition", "salt/fr", "--language", "fr"], ["add", "edition", "salt/fr-2", "--language", "fr", "--set", "licence.under=fr"],
      ])
    let outcome = try await scratch.colophon("set", "salt/fr", "licence:={sub-licence-of: fr-2, exclusive: false}")
    #expect(outcome.code == 2 && outcome.stderr.contains("it stands on the licence of salt/fr-2, and that on this one"), "\(outcome)")
  }

  @Test("each of two publishers is named with what it holds") func licensees() async throws {
    let scratch = try await catalogue()
    try await take(
      scratch,
      [
        [
          "add", "edition", "salt/it-2", "--language", "it", "--set", "publisher:=[Due, {name: Tre, role: co-publisher}]", "--set",
          "licence:=[{from: 2030-01-01, territory: IT, exclusive: true}, {licensee: Tre, from: 2030-01-01, territory: CH, exclusive: true}]",
        ]
      ])
    let rows = try await report(scratch, "--on", "2031-01-01", "--status", "licensed")
    #expect(
      rows == [
        "salt\tit\tlicensed\tIT\tall\tyes\tDue\t2030-01-01\t\t\tsalt/it-2\t", "salt\tit\tlicensed\tCH\tall\tyes\tTre\t2030-01-01\t\t\tsalt/it-2\t",
      ])
  }

  @Test("an excerpt in an anthology is a permission: it blocks nothing and nothing blocks it") func excerpt() async throws {
    let scratch = try await catalogue()
    let item = "contains:=[{work: salt, title: Sale, extent: excerpt, pages: 5-9}]"
    try await take(
      scratch,
      [
        ["add", "work", "tales", "--language", "it", "--set", "kind=collection"],
        [
          "add", "edition", "tales/it", "--language", "it", "--publisher", "Luna", "--translator", "C", "--title", "T", "--status", "published", "--on", "2022",
          "--set", item, "--set", "licence:={exclusive: true, from: 2022-01-01, until: 2023-12-31}",
        ],
        ["add", "edition", "tales/it-2", "--language", "it", "--publisher", "Sole", "--translator", "C", "--title", "T", "--status", "published", "--on", "2024", "--set", item],
      ])
    expect(try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"))
    #expect(try await report(scratch, "--on", "2024-06-01").count == 3)
    #expect(try await scratch.colophon("set", "tales/it-2", "contains[0].extent=complete", "licence:={exclusive: true, from: 2022-01-01}").code == 3)
  }

  // MARK: Values

  @Test(
    "a licence that contradicts itself is refused where it is written",
    arguments: [
      ("{from: 2025-01-01, until: 2024-01-01}", "the licence ends on 2024-01-01, before it begins"),
      ("{from: 2024-01-01, term: P0D}", "the licence ends on 2023-12-31, before it begins"),
      ("{term: P5Y}", "licence.term: P5Y has no day to count from. Set licence.from, or until in place of the term"),
      ("{territory: [US], except: [US]}", "licence.territory and except leave no country at all"),
      ("{except: [WORLD]}", "licence.territory and except leave no country at all"),
      ("{territory: WORLD except WORLD}", "licence.territory: “WORLD except WORLD” covers no country at all"),
      ("{territory: [IT, SU]}", "licence.territory: “SU” (USSR) is no country since 1992, and rights can't be had there. Did you mean “RU, AM, AZ, BY, EE, GE, KZ, KG, LV, LT, MD, TJ, TM, UA, UZ”?"),
      ("{advance: {amount: ten thousand, currency: EUR}}", "licence.advance.amount: “ten thousand” is no decimal number, such as 1500 or 1500.50; the currency has a field of its own"),
      (
        "{payments: [{amount: \"15.000,00 EUR\"}]}",
        "licence.payments.amount: “15.000,00 EUR” is no decimal number, such as 1500 or 1500.50; the currency has a field of its own. Did you mean “15000.00”?"
      ),
      ("{advance: {amount: 5, currency: EURO}}", "licence.advance.currency: “EURO” is no currency of ISO 4217, such as EUR or USD. Did you mean “EUR”?"),
      (
        "{under: it, sub-licence-of: it}",
        "the licence says both “under” and “sub-licence-of”, and it is one of them. Leave out one: “under” grants nothing, “sub-licence-of” grants a part of what the other has"
      ),
    ])
  func refused(licence: String, reason: String) async throws {
    let scratch = try await catalogue(.checkout)
    try await take(scratch, [["add", "edition", "salt/fr", "--language", "fr"]])
    let before = try await scratch.count()
    let value = licence.replacing("WORLD except WORLD", with: "\"WORLD except WORLD\"")
    for command in [
      ["set", "salt/fr", "licence:=\(value)"], ["advance", "salt/fr", "--to", "offered", "--set", "licence:=\(value)"],
      ["add", "edition", "salt/fr-2", "--language", "fr", "--set", "licence:=\(value)"],
    ] {
      let outcome = try await scratch.colophon(command)
      #expect(outcome.code == 2 && outcome.stderr.contains(reason), "\(command): \(outcome)")
    }
    let text = try scratch.text("editions/salt/fr.yaml")
    try scratch.write(text + "licence: \(value)\n", to: "editions/salt/fr.yaml")
    #expect(try await scratch.colophon("save").code == 2)
    let checked = try await scratch.colophon("check", "salt/fr")
    #expect(checked.stderr.hasPrefix("1 error"), "one error: \(checked)")
    #expect(try await scratch.count() == before)
  }

  @Test("filters ask what a licence covers, when it ends and what it costs") func filters() async throws {
    let scratch = try await catalogue()
    for (slug, licence) in [
      ("a", "{territory: WORLD}"), ("b", "{territory: \"WORLD except US\"}"), ("c", "{}"), ("d", "{territory: [DE, AT], except: AT}"),
      ("e", "{from: 2020-06-15, term: P7Y, advance: {amount: \"1500.00\", currency: EUR}}"), ("f", "{from: 2020, until: 2024, sell-off: P12M}"),
      ("g", "{payments: [{amount: \"99.5\", currency: USD}, {amount: \"2000\", currency: EUR}], territory: XK}"),
    ] { try await take(scratch, [["add", "edition", "robots/\(slug)-x", "--language", "ja", "--set", "licence:=\(licence == "{}" ? "{royalty: 8 %}" : licence)"]]) }
    for (filter, found) in [
      ("licence.territory:US", "a c e f"), ("licence.territory:DE", "a b c d e f"), ("licence.territory:AT", "a b c e f"), ("licence.territory:WORLD", "a c e f"),
      ("\"licence.territory:\"", ""), ("licence.territory:\"WORLD except US\"", "a b c e f"), ("-licence.territory:US", "b d g"), ("licence.territory:XK", "a b c e f g"),
      ("licence.until:2027-06-14", "e"), ("licence.until:<2025", "f"), ("licence.until:>=2024", "e f"), ("licence.term:P84M", "e"), ("licence.term:>P6Y", "e"),
      ("licence.sell-off:P1Y", "f"), ("licence.advance.amount:1500", "e"), ("licence.advance.amount:>1500", ""), ("licence.payments.amount:>100", "g"),
      ("licence.payments.amount:99.50", "g"), ("licence.advance.currency:eur", "e"), ("licence.territory:*", "a b d g"), ("licence.except:AT", "d"),
    ] where !filter.hasPrefix("\"") {
      let outcome = try await scratch.colophon("list", "editions", "--where", "language:ja \(filter)")
      let slugs = outcome.stdout.split(separator: "\n").compactMap { line in line.split(separator: "/").dropFirst().first?.prefix(1) }
      #expect(slugs.joined(separator: " ") == found, "\(filter): \(outcome)")
    }
    expect(
      try await scratch.colophon("list", "--where", "licence.territory:UK"),
      is: Outcome(
        stderr: "error: column 19 of the filter: “UK” is no country of ISO 3166-1, such as EG or FR. Did you mean “GB”?\n", code: 2))
  }

  @Test("sets of countries that the settings name stand wherever a territory does") func territories() async throws {
    let scratch = try await catalogue(.checkout)
    try scratch.write("territories:\n  DACH: [DE, AT, CH]\n  Nord: [DACH, DK]\n", to: "colophon.yaml")
    try await scratch.git("commit", "-qam", "Name territories")
    try await take(
      scratch,
      [["add", "edition", "salt/de", "--language", "de", "--publisher", "Eins", "--set", "licence:={territory: dach, exclusive: true}", "--set", "market=NORD"]])
    #expect(try await scratch.committed("editions/salt/de.yaml").contains("territory: DACH"))
    #expect(try await scratch.committed("editions/salt/de.yaml").contains("market: Nord"))
    expect(try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"))
    #expect(try await report(scratch, "--language", "de")[0] == "salt\tde\tlicensed\tAT, CH, DE\tall\tyes\tEins\t\t\t\tsalt/de\t")
    #expect(try await scratch.colophon("list", "--where", "licence.territory:nord").stdout == "")
    #expect(try await scratch.colophon("list", "--where", "licence.territory:DACH").stdout.contains("salt/de"))
    #expect(try await scratch.colophon("list", "--where", "market:DK").stdout.contains("salt/de"))
    let outcome = try await scratch.colophon("set", "salt/de", "market=DACK")
    #expect(outcome.code == 2 && outcome.stderr.contains("names no such set. Did you mean “DACH”?"), "\(outcome)")
    #expect(try await scratch.colophon("add", "edition", "salt/de-2", "--language", "de", "--publisher", "Zwei", "--set", "licence:={territory: CH, exclusive: true}").code == 3)
    try scratch.write("territories: {DACH: [DE, NORD], NORD: [DACH]}\n", to: "colophon.yaml")
    let checked = try await scratch.colophon("check")
    #expect(checked.code == 1 && checked.stdout.contains("colophon.yaml:1:21: error: the sets DACH, NORD, DACH name each other in a circle [territory]"), "\(checked)")
  }

  // MARK: Languages

  @Test("a language is licensed where one that contains it is, and is found by it") func languages() async throws {
    let scratch = try await catalogue()
    for (slug, tag) in [("es", "es"), ("nb", "nb"), ("zh-tw", "zh-TW"), ("en-gb", "en-GB"), ("cmn", "cmn")] {
      try await take(scratch, [["add", "edition", "salt/\(slug)", "--language", tag, "--publisher", slug, "--set", "licence:={territory: WORLD, exclusive: true, from: 2020}"]])
    }
    for (asked, row) in [
      ("es-MX", "salt\tes-MX\tlicensed\tWORLD\tall\tyes\tes\t2020\t\t\tsalt/es\t"), ("no", "salt\tnb\tlicensed\tWORLD\tall\tyes\tnb\t2020\t\t\tsalt/nb\t"),
      ("zh-Hant", "salt\tzh-TW\tlicensed\tWORLD\tall\tyes\tzh-tw\t2020\t\t\tsalt/zh-tw\t"),
    ] {
      #expect(try await report(scratch, "--language", asked, "--on", "2024-01-01") == [row], "\(asked)")
    }
    for (tag, code) in [("no", 3), ("nn", 0), ("zh-Hant", 3), ("zh", 3), ("zh-Hans", 0), ("en-150", 3), ("en-Latn", 3), ("en-US", 0), ("es-419", 3), ("cmn-Hant", 3), ("yue", 0)] {
      let wanted = ["add", "edition", "salt/x-y", "--language", tag, "--publisher", "Other", "--set", "licence:={exclusive: true, from: 2021}", "--dry-run"]
      #expect(try await scratch.colophon(wanted).code == code, "\(tag)")
    }
    for (asked, found) in [("no", "nb"), ("zh-Hant", "zh-tw"), ("zh", "cmn zh-tw"), ("en-150", "en-gb"), ("en-Latn", "en-gb"), ("sh", "")] {
      for options in [["--language", asked], ["--where", "language:\(asked)"]] {
        let outcome = try await scratch.colophon(["list", "editions", "--work", "salt"] + options)
        let slugs = outcome.stdout.split(separator: "\n").compactMap { $0.split(separator: "\t").first?.split(separator: "/").last }
        #expect(slugs.joined(separator: " ") == found, "\(asked)")
      }
    }
  }
}
