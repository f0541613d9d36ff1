import Foundation
import OrderedCollections
import TestSupport

@testable import Catalogue

/// A licence made at random, twice: as the fields of a record, and as the days, countries and forms it covers, counted one by one.
///
/// The days lie in a window of 64: number 0 is all that was before, number 63 all that comes after.
struct GeneratedLicence {
  /// The grant that it stands on.
  enum Basis { case own, sublicence, under }

  /// The reach of a licence: any, or everywhere in every form, exclusive or not.
  enum Width: CaseIterable { case narrow, wide, shared }

  let fields: Value.Fields
  let basis: Basis
  let licensee: String?
  /// Every first and last day it may mean.
  let spans: [(first: Int, last: Int)]
  let isInDoubt: Bool
  let countries: [Bool]
  let forms: Set<String>
  let exclusive: Bool?
  /// True if its territory or its forms can't be read, and may be any.
  let isUnread: Bool
  /// The limits that can't be read.
  let unread: (territory: Bool, forms: Bool)
  /// The fields of its limits that it states.
  private let states: (begin: Bool, end: Bool, territory: Bool, forms: Bool)

  var isExclusive: Bool { exclusive == true }
  /// Every time it may mean: the days from its first to its last, a bit each.
  var times: [UInt64] { spans.map { span in (span.first...span.last).reduce(0) { $0 | 1 << UInt64($1) } } }
  /// Every first day it may have; none where it names none.
  var begins: [Int] { states.begin && isLawful ? Set(spans.map(\.first)).sorted() : [] }

  /// True if it doesn't end before it begins.
  let isLawful: Bool

  static let words = ["paperback", "hardback", "ebook", "audiobook", "other", "large-print"]
  /// Every country that is named below, and some that never are.
  static let codes = ["AF", "AO", "BR", "CH", "IT", "JP", "PT", "SM", "US", "VA", "XK", "ZW"]
  static let publishers = ["Uno", "Due", "Tre"]

  /// - Parameters:
  ///   - head: The edition that has the licence that this one may stand on.
  ///   - width: Whether it is one that most others meet, so that rules beside territory and forms decide.
  init(standingOn head: String?, _ width: Width = .narrow, using generator: inout SeededGenerator) {
    let isWide = width != .narrow
    var licence: Value.Fields = [:]
    let begin = Choice(in: 2...30, using: &generator)
    let end = Choice(in: 20...50, using: &generator)
    let term = begin != nil && Int.random(in: 0..<3, using: &generator) > 0 ? Self.terms.randomElement(using: &generator) : nil
    let statesEnd = Int.random(in: 0..<3, using: &generator) == 0
    licence["from"] = begin.map { .text($0.text) }
    licence["until"] = statesEnd ? end.map { .text($0.text) } : nil
    licence["term"] = term.map { .text($0.text) }
    let stated = statesEnd ? end : nil
    let possible = Self.spans(begin, stated, term)
    // of one that ends before it begins nobody knows the time
    isLawful = !possible.isEmpty
    spans = isLawful ? possible : [(0, 63)]
    isInDoubt = !isLawful || Self.contradiction(begin, stated, term) != nil || (begin?.isMarked ?? false) || (stated?.isMarked ?? false)
    var countries: [Bool]
    (licence["territory"], licence["except"], countries) =
      isWide ? (.text("WORLD"), nil, Self.codes.map { _ in true }) : Self.territory(using: &generator)
    let words = isWide ? [] : Self.words.filter { _ in Bool.random(using: &generator) }
    licence["formats"] = words.isEmpty ? nil : words.count == 1 ? .text(words[0]) : .list(words.map { .text($0) })
    var forms = words.isEmpty ? Set(Self.words + ["any other"]) : Set(words)
    let slip = Int.random(in: 0..<(isWide ? 14 : 8), using: &generator)
    // what leaves no country may mean any
    let isEmpty = !countries.contains(true)
    unread = (slip == 0 || isEmpty, slip == 1)
    isUnread = slip < 2 || isEmpty
    if isEmpty { countries = Self.codes.map { _ in true } }
    if slip == 0 {
      licence["territory"] = [.text("Germany"), .list([.text("IT"), .text("GERMAN")]), .mapping(["de": .text("yes")])].randomElement(using: &generator)
      licence["except"] = nil
      countries = Self.codes.map { _ in true }
    }
    if unread.forms {
      licence["formats"] = [.text("paperback, ebook"), .list([.mapping(["form": .text("ebook")])]), .text("ebok")].randomElement(using: &generator)
      forms = Set(Self.words + ["any other"])
    }
    (self.countries, self.forms) = (countries, forms)
    let exclusive = width == .wide ? "true" : width == .shared ? "false" : ["true", "true", "true", "false", nil].randomElement(using: &generator) ?? nil
    licence["exclusive"] = exclusive.map { .text($0) }
    self.exclusive = exclusive.map { $0 == "true" }
    states = (begin != nil, stated != nil || term != nil, licence["territory"] != nil || licence["except"] != nil, licence["formats"] != nil)
    licensee = Int.random(in: 0..<(isWide ? 8 : 2), using: &generator) == 0 ? Self.publishers.randomElement(using: &generator) : nil
    licence["licensee"] = licensee.map { .text($0) }
    let kind = head == nil ? 9 : Int.random(in: 0..<(isWide ? 5 : 10), using: &generator)
    basis = kind == 0 ? .sublicence : kind == 1 ? .under : .own
    if basis != .own { licence[basis == .under ? "under" : "sub-licence-of"] = head.map { .text($0) } }
    fields = licence
  }

