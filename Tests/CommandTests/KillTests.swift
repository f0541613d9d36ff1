import TestSupport
import Testing

/// The points at which a debug build kills itself where it is told to, in the order in which a write passes them.
private let steps = [
  "locked", "objects-written", "pending-beside", "pending-written", "reference-locked", "reference-moved", "file-beside", "file-written",
  "files-written", "index-written", "pending-removed", "released",
]

/// The action under way when the process is killed.
enum KilledAction: String, CaseIterable, Sendable {
  case change, several, add, undoAdd, save, move, undoMove

  var arguments: [String] {
    switch self {
    case .change: ["advance", "robots/ar", "--to", "publish", "--on", "2022"]
    case .several: ["set", "robots/ar", "robots/es", "robots", "x-note=n"]
    case .add: ["add", "review", "robots", "--title", "T", "--date", "2020"]
    case .undoAdd: ["undo"]
    case .save: ["save", "robots/es"]
    case .move: ["move", "robots", "c/casilli/robots"]
    case .undoMove: ["undo"]
    }
  }
}

@Suite("A kill between any two steps of a write") struct KillTests {
  /// A catalogue in which an action was killed at a step, and the commit that HEAD had before.
  private func killed(_ action: KilledAction, at step: String, in place: Place = .checkout) async throws -> (
    Scratch, String
  ) {
    let scratch = try await Scratch.catalogue(in: place)
    if action == .undoAdd { try await scratch.colophon("add", "edition", "robots/it", "--language", "it") }
    if action == .undoMove { try await scratch.colophon("move", "robots", "c/casilli/robots") }
    if action == .save { try scratch.write(Records.spanish + "notes: N\n", to: "editions/robots/es.yaml") }
    let before = try await scratch.id()
    // what is saved lies in its place already, and what goes is not written
    let step = step == "file-beside" && [.save, .undoAdd].contains(action) ? "file-written" : step
    let outcome = try await scratch.colophon(action.arguments, with: ["COLOPHON_KILL_AT": step])
    #expect(outcome == Outcome(code: -9), "killed at \(step)")
    return (scratch, before)
  }

  private static let movedFrom = steps.firstIndex(of: "reference-moved") ?? 0

  private func isWritten(at step: String) -> Bool { (steps.firstIndex(of: step) ?? 0) >= Self.movedFrom }

