import Testing

@Suite("colophon correct") struct CorrectTests {
  /// The Arabic edition, published in 2022 and reprinted in 2023.
  private func catalogue(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "corrections, \(place)") {
      let scratch = try await Scratch.catalogue(in: place)
      try await scratch.colophon("advance", "ar", "--to", "publish", "--on", "2022")
      try await scratch.colophon("advance", "ar", "--to", "reprint", "--on", "2023-05")
      return scratch
    }
  }

  /// The file of the Arabic edition with its dates.
  private static func published(_ date: String, reprinted: String) -> String {
    Records.arabic.replacing("status: in-production", with: "status: published")
      + "dates:\n  published: \(date)\n  reprinted: [\(reprinted)]\n"
  }

  @Test("every reader takes the corrected date, and history keeps both", arguments: Place.allCases)
  func correct(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let step = try await scratch.id("HEAD~1")
    expect(
      try await scratch.colophon("correct", "ar", "published", "--on", "2021-11-30", "--note", "From the imprint."),
      is: Outcome(stdout: "<id> Correct robots/ar: published on 2021-11-30\n"))
    #expect(
      try await scratch.gitUnchanged("log", "-1", "--format=%B") == """
        Correct robots/ar: published on 2021-11-30

        From the imprint.

        Corrects: \(step)
        Edition: robots/ar
        Effective-Date: 2021-11-30


        """)
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Self.published("2021-11-30", reprinted: "2023-05"))
    expect(
      try await scratch.colophon("history", "ar"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          2021-11-30\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\tfirst said to be 2022
          2023-05\t2024-03-01\tadvance\tpublished -> published (reprint)\tAnna Weber\t<id>\t
          2021-11-30\t2024-03-01\tcorrect\tdates.published\tAnna Weber\t<id>\tof <id>; From the imprint.

          """))
    expect(
      try await scratch.colophon("history", "ar", "--format", "jsonl"),
      is: Outcome(
        stdout: """
          {"reference":"robots/ar","format":null,"commit":"<id>","subject":"Take in what was kept by hand","action":"add","author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","effective":null,"recorded-effective":null,"transition":{"name":null,"from":"(new)","to":"in-production"},"changes":[{"field":"language","before":null,"after":"ar"},{"field":"title","before":null,"after":"في انتظار الروبوت"},{"field":"translation-of","before":null,"after":"fr-2019"},{"field":"workflow","before":null,"after":"translation"},{"field":"status","before":null,"after":"in-production"},{"field":"publisher.name","before":null,"after":"دار المرايا"},{"field":"publisher.romanized","before":null,"after":"Dar Almaraya"},{"field":"contributors[0].role","before":null,"after":"translator"},{"field":"contributors[0].name","before":null,"after":"مها قابيل"},{"field":"contributors[0].romanized","before":null,"after":"Maha Qabil"}],"note":null,"reason":null,"parents":["<id>"],"undoes":null,"undone-by":null,"corrects":null,"overruled-by":null,"agrees-with":null,"moved-from":null,"merged-into":null,"merged-from":[],"signature":{"status":"none","format":null,"principal":null,"key":null}}
          {"reference":"robots/ar","format":null,"commit":"<id>","subject":"Publish robots/ar","action":"advance","author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","effective":"2021-11-30","recorded-effective":"2022","transition":{"name":"publish","from":"in-production","to":"published"},"changes":[{"field":"status","before":"in-production","after":"published"},{"field":"dates.published","before":null,"after":"2022"}],"note":null,"reason":null,"parents":["<id>"],"undoes":null,"undone-by":null,"corrects":null,"overruled-by":null,"agrees-with":null,"moved-from":null,"merged-into":null,"merged-from":[],"signature":{"status":"none","format":null,"principal":null,"key":null}}
          {"reference":"robots/ar","format":null,"commit":"<id>","subject":"Reprint robots/ar","action":"advance","author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","effective":"2023-05","recorded-effective":"2023-05","transition":{"name":"reprint","from":"published","to":"published"},"changes":[{"field":"dates.reprinted[0]","before":null,"after":"2023-05"}],"note":null,"reason":null,"parents":["<id>"],"undoes":null,"undone-by":null,"corrects":null,"overruled-by":null,"agrees-with":null,"moved-from":null,"merged-into":null,"merged-from":[],"signature":{"status":"none","format":null,"principal":null,"key":null}}
          {"reference":"robots/ar","format":null,"commit":"<id>","subject":"Correct robots/ar: published on 2021-11-30","action":"correct","author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","effective":"2021-11-30","recorded-effective":null,"transition":null,"changes":[{"field":"dates.published","before":"2022","after":"2021-11-30"}],"note":"From the imprint.","reason":null,"parents":["<id>"],"undoes":null,"undone-by":null,"corrects":"<id>","overruled-by":null,"agrees-with":null,"moved-from":null,"merged-into":null,"merged-from":[],"signature":{"status":"none","format":null,"principal":null,"key":null}}

          """))
    try await scratch.expectSound()
  }

  @Test("an item of a list is corrected in its place; a step that wrote no date is corrected without a file")
  func others() async throws {
    let scratch = try await catalogue(.checkout)
    let reprint = try await scratch.id()
    try await scratch.colophon("advance", "ar", "--to", "reprint", "--on", "2024-01")
    #expect(try await scratch.colophon("correct", "ar", reprint, "--on", "2023-06").code == 0)
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Self.published("2022", reprinted: "2023-06, 2024-01"))
    try await scratch.colophon("advance", "es", "--to", "offer", "--on", "2024-02-10")
    let before = try await scratch.id("HEAD^{tree}")
    expect(
      try await scratch.colophon("correct", "es", "offered", "--on", "2024-01"),
      is: Outcome(stdout: "<id> Correct robots/es: offered on 2024-01\n"))
    #expect(try await scratch.id("HEAD^{tree}") == before)
    // the corrected date is what the next step follows
    #expect(
      try await scratch.colophon("advance", "es", "--to", "decline", "--on", "2024-01-15").code == 0)
    try await scratch.expectSound()
  }

  @Test("a date that the user has changed since stays as it is") func changedSince() async throws {
    let scratch = try await catalogue(.bare)
    try await scratch.colophon("set", "ar", "dates.published=2022-03")
    try await scratch.colophon("correct", "ar", "published", "--on", "2021")
    #expect(try await scratch.committed("editions/robots/ar.yaml") == Self.published("2022-03", reprinted: "2023-05"))
  }

  @Test("a correction is undone, and corrected again", arguments: Place.allCases)
  func undone(_ place: Place) async throws {
    let scratch = try await catalogue(place)
    let before = try await scratch.committed("editions/robots/ar.yaml")
    try await scratch.colophon("correct", "ar", "published", "--on", "2021")
    let correction = try await scratch.id()
    expect(
      try await scratch.colophon("undo"),
      is: Outcome(stdout: "<id> Undo <id>: Correct robots/ar: published on 2021\n"))
    #expect(try await scratch.committed("editions/robots/ar.yaml") == before)
    expect(
      try await scratch.colophon("history", "ar"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\t
          2023-05\t2024-03-01\tadvance\tpublished -> published (reprint)\tAnna Weber\t<id>\t
          2021\t2024-03-01\tcorrect\tdates.published\tAnna Weber\t<id>\tundone by <id>; of <id>
          \t2024-03-01\tundo\tdates.published\tAnna Weber\t<id>\t

          """))
    // the commit of a correction stands for the step that it corrects
    #expect(try await scratch.colophon("correct", "ar", correction, "--on", "2022-01").code == 0)
    #expect(try await scratch.colophon("correct", "ar", "published", "--on", "2022-02").code == 0)
    expect(
      try await scratch.colophon("history", "ar"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          2022-02\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\tfirst said to be 2022
          2023-05\t2024-03-01\tadvance\tpublished -> published (reprint)\tAnna Weber\t<id>\t
          2021\t2024-03-01\tcorrect\tdates.published\tAnna Weber\t<id>\tundone by <id>; of <id>
          \t2024-03-01\tundo\tdates.published\tAnna Weber\t<id>\t
          2022-01\t2024-03-01\tcorrect\tdates.published\tAnna Weber\t<id>\tof <id>
          2022-02\t2024-03-01\tcorrect\tdates.published\tAnna Weber\t<id>\tof <id>

          """))
    expect(
      try await scratch.colophon("correct", "ar", "published", "--on", "2022-02"),
      is: Outcome(stderr: "nothing to change\n"))
    try await scratch.expectSound()
  }

  @Test("a correction without a file is undone too") func undoneWithoutFile() async throws {
    let scratch = try await catalogue(.checkout)
    try await scratch.colophon("advance", "es", "--to", "offer", "--on", "2024-02-10")
    try await scratch.colophon("correct", "es", "offered", "--on", "2024-01")
    #expect(try await scratch.colophon("undo").code == 0)
    expect(
      try await scratch.colophon("history", "es"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> proposed\tAnna Weber\t<id>\t
          2024-02-10\t2024-03-01\tadvance\tproposed -> offered\tAnna Weber\t<id>\t
          2024-01\t2024-03-01\tcorrect\t\tAnna Weber\t<id>\tundone by <id>; of <id>
          \t2024-03-01\tundo\t\tAnna Weber\t<id>\t

          """))
    try await scratch.expectSound()
  }

  @Test(
    "a date must be possible between those before and after",
    arguments: [
      (
        ["published", "--on", "2023-06"],
        "correct robots/ar: the workflow translation does not allow it: 2023-06 is after the next dated event, 2023-05. "
          + "Try: colophon correct robots/ar <id> --on DATE, then: colophon correct robots/ar published --on 2023-06"
      ),
      (
        ["HEAD", "--on", "2021"],
        "correct robots/ar: the workflow translation does not allow it: 2021 is before the last dated event, 2022. "
          + "Try: colophon correct robots/ar published --on DATE, then: colophon correct robots/ar HEAD --on 2021"
      ),
      (
        ["HEAD", "--on", "2025"],
        "correct robots/ar: the workflow translation does not allow it: 2025 is in the future (today is 2024-03-01); "
          + "a plan belongs in dates.expected. Record it when it has happened; if it is when publication is planned: colophon set robots/ar dates.expected=2025"
      ),
    ])
  func order(arguments: [String], message: String) async throws {
    let scratch = try await catalogue(.bare)
    expect(
      try await scratch.colophon(["correct", "ar"] + arguments), is: Outcome(stderr: "error: \(message)\n", code: 3))
    #expect(try await scratch.count() == "4\n")
  }

  @Test("a step made by hand bounds the next one once somebody has said when it was") func byHand() async throws {
    let scratch = try await catalogue(.checkout)
    let text = try scratch.text("editions/robots/ar.yaml").replacing("status: published", with: "status: out-of-print")
    try scratch.write(text, to: "editions/robots/ar.yaml")
    try await scratch.git("commit", "-qm", "Gone", "--", "editions/robots/ar.yaml")
    let restock = ["advance", "ar", "--to", "restock", "--on", "2023-06"]
    #expect(try await scratch.colophon(restock + ["--dry-run"]).code == 0)
    #expect(try await scratch.colophon("correct", "ar", "out-of-print", "--on", "2023-11").code == 0)
    expect(
      try await scratch.colophon(restock),
      is: Outcome(
        stderr: "error: restock robots/ar: the workflow translation does not allow it: 2023-06 is before the last dated event, "
          + "2023-11. Try: colophon correct robots/ar out-of-print --on DATE, then: colophon advance robots/ar --to restock --on 2023-06\n", code: 3))
    try await scratch.colophon("undo")
    #expect(try await scratch.colophon(restock).code == 0)
    try await scratch.expectSound()
  }

  @Test("what is no step, or counts no more, is refused; what is none is not found") func none() async throws {
    let scratch = try await catalogue(.bare)
    expect(
      try await scratch.colophon("correct", "ar", "publishd", "--on", "2021"),
      is: Outcome(stderr: "error: no event of robots/ar entered “publishd”, and it is no commit: it entered in-production, published. Did you mean “published”?\n", code: 4))
    try await scratch.colophon("set", "ar", "notes=n")
    expect(
      try await scratch.colophon("correct", "ar", "HEAD", "--on", "2021"),
      is: Outcome(stderr: "error: <id> can't be corrected: set is no step and has no effective date. Try: colophon history robots/ar\n", code: 3))
    try await scratch.colophon("undo", "HEAD~1")
    expect(
      try await scratch.colophon("correct", "ar", "HEAD~2", "--on", "2021"),
      is: Outcome(stderr: "error: <id> can't be corrected: it was undone by <id>. Try: colophon history robots/ar\n", code: 3))
    expect(
      try await scratch.colophon("correct", "es", "HEAD", "--on", "2021"),
      is: Outcome(stderr: "error: <id> is no event of robots/es. Try: colophon history robots/es\n", code: 4))
  }
}
