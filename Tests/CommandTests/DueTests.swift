import Testing

@Suite("colophon due") struct DueTests {
  /// An option, a manuscript that was delivered by steps, and one that was found so.
  private func catalogue(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "due, \(place)") {
      let scratch = try await Scratch.catalogue(in: place)
      for command in [
        [
          "advance", "es", "--to", "option", "--on", "2024-01-10", "--set", "publisher.name=Caja", "--set",
          "dates.option-until=2024-06",
        ],
        ["add", "edition", "robots/it", "--language", "it", "--publisher", "Luca"],
        ["advance", "it", "--to", "sign", "--on", "2024-01"],
        ["advance", "it", "--to", "start", "--on", "2024-01"],
        ["advance", "it", "--to", "deliver", "--on", "2024-02-01"],
        ["add", "edition", "robots/de", "--language", "de", "--status", "delivered", "--set", "dates.delivered=2024-02-10"],
      ] {
        let outcome = try await scratch.colophon(command)
        #expect(outcome.code == 0, "\(command): \(outcome.stderr)")
      }
      return scratch
    }
  }

  @Test("what should have moved comes first, then what soon must, with the steps that lead on", arguments: Place.allCases)
  func table(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let italian = "2024-04-01\t4 days\trobots/it\tdelivered\t\trevise, accept, produce, appear, postpone, cancel\tP60D from 2024-02-01\tLuca\t\t\n"
    let german = "2024-04-10\t\trobots/de\tdelivered\t\trevise, accept, produce, appear, postpone, cancel\tP60D from 2024-02-10\t\t\t\n"
    let spanish = "2024-06-30\t\trobots/es\toptioned\t\tdecline, sign, appear, cancel\tdates.option-until\tCaja\t\t\n"
    expect(try await scratch.colophon("due", "--on", "2024-04-05"), is: Outcome(stdout: italian + german))
    expect(
      try await scratch.colophon("due", "--on", "2024-04-05", "--within", "P3M"),
      is: Outcome(stdout: italian + german + spanish))
    expect(try await scratch.colophon("due", "--on", "2024-04-05", "--within", "P0D"), is: Outcome(stdout: italian))
    expect(
      try await scratch.colophon("due", "--on", "2024-04-05", "--within", "P1Y", "--status", "optioned"),
      is: Outcome(stdout: spanish))
    try await scratch.expectSound()
  }

  @Test("scripts are told the day, and whether it has passed") func json() async throws {
    let scratch = try await catalogue(.bare)
    expect(
      try await scratch.colophon("due", "--on", "2024-04-05", "--format", "jsonl"),
      is: Outcome(
        stdout: """
          {"reference":"robots/it","format":null,"state":"delivered","due":"2024-04-01","overdue":true,\
          "steps":["revise","accept","produce","appear","postpone","cancel"],"counted":"P60D from 2024-02-01","field":null,"publisher":"Luca","amount":null,"currency":null}
          {"reference":"robots/de","format":null,"state":"delivered","due":"2024-04-10","overdue":false,\
          "steps":["revise","accept","produce","appear","postpone","cancel"],"counted":"P60D from 2024-02-10","field":null,"publisher":null,"amount":null,"currency":null}

          """))
  }

  @Test("the rights side is told with what settles it", arguments: Place.allCases) func rights(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    for command in [
      ["advance", "es", "--to", "offer", "--on", "2024-02", "--set", "approaches+:={publisher: Caja, sent: 2024-01-10}"],
      [
        "add", "edition", "robots/it", "--language", "it", "--status", "published", "--set",
        "licence:={from: 2017-04-20, term: P7Y, exclusive: true, sell-off: P6M, payments: {due: 2024-04-30, amount: 500, currency: EUR}}",
      ],
      ["add", "edition", "robots/de", "--language", "de", "--status", "reverted", "--set", "licence:={until: 2023-12-31, sell-off: P4M}"],
    ] {
      let outcome = try await scratch.colophon(command)
      #expect(outcome.code == 0, "\(command): \(outcome.stderr)")
    }
    let due = ["due", "--on", "2024-04-10"]
    let spanish = "2024-04-09\t1 day\trobots/es\toffered\t\tdecline, option, sign, appear, cancel, set approaches[0].answer\tP90D from approaches[0].sent 2024-01-10 (Caja)\tCaja\t\t\n"
    let italian = """
      2024-04-19\t\trobots/it\tpublished\t\trevert, expire\tP7Y from licence.from 2017-04-20\t\t\t
      2024-04-30\t\trobots/de\treverted\t\t\tP4M from 2023-12-31 (licence.sell-off)\t\t\t
      2024-04-30\t\trobots/it\tpublished\t\tset licence.payments.paid\tlicence.payments.due (500 EUR)\t\t500\tEUR

      """
    expect(try await scratch.colophon(due), is: Outcome(stdout: spanish + italian))
    expect(try await scratch.colophon(due + ["--status", "offered"]), is: Outcome(stdout: spanish))
    expect(
      try await scratch.colophon(due + ["--status", "offered", "--format", "jsonl"]),
      is: Outcome(
        stdout: """
          {"reference":"robots/es","format":null,"state":"offered","due":"2024-04-09","overdue":true,\
          "steps":["decline","option","sign","appear","cancel"],"counted":"P90D from approaches[0].sent 2024-01-10 (Caja)",\
          "field":"approaches[0].answer","publisher":"Caja","amount":null,"currency":null}

          """))
    try await scratch.colophon("set", "es", "approaches[0].answer=accepted")
    try await scratch.colophon("set", "it", "licence.payments.paid=2024-04-01")
    expect(
      try await scratch.colophon(due), is: Outcome(stdout: italian.split(separator: "\n").prefix(2).map { "\($0)\n" }.joined()))
    try await scratch.expectSound()
  }

  @Test("what is owed is due until it is paid or waived, whatever becomes of the edition", arguments: ["reverted", "expired", "cancelled"])
  func owed(_ state: String) async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let licence =
      "licence:={from: 2017-04-20, until: 2023-12-31, payments: [{due: 2023-06-30, amount: 500, currency: EUR}, {due: 2023-07, amount: 20, currency: USD}]}"
    try await scratch.colophon(
      "add", "edition", "robots/it", "--language", "it", "--publisher", "Luca", "--status", state, "--set", licence)
    let first = "2023-06-30\t285 days\trobots/it\t\(state)\t\tset licence.payments[0].paid\tlicence.payments[0].due (500 EUR)\tLuca\t500\tEUR\n"
    let second = "2023-07-31\t254 days\trobots/it\t\(state)\t\tset licence.payments[1].paid\tlicence.payments[1].due (20 USD)\tLuca\t20\tUSD\n"
    expect(try await scratch.colophon("due", "--on", "2024-04-10"), is: Outcome(stdout: first + second))
    try await scratch.colophon("set", "it", "licence.payments[0].paid=2024-04-01")
    try await scratch.colophon("set", "it", "licence.payments[1].waived=given up at the end of the contract")
    expect(try await scratch.colophon("due", "--on", "2024-04-10"), is: Outcome())
  }

  @Test("what was undone, or has moved on, is due no more") func moved() async throws {
    let scratch = try await catalogue(.bare)
    try await scratch.colophon("undo", "--", "it")
    try await scratch.colophon("advance", "de", "--to", "accept", "--on", "2024-02-20")
    expect(try await scratch.colophon("due", "--on", "2024-04-05"), is: Outcome())
    expect(
      try await scratch.colophon("due", "--on", "2025-02-20"),
      is: Outcome(
        stdout: """
          2024-06-30\t235 days\trobots/es\toptioned\t\tdecline, sign, appear, cancel\tdates.option-until\tCaja\t\t
          2025-02-20\t\trobots/de\taccepted\t\tproduce, appear, postpone, cancel\tP12M from 2024-02-20\t\t\t

          """))
  }

  @Test("a period that is none is a slip") func period() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let outcome = try await scratch.colophon("due", "--within", "30 days")
    #expect(outcome.code == 2)
    expect(outcome, is: Outcome(stderr: "error: The value '30 days' is invalid for '--within <period>': a duration begins with P, as in P60D, P12M or P1Y6M; did you mean “P30D”?\n", code: 2))
  }
}
