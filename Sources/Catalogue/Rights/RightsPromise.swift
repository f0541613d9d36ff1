internal import OrderedCollections

/// A promise to a publisher, for a time, that the rights in some texts go to nobody else: an option.
public struct RightsPromise: Hashable, Sendable {
  /// The edition whose record names it.
  public let edition: RecordReference
  /// The texts that are promised.
  public let subjects: [Licence.Subject]
  /// The publisher to whom they are.
  public let publisher: String?
  /// The names of the publisher, folded.
  let names: Set<String>
  /// True if others are shut out; nil where the record doesn't say.
  public let isExclusive: Bool?
  /// The day on which it was given; nil where it is not known.
  public let since: EDTF?
  /// The last day; nil where it is not known.
  public let until: EDTF?
  /// The day on which it was declined, from which on it binds nobody; nil where it was not.
  public private(set) var declined: EDTF?
  /// Its place in the record.
  private(set) var way: [PathComponent]

  /// Tells whether another version of it promises nothing more: it is the same, but that it may have been declined.
  public func covers(_ other: RightsPromise) -> Bool {
    var other = other
    if declined == nil { other.declined = nil }
    other.way = way
    return other == self
  }
}

extension RightsPromise {
  /// The promises that an edition's record names, in the order of the file.
  ///
  /// A refusal ends the promise on the day of the answer. One without a day ended it at a
  /// time that nobody knows, unless the edition is in a state that waits for it. Who accepts has the rights or is about
  /// to: the promise binds until it is over. Promises end with the rights of the edition, and with the contract that they
  /// led to.
  /// - Parameter workflow: The workflow that it goes by; nil where it can't be read.
  public static func all(
    of reference: RecordReference, _ fields: Value, in workflow: Workflow?
  ) -> [RightsPromise] {
    let state = workflow.flatMap { $0.states[$0.state(of: fields)] }
    let waits = state?.due == FieldPath([.name("dates"), .name("option-until")])
    guard state?.category != .ended,
      waits || fields["approaches"] != .absent || fields["dates"]["option-until"] != .absent
    else { return [] }
    let isPlanned = state.map { $0.category == .planned } ?? true
    let isRefused = workflow?.isRefusal(of: state) ?? false
    let (subjects, holder) = (Licence.subjects(of: reference, fields), fields.licensee)
    var promises = fields.entries(of: "approaches").compactMap { way, approach -> RightsPromise? in
      guard let until = approach["option-until"].date else { return nil }
      let isDeclined = approach["answer"].text == "declined"
      let answered = isDeclined ? approach["answered"].date : nil
      guard !isDeclined || answered != nil || waits else { return nil }
      let publisher = approach["publisher"].text
      if isRefused, approach["answer"] == .absent, Self.isEndedByRefusal(approach, in: fields) { return nil }
      let isHolder = publisher.map { holder?.foldedNames.contains($0.folded) ?? false } ?? true
      guard isPlanned || !isHolder else { return nil }
      return RightsPromise(
        edition: reference, subjects: subjects, publisher: publisher,
        names: isHolder
          ? (holder?.foldedNames ?? []).union(publisher.map { [$0.folded] } ?? [])
          : Set([publisher].compactMap { $0?.folded }),
        isExclusive: approach["exclusive"].text.flatMap(Bool.init), since: approach["sent"].date, until: until,
        declined: answered, way: way)
    }
    let until = fields["dates"]["option-until"].date
    let isOfState = until.map { until in !promises.contains { $0.until == until } } ?? (waits && promises.isEmpty)
    if isPlanned, !isRefused, isOfState {
      promises.append(
        RightsPromise(
          edition: reference, subjects: subjects, publisher: holder?.licenseeName, names: holder?.foldedNames ?? [],
          isExclusive: nil, since: nil, until: until, declined: nil, way: [.key("dates"), .key("option-until")]))
    }
    return promises
  }

  /// Tells whether an approach is the option that a refusal of the edition ends: the one whose day the state waited for,
  /// that of the publisher, or the only one.
  private static func isEndedByRefusal(_ approach: Value, in fields: Value) -> Bool {
    let open = fields.entries(of: "approaches").filter {
      $0.value["option-until"].date != nil && $0.value["answer"] == .absent
    }
    let isOfPublisher = approach["publisher"].text.map {
      fields.licensee?.foldedNames.contains($0.folded) ?? false
    }
    return open.count == 1 || isOfPublisher ?? true
      || approach["option-until"].date.map { $0 == fields["dates"]["option-until"].date } ?? false
  }

  /// Tells whether it binds on a day, for some of the days that its dates may mean.
  public func possiblyHolds(_ day: Day) -> Bool {
    (since?.earliest.map { $0 <= day } ?? true) && (until?.latest.map { day <= $0 } ?? true)
      && (declined?.latest.map { day < $0 } ?? true)
  }

