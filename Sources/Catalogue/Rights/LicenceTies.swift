/// The ties between licences: which one is carved out of which, and which editions appear under another's.
public struct LicenceTies: Sendable {
  private let byEdition: [RecordReference: [Licence]]

  /// The ties among some licences.
  ///
  /// - Parameter licences: Those of every edition that may bear on another, in the order of their records.
  public init(_ licences: some Sequence<Licence>) { byEdition = Dictionary(grouping: licences, by: \.edition) }

  /// The edition that a licence names as the one it stands on; nil where it names none, or none that has a licence.
  public func source(of licence: Licence) -> RecordReference? { licence.sources.first { byEdition[$0] != nil } }

  /// The grants that a licence stands on: those of the edition that it names, or of the one under whose licence that
  /// one appears.
  public func grants(of licence: Licence) -> [Licence] {
    var (found, seen): ([Licence], Set<RecordReference>) = ([], [])
    var open = [licence]
    while let next = open.popLast() {
      guard let source = source(of: next), seen.insert(source).inserted else { continue }
      for other in byEdition[source] ?? []
      where other != licence && !(other.edition == next.edition && self.source(of: other) == source) {
        if other.isGrant { found.append(other) } else { open.append(other) }
      }
    }
    return found
  }

  /// The editions that a licence stands on, those that these stand on in turn too.
  func ancestors(of licence: Licence) -> Set<RecordReference> {
    var found: Set<RecordReference> = []
    var open = [licence]
    while let next = open.popLast() {
      guard let source = source(of: next), found.insert(source).inserted else { continue }
      open += byEdition[source] ?? []
    }
    return found
  }

  /// Tells whether somebody has a licence of its own at the end of the line that it stands on.
  public func isRooted(_ licence: Licence) -> Bool {
    ancestors(of: licence).contains { byEdition[$0]?.contains { $0.basis == .own } ?? false }
  }

  /// Tells whether one of two licences is carved out of the other, so that they can't be in each other's way.
  public func areOne(_ licence: Licence, _ other: Licence) -> Bool {
    guard licence.basis != .own || other.basis != .own else { return false }
    func stands(_ one: Licence, on other: Licence) -> Bool {
      guard ancestors(of: one).contains(other.edition) else { return false }
      // of one record, an item that is carved out of another of its items
      return one.edition != other.edition || source(of: other) != other.edition
    }
    return stands(licence, on: other) || stands(other, on: licence)
  }

  /// A licence whose limits are known: what it leaves open is as wide as the grants that it stands on.
  public func complete(_ licence: Licence) -> Licence { complete(licence, passing: []) }

  private func complete(_ licence: Licence, passing seen: Set<RecordReference>) -> Licence {
    guard licence.basis != .own, !seen.contains(licence.edition) else { return licence }
    let grants = grants(of: licence).map { complete($0, passing: seen.union([licence.edition])) }
    guard let first = grants.first else { return licence }
    var licence = licence
    if !licence.stated.territory { licence.territory = grants.reduce(TerritorySet()) { $0.union($1.territory) } }
    if !licence.stated.forms { licence.forms = grants.reduce(first.forms) { $0.union($1.forms) } }
    licence.period = LicencePeriod(
      licence.period, beginsStated: licence.stated.from, endsStated: licence.stated.until,
      within: grants.map(\.period))
    return licence
  }
}
