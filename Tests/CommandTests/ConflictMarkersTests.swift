import Foundation
import Testing

@Suite("Conflict markers") struct ConflictMarkersTests {
  /// A merge in conflict in the Arabic edition, which another one names.
  private static func merging() async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .checkout)
    _ = try await scratch.shell(
      """
      git stash -q -u; git branch -m main; colophon set robots/es equivalent=ar -q; git checkout -q -b side; colophon set robots/ar title=A -q
      git checkout -q main; colophon set robots/ar title=B -q; git merge -q side >/dev/null 2>&1
      """, in: scratch.path)
    return scratch
  }

  private static let finding =
    "editions/robots/ar.yaml:3:1: error: a merge left its conflict markers in the file [conflict-markers]; decide what it is to say, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>\n"

  @Test("check tells them as what they are, and no reference to the record as one that leads nowhere") func check() async throws {
    let scratch = try await Self.merging()
    let check = try await scratch.colophon("check")
    #expect(check.code == 1)
    #expect(check.stdout == Self.finding, "\(check)")
    #expect(try await scratch.colophon("check", "robots/es").code == 0)
    #expect(try await scratch.colophon("check", "robots/ar").stdout == Self.finding)
  }

  @Test("so do the readers, where somebody has committed them", arguments: [true, false]) func committed(hasIndex: Bool) async throws {
    let scratch = try await Self.merging()
    _ = try await scratch.shell("git add -A && git commit -qm Unread")
    if hasIndex { #expect(try await scratch.colophon("index", "rebuild").code == 0) }
    let listed = try await scratch.colophon("list")
    #expect(listed.code == 1)
    #expect(listed.stderr.contains("a merge left its conflict markers in the file"), "\(listed)")
    let check = try await scratch.colophon("check")
    #expect(check.stdout == Self.finding.replacing("[conflict-markers]", with: "[unreadable]"), "\(check)")
    #expect(try await scratch.colophon("check", "robots/es").code == 0)
  }
}
