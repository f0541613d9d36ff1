import Foundation
import TestSupport
import Testing

@Suite("Names at the door") struct DoorNamesTests {
  /// Names that git allows and a shell, a terminal or a log would not like: as a shell writes them, and as they are shown.
  private static let odd: [(shell: String, shown: String)] = [
    ("'$(touch${IFS}pwned)'", "$(touch${IFS}pwned)"), ("\"a'b\"", "a'b"), ("'a\"b'", "a\"b"),
    ("'a;touch${IFS}pwned;'", "a;touch${IFS}pwned;"), ("'a|b&c'", "a|b&c"), ("--help", "--help"), ("'%s%n%00'", "%s%n%00"),
    ("'#a'", "#a"), ("$(printf 'a\\377b')", "a\u{FFFD}b"), ("$(printf '\\314\\201a')", "\u{301}a"),
    ("$(printf 'e\\314\\201')", "e\u{301}"), ("$(printf 'a\\342\\200\\256b')", "a\\u{202E}b"),
    ("$(git rev-parse main)", "<id>"), ("HEAD", "HEAD"), ("a/refs/heads/main", "a/refs/heads/main"),
    (String(repeating: "a", count: 200), String(repeating: "a", count: 200)),
  ]

  private static func all(below folder: String, at revision: String) -> String {
    odd.map { "\(revision):\(folder)\($0.shell)" }.joined(separator: " ")
  }

  /// A catalogue, and beside it a bare repository that has it, and the hook.
  private func shared(_ script: String = "true") async throws -> Scratch {
    try await Scratch.copy(of: "a door for names, \(script)") {
      let scratch = try await AuditCase("", script).made()
      try await scratch.shell("git init -q --bare -b main ../bare.git && git push -q ../bare.git main")
      try await scratch.colophon("-C", scratch.beside("bare.git"), "hook", "install", "-q")
      return scratch
    }
  }

  @Test("branches of whatever name are judged, and told so that a terminal is not harmed") func branches() async throws {
    let scratch = try await shared()
    try await scratch.shell("\(AuditCase.words)to ar published; commit Out; git branch good; to es published; commit Jump")
    let bad = try await scratch.shell("git push ../bare.git \(Self.all(below: "refs/heads/", at: "main")) 2>&1")
    #expect(bad.code != 0)
    let told = bad.told("error").filter { $0.hasPrefix("error: illegal-transition: <id> robots/es: ") }
    let named = told.map { $0.drop { $0 != "[" } }.map { String($0.dropFirst().dropLast()) }
    #expect(Set(named) == Set(Self.odd.map { "refs/heads/\($0.shown)" }), "\(bad.stdout)")
    #expect(named.count == Self.odd.count)
    let good = try await scratch.shell("git push -q ../bare.git \(Self.all(below: "refs/heads/", at: "good")) 2>&1")
    expect(good, is: Outcome())
    // those that are there stand in nobody's way
    expect(try await scratch.shell("git push -q ../bare.git good:main good~1:refs/heads/older 2>&1"), is: Outcome())
    let next = try await scratch.shell("git push ../bare.git main main:refs/heads/new 2>&1")
    #expect(next.code != 0 && next.told("error").count == 2, "\(next.stdout)")
    let bare = scratch.beside("bare.git")
    #expect(try await scratch.colophon("-C", bare, "audit", "-q").code == 0)
    #expect(try await scratch.colophon("-C", bare, "list", "-q").stdout.split(separator: "\n").count == 3)
    #expect(try await scratch.git("fsck", "--strict", "--no-dangling", in: bare) == Outcome())
    #expect(try await scratch.shell("ls -a . .. ../bare.git | grep pwned").stdout == "")
  }

  @Test("tags and notes of whatever name are nobody's business, and what they say is no statement") func others() async throws {
    let scratch = try await shared()
    try await scratch.shell(
      """
      \(AuditCase.words)printf 'Edition: robots/es\\nTransition: proposed -> published\\n' | git notes add -F - HEAD
      git tag -a -m 'Edition: robots/es' v1; git tag file HEAD:colophon.yaml; to es published; commit Jump
      """)
    let tags = Self.all(below: "refs/tags/", at: "main") + " " + Self.all(below: "refs/notes/", at: "main")
    expect(try await scratch.shell("git push -q ../bare.git v1 file refs/notes/commits \(tags) 2>&1"), is: Outcome())
    let bare = scratch.beside("bare.git")
    #expect(try await scratch.colophon("-C", bare, "audit", "-q") == Outcome())
    // a commit that tags alone have is judged as soon as a branch wants it
    let next = try await scratch.shell("git push ../bare.git main 2>&1")
    #expect(next.code != 0 && next.told("error").count == 1, "\(next.stdout)")
  }

  @Test("of two pushes at once to one branch one is taken, and nothing is lost") func race() async throws {
    let scratch = try await shared("to es optioned; sed -i '/^language/a publisher: {name: X}' $es; commit Option")
    let bare = scratch.beside("bare.git")
    try await scratch.shell("for n in one two; do git clone -q ../bare.git ../$n; done")
    let rounds = Extent.rounds(3, ofFull: 50)
    var taken: [Int] = []
    for round in 1...rounds {
      let outcome = try await scratch.shell(
        """
        for n in one two; do (
          cd ../$n && git pull -q --rebase && echo \(round) > $n && git add . && git commit -qm "$n \(round)"
        ) || exit 9; done
        for n in one two; do (cd ../$n && git push -q 2>/dev/null && echo $n) & done; wait
        """)
      #expect(outcome.code == 0, "\(outcome)")
      taken.append(outcome.stdout.split(separator: "\n").count)
      // who was not taken comes again, on top of the other
      let again = try await scratch.shell("for n in one two; do (cd ../$n && git pull -q --rebase && git push -q) || exit 9; done")
      #expect(again.code == 0, "\(again)")
    }
    #expect(taken.allSatisfy { (1...2).contains($0) }, "\(taken)")
    Extent.tell("two pushes at once: \(rounds) rounds, \(taken.count { $0 == 1 }) in which one had to come again")
    #expect(try await scratch.git("rev-list", "--count", "main", in: bare).stdout == "\(2 + 2 * rounds)\n")
    #expect(try await scratch.git("fsck", "--strict", "--no-dangling", in: bare) == Outcome())
    #expect(try await scratch.colophon("-C", bare, "audit", "-q").code == 0)
  }
}
