import Testing

@Suite("References on the command line") struct ReferencesTests {
  /// Two works with an edition of one name.
  private func catalogue() async throws -> Scratch {
    try await Scratch.copy(of: "references") {
      let scratch = try await Scratch.catalogue(in: .bare)
      try await scratch.colophon("add", "work", "b/breton/nadja", "--language", "fr")
      try await scratch.colophon("add", "edition", "nadja/ar", "--language", "ar")
      try await scratch.colophon("add", "edition", "nadja/ar-2020", "--language", "ar", "--isbn", "9783161484100")
      return scratch
    }
  }

  @Test(
    "exact, then a tail by whole segments, then the beginning of the last segment, then an ISBN",
    arguments: [
      ("robots/ar", "robots/ar"), ("b/breton/nadja/ar", "b/breton/nadja/ar"), ("nadja/ar", "b/breton/nadja/ar"),
      ("nadja", "b/breton/nadja"), ("es", "robots/es"), ("robots/f", "robots/fr-2019"), ("fr-2", "robots/fr-2019"),
      ("nadja/ar-", "b/breton/nadja/ar-2020"), ("978-3-16-148410-0", "b/breton/nadja/ar-2020"),
      ("3-16-148410-X", "b/breton/nadja/ar-2020"), ("editions/robots/ar.yaml", "robots/ar"),
    ])
  func found(_ typed: String, _ reference: String) async throws {
    let scratch = try await catalogue()
    let outcome = try await scratch.colophon("show", typed)
    #expect(outcome.stdout.hasPrefix("reference\t\(reference)\n"), "\(outcome)")
  }

  @Test("several candidates are listed") func several() async throws {
    let scratch = try await catalogue()
    expect(
      try await scratch.colophon("show", "ar"),
      is: Outcome(
        stderr: "error: “ar” could be several: b/breton/nadja/ar, robots/ar. Write more of it\n", code: 4))
    #expect(try await scratch.colophon("show", "adja").code == 4, "a tail is of whole segments")
  }

  @Test("an ISBN that no edition has is not found") func isbn() async throws {
    let scratch = try await catalogue()
    expect(
      try await scratch.colophon("show", "9782021401882"),
      is: Outcome(
        stderr: """
          error: there is no “9782021401882” in this catalogue: no edition has the ISBN 978-2-02-140188-2. \
          Try: colophon list

          """, code: 4))
  }
}
