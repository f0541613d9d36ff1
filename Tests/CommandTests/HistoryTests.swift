import Testing

@Suite("colophon history") struct HistoryTests {
  @Test("who changed what, when and why, oldest first", arguments: Place.allCases)
  func table(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("set", "es", "publisher.name=Caja", "--note", "By phone.")
    try await scratch.colophon("advance", "es", "--to", "cancel", "--reason", "breach", "--on", "2024-02")
    expect(
      try await scratch.colophon("history", "robots/es"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> proposed\tAnna Weber\t<id>\t
          \t2024-03-01\tset\tpublisher.name\tAnna Weber\t<id>\tBy phone.
          2024-02\t2024-03-01\tadvance\tproposed -> cancelled\tAnna Weber\t<id>\tbreach

          """))
    try await scratch.expectSound()
  }

  @Test("scripts are told everything") func json() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("advance", "ar", "--to", "publish", "--on", "2022", "--note", "N")
    let lines = try await scratch.colophon("history", "ar", "--format", "jsonl").stdout.split(separator: "\n")
    #expect(
      lines.last.map(String.init) == """
        {"reference":"robots/ar","format":null,"commit":"<id>","subject":"Publish robots/ar","action":"advance",\
        "author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00",\
        "effective":"2022","recorded-effective":"2022",\
        "transition":{"name":"publish","from":"in-production","to":"published"},\
        "changes":[{"field":"status","before":"in-production","after":"published"},\
        {"field":"dates.published","before":null,"after":"2022"}],"note":"N","reason":null,"parents":["<id>"],\
        "undoes":null,"undone-by":null,"corrects":null,"overruled-by":null,"agrees-with":null,\
        "moved-from":null,"merged-into":null,"merged-from":[],\
        "signature":{"status":"none","format":null,"principal":null,"key":null}}
        """)
  }

  @Test("git reads the history without Colophon", arguments: Place.allCases)
  func git(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("advance", "es", "--to", "offer")
    try await scratch.colophon("advance", "es", "--to", "sign", "--set", "publisher.name=P")
    expect(
      try await scratch.git(
        "log", "--format=%(trailers:key=Transition,valueonly)", "--", "editions/robots/es.yaml"),
      is: Outcome(stdout: "offered -> contracted\n\nproposed -> offered\n\n\n"))
  }

  @Test("a step made in an editor and committed with git is understood") func byHand() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(Records.arabic.replacing("in-production", with: "published"), to: "editions/robots/ar.yaml")
    try await scratch.git(
      "commit", "-qm", "The Arabic edition is out\n\nFrom the author.", "editions/robots/ar.yaml",
      with: ["GIT_COMMITTER_DATE": "2024-03-05T23:30:00-05:00"])
    expect(
      try await scratch.colophon("history", "ar"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          2024-03-05\t2024-03-05\tedit\tin-production -> published\tAnna Weber\t<id>\tFrom the author.

          """))
    expect(
      try await scratch.colophon("history", "ar", "--format", "jsonl"),
      is: Outcome(
        stdout: """
          {"reference":"robots/ar","format":null,"commit":"<id>","subject":"Take in what was kept by hand","action":"add","author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","effective":null,"recorded-effective":null,"transition":{"name":null,"from":"(new)","to":"in-production"},"changes":[{"field":"language","before":null,"after":"ar"},{"field":"title","before":null,"after":"في انتظار الروبوت"},{"field":"translation-of","before":null,"after":"fr-2019"},{"field":"workflow","before":null,"after":"translation"},{"field":"status","before":null,"after":"in-production"},{"field":"publisher.name","before":null,"after":"دار المرايا"},{"field":"publisher.romanized","before":null,"after":"Dar Almaraya"},{"field":"contributors[0].role","before":null,"after":"translator"},{"field":"contributors[0].name","before":null,"after":"مها قابيل"},{"field":"contributors[0].romanized","before":null,"after":"Maha Qabil"}],"note":null,"reason":null,"parents":["<id>"],"undoes":null,"undone-by":null,"corrects":null,"overruled-by":null,"agrees-with":null,"moved-from":null,"merged-into":null,"merged-from":[],"signature":{"status":"none","format":null,"principal":null,"key":null}}
          {"reference":"robots/ar","format":null,"commit":"<id>","subject":"The Arabic edition is out","action":"edit","author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-05T23:30:00-05:00","effective":"2024-03-05","recorded-effective":"2024-03-05","transition":{"name":"publish","from":"in-production","to":"published"},"changes":[{"field":"status","before":"in-production","after":"published"}],"note":"From the author.","reason":null,"parents":["<id>"],"undoes":null,"undone-by":null,"corrects":null,"overruled-by":null,"agrees-with":null,"moved-from":null,"merged-into":null,"merged-from":[],"signature":{"status":"none","format":null,"principal":null,"key":null}}

          """))
    try await scratch.expectSound()
    // a commit's day bounds no later date
    let advanced = try await scratch.colophon(
      ["advance", "ar", "--to", "run-out", "--on", "2023"], with: ["GIT_COMMITTER_DATE": "2024-03-06T10:00:00+01:00"])
    #expect(advanced.code == 0, "\(advanced)")
  }

