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

  @Test("readers' letters are found by search and by filters, with an index and without", arguments: [false, true])
  func letters(_ isIndexed: Bool) async throws {
    let scratch = try await Scratch.copy(of: "letters to search") {
      let scratch = try await Scratch.catalogue(in: .checkout)
      for (slug, title) in [
        ("jp", "Jean-Paul"), ("q", "Qur'ān"), ("h", "Hawaiʻi"), ("g", "Ґанок"), ("a", "Gecə"), ("c", "Col·lecció"), ("z", "紅樓夢"),
        ("k", "ヒラガナ"), ("i", "שלום"), ("t", "ที่บ้าน"),
      ] { try await scratch.colophon("add", "work", slug, "--language", "en", "--title", title) }
      try await scratch.colophon("set", "jp", "other-titles:=[{title: Siebenkäs, type: cover, language: de}]")
      return scratch
    }
    if isIndexed { #expect(try await scratch.colophon("index", "rebuild", "-q").code == 0) }
    for (typed, slug) in [
      ("jean paul", "jp"), ("jean-paul", "jp"), ("siebenkas", "jp"), ("quran", "q"), ("hawaii", "h"), ("ганок", "g"), ("gece", "a"),
      ("collecció", "c"), ("红楼", "z"), ("ひらがな", "k"), ("שלומ", "i"), ("ทีบาน", "t"),
    ] {
      let found = try await scratch.colophon("search", typed)
      #expect(found.stdout.hasPrefix("\(slug)\t") && found.stdout.split(separator: "\n").count == 1, "\(typed): \(found)")
      let listed = try await scratch.colophon("list", "works", "--where", "title:\"\(typed)\"")
      #expect(listed.stdout.hasPrefix("\(slug)\t") && listed.stdout.split(separator: "\n").count == 1, "\(typed): \(listed)")
    }
  }
}
