import Foundation
import TestSupport
import Testing

@Suite("docs/history.md", .serialized) struct HistoryPageTests {
  private static let prepared = [
    "colophon advance robots/it --to start --on 2019-12 --quiet",
    "colophon advance robots/it --to deliver --on 2020-06 --quiet",
  ]

  private static let late = [
    "colophon history robots/it",
    "colophon correct robots/it delivered --on 2020-05-12 --note 'From the translator’s mail.'",
    "colophon history robots/it",
    "colophon correct robots/it delivered --on 2019-11",
  ]

  private static let wrong = [
    "colophon advance robots/it --to produce --on 2020-07",
    "colophon undo --note 'It was another book.'",
    "colophon history robots/it | tail -3",
  ]

  private static let cloned = ["git clone -q . ../paris"]

  private static let merged = [
    "colophon advance robots/it --to postpone --on 2020-06-20 --note 'The printer is closed.'",
    "colophon -C ../paris advance robots/it --to accept --on 2020-06-18",
    "git pull -q --no-rebase ../paris",
    "sed -i '/^[<=>]\\{7\\}/d; /^status: accepted/d' editions/robots/it.yaml",
    "colophon save --keep robots/it=postponed",
    "colophon history robots/it | tail -3",
    "colophon audit --since HEAD~",
    "colophon advance robots/it --to resume --on 2020-09",
  ]

  private static let doubled = [
    "colophon add edition robots/feltrinelli --language it --title 'Schiavi del clic' --publisher Feltrinelli \\\n"
      + "  --translator 'R. Ventura' --set pages=200 --quiet",
    "colophon set robots/it contributors.translator='Raffaele Ventura' --quiet",
    "colophon set robots/ar equivalent=feltrinelli --quiet",
  ]

  private static let upkeep = [
    "colophon merge robots/feltrinelli --into robots/it", "git show --format= HEAD -- editions/robots/ar.yaml editions/robots/it.yaml",
    "colophon move robots/it 2020-it", "git log -1 --format=%B", "colophon history robots/2020-it | tail -4",
    "colophon show robots/it", "colophon history robots/feltrinelli", "colophon undo", "colophon show robots/2020-it",
  ]

  private static let asked = ["colophon blame robots/it"]

  @Test("the story on the page is what the commands say") func story() async throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.directory.appending(path: "catalogue"), withIntermediateDirectories: true)
    let folder = scratch.directory.path + "/catalogue"
    #expect(try await scratch.shell(ErrorCase.catalogue, in: folder).code == 0)
    let page = Page(name: "history.md")
    for (part, before, commands) in [
      ("late", Self.prepared, Self.late), ("wrong", [], Self.wrong), ("merged", Self.cloned, Self.merged),
      ("upkeep", Self.doubled, Self.upkeep), ("blame", [], Self.asked),
    ] {
      for command in before { #expect(try await scratch.shell(command, in: folder).code == 0, "\(command)") }
      var text = ""
      for command in commands {
        let outcome = try await scratch.shell(command, in: folder)
        text += "$ \(command)\n\(outcome.stdout)\(outcome.stderr)"
      }
      try page.expect(part, toSay: "```console\n\(scratch.settled(text, in: folder))```\n")
    }
    #expect(try await scratch.shell("git fsck --strict", in: folder).code == 0)
  }
}
