/// Rights that two records can't both give: two licences that overlap, or a licence that breaks a promise.
public enum RightsConflict: Hashable, Sendable {
  /// Two licences that both grant something, at least one of them exclusively.
  case overlap(LicenceOverlap)
  /// A licence within the time of an exclusive promise to somebody else.
  case promise(BrokenPromise)

  /// Every conflict among the rights of some editions.
  ///
  /// - Parameter rights: Those of every edition that may bear on another, in the order of their references.
  public static func all(among rights: [EditionRights]) -> [RightsConflict] {
    let licences = rights.flatMap(\.licences)
    return LicenceOverlap.all(among: licences).map(RightsConflict.overlap)
      + BrokenPromise.all(of: rights.flatMap(\.promises), by: licences).map(RightsConflict.promise)
  }

  /// The rule of `check` that names it.
  public var rule: String {
    switch self {
    case .overlap: "licence-overlap"
    case .promise: "licence-promised"
    }
  }

  /// The severity: an error where it is certain and nobody's grant is written twice.
  public var severity: Problem.Severity {
    switch self {
    case .overlap(let overlap): overlap.severity
    case .promise(let broken): broken.severity
    }
  }

  /// The two editions; one, where both rights stand in one record.
  public var editions: [RecordReference] {
    let both: [RecordReference] =
      switch self {
      case .overlap(let overlap): [overlap.first.edition, overlap.second.edition]
      case .promise(let broken): [broken.promise.edition, broken.licence.edition]
      }
    return both[0] == both[1] ? [both[0]] : both
  }

  /// A text in both.
  public var subject: Licence.Subject? {
    switch self {
    case .overlap(let overlap): overlap.subjects.first
    case .promise(let broken): broken.subjects.first
    }
  }

  /// Tells whether it is about one of some licences or promises of an edition.
  public func concerns(_ licences: [Licence], _ promises: [RightsPromise]) -> Bool {
    switch self {
    case .overlap(let overlap): licences.contains(where: overlap.concerns)
    case .promise(let broken):
      promises.contains(broken.promise) || licences.contains(where: broken.licence.isTheSame)
    }
  }

  /// The conflict, told of one of the two editions.
  public func message(of edition: RecordReference) -> String {
    switch self {
    case .overlap(let overlap): overlap.message(of: edition)
    case .promise(let broken):
      broken.licence.edition == edition ? broken.message : "\(broken.licence.name): \(broken.message)"
    }
  }

  /// The remedy, where there is one beside giving up one of the two.
  public func mend(of edition: RecordReference) -> String? {
    switch self {
    case .overlap(let overlap): overlap.isOfOnePublisher ? overlap.mendOfOneGrant(in: edition) : nil
    case .promise(let broken):
      "colophon set \(broken.promise.edition) \(FieldPath(way: broken.promise.way)).answer=declined, with the day of it as answered"
    }
  }

  /// The place in an edition's record.
  func way(in edition: RecordReference) -> [PathComponent] {
    switch self {
    case .overlap(let overlap): (overlap.second.edition == edition ? overlap.second : overlap.first).way
    case .promise(let broken): broken.licence.edition == edition ? broken.licence.way : broken.promise.way
    }
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
