import Foundation
import TestSupport
import Testing

/// The story in `Tests/Fixtures/year/story.txt`, and what the desk is told of it at the end of each quarter.
@Suite("A desk's year") struct YearTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/year").standardized

  /// The people at the desk.
  private static let people = ["Anna": "anna@desk.example", "Ben": "ben@desk.example"]

  @Test("at four dates, due, list --matrix, log and history say the whole of it") func year() async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init", "--quiet", with: ["GIT_COMMITTER_DATE": "2023-01-09T08:00:00Z", "GIT_AUTHOR_DATE": "2023-01-09T08:00:00Z"])
    let story = try String(contentsOf: Self.folder.appending(path: "story.txt"), encoding: .utf8)
    var (since, dates, minute) = ("2023-01-01", 0, 0)
    for line in story.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("= ") {
        let date = String(line.dropFirst(2))
        try await compare(at: date, since: since, place: dates, in: scratch)
        (since, dates) = (date, dates + 1)
      } else {
        let said = try #require(line.firstMatch(of: /^(\d{4}-\d\d-\d\d) (\w+): (.+)$/), "\(line)")
        let (_, day, person, command) = said.output
        minute += 1
        let time = "\(day)T\(10 + minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60):00Z"
        scratch.environment["GIT_AUTHOR_NAME"] = String(person)
        scratch.environment["GIT_COMMITTER_NAME"] = String(person)
        scratch.environment["GIT_AUTHOR_EMAIL"] = Self.people[String(person)]
        scratch.environment["GIT_COMMITTER_EMAIL"] = Self.people[String(person)]
        scratch.environment["GIT_AUTHOR_DATE"] = time
        scratch.environment["GIT_COMMITTER_DATE"] = time
        let outcome = try await scratch.shell(String(command), in: scratch.path)
        #expect(outcome.code == 0, "\(line)\n\(outcome.stderr)")
      }
    }
    #expect(dates == 4)
    expect(try await scratch.colophon("check"), is: Outcome(stderr: "nothing to report\n"))
    expect(try await scratch.git("fsck", "--strict"), is: Outcome())
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
  }

  /// The lines that a text says after each command.
  private static func answers(_ text: String) -> [String: [Substring]] {
    var (answers, command): ([String: [Substring]], String) = ([:], "")
    for line in text.split(separator: "\n") {
      if line.hasPrefix("$ colophon ") {
        command = String(line.dropFirst(2))
        answers[command] = []
      } else {
        answers[command, default: []].append(line)
      }
    }
    return answers
  }

  /// Compares what is said on a day with the file of that day; `COLOPHON_WRITE_DOCS=1` writes it.
  ///
  /// - Parameter place: The place of the day among the four: CI asks at each for another fourth of the histories.
  private func compare(at date: String, since: String, place: Int, in scratch: Scratch) async throws {
    let isWriting = ProcessInfo.processInfo.environment["COLOPHON_WRITE_DOCS"] == "1"
    let editions = try await scratch.shell("colophon list | cut -f1", in: scratch.path).stdout.split(separator: "\n")
    #expect(editions.count == 20)
    let commands =
      ["colophon due --on \(date)", "colophon list --matrix", "colophon log --since \(since) --until \(date)"]
      + (editions + ["lighthouse/fr#paperback", "lighthouse/fr#ebook"]).map { "colophon history \($0)" }
    var text = ""
    let asked = commands.enumerated().filter { Extent.isLong || isWriting || $0.offset < 3 || $0.offset % 4 == place }
    for (_, command) in asked {
      let outcome = try await scratch.shell(command, in: scratch.path)
      #expect(outcome.code == 0 && outcome.stderr.isEmpty, "\(command): \(outcome)")
      text += "$ \(command)\n\(outcome.stdout)"
    }
    let said = scratch.settled(text, in: scratch.path)
    let file = Self.folder.appending(path: "\(date).txt")
    if isWriting {
      try Data(said.utf8).write(to: file)
    } else {
      let wanted = try Self.answers(String(contentsOf: file, encoding: .utf8))
      #expect(wanted.keys.sorted() == commands.sorted(), "\(date)")
      let answers = Self.answers(said)
      #expect(answers.count == asked.count, "\(date)")
      for (command, answer) in answers { #expect(wanted[command] == answer, "\(date): \(command)") }
    }
  }
}
