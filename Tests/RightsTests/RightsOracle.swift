@testable import Catalogue

/// Says what two editions both give away, counted day by day, country by country, form by form and text by text.
struct RightsOracle {
  /// A rule that may decide; an oracle can be asked what it would say without one.
  enum Rule: CaseIterable {
    case time, territory, forms, language, containment, exclusivity, ended, sublicence, under, excerpt, licensee
    case promise, promiseTime, promiseHolder, answer, unread
  }

  let left: Rule?
  /// The states of the two.
  let states: [RecordReference: String]

  struct Answer: Hashable {
    var overlap: Overlap?
    /// The promises that licences break, by the places of both editions, and whether it is certain.
    var broken: [[Int]: Bool] = [:]
    /// Whether it is certain that both promise the same to two publishers, each alone; nil: they don't.
    var isPromisedTwice: Bool?
  }

  struct Overlap: Hashable {
    let isCertain: Bool
    let isError: Bool
    let countries: [String]
    let forms: Set<String>
    let languages: Set<String>
  }

  func answer(_ one: GeneratedRights, _ other: GeneratedRights) -> Answer {
    var answer = Answer(overlap: overlap(one, other))
    answer.isPromisedTwice = isPromisedTwice(one, other)
    for (place, promising) in [one, other].enumerated() {
      for (number, granting) in [one, other].enumerated() {
        // the licence of the second may stand on that of the first
        answer.broken[[place, number]] = isBroken(promising, granting, head: one)
      }
    }
    return answer
  }

  private func holds(_ rule: Rule, _ condition: Bool) -> Bool { left == rule || condition }

  // MARK: Licences

  private func overlap(_ left: GeneratedRights, _ right: GeneratedRights) -> Overlap? {
    let (one, other) = left.edition < right.edition ? (left, right) : (right, left)
    let (first, second) = (one.licence, other.licence)
    guard holds(.exclusivity, first.isExclusive || second.isExclusive), counts(one), counts(other),
      holds(.sublicence, first.basis != .sublicence && second.basis != .sublicence)
    else { return nil }
    let countries = GeneratedLicence.codes.indices.filter { holds(.territory, first.countries[$0] && second.countries[$0]) }
    let forms = self.left == .forms ? Set(GeneratedLicence.words) : first.forms.intersection(second.forms)
    let languages = languages(one, other)
    let meetings = first.times.flatMap { (time: UInt64) -> [Bool] in second.times.map { holds(.time, (time & $0) != 0) } }
    guard meetings.contains(true), !countries.isEmpty, !forms.isEmpty, !languages.isEmpty else { return nil }
    let isCertain =
      !meetings.contains(false) && !first.isInDoubt && !second.isInDoubt && holds(.unread, !first.isUnread && !second.isUnread)
    let isOfTwo = holds(.licensee, (first.licensee ?? one.publisher) != (second.licensee ?? other.publisher))
    return Overlap(
      isCertain: isCertain, isError: isCertain && isOfTwo && first.isExclusive && second.isExclusive,
      countries: countries.map { GeneratedLicence.codes[$0] }, forms: forms, languages: languages)
  }

  private func hasEnded(_ edition: GeneratedRights) -> Bool { GeneratedRights.ended.contains(states[edition.edition] ?? "") }

  private func counts(_ edition: GeneratedRights) -> Bool {
    holds(.ended, !hasEnded(edition)) && holds(.under, edition.licence.basis != .under)
  }

  /// The languages of the works that both hold; of two of which one contains the other, the narrower.
  private func languages(_ one: GeneratedRights, _ other: GeneratedRights) -> Set<String> {
    let works = left == .excerpt ? one.works.all.intersection(other.works.all) : one.works.whole.intersection(other.works.whole)
    guard !works.isEmpty else { return [] }
    return Set(
      one.languages.flatMap { first in
        other.languages.compactMap { second -> String? in
          if left == .language { return second }
          let (texts, others) = (GeneratedRights.texts[first] ?? [], GeneratedRights.texts[second] ?? [])
          if left == .containment {
            return second == first || second.hasPrefix(first + "-") ? second : first.hasPrefix(second + "-") ? first : nil
          }
          return others.isSubset(of: texts) ? second : texts.isSubset(of: others) ? first : nil
        }
      })
  }

  // MARK: Promises

