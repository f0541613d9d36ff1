import Foundation
import OrderedCollections
import TestSupport

@testable import Catalogue

/// A licence made at random, twice: as the fields of a record, and as the days, countries and forms it covers, counted one by one.
///
/// The days lie in a window of 64: number 0 is all that was before, number 63 all that comes after.
struct GeneratedLicence {
  let edition: RecordReference
  let fields: Value
  /// Every time it may mean: the days from its first to its last, a bit each.
  let times: [UInt64]
  let isInDoubt: Bool
  let countries: [Bool]
  let forms: Set<String>
  let languages: [String]
  let isExclusive: Bool
  let hasEnded: Bool

  static let words = ["paperback", "hardback", "ebook", "audiobook", "other", "large-print"]
  /// Every country that is named below, and some that never are.
  static let codes = ["AF", "AO", "BR", "CH", "IT", "JP", "PT", "SM", "US", "VA", "ZW"]

  init(of slug: String, using generator: inout SeededGenerator) {
    edition = RecordReference(.edition, "robots/\(slug)")
    var licence: Value.Fields = [:]
    let begin = Choice(in: 2...30, using: &generator)
    let end = Choice(in: 20...50, using: &generator)
    let term = Bool.random(using: &generator) ? Self.terms.randomElement(using: &generator) : nil
    let statesEnd = Int.random(in: 0..<3, using: &generator) == 0
    licence["from"] = begin.map { .text($0.text) }
    licence["until"] = statesEnd ? end.map { .text($0.text) } : nil
    licence["term"] = term.map { .text($0.text) }
    let stated = statesEnd ? end : nil
    times = Self.times(begin, stated, term)
    isInDoubt = (begin?.isMarked ?? false) || (stated?.isMarked ?? (term != nil && (begin?.isMarked ?? false)))
    (licence["territory"], licence["except"], countries) = Self.territory(using: &generator)
    let words = Self.words.filter { _ in Bool.random(using: &generator) }
    licence["formats"] = words.isEmpty ? nil : words.count == 1 ? .text(words[0]) : .list(words.map { .text($0) })
    forms = words.isEmpty ? Set(Self.words + ["any other"]) : Set(words)
    let exclusive = ["true", "true", "false", nil].randomElement(using: &generator) ?? nil
    licence["exclusive"] = exclusive.map { .text($0) }
    isExclusive = exclusive == "true"
    languages = Set((0..<2).compactMap { _ in ["it", "pt", "pt-BR", "pt-PT"].randomElement(using: &generator) }).sorted()
    hasEnded = Int.random(in: 0..<10, using: &generator) == 0
    let list = Value.list(languages.map { .text($0) })
    fields = .mapping(["language": list, "status": .text(hasEnded ? "reverted" : "published"), "licence": .mapping(licence)])
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

  /// The last day of each term, by the day on which it begins.
  private static let lasts = terms.reduce(into: [:]) { lasts, term in
    lasts[term.text] = (0...63).map { number in
      let after = calendar.date(byAdding: term.unit, value: term.count, to: date(number)) ?? date(number)
      return number + (calendar.dateComponents([.day], from: date(number), to: after).day ?? 0) - 1
    }
  }

  private static func times(_ begin: Choice?, _ end: Choice?, _ term: Term?) -> [UInt64] {
    var times: [UInt64] = []
    for first in begin?.days ?? 0...0 {
      let ends =
        end.map { Array($0.days) }
        ?? term.map { term in begin == nil ? Array(0...63) : [lasts[term.text]?[first] ?? 0] } ?? [63]
      for last in ends where last >= first { times.append((first...last).reduce(0) { $0 | 1 << UInt64($1) }) }
    }
    return times
  }

  // MARK: Countries

  private static func territory(using generator: inout SeededGenerator) -> (Value?, Value?, [Bool]) {
    let some = ["IT", "SM", "VA", "CH", "PT", "BR", "AO"].filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
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
    default:
      let isWorld = some.isEmpty || Int.random(in: 0..<8, using: &generator) == 0
      return (.list((some + (isWorld ? ["WORLD"] : [])).map { .text($0) }), except, isIn(isWorld, some, except: without))
    }
  }
}

extension GeneratedLicence {
  /// The rights that two of them both grant, counted day by day, country by country and form by form; nil where there
  /// are none, or neither is exclusive.
  static func overlap(_ one: Self, _ other: Self) -> (isCertain: Bool, countries: [String], forms: Set<String>, languages: Set<String>)? {
    guard one.isExclusive || other.isExclusive, !one.hasEnded, !other.hasEnded else { return nil }
    let countries = zip(codes, zip(one.countries, other.countries)).filter { $0.1.0 && $0.1.1 }.map(\.0)
    let forms = one.forms.intersection(other.forms)
    let languages = one.languages.flatMap { first in
      other.languages.compactMap { second -> String? in
        if first == second || second.hasPrefix(first + "-") { return second }
        return first.hasPrefix(second + "-") ? first : nil
      }
    }
    let meetings = one.times.flatMap { (time: UInt64) -> [Bool] in other.times.map { (time & $0) != 0 } }
    guard meetings.contains(true), !countries.isEmpty, !forms.isEmpty, !languages.isEmpty else { return nil }
    return (!meetings.contains(false) && !one.isInDoubt && !other.isInDoubt, countries, forms, Set(languages))
  }
}
