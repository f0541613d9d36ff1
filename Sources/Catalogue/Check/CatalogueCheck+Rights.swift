extension CatalogueCheck {
  /// Finds licences that are in each other's way, that break a promise, or that lie outside the one they stand on.
  mutating func rights(among selection: Set<RecordReference>?) {
    let rights = records.filter { record in
      record.reference.kind == .edition && Record.bearOnRights.contains { record.fields[$0] != .absent }
    }.map(editionRights)
    for conflict in RightsConflict.all(among: rights) {
      // without a selection the later one is named, with one the one that is in it
      let edition = conflict.editions.last { selection?.contains($0) ?? true }
      guard let edition, let record = records.record(edition) else { continue }
      add(
        conflict.rule, conflict.severity, record, at: conflict.way(in: edition), conflict.message(of: edition),
        mend: conflict.mend(of: edition))
    }
    sources(of: rights.flatMap(\.licences), among: selection)
  }

  /// Finds licences that lie outside the one they stand on.
  mutating func sources(of licences: [Licence], among selection: Set<RecordReference>?) {
    let ties = LicenceTies(licences)
    for licence in licences where licence.source != nil && selection?.contains(licence.edition) ?? true {
      source(of: licence, ties)
    }
  }

  /// Checks that a licence lies within the one that it stands on.
  private mutating func source(of licence: Licence, _ ties: LicenceTies) {
    // one that names no edition, or two, is told as such
    let stated =
      licence.source == nil ? .absent : records.record(licence.edition)?.fields.value(at: licence.way) ?? .absent
    guard stated["under"] == .absent || stated["sub-licence-of"] == .absent,
      let record = records.record(licence.edition),
      let named = licence.sources.first(where: { records.record($0) != nil })
    else { return }
    let key = licence.isGrant ? "sub-licence-of" : "under"
    let place = record.fields.value(at: licence.way).text == nil ? licence.way + [.key(key)] : licence.way
    guard !ties.isInCircle(licence) else {
      return add(
        "circular", .error, record, at: place,
        named == licence.edition
          ? "it stands on the licence of \(named), its own record, which has no other"
          : "it stands on the licence of \(named), and that on this one",
        mend: "name the edition that has a licence of its own")
    }
    let grants = ties.grants(of: licence).flatMap(ties.parts)
    guard !grants.isEmpty else {
      return add(
        "licence-outside", .error, record, at: place, "it stands on the licence of \(named), which has none",
        mend: "record the licence of \(named), or name the edition that has it")
    }
    guard ties.isRooted(licence) else {
      return add(
        "licence-outside", .error, record, at: place,
        ties.isTooLong(licence)
          ? "it stands on more than \(ComparisonLimits.ties) licences in a row; no more are followed"
          : "it stands on the licence of \(named), and that one on none",
        mend: "name the edition that has a licence of its own")
    }
    if let excess = LicenceExcess(of: licence, beyond: grants) {
      let verb = excess.severity == .error ? "lies" : "possibly lies"
      add(
        "licence-outside", excess.severity, record, at: place,
        "it \(verb) outside the licence of \(named): \(excess.description)",
        mend: "let it lie within that of \(named), or record a licence of its own")
    }
    if licence.isGrant, licence.isExclusive == true, grants.allSatisfy({ $0.isExclusive == false }) {
      add(
        "licence-outside", .warning, record, at: place,
        "it is exclusive, and the licence of \(named) that it is carved out of is not")
    }
  }
}
