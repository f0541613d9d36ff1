import Testing

@testable import Catalogue

@Suite("Refusals") struct RefusalTests {
  static let texts: [(Refusal, String, String)] = [
    (
      .notFrom(state: "a", origins: ["b", "c"], possible: ["go"]), "it is a, and the step leaves from b, c",
      "possible from here: go"
    ),
    (
      .notFrom(state: "a", origins: [], possible: []), "it is a, and the step leaves from no state",
      "no step leads on from here"
    ),
    (
      .unknownState("x", workflow: "w"), "its status “x” is no state of the workflow w",
      "put a state of the workflow into the file by hand, then: colophon save"
    ),
    (
      .missing(["contributors.translator"]), "no translator is named",
      "--set 'contributors.translator=NAME', or 'contributors+:={role: translator, unnamed: unknown}' if nobody is named"
    ),
    (.missing(["title", "pages"]), "title or pages is missing", "--set 'title=…' or --set 'pages=…'"),
    (.invalid(["dates.expected"]), "dates.expected has no valid value", "--set 'dates.expected=…'"),
    (.forbidden("notes"), "notes is there and must not be", "--unset notes"),
    (
      .notPermitted(needs: ["rights"], actor: "bo@x"), "bo@x has none of the roles rights in workflows/roles.yaml",
      "ask one who has: rights"
    ),
    (.reasonMissing(allowed: []), "it needs a reason", "--reason TEXT"),
    (.reasonMissing(allowed: ["a", "b"]), "it needs a reason", "--reason a|b"),
    (.reasonNotAllowed("c", allowed: ["a", "b"]), "“c” is none of the reasons a, b", "--reason a|b"),
    (
      .dateBefore(day("2021"), last: day("2022-02-02")), "2021 is before the last dated event, 2022-02-02",
      "--on 2022-02-02, or a later date"
    ),
    (
      .dateInFuture(day("2030"), today: Day(daysSince1970: 0)),
      "2030 is in the future (today is 1970-01-01); a plan belongs in dates.expected",
      "--set 'dates.expected=2030' now, and the step when it has happened"
    ),
    (
      .noPrevious(possible: ["a", "b"]), "the history names no state before this one to go back to",
      "name the state: --to a|b"
    ),
    (.noPrevious(possible: []), "the history names no state before this one to go back to", "no state leads here"),
    (
      .workflowChanged(from: "a", to: "b", state: "c"),
      "its workflow changes from a to b, and c is not a state of both", "leave the workflow as it was"
    ),
  ]

  static func day(_ text: String) -> EDTF { (try? EDTF(parsing: text)) ?? EDTF(Day(daysSince1970: 0)) }

  @Test("a refusal says what is wrong, and what would do", arguments: texts.indices)
  func words(number: Int) {
    let (refusal, message, remedy) = Self.texts[number]
    #expect(refusal.message == message)
    #expect(refusal.remedy == remedy)
  }
}