  /// The languages that both have, of texts that the first has not out of another's licence.
  private func ownLanguages(_ granting: GeneratedRights, _ promising: GeneratedRights, _ head: GeneratedRights) -> Set<String> {
    guard granting.licence.basis == .sublicence else { return languages(granting, promising) }
    let shared = left == .excerpt ? granting.works.all.intersection(promising.works.all) : granting.works.whole.intersection(promising.works.whole)
    guard !shared.isEmpty else { return [] }
    let isWhole = shared.isSubset(of: head.works.whole)
    let own = granting.languages.filter { language in
      !isWhole || !head.languages.contains { (GeneratedRights.texts[language] ?? []).isSubset(of: GeneratedRights.texts[$0] ?? []) }
    }
    return Set(
      own.filter { first in
        promising.languages.contains { second in
          let (texts, others) = (GeneratedRights.texts[first] ?? [], GeneratedRights.texts[second] ?? [])
          return texts.isSubset(of: others) || others.isSubset(of: texts)
        }
      })
  }

  /// Tells whether it is certain that two editions promise the same to two publishers, each alone; nil: they don't.
  private func isPromisedTwice(_ one: GeneratedRights, _ other: GeneratedRights) -> Bool? {
    guard left != .promise, let first = one.promises(in: states[one.edition] ?? "").first(where: { $0.exclusive == true }),
      let second = other.promises(in: states[other.edition] ?? "").first(where: { $0.exclusive == true }),
      holds(.promiseHolder, first.publisher != second.publisher), !languages(one, other).isEmpty
    else { return nil }
    /// Every first and last day that a promise may have.
    func spans(_ promise: GeneratedRights.Promise) -> [(first: Int, last: Int)] {
      var answers: ClosedRange<Int> = 100...100
      if left != .answer, case .on(let day) = promise.answer { answers = day.days }
      return (promise.since?.days ?? 0...0).flatMap { since in
        (promise.until?.days ?? 63...63).flatMap { until in answers.map { (since, min(until, $0 - 1)) } }
      }
    }
    let (spans, others) = (spans(first), spans(second))
    guard spans.contains(where: { $0.first <= $0.last }), others.contains(where: { $0.first <= $0.last }) else { return nil }
    let meetings = left == .promiseTime ? [true] : spans.flatMap { span in others.map { span.first <= $0.last && $0.first <= span.last } }
    guard meetings.contains(true) else { return nil }
    func isDated(_ promise: GeneratedRights.Promise) -> Bool {
      var days = [promise.since, promise.until]
      if left != .answer, case .on(let day) = promise.answer { days.append(day) }
      return promise.since != nil && promise.until != nil && days.allSatisfy { !($0?.isMarked ?? false) }
    }
    return !meetings.contains(false) && isDated(first) && isDated(second)
  }

  /// Tells whether the licence of one edition breaks the promise of another, and whether it is certain; nil: it doesn't.
  private func isBroken(_ promising: GeneratedRights, _ granting: GeneratedRights, head: GeneratedRights) -> Bool? {
    let licence = granting.licence
    guard left != .promise, let promise = promising.promises(in: states[promising.edition] ?? "").first, promise.exclusive == true,
      let until = promise.until?.days, licence.basis != .under,
      holds(.ended, !hasEnded(granting)), !licence.times.isEmpty,
      holds(.promiseHolder, promise.publisher != licence.licensee ?? granting.publisher),
      !ownLanguages(granting, promising, head).isEmpty
    else { return nil }
    var answers: ClosedRange<Int>?
    var isMarked = [promise.since, promise.until].contains { $0?.isMarked ?? false } || licence.isInDoubt
    if left != .answer, case .on(let day) = promise.answer {
      answers = day.days
      isMarked = isMarked || day.isMarked
    }
    if left == .promiseTime { return licence.begins.isEmpty ? false : !isMarked }
    // one that was over before the option was granted something else
    let lasts = licence.times.map { 63 - $0.leadingZeroBitCount }
    if promise.since == nil, let last = lasts.max(), last < until.upperBound { return nil }
    guard !licence.begins.isEmpty else { return false }
    var found: [Bool] = []
    for begin in licence.begins {
      for since in promise.since?.days ?? 0...0 {
        for until in until {
          for answer in answers ?? 64...64 { found.append(since <= begin && begin <= until && begin < answer) }
        }
      }
    }
    guard found.contains(true) else { return nil }
    return !found.contains(false) && !isMarked
  }
}
