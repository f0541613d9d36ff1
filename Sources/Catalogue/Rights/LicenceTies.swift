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

  /// A licence with all its limits: what it leaves open is as wide as the grant that it stands on.
  ///
  /// Of several grants, such as a licence and its renewal for fewer countries, each gives a part, within its own time,
  /// territory and forms.
  public func parts(of licence: Licence) -> [Licence] { parts(of: licence, passing: []) }

  private func parts(of licence: Licence, passing seen: Set<RecordReference>) -> [Licence] {
    guard licence.basis != .own, !licence.stated.isAll, !seen.contains(licence.edition) else { return [licence] }
    let grants = grants(of: licence).flatMap { parts(of: $0, passing: seen.union([licence.edition])) }
    guard !grants.isEmpty else { return [licence] }
    let found = 2...ComparisonLimits.licences ~= grants.count ? grants.compactMap(licence.part) : []
    // one that lies outside all of them is as wide as they are together
    return found.isEmpty ? [licence.completed(by: grants)] : found.joined
  }
}

extension Licence.Limits {
  fileprivate var isAll: Bool { territory && forms && from && until }
}

extension Licence {
  /// The licence, with the limits that it leaves open as wide as some grants are together.
  fileprivate func completed(by grants: [Licence]) -> Licence {
    guard let first = grants.first else { return self }
    var licence = self
    if !stated.territory { licence.territory = grants.reduce(TerritorySet()) { $0.union($1.territory) } }
    if !stated.forms { licence.forms = grants.reduce(first.forms) { $0.union($1.forms) } }
    licence.period = LicencePeriod(
      period, beginsStated: stated.from, endsStated: stated.until, within: grants.map(\.period))
    return licence
  }

  /// The part of the licence that one of several grants gives; nil where that is nothing.
  fileprivate func part(within grant: Licence) -> Licence? {
    var part = self
    part.territory = stated.territory ? territory.intersection(grant.territory) : grant.territory
    part.forms = stated.forms ? forms.intersection(grant.forms) : grant.forms
    part.period = LicencePeriod(period, beginsStated: stated.from, endsStated: stated.until, clippedTo: grant.period)
    return part.territory.isEmpty || part.forms.isEmpty || part.period.isEmpty ? nil : part
  }
}

extension [Licence] {
  /// Parts of one licence, those of one time together that differ in territory alone, or in forms alone.
  fileprivate var joined: [Licence] {
    reduce(into: []) { found, part in
      let others = found.indices.filter { found[$0].period == part.period }
      if let place = others.first(where: { found[$0].forms == part.forms }) {
        found[place].territory = found[place].territory.union(part.territory)
      } else if let place = others.first(where: { found[$0].territory == part.territory }) {
        found[place].forms = found[place].forms.union(part.forms)
      } else {
        found.append(part)
      }
    }
  }
}