  @Test("a commit that only names a record is an event") func namedOnly() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git(
      "commit", "-q", "--allow-empty", "--only", "-m",
      "Heard from the publisher\n\nEdition: robots/es\nReason: a letter")
    #expect(
      try await scratch.colophon("history", "es").stdout.hasSuffix(
        "\n\t2024-03-01\tset\t\tAnna Weber\t<id>\ta letter\n"))
    #expect(try await scratch.colophon("history", "ar").stdout.split(separator: "\n").count == 1)
    try await scratch.expectSound()
  }

  @Test("a record that no commit holds is not found") func unknown() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    expect(
      try await scratch.colophon("history", "xyz"),
      is: Outcome(stderr: "error: there is no “xyz” in this catalogue. Try: colophon list\n", code: 4))
  }
}

@Suite("colophon history, over merges") struct HistoryOfMergesTests {
  /// A catalogue in which `side` has moved on from what both came from.
  private func forked(_ side: String...) async throws -> Scratch {
    let scratch = try Scratch()
    try await scratch.colophon("init")
    for (path, text) in Records.all { try scratch.write(text, to: path) }
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "Take in what was kept by hand")
    try await scratch.git("checkout", "-qb", "side")
    try await scratch.colophon(
      side, in: scratch.path,
      with: ["GIT_COMMITTER_DATE": "2024-03-02T10:00:00Z"], input: "")
    try await scratch.git("checkout", "-q", "master")
    return scratch
  }

  private func events(_ scratch: Scratch, _ reference: String) async throws -> [String] {
    try await scratch.colophon("history", reference).stdout.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).dropFirst(2).map(String.init).joined(separator: "|")
    }
  }

  @Test("an event on a side branch is found once, and a merge that changed nothing is none") func side() async throws {
    let scratch = try await forked("advance", "ar", "--to", "publish", "--on", "2022")
    try await scratch.colophon("set", "es", "title=Main", with: ["GIT_COMMITTER_DATE": "2024-03-03T10:00:00Z"])
    try await scratch.git("merge", "-q", "-m", "Merge", "side")
    #expect(
      try await events(scratch, "ar") == [
        "add|(new) -> in-production|Anna Weber|<id>|", "advance|in-production -> published|Anna Weber|<id>|",
      ])
    #expect(
      try await events(scratch, "es") == ["add|(new) -> proposed|Anna Weber|<id>|", "set|title|Anna Weber|<id>|"])
    #expect(try await scratch.colophon("advance", "ar", "--to", "run-out", "--on", "2021").code == 3)
  }

  @Test("a merge that mixes both sides is an event of its own") func mixed() async throws {
    let scratch = try await forked("set", "es", "x-note=side")
    try await scratch.colophon("set", "es", "language=es-MX")
    let merged = try await scratch.git("merge", "-q", "-m", "Merge", "side")
    #expect(merged.code == 0, "\(merged)")
    #expect(
      try await events(scratch, "es").last?.hasPrefix("edit|") == true)
    #expect(try await events(scratch, "es").count == 4)
  }

  @Test("where a merge keeps one side, the events of the other are overruled and count for nothing")
  func overruled() async throws {
    let scratch = try await forked("advance", "ar", "--to", "publish", "--on", "2022-06")
    try await scratch.colophon("advance", "ar", "--to", "postpone", "--on", "2021")
    try await scratch.git("merge", "-q", "-s", "ours", "-m", "Merge", "side")
    #expect(
      try await events(scratch, "ar") == [
        "add|(new) -> in-production|Anna Weber|<id>|", "advance|in-production -> postponed|Anna Weber|<id>|",
        "advance|in-production -> published|Anna Weber|<id>|overruled by <id>",
      ])
    let merge = try await scratch.id()
    let raw = try await scratch.unchanged("history", "ar", "--format", "jsonl")
    #expect(
      raw.hasSuffix(
        "\"overruled-by\":\"\(merge)\",\"agrees-with\":null,\"moved-from\":null,\"merged-into\":null,\"merged-from\":[],\"signature\":{\"status\":\"none\",\"format\":null,\"principal\":null,\"key\":null}}\n"
      ))
    // the date of the overruled event bounds nothing, and its step is not the previous one
    #expect(try await scratch.colophon("advance", "ar", "--to", "resume", "--on", "2022").code == 0)
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Records.arabic)
  }

  @Test("the newest action of a side branch is found for undo only by its id") func undo() async throws {
    let scratch = try await forked("set", "es", "x-note=side")
    try await scratch.colophon("set", "ar", "x-note=main", with: ["GIT_COMMITTER_DATE": "2024-03-03T10:00:00Z"])
    try await scratch.git("merge", "-q", "-m", "Merge", "side")
    expect(try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Set robots/ar: x-note\n"))
    expect(try await scratch.colophon("undo", "side"), is: Outcome(stdout: "<id> Undo <id>: Set robots/es: x-note\n"))
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
  }
}
