import Foundation
import TestSupport
import Testing

/// The output of a command that can't take its answer.
enum DeafOutput: String, CaseIterable, Sendable {
  case full = "> /dev/full"
  case closed = ">&-"
  case readerGone = "| :"
  case fullAndDeaf = "> /dev/full 2>&-"
  case closedAndDeaf = ">&- 2>&-"

  var isHeard: Bool { !rawValue.hasSuffix("2>&-") }

  /// A line of shell that runs a command so, and ends with its exit code.
  func line(_ command: String) -> String {
    guard self == .readerGone else { return "\(command) \(rawValue)" }
    // the reader is gone before the command begins
    return "mkfifo gone && { sleep 5 > gone & } ; exec 9<>gone 8>gone; exec 9<&-; kill $! ; wait; \(command) >&8"
  }
}

@Suite("A commit that could not be told") struct UntoldTests {
  /// The commands that write, and what they need before.
  private static let commands = [
    "set es title=T", "advance ar --to publish --on 2022", "add review robots --title T --date 2020",
    "add edition robots/it --language it", "save es", "undo", "correct ar in-production --on 2021", "move es robots/es-2",
    "merge es --into ar", "remove es --reason R", "move --shelving initial", "init sub", "export --public public",
  ]

  private func prepare(_ command: String, in scratch: Scratch) async throws -> String {
    switch command.split(separator: " ").first {
    case "save": try scratch.write(Records.spanish + "notes: N\n", to: "editions/robots/es.yaml")
    case "undo": try await scratch.colophon("set", "robots/es", "title=U")
    case "correct":
      try await scratch.colophon("add", "edition", "robots/pt", "--language", "pt", "--publisher", "P")
      try await scratch.colophon("advance", "robots/pt", "--to", "sign", "--on", "2020")
      return "correct pt contracted --on 2019"
    case "merge":
      try await scratch.colophon("add", "edition", "robots/es-2", "--language", "es")
      return "merge es-2 --into robots/es"
    default: break
    }
    return command
  }

  @Test("it ends with 7, and the first line of standard error has its id", arguments: Extent.pairs(commands, DeafOutput.allCases, oneOf: 3))
  func told(_ command: String, _ output: DeafOutput) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let command = try await prepare(command, in: scratch)
    let head = try await scratch.id()
    for format in ["table", "json"] {
      let line = output.line("\(Scratch.binary) \(command) --format \(format)")
      let outcome = try await scratch.runner.raw("/bin/sh", ["-c", line], in: scratch.path, with: [:], input: "")
      #expect(outcome.code == 7, "\(line): \(outcome)")
      let folder = command.hasPrefix("export") ? "public" : "."
      let id = try await scratch.gitUnchanged("-C", folder, "rev-parse", "HEAD").trimmingCharacters(in: .newlines)
      if folder == "." { #expect(id != head) }
      let first = outcome.stderr.split(separator: "\n").first ?? ""
      #expect(output.isHeard ? first.contains(id) : outcome.stderr == "", "\(line): \(outcome)")
      if output.isHeard, format == "json" { #expect(first.hasSuffix("\"commit\":\"\(id)\"}}"), "\(first)") }
      expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
      // a second time there would be nothing to write
      guard command.hasPrefix("set") || command.hasPrefix("add review") else { break }
      try await scratch.git("reset", "-q", "--hard", head)
      try? FileManager.default.removeItem(atPath: scratch.directory.appending(path: "gone").path)
    }
  }

  @Test("an import is told so too, and its findings all the same; so is one whose rejects can't be written")
  func imports() async throws {
    for (end, isTold) in [("> /dev/full", false), (">&-", false), ("--rejects /dev/full", true)] {
      let scratch = try await Scratch.harbour(in: .checkout)
      let head = try await scratch.id()
      let line = "\(Scratch.binary) import data --mapping harbour.yaml \(end)"
      let outcome = try await scratch.runner.raw("/bin/sh", ["-c", line], in: scratch.path, with: [:], input: "")
      let id = try await scratch.id()
      #expect(id != head, "\(outcome)")
      #expect(outcome.code == 7, "\(outcome)")
      #expect(outcome.stderr.split(separator: "\n").first?.contains(id) == true, "\(outcome)")
      #expect(outcome.stderr.split(separator: "\n").count > 1, "\(outcome)")
      #expect(outcome.stdout.isEmpty != isTold, "\(outcome)")
    }
  }

  @Test("who has written nothing ends as who reads", arguments: DeafOutput.allCases)
  func readers(_ output: DeafOutput) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    for command in ["list", "set es title=T --dry-run", "set es language=es --format json"] {
      let line = output.line("\(Scratch.binary) \(command)")
      let outcome = try await scratch.runner.raw("/bin/sh", ["-c", line], in: scratch.path, with: [:], input: "")
      #expect(outcome.code == (output == .readerGone ? 141 : 6), "\(line): \(outcome)")
      try? FileManager.default.removeItem(atPath: scratch.directory.appending(path: "gone").path)
    }
  }

