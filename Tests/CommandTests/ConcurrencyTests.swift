import Testing

@Suite("Writers at the same time", .serialized) struct ConcurrencyTests {
  private static let writers = 8
  private static let rounds = 10

  /// Lets each writer set a field of his own, time after time.
  private func write(to references: [String], in scratch: Scratch) async throws {
    let (runner, path, binary) = (scratch.runner, scratch.path, Scratch.binary)
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      for writer in 0..<Self.writers {
        let reference = references[writer % references.count]
        group.addTask {
          for round in 0..<Self.rounds {
            let outcome = try await runner.run(
              binary, ["set", reference, "x-w\(writer).r\(round)=done"], in: path, with: [:], input: "")
            guard outcome.code == 0, outcome.stderr == "" else { return outcome }
          }
          return Outcome()
        }
      }
      for try await outcome in group { #expect(outcome == Outcome()) }
    }
  }

  @Test("no update is lost, on one record or on several", arguments: Place.allCases, [["robots/es"], ["robots/es", "robots/ar", "robots", "robots/fr-2019"]])
  func updates(_ place: Place, _ references: [String]) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    try await write(to: references, in: scratch)
    #expect(try await scratch.count() == "\(2 + Self.writers * Self.rounds)\n")
    for writer in 0..<Self.writers {
      let shown = try await scratch.colophon("show", references[writer % references.count]).stdout
      for round in 0..<Self.rounds {
        #expect(shown.contains("\nx-w\(writer).r\(round)\tdone\n"), "writer \(writer), round \(round)")
      }
    }
    try await scratch.expectSound()
  }
}
