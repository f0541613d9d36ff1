internal import OrderedCollections

extension Workflow {
  /// Judges a step, and gives its changes or every reason why it is not allowed.
  ///
  /// - Parameters:
  ///   - fields: The record as the commit would leave it, without the changes of the step itself.
  ///   - state: The state that the record is in.
  public func take(
    _ request: StepRequest, on fields: Value, in state: String, _ circumstances: Circumstances
  ) -> Result<TakenStep, Refusals> {
    let transition = request.transition
    let effective = request.on ?? EDTF(circumstances.today)
    var refusals: [Refusal] = []
    if states[state] == nil {
      refusals.append(.unknownState(state, workflow: name))
    } else if !leaves(transition, from: state) {
      refusals.append(
        .notFrom(state: state, origins: origins(of: transition), possible: possible(from: state, circumstances)))
    }
    let previous = previousState(from: state, circumstances, named: request.goingBackTo)
    let target = target(of: transition, from: state, previous: previous)
    if transition.to == .previous {
      // where no history tells that it was there, it is found there
      if previous == nil { refusals.append(.noPrevious(possible: statesBefore(state))) }
      if let previous, previous != circumstances.previousState {
        refusals += self.refusals(ofFindingIn: previous, circumstances)
      }
    }
    if case .state(let name) = transition.to, states[name] == nil {
      refusals.append(.unknownState(name, workflow: self.name))
    }
    let changes = changes(
      of: transition, to: target ?? state, from: state, effective: effective, on: fields, circumstances.format)
    let asked = fields.applying(changes).crediting(circumstances.translatedElsewhere)
    refusals += guards(of: transition, on: asked, by: circumstances)
    refusals += reasonRefusals(of: transition, reason: request.reason)
    refusals += Self.dateRefusals(
      effective, given: request.on != nil, ofPublication: transition.sets.contains("dates.published"), circumstances)
    guard refusals.isEmpty, let target else { return .failure(Refusals(all: refusals)) }
    return .success(
      TakenStep(transition: transition.name, from: state, to: target, effective: effective, changes: changes))
  }

  private func changes(
    of transition: Transition, to target: String, from state: String, effective: EDTF, on fields: Value,
    _ format: Value?
  ) -> [FieldChange] {
    let status: [FieldChange] = transition.to == .same ? [] : [.set("status", target)]
    return status
      + transition.sets.compactMap { field in
        if transition.to == .same, RecordFields.shape(of: .edition).shape(at: field).isList {
          return .append(field, effective.description)
        }
        // a format has dates of its own, whatever the edition has
        let holder = Formats.has(field) ? format ?? fields : fields
        return holder.values(at: field).isEmpty ? .set(field, effective.description) : nil
      }
  }

  /// Tells whether the fields that a transition requires are present, and those it forbids are not.
  public func fieldGuardsHold(for transition: Transition, on fields: Value) -> Bool {
    fieldRefusals(of: transition, on: fields).isEmpty
  }

  /// The refusals of a transition that concern the fields of a record.
  public func fieldRefusals(of transition: Transition, on fields: Value) -> [Refusal] {
    let failing = transition.requires.filter { group in !group.contains { fields.holds($0) } }
    let refusals = failing.flatMap { group -> [Refusal] in
      let items = group == ["contributors.translator"] ? fields.itemsWithoutTranslator : []
      if !items.isEmpty { return items.map { .untranslated($0.field, title: $0.title) } }
      let present = group.filter { !fields.values(at: $0).isEmpty }
      return [present.isEmpty ? .missing(group) : .invalid(present)]
    }
    return OrderedSet(refusals)  // a definition may ask for a field twice
      + transition.forbids.filter { !fields.values(at: $0).isEmpty }.map { .forbidden($0) }
  }

  private func guards(of transition: Transition, on fields: Value, by circumstances: Circumstances) -> [Refusal] {
    var refusals = fieldRefusals(of: transition, on: fields)
    for (field, wanted) in transition.requiresState where circumstances.named[field]?.isIn(wanted) != true {
      refusals.append(.namedState(field, wanted: wanted, found: circumstances.named[field]))
    }
    refusals += rightRefusals(of: transition, circumstances)
    return refusals
  }

