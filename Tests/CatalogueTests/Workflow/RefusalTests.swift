import Testing

@testable import Catalogue

@Suite("Refusals") struct RefusalTests {
  static let texts: [(Refusal, String, [String]?, String)] = [
    (
      .notFrom(state: "a", origins: ["b", "c"], possible: ["go", "stay"]), "it is a, and the step leaves from b, c",
      nil, "possible from here: go, stay"
    ),
    (
      .notFrom(state: "a", origins: [], possible: []), "it is a, and the step leaves from no state", nil,
      "no step leads on from here"
    ),
    (
      .unknownState("x", workflow: "w"), "its status “x” is no state of the workflow w", nil,
      "put a state of the workflow into the file by hand, then: colophon save w/e"
    ),
    (
      .missing(["contributors.translator"]), "no translator is named", ["--set", "contributors.translator=NAME"],
      "--set contributors.translator=NAME"
    ),
    (
      .untranslated("contains.one", title: "Hamlet"), "no translator is named for “Hamlet” (contains.one)",
      ["--set", "contains.one.contributors.translator=NAME"], "--set contains.one.contributors.translator=NAME"
    ),
    (
      .missing(["title", "pages"]), "title or pages is missing", ["--set", "title=TITLE"], "--set title=TITLE"
    ),
    (
      .invalid(["dates.expected"]), "dates.expected has no valid value", ["--set", "dates.expected=DATE"],
      "--set dates.expected=DATE"
    ),
    (.forbidden("notes"), "notes is there and must not be", nil, "colophon set w/e --unset notes"),
    (
      .namedState(
        "translation-of", wanted: "available",
        found: NamedEdition(RecordReference(.edition, "w/fr"), state: "planned", category: .planned)),
      "translation-of names w/fr, which is planned and must be available", nil,
      "take that one on first; where it stands: colophon show w/fr"
    ),
    (
      .namedState("translation-of", wanted: "available", found: nil),
      "translation-of must name an edition that is available, and names none", ["--set", "translation-of=REF"],
      "--set translation-of=REF"
    ),
    (
      .notPermitted(needs: ["rights"], actor: "bo@x", holders: ["al@x", "cy@x"]),
      "bo@x does not have the role rights in workflows/roles.yaml", nil, "ask al@x or cy@x"
    ),
    (
      .notPermitted(needs: ["rights"], actor: "bo@x", holders: ["al@x", "key:SHA256:a", "key:SHA256:b"]),
      "bo@x does not have the role rights in workflows/roles.yaml", nil,
      "ask al@x, or sign with SHA256:a or SHA256:b (commit.gpgsign, user.signingkey)"
    ),
    (
      .notSigned(.absent), "it must be signed, and it is not", nil,
      "git config commit.gpgsign true && git config user.signingkey KEY"
    ),
    (
      .notSigned(.broken), "it must be signed, and its signature is bad", nil,
      "git config commit.gpgsign true && git config user.signingkey KEY"
    ),
    (
      .notSigned(.unknownKey), "it must be signed, and its signature is of a key that is not known here", nil,
      "git config commit.gpgsign true && git config user.signingkey KEY"
    ),
    (
      .notPermitted(needs: ["rights"], actor: "bo@x", holders: []),
      "bo@x does not have the role rights in workflows/roles.yaml", nil,
      "nobody has such a role: name somebody under rights in workflows/roles.yaml"
    ),
    (.reasonMissing(allowed: []), "it needs a reason", ["--reason", "TEXT"], "--reason TEXT"),
    (
      .reasonMissing(allowed: ["a", "b"]), "it needs a reason, one of a, b", ["--reason", "REASON"], "--reason REASON"
    ),
    (
      .reasonNotAllowed("c", allowed: ["a", "b"]), "“c” is none of the reasons a, b", ["--reason", "REASON"], "--reason REASON"
    ),
    (
      .dateBefore(day("2021"), last: day("2022-02-02")), "2021 is before the last dated event, 2022-02-02",
      ["--on", "DATE"], "--on DATE"
    ),
    (
      .dateAfter(day("2023"), next: day("2022-02-02")), "2023 is after the next dated event, 2022-02-02",
      ["--on", "DATE"], "--on DATE"
    ),
    (
      .dateInFuture(day("2030"), today: Day(daysSince1970: 0)),
      "2030 is in the future (today is 1970-01-01); a plan belongs in dates.expected", nil,
      "record it when it has happened; if it is when publication is planned: colophon set w/e dates.expected=2030"
    ),
    (
      .dateInFuture(day("2030"), today: Day(daysSince1970: 0), ofPublication: false), "2030 is in the future (today is 1970-01-01)", nil,
      "record it when it has happened"
    ),
    (
      .nobodyMay("notes"), "workflows/roles.yaml lets nobody write notes: its list under fields: is empty", nil,
      "name a role for notes under fields: in workflows/roles.yaml"
    ),
    (
      .notPermitted(needs: [], actor: "bo@x", holders: []),
      "no steps lead there from the initial state, and workflows/roles.yaml names no role under found:", nil,
      "name a role under found: in workflows/roles.yaml, and who has it"
    ),
    (
      .noPrevious(possible: ["a", "b"]), "the history names no state before this one to go back to, which may be a, b",
      ["--to", "STATE"], "--to STATE"
    ),
    (
      .noPrevious(possible: ["a"]), "the history names no state before this one to go back to", ["--to", "a"], "--to a"
    ),
    (
      .noPrevious(possible: []), "the history names no state before this one to go back to", nil, "no state leads here"
    ),
    (
      .workflowChanged(from: "a", to: "b", state: "c"),
      "its workflow changes from a to b, and c is not a state of both", nil, "leave the workflow as it was"
    ),
  ]

  static func day(_ text: String) -> EDTF { (try? EDTF(parsing: text)) ?? EDTF(Day(daysSince1970: 0)) }

  @Test("a refusal says what is wrong, and what would do", arguments: texts.indices)
  func words(number: Int) {
    let (refusal, message, option, advice) = Self.texts[number]
    #expect(refusal.message == message)
    #expect(refusal.option == option)
    #expect(refusal.advice(for: "w/e") == advice)
  }
}
