import OrderedCollections
import Testing

@testable import Catalogue

/// A definition with some lines exchanged, and the problems with it: `line:column rule: message | mend`.
func problems(_ text: String, path: String = "workflows/small.yaml") -> [String] {
  WorkflowFile(parsing: Array(text.utf8), path: path).problems.map { problem in
    "\(problem.position.map(\.description) ?? "") \(problem.rule): \(problem.message)"
      + (problem.mend.map { " | \($0)" } ?? "")
  }
}

let smallWorkflow = """
  workflow: small
  version: 3
  title: Small
  initial: open
  states:
    open: { title: Open, category: planned, due: dates.expected }
    held: { category: in-progress, within: { of: hold, is: P12M } }
    done: { category: available, announced: true, onix: "04", within: P60D }
    gone: { category: ended, final: true }
  transitions:
    hold: { from: open, to: held, requires: title, roles: rights, sets: { dates.contracted: effective } }
    back: { from: [held], to: previous, forbids: [notes], reason: optional, reasons: [a, b] }
    finish: { from: [open, held], to: done, requires: [title, { any: [pages, contributors.translator] }] }
    again: { from: [done], to: same, requires-state: { translation-of: available } }
    drop: { from: "*", except: [done], to: gone, reason: required, x-why: because }

  """

