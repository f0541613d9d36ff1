import Testing

@Suite("colophon save") struct SaveTests {
  @Test("an edit by hand is committed as what it was, staged or not", arguments: [false, true])
  func change(_ staged: Bool) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(Records.spanish + "title: Esperando\n", to: "editions/robots/es.yaml")
    if staged { try await scratch.git("add", "editions/robots/es.yaml") }
    expect(
      try await scratch.colophon("save", "--note", "As announced."), is: Outcome(stdout: "<id> Set robots/es: title\n"))
    #expect(try await scratch.committed("editions/robots/es.yaml") == Records.spanish + "title: Esperando\n")
    #expect(try await scratch.message() == "Set robots/es: title\n\nAs announced.\n\nEdition: robots/es\n\n")
    try await scratch.expectSound()
  }

  @Test("a change of state is judged, and what the step sets is filled in") func step() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(
      Records.arabic.replacing("in-production", with: "published"), to: "editions/robots/ar.yaml")
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Publish robots/ar\n"))
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Records.arabic.replacing("in-production", with: "published") + "dates:\n  published: 2024-03-01\n")
    #expect(
      try await scratch.message() == """
        Publish robots/ar

        Edition: robots/ar
        Transition: in-production -> published
        Effective-Date: 2024-03-01
        Workflow: translation 2


        """)
    try await scratch.expectSound()
  }

  @Test("a date that the editor wrote for the step is when it happened") func dated() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(
      Records.arabic.replacing("in-production", with: "published") + "dates: {published: 2022-02}\n",
      to: "editions/robots/ar.yaml")
    try await scratch.colophon("save")
    #expect(
      try await scratch.message() == """
        Publish robots/ar

        Edition: robots/ar
        Transition: in-production -> published
        Effective-Date: 2022-02
        Workflow: translation 2


        """)
    try await scratch.expectSound()
  }

  @Test("a step that the workflow has not is refused, and the edit stays") func refused() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let edited = Records.spanish.replacing("proposed", with: "accepted")
    try scratch.write(edited, to: "editions/robots/es.yaml")
    expect(
      try await scratch.colophon("save"),
      is: Outcome(
        stderr:
          "error: accept robots/es: the workflow translation does not allow it: it is proposed, and the step leaves from delivered. Put “status: proposed” back into the file, then: colophon advance robots/es --to sign --on DATE --set publisher.name=NAME, then: colophon advance robots/es --to start --on DATE, then: colophon advance robots/es --to deliver --on DATE, then: colophon advance robots/es --to accept --on DATE\n",
        code: 3))
    #expect(try scratch.text("editions/robots/es.yaml") == edited)
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound([" M editions/robots/es.yaml"])
  }

  @Test("a new file is a record as found; several are one commit") func several() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: it\nstatus: published\n", to: "editions/robots/it.yaml")
    try scratch.write(Records.work + "notes: N\n", to: "editions/robots/work.yaml")
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Save 2 records\n"))
    #expect(
      try await scratch.message() == """
        Save 2 records

        Work: robots
        Edition: robots/it
        Transition: (new) -> published
        Workflow: translation 2


        """)
    try await scratch.expectSound()
  }

  @Test("only what is named is saved") func named() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: it\nstatus: published\n", to: "editions/robots/it.yaml")
    try scratch.write(Records.work + "notes: N\n", to: "editions/robots/work.yaml")
    expect(try await scratch.colophon("save", "robots/it"), is: Outcome(stdout: "<id> Add robots/it\n"))
    expect(
      try await scratch.colophon("save", "robots/es"),
      is: Outcome(
        stderr: "error: there are no edits of “robots/es” to save. Edited are: robots\n", code: 4))
    try await scratch.expectSound([" M editions/robots/work.yaml"])
  }

  @Test("an edit that is no record, or is wrong, is named with its place, and nothing is written")
  func wrong() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: es\nlanguage: ca\n", to: "editions/robots/es.yaml")
    let twice = try await scratch.colophon("save")
    #expect(twice.code == 1)
    #expect(
      twice.stderr.hasPrefix("error: editions/robots/es.yaml can't be read (editions/robots/es.yaml:2:1): "), "\(twice)"
    )
    try scratch.write("language: español\n", to: "editions/robots/es.yaml")
    let invalid = try await scratch.colophon("save")
    #expect(invalid.code == 2)
    #expect(invalid.stderr.hasPrefix("error: robots/es is not saved (editions/robots/es.yaml:1:11): "), "\(invalid)")
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound([" M editions/robots/es.yaml"])
  }

  @Test("a file that is gone is not saved, for a removal needs a reason") func gone() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("rm editions/robots/es.yaml")
    expect(
      try await scratch.colophon("save"),
      is: Outcome(
        stderr: """
          error: robots/es is not saved (editions/robots/es.yaml): its file is gone, and a removal needs a reason of its \
          own. Try: git checkout HEAD -- editions/robots/es.yaml, then: colophon remove robots/es --reason TEXT

          """, code: 3))
    try await scratch.expectSound([" D editions/robots/es.yaml"])
  }

  @Test("with nothing edited there is nothing to save; a bare repository has no files to edit") func nothing()
    async throws
  {
    let checkout = try await Scratch.catalogue(in: .checkout)
    expect(try await checkout.colophon("save"), is: Outcome(stderr: "nothing to change\n"))
    try await checkout.expectSound()
    let bare = try await Scratch.catalogue(in: .bare)
    expect(
      try await bare.colophon("save"),
      is: Outcome(
        stderr: "error: there is nothing to save in a bare repository: it has no files to edit.\n", code: 2))
  }
}
