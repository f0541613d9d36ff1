import Foundation
import TestSupport
import Testing

@Suite("docs/time.md", .serialized) struct TimePageTests {
  /// The recorded changes, each with its day.
  private static let told = [
    ("2021-02-01", "colophon advance robots/it --to publish --on 2021-01"),
    ("2022-02-03", "colophon advance robots/ar --to publish --on 2022-02-02"),
    ("2022-05-16", "colophon correct robots/it published --on 2020-09-17"),
  ]

  private static let records = """
    colophon init --quiet
    colophon add work robots --language fr --title 'En attendant les robots' --author 'Antonio A. Casilli' --quiet
    colophon add edition robots/fr-2019 --language fr --title 'En attendant les robots' --workflow original --status published --on 2019-01 --quiet
    colophon add edition robots/it --language it --title 'Schiavi del clic' --translator 'Raffaele Alberto Ventura' --status in-production --quiet
    colophon add edition robots/ar --language ar --title 'في انتظار الروبوت' --translator 'مها قابيل' --status in-production --quiet
    """

  private static let questions = [
    ("as-of", ["colophon list --category available", "colophon list --category available --as-of 2020"]),
    (
      "both",
      [
        "colophon list --known-at 2021-03 --as-of 2021-01 --status published --where 'published:2021-01'",
        "colophon list --as-of 2021-01 --status published --where 'published:2021-01'",
        "colophon show robots/it --known-at 2021-03 --as-of 2020 | grep status",
        "colophon show robots/it --as-of 2020 | grep status",
      ]
    ),
    ("diff", ["colophon diff 2022-01 2022-03", "colophon diff 2022-03"]),
  ]

  /// The recorded changes of a licence and the questions about it, each with its day.
  private static let rights = [
    ("# recorded on 2022-07-01\n", "2022-07-01", "colophon set robots/ar 'licence:={from: 2021-03-01, term: P5Y, territory: [EG, MA], exclusive: true}'"),
    ("# recorded on 2022-10-10\n", "2022-10-10", "colophon advance robots/ar --to revert --on 2022-09-30"),
    ("# asked on 2022-11-01\n", "2022-11-01", "colophon report licences --work robots --language ar"),
    ("", "2022-11-01", "colophon report licences --work robots --language ar --as-of 2022-08"),
    ("", "2022-11-01", "colophon report licences --work robots --language ar --known-at 2022-10-05 --as-of 2022-10-01"),
  ]

  @Test("the page is what the commands say") func page() async throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.directory.appending(path: "catalogue"), withIntermediateDirectories: true)
    let folder = scratch.directory.path + "/catalogue"
    let page = Page(name: "time.md")
    let made = try await scratch.shell(Self.records, in: folder, on: "2020-01-01")
    #expect(made.code == 0, "\(made.stderr)")
    var text = ""
    for (day, command) in Self.told {
      text += "# recorded on \(day)\n" + (try await Self.shown(command, in: folder, of: scratch, on: day))
    }
    try page.expect("told", toSay: "```console\n\(text)```\n")
    for (part, commands) in Self.questions {
      var text = ""
      for command in commands { text += try await Self.shown(command, in: folder, of: scratch, on: "2022-06-01") }
      try page.expect(part, toSay: "```console\n\(text)```\n")
    }
    text = ""
    for (title, day, command) in Self.rights {
      text += title + (try await Self.shown(command, in: folder, of: scratch, on: day))
    }
    try page.expect("rights", toSay: "```console\n\(text)```\n")
    #expect(try await scratch.shell("git fsck --strict", in: folder).code == 0)
  }

  private static func shown(_ command: String, in folder: String, of scratch: Scratch, on day: String) async throws
    -> String
  {
    let outcome = try await scratch.shell(command, in: folder, on: day)
    return scratch.settled("$ \(command)\n\(outcome.stdout)\(outcome.stderr)", in: folder)
  }
}

extension Scratch {
  /// Runs lines of shell as if they were typed on a day.
  fileprivate func shell(_ lines: String, in folder: String, on day: String) async throws -> Outcome {
    let variables = ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"].map { "export \($0)=\(day)T10:00:00+01:00\n" }
    return try await shell(variables.joined() + lines, in: folder)
  }
}
