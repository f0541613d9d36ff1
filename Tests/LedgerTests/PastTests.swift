import Catalogue
import TestSupport
import Testing

@testable import Git
@testable import History

/// Writes a line of commits at random about one edition: steps that name it and steps of many that don't, of a format alone, by hand,
/// undone, corrected, taken away and brought back.
private struct Desk {
  let line = Result { try Line() }
  var random: SeededGenerator
  private(set) var commits: [ObjectID] = []
  private var text: String?

  init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

  private mutating func one(of texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

  private mutating func record() -> String {
    let format = one(of: ["", "formats:\n  - form: ebook\n", "formats:\n  - form: ebook\n    status: offered\n"])
    return "language: ar\nstatus: \(one(of: ["proposed", "offered", "contracted"]))\n\(format)"
  }

  mutating func grow(to count: Int, plain: Bool) throws {
    while commits.count < count {
      let date = "Effective-Date: \(one(of: ["2011", "2012-05", "2013-06-07", "soon"]))"
      guard text != nil else {
        // that it was there before is believed, unless there is nothing before it
        let there = commits.isEmpty ? ["Transition: proposed -> offered\n"] : []
        let found = one(of: ["Transition: (new) -> proposed\n", ""] + there)
        try write(record(), one(of: ["Add\n\nEdition: w/e\n\(found)\(date)", "Add\n\nEdition: w/e\n\(found)", "By hand"]))
        continue
      }
      let undone = commits.randomElement(using: &random)?.hex ?? ""
      switch Int.random(in: 0..<(plain ? 7 : 11), using: &random) {
      case 0: try write(record(), "By hand")
      case 1: try write(text, "Set\n\nEdition: w/e")
      case 2: try write(record(), "Bulk\n\nTransition: proposed -> offered\n\(date)\nEditions: 1200")
      case 3: try write(record(), "Step\n\nEdition: w/e#ebook\nTransition: proposed -> offered\n\(date)")
      case 4: try write(record(), "Step\n\nEdition: w/other\nTransition: proposed -> offered\n\(date)\nEdition: w/e")
      case 5, 6: try write(record(), "Step\n\nEdition: w/e\nTransition: proposed -> offered\n\(date)")
      case 7: try write(record(), "Undo\n\nUndoes: \(undone)\nEdition: w/e")
      case 8: try write(text, "Correct\n\nCorrects: \(undone)\nEdition: w/e\n\(date)")
      case 9: try write(nil, "Remove\n\nEdition: w/e\nRemoved: yes")
      default: try write(nil, "By hand")
      }
    }
  }

  private mutating func write(_ text: String?, _ message: String) throws {
    let number = commits.count
    // the number keeps two commits from being one
    let id = try line.get().commit(commits.suffix(1), text, "\(number) \(message)\n", at: Int64(number))
    commits.append(id)
    self.text = text
  }
}

@Suite("What came before a step") struct PastTests {
  private func compare(seed: Int, plain: Bool) throws -> [Bool] {
    var desk = Desk(seed: seed)
    try desk.grow(to: 9, plain: plain)
    let line = try desk.line.get()
    let dates = StatedDates(of: line.ledger)
    return try desk.commits.indices.map { end in
      let events = try line.events(at: desk.commits[end])
      let concerning = Set(events.map(\.commit.id))
      // history of a name that was another's begins anew: what the index tells is all of it
      let commits = desk.commits[...end].filter { concerning.contains($0) || plain == false }
      guard let date = try dates.last(of: Line.reference, in: commits) else { return false }
      #expect(date == events.ofEdition.lastDated, "\(seed): \(end)")
      return true
    }
  }

  @Test("the date that bounds the next is the same by the messages as by the whole history", arguments: 0..<Extent.rounds(20, ofFull: 60))
  func whole(seed: Int) throws { _ = try compare(seed: seed, plain: false) }

  @Test("and is always known by them where there are only steps", arguments: 60..<60 + Extent.rounds(15, ofFull: 40))
  func plain(seed: Int) throws { #expect(try compare(seed: seed, plain: true).allSatisfy(\.self)) }
}
