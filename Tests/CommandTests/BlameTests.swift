import Testing

@Suite("colophon blame") struct BlameTests {
  /// The lines of blame, each with the subject of its commit in place of the id.
  private func told(_ reference: String, in scratch: Scratch) async throws -> [String] {
    let lines = try await scratch.unchanged("blame", reference).split(separator: "\n")
    var told: [String] = []
    for line in lines {
      var cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      cells[4] = try await scratch.gitUnchanged("log", "-1", "--format=%s", cells[4]).replacing("\n", with: "")
      told.append("\(cells[0]) = \(cells[1]): \(cells[4])")
    }
    return told
  }

  @Test("who gave each field its value, when and why", arguments: Place.allCases) func table(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("set", "es", "publisher.name=Caja", "--note", "By phone.", with: ["GIT_AUTHOR_NAME": "Ben"])
    try await scratch.colophon("advance", "es", "--to", "cancel", "--reason", "breach", "--on", "2024-02")
    expect(
      try await scratch.colophon("blame", "robots/es"),
      is: Outcome(
        stdout: """
          language\tes\tAnna Weber\t2024-03-01\t<id>\t
          workflow\ttranslation\tAnna Weber\t2024-03-01\t<id>\t
          status\tcancelled\tAnna Weber\t2024-03-01\t<id>\tbreach
          publisher.name\tCaja\tBen\t2024-03-01\t<id>\tBy phone.

          """))
    #expect(
      try await told("es", in: scratch) == [
        "language = es: Take in what was kept by hand", "workflow = translation: Take in what was kept by hand",
        "status = cancelled: Cancel robots/es", "publisher.name = Caja: Set robots/es: publisher.name",
      ])
    try await scratch.expectSound()
  }

  @Test("scripts are told everything, spreadsheets what the table says") func formats() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("set", "es", "title=Esperando a los robots", "--note", "N")
    expect(
      try await scratch.colophon("blame", "es", "--format", "jsonl"),
      is: Outcome(
        stdout: ["language\",\"value\":\"es", "workflow\",\"value\":\"translation", "status\",\"value\":\"proposed"].map { field in
          """
          {"field":"\(field)","commit":"<id>","subject":"Take in what was kept by hand",\
          "author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","note":null,"reason":null}

          """
        }.joined().replacing(
          "{\"field\":\"workflow",
          with: """
            {"field":"title","value":"Esperando a los robots","commit":"<id>","subject":"Set robots/es: title",\
            "author":{"name":"Anna Weber","email":"anna@desk.example"},"recorded":"2024-03-01T10:00:00+01:00","note":"N","reason":null}
            {"field":"workflow
            """)))
    expect(
      try await scratch.colophon("blame", "robots", "--format", "csv"),
      is: Outcome(
        stdout: """
          field,value,by,recorded,commit,remark
          title,En attendant les robots,Anna Weber,2024-03-01,<id>,
          language,fr,Anna Weber,2024-03-01,<id>,
          contributors[0].role,author,Anna Weber,2024-03-01,<id>,
          contributors[0].name,Antonio Casilli,Anna Weber,2024-03-01,<id>,
          first-published,2019,Anna Weber,2024-03-01,<id>,

          """))
  }

  @Test("a file that was written anew, other comments and another order of keys change nobody's word") func rewritten() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let rewritten = """
      title: "في انتظار الروبوت"
      contributors: [{romanized: Maha Qabil, name: 'مها قابيل', role: translator}]
      # nothing is as it was
      publisher: {romanized: Dar Almaraya, name: دار المرايا, place: Cairo}
      {workflow: translation, status: in-production, language: ar, translation-of: fr-2019}
      """.split(separator: "\n").filter { !$0.hasPrefix("{") }.joined(separator: "\r\n")
    try scratch.write(rewritten + "\r\nworkflow: translation\r\nstatus: in-production\r\nlanguage: [ar]\r\ntranslation-of: fr-2019\r\n", to: "editions/robots/ar.yaml")
    try await scratch.git("commit", "-qm", "Write it anew", "editions/robots/ar.yaml")
    let taken = "Take in what was kept by hand"
    #expect(
      try await told("ar", in: scratch) == [
        "title = في انتظار الروبوت: \(taken)", "contributors[0].romanized = Maha Qabil: \(taken)",
        "contributors[0].name = مها قابيل: \(taken)", "contributors[0].role = translator: \(taken)",
        "publisher.romanized = Dar Almaraya: \(taken)", "publisher.name = دار المرايا: \(taken)",
        "publisher.place = Cairo: Write it anew", "workflow = translation: \(taken)",
        "status = in-production: \(taken)", "language[0] = ar: \(taken)", "translation-of = fr-2019: \(taken)",
      ])
  }

  @Test("somebody who comes in before another takes nothing from him", arguments: Place.allCases) func shifted(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("set", "ar", "contributors.translator+=Second", "--note", "two")
    try await scratch.colophon("set", "ar", "contributors:=[{role: preface, name: First}, {role: translator, name: مها قابيل, romanized: Maha Qabil}, {role: translator, name: Second}]")
    let people = try await told("ar", in: scratch).filter { $0.hasPrefix("contributors") }
    #expect(
      people == [
        "contributors[0].role = preface: Set robots/ar: contributors",
        "contributors[0].name = First: Set robots/ar: contributors",
        "contributors[1].role = translator: Take in what was kept by hand",
        "contributors[1].name = مها قابيل: Take in what was kept by hand",
        "contributors[1].romanized = Maha Qabil: Take in what was kept by hand",
        "contributors[2].role = translator: Set robots/ar: contributors.translator",
        "contributors[2].name = Second: Set robots/ar: contributors.translator",
      ])
  }

  @Test("through moves, a work's too, and a rename by git; what an undo brought back is of who gave it first", arguments: Place.allCases)
  func moved(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("set", "es", "title=Uno")
    try await scratch.colophon("move", "robots/es", "es-2024")
    try await scratch.colophon("set", "es-2024", "title=Dos")
    try await scratch.colophon("undo")
    try await scratch.colophon("move", "robots", "bots")
    let told = try await told("bots/es-2024", in: scratch)
    #expect(
      told == [
        "language = es: Take in what was kept by hand",
        "title = Uno: Set robots/es: title",
        "workflow = translation: Take in what was kept by hand",
        "status = proposed: Take in what was kept by hand",
      ])
    guard place == .checkout else { return }
    try await scratch.git("mv", "editions/bots/es-2024.yaml", "editions/bots/spanish.yaml")
    try await scratch.git("commit", "-qm", "Rename by hand", "--", "editions")
    #expect(try await self.told("bots/spanish", in: scratch) == told)
  }

  @Test("of two records that were merged, each value keeps its own") func merged() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("add", "edition", "robots/es-2", "--language", "es", "--publisher", "Caja", "--title", "Esperando")
    try await scratch.colophon("set", "es-2", "pages=200", "--note", "counted")
    try await scratch.colophon("merge", "robots/es-2", "--into", "robots/es")
    let told = try await told("es", in: scratch)
    #expect(
      told == [
        "language = es: Take in what was kept by hand",
        "title = Esperando: Add robots/es-2",
        "workflow = translation: Take in what was kept by hand",
        "status = proposed: Take in what was kept by hand",
        "publisher.name = Caja: Add robots/es-2",
        "pages = 200: Set robots/es-2: pages",
      ])
  }

  @Test("a value that came by a merge is of the side that wrote it") func sides() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git("stash", "-qu")
    try await scratch.git("checkout", "-qb", "other")
    try await scratch.colophon("set", "es", "title=Uno", "--note", "theirs")
    try await scratch.colophon("set", "fr-2019", "pages=300", with: ["GIT_COMMITTER_DATE": "2024-03-02T10:00:00+01:00"])
    try await scratch.git("checkout", "-q", "-")
    try await scratch.colophon("set", "es", "publisher.name=Caja")
    try await scratch.colophon("set", "fr-2019", "pages=300", "--note", "first", with: ["GIT_COMMITTER_DATE": "2024-03-01T11:00:00+01:00"])
    // git can't know that both changes of one file's end may stand
    try await scratch.git("merge", "-q", "-m", "Merge", "other")
    try scratch.write("language: es\ntitle: Uno\nworkflow: translation\nstatus: proposed\npublisher:\n  name: Caja\n", to: "editions/robots/es.yaml")
    try await scratch.git("checkout", "--ours", "editions/robots/fr-2019.yaml")
    try await scratch.git("commit", "-qam", "Merge")
    let told = try await told("es", in: scratch)
    #expect(
      told == [
        "language = es: Take in what was kept by hand",
        "title = Uno: Set robots/es: title",
        "workflow = translation: Take in what was kept by hand",
        "status = proposed: Take in what was kept by hand",
        "publisher.name = Caja: Set robots/es: publisher.name",
      ])
    let first = try await scratch.colophon("blame", "fr-2019")
    expect(
      first,
      is: Outcome(
        stdout: """
          language\tfr\tAnna Weber\t2024-03-01\t<id>\t
          title\tEn attendant les robots\tAnna Weber\t2024-03-01\t<id>\t
          workflow\toriginal\tAnna Weber\t2024-03-01\t<id>\t
          status\tpublished\tAnna Weber\t2024-03-01\t<id>\t
          publisher.name\tSeuil\tAnna Weber\t2024-03-01\t<id>\t
          dates.published\t2019-01-03\tAnna Weber\t2024-03-01\t<id>\t
          pages\t300\tAnna Weber\t2024-03-01\t<id>\tfirst

          """))
  }

  @Test("of one format, what is said of it and what it shares") func format() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("set", "fr-2019", "formats:=[{form: paperback}, {form: ebook, dates: {published: 2020}}]")
    try await scratch.colophon("advance", "fr-2019#ebook", "--to", "out-of-print", "--on", "2024")
    #expect(
      try await told("fr-2019#ebook", in: scratch).map { $0.prefix { $0 != "=" } } == [
        "language ", "title ", "workflow ", "publisher.name ", "formats[1].form ", "formats[1].status ",
        "formats[1].dates.published ", "formats[1].dates.out-of-print ",
      ])
    #expect(try await told("fr-2019#ebook", in: scratch)[5] == "formats[1].status = out-of-print: Exhaust robots/fr-2019#ebook")
    expect(
      try await scratch.colophon("blame", "fr-2019", "--form", "paperback"),
      is: Outcome(
        stdout: """
          language\tfr\tAnna Weber\t2024-03-01\t<id>\t
          title\tEn attendant les robots\tAnna Weber\t2024-03-01\t<id>\t
          workflow\toriginal\tAnna Weber\t2024-03-01\t<id>\t
          status\tpublished\tAnna Weber\t2024-03-01\t<id>\t
          publisher.name\tSeuil\tAnna Weber\t2024-03-01\t<id>\t
          formats[0].form\tpaperback\tAnna Weber\t2024-03-01\t<id>\t
          dates.published\t2019-01-03\tAnna Weber\t2024-03-01\t<id>\t

          """))
  }

  @Test("a version that nobody could read takes nothing from who was before it") func unreadable() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    for (text, subject) in [("title: [\n", "Break it"), (Records.spanish + "title: Uno\n", "Mend it")] {
      try scratch.write(text, to: "editions/robots/es.yaml")
      try await scratch.git("commit", "-qm", subject, "editions/robots/es.yaml")
      guard subject == "Break it" else { continue }
      #expect(try await scratch.colophon("blame", "es").code == 1)
    }
    #expect(try await told("es", in: scratch).map { $0.split(separator: ": ").last } == ["Take in what was kept by hand", "Take in what was kept by hand", "Take in what was kept by hand", "Mend it"])
  }

  @Test("what is there no more is answered as show answers it", arguments: Place.allCases) func gone(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await scratch.colophon("move", "robots/es", "spanish")
    try await scratch.colophon("remove", "robots/ar", "--reason", "twice")
    expect(
      try await scratch.colophon("blame", "robots/es"),
      is: Outcome(stderr: "error: robots/es was moved to robots/spanish in <id>. Did you mean “robots/spanish”?\n", code: 4))
    for reference in ["robots/es", "robots/ar", "robots/none"] {
      let shown = try await scratch.colophon("show", reference)
      #expect(shown.code == 4)
      expect(try await scratch.colophon("blame", reference), is: shown)
    }
  }

  @Test("a shallow clone says what it doesn't know") func shallow() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("set", "es", "title=Uno")
    try await scratch.git("clone", "-q", "--depth", "1", "file://\(scratch.path)", scratch.beside("shallow"))
    try await scratch.colophon("set", "es", "title=Dos", in: scratch.beside("shallow"))
    expect(
      try await scratch.colophon("blame", "es", in: scratch.beside("shallow")),
      is: Outcome(
        stdout: "language\tes\t\t\t\t\ntitle\tDos\tAnna Weber\t2024-03-01\t<id>\t\nworkflow\ttranslation\t\t\t\t\nstatus\tproposed\t\t\t\t\n",
        stderr: "this clone is shallow: history before its first commit is not here; git fetch --unshallow\n"))
  }

  @Test("edits that are not committed are not blamed on anybody, and said to be there") func edited() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write(Records.spanish + "title: Uno\n", to: "editions/robots/es.yaml")
    expect(
      try await scratch.colophon("blame", "es"),
      is: Outcome(
        stdout: """
          language\tes\tAnna Weber\t2024-03-01\t<id>\t
          workflow\ttranslation\tAnna Weber\t2024-03-01\t<id>\t
          status\tproposed\tAnna Weber\t2024-03-01\t<id>\t

          """, stderr: "robots/es has edits that are not committed and not shown; colophon save commits them\n"))
  }

  @Test("a review and a work have theirs; control characters reach no terminal") func others() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.colophon("add", "review", "robots/ar", "--title", "A \u{202E}review", "--date", "2022")
    let references = try await scratch.colophon("list", "reception").stdout.split(separator: "\t")
    let outcome = try await scratch.colophon("blame", String(references[0]), with: ["GIT_AUTHOR_NAME": "x"])
    expect(
      outcome,
      is: Outcome(
        stdout: """
          kind\treview\tAnna Weber\t2024-03-01\t<id>\t
          date\t2022\tAnna Weber\t2024-03-01\t<id>\t
          title\tA \\u{202E}review\tAnna Weber\t2024-03-01\t<id>\t
          about\tar\tAnna Weber\t2024-03-01\t<id>\t

          """))
  }
}
