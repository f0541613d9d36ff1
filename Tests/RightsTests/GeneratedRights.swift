import OrderedCollections
import TestSupport

@testable import Catalogue

/// An edition made at random, twice: as the fields of its record, and as what these say of its rights.
struct GeneratedRights {
  let edition: RecordReference
  let languages: [String]
  /// The works that it holds, and those of them that it holds whole.
  let works: (all: Set<String>, whole: Set<String>)
  let publisher: String
  private let item: Value
  private(set) var licence: GeneratedLicence
  private(set) var hasLicence = true
  private var approach: (promise: Promise, fields: Value)?

  /// A promise to a publisher.
  struct Promise {
    let publisher: String
    let exclusive: Bool?
    let since: GeneratedLicence.Choice?
    let until: GeneratedLicence.Choice?
    let answer: Answer

    enum Answer {
      case none, undated
      case on(GeneratedLicence.Choice)
    }
  }

  static let ended = ["reverted", "cancelled"]

  /// Languages that contain each other, or don't, as the texts in them that can be told apart.
  static let families: [[String: Set<String>]] = [
    ["it": ["it"], "pt": ["br", "pt", "ao", "p"], "pt-BR": ["br"], "pt-PT": ["pt", "ao"], "pt-AO": ["ao"]],
    ["no": ["nb", "nn", "n"], "nb": ["nb"], "nn": ["nn"]],
    [
      "zh": ["s", "t", "tw", "yt", "ys", "ytw"], "zh-Hant": ["t", "tw", "yt", "ytw"], "zh-TW": ["tw", "ytw"],
      "yue": ["yt", "ys", "ytw"], "cmn": ["s", "t", "tw"],
    ],
    ["es": ["es", "mx", "us", "e"], "es-419": ["mx", "us"], "es-MX": ["mx"], "es-ES": ["es"]],
    [
      "en": ["gb", "us", "de", "l"], "en-Latn": ["gb", "us", "de", "l"], "en-001": ["gb", "us", "de"],
      "en-150": ["gb", "de"], "en-GB": ["gb"], "en-US": ["us"],
    ],
    [
      "sh": ["cy", "rs", "la", "me", "hr"], "sr": ["cy", "rs", "la", "me"], "sr-Latn": ["la", "me"], "sr-ME": ["me"],
      "sr-Cyrl": ["cy", "rs"], "hr": ["hr"],
    ],
  ]
  static let texts = families.reduce(into: [:]) { $0.merge($1) { $1 } }

  /// - Parameters:
  ///   - family: The languages to choose from.
  ///   - head: The edition that has the licence that this one's may stand on.
  ///   - width: Whether its licence is one that most others meet.
  init(
    of slug: String, in family: [String], standingOn head: String? = nil, _ width: GeneratedLicence.Width = .narrow,
    using generator: inout SeededGenerator
  ) {
    let isWide = width != .narrow
    let isAnthology = Int.random(in: 0..<(isWide ? 6 : 3), using: &generator) == 0
    let extent = ["excerpt", "excerpt", "complete", "abridged", nil].randomElement(using: &generator) ?? nil
    edition = RecordReference(.edition, isAnthology ? "tales-\(slug)/\(slug)" : "robots/\(slug)")
    languages = Set((0..<2).compactMap { _ in family.randomElement(using: &generator) }).sorted()
    publisher = GeneratedLicence.publishers.prefix(isWide ? 2 : 3).randomElement(using: &generator) ?? ""
    let all: Set = isAnthology ? ["tales-\(slug)", "robots"] : ["robots"]
    works = (all, isAnthology && extent == "excerpt" ? ["tales-\(slug)"] : all)
    var fields: Value.Fields = ["work": .text("robots")]
    fields["extent"] = extent.map { .text($0) }
    item = isAnthology ? .list([.mapping(fields)]) : .absent
    licence = GeneratedLicence(standingOn: head, width, using: &generator)
    approach = isWide ? Self.answered(using: &generator) : Self.promise(using: &generator)
  }

  /// The same edition with other rights.
  func changed(standingOn head: String?, using generator: inout SeededGenerator) -> GeneratedRights {
    var copy = self
    copy.licence = GeneratedLicence.lawful(standingOn: head, using: &generator)
    copy.hasLicence = Int.random(in: 0..<5, using: &generator) > 0
    copy.approach = Self.promise(using: &generator)
    return copy
  }

