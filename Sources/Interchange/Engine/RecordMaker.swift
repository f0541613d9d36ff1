internal import Catalogue
internal import OrderedCollections

/// The record that a rule makes of an item.
struct MadeRecord: Sendable {
  var fields: Value = .absent
  /// The keys by which it is found again.
  var keys: [(scheme: String, value: String)] = []
  /// The shelf that a work would stand on.
  var shelf: String?
  /// The source that it is made of, by which others name it.
  var key = SourceKey(item: 0)
  /// The keys of items inside it, by what they were made from.
  var keysInside: [SourceKey: String] = [:]
  /// A number for its fields: two records of different fields have different ones.
  var digest = 0
  /// The records it names, by number in the register.
  var named: Set<Int> = []
  var notes: [ImportNote] = []
  var repairs: [(from: String, to: String)] = []
  /// The reason why it is not taken; the other fields are as far as the making came.
  var misfit: UnfitValue?

  /// The ISBNs of an edition.
  var isbns: [ISBN] { Edition(RecordReference(.edition, ""), fields).isbns }

  /// The same without its fields, for callers that keep only its identity.
  var identity: MadeRecord {
    var copy = self
    (copy.fields, copy.digest) = (.absent, fields.hashValue)
    return copy
  }
}

/// Makes records, one at a time. The same item gives the same record each time.
struct RecordMaker {
  let mapping: Mapping
  private var evaluator: Evaluator

  init(_ mapping: Mapping, _ sources: SourceSet) {
    self.mapping = mapping
    evaluator = Evaluator(sources, mapping)
  }

  /// The values that came into records.
  var used: UsedValues { evaluator.used }

  /// The rows of an item that a rule makes records of, or the reason why they can't be told.
  mutating func rows(_ rule: Mapping.Rule, _ item: Int) -> (rows: [SourceRow], misfit: UnfitValue?) {
    guard !rule.branches.isEmpty else { return ([SourceRow(item: item)], nil) }
    do throws(UnfitValue) { return (try evaluator.rows(rule, item), nil) } catch {
      return ([SourceRow(item: item)], error)
    }
  }

  /// The record that a rule makes of several rows together: that of the first, with what only others have.
  mutating func record(
    _ rule: Mapping.Rule, _ rows: [SourceRow], _ register: Register? = nil, at reference: RecordReference? = nil
  ) -> MadeRecord? {
    guard let first = rows.first, var made = record(rule, first, register, at: reference) else { return nil }
    for row in rows.dropFirst() {
      guard let other = record(rule, row, register, at: reference) else { continue }
      made.fields = made.fields.filled(from: other.fields)
      made.named.formUnion(other.named)
    }
    return made
  }

  /// The record that a rule makes of a row; nil where the rule does not apply to it.
  ///
  /// - Parameters:
  ///   - register: The places of records; nil: no other can be named yet.
  ///   - reference: The place of the record itself.
  mutating func record(
    _ rule: Mapping.Rule, _ row: SourceRow, _ register: Register? = nil, at reference: RecordReference? = nil
  ) -> MadeRecord? {
    var made = MadeRecord()
    made.key = SourceKey(item: row.item)
    begin(register, at: reference)
    defer {
      evaluator.settle()
      evaluator.register = nil
    }
    do throws(UnfitValue) {
      evaluator.isMarking = false
      made.key = try evaluator.bindBranches(rule, to: row)
      guard try evaluator.holds(rule.conditions) else { return nil }
      try evaluator.bind(rule, to: row)
      try fill(&made, rule)
    } catch { made.misfit = error }
    return made
  }

  private mutating func begin(_ register: Register?, at reference: RecordReference?) {
    (evaluator.register, evaluator.reference, evaluator.named) = (register, reference, [])
    (evaluator.notes, evaluator.repairs, evaluator.keys) = ([], [], [])
  }

