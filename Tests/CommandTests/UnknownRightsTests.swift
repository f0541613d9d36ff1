import Testing

@Suite("Rights of which the record says nothing that can be read, or that have ended") struct UnknownRightsTests {
  private func take(_ scratch: Scratch, _ commands: [[String]]) async throws {
    for command in commands {
      let outcome = try await scratch.colophon(command)
      #expect(outcome.code == 0, "\(command): \(outcome.stderr)")
    }
  }

  /// A work with a published German edition, with more lines in its record.
  private func catalogue(_ more: String) async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await take(
      scratch,
      [
        ["add", "work", "salt", "--language", "en", "--title", "Salt"],
        ["add", "edition", "salt/de", "--language", "de", "--title", "Salz", "--publisher", "Uno", "--translator", "A", "--status", "published", "--on", "2020-06"],
      ])
    guard !more.isEmpty else { return scratch }
    try scratch.write(scratch.text("editions/salt/de.yaml") + more, to: "editions/salt/de.yaml")
    try await scratch.git("commit", "-q", "-a", "-m", "By hand")
    return scratch
  }

  private func rows(_ scratch: Scratch, _ options: String...) async throws -> [String] {
    let asked = ["report", "licences", "--work", "salt"] + options
    let (outcome, other) = (try await scratch.colophon(asked), try await scratch.colophon(asked + ["--no-index"]))
    #expect(outcome.stdout == other.stdout)
    return outcome.stdout.split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).dropFirst(2).joined(separator: "|")
    }
  }

  @Test(
    "a territory that can't be read keeps its row, and nothing is free beside it",
    arguments: [
      "DACH", "[IT, Germny]", "[Germany]", "\"DE/AT\"", "\"DE and AT\"", "{de: yes}", "[[DE]]",
    ])
  func territory(_ territory: String) async throws {
    let scratch = try await catalogue("licence: {territory: \(territory), exclusive: true}\n")
    #expect(try await rows(scratch, "--on", "2024-01-01") == ["licensed||all|yes|Uno||||salt/de|"])
  }

  @Test("so do an end before the beginning, and forms that can't be read")
  func periodAndForms() async throws {
    let period = try await catalogue("licence: {from: 2025-01-01, until: 2024-01-01, exclusive: true}\n")
    #expect(try await rows(period, "--on", "2030-01-01") == ["licensed|WORLD|all|yes|Uno|2025-01-01|2024-01-01||salt/de|"])
    for forms in ["[{form: ebook}]", "\"paperback, ebook\"", "ebok"] {
      let scratch = try await catalogue("licence: {formats: \(forms), exclusive: true}\n")
      #expect(try await rows(scratch, "--on", "2024-01-01") == ["licensed|WORLD||yes|Uno||||salt/de|"], "\(forms)")
    }
    let text = try await catalogue("licence: yes\n")
    #expect(try await rows(text) == ["unrecorded||||Uno||||salt/de|"])
  }

  @Test("unknown rights and another's exclusive ones are told as possibly granted twice") func overlap() async throws {
    let scratch = try await catalogue("licence: {territory: DACH, exclusive: true}\n")
    try scratch.write(
      "language: de\nstatus: published\npublisher: Due\nlicence: {territory: AT, exclusive: true}\n", to: "editions/salt/at.yaml")
    try await scratch.git("add", "-A")
    try await scratch.git("commit", "-q", "-m", "Add salt/at")
    let outcome = try await scratch.colophon("check")
    #expect(outcome.stdout.contains("warning: its licence possibly overlaps that of salt/at (Due), and both are exclusive: de"), "\(outcome)")
    #expect(outcome.stdout.contains("sets of countries are named under “territories” in colophon.yaml"), "\(outcome)")
  }

  @Test("one that leads to no licence is unrecorded", arguments: ["under: it", "under: gone", "under: de", "licence: {sub-licence-of: it, territory: CH}"])
  func leadsNowhere(_ line: String) async throws {
    let scratch = try await catalogue("\(line)\n")
    let rows = try await rows(scratch, "--language", "de")
    #expect(rows.contains("unrecorded||||Uno||||salt/de|") && !rows.contains { $0.hasPrefix("free") || $0.hasPrefix("under") }, "\(rows)")
  }

  @Test("a licence that stands on itself is refused where it is written") func circles() async throws {
    let scratch = try await catalogue("")
    try await take(scratch, [["add", "edition", "salt/at", "--language", "de", "--publisher", "Due", "--set", "under=de"]])
    for command in [
      ["set", "salt/de", "under=de"], ["set", "salt/de", "under=at"], ["set", "salt/de", "licence:={sub-licence-of: de, territory: CH}"],
      ["set", "salt/de", "licence:={sub-licence-of: at, territory: CH}"],
    ] {
      let outcome = try await scratch.colophon(command)
      #expect(outcome.code == 2 && outcome.stderr.contains("it stands on the licence of"), "\(command): \(outcome)")
    }
    let many = (0...100).map { _ in "{territory: IT, exclusive: false}" }.joined(separator: ", ")
    let outcome = try await scratch.colophon("set", "salt/de", "licence:=[\(many)]")
    #expect(outcome.code == 2 && outcome.stderr.contains("it holds 101 licences"), "\(outcome)")
  }

  @Test("what stands on rights that ended has ended with them") func endedGrant() async throws {
    let scratch = try await catalogue("licence: {from: 2020-01-01, until: 2035-12-31, sell-off: P6M, exclusive: true}\n")
    try await take(
      scratch,
      [
        ["add", "edition", "salt/at", "--language", "de", "--title", "Salz", "--publisher", "Due", "--translator", "A", "--status", "published", "--on", "2021", "--set", "under=de"],
        [
          "add", "edition", "salt/ch", "--language", "de", "--title", "Salz", "--publisher", "Tre", "--translator", "A", "--status", "published", "--on", "2021",
          "--set", "licence:={sub-licence-of: de, territory: CH, exclusive: true}",
        ], ["advance", "salt/de", "--to", "revert", "--on", "2024-02-01"],
      ])
    #expect(
      try await rows(scratch, "--on", "2024-03-01") == ["sell-off|WORLD|all|yes|Uno|2020-01-01|2024-02-01|2024-08-01|salt/de|", "free|WORLD|all|yes||||||"])
    // before that day it was held
    let held = [
      "licensed|WORLD|all|yes|Uno|2020-01-01|2024-02-01|2024-08-01|salt/de|",
      "sub-licensed|CH|all|yes|Tre|2020-01-01|2024-02-01||salt/ch|salt/de",
      "under|WORLD|all||Due|2020-01-01|2024-02-01||salt/at|salt/de",
    ]
    #expect(try await rows(scratch, "--on", "2024-01-31") == held)
    let outcome = try await scratch.colophon("check")
    for slug in ["at", "ch"] {
      #expect(
        outcome.stdout.contains("editions/salt/\(slug).yaml")
          && outcome.stdout.contains("it lies outside the licence of salt/de: it goes on, and that one ended on 2024-02-01"), "\(outcome)")
    }
    // and is free to be granted again
    try await take(scratch, [["add", "edition", "salt/ch-2", "--language", "de", "--publisher", "Quattro", "--set", "licence:={from: 2024-03-01, territory: CH, exclusive: true}"]])
  }

  @Test("a contract that is older than the first that is known of its book was held then") func beforeTheFirst() async throws {
    let scratch = try await catalogue("licence: {from: 2019-03-01, exclusive: true, payments: [{due: 2019-04-01, amount: 10, currency: EUR}]}\n")
    #expect(try await rows(scratch, "--as-of", "2019-06") == ["licensed|WORLD|all|yes|Uno|2019-03-01|||salt/de|"])
    #expect(try await scratch.colophon("report", "money", "--as-of", "2019-03-15").stdout == "Uno\tEUR\t2019\t10\t0\t0\n")
    expect(try await scratch.colophon("list", "--work", "salt", "--as-of", "2019-06"), is: Outcome())
  }

  @Test("the way out of taking away a licence that others are carved from works") func wayOut() async throws {
    let scratch = try await catalogue("licence: {exclusive: true}\n")
    try await take(
      scratch, [["add", "edition", "salt/ch", "--language", "de", "--publisher", "Tre", "--set", "licence:={sub-licence-of: de, territory: [CH], exclusive: true}"]])
    let outcome = try await scratch.colophon("remove", "salt/de", "--reason", "entered twice")
    let way = "colophon set salt/ch --unset licence"
    #expect(outcome.code == 5 && outcome.stderr.hasSuffix("as: \(way)\n"), "\(outcome)")
    try await take(scratch, [Array(way.split(separator: " ").map(String.init).dropFirst()), ["remove", "salt/de", "--reason", "entered twice"]])
  }

  @Test("a payment is due until the day on which it was paid, with an index and without") func paidLater() async throws {
    let scratch = try await catalogue(
      "licence: {exclusive: true, payments: [{due: 2022-01-01, paid: 2023-05-01, amount: 5, currency: EUR}, {due: 2022-02-01, waived: no}, {due: 2022-03-01, paid: 2999}]}\n")
    func due(_ day: String) async throws -> [String] {
      var told: [[String]] = []
      for options in [[], ["--no-index"], ["--format", "csv"]] {
        told.append(
          try await scratch.colophon(["due", "--on", day, "--within", "P1D"] + options).stdout.split(whereSeparator: { "\n\r\t,".contains($0) }).map(String.init).filter { $0.hasPrefix("2022") })
      }
      #expect(told[0] == told[1] && told[1] == told[2], "\(told)")
      return told[0]
    }
    #expect(try await due("2022-06-01") == ["2022-01-01", "2022-02-01", "2022-03-01"])
    #expect(try await due("2023-05-01") == ["2022-02-01", "2022-03-01"])
    let check = try await scratch.colophon("check")
    #expect(check.code == 1 && check.stdout.contains("“no” is neither"), "\(check)")
  }

  @Test("what waives nothing, and less than no money, are refused", arguments: ["waived: false", "waived: No", "amount: \"-30\", currency: EUR"])
  func refusedPayments(_ payment: String) async throws {
    let scratch = try await catalogue("")
    let outcome = try await scratch.colophon("set", "salt/de", "licence:={exclusive: true, payments: [{due: 2024-01-01, \(payment)}]}")
    #expect(outcome.code == 2 && outcome.stderr.contains("licence.payments[0]."), "\(outcome)")
  }

  @Test("any last day of a licence is found, by its term too") func filter() async throws {
    let scratch = try await catalogue("licence: {from: 2020-03-01, term: P2Y, exclusive: true}\n")
    for value in ["*", "2022-02-28"] {
      #expect(try await scratch.colophon("list", "--where", "licence.until:\(value)").stdout.hasPrefix("salt/de\t"), "\(value)")
    }
  }

  @Test("what is promised to one alone is promised to nobody else, and ends with the refusal of the edition") func promises() async throws {
    let scratch = try await catalogue("")
    try await take(
      scratch,
      [
        [
          "add", "edition", "salt/it", "--language", "it", "--set", "approaches:=[{publisher: Uno, sent: 2023-02-01, option-until: 2023-06-30, exclusive: true}]",
        ], ["advance", "salt/it", "--to", "option", "--on", "2023-02-01", "--set", "publisher.name=Uno", "--set", "dates.option-until=2023-06-30"],
      ])
    let second = [
      "add", "edition", "salt/it-2", "--language", "it", "--set", "approaches:=[{publisher: Due, sent: 2023-04-01, option-until: 2023-07-31, exclusive: true}]",
    ]
    let outcome = try await scratch.colophon(second)
    #expect(outcome.code == 3 && outcome.stderr.contains("If Uno declined: colophon set salt/it 'approaches[0].answer=declined' 'approaches[0].answered=DATE'"), "\(outcome)")
    let grant = ["add", "edition", "salt/it-3", "--language", "it", "--publisher", "Tre", "--set", "licence:={from: 2023-04-02, exclusive: true}"]
    #expect(try await scratch.colophon(grant).code == 3)
    // a licence carved out of nothing is the holder's own
    let carved = ["add", "edition", "salt/it-4", "--language", "it", "--publisher", "Tre", "--set", "licence:={from: 2023-04-02, sub-licence-of: de, exclusive: true}"]
    #expect(try await scratch.colophon(carved).code == 3)
    try await take(scratch, [["advance", "salt/it", "--to", "decline", "--on", "2023-03-15"], second + ["--dry-run"], grant])
  }
}
