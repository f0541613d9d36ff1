extension RecordCheck {
  /// Finds licences that contradict themselves, or leave open what others ask.
  mutating func licences() {
    guard record.reference.kind == .edition else { return }
    for licence in Licence.all(of: record.reference, record.fields, in: nil) {
      let fields = record.fields.value(at: licence.way)
      period(of: licence, fields)
      if licence.isExclusive == nil, fields["exclusive"] == .absent {
        add(
          "licence-exclusivity", .note, at: licence.way,
          "the licence doesn't say whether it is exclusive, so it shuts nobody out, and nothing it covers counts as free",
          mend: "colophon set \(record.reference) \(field(licence, "exclusive"))=true, or false")
      }
      if licence.territory.isEmpty, (fields["territory"].items + fields["except"].items).allSatisfy(isTerritory) {
        add("licence-territory", .error, at: licence.way + [.key("territory")], "the licence covers no country at all")
      }
    }
  }

  private mutating func period(of licence: Licence, _ fields: Value) {
    let until = licence.way + [.key("until")]
    if licence.period.isEmpty {
      let last = licence.period.until.map(\.description) ?? ""
      add(
        "licence-period", .error, at: fields["until"] == .absent ? licence.way : until,
        "the licence ends on \(last), before it begins")
    } else if let stated = fields["until"].date, let computed = LicencePeriod.computedEnd(of: fields),
      stated.isCertainlyBefore(computed) || computed.isCertainlyBefore(stated)
    {
      add(
        "licence-term", .error, at: until,
        "\(field(licence, "until")): from and term give \(computed) as the last day, not \(stated)",
        mend: "correct the one that is wrong, or leave out until or term")
    }
  }

  private func isTerritory(_ value: Value) -> Bool {
    value.text.map { (try? TerritorySet(parsing: $0)) != nil } ?? false
  }

  private func field(_ licence: Licence, _ key: String) -> String {
    licence.way.count > 1 ? "licence[\(licence.index)].\(key)" : "licence.\(key)"
  }
}
