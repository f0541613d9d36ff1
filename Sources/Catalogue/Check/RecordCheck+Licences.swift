extension RecordCheck {
  /// Finds licences that contradict themselves, or leave open what others ask.
  mutating func licences() {
    guard record.reference.kind == .edition else { return }
    payments()
    for licence in Licence.all(of: record.reference, record.fields, in: nil, naming: territories) {
      let fields = record.fields.value(at: licence.way)
      period(of: licence, fields)
      basis(of: licence, fields)
      if licence.basis == .own, licence.isExclusive == nil, fields["exclusive"] == .absent {
        add(
          "licence-exclusivity", .note, at: licence.way,
          "the licence doesn't say whether it is exclusive, so it shuts nobody out, and nothing it covers counts as free",
          mend: "colophon set \(record.reference) \(field(licence, "exclusive"))=true, or false")
      }
      let limits = fields["territory"].items + fields["except"].items
      if !limits.isEmpty, limits.allSatisfy(isTerritory), territories != .unknown,
        TerritorySet(territory: fields["territory"], except: fields["except"], naming: territories).isEmpty
      {
        add(
          Self.contradictions[0], .error,
          at: licence.way + [.key(fields["territory"] == .absent ? "except" : "territory")],
          "\(field(licence, "territory")) and except leave no country at all")
      }
    }
  }

  /// The rules of payments, and those of licences that contradict themselves: what is written must not break them.
  static let contradictions = [
    "licence-territory", "licence-period", "licence-term", "licence-basis", "too-many", "amount",
    "licence-waived",
  ]

  private mutating func period(of licence: Licence, _ fields: Value) {
    let until = licence.way + [.key("until")]
    if let term = fields["term"].text, (try? CalendarDuration(parsing: term)) != nil, fields["from"] == .absent {
      add(
        "licence-term", .error, at: licence.way + [.key("term")],
        "\(field(licence, "term")): \(term) has no day to count from",
        mend: "set \(field(licence, "from")), or until in place of the term")
    } else if licence.period.isContradictory {
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

  /// A licence stands on one other at most.
  private mutating func basis(of licence: Licence, _ fields: Value) {
    guard fields["under"].text != nil, fields["sub-licence-of"].text != nil else { return }
    add(
      "licence-basis", .error, at: licence.way + [.key("sub-licence-of")],
      "the licence says both “under” and “sub-licence-of”, and it is one of them",
      mend: "leave out one: “under” grants nothing, “sub-licence-of” grants a part of what the other has")
  }

  private func isTerritory(_ value: Value) -> Bool {
    value.text.map { (try? TerritorySet(parsing: $0, naming: territories)) != nil } ?? false
  }

  private func field(_ licence: Licence, _ key: String) -> String {
    FieldPath(way: licence.way).appending(.name(key)).description
  }
}

extension Record {
  /// The record itself.
  ///
  /// - Throws: `FieldError` where a licence contradicts itself that didn't in the version before.
  package func withoutContradictions(since before: Record?, naming territories: Territories) throws(FieldError)
    -> Record
  {
    if let first = newContradictions(since: before, naming: territories).first {
      throw FieldError(.usage, first.message, mend: first.mend)
    }
    return self
  }

  /// The licences that contradict themselves in this version and didn't in the one before: a licence without a day to
  /// count its term from, one that ends before it begins, one for no country.
  ///
  /// - Parameter territories: The sets of countries that the catalogue names.
  package func newContradictions(since before: Record?, naming territories: Territories) -> [Problem] {
    guard reference.kind == .edition, fields["licence"] != .absent, fields["licence"] != before?.fields["licence"]
    else {
      return []
    }
    func found(in record: Record) -> [Problem] {
      RecordCheck.problems(in: record, naming: territories).filter {
        $0.severity == .error && RecordCheck.contradictions.contains($0.rule) && $0.field.first == "licence"
      }
    }
    let old = Set(before.map(found)?.map(\.message) ?? [])
    return found(in: self).filter { !old.contains($0.message) }
  }
}
