import Testing

@Suite("diff") struct DiffTests {
  @Test("what was added, advanced, changed, removed and moved is told in words", arguments: Place.allCases)
  func words(place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let before = try await scratch.id()
    #expect(try await scratch.colophon("advance", "robots/ar", "--to", "publish", "--on", "2024").code == 0)
    #expect(try await scratch.colophon("set", "robots/fr-2019", "notes=first printing").code == 0)
    #expect(try await scratch.colophon("add", "edition", "robots/it", "--language", "it", "--title", "Schiavi").code == 0)
    expect(
      try await scratch.colophon("diff", before),
      is: Outcome(
        stdout: """
          advanced\trobots/ar\tin-production -> published; dates.published
          changed\trobots/fr-2019\tnotes
          added\trobots/it\tit; Schiavi; proposed

          """))
    expect(
      try await scratch.colophon("diff", "HEAD", before),
      is: Outcome(
        stdout: """
          advanced\trobots/ar\tpublished -> in-production; dates.published
          changed\trobots/fr-2019\tnotes
          removed\trobots/it\t

          """))
    expect(
      try await scratch.colophon("diff", before, "--format", "jsonl").stdout.split(separator: "\n").dropFirst().first.map(String.init),
      is: #"{"reference":"robots/fr-2019","change":"changed","moved-from":null,"changes":[{"field":"notes","before":null,"after":"first printing"}]}"#)
    expect(try await scratch.colophon("diff", "HEAD"), is: Outcome(stderr: "nothing differs\n"))
    #expect(try await scratch.colophon("diff", "nix").code == 4)
    try await scratch.expectSound()
  }

  @Test("a file that is written anew and says the same is no difference; a folder that moves is told record by record")
  func sameAndMoved() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let before = try await scratch.id()
    let moved = try await scratch.shell(
      """
      git clone -q . ../desk && cd ../desk && sed -i 's/^language: ar/language:   "ar"/' editions/robots/ar.yaml && git commit -qam Quotes && git push -q
      mkdir editions/c && git mv editions/robots editions/c/ && printf 'Move robots\\n\\nWork: c/robots\\nMoved-From: robots\\n' | git commit -qF - && git push -q
      """)
    #expect(moved == Outcome())
    expect(try await scratch.colophon("diff", before, "HEAD~1"), is: Outcome(stderr: "nothing differs\n"))
    expect(
      try await scratch.colophon("diff", before),
      is: Outcome(
        stdout: """
          moved\tc/robots\tfrom robots
          moved\tc/robots/ar\tfrom robots/ar
          moved\tc/robots/es\tfrom robots/es
          moved\tc/robots/fr-2019\tfrom robots/fr-2019

          """))
  }

  private func expect(_ line: String?, is wanted: String) { #expect(line == wanted) }
  private func expect(_ outcome: Outcome, is wanted: Outcome) { #expect(outcome == wanted) }
}
