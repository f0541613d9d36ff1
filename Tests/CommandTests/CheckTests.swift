import Foundation
import Testing

@Suite("colophon check") struct CheckTests {
  @Test("a catalogue in order has nothing to report", arguments: Place.allCases)
  func clean(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    #expect(try await scratch.colophon("check") == Outcome(stderr: "nothing to report\n"))
    #expect(
      try await scratch.colophon("check", "--format", "json", "--quiet")
        == Outcome(stdout: "{\n  \"findings\": []\n}\n"))
    try await scratch.expectSound()
  }

  @Test("a checkout's files are read, a commit with --at") func files() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: es\nstatus: proposed\ndates: {expected: 2022-13}\n", to: "editions/robots/es.yaml")
    let outcome = try await scratch.colophon("check", "robots/es")
    #expect(outcome.code == 1)
    #expect(outcome.stdout.contains("\neditions/robots/es.yaml:3:19: error: "), "\(outcome.stdout)")
    #expect(try await scratch.colophon("check", "robots/es", "--at", "HEAD", "--quiet") == Outcome())
    #expect(try await scratch.colophon("check", "robots/ar", "--quiet") == Outcome())
    try await scratch.expectSound([" M editions/robots/es.yaml"])
  }

  @Test("only errors set the exit code; each finding is a line of JSON", arguments: Place.allCases)
  func findings(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try scratch.write("language: es\nstatus: proposed\nworkflow: translation\ntilte: T\n", to: "editions/robots/es.yaml")
    try await scratch.git("commit", "-qm", "By hand", "editions/robots/es.yaml")
    if place == .bare {
      try await scratch.git("clone", "-q", "--bare", ".", scratch.beside("bare.git"))
      scratch.directory = URL(filePath: scratch.beside("bare.git"))
    }
    #expect(
      try await scratch.colophon("check", "--format", "jsonl")
        == Outcome(
          stdout: """
            {"rule":"unknown-key","severity":"warning","path":"editions/robots/es.yaml","line":4,"column":1,"message":"“tilte” is no field that Colophon knows; it is kept as it is","mend":"did you mean “title”?"}

            """, stderr: "1 warning\n"))
  }

  @Test("a revision that git does not know is not found") func revision() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let outcome = try await scratch.colophon("check", "--at", "nowhere")
    #expect(outcome.code == 4)
    #expect(outcome.stderr.hasPrefix("error: “nowhere” is no commit of this repository: "))
  }
}
