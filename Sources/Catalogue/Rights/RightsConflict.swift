/// Rights that two records can't both give: two licences that overlap, or a licence that breaks a promise.
public enum RightsConflict: Hashable, Sendable {
  /// Two licences that both grant something, at least one of them exclusively.
  case overlap(LicenceOverlap)
  /// A licence within the time of an exclusive promise to somebody else.
  case promise(BrokenPromise)
  /// Two exclusive promises of the same to two publishers.
  case promises(PromisedTwice)

  /// Every conflict among the rights of some editions.
  ///
  /// - Parameter rights: Those of every edition that may bear on another, in the order of their references.
  public static func all(among rights: [EditionRights]) -> [RightsConflict] {
    let licences = rights.flatMap(\.licences)
    let (ties, promises) = (LicenceTies(licences), rights.flatMap(\.promises))
    return LicenceOverlap.all(among: licences, ties).map(RightsConflict.overlap)
      + BrokenPromise.all(of: promises, by: licences, ties).map(RightsConflict.promise)
      + PromisedTwice.all(among: promises).map(RightsConflict.promises)
  }

  /// The rule of `check` that names it.
  public var rule: String {
    switch self {
    case .overlap: "licence-overlap"
    case .promise, .promises: "licence-promised"
    }
  }

  /// The severity: an error where it is certain and nobody's grant is written twice.
  public var severity: Problem.Severity {
    switch self {
    case .overlap(let overlap): overlap.severity
    case .promise(let broken): broken.severity
    case .promises(let twice): twice.severity
    }
  }

  /// The two editions; one, where both rights stand in one record.
  public var editions: [RecordReference] {
    let both: [RecordReference] =
      switch self {
      case .overlap(let overlap): [overlap.first.edition, overlap.second.edition]
      case .promise(let broken): [broken.promise.edition, broken.licence.edition]
      case .promises(let twice): [twice.first.edition, twice.second.edition]
      }
    return both[0] == both[1] ? [both[0]] : both
  }

  /// A text in both.
  public var subject: Licence.Subject? {
    switch self {
    case .overlap(let overlap): overlap.subjects.first
    case .promise(let broken): broken.subjects.first
    case .promises(let twice): twice.subjects.first
    }
  }

  /// Tells whether it is about one of some licences or promises of an edition.
  public func concerns(_ licences: [Licence], _ promises: [RightsPromise]) -> Bool {
    switch self {
    case .overlap(let overlap): licences.contains(where: overlap.concerns)
    case .promise(let broken):
      promises.contains(broken.promise) || licences.contains(where: broken.licence.isTheSame)
    case .promises(let twice): promises.contains(twice.first) || promises.contains(twice.second)
    }
  }

  /// The conflict, told of one of the two editions.
  public func message(of edition: RecordReference) -> String {
    switch self {
    case .overlap(let overlap): overlap.message(of: edition)
    case .promise(let broken):
      broken.licence.edition == edition ? broken.message : "\(broken.licence.name): \(broken.message)"
    case .promises(let twice): twice.message(of: edition)
    }
  }

  /// The remedy, where there is one beside giving up one of the two.
  public func mend(of edition: RecordReference) -> String? {
    switch self {
    case .overlap(let overlap): overlap.isOfOnePublisher ? overlap.mendOfOneGrant(in: edition) : nil
    case .promise(let broken): broken.promise.mendIfDeclined
    case .promises(let twice): twice.first.mendIfDeclined
    }
  }

  /// The place in an edition's record.
  func way(in edition: RecordReference) -> [PathComponent] {
    switch self {
    case .overlap(let overlap): (overlap.second.edition == edition ? overlap.second : overlap.first).way
    case .promise(let broken): broken.licence.edition == edition ? broken.licence.way : broken.promise.way
    case .promises(let twice): (twice.second.edition == edition ? twice.second : twice.first).way
    }
  }
}

extension RightsPromise {
  /// The remedy where the publisher has declined, and the record doesn't say so.
  fileprivate var mendIfDeclined: String {
    let way = FieldPath(way: way)
    let fields = "'\(way).answer=declined' '\(way).answered=DATE'"
    return "if \(publisher ?? "the publisher") declined: colophon set \(edition) \(fields)"
  }
}

extension LicenceOverlap {
  /// The remedy where one grant stands in two records.
  fileprivate func mendOfOneGrant(in edition: RecordReference) -> String {
    let other = first.edition == edition ? second.edition : first.edition
    let name = other.work == edition.work ? other.slug : other.path
    return "if it is one grant: colophon set \(edition) 'licence:={under: \(name)}'"
  }
}