  @Test(
    "the action is there whole or not at all, and the next command brings it forward",
    arguments: Extent.pairs(steps, KilledAction.allCases, oneOf: 4))
  func whole(_ step: String, _ action: KilledAction) async throws {
    let (scratch, before) = try await killed(action, at: step)
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
    let after = try await scratch.id()
    #expect((after != before) == isWritten(at: step), "HEAD")
    let next = try await scratch.colophon("list", "--status", "offered")
    #expect(next.code == 0)
    #expect(next.stdout == "")
    let said = next.stderr.split(separator: "\n").filter { !$0.contains("not committed and not shown") }
    let isLeft = isWritten(at: step) && !["index-written", "pending-removed", "released"].contains(step)
    if isLeft {
      #expect(said.count == 1 && said[0].hasPrefix("an interrupted action was brought to its end: "), "\(next)")
    }
    if !isLeft { #expect(said == []) }
    let isStillEdited = action == .save && !isWritten(at: step)
    try await scratch.expectSound(isStillEdited ? [" M editions/robots/es.yaml"] : [])
    #expect(!scratch.exists(".git/index.lock") && !scratch.exists(".git/colophon-pending"), "nothing is left")
    expect(try await scratch.git("clean", "-nx", "editions"), is: Outcome())
    #expect(
      try await scratch.git("status", "--short", "--ignored", "editions").stdout
        == (isStillEdited ? " M editions/robots/es.yaml\n" : ""))
    #expect(
      try await scratch.colophon("list").stderr
        == (isStillEdited
          ? "1 record has edits that are not committed and not shown; colophon save commits them\n" : ""))
  }

  @Test("git commit -a by the user refuses, or undoes nothing", arguments: Extent.pairs(steps, KilledAction.allCases, oneOf: 4))
  func commitAll(_ step: String, _ action: KilledAction) async throws {
    let (scratch, _) = try await killed(action, at: step)
    let head = try await scratch.id()
    let outcome = try await scratch.git("commit", "-qam", "All of it")
    if outcome.code == 0 {
      let isSaved = action == .save && !isWritten(at: step)
      #expect(
        try await scratch.git("diff", "--name-only", head, "HEAD", "--", "editions").stdout
          == (isSaved ? "editions/robots/es.yaml\n" : ""))
    } else {
      #expect(outcome.stderr.contains("index.lock"), "\(outcome)")
    }
  }

  @Test("the same action again is done once", arguments: steps)
  func again(_ step: String) async throws {
    let (scratch, _) = try await killed(.change, at: step)
    let outcome = try await scratch.colophon(KilledAction.change.arguments)
    #expect(outcome.code == (isWritten(at: step) ? 3 : 0), "\(outcome)")
    #expect(try await scratch.count() == "3\n")
    #expect(
      try await scratch.committed("editions/robots/ar.yaml")
        == Records.arabic.replacing("in-production", with: "published") + "dates:\n  published: 2022\n")
    try await scratch.expectSound()
  }

  @Test("what the user edits after the kill is never overwritten", arguments: Extent.pairs(steps, [KilledAction.change, .several], oneOf: 2))
  func edited(_ step: String, _ action: KilledAction) async throws {
    let (scratch, _) = try await killed(action, at: step)
    let edited = Records.arabic + "notes: by hand\n"
    try scratch.write(edited, to: "editions/robots/ar.yaml")
    let head = try await scratch.id()
    #expect(try await scratch.colophon("list", "works").code == 0)
    #expect(try scratch.text("editions/robots/ar.yaml") == edited)
    #expect(try await scratch.id() == head)
    let status = try await scratch.git("status", "--porcelain", "editions").stdout
    #expect(status.hasSuffix("M editions/robots/ar.yaml\n"), "\(status)")
    #expect(status.split(separator: "\n").count == 1, "the other files are brought forward: \(status)")
    #expect(try await scratch.colophon("set", "robots/ar", "title=T").code == 5)
    #expect(try scratch.text("editions/robots/ar.yaml") == edited)
  }

  @Test("what the user stages after the kill is never overwritten", arguments: steps)
  func staged(_ step: String) async throws {
    let (scratch, _) = try await killed(.change, at: step)
    let edited = Records.arabic + "notes: by hand\n"
    try scratch.write(edited, to: "editions/robots/ar.yaml")
    try await scratch.shell("rm -f .git/index.lock; git add editions/robots/ar.yaml")
    #expect(try await scratch.colophon("list", "works").code == 0)
    #expect(try await scratch.gitUnchanged("show", ":editions/robots/ar.yaml") == edited)
    #expect(try scratch.text("editions/robots/ar.yaml") == edited)
  }

  @Test("where the user commits after the kill, what was pending is forgotten", arguments: steps)
  func committed(_ step: String) async throws {
    let (scratch, _) = try await killed(.change, at: step)
    try await scratch.shell("rm -f .git/index.lock; git commit -q --allow-empty --only -m Mine")
    let head = try await scratch.id()
    #expect(try await scratch.colophon("list", "works").code == 0)
    #expect(try await scratch.id() == head)
    #expect(!scratch.exists(".git/colophon-pending"))
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
  }

  @Test("in a bare repository too", arguments: ["objects-written", "reference-locked", "reference-moved"])
  func bare(_ step: String) async throws {
    let (scratch, before) = try await killed(.change, at: step, in: .bare)
    #expect((try await scratch.id() != before) == (step == "reference-moved"))
    #expect(try await scratch.colophon("list", "works").stderr == "")
    #expect(try await scratch.colophon("set", "robots/ar", "title=T").code == 0)
    try await scratch.expectSound()
  }

  @Test("a linked worktree keeps what is pending in its own git directory", arguments: steps)
  func linked(_ step: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let linked = scratch.beside("linked")
    try await scratch.git("worktree", "add", "-q", "-b", "other", linked)
    #expect(
      try await scratch.colophon(KilledAction.change.arguments, in: linked, with: ["COLOPHON_KILL_AT": step]).code == -9
    )
    #expect(try await scratch.colophon("list", "works").stderr == "", "the main one has nothing to bring forward")
    try await scratch.expectSound()
    #expect(try await scratch.colophon("list", "works", in: linked).code == 0)
    expect(try await scratch.git("status", "--porcelain", in: linked), is: Outcome())
  }
}
