import Foundation
import TestSupport
import Testing

/// What plain git and an editor do to the files of a checkout: the line that tells of edits and `save` ask the same, and what is
/// offered works.
@Suite("Edits that nobody committed") struct UncommittedEditsTests {
  static let file = "editions/robots/es.yaml"

  /// A state of the Spanish edition's file, and whether it is an edit of the record.
  static let states: [(line: String, isEdit: Bool)] = [
    ("chmod +x \(file)", false), ("git update-index --chmod=+x \(file)", false), ("git rm -q --cached \(file)", false),
    ("git read-tree --empty", false), ("touch \(file)", false), ("echo '# note' >> \(file)", true),
    ("echo '# note' >> \(file); git add \(file)", true),
    ("echo 'title: X' >> \(file); git add \(file); git show HEAD:\(file) > \(file)", false),
    ("rm \(file)", true), ("git rm -q \(file)", true), ("git mv \(file) editions/robots/ca.yaml", true), ("mv \(file) editions/robots/ca.yaml", true),
    ("git rm -q --cached \(file); echo 'title: X' >> \(file)", true), ("git update-index --skip-worktree \(file); echo 'title: X' >> \(file)", false),
    ("git update-index --assume-unchanged \(file); echo 'title: X' >> \(file)", false),
    ("echo '\(file)' >> .git/info/exclude; git rm -q --cached \(file); echo 'title: X' >> \(file)", true),
    ("mv editions ../elsewhere; ln -s ../elsewhere editions", true), ("echo 'title: X' >> \(file); git add \(file); git rm -q --cached \(file); git add -N \(file)", true),
    ("mv \(file) ../es.yaml; mkdir \(file)", true), ("mv \(file) ../es.yaml; ln -s ../../../es.yaml \(file)", true),
  ]