  /// The same with a licence that doesn't end before it begins.
  func lawful(standingOn head: String?, using generator: inout SeededGenerator) -> GeneratedRights {
    var copy = self
    if !licence.isLawful { copy.licence = GeneratedLicence.lawful(standingOn: head, using: &generator) }
    return copy
  }

  /// The fields of the record in a state.
  func fields(in state: String) -> Value {
    var record: Value.Fields = [
      "language": .list(languages.map { .text($0) }), "status": .text(state), "publisher": .text(publisher),
    ]
    if item != .absent { record["contains"] = item }
    if hasLicence { record["licence"] = .mapping(licence.fields) }
    record["approaches"] = approach?.fields
    return .mapping(record)
  }

  /// What it promises in a state: nothing when its rights have ended, and nothing to whom the contract went.
  func promises(in state: String) -> [Promise] {
    guard !Self.ended.contains(state) else { return [] }
    let isPlanned = ["proposed", "offered", "optioned"].contains(state)
    guard let promise = approach?.promise, isPlanned || promise.publisher != publisher else {
      return state == "optioned"
        ? [Promise(publisher: publisher, exclusive: nil, since: nil, until: nil, answer: .none)] : []
    }
    if case .undated = promise.answer {
      guard state == "optioned" else { return [] }
      return [Promise(publisher: promise.publisher, exclusive: promise.exclusive, since: promise.since, until: promise.until, answer: .none)]
    }
    return [promise]
  }

  /// An exclusive promise that was answered long before it was over.
  private static func answered(using generator: inout SeededGenerator) -> (promise: Promise, fields: Value)? {
    guard let until = GeneratedLicence.Choice(in: 25...45, using: &generator), let day = GeneratedLicence.Choice(in: 3...15, using: &generator)
    else { return nil }
    let publisher = GeneratedLicence.publishers.randomElement(using: &generator) ?? ""
    let approach: Value.Fields = [
      "publisher": .text(publisher), "option-until": .text(until.text), "exclusive": .text("true"), "answer": .text("declined"),
      "answered": .text(day.text),
    ]
    return (Promise(publisher: publisher, exclusive: true, since: nil, until: until, answer: .on(day)), .mapping(approach))
  }

  private static func promise(using generator: inout SeededGenerator) -> (promise: Promise, fields: Value)? {
    guard Bool.random(using: &generator), let until = GeneratedLicence.Choice(in: 10...45, using: &generator) else { return nil }
    let publisher = GeneratedLicence.publishers.randomElement(using: &generator) ?? ""
    let since = Bool.random(using: &generator) ? GeneratedLicence.Choice(in: 1...20, using: &generator) : nil
    let exclusive: Bool? = [true, true, true, true, false, nil].randomElement(using: &generator) ?? nil
    var approach: Value.Fields = ["publisher": .text(publisher), "option-until": .text(until.text)]
    approach["sent"] = since.map { .text($0.text) }
    approach["exclusive"] = exclusive.map { .text("\($0)") }
    var answer = Promise.Answer.none
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      approach["answer"] = .text("declined")
      answer = .undated
    case 1:
      approach["answer"] = .text("declined")
      if let day = GeneratedLicence.Choice(in: 5...40, using: &generator) {
        approach["answered"] = .text(day.text)
        answer = .on(day)
      } else {
        answer = .undated
      }
    // who accepts goes on to be promised what was
    case 2:
      approach["answer"] = .text("accepted")
      approach["answered"] = until.isMarked ? nil : .text(until.text)
    default: break
    }
    let promise = Promise(publisher: publisher, exclusive: exclusive, since: since, until: until, answer: answer)
    return (promise, .list([.mapping(approach)]))
  }
}

extension GeneratedRights.Promise {
  private var answered: GeneratedLicence.Choice? { if case .on(let day) = answer { day } else { nil } }

  /// Tells whether it binds on a day, for some of the days that its dates may mean.
  func mayHold(_ day: Int) -> Bool {
    since?.days.lowerBound ?? 0 <= day && day <= until?.days.upperBound ?? 63 && day < answered?.days.upperBound ?? 64
  }

  /// Tells whether it binds on a day, whatever days its dates mean.
  func certainlyHolds(_ day: Int) -> Bool {
    [since, until, answered].allSatisfy { !($0?.isMarked ?? false) } && until != nil && since?.days.upperBound ?? 0 <= day
      && day <= until?.days.lowerBound ?? 0 && day < answered?.days.lowerBound ?? 64
  }
}