  /// Evaluates the keys and the fields; the names of the rule are bound.
  private mutating func fill(_ made: inout MadeRecord, _ rule: Mapping.Rule) throws(UnfitValue) {
    evaluator.isMarking = true
    // the values that the names of the rule were made of are not part of the report
    (evaluator.notes, evaluator.repairs, evaluator.keys, evaluator.reads) = ([], [], [], [])
    for (scheme, form) in rule.keys {
      for value in try evaluator.value(form, nil).items {
        if let text = value.text { made.keys.append((scheme, text)) }
      }
    }
    if let form = rule.shelf { made.shelf = try evaluator.value(form, nil).text }
    let shape = RecordFields.shape(of: rule.kind)
    var whole = try fields(rule, shape)
    for (scheme, value) in made.keys {
      var schemes = whole["identifiers"]?.fields ?? [:]
      schemes.updateValue(
        .text(value), forKey: scheme, insertingAt: made.keys.firstIndex { $0.scheme == scheme } ?? 0)
      whole["identifiers"] = .mapping(schemes)
    }
    do throws(FieldError) {
      made.fields = try shape.kept(.mapping(whole), at: FieldPath([]), naming: mapping.territories)
    } catch { throw UnfitValue(message: error.message, mend: error.mend, place: nil) }
    (made.notes, made.repairs, made.named) = (evaluator.notes, evaluator.repairs, evaluator.named)
    made.keysInside = Dictionary(evaluator.keys.map { ($0.item, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func fields(_ rule: Mapping.Rule, _ shape: FieldShape) throws(UnfitValue) -> Value.Fields {
    var whole: Value.Fields = [:]
    for (path, form) in rule.fields {
      do throws(UnfitValue) {
        let field = path.head.hasPrefix("x-") ? nil : shape.shape(ofWhatIsMadeAt: path)
        let value = try evaluator.value(form, field)
        let made = evaluator.single(value, field)
        if made != .absent { whole = whole.placing(made, at: path.selectors[...], shape) }
      } catch {
        guard mapping.misfit != .reject else { throw error }
        evaluator.leaveOut(error, isNoted: mapping.misfit == .note)
      }
    }
    return whole
  }

  // MARK: Places

  /// The place that a new record should have, before anybody knows whether it is free.
  struct WantedPlace: Sendable {
    /// The work that it belongs to.
    var work: String?
    var shelf: String?
    var slug: String?
    /// The records that its place names, by number in the register.
    var named: Set<Int> = []
  }

  /// The place that a rule gives the record of a row.
  ///
  /// - Parameter recordsByKey: The works that exist; nil: the record has a place already, and only its work is asked
  ///   for.
  mutating func wantedPlace(
    _ rule: Mapping.Rule, _ row: SourceRow, _ register: Register, in recordsByKey: RecordsByKey?
  ) throws(UnfitValue) -> WantedPlace {
    begin(register, at: nil)
    defer {
      evaluator.settle()
      (evaluator.register, evaluator.isMarking) = (nil, false)
    }
    var wanted = WantedPlace()
    try evaluator.bind(rule, to: row)
    if let form = rule.folder {
      // the place tells the work, so the values that name it count as taken
      evaluator.isMarking = true
      wanted.work = try evaluator.value(form, nil).text
      evaluator.isMarking = false
    }
    guard let recordsByKey else { return wanted }
    if rule.kind != .work {
      guard let work = wanted.work else { throw UnfitValue(message: "the mapping finds no work for it", place: nil) }
      guard recordsByKey.contains(RecordReference(.work, work)) else {
        throw UnfitValue(message: "there is no work “\(work)”", place: nil)
      }
    }
    if let form = rule.shelf { wanted.shelf = try evaluator.value(form, nil).text }
    for form in rule.slug where wanted.slug == nil {
      wanted.slug = try evaluator.value(form, nil).items.first?.text.flatMap { Slug.suggest(from: $0)?.description }
    }
    wanted.named = evaluator.named
    return wanted
  }
}