  private func reasonRefusals(of transition: Transition, reason: String?) -> [Refusal] {
    switch reason?.isInvisible == false ? reason : nil {
    case nil: transition.reason == .required ? [.reasonMissing(allowed: transition.reasons)] : []
    case let reason? where !transition.reasons.isEmpty && !transition.reasons.contains(reason):
      [.reasonNotAllowed(reason, allowed: transition.reasons)]
    default: []
    }
  }

  /// The state before this one: the one that the history tells, else one that was named and from which a step leads
  /// here.
  private func previousState(from state: String, _ circumstances: Circumstances, named: String?) -> String? {
    if let previous = circumstances.previousState, states[previous] != nil { return previous }
    return named.flatMap { statesBefore(state).contains($0) ? $0 : nil }
  }

  /// The names of the steps from a state that the actor may take; where that is none, all of them with the roles that
  /// may.
  public func possible(from state: String, _ circumstances: Circumstances) -> [String] {
    let leaving = transitions(from: state)
    let own = leaving.filter { transition in
      guard let roles = circumstances.roles, !transition.roles.isEmpty else { return true }
      return !roles.isDisjoint(with: transition.roles)
    }
    return own.isEmpty ? leaving.map { "\($0.name) (\($0.roles.joined(separator: ", ")))" } : own.map(\.name)
  }

  /// The states from which a step leads to this one, in the order of the definition.
  public func statesBefore(_ state: String) -> [String] {
    let arriving = transitions.values.filter { $0.to == .state(state) }
    return states.keys.filter { origin in origin != state && arriving.contains { leaves($0, from: origin) } }
  }

  /// The refusals of a date: certainly before the last one, or in the future.
  static func dateRefusals(_ date: EDTF, given: Bool, ofPublication: Bool, _ circumstances: Circumstances)
    -> [Refusal]
  {
    var refusals: [Refusal] = []
    if let last = circumstances.lastDated, !date.canFollow(last) {
      refusals.append(.dateBefore(date, last: last))
    }
    // a day's grace: where it happened it may be tomorrow already
    if given, date.isFuture(on: circumstances.today) {
      refusals.append(.dateInFuture(date, today: circumstances.today, ofPublication: ofPublication))
    }
    return refusals
  }
}

extension Workflow {
  /// The answer to `--to`.
  public enum Choice: Sendable {
    case step(TakenStep)
    /// The step or steps that were meant are not allowed, for the refusals of the first.
    case refused(Transition, Refusals)
    /// The word is the name of a state, and no step leads there from here.
    case unreachable(Refusals)
    /// The word is neither a transition nor a state.
    case unknown(nearest: String?)
  }

  /// Finds the step that a word asks for: a transition's name first, then a state that a possible step leads to.
  ///
  /// Of several steps that lead to the state it is the first whose guards hold.
  public func choose(
    _ word: String, on date: EDTF?, reason: String?, fields: Value, in state: String, _ circumstances: Circumstances
  ) -> Choice {
    if let transition = transitions[word] {
      return judge([transition], on: date, reason: reason, fields: fields, in: state, circumstances)
    }
    guard states[word] != nil else {
      return .unknown(nearest: (transitions.keys.elements + states.keys.elements).nearest(to: word))
    }
    let leading = transitions(from: state).filter {
      $0.to != .same
        && target(of: $0, from: state, previous: previousState(from: state, circumstances, named: word)) == word
    }
    guard !leading.isEmpty else {
      let refusal: Refusal =
        states[state] == nil
        ? .unknownState(state, workflow: name)
        : .notFrom(
          state: state, origins: statesBefore(word), possible: possible(from: state, circumstances))
      return .unreachable(Refusals(all: [refusal]))
    }
    return judge(leading, on: date, reason: reason, fields: fields, in: state, circumstances, goingBackTo: word)
  }

  private func judge(
    _ candidates: [Transition], on date: EDTF?, reason: String?, fields: Value, in state: String,
    _ circumstances: Circumstances, goingBackTo named: String? = nil
  ) -> Choice {
    var first: Choice?
    for transition in candidates {
      let request = StepRequest(transition, on: date, reason: reason, goingBackTo: named)
      switch take(request, on: fields, in: state, circumstances) {
      case .success(let step): return .step(step)
      case .failure(let refusals): first = first ?? .refused(transition, refusals)
      }
    }
    return first ?? .unknown(nearest: nil)
  }
}