@Suite("Files of workflows") struct WorkflowFileTests {
  @Test("a definition is read, single values as lists of one") func reading() throws {
    let file = WorkflowFile(parsing: Array(smallWorkflow.utf8), path: "workflows/small.yaml")
    #expect(file.problems == [])
    var open = State(name: "open", title: "Open", category: .planned)
    open.due = "dates.expected"
    var held = State(name: "held", title: "held", category: .inProgress)
    held.within = State.Clock(period: try CalendarDuration(parsing: "P12M"), of: "hold")
    var done = State(name: "done", title: "done", category: .available)
    (done.isAnnounced, done.onix) = (true, "04")
    done.within = State.Clock(period: try CalendarDuration(parsing: "P60D"), of: nil)
    var gone = State(name: "gone", title: "gone", category: .ended)
    gone.isFinal = true
    var hold = Transition(name: "hold", from: .states(["open"]), to: .state("held"))
    (hold.requires, hold.roles, hold.sets) = ([["title"]], ["rights"], ["dates.contracted"])
    var back = Transition(name: "back", from: .states(["held"]), to: .previous)
    (back.forbids, back.reason, back.reasons) = (["notes"], .optional, ["a", "b"])
    var finish = Transition(name: "finish", from: .states(["open", "held"]), to: .state("done"))
    finish.requires = [["title"], ["pages", "contributors.translator"]]
    var again = Transition(name: "again", from: .states(["done"]), to: .same)
    again.requiresState = ["translation-of": "available"]
    var drop = Transition(name: "drop", from: .any(except: ["done"]), to: .state("gone"))
    drop.reason = .required
    #expect(
      file.workflow
        == Workflow(
          name: "small", version: "3", title: "Small", initial: "open", states: [open, held, done, gone],
          transitions: [hold, back, finish, again, drop]))
  }

  /// The replacement, the text that it replaces, and the problem that this makes.
  static let faults: [(String, String, [String])] = [
    (
      "workflow: small", "workflow: large",
      ["1:1 workflow-name: the file says workflow “large” and is called workflows/small.yaml | let both be the same"]
    ),
    ("title: Small", "titel: Small", ["3:1 workflow-key: “titel” means nothing here | did you mean “title”?"]),
    (
      "initial: open", "initial: opne",
      ["4:1 workflow-name: the initial state “opne” is not defined | did you mean “open”?"]
    ),
    (
      "category: planned", "category: future",
      ["6:24 workflow-category: “future” is no category | one of planned, in-progress, available, unavailable, ended"]
    ),
    (
      "{ title: Open, category: planned, due: dates.expected }", "Open",
      [
        "6:3 workflow-shape: “open” should be a mapping | { KEY: VALUE, … }", "6:3 workflow-missing: “category” is missing in “open” | one of planned, in-progress, available, unavailable, ended",
      ]
    ),
    ("due: dates.expected", "due: title", ["6:43 workflow-field: “title” holds no date | a date field, as dates.published"]),
    (
      "due: dates.expected", "due: dates.expcted",
      ["6:43 workflow-field: an edition has no field “dates.expcted” | did you mean “dates.expected”?"]
    ),
    (
      "is: P12M", "is: a year",
      ["7:34 workflow-within: “within” should be an ISO 8601 duration | P60D, P12M, or { of: TRANSITION, is: P12M }"]
    ),
    ("of: hold, is", "of: [hold], is", ["7:44 workflow-shape: “of” should be a text"]),
    (
      "of: hold, is", "of: hodl, is",
      ["7:34 workflow-name: “within” counts from “hodl”, which is no transition | did you mean “hold”?"]
    ),
    (
      "within: P60D", "within: [P60D]",
      ["8:61 workflow-within: “within” should be an ISO 8601 duration | P60D, P12M, or { of: TRANSITION, is: P12M }"]
    ),
    ("announced: true", "announced: yes", ["8:32 workflow-shape: “announced” should be true or false, not “yes” | announced: true, or leave it out"]),
    ("\"04\"", "4", ["8:49 workflow-onix: “4” is no code of ONIX List 64 | with both digits: \"04\""]),
    (
      "from: open", "from: []",
      ["11:3 workflow-missing: the transition “hold” doesn't say from where | from: [STATE, …] or \"*\""]
    ),
    ("from: open", "from: { a: b }", ["11:11 workflow-shape: “from” should list names | from: [NAME, …]"]),
    ("to: held", "to: hold", ["11:23 workflow-name: “hold” leads to “hold”, which is no state | did you mean “held”?"]),
    (
      "requires: title", "requires: titel",
      ["11:33 workflow-field: an edition has no field “titel” | did you mean “title”?"]
    ),
    (
      "requires: title", "requires: { all: title }",
      [
        "11:33 workflow-requires: “requires” lists fields | [title, contributors.translator] or {any: [a, b]}",
        "11:45 workflow-key: “all” means nothing here | a key of your own begins with “x-”",
      ]
    ),
    ("roles: rights", "roles: { rights: a }", ["11:50 workflow-shape: “roles” should list names | roles: [NAME, …]"]),
    (
      "dates.contracted: effective", "dates.contracted: today",
      ["11:73 workflow-sets: a field can only be set to “effective”, the effective date | { dates.contracted: effective }"]
    ),
    (
      "{ dates.contracted: effective }", "[dates.contracted]",
      ["11:65 workflow-shape: “sets” should be a mapping | { dates.published: effective }"]
    ),
    (
      "forbids: [notes]", "forbids: [pages, note]",
      ["12:56 workflow-field: an edition has no field “note” | did you mean “notes”?"]
    ),
    (
      "sets: { dates.contracted: effective }", "forbids: dates.contracted, sets: { dates.contracted: effective }",
      [
        "11:65 workflow-contradiction: “hold” sets “dates.contracted” and forbids it, so nothing can take it | take one of the two away"
      ]
    ),
    ("reason: optional", "reason: maybe", ["12:57 workflow-reason: “maybe” is not “required” or “optional” | left out, none is asked for"]),
    (
      "[open, held], to: done", "[open, hled], to: done",
      ["13:26 workflow-name: “finish” leaves from “hled”, which is no state | did you mean “held”?"]
    ),
    (
      "any: [pages, contributors.translator]", "any: [pages, contributor.translator]",
      [
        "13:76 workflow-field: an edition has no field “contributor.translator” | did you mean “contributors.translator”?"
      ]
    ),
    (
      "{ translation-of: available }", "available",
      ["14:36 workflow-shape: “requires-state” should be a mapping | { translation-of: available }"]
    ),
    (
      "except: [done]", "except: [dnoe]",
      ["15:31 workflow-name: “drop” excepts “dnoe”, which is no state | did you mean “done”?"]
    ),
    (
      "from: [held], to: previous", "from: [held], except: [open], to: previous",
      ["12:25 workflow-except: “except” is only for from: \"*\" | take the states out of “from” instead"]
    ),
    (
      "from: [done], to: same", "from: [gone], to: same",
      ["14:12 workflow-final: “again” leaves from “gone”, which is final | take one of the two away"]
    ),
    ("again:", "gone:", ["14:3 workflow-name: “gone” is the name of a state and of a transition | rename one"]),
    ("again:", "same:", ["14:3 workflow-name: “same” can't be a name: it means something else in “to” or “from” | take another"]),
    (
      "again:", "once more:",
      ["14:3 workflow-name: “once more” can't be a name: commits state it, so it has no spaces and no brackets | once-more would do"]
    ),
    (
      "gone: { ", "gone: { category: ended }\n  gone: { ",
      ["10:3 duplicate-key: the key “gone” stands here a second time; the first is at 9:3 | keep one of the two"]
    ),
  ]

  @Test("each error names its line and column", arguments: faults.indices)
  func position(number: Int) throws {
    let (old, new, expected) = Self.faults[number]
    let parts = smallWorkflow.split(separator: old.drop { $0 == " " }, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let found = problems(String(parts[0]) + new.drop { $0 == " " } + parts[1])
    #expect(found == expected)
  }

  @Test("a file that is no definition says so") func noDefinition() {
    #expect(problems("- a\n") == ["1:1 workflow-shape: the file should be a mapping | begin with “workflow: NAME”"])
    #expect(problems("") == ["1:1 workflow-shape: the file should be a mapping | begin with “workflow: NAME”"])
    #expect(
      problems("workflow: small\n") == [
        "1:1 workflow-missing: “initial” is missing | initial: STATE",
        "1:1 workflow-missing: “states” should be a mapping of names to definitions | NAME: { category: planned }",
        "1:1 workflow-missing: “transitions” should be a mapping of names to definitions | NAME: { from: [STATE], to: STATE }",
      ])
    #expect(problems("a: [").count == 1)
  }
}