  /// One day, one of several, or one that is in doubt.
  struct Choice {
    let days: ClosedRange<Int>
    let isMarked: Bool

    /// Sometimes none at all.
    init?(in range: ClosedRange<Int>, using generator: inout SeededGenerator) {
      let kind = Int.random(in: 0..<8, using: &generator)
      guard kind > 0 else { return nil }
      let first = Int.random(in: range, using: &generator)
      days = first...(kind < 3 ? first + Int.random(in: 1...3, using: &generator) : first)
      isMarked = kind == 3
    }

    var text: String {
      let (first, last) = (GeneratedLicence.day(days.lowerBound), GeneratedLicence.day(days.upperBound))
      return days.count > 1 ? "[\(first)..\(last)]" : isMarked ? first + "?" : first
    }
  }

  // MARK: Days

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  /// Number 1 of the window; the end of a February lies in it.
  private static let first = calendar.date(from: DateComponents(year: 2024, month: 1, day: 20)) ?? .distantPast

  static func day(_ number: Int) -> String { days[number] }

  private static let days = (0...63).map { date($0).formatted(.iso8601.year().month().day()) }

  private static func date(_ number: Int) -> Date { calendar.date(byAdding: .day, value: number - 1, to: first) ?? first }

  typealias Term = (text: String, unit: Calendar.Component, count: Int)

  private static let terms: [Term] = [
    ("P1D", .day, 1), ("P5D", .day, 5), ("P2W", .day, 14), ("P1M", .month, 1), ("P20D", .day, 20),
  ]

  /// The last day of each term, by the day on which it begins: the day before that of the same number, or the last of
  /// a month that has no such day.
  private static let lasts = terms.reduce(into: [:]) { lasts, term in
    lasts[term.text] = (0...63).map { number in
      let (first, after) = (date(number), calendar.date(byAdding: term.unit, value: term.count, to: date(number)) ?? date(number))
      let isShort = term.unit == .month && calendar.component(.day, from: after) != calendar.component(.day, from: first)
      return number + (calendar.dateComponents([.day], from: first, to: after).day ?? 0) - (isShort ? 0 : 1)
    }
  }

