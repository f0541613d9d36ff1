internal import Catalogue

// Rows that are one record together.
extension ImportPlanning {
  /// Lets a row be one record with an earlier one of the same key, as rows that repeat a work are; tells whether it is.
  mutating func join(_ row: SourceRow, _ made: MadeRecord, _ rule: Mapping.Rule, _ groups: inout RowGroups) -> Bool {
    guard rule.kind == .work, made.misfit == nil, !made.keys.isEmpty else { return false }
    guard let first = groups.first(with: made, else: candidates.count) else { return false }
    guard first.digest != made.digest, let whole = makers.own.record(rule, candidates[first.number].rows),
      let other = makers.own.record(rule, row)
    else {
      register.add(rule.name, made.key, keysInside: made.keysInside, as: first.number)
      return true
    }
    if let (field, one, another) = whole.fields.contradiction(with: other.fields) {
      let place = sources.place(of: candidates[first.number].item)
      let number = candidates.count
      candidates.append(Candidate(rule: rule, row: row))
      register.add(rule.name, made.key, keysInside: [:])
      refuse(
        number,
        "\(field) is “\(another.told)” here and “\(one.told)” at \(place), though both are one \(rule.kind.rawValue)")
      return true
    }
    register.add(rule.name, made.key, keysInside: made.keysInside, as: first.number)
    if whole.fields.filled(from: other.fields) != whole.fields { candidates[first.number].others.append(row) }
    return true
  }
}

/// The records that a rule makes of one item.
struct FoundRows: Sendable {
  let rows: [(row: SourceRow, made: MadeRecord, isbns: [ISBN])]

  init(of item: Int, by rule: Mapping.Rule, _ maker: inout RecordMaker) {
    let (rows, misfit) = maker.rows(rule, item)
    if let misfit {
      var made = MadeRecord()
      (made.key, made.misfit) = (SourceKey(item: item), misfit)
      self.rows = [(rows[0], made, [])]
      return
    }
    var found: [(row: SourceRow, made: MadeRecord, isbns: [ISBN])] = []
    for row in rows {
      guard let made = maker.record(rule, row) else { continue }
      found.append((row, made.identity, rule.kind == .edition ? made.isbns : []))
    }
    self.rows = found
  }
}

/// The first row of each key, for rows that are one record.
struct RowGroups {
  private var firsts: [[String]: (number: Int, digest: Int)] = [:]

  /// The first record with the keys of another; nil where this is the first, which gets a number.
  mutating func first(with made: MadeRecord, else number: Int) -> (number: Int, digest: Int)? {
    let keys = made.keys.flatMap { [$0.scheme, $0.value] }
    if let first = firsts[keys] { return first }
    firsts[keys] = (number, made.digest)
    return nil
  }
}
