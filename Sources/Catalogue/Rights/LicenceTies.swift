/// The ties between licences: which one is carved out of which, and which editions appear under another's.
public struct LicenceTies: Sendable {
  private let byEdition: [RecordReference: [Licence]]
  /// The editions that each edition named by a licence stands on, itself among them.
  private var lines: [RecordReference: Set<RecordReference>] = [:]
  /// The parts of those that stand on others, or of which a part has ended.
  private var partsOf: [Place: [Licence]] = [:]

  private struct Place: Hashable {
    let edition: RecordReference
    let index: Int
  }

  /// The ties among some licences.
  ///
  /// - Parameter licences: Those of every edition that may bear on another, in the order of their records.
  public init(_ licences: some Sequence<Licence>) {
    byEdition = Dictionary(grouping: licences, by: \.edition)
    let all = byEdition.values.joined()
    for source in Set(all.compactMap(source)) { lines[source] = line(from: source) }
    for licence in all where licence.basis != .own || !licence.losses.isEmpty { _ = learn(licence) }
  }

  /// The edition that a licence names as the one it stands on; nil where it names none, or none that has a licence.
  public func source(of licence: Licence) -> RecordReference? { licence.sources.first { byEdition[$0] != nil } }

  /// The grants that a licence stands on: those of the edition that it names, or of the one under whose licence that
  /// one appears.
  public func grants(of licence: Licence) -> [Licence] {
    var (found, seen): ([Licence], Set<RecordReference>) = ([], [])
    var open = [licence]
    while let next = open.popLast(), seen.count < ComparisonLimits.ties {
      guard let source = source(of: next), seen.insert(source).inserted else { continue }
      for other in byEdition[source] ?? []
      where other != licence && !(other.edition == next.edition && self.source(of: other) == source) {
        if other.isGrant { found.append(other) } else { open.append(other) }
      }
    }
    return found
  }

  /// An edition and those that its licences stand on, as many as are followed.
  private func line(from edition: RecordReference) -> Set<RecordReference> {
    var found: Set<RecordReference> = [edition]
    var open = [edition]
    while let next = open.popLast() {
      for source in Set((byEdition[next] ?? []).compactMap(source)) where found.count < ComparisonLimits.ties {
        Effort.took()
        if found.insert(source).inserted { open.append(source) }
      }
    }
    return found
  }

  /// The editions that a licence stands on, those that these stand on in turn too.
  private func ancestors(of licence: Licence) -> Set<RecordReference> {
    source(of: licence).flatMap { lines[$0] } ?? []
  }

  /// True if the line of a licence is longer than is followed.
  func isTooLong(_ licence: Licence) -> Bool { ancestors(of: licence).count >= ComparisonLimits.ties }

  /// True if a licence stands on itself, through others or alone, and on nobody's own.
  func isInCircle(_ licence: Licence) -> Bool {
    !isRooted(licence) && ancestors(of: licence).contains(licence.edition)
  }

  /// Tells whether the holder of the rights granted a licence, or one at the end of the line that it stands on.
  public func isRooted(_ licence: Licence) -> Bool {
    guard licence.basis != .own else { return true }
    return !isTooLong(licence)
      && ancestors(of: licence).contains { byEdition[$0]?.contains { $0.basis == .own } ?? false }
  }

  /// Tells whether one of two licences is carved out of the other, so that they can't be in each other's way.
  public func areOne(_ licence: Licence, _ other: Licence) -> Bool {
    guard licence.basis != .own || other.basis != .own else { return false }
    func stands(_ one: Licence, on other: Licence) -> Bool {
      guard one.basis != .own, ancestors(of: one).contains(other.edition), isRooted(one) else { return false }
      // of one record, an item that is carved out of another of its items
      return one.edition != other.edition || source(of: other) != other.edition
    }
    return stands(licence, on: other) || stands(other, on: licence)
  }

  /// A licence with all its limits: what it leaves open is as wide as the grant that it stands on, and it has ended where
  /// that has.
  ///
  /// Of several grants, such as a licence and its renewal for fewer countries, each gives a part, within its own time,
  /// territory and forms. Forms whose rights have ended are a part of their own.
  public func parts(of licence: Licence) -> [Licence] {
    partsOf[Place(edition: licence.edition, index: licence.index)] ?? [licence]
  }

