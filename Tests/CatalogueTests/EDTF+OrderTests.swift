import TestSupport
import Testing

@testable import Catalogue

@Suite("EDTF: order") struct EDTFOrderTests {
  @Test("a list is sorted by first day, last day, precision, text") func sorting() throws {
    let sorted = [
      "../1985", "[..1990]", "[..1985,2000..]", "-0044", "198X", "20XX", "2022-01-01", "2022-01", "2022", "2022-XX",
      "2022?", "2022-24", "2022/2023", "2022/..", "2022-02", "2022-02-02",
    ]
    #expect(try sorted.reversed().map { try EDTF(parsing: $0) }.sorted().map(\.description) == sorted)
  }

  /// Earlier, later, whether it can follow.
  static let following: [(String, String, Bool)] = [
    ("2022-02-02", "2022", true), ("2022-02-02", "2021", false), ("2022-02-02", "2022-02", true),
    ("2022-02-02", "2022-02-02", true), ("2022-02-02", "2022-02-01", false), ("2022-02-02", "2021?", false),
    ("2022?", "2021", false), ("2022", "2021/2023", false), ("2022", "2021/", false), ("2022", "/2023", true),
    ("2022-05/2022-06", "2022-05-15", true), ("2022-05/2022-06", "2022-04-15", false), ("2022/..", "2023", true),
    ("../2022", "1900", true), ("2022", "[1999,2022-12-31]", true), ("2022", "[1999,2021]", false),
    ("2022", "[1999..]", true), ("2022-02-02T23:00:00-05:00", "2022-02-02", true),
  ]
  @Test("an event follows another where that is possible", arguments: following)
  func followingCase(earlier: String, later: String, expected: Bool) throws {
    #expect(try EDTF(parsing: later).canFollow(EDTF(parsing: earlier)) == expected)
  }

  /// Two dates, whether the first is possibly and certainly before the second.
  static let before: [(String, String, Bool, Bool)] = [
    ("2021", "2022", true, true), ("2022", "2022", true, false), ("2022-02-02", "2022-02-02", false, false),
    ("2022-02-01", "2022-02-02", true, true), ("2022", "2021", false, false), ("2021?", "2022", true, false),
    ("2021", "2022~", true, false), ("2022?", "2021", false, false), ("../1985", "1990", true, true),
    ("/1985", "1984", false, false), ("1985/..", "2022", true, false), ("1985/", "2022", true, false),
    ("1985/..", "1985-01-01", false, false), ("1984", "1985/..", true, true), ("2022", "/2021", false, false),
    ("[1989,1999]", "1995", true, false), ("[..1760]", "1000", true, false), ("2022", "[1760..]", true, false),
    ("2020/2022", "2021", false, false), ("198X", "1985", true, false), ("198X", "1990", true, true),
    ("2022-21", "2022-22", true, false),
  ]
  @Test("before is certain, possible or neither", arguments: before)
  func beforeCase(left: String, right: String, possibly: Bool, certainly: Bool) throws {
    let (left, right) = (try EDTF(parsing: left), try EDTF(parsing: right))
    #expect(left.isPossiblyBefore(right) == possibly)
    #expect(left.isCertainlyBefore(right) == certainly)
  }

  @Test(
    "it possibly has begun by a day",
    arguments: [
      ("2022", "2022-01-01", true), ("2022", "2021-12-31", false), ("../2022", "1000-01-01", true),
      ("2022-05/2022-06", "2022-05-01", true), ("2022-05/2022-06", "2022-04-30", false),
      ("[2022,2020]", "2020-01-01", true),
    ])
  func begun(text: String, day: String, expected: Bool) throws {
    #expect(try EDTF(parsing: text).possiblyBeginsOnOrBefore(Day(parsing: day)) == expected)
  }

