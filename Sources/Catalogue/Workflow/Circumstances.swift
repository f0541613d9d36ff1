/// The facts that the caller looks up before it asks for a step: all that the record itself doesn't tell.
public struct Circumstances: Sendable {
  /// The actor, for messages.
  public var actor: String
  /// The actor's roles; nil where the catalogue asks for none.
  public var roles: Set<String>?
  /// The holders of each role, for messages.
  public var holders: [String: [String]] = [:]
  /// The transitions that must be signed.
  public var signed: Set<String> = []
  /// The roles that may find a record in any state.
  public var found: [String] = []
  /// The state of the signature of the step's commit.
  public var signing = Signing.absent
  /// The editions that the record names, with the states they are in, by the field that names them.
  public var named: [FieldPath: NamedEdition] = [:]
  /// The ways to the texts that the record prints again from editions which name their translators.
  public var translatedElsewhere: Set<[PathComponent]> = []
  /// The state before the present one, by events that count.
  public var previousState: String?
  /// The effective date of the last event that has one and counts, as corrected.
  public var lastDated: EDTF?
  /// The fields of the one format that moves; nil where the edition itself does.
  public var format: Value?
  /// The day of the commit, in the committer's own zone.
  public var today: Day

  /// The circumstances of a step on a day.
  public init(
    actor: String, roles: Set<String>? = nil, holders: [String: [String]] = [:], previousState: String? = nil,
    lastDated: EDTF? = nil, today: Day
  ) {
    (self.actor, self.roles, self.holders) = (actor, roles, holders)
    self.previousState = previousState
    (self.lastDated, self.today) = (lastDated, today)
  }
}

/// An edition that another names, and the state it is in.
public struct NamedEdition: Hashable, Sendable {
  /// Its name.
  public let reference: RecordReference
  /// The state.
  public let state: String
  /// The category of the state; nil where its workflow doesn't know it.
  public let category: State.Category?

  /// An edition in a state.
  public init(_ reference: RecordReference, state: String, category: State.Category?) {
    (self.reference, self.state, self.category) = (reference, state, category)
  }

  /// Tells whether its state, or its category, has this name.
  func isIn(_ wanted: String) -> Bool { state == wanted || category?.rawValue == wanted }
}

/// A request for a step: the transition, its date, and the reason.
public struct StepRequest: Sendable {
  /// The step; nil where the state stayed.
  public var transition: Transition
  /// The date on which it happened; nil: the day of the commit.
  public var on: EDTF?
  /// The reason, where the step asks for one.
  public var reason: String?
  /// The state to go back to, where the history doesn't tell which one was before.
  public var goingBackTo: String?

  /// A request for a step.
  public init(_ transition: Transition, on: EDTF? = nil, reason: String? = nil, goingBackTo: String? = nil) {
    (self.transition, self.on, self.reason, self.goingBackTo) = (transition, on, reason, goingBackTo)
  }
}

/// A step that is allowed: the fields it changes, and the facts of its event.
public struct TakenStep: Hashable, Sendable {
  /// The step; nil where the state stayed.
  public let transition: String
  /// The state it leaves.
  public let from: String
  /// The state it leads to.
  public let to: String
  /// The effective date.
  public let effective: EDTF
  /// The changes of the record, in order.
  public let changes: [FieldChange]
}

/// One field that a step writes.
public enum FieldChange: Hashable, Sendable {
  case set(FieldPath, String)
  /// Adds to a list, which is made where there is none.
  case append(FieldPath, String)
}
