import Foundation
import TestSupport
import Testing

/// Checks of every command of upkeep, in the same catalogue, for what none may lose.
@Suite("Upkeep") struct UpkeepTests {
  /// A command, what the edition that it is about or near is called afterwards, and how many events it has more then.
  struct Case: CustomTestStringConvertible {
    let command: [String]
    var name = "robots/it"
    /// The differences in the edition's text afterwards.
    var edits: [(old: String, new: String)] = []
    /// The reference to it afterwards.
    var referring = "robots/nl"
    var reference = "it"
    var events = 0
    var testDescription: String { command.joined(separator: " ") }
  }

  private static let italian = """
    # the club's edition comes later
    language: it
    title: "Aspettando i robot"   # as on the cover
    translation-of: fr-2019
    workflow: translation
    status: published
    contributors: [{role: translator, name: 'Piero Sala'}]  # by letter
    publisher: {name: Approdo}
    formats:
      - {form: paperback}   # the last copies went
      - form: ebook
    x-shelf: [4, 'b']   # ours

    """

  private static let proposed = "workflow: translation\nstatus: proposed\n"
  private static let dutch = "language: nl\nequivalent: it#paperback   # in Belgium\n" + proposed

  static let cases = [
    Case(command: ["move", "robots/it", "approdo"], name: "robots/approdo", reference: "approdo", events: 1),
    Case(
      command: ["move", "robots", "c/robots"], name: "c/robots/it", referring: "c/robots/nl", events: 1),
    Case(
      command: ["move", "--shelving", "author"], name: "c/casilli/robots/it", referring: "c/casilli/robots/nl", events: 1),
    Case(
      command: ["merge", "robots/it-2", "--into", "robots/it"], edits: [("x-shelf", "pages: \"312\"\nsources:\n  - field: status\n    value: proposed\n    from: robots/it-2\nx-shelf")], events: 1),
    Case(command: ["merge", "other", "--into", "robots"]),
    Case(command: ["remove", "robots/it-2", "--reason", "twice"]),
    Case(command: ["add", "edition", "robots/it-3", "--language", "it", "--from", "robots/it"]),
    Case(command: ["set", "--where", "language:it", "series.title=Le onde"], edits: [("x-shelf", "series:\n  title: Le onde\nx-shelf")], events: 1),
    Case(
      command: ["advance", "--where", "language:it status:published", "--to", "withdraw", "--on", "2024-02"],
      edits: [("status: published", "status: withdrawn"), ("x-shelf", "dates:\n  withdrawn: 2024-02\nx-shelf")], events: 1),
  ]

  @Test(
    "history, comments, unknown keys, references and the state of formats stay, and all is undone to the byte",
    arguments: Extent.pairs(cases, Place.allCases, oneOf: 2))
  func kept(_ upkeep: Case, _ place: Place) async throws {
    let scratch = try await catalogue(place)
    let before = try await scratch.id("HEAD^{tree}")
    let old = try await scratch.committed("editions/robots/it.yaml")
    #expect(
      old == Self.italian.replacing("{form: paperback}", with: "{form: paperback, status: out-of-print, dates: { out-of-print: 2023 }}"))
    let events = try await scratch.colophon("history", "robots/it").stdout.split(separator: "\n")
    #expect(events.count == 2)
    let outcome = try await scratch.colophon(upkeep.command)
    #expect(outcome.code == 0, "\(outcome)")
    let name = upkeep.name
    #expect(
      try await scratch.committed("editions/\(name).yaml") == upkeep.edits.reduce(old) { $0.replacing($1.old, with: $1.new) })
    #expect(
      try await scratch.committed("editions/\(upkeep.referring).yaml") == Self.dutch.replacing("it#", with: "\(upkeep.reference)#"))
    #expect(
      try await scratch.colophon("check").stdout.split(separator: "\n").filter { $0.contains("[dangling-reference]") } == [])
    // the edition's own events, and those of its paperback
    let history = try await scratch.colophon("history", name).stdout.split(separator: "\n")
    #expect(history.count == events.count + upkeep.events && history.starts(with: events), "\(history)")
    try await expectSound(scratch)
    let undo = try await scratch.colophon("undo")
    #expect(undo.code == 0, "\(undo)")
    #expect(try await scratch.id("HEAD^{tree}") == before, "undone to the byte")
    try await expectSound(scratch)
    #expect(try await scratch.colophon("audit").code == 0)
  }

  private func expectSound(_ scratch: Scratch) async throws {
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
    if scratch.directory.lastPathComponent != "bare.git" {
      expect(try await scratch.git("status", "--porcelain", "-uall"), is: Outcome())
    }
  }

  /// An edition with a format that went its own way, a second record of it, one that refers to it, and another work.
  private func catalogue(_ place: Place) async throws -> Scratch {
    try await Scratch.copy(of: "upkeep, \(place)") {
      let scratch = try Scratch()
      try await scratch.colophon("init")
      let others = [
        ("robots/it", Self.italian), ("robots/it-2", "language: it\npages: \"312\"\n" + Self.proposed),
        ("robots/nl", Self.dutch),
        ("other/work", "language: fr\n"), ("other/de", "language: de\n" + Self.proposed),
      ].map { ("editions/\($0.0).yaml", $0.1) }
      for (path, text) in Records.all + others { try scratch.write(text, to: path) }
      try await scratch.git("add", ".")
      try await scratch.git("commit", "-qm", "Take in what was kept by hand")
      if place == .bare {
        try await scratch.git("clone", "-q", "--bare", ".", scratch.beside("bare.git"))
        scratch.directory = URL(filePath: scratch.beside("bare.git"))
      }
      #expect(try await scratch.colophon("advance", "robots/it#paperback", "--to", "exhaust", "--on", "2023").code == 0)
      return scratch
    }
  }
}
