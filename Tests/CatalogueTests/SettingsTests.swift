import Testing

@testable import Catalogue

@Suite("Settings of a catalogue") struct SettingsTests {
  @Test("what the file says is taken, the rest is as without it") func reading() throws {
    let settings = try Settings(
      parsing: Array("shelving: author\nworkflow: community\nprivate: [licence, x-own]\n".utf8))
    #expect(settings.shelving == .author)
    #expect(settings.workflow == "community")
    #expect(settings.privateFields == ["licence", "x-own"])
    #expect(settings.madePublic == ["under", "approaches", "notes", "dates.option-until", "real-name"] && Settings().madePublic == [])
    #expect(Settings().answerWithin.description == "P90D")
    #expect(try Settings(parsing: Array("answer-within: P6M\n".utf8)).answerWithin.description == "P6M")
    for text in ["", "shelving: heaps\n", "title: a\n"] {
      #expect(try Settings(parsing: Array(text.utf8)) == Settings())
    }
  }

  static let faults: [(String, [String])] = [
    ("", []), ("# nothing\n", []), ("shelving: author\nprivate: notes\nworkflow: original\nx-own: 1\n", []),
    ("shelving: heaps\n", ["1:11 choice: “heaps” is no way of shelving | one of none, initial, author"]),
    (
      "title: a\nshelvin: none\n",
      ["2:1 unknown-key: “shelvin” is no setting that Colophon knows | did you mean “shelving”?"]
    ),
    ("private: [x-*, dates.option-until, contributors.translator]\nanswer-within: P6M\n", []),
    (
      "answer-within: 90 days\n",
      ["1:16 duration: answer-within: a duration begins with P, as in P60D, P12M or P1Y6M | did you mean “P90D”?"]
    ),
    ("private: {licence: true}\n", ["1:10 unknown-field: “” is no field, so nothing of that name is kept private"]),
    ("workflow: [a]\n", ["1:11 shape: “workflow” should be one word"]),
    (
      "private: [licnce]\n",
      ["1:10 unknown-field: “licnce” is no field, so nothing of that name is kept private | did you mean “licence”?"]
    ),
    ("- a\n", ["1:1 shape: the file should be a mapping of settings"]),
    ("a: b: c\n", ["syntax"]),
  ]

  @Test("what is wrong is named", arguments: faults)
  func problems(text: String, expected: [String]) {
    let found = Settings.problems(in: Array(text.utf8)).map { problem in
      "\(problem.position.map(\.description) ?? "") \(problem.rule): \(problem.message)"
        + (problem.mend.map { " | \($0)" } ?? "")
    }
    if expected == ["syntax"] { #expect(found.count == 1) } else { #expect(found == expected) }
  }
}
