public import Catalogue
internal import OrderedCollections

extension Snapshot {
  /// The records of some kinds that a filter finds, in the order of their names; where it asks for states, formats too.
  package func found(by expression: FilterExpression, among kinds: Set<RecordReference.Kind>) throws
    -> [RecordReference]
  {
    var found: [(record: RecordReference, formats: [String?])] = []
    func look(_ reference: RecordReference, _ fields: Value) throws {
      let formats = try recordStates(of: reference, fields, withCategory: expression.asksCategory).filter {
        $0.isFound(by: expression, reference)
      }.map(\.format)
      if !formats.isEmpty { found.append((reference, formats)) }
    }
    if try !eachIndexed(of: kinds, for: expression, look) {
      found = []
      try eachIntactRecord(of: kinds) { try look($0.reference, $0.fields) }
    }
    return found.sorted { $0.record < $1.record }.flatMap { record, formats in formats.map(record.format) }
  }

  /// Tells the fields that an index has of the records of some kinds, in no certain order, without those that a filter
  /// certainly doesn't find.
  ///
  /// - Returns: False where no index tells them all.
  package func eachIndexed(
    of kinds: Set<RecordReference.Kind>, for expression: FilterExpression,
    _ body: (RecordReference, Value) throws -> Void
  ) throws -> Bool {
    let bounds = try bounds(of: RecordFilter(), expression)
    let isWhole = try fromIndex(viewed: true) { index -> Bool? in
      for kind in kinds {
        if view != nil {
          guard let values = index.values(of: kind, within: bounds.lasting) else { return nil }
          for record in try seen(values.map { Record($0.reference, fields: $0.fields) }) {
            try body(record.reference, record.fields)
          }
          continue
        }
        if kind == .edition, bounds.areOfStatesAlone {
          guard try index.editions(in: bounds.states, body) else { return nil }
        } else {
          guard let values = index.values(of: kind, within: bounds) else { return nil }
          for (reference, fields) in values { try body(reference, fields) }
        }
      }
      return true
    }
    return isWhole ?? false
  }

  /// Refuses a filter that asks for a state which no workflow has and no edition stands in.
  ///
  /// - Throws: `ParsingError` with the state that was probably meant.
  public func checkStates(of expression: FilterExpression) throws {
    let states = try workflows().values.flatMap(\.states.keys)
    do { try expression.checkStates(among: states) } catch {
      try expression.checkStates(among: states + statesInUse())
    }
  }

  /// The states that editions and their formats are in, whether a workflow has them or not.
  private func statesInUse() throws -> Set<String> {
    var states: Set<String> = []
    func look(_ reference: RecordReference, _ fields: Value) throws {
      states.formUnion(try recordStates(of: reference, fields).compactMap(\.state))
    }
    let isIndexed = try fromIndex { try $0.editions(in: nil, look) ? true : nil } != nil
    if !isIndexed { try eachIntactRecord(of: [.edition]) { try look($0.reference, $0.fields) } }
    return states
  }

  /// Tells whether a filter finds a record as it is here.
  public func finds(_ expression: FilterExpression, _ record: Record) throws -> Bool {
    guard record.reference.kind == .edition else {
      return expression.finds(record.reference, record.fields, state: nil, category: nil)
    }
    return try recordStates(of: record).contains { $0.isFound(by: expression, record.reference) }
  }

  /// The states of a record: that of an edition, and those of the formats that have one of their own; another record
  /// has none, and stands for itself.
  ///
  /// - Parameter withCategory: Whether categories are asked for; a written status needs no workflow to be read.
  public func recordStates(of record: Record, withCategory: Bool = true) throws -> [RecordState] {
    try recordStates(of: record.reference, record.fields, withCategory: withCategory)
  }

  /// The states of a record with these fields.
  package func recordStates(of reference: RecordReference, _ fields: Value, withCategory: Bool = true) throws
    -> [RecordState]
  {
    guard reference.kind == .edition else { return [RecordState(fields: fields)] }
    let formats = Formats(of: fields)
    let parted = formats.indices.filter { formats.status(at: $0) != nil }
    let states = try states(of: fields, withCategory: withCategory)
    return [RecordState(of: fields, nil, among: states)]
      + parted.map {
        RecordState(of: formats.fields(at: $0), formats.name(at: $0) ?? formats.path(at: $0).description, among: states)
      }
  }

  /// The state of an edition with these fields.
  func recordState(of fields: Value, withCategory: Bool) throws -> RecordState {
    RecordState(of: fields, nil, among: try states(of: fields, withCategory: withCategory))
  }

  /// The states of the workflow that an edition goes by; none where they aren't asked for.
  private func states(of fields: Value, withCategory: Bool) throws -> WorkflowStates {
    guard withCategory || fields["status"].text == nil else { return WorkflowStates() }
    let name = try fields["workflow"].text ?? settings().workflow
    if let known = rules.states[name] { return known }
    let states =
      try fromOpenIndex { $0.states(of: name) } ?? workflow(of: fields).map(WorkflowStates.init) ?? WorkflowStates()
    rules.states[name] = states
    return states
  }
}

/// An edition, or a format with a state of its own, with its state in the workflow.
public struct RecordState: Sendable {
  /// The format; nil for the edition itself.
  public var format: String?
  /// The record, as this format has it.
  public var fields: Value
  /// The state; nil for a record that has none.
  public var state: String?
  /// The category of the state, where that was asked for.
  public var category: State.Category?

  /// A record that has no state.
  init(fields: Value) { self.fields = fields }

  init(of fields: Value, _ format: String?, among states: WorkflowStates) {
    (self.fields, self.format) = (fields, format)
    state = fields["status"].text ?? states.initial
    category = state.flatMap { states.categories[$0] }
  }

  /// Tells whether a filter finds it. A format is found by itself only where the filter asks for states.
  public func isFound(by expression: FilterExpression, _ reference: RecordReference) -> Bool {
    (format == nil || expression.asksState) && expression.finds(reference, fields, state: state, category: category)
  }
}
