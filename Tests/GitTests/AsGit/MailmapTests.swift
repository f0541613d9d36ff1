import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("Mailmaps, as git reads them") struct MailmapTests {
  private static let names = ["Ann", "ann", "Ann W", "Bé", "", " Cy  D ", "Bob"]
  private static let addresses = ["a@x", "A@X", "b@x", "", " c@x ", "d", "a@x>"]

  private static func line(_ random: inout SeededGenerator) -> String {
    func person() -> String { "\(names.randomElement(using: &random) ?? "") <\(addresses.randomElement(using: &random) ?? "")>" }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "# " + person()
    case 1: return person()
    case 2: return person() + " # comment"
    case 3: return "no address"
    case 4: return person() + "\r"
    default: return person() + " " + person()
    }
  }

  @Test("people are shown as by git check-mailmap") func asGit() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let people = ["Ann", "ANN", "Bob", "Ann W"].flatMap { name in ["a@x", "A@x", "b@x", "d", "z@x"].map { (name, $0) } }
    var random = SeededGenerator(seed: 5)
    var changed = 0
    for _ in 0..<Extent.rounds(40, ofFull: 2000) {
      let text = (0..<Int.random(in: 1...5, using: &random)).map { _ in Self.line(&random) }.joined(separator: "\n") + "\n"
      try scratch.write(text, to: "r/.mailmap")
      let witness = try await scratch.git("check-mailmap", "--stdin", input: people.map { "\($0) <\($1)>\n" }.joined())
      let map = try scratch.repository().mailmap()
      let when = Instant(secondsSince1970: 0, offsetMinutes: 0)
      let ours = people.map { map.shown(Signature(name: $0, email: $1, when: when)) }.map { $0.name.isEmpty ? "<\($0.email)>" : "\($0.name) <\($0.email)>" }
      #expect(ours == witness.split(separator: "\n").map(String.init), "\(text)")
      changed += zip(ours, people).filter { $0 != "\($1.0) <\($1.1)>" }.count
    }
    #expect(changed > 20)
  }

  @Test("it is read where git reads it", arguments: ["r", "bare"]) func places(_ folder: String) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("Top <ann@example.org>\n", to: "r/.mailmap")
    try await scratch.git("add", ".mailmap")
    try await scratch.git("commit", "-qm", "A map")
    try await scratch.git("clone", "-q", "--bare", "r", "bare", in: scratch.directory)
    try scratch.write("File <ann@example.org>\n", to: "map")
    let blob = try await scratch.git("hash-object", "-w", "--stdin", in: folder, input: "Blob <ann@example.org>\n")
    for settings in [[:], ["mailmap.blob": blob], ["mailmap.file": "~/map"], ["mailmap.file": scratch.path("map"), "mailmap.blob": blob], ["mailmap.blob": "none"], ["mailmap.file": ""]] {
      for key in ["mailmap.file", "mailmap.blob"] { _ = try await scratch.attempt(["config", "--unset", key], in: folder) }
      for (key, value) in settings { try await scratch.git("config", key, value, in: folder) }
      let repository = try scratch.repository(folder)
      let commit = try repository.commit(repository.resolve("HEAD"))
      let shown = commit.shown(by: try repository.mailmap())
      #expect(try await scratch.git("log", "-1", "--format=%aN <%aE>", in: folder) == "\(shown.author.name) <\(shown.author.email)>", "\(settings)")
      #expect(commit.author.name == "Ann", "the commit itself stays as it is")
    }
  }

  @Test("one that is a link is not read") func link() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("Link <ann@example.org>\n", to: "map")
    try FileManager.default.createSymbolicLink(atPath: scratch.path("r/.mailmap"), withDestinationPath: scratch.path("map"))
    let repository = try scratch.repository()
    let commit = try repository.commit(repository.resolve("HEAD"))
    #expect(commit.shown(by: try repository.mailmap()).author.name == "Ann")
    #expect(try await scratch.git("log", "-1", "--format=%aN") == "Ann")
  }
}
