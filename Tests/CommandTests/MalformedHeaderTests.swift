import TestSupport
import Testing

/// Commits whose headers git reads though it would not write them.
@Suite("Malformed headers of commits") struct MalformedHeaderTests {
  /// The fates of a commit: a script of sed for its text, or lines for its header.
  static let forms: [(name: String, script: String)] = [
    ("no author", "/^author/d"), ("no committer", "/^committer/d"), ("neither", "/^author/d;/^committer/d"),
    ("no brackets", "1,/^$/s/[<>]//g"), ("no address", "1,/^$/s/ <[^>]*>//"), ("an empty address", "1,/^$/s/<[^>]*>/<>/"),
    ("no date", "1,/^$/s/> .*/>/"), ("no time zone", "1,/^$/s/ [+-]....$//"), ("a huge date", "1,/^$/s/> [0-9]*/> 99999999999999999999/"),
    ("a date past Int64", "1,/^$/s/> [0-9]*/> 9223372036854775808/"), ("the last date", "1,/^$/s/> [0-9]*/> 9223372036854775807/"),
    ("a year of five digits", "1,/^$/s/> [0-9]*/> 1000000000000/"), ("a date before 1970", "1,/^$/s/> [0-9]*/> -100/"),
    ("zeros before the date", "1,/^$/s/> /> 000/"), ("a date in words", "1,/^$/s/> .*/> Fri Mar 1 2024/"),
    ("a word for a zone", "1,/^$/s/ [+-]....$/ UTC/"), ("a long zone", "1,/^$/s/ [+-]....$/ +051800/"),
    ("a wild zone", "1,/^$/s/ [+-]....$/ +9999/"), ("a short zone", "1,/^$/s/ [+-]....$/ +1/"),
    ("no space before the date", "1,/^$/s/> />/"), ("no space before the address", "1,/^$/s/ </</"), ("no name", "1,/^$/s/^\\(author\\|committer\\) [^<]*/\\1 /"),
    ("two addresses", "1,/^$/s/>/> <x@y>/"), ("brackets in brackets", "1,/^$/s/</<</"), ("no closing bracket", "1,/^$/s/>//"),
    ("an empty line missing", "/^$/,$d"), ("several authors", "s/^committer/author B <b@b> 1700000000 +0000\\n&/"),
    ("several committers", "s/^\\(committer.*\\)$/\\1\\ncommitter B <b@b> 1709283600 +0000/"), ("the committer first", "/^author/{h;d};/^committer/G"),
    ("an unknown header", "s/^committer.*/&\\nfoo bar/"), ("one before the author", "s/^author/foo bar\\n&/"),
    ("an unknown encoding", "s/^committer.*/&\\nencoding FOO/"), ("a parent in capitals", "s/^parent.*/\\U&/;s/^PARENT/parent/"),
    ("a tree in capitals", "s/^tree.*/\\U&/;s/^TREE/tree/"), ("a signature that is none", "s/^committer.*/&\\ngpgsig x/"),
    ("carriage returns", "s/$/\\r/;1,2s/\\r//"), ("a tab before the date", "1,/^$/s/> />\\t/"), ("words behind the zone", "1,/^$/s/ [+-]....$/& x/"),
    ("controls in the name", "s/^author A/author \\x1b[31m\\x9bA/"), ("a NUL in the message", "s/^Set/S\\x00et/"),
    ("a NUL in the author", "s/^author A/author \\x00A/"), ("a parent twice", "s/^parent.*/&\\n&/"),
  ]

  static let commands = [
    ["list"], ["log"], ["log", "--format", "json"], ["history", "robots/es"], ["history", "robots/es", "--format", "json"], ["audit"],
    ["show", "robots/es"], ["blame", "robots/es"], ["diff", "HEAD~1", "HEAD"], ["export", "audit-log"], ["index", "rebuild"],
    ["due"], ["check"], ["undo", "HEAD", "--dry-run"], ["set", "robots/ar", "notes=x"], ["audit", "HEAD~1..HEAD"], ["audit", "--verify"],
  ]

  @Test("every command reads what git reads, and the audit notes what git would not write", arguments: forms.indices)
  func form(_ place: Int) async throws {
    let (name, script) = Self.forms[place]
    let scratch = try await AuditCase("", "echo 'notes: y' >> $es; commit Set").made()
    let made = try await scratch.shell(
      """
      set -e
      git cat-file commit HEAD | LC_ALL=C sed '\(script)' > ../text
      git update-ref HEAD $(git hash-object -t commit -w --stdin --literally < ../text)
      git log --format=%s > ../log
      """)
    try #require(made == Outcome(), "\(name): \(made.stderr)")
    for command in Extent.sample(2, of: Self.commands, seed: UInt64(place)) {
      let outcome = try await scratch.colophon(command)
      let isDone = outcome.code == 0 || (command[0] == "audit" && outcome.code == 1)
      // a writer may be told that its clock lies behind a date to come; whatever is told is about no header
      let isRefused = command[0] == "set" && outcome.code == 6 && outcome.stderr.contains("clock")
      let isNotTakenBack = command[0] == "undo" && outcome.code < 6
      #expect(isDone || isRefused || isNotTakenBack, "\(name): \(command): \(outcome.code) \(outcome.stderr)")
      let raw = (outcome.stdout + outcome.stderr).unicodeScalars.filter { ["\u{1B}", "\u{9B}", "\u{0}"].contains($0) }
      #expect(raw.isEmpty, "\(name): \(command)")
    }
    let fsck = try await scratch.git("fsck", "--strict", "--no-dangling").stderr
    let audit = try await scratch.colophon("audit", "--format", "tsv", "-q").stdout
    if fsck.contains("in commit") { #expect(audit.contains("note\theader\t"), "\(name): \(fsck) \(audit)") }
  }
}
