public import OrderedCollections

/// A state machine that editions move through: its states and the transitions between them (after W3C SCXML, flat).
public struct Workflow: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The definition's own version, as the file says it.
  public let version: String
  /// The title.
  public let title: String
  /// The state of a record that names none.
  public let initial: String
  /// The states, in the order of the file.
  public let states: OrderedDictionary<String, State>
  /// The transitions, in the order of the file.
  public let transitions: OrderedDictionary<String, Transition>

  /// A definition from its parts; `WorkflowFile` reads and checks one.
  public init(
    name: String, version: String, title: String, initial: String, states: [State], transitions: [Transition]
  ) {
    (self.name, self.version, self.title, self.initial) = (name, version, title, initial)
    self.states = OrderedDictionary(states.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.transitions = OrderedDictionary(transitions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The workflow of a record that names none.
  public static let standard = "translation"
}

/// A state an edition can be in.
public struct State: Hashable, Sendable {
  /// The meaning of a state across workflows; reports go by it.
  public enum Category: String, Sendable, CaseIterable {
    case planned
    case inProgress = "in-progress"
    case available, unavailable, ended
  }

  /// The name.
  public let name: String
  /// The title.
  public let title: String
  /// The category.
  public let category: Category
  /// True if the trade has been told.
  public var isAnnounced = false
  /// The code in ONIX List 64; nil for a state that is not announced.
  public var onix: String?
  /// True if no transition leads out of it.
  public var isFinal = false
  /// The field with the date by which the state should be left.
  public var due: FieldPath?
  /// The time that the state may last.
  public var within: Clock?

  /// A state of a category.
  public init(name: String, title: String, category: Category) {
    (self.name, self.title, self.category) = (name, title, category)
  }

  /// A time allowed, from the entry into the state or from the last transition of a name.
  public struct Clock: Hashable, Sendable {
    /// The length of the time.
    public let period: CalendarDuration
    /// The transition from which it counts; nil: the entry into the state.
    public let of: String?
  }
}

/// A step from one state to another, with the guards it must pass.
public struct Transition: Hashable, Sendable {
  /// The states a transition leaves from.
  public enum Origin: Hashable, Sendable {
    case states([String])
    /// Every state that is not final, but for these.
    case any(except: [String])
  }

  /// The state that a transition leads to.
  public enum Target: Hashable, Sendable {
    case state(String)
    /// An event without a change of state.
    case same
    /// The state before this one.
    case previous
  }

  /// The reason that a step takes: required or optional.
  public enum Reason: String, Sendable {
    case required, optional
  }

  /// The name.
  public let name: String
  /// The states it leaves from.
  public let from: Origin
  /// The state it leads to.
  public let to: Target
  /// The fields that must be present: one of each group.
  public var requires: [[FieldPath]] = []
  /// Fields that must be absent.
  public var forbids: [FieldPath] = []
  /// States or categories that the edition named by a field must be in.
  public var requiresState: OrderedDictionary<FieldPath, String> = [:]
  /// The roles that may take it; empty: everybody.
  public var roles: [String] = []
  /// The reason it takes; nil: none.
  public var reason: Reason?
  /// The reasons that count; empty: any.
  public var reasons: [String] = []
  /// Fields that take the effective date.
  public var sets: [FieldPath] = []

  /// A step between states, without guards.
  public init(name: String, from: Origin, to: Target) {
    (self.name, self.from, self.to) = (name, from, to)
  }
}

extension Workflow {
  /// Tells whether a transition may leave from a state.
  public func leaves(_ transition: Transition, from state: String) -> Bool {
    switch transition.from {
    case .states(let states): states.contains(state)
    case .any(let except): states[state].map { !$0.isFinal } ?? false && !except.contains(state)
    }
  }

  /// The transitions that leave from a state, in the order of the definition.
  public func transitions(from state: String) -> [Transition] {
    transitions.values.filter { leaves($0, from: state) }
  }

  /// The states that a transition leaves from, in the order of the definition.
  public func origins(of transition: Transition) -> [String] {
    guard case .states(let named) = transition.from, named.count > 8 else {
      return states.keys.filter { leaves(transition, from: $0) }
    }
    return states.keys.filter(Set(named).contains)
  }

  /// The state a transition ends in; nil for `previous` where there is none.
  public func target(of transition: Transition, from state: String, previous: String?) -> String? {
    switch transition.to {
    case .state(let name): name
    case .same: state
    case .previous: previous
    }
  }

  /// The state of a record: the one it names, or the initial one.
  public func state(of fields: Value) -> String {
    fields["status"].text ?? initial
  }
}
