import Testing

@Suite("Volumes of a set") struct VolumesTests {
  private func catalogue() async throws -> Scratch {
    try await Scratch.copy(of: "volumes") {
      let scratch = try await Scratch.catalogue(in: .checkout)
      for slug in ["v1", "v10", "v2", "v3bis"] {
        let number = slug.dropFirst()
        let outcome = try await scratch.colophon(
          "add", "edition", "robots/\(slug)", "--language", "fr", "--isbn", "9780306406157", "--set", "part-of:={set: fr-2019, number: \(number)}")
        #expect(outcome.code == 0, "\(outcome)")
      }
      #expect(try await scratch.colophon("set", "fr-2019", "formats:=[{form: hardback, isbn: 9780306406157}]").code == 0)
      return scratch
    }
  }

  @Test("they are listed behind their set by their numbers, with an index and without", arguments: [false, true])
  func order(_ isIndexed: Bool) async throws {
    let scratch = try await catalogue()
    if isIndexed { #expect(try await scratch.colophon("index", "rebuild", "-q").code == 0) }
    for asked in [["list", "--language", "fr"], ["list", "--sort", "title", "--where", "part-of:*"], ["list", "--language", "fr", "--format", "csv"]] {
      let slugs = try await scratch.colophon(asked).stdout.split(separator: "\n").compactMap { line in
        ["fr-2019", "v1\t", "v1,", "v2", "v3bis", "v10"].first { line.contains("robots/\($0)") }?.filter { !"\t,".contains($0) }
      }
      #expect(slugs.filter { $0 != "fr-2019" } == ["v1", "v2", "v3bis", "v10"], "\(asked)")
    }
    // another number moves it
    #expect(try await scratch.colophon("set", "robots/v1", "part-of.number=11").code == 0)
    let moved = try await scratch.colophon("list", "--language", "fr").stdout
    #expect(moved.split(separator: "\n").last?.contains("robots/v1\t") == true, "\(moved)")
  }

  @Test("one ISBN of the set is no repetition on them, and is one on anything else") func isbn() async throws {
    let scratch = try await catalogue()
    #expect(try await !scratch.colophon("check").stdout.contains("isbn-repeated"))
    try await scratch.colophon("add", "edition", "robots/de", "--language", "de", "--isbn", "9780306406157")
    #expect(try await scratch.colophon("check").stdout.contains("isbn-repeated"))
  }
}