  /// The texts of a licence that it doesn't have out of another's: all of one that the holder of the rights granted, or
  /// that stands on none.
  func ownSubjects(of licence: Licence) -> [Licence.Subject] {
    guard licence.basis != .own, isRooted(licence) else { return licence.subjects }
    let granted = grants(of: licence).flatMap(\.subjects)
    return licence.subjects.filter { subject in !granted.contains(where: subject.lies) }
  }

  /// Works out the parts of a licence, and of those that it stands on, each once.
  ///
  /// One that stands on itself through others takes only what the holders of rights grant, so that this comes to an end.
  private mutating func learn(_ licence: Licence) -> [Licence] {
    let place = Place(edition: licence.edition, index: licence.index)
    if let known = partsOf[place] { return known }
    Effort.took()
    var grants = isTooLong(licence) ? [] : grants(of: licence)
    if source(of: licence) != licence.edition, ancestors(of: licence).contains(licence.edition) {
      grants.removeAll { $0.basis != .own }
    }
    var found: [Licence] = []
    for grant in grants { found += learn(grant) }
    let parts = licence.pieces.flatMap { $0.parts(of: found) }
    partsOf[place] = parts
    return parts
  }
}

extension Licence.Limits {
  fileprivate var isAll: Bool { territory && forms && from && until }
}

extension Licence {
  /// The licence for the forms that go on, and for those that have ended.
  fileprivate var pieces: [Licence] {
    let ended = losses.map { loss in
      var piece = self
      (piece.forms, piece.hasEnded, piece.ended, piece.losses) = (loss.forms, true, loss.ended, [])
      return piece
    }
    guard !hasEnded else { return ended.isEmpty ? [self] : ended }
    var living = self
    living.losses = []
    return [living] + ended
  }

  /// The parts that some grants give.
  fileprivate func parts(of grants: [Licence]) -> [Licence] {
    guard basis != .own, !grants.isEmpty else { return [self] }
    guard !stated.isAll else { return [ending(with: grants)] }
    let found = 2...ComparisonLimits.licences ~= grants.count ? grants.compactMap(part) : []
    // one that lies outside all of them is as wide as they are together
    return found.isEmpty ? [completed(by: grants)] : found.joined
  }

  /// The licence, with the limits that it leaves open as wide as some grants are together.
  private func completed(by grants: [Licence]) -> Licence {
    var licence = ending(with: grants)
    if !stated.territory {
      licence.territory = grants.reduce(TerritorySet()) { $0.union($1.territory) }
      licence.unread.territory = grants.contains(where: \.unread.territory)
    }
    if !stated.forms {
      licence.forms = forms.intersection(grants.reduce(FormSet([])) { $0.union($1.forms) })
      licence.unread.forms = grants.contains(where: \.unread.forms)
    }
    licence.period = LicencePeriod(
      period, beginsStated: stated.from, endsStated: stated.until, within: grants.map(\.period))
    return licence
  }

  /// The part of the licence that one of several grants gives; nil where that is nothing.
  private func part(within grant: Licence) -> Licence? {
    var part = ending(with: [grant])
    part.territory = stated.territory ? territory.intersection(grant.territory) : grant.territory
    part.forms = forms.intersection(grant.forms)
    if !stated.territory { part.unread.territory = grant.unread.territory }
    if !stated.forms { part.unread.forms = grant.unread.forms }
    part.period = LicencePeriod(period, beginsStated: stated.from, endsStated: stated.until, clippedTo: grant.period)
    return part.territory.isEmpty || part.forms.isEmpty || part.period.isEmpty ? nil : part
  }

  /// The licence, which ends with the last of the grants for its forms.
  private func ending(with all: [Licence]) -> Licence {
    let meeting = all.filter { !$0.forms.intersection(forms).isEmpty }
    let grants = meeting.isEmpty ? all : meeting
    guard grants.allSatisfy(\.hasEnded) else { return self }
    func day(_ date: EDTF) -> Int { date.latest?.daysSince1970 ?? .max }
    let last = grants.compactMap(\.ended).max { day($0) < day($1) }
    // of two ends the earlier one counts
    if hasEnded, ended.map({ own in last.map { day(own) <= day($0) } ?? true }) ?? true { return self }
    var licence = self
    (licence.hasEnded, licence.ended) = (true, last)
    return licence
  }
}

extension [Licence] {
  /// Parts of one licence, those of one time together that differ in territory alone, or in forms alone.
  fileprivate var joined: [Licence] {
    reduce(into: []) { found, part in
      let others = found.indices.filter {
        (found[$0].period, found[$0].hasEnded, found[$0].ended, found[$0].unread)
          == (part.period, part.hasEnded, part.ended, part.unread)
      }
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
