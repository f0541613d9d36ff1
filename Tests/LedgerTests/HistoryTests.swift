import Catalogue
import Testing

@testable import Git
@testable import History

@Suite("History") struct HistoryTests {
  private let line: Line
  private let root: ObjectID

  init() throws {
    line = try Line()
    root = try line.commit([], "language: ar\nstatus: proposed\n", "By hand", at: 0)
  }

  private static let moved = "language: ar\nstatus: contracted\n"
  private static let titled = "language: ar\nstatus: proposed\ntitle: T\n"
  private static let both = "language: ar\nstatus: contracted\ntitle: T\n"
  private static let signed = "Sign w/e\n\nEdition: w/e\nTransition: proposed -> contracted\nEffective-Date: 2020\n"

  /// Events as `action from>to fields`, with what undid or overruled them by the place of that commit.
  private func told(_ events: [Event], _ names: KeyValuePairs<String, ObjectID>) -> [String] {
    events.map { event in
      var text = "\(event.action)"
      if let step = event.transition { text += " \(step.from)>\(step.to)" }
      for (name, id) in names where event.undoneBy == id { text += " undone by \(name)" }
      for (name, id) in names where event.overruledBy == id { text += " overruled by \(name)" }
      return text + " [\(event.changes.map(\.field).joined(separator: ","))]"
    }
  }

  @Test("a clean merge of a step and an edit is an event without a step or a change of its own") func clean() throws {
    let side = try line.commit([root], Self.moved, Self.signed, at: 1)
    let main = try line.commit([root], Self.titled, "Title", at: 2)
    for parents in [[main, side], [side, main]] {
      let merge = try line.commit(parents, Self.both, "Merge", at: 3)
      #expect(
        told(try line.events(at: merge), [:]) == [
          "add (new)>proposed [language,status]", "advance proposed>contracted [status]", "edit [title]", "edit []",
        ])
    }
  }

  @Test("a merge that changes something itself says what") func evil() throws {
    let side = try line.commit([root], Self.moved, Self.signed, at: 1)
    let main = try line.commit([root], Self.titled, "Title", at: 2)
    let merge = try line.commit([main, side], "language: ar\nstatus: cancelled\ntitle: T\nnotes: n\n", "Merge", at: 3)
    #expect(told(try line.events(at: merge), [:]).last == "edit proposed>cancelled [status,notes]")
  }

  @Test("a record that came in on a side branch is no addition at the merge, even where that changes it")
  func addedAside() throws {
    let empty = try line.commit([], nil, "Start", at: 0)
    let side = try line.commit([empty], Self.moved, "Add w/e\n\nEdition: w/e\n", at: 1)
    let main = try line.commit([empty], nil, "Something else", at: 2)
    #expect(told(try line.events(at: line.commit([main, side], Self.moved, "Merge", at: 3)), [:]).count == 1)
    let changed = try line.commit([main, side], Self.both, "Merge", at: 3)
    #expect(
      told(try line.events(at: changed), [:]) == ["add (new)>contracted [language,status]", "edit [title]"])
  }

  @Test("of three sides that changed it, the one whose state a merge gives up is overruled") func octopus() throws {
    let first = try line.commit([root], Self.moved, Self.signed, at: 1)
    let second = try line.commit([root], "language: ar\nstatus: cancelled\n", "Cancel", at: 2)
    let third = try line.commit([root], Self.titled, "Title", at: 3)
    let merge = try line.commit([first, second, third], Self.moved, "Merge", at: 4)
    #expect(
      told(try line.events(at: merge), ["merge": merge]) == [
        "add (new)>proposed [language,status]", "advance proposed>contracted [status]",
        "edit proposed>cancelled overruled by merge [status]", "edit [title]",
      ])
  }

  @Test("where two branches were merged crosswise, each event is found once") func crissCross() throws {
    let left = try line.commit([root], Self.moved, Self.signed, at: 1)
    let right = try line.commit([root], Self.titled, "Title", at: 2)
    let down = try line.commit([left, right], Self.both, "Merge", at: 3)
    let up = try line.commit([right, left], Self.both, "Merge", at: 4)
    let last = try line.commit([down, up], Self.both, "Merge", at: 5)
    let events = told(try line.events(at: last), [:])
    #expect(events.filter { $0.hasPrefix("advance") }.count == 1)
    #expect(events.count == 5)
    #expect(try line.events(at: last).allSatisfy { $0.counts })
  }

  @Test("side by side, the earlier committer's date comes first, then the lower id") func order() throws {
    let late = try line.commit([root], Self.titled, "Late", at: 9)
    let early = try line.commit([root], Self.moved, "Early", at: 1)
    let merge = try line.commit([late, early], Self.both, "Merge", at: 10)
    #expect(try line.events(at: merge).map(\.commit.subject) == ["By hand", "Early", "Late", "Merge"])
    let twins = try ["A", "B"].map { try line.commit([root], "language: \($0 == "A" ? "fr" : "de")\n", $0, at: 1) }
    let both = try line.commit(twins, Self.both, "Merge", at: 2)
    #expect(try line.events(at: both).dropFirst().prefix(2).map(\.commit.id) == twins.sorted())
  }

  @Test("an undo on a side that was passed over undoes nothing") func overruledUndo() throws {
    let moved = try line.commit([root], Self.moved, Self.signed, at: 1)
    let undo = try line.commit(
      [moved], "language: ar\nstatus: proposed\n", "Undo\n\nUndoes: \(moved)\nEdition: w/e\n", at: 2)
    let kept = try line.commit([moved], Self.both, "Title", at: 3)
    let merge = try line.commit([kept, undo], Self.both, "Merge", at: 4)
    #expect(
      told(try line.events(at: merge), ["merge": merge, "undo": undo]) == [
        "add (new)>proposed [language,status]", "advance proposed>contracted [status]",
        "undo overruled by merge [status]", "edit [title]",
      ])
  }
}
