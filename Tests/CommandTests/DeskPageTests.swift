import Foundation
import TestSupport
import Testing

@Suite("docs/desk.md", .serialized) struct DeskPageTests {
  /// The catalogue as the week finds it.
  private static let prepared = [
    "colophon init --quiet",
    // a catalogue keeps the workflows that it was made with
    "sed -i -e 's/^version: 2/version: 1/' -e '/^  appear:/d' workflows/translation.yaml workflows/original.yaml && git commit -qa --amend --no-edit",
    "colophon add work lighthouse --language en --title 'The Far Lighthouse' --author 'Mara Quint'",
    "colophon add work salt --language en --title 'Salt and Thread' --author 'Mara Quint'",
    """
    colophon add edition lighthouse/fr --language fr --title 'Le Phare lointain' --publisher Rivages --translator 'Anne Morel' \
    --status published --on 2020 --set 'licence:={from: 2019-04-01, term: P5Y, territory: [FR, BE, CH, LU], exclusive: true, sell-off: P6M}'
    """,
    "colophon add edition lighthouse/de --language de",
    "colophon advance lighthouse/de --to offered --on 2023-11-20 --set 'approaches+:={publisher: Hafen, sent: 2023-11-20}'",
    "colophon add edition lighthouse/it --language it --title 'Il faro lontano'",
    """
    colophon advance lighthouse/it --to optioned --on 2023-12-08 --set publisher.name=Approdo --set dates.option-until=2024-03-08 \
    --set 'approaches+:={publisher: Approdo, sent: 2023-12-01, answer: accepted, answered: 2023-12-08, option-until: 2024-03-08, exclusive: true}'
    """,
    "colophon add edition salt/es --language es --title 'Sal y hilo' --publisher Faro",
    """
    colophon advance salt/es --to sign --on 2022-08 --set 'licence:={from: 2022-09-01, term: P7Y, territory: WORLD except US, \
    exclusive: true, publish-by: 2024-02-29}'
    """,
  ]

  private static let week: [(part: String, day: String, commands: [String])] = [
    (
      "monday", "2024-03-04",
      [
        "colophon due --on 2024-03-04",
        "colophon set lighthouse/de 'approaches[0].answer=declined' 'approaches[0].answered=2024-03-04' --note 'By telephone: their list is full.'",
        "colophon set lighthouse/de 'approaches+:={publisher: Nordlicht, sent: 2024-03-04}'",
      ]
    ),
    (
      "tuesday", "2024-03-05",
      [
        "colophon report licences --on 2024-03-05 --work lighthouse",
        "colophon report licences --on 2024-03-05 --work lighthouse --language pt-BR --format csv",
        "colophon report licences --on 2024-03-05 --work salt --status free",
      ]
    ),
    (
      "wednesday", "2024-03-06",
      [
        """
        colophon advance lighthouse/it --to sign --on 2024-03-06 --set dates.manuscript-due=2024-10-31 \
        --set 'licence:={from: 2024-03-06, term: P7Y, territory: WORLD, except: [CH], exclusive: true, formats: [paperback, ebook], payments: [{due: 2024-03-31, amount: "1500", currency: EUR}]}'
        """,
        "colophon add edition lighthouse/it-club --language it --publisher 'Club del libro' --set 'licence:={from: 2025, term: P3Y, territory: [IT], exclusive: true}'",
        "colophon add edition lighthouse/it-club --language it --publisher 'Club del libro' --set 'licence:={from: 2025, term: P3Y, territory: [IT], exclusive: true, formats: [hardback]}'",
        "git log -2 --format='%s%n%(trailers)'",
      ]
    ),
    (
      "thursday", "2024-03-07",
      [
        "colophon set lighthouse/it 'licence.payments[0].paid=2024-03-07'",
        "colophon set salt/es licence.notice=2024-03-07 licence.cure=P60D --note 'Registered letter to Faro: not published by the end of February.'",
        "colophon due --on 2024-03-07 --within P3M --work salt",
        "colophon due --on 2024-05-07 --within P0D --work salt --format json",
      ]
    ),
    (
      "friday", "2024-03-08",
      [
        "colophon report licences --on 2024-04-01 --work lighthouse --language fr",
        "colophon set lighthouse/fr 'licence+:={from: 2024-04-01, term: P5Y, territory: [FR, BE, CH, LU], exclusive: true}' --note 'Renewed by letter.'",
        "colophon due --on 2024-03-08 --within P1Y --work lighthouse --language fr",
        "colophon check",
        "colophon export --public ../public",
        "colophon -C ../public list",
        "colophon log --since 2024-03-04 --until 2024-03-08",
      ]
    ),
  ]

  @Test("the week and the year on the page are what the commands say, in their order") func page() async throws {
    let scratch = try Scratch()
    let folder = scratch.directory.path + "/catalogue"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for command in Self.prepared {
      let outcome = try await scratch.shell(command, in: folder)
      #expect(outcome.code == 0, "\(command): \(outcome.stderr)")
    }
    let page = Page(name: "desk.md")
    let week = Self.week.map { DeskDay($0.part, on: $0.day, $0.commands) }
    for one in week + DeskDay.year {
      one.settle(scratch)
      var text = ""
      for command in one.commands {
        let outcome = try await scratch.shell(command, in: folder)
        text += "$ \(command)\n\(outcome.stdout)\(outcome.stderr)"
        if outcome.code != 0 { text += "# exit code \(outcome.code)\n" }
      }
      try page.expect(one.part, toSay: "```console\n\(scratch.settled(text, in: folder))```\n")
    }
    #expect(try await scratch.shell("git fsck --strict && git -C ../public fsck --strict", in: folder).code == 0)
    expect(try await scratch.shell("git status --porcelain", in: folder), is: Outcome())
  }
}