  /// The days from the one end to the other, where `until` and `term` say two.
  private static func contradiction(_ begin: Choice?, _ end: Choice?, _ term: Term?) -> ClosedRange<Int>? {
    guard let end, let term, let first = begin?.days.lowerBound, let last = begin?.days.upperBound, let lasts = lasts[term.text] else { return nil }
    let computed = lasts[first]...max(lasts[first], lasts[last])
    guard !computed.overlaps(end.days) else { return nil }
    return min(computed.lowerBound, end.days.lowerBound)...max(computed.upperBound, end.days.upperBound)
  }

  private static func spans(_ begin: Choice?, _ end: Choice?, _ term: Term?) -> [(first: Int, last: Int)] {
    var spans: [(first: Int, last: Int)] = []
    for first in begin?.days ?? 0...0 {
      let ends =
        contradiction(begin, end, term).map { Array($0) } ?? end.map { Array($0.days) }
        ?? term.map { [lasts[$0.text]?[first] ?? 0] } ?? [63]
      for last in ends where last >= first { spans.append((first, last)) }
    }
    return spans
  }

  // MARK: Countries

  private static func territory(using generator: inout SeededGenerator) -> (Value?, Value?, [Bool]) {
    let some = ["IT", "SM", "VA", "CH", "PT", "BR", "AO", "XK"].filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
    let without = ["IT", "BR", "US"].filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
    func isIn(_ isWorld: Bool, _ named: [String], except: [String]) -> [Bool] {
      codes.map { (isWorld || named.contains($0)) && !except.contains($0) }
    }
    let except: Value? = without.isEmpty ? nil : .list(without.map { .text($0) })
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return (nil, except, isIn(true, [], except: without))
    case 1:
      let text = without.isEmpty ? "WORLD" : "World except \(without.joined(separator: ", "))"
      return (.text(text), nil, isIn(true, [], except: without))
    case 2 where some.contains("IT") && some.contains("SM"):
      let named = some.filter { !["IT", "SM"].contains($0) } + [["BOTH", "both"].randomElement(using: &generator) ?? ""]
      return (.list(named.map { .text($0) }), except, isIn(false, some, except: without))
    default:
      let isWorld = some.isEmpty || Int.random(in: 0..<8, using: &generator) == 0
      return (.list((some + (isWorld ? ["WORLD"] : [])).map { .text($0) }), except, isIn(isWorld, some, except: without))
    }
  }
}

extension GeneratedLicence {
  /// The sets of countries that territories name.
  static let territories = "territories: {BOTH: [IT, SM]}\n"

  /// The limits of a licence, its own or those of the licence that it stands on.
  struct Extent {
    let basis: Basis
    let spans: [(first: Int, last: Int)]
    let isInDoubt: Bool
    let countries: [Bool]
    let forms: Set<String>
    /// The limits that can't be read.
    let unread: (territory: Bool, forms: Bool)
  }

  /// One that doesn't end before it begins.
  static func lawful(standingOn head: String?, using generator: inout SeededGenerator) -> GeneratedLicence {
    var licence = GeneratedLicence(standingOn: head, using: &generator)
    while !licence.isLawful { licence = GeneratedLicence(standingOn: head, using: &generator) }
    return licence
  }

  func extent(within head: GeneratedLicence?) -> Extent {
    guard let head else {
      return Extent(basis: basis, spans: spans, isInDoubt: isInDoubt, countries: countries, forms: forms, unread: unread)
    }
    var spans = states.begin && states.end ? self.spans : !states.begin && !states.end ? head.spans : []
    if states.begin != states.end {
      let (firsts, lasts) = (Set((states.begin ? self : head).spans.map(\.first)), Set((states.end ? self : head).spans.map(\.last)))
      spans = firsts.sorted().flatMap { first in lasts.filter { $0 >= first }.map { (first, $0) } }
    }
    return Extent(
      basis: basis, spans: spans, isInDoubt: (states.begin ? self : head).isInDoubt || (states.end ? self : head).isInDoubt,
      countries: states.territory ? countries : head.countries, forms: states.forms ? forms : head.forms,
      unread: ((states.territory ? self : head).unread.territory, (states.forms ? self : head).unread.forms))
  }
}