  @Test("a closed stream is never a file of the repository") func closed() async throws {
    for place in Place.allCases {
      let scratch = try await Scratch.catalogue(in: place)
      try await scratch.colophon("index", "rebuild")
      for command in ["list", "history es --format json", "set es title=T", "set es title=U", "undo", "check", "audit"] {
        try await scratch.shell("\(Scratch.binary) \(command) <&- >&- 2>&-")
      }
      #expect(try await scratch.colophon("list", "works").code == 0)
      #expect(try await scratch.colophon("index", "status").stdout.contains("current"))
      try await scratch.expectSound()
    }
  }

  @Test("a log that can't be written keeps the branch where it was") func log() async throws {
    for name in ["logs/HEAD", "logs/refs/heads/master"] {
      let scratch = try await Scratch.catalogue(in: .checkout)
      let branch = try await scratch.gitUnchanged("symbolic-ref", "HEAD").trimmingCharacters(in: .newlines)
      let path = name == "logs/HEAD" ? name : "logs/\(branch)"
      try await scratch.shell("rm .git/\(path); mkdir .git/\(path); touch .git/\(path)/x")
      let head = try await scratch.id()
      let outcome = try await scratch.colophon("set", "es", "title=T")
      #expect(outcome.code == 6 && outcome.stderr.contains(path), "\(outcome)")
      #expect(try await scratch.id() == head)
      #expect(try await scratch.colophon("list", "works").stderr == "")
      #expect(try await scratch.git("status", "--porcelain", "editions").stdout == "")
    }
  }

  /// A folder whose file system can hold a file immutable: such a file not even root may remove.
  private static let holding = ["/var/tmp", "/tmp"].first { folder in
    let probe = "\(folder)/colophon-\(UUID().uuidString)"
    let line = "touch \(probe) && chattr +i \(probe) && chattr -i \(probe); e=$?; rm -f \(probe); exit $e"
    let shell = Process()
    (shell.executableURL, shell.arguments, shell.standardError) = (URL(filePath: "/bin/sh"), ["-c", line], FileHandle.nullDevice)
    guard (try? shell.run()) != nil else { return false }
    shell.waitUntilExit()
    return shell.terminationStatus == 0
  }

  @Test(
    "what was noted for the case of a kill and can't be removed is said",
    .enabled(if: holding != nil, "only root can hold a file immutable, on a file system that has it"))
  func pending() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout, below: Self.holding)
    let line = """
      \(Scratch.binary) set robots robots/es robots/ar robots/fr-2019 x-n=N & p=$!
      until grep -q '^State:.*stopped' /proc/$p/status; do sleep 0.02; done
      chattr +i .git/colophon-pending; kill -CONT $p; wait $p; e=$?; chattr -i .git/colophon-pending; exit $e
      """
    let outcome = try await scratch.runner.raw(
      "/bin/sh", ["-c", line], in: scratch.path, with: ["COLOPHON_STOP_AT": "pending-written"], input: "")
    let id = try await scratch.id()
    #expect(outcome.code == 7 && outcome.stderr.contains(id) && outcome.stderr.contains("colophon-pending"), "\(outcome)")
    #expect(try await scratch.colophon("list", "works").code == 0)
    try await scratch.expectSound()
  }
}