  @Test("the order is total: any three random dates, seed 2") func laws() throws {
    var random = SeededGenerator(seed: 2)
    let dates = try (0..<60).map { _ in try EDTF(parsing: ModelDate.random(using: &random).text) }
    for a in dates {
      for b in dates {
        #expect([a < b, a == b, b < a].filter(\.self).count == 1, "\(a) \(b)")
        for c in dates where a < b && b < c { #expect(a < c, "\(a) \(b) \(c)") }
      }
    }
  }

  @Test("possibly and certainly agree with trying every day, seed 3", arguments: 0..<Extent.rounds(150, ofFull: 400))
  func everyDay(number: Int) throws {
    var random = SeededGenerator(seed: 3_000 + UInt64(number))
    let (left, right) = (ModelDate.random(using: &random), ModelDate.random(using: &random))
    let (a, b) = (try EDTF(parsing: left.text), try EDTF(parsing: right.text))
    let note: Comment = "\(left.text) and \(right.text)"
    #expect(a.earliest == left.begins.first?.0, note)
    #expect(a.latestBegin == left.begins.last?.0, note)
    #expect(a.earliestEnd == left.ends.first?.0, note)
    #expect(a.latest == left.ends.last?.0, note)
    let possibly = left.ends.contains { end in right.begins.contains { end.1 < $0.1 } }
    let certainly = left.ends.allSatisfy { end in right.begins.allSatisfy { end.1 < $0.1 } }
    #expect(a.isPossiblyBefore(b) == possibly, note)
    #expect(a.isCertainlyBefore(b) == (certainly && !left.isMarked && !right.isMarked), note)
    #expect(a.canFollow(b) == left.begins.contains { begin in right.begins.contains { begin.1 >= $0.1 } }, note)
    #expect(!a.isCertainlyBefore(b) || a.isPossiblyBefore(b), note)
    #expect(!a.isCertainlyBefore(a) && (a.exactDay == nil || !a.isPossiblyBefore(a)), note)
    #expect(!(a.isCertainlyBefore(b) && b.isPossiblyBefore(a)), note)
    #expect(a.description == left.text)
  }
}

/// A date of the years 2000 and 2001 and the days it can mean, found by trying each: its digits against the day's.
struct ModelDate {
  typealias Numbered = (Day, Int)
  let text: String
  let begins: [Numbered]
  let ends: [Numbered]
  let isMarked: Bool

  static let allDays: [(Day, Int, String)] = (10_957..<11_688).map {
    (Day(daysSince1970: $0), $0, Day(daysSince1970: $0).description)
  }

  static func random(using random: inout SeededGenerator) -> ModelDate {
    while true {
      let (left, leftMark) = pattern(using: &random)
      let (right, rightMark) = pattern(using: &random)
      let (first, last) = (days(matching: left), days(matching: right))
      switch Int.random(in: 0...2, using: &random) {
      case 0:
        return ModelDate(text: left + leftMark, begins: first, ends: first, isMarked: !leftMark.isEmpty)
      case 1:
        let begins = first.filter { begin in last.contains { begin.1 <= $0.1 } }
        let ends = last.filter { end in first.contains { $0.1 <= end.1 } }
        guard !begins.isEmpty else { continue }
        return ModelDate(
          text: "\(left)\(leftMark)/\(right)\(rightMark)", begins: begins, ends: ends,
          isMarked: !(leftMark + rightMark).isEmpty)
      default:
        let either = allDays.filter { matches($0.2, left) || matches($0.2, right) }.map { ($0.0, $0.1) }
        return ModelDate(
          text: "[\(left)\(leftMark),\(right)\(rightMark)]", begins: either, ends: either,
          isMarked: !(leftMark + rightMark).isEmpty)
      }
    }
  }

  private static func pattern(using random: inout SeededGenerator) -> (String, String) {
    let day = allDays.randomElement(using: &random)?.2 ?? "2000-01-01"
    let patterns = [
      day, day, String(day.prefix(7)), String(day.prefix(4)), "\(day.prefix(7))-XX", "\(day.prefix(4))-XX",
    ]
    let marks = ["", "", "", "", "", "?", "~", "%"]
    return (patterns.randomElement(using: &random) ?? day, marks.randomElement(using: &random) ?? "")
  }

  private static func days(matching pattern: String) -> [Numbered] {
    allDays.filter { matches($0.2, pattern) }.map { ($0.0, $0.1) }
  }

  private static func matches(_ day: String, _ pattern: String) -> Bool {
    zip(day.utf8, pattern.utf8).allSatisfy { $0 == $1 || $1 == UInt8(ascii: "X") }
  }
}
