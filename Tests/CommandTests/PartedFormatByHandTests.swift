import Testing

@Suite("Formats that somebody else parted from their edition") struct PartedFormatByHandTests {
  @Test("a step of a format that was written by hand is saved as one, or read as one") func hand() async throws {
    let scratch = try await Scratch.formats(in: .checkout)
    let path = "editions/robots/ar.yaml"
    let text = try scratch.text(path)
    try scratch.write(text.replacing("  - form: audiobook\n", with: "  - form: audiobook\n    status: declined\n"), to: path)
    let refused = try await scratch.colophon("save")
    expect(
      refused,
      is: Outcome(
        stderr:
          "error: decline robots/ar#audiobook: the workflow translation does not allow it: it is published, and the step leaves from offered, optioned. Possible from here: reprint, run-out, exhaust, withdraw, revert, expire\n",
        code: 3))
    try scratch.write(
      text.replacing("  - form: audiobook\n", with: "  - form: audiobook\n    status: withdrawn\n    dates: { withdrawn: 2023-05 }\n"), to: path)
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Withdraw robots/ar#audiobook\n"))
    #expect(
      try await scratch.gitUnchanged("log", "-1", "--format=%(trailers)")
        == "Edition: robots/ar#audiobook\nTransition: published -> withdrawn\nEffective-Date: 2023-05\nWorkflow: translation 2\n\n")
    try scratch.write(
      try scratch.text(path).replacing("    isbn: \"9783161484100\"\n", with: "    isbn: \"9783161484100\"\n    status: out-of-print\n"), to: path)
    try await scratch.git("commit", "-qm", "By hand", "--", path)
    expect(
      try await scratch.colophon("history", "ar#paperback"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          \t2024-03-01\tset\tformats[0].form, formats[0].isbn, formats[1].form, … (6)\tAnna Weber\t<id>\t
          2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\t
          2024-03-01\t2024-03-01\tedit\tpaperback: published -> out-of-print\tAnna Weber\t<id>\t

          """))
    // the ISBN that is corrected later, and the form that is no more the only one, leave its history with it
    try await scratch.colophon("set", "ar#paperback", "isbn=9782070368228")
    try await scratch.colophon("set", "ar", "formats+:={form: paperback, isbn: 9783161484100}")
    expect(
      try await scratch.colophon("history", "ar#9782070368228"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          \t2024-03-01\tset\tformats[0].form, formats[0].isbn, formats[1].form, … (6)\tAnna Weber\t<id>\t
          2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\t
          2024-03-01\t2024-03-01\tedit\tpaperback: published -> out-of-print\tAnna Weber\t<id>\t

          """))
    expect(
      try await scratch.colophon("history", "ar#9783161484100"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> in-production\tAnna Weber\t<id>\t
          \t2024-03-01\tset\tformats[0].form, formats[0].isbn, formats[1].form, … (6)\tAnna Weber\t<id>\t
          2022\t2024-03-01\tadvance\tin-production -> published\tAnna Weber\t<id>\t
          \t2024-03-01\tset\tformats[0].isbn\tAnna Weber\t<id>\t
          \t2024-03-01\tset\tformats[4].form, formats[4].isbn\tAnna Weber\t<id>\t

          """))
    try await scratch.expectSound()
  }

  @Test("an edition is found with a format that has gone its own way") func found() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let formats = "formats:=[{form: paperback, status: out-of-print}, ebook]"
    #expect(
      try await scratch.colophon("add", "edition", "robots/de", "--language", "de", "--status", "published", "--set", formats).code == 0)
    #expect(
      try await scratch.colophon("add", "edition", "robots/ro", "--language", "ro", "--set", "formats:=[{form: ebook, status: gone}]").code == 2)
    expect(
      try await scratch.colophon("history", "de"),
      is: Outcome(
        stdout: """
          \t2024-03-01\tadd\t(new) -> published\tAnna Weber\t<id>\t
          \t2024-03-01\tadd\tpaperback: (new) -> out-of-print\tAnna Weber\t<id>\t

          """))
    #expect(try await scratch.colophon("advance", "de#paperback", "--to", "restock", "--on", "2020").code == 0)
    #expect(try await scratch.colophon("workflow", "diagram", "--for", "de#paperback").stdout.contains("✓ restock"))
    #expect(!(try await scratch.colophon("workflow", "diagram", "--for", "de").stdout.contains("✓ restock")))
    expect(try await scratch.colophon("log", "-n", "1"), is: Outcome(stdout: "2024-03-01\trobots/de#paperback\t2020\tadvance\tpaperback: out-of-print -> published\tAnna Weber\t<id>\t\n"))
  }
}
