import Testing

@Suite("search") struct SearchTests {
  @Test("what is found best comes first, with the field it was found in; with an index and without", arguments: Place.allCases, [false, true])
  func ranked(place: Place, isIndexed: Bool) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    #expect(try await scratch.colophon("set", "robots/es", "notes=Robots. Los robots, de Casilli").code == 0)
    if isIndexed { #expect(try await scratch.colophon("index", "rebuild").code == 0) }
    expect(
      try await scratch.colophon("search", "robot"),
      is: Outcome(
        stdout: """
          robots\tEn attendant les robots\ttitle\tEn attendant les robots
          robots/fr-2019\tEn attendant les robots\ttitle\tEn attendant les robots
          robots/es\t\tnotes\tRobots. Los robots, de Casilli

          """))
    expect(
      try await scratch.colophon("search", "casilli", "robots"),
      is: Outcome(
        stdout: """
          robots\tEn attendant les robots\ttitle\tEn attendant les robots
          robots/es\t\tnotes\tRobots. Los robots, de Casilli

          """))
    // part of an Arabic word, and a Latin one without its accents and in other case
    let arabic = "robots/ar\tفي انتظار الروبوت\ttitle\tفي انتظار الروبوت\n"
    expect(try await scratch.colophon("search", "روبوت"), is: Outcome(stdout: arabic))
    expect(try await scratch.colophon("search", "رو"), is: Outcome(stdout: arabic))
    expect(
      try await scratch.colophon("search", "DAR ALMÁRAYA"),
      is: Outcome(stdout: "robots/ar\tفي انتظار الروبوت\tpublisher.romanized\tDar Almaraya\n"))
    let json = try await scratch.colophon("search", "qabil", "--format", "jsonl").stdout
    #expect(json.hasPrefix(#"{"reference":"robots/ar","work":"robots","category":"in-progress","language":"ar","#))
    #expect(json.hasSuffix(#""found":{"field":"contributors[0].romanized","text":"Maha Qabil"}}"# + "\n"))
    expect(
      try await scratch.colophon("search", "qabil", "--format", "csv"),
      is: Outcome(
        stdout: "reference,title,field,found\nrobots/ar,في انتظار الروبوت,contributors[0].romanized,Maha Qabil\n"))
    expect(try await scratch.colophon("search", "proposed"), is: Outcome())
    #expect(try await scratch.colophon("search", " ").code == 2)
    try await scratch.expectSound()
  }
}
