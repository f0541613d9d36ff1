internal import OrderedCollections

// The dates that a record itself gives for its states: all that is known of the time before its first event.
extension Workflow {
  /// The fields that the entry into a state dates: those that the first step of the file which leads there and sets any
  /// sets.
  public func fieldsDating(_ state: String) -> [FieldPath] {
    transitions.values.first { $0.to == .state(state) && !$0.sets.isEmpty }?.sets ?? []
  }

  /// Tells whether a state is the refusal of an option: one of the plan, into which a state leads that waits for
  /// `dates.option-until`.
  func isRefusal(of state: State?) -> Bool {
    guard let state, state.category == .planned else { return false }
    let waiting = states.values.filter { $0.due == FieldPath([.name("dates"), .name("option-until")]) }.map(\.name)
    return !waiting.contains(state.name)
      && waiting.contains { transitions(from: $0).contains { $0.to == .state(state.name) } }
  }

  /// The date since when a record is in a state, as its own fields tell it; nil where they don't.
  public func date(ofEntering state: String, in fields: Value) -> EDTF? {
    fieldsDating(state).lazy.compactMap { fields.dates(at: $0).first }.first
  }

  /// Every field that a step sets, in the order of the file.
  public var datedFields: [FieldPath] { Array(OrderedSet(transitions.values.flatMap(\.sets))) }

  /// The states into which a step leads from one; a step back leads to each state before it.
  func statesAfter(_ state: String) -> [String] {
    transitions(from: state).flatMap { transition -> [String] in
      switch transition.to {
      case .state(let name): return states[name] == nil ? [] : [name]
      case .same: return []
      case .previous: return statesBefore(state)
      }
    }
  }
}

/// The states in which a record may have been before it was found in some state: that one, and every state from which
/// it can be reached. The dates that steps into them set, in the record's own fields, tell since when.
public struct FoundPast: Sendable {
  /// The states, with the fields that steps into each of them set, the found state last.
  private let candidates: [(state: String, fields: [FieldPath])]

  /// The past of a record that is found in a state.
  public init(of found: String, by workflow: Workflow) {
    var before: Set<String> = [found]
    var isGrowing = true
    while isGrowing {
      let more = workflow.states.keys.filter { state in
        !before.contains(state) && workflow.statesAfter(state).contains(where: before.contains)
      }
      before.formUnion(more)
      isGrowing = !more.isEmpty
    }
    candidates = (workflow.states.keys.filter { $0 != found && before.contains($0) } + [found]).compactMap { state in
      let fields = OrderedSet(workflow.transitions.values.filter { $0.to == .state(state) }.flatMap(\.sets))
      return fields.isEmpty ? nil : (state, Array(fields))
    }
  }

  /// The state on a day before the record was found: the one that possibly began latest by that day; nil before the
  /// earliest.
  ///
  /// Of several that began on one day it is the found state, else the one later in the file.
  public func state(on day: Day, by fields: Value) -> String? {
    var best: (state: String, begin: Day?)?
    for (state, dating) in candidates {
      for date in dating.flatMap(fields.dates) where date.possiblyBeginsOnOrBefore(day) {
        // an open beginning is before every day
        if let begin = best?.begin, date.earliest.map({ $0 < begin }) ?? true { continue }
        best = (state, date.earliest)
      }
    }
    return best?.state
  }
}

extension FieldPath {
  /// True if the field of an edition holds several dates: there a YAML list is no one-of set.
  public var holdsSeveral: Bool { RecordFields.shape(of: .edition).shape(at: self).isList }
}

extension Value {
  /// The valid dates in a field; of a list those of its items.
  public func dates(at field: FieldPath) -> [EDTF] {
    if field.holdsSeveral { return values(at: field).compactMap(\.date) }
    return wholeValues(at: field).compactMap(\.date)
  }
}