  /// Tells whether it binds on a day, whatever days its dates mean.
  public func certainlyHolds(_ day: Day) -> Bool {
    func isSure(_ date: EDTF?) -> Bool { !(date.map { $0.isUncertain || $0.isApproximate } ?? false) }
    return [since, until, declined].allSatisfy(isSure) && (since?.latest.map { $0 <= day } ?? (since == nil))
      && (until?.earliest.map { day <= $0 } ?? false) && (declined?.earliest.map { day < $0 } ?? (declined == nil))
  }
}

/// A licence that breaks an exclusive promise to somebody else.
public struct BrokenPromise: Hashable, Sendable {
  /// The promise.
  public let promise: RightsPromise
  /// The licence, which begins while it binds.
  public let licence: Licence
  /// The texts in both.
  public let subjects: [Licence.Subject]
  /// True if it is so whatever days the dates mean, and both publishers are named.
  public let isCertain: Bool

  /// The breach of a promise by a licence; nil where there is none. A licence that is carved out of another takes nothing
  /// from anybody.
  init?(_ promise: RightsPromise, _ licence: Licence, _ ties: LicenceTies) {
    guard promise.isExclusive == true, licence.isGrant, !licence.hasEnded, !licence.period.isEmpty,
      promise.names.isDisjoint(with: licence.licenseeNames)
    else { return nil }
    let subjects = ties.ownSubjects(of: licence).filter { promise.subjects.contains(where: $0.meets) }
    guard !subjects.isEmpty, promise.possiblyHolds(licence.period) else { return nil }
    // an older licence whose time is over breaks no promise of which nobody knows when it was given
    if promise.since == nil, let last = promise.until?.latest, let end = licence.period.latest, end < last {
      return nil
    }
    (self.promise, self.licence, self.subjects) = (promise, licence, subjects)
    isCertain = promise.certainlyHolds(licence.period) && !promise.names.isEmpty && !licence.licenseeNames.isEmpty
  }

  /// The severity: an error where it is certain.
  public var severity: Problem.Severity { isCertain ? .error : .warning }

  /// Every breach of a promise by a licence.
  static func all(of promises: [RightsPromise], by licences: [Licence], _ ties: LicenceTies) -> [BrokenPromise] {
    let exclusive = promises.filter { $0.isExclusive == true }
    guard !exclusive.isEmpty else { return [] }
    let byWork = Dictionary(
      grouping: licences.indices.flatMap { index in
        Set(licences[index].subjects.map(\.work)).map { (work: $0, index: index) }
      }, by: \.work)
    return exclusive.flatMap { promise in
      let near = Set(Set(promise.subjects.map(\.work)).flatMap { byWork[$0]?.map(\.index) ?? [] })
      Effort.took(near.count)
      return near.sorted().compactMap { BrokenPromise(promise, licences[$0], ties) }
    }
  }

  /// The problem, told of the licence.
  public var message: String {
    let whose = licence.edition == promise.edition ? "" : " by \(promise.edition)"
    let whom = promise.publisher.map { " to \($0)" } ?? ""
    let since = promise.since.map { " since \($0)" } ?? ""
    let until = promise.until.map { " until \($0)" } ?? ""
    let texts = subjects.map {
      $0.work == licence.edition.work.path ? $0.language.description : "\($0.work) in \($0.language)"
    }
    let verb = isCertain ? "begins" : "possibly begins"
    return
      "its licence \(verb) while the rights are promised\(whom) alone\(since)\(until)\(whose): \(texts.joined(separator: ", "))"
  }
}

extension RightsPromise {
  /// Tells whether a licence begins while it binds, for some of the days that their dates may mean.
  fileprivate func possiblyHolds(_ period: LicencePeriod) -> Bool {
    func days(_ date: EDTF?) -> (first: Int, last: Int)? {
      date.map { ($0.earliest?.daysSince1970 ?? .min, $0.latest?.daysSince1970 ?? .max) }
    }
    // nobody knows when a licence without a first day was granted
    return (days(since).map { $0.first <= period.begin.upperBound || period.from == nil } ?? true)
      && (days(until).map { period.begin.lowerBound <= $0.last } ?? true)
      && (days(declined).map { period.begin.lowerBound < $0.last } ?? true)
  }

  /// Tells whether a licence begins while it binds, whatever days their dates mean.
  fileprivate func certainlyHolds(_ period: LicencePeriod) -> Bool {
    guard period.from != nil, let first = period.earliest, let last = LicencePeriod.day(period.begin.upperBound) else {
      return false
    }
    return !period.isInDoubt && certainlyHolds(first) && certainlyHolds(last)
  }
}
