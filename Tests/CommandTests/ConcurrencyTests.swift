import Foundation
import TestSupport
import Testing

@Suite("Writers at the same time", .serialized) struct ConcurrencyTests {
  /// A sample of the sixteen writers of the full form.
  private static let writers = Extent.rounds(6, ofFull: 16)
  private static let rounds = Extent.rounds(4, ofFull: 10)

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

  @Test(
    "no update is lost, on one record or on several", arguments: Place.allCases,
    [["robots/es"], ["robots/es", "robots/ar", "robots", "robots/fr-2019"]])
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

  @Test("who waits for his turn makes his commit once, and git in between is no obstacle", arguments: Place.allCases)
  func attempts(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let before = try await commits(in: scratch)
    try await write(to: ["robots/es", "robots/ar", "robots", "robots/fr-2019"], in: scratch)
    let made = try await commits(in: scratch) - before
    let actions = Self.writers * Self.rounds
    // one that is passed by, since it got no time to run, begins again
    #expect(made >= actions && made <= actions + actions / 10, "\(made) commits for \(actions) actions")
    Extent.tell("\(actions) actions of \(Self.writers) writers in a \(place): \(made) commits made for them")
  }

  /// The number of commits, those included that nothing points to.
  private func commits(in scratch: Scratch) async throws -> Int {
    let counted = try await scratch.shell(
      "git cat-file --batch-all-objects --batch-check='%(objecttype)' | grep -c commit")
    return try #require(Int(counted.stdout.dropLast()))
  }

  @Test("git, which takes no turn, is not lost either") func git() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let line = """
      n=0; while [ $n -lt 20 ]; do old=$(git rev-parse HEAD)
      git update-ref HEAD $(git commit-tree -p $old -m G $old^{tree}) $old 2>&- && n=$((n+1)); done
      """
    let pusher = Task { [runner = scratch.runner, path = scratch.path] in
      try await runner.run("/bin/sh", ["-c", line], in: path, with: [:], input: "")
    }
    for round in 0..<10 { #expect(try await scratch.colophon("set", "es", "x-r\(round)=done").code == 0) }
    #expect(try await pusher.value.code == 0)
    #expect(try await scratch.count() == "32\n")
    let shown = try await scratch.colophon("show", "es").stdout
    #expect((0..<10).allSatisfy { shown.contains("\nx-r\($0)\tdone\n") })
  }

  @Test("readers are told of edits that somebody made, and of none while others write")
  func readers() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let (runner, path, binary) = (scratch.runner, scratch.path, Scratch.binary)
    for isEdited in [false, true] {
      if isEdited { try scratch.write(Records.french + "notes: N\n", to: "editions/robots/fr-2019.yaml") }
      let said =
        isEdited ? "1 record has edits that are not committed and not shown; colophon save commits them\n" : ""
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<4 {
          group.addTask {
            for round in 0..<Extent.rounds(4, ofFull: 8) {
              let outcome = try await runner.run(
                binary, ["set", "robots/es", "robots/ar", "robots", "x-w\(writer)=\(isEdited)\(round)"], in: path, with: [:],
                input: "")
              #expect(outcome.code == 0, "\(outcome)")
            }
          }
        }
        for _ in 0..<3 {
          group.addTask {
            for _ in 0..<Extent.rounds(6, ofFull: 10) {
              let outcome = try await runner.run(binary, ["list", "works"], in: path, with: [:], input: "")
              #expect(outcome.stderr == said)
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }
}
