import Testing

@Suite("colophon due") struct DueTests {
  /// An option, a manuscript that was delivered by steps, and one that was found so.
  private func catalogue(_ place: Place) async throws -> Scratch {
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

  @Test("what should have moved comes first, then what soon must, with the steps that lead on", arguments: Place.allCases)
  func table(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let italian = "2024-04-01\t4 days\trobots/it\tdelivered\t\trevise, accept, produce, postpone, cancel\tP60D from 2024-02-01\n"
    let german = "2024-04-10\t\trobots/de\tdelivered\t\trevise, accept, produce, postpone, cancel\tP60D from 2024-02-10\n"
    let spanish = "2024-06-30\t\trobots/es\toptioned\t\tdecline, sign, cancel\tdates.option-until\n"
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
          "steps":["revise","accept","produce","postpone","cancel"],"counted":"P60D from 2024-02-01"}
          {"reference":"robots/de","format":null,"state":"delivered","due":"2024-04-10","overdue":false,\
          "steps":["revise","accept","produce","postpone","cancel"],"counted":"P60D from 2024-02-10"}

          """))
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
          2024-06-30\t235 days\trobots/es\toptioned\t\tdecline, sign, cancel\tdates.option-until
          2025-02-20\t\trobots/de\taccepted\t\tproduce, postpone, cancel\tP12M from 2024-02-20

          """))
  }

  @Test("a period that is none is a slip") func period() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let outcome = try await scratch.colophon("due", "--within", "30 days")
    #expect(outcome.code == 2)
    #expect(outcome.stderr.contains("did you mean “P30D”?"), "\(outcome)")
  }
}
