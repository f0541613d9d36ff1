import Foundation
import Testing

/// What a person took away after an import, and the next import of the same.
@Suite("Imported records that were taken away") struct TakenAwayTests {
  private static func imported(in place: Place = .bare) async throws -> Scratch {
    let scratch = try await Scratch.harbour(in: place)
    #expect(try await scratch.imported().code == 0)
    return scratch
  }

  private static let told = "1 record was taken away since the import, and stays away: die-fahre/ar-2010; --restore brings it back\n"

  @Test("what was removed stays away, is told, and comes back where that is asked for", arguments: Place.allCases)
  func removed(_ place: Place) async throws {
    let scratch = try await Self.imported(in: place)
    #expect(try await scratch.colophon("remove", "die-fahre/ar-2010", "--reason", "Never printed").code == 0)
    let before = try await scratch.id()
    let again = try await scratch.imported()
    #expect(again.code == 0)
    #expect(again.stderr.contains(Self.told), "\(again)")
    #expect(try await scratch.id() == before)
    #expect(try await scratch.colophon("show", "die-fahre/ar-2010").code == 4)
    let json = try await scratch.imported("--format", "json")
    #expect(json.stdout.contains("\"taken-away\": [\n    \"die-fahre/ar-2010\"\n  ]"), "\(json.stdout)")
    let restored = try await scratch.imported("--restore")
    #expect(restored.code == 0)
    #expect(!restored.stderr.contains("taken away"))
    #expect(try await scratch.colophon("show", "die-fahre/ar-2010").code == 0)
    // it is there again, and the next import finds it
    #expect(try await !scratch.imported().stderr.contains("taken away"))
    #expect(try await scratch.colophon("audit", "-q").code == 0)
  }

  @Test("so does what an undo of single records took away, and what was merged into another") func undone() async throws {
    let scratch = try await Self.imported()
    #expect(try await scratch.colophon("undo", "HEAD", "die-fahre/ar-2010").code == 0)
    #expect(try await scratch.imported().stderr.contains(Self.told))
    #expect(try await scratch.colophon("show", "die-fahre/ar-2010").code == 4)
    // undone in its turn, it is there
    #expect(try await scratch.colophon("undo", "HEAD").code == 0)
    #expect(try await !scratch.imported().stderr.contains("taken away"))
    #expect(try await scratch.colophon("add", "edition", "die-fahre/ar", "--language", "ar").code == 0)
    #expect(try await scratch.colophon("merge", "die-fahre/ar-2010", "--into", "die-fahre/ar").code == 0)
    _ = try await scratch.imported()
    #expect(try await scratch.colophon("show", "die-fahre/ar-2010").code == 4)
  }

  @Test("a new item of a work that was taken away is not taken, with the reason") func work() async throws {
    let scratch = try await Self.imported(in: .checkout)
    #expect(try await scratch.colophon("remove", "die-fahre/ar-2010", "--reason", "x").code == 0)
    #expect(try await scratch.colophon("remove", "die-fahre", "--reason", "x").code == 0)
    let again = try await scratch.imported()
    #expect(again.stderr.contains("2 records were taken away since the import, and stay away: die-fahre, die-fahre/ar-2010; --restore brings them back"), "\(again)")
    #expect(try await scratch.imported("--restore").code == 0)
    #expect(try await scratch.colophon("show", "die-fahre/ar-2010").code == 0)
  }

  @Test("the undo of a whole import forgets it: the next one starts anew") func whole() async throws {
    let scratch = try await Self.imported()
    #expect(try await scratch.colophon("undo", "HEAD").code == 0)
    #expect(try await scratch.colophon("list", "works").stdout == "")
    let again = try await scratch.imported()
    #expect(again.code == 0)
    #expect(!again.stderr.contains("taken away"), "\(again)")
    #expect(again.stdout == "<id> Import 5 records\n")
    // and what it said before is no longer what the source said last
    #expect(try await scratch.colophon("remove", "die-fahre/ar-2010", "--reason", "x").code == 0)
    #expect(try await scratch.imported().stderr.contains(Self.told))
  }
}