  @Test("the line and save ask the same question", arguments: states)
  func sameQuestion(line: String, isEdit: Bool) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git stash -q -u; \(line)")
    let listed = try await scratch.colophon("list")
    #expect(listed.stderr.contains("that are not committed") == isEdit, "\(line): \(listed)")
    let before = try await scratch.id()
    let saved = try await scratch.colophon("save")
    // an edit is written, or refused with what is to be done; what is none is passed over
    #expect((saved.stderr == "nothing to change\n") == !isEdit, "\(line): \(saved)")
    let isWritten = try await scratch.id() != before
    #expect(isWritten == (saved.code == 0 && isEdit), "\(line): \(saved)")
    if saved.code == 0 {
      #expect(try await !scratch.colophon("list").stderr.contains("that are not committed"), "\(line)")
    }
  }

  /// Commands that write to the Spanish edition.
  static let commands = [
    "colophon set robots/es pages=7 -q", "colophon advance robots/es --to offer -q", "colophon move robots/es robots/ca -q",
    "colophon remove robots/es --reason Twice -q", "colophon save -q", "colophon save robots/es -q", "colophon add edition robots/ca --language ca -q",
  ]

  /// The ways that a refusal names, each as lines of shell.
  static func ways(in refusal: String) -> [[String]] {
    guard let start = refusal.range(of: "Try: ") else { return [] }
    let text = refusal[start.upperBound...].trimmingCharacters(in: .newlines)
    let ways = text.replacingOccurrences(of: "; to give it up: ", with: ", or: ").replacingOccurrences(of: "; to give the merge up: ", with: ", or: ")
    return ways.components(separatedBy: ", or: ").map { way in
      way.components(separatedBy: ", then: ").map { $0.replacingOccurrences(of: " TEXT", with: " Twice") }
    }
  }

  @Test("every way that a refusal names works, until the command itself does")
  func remedies() async throws {
    var (taken, refused) = (0, 0)
    for (line, command) in Extent.pairs(Self.states.map(\.line), Self.commands, oneOf: 5) {
      for place in 0..<2 {
        let scratch = try await Scratch.catalogue(in: .checkout)
        try await scratch.shell("git stash -q -u; \(line)")
        var outcome = try await scratch.shell(command, in: scratch.path)
        var tried: [String] = []
        while outcome.code != 0 {
          let ways = Self.ways(in: outcome.stderr)
          guard let way = ways.indices.contains(place) ? ways[place] : ways.first, tried.count < 8 else { break }
          refused += 1
          for step in way {
            let isOurs = step.hasPrefix("colophon")
            let done = try await scratch.shell(step, in: scratch.path)
            tried.append(step)
            // a command of ours may meet the next obstacle, and names its ways
            if !isOurs { #expect(done.code == 0, "\(line); \(command): \(outcome.stderr)\n\(tried) \(done.stderr)") }
          }
          taken += 1
          outcome = try await scratch.shell(command, in: scratch.path)
          // what the way itself has done, or undone, need not be done again
          if [3, 4].contains(outcome.code) || outcome.stderr.contains("already") { break }
        }
        // a folder or a link in a record's place is somebody's to clear away
        let isForHands = outcome.stderr.contains("Put a plain file in its place")
        let isDone = isForHands || outcome.code == 0 || outcome.code == 4 || outcome.code == 3 || outcome.code == 2
        #expect(isDone, "\(line); \(command): \(outcome.stderr)\n\(tried)")
        if outcome.code == 3 || outcome.code == 2 { #expect(!tried.isEmpty || command.contains("save"), "\(line); \(command): \(outcome.stderr)") }
        #expect(try await scratch.git("fsck", "--strict", "--no-dangling").code == 0)
        if Self.ways(in: outcome.stderr).count < 2, tried.isEmpty { break }
      }
    }
    #expect(taken > 10)
    Extent.tell("edits in the way: \(refused) refusals, \(taken) ways taken")
  }

  @Test("an ignored record in the way is named, with the way to save it") func ignored() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git stash -q -u; echo editions/robots/ca.yaml >> .git/info/exclude; printf 'language: ca\\n' > editions/robots/ca.yaml")
    #expect(try await scratch.colophon("list").stderr == "")
    let refused = Outcome(
      stderr: "error: edits that are not committed are in the way (editions/robots/ca.yaml): nothing is written over them. Try: git add -f editions/robots/ca.yaml, then: colophon save\n", code: 5)
    expect(try await scratch.colophon("add", "edition", "robots/ca", "--language", "ca"), is: refused)
    expect(
      try await scratch.colophon("save", "robots/ca"),
      is: Outcome(
        stderr: "error: “robots/ca” is not saved (editions/robots/ca.yaml): git is told to pass over its file. Try: git add -f editions/robots/ca.yaml, then: colophon save\n", code: 5))
    try await scratch.git("add", "-f", "editions/robots/ca.yaml")
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Add robots/ca\n"))
  }

  @Test("a record that was moved by hand is told as moved, and the way there keeps its history") func moved() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git stash -q -u; git mv \(Self.file) editions/robots/ca.yaml")
    let refused = try await scratch.colophon("save")
    #expect(refused.code == 3)
    #expect(refused.stderr.hasPrefix("error: robots/es is not saved (editions/robots/es.yaml): its file was moved to editions/robots/ca.yaml, and a move is to be announced. Try: "))
    for step in Self.ways(in: refused.stderr)[0] { #expect(try await scratch.shell(step, in: scratch.path).code == 0, "\(step)") }
    #expect(try await scratch.message() == "Move robots/es to robots/ca\n\nEdition: robots/ca\nMoved-From: robots/es\n\n")
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
  }

  @Test("a mode that somebody gave a record stays, whatever is set in it") func mode() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git stash -q -u; chmod +x \(Self.file)")
    #expect(try await scratch.colophon("set", "robots/es", "pages=7").code == 0)
    #expect(try await scratch.shell("test -x \(Self.file)").code == 0)
    expect(try await scratch.git("status", "--porcelain"), is: Outcome(stdout: " M \(Self.file)\n"))
  }

  @Test("an edit of comments alone has a subject that says so") func comment() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git stash -q -u; echo '# asked again' >> \(Self.file)")
    expect(try await scratch.colophon("save"), is: Outcome(stdout: "<id> Set robots/es: no field, only the text\n"))
  }
}
