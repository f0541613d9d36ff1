import Foundation
import Testing

/// Names that are the same letters in two forms of Unicode.
@Suite("Names are bytes") struct NamesByBytesTests {
  private static let composed = "caf\u{E9}", decomposed = "cafe\u{301}"

  private static func catalogue(in place: Place) async throws -> Scratch {
    let scratch = try Scratch()
    try await scratch.colophon("init")
    for (name, title) in [(composed, "Composed"), (decomposed, "Decomposed")] {
      try await scratch.shell(
        "mkdir -p 'editions/\(name)' && printf 'title: \(title)\\nlanguage: en\\n' > 'editions/\(name)/work.yaml' && printf 'language: fr\\ntitle: \(title)\\nworkflow: translation\\nstatus: proposed\\n' > 'editions/\(name)/fr.yaml'"
      )
    }
    try await scratch.shell("git add -A && git commit -qm Two")
    if place == .bare {
      try await scratch.git("clone", "-q", "--bare", ".", scratch.beside("bare.git"))
      scratch.directory = URL(filePath: scratch.beside("bare.git"))
    }
    return scratch
  }

  @Test("two works are two, and check says so", arguments: Place.allCases) func both(_ place: Place) async throws {
    let scratch = try await Self.catalogue(in: place)
    #expect(try await scratch.colophon("list", "works").stdout == "\(Self.decomposed)\ten\tDecomposed\t\t\n\(Self.composed)\ten\tComposed\t\t\n")
    #expect(try await scratch.colophon("list").stdout.split(separator: "\n").count == 2)
    #expect(try await scratch.colophon("search", "composed").stdout.contains("\(Self.composed)\t"))
    #expect(try await scratch.colophon("search", "decomposed").stdout.contains("\(Self.decomposed)\t"))
    let check = try await scratch.colophon("check")
    #expect(check.code == 1)
    #expect(check.stdout.contains("another record has the same name in another form of Unicode") && check.stdout.contains("[mistakable-name]"), "\(check)")
    #expect(try await scratch.colophon("log").stdout.split(separator: "\n").count == 4)
    #expect(try await scratch.colophon("audit").stderr.contains("2 editions"))
    // an index compares names as texts, and is not made
    #expect(try await scratch.colophon("index", "rebuild").stderr.contains("can't be indexed"))
    #expect(try await scratch.colophon("list").stdout.split(separator: "\n").count == 2)
  }

  @Test("edits of both are told and saved") func edits() async throws {
    let scratch = try await Self.catalogue(in: .checkout)
    try await scratch.shell("for f in editions/*/fr.yaml; do echo 'pages: 7' >> $f; done")
    #expect(try await scratch.colophon("list").stderr.hasPrefix("2 records have edits"))
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Save 2 records\n"))
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
  }
}
