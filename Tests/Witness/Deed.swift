/// The effect of a commit on the record's state.
struct Deed: Sendable {
  enum Kind: Sendable, Equatable {
    case nothing
    case step(from: State, to: State, name: String)
    /// The record came to be, or came back, in a state.
    case found(State)
    case removal
    case undo
    /// A merge that took a step of its own, from the states that its parents had; nil is from nowhere.
    case ownStep(from: [State?], to: State?)
    case merge
  }

  var kind = Kind.nothing
  /// The events that it takes back, or makes count again where they are undos.
  var undoes: CommitSet = []
  /// The events that it overrules.
  var setsAside: CommitSet = []
  /// Events that count for both sides, each with one that only agrees with it.
  var agreements: [(CommitSet, CommitSet)] = []
  /// The workflow of another name that the record had before.
  var leftWorkflow: WorkflowName?
  /// The rules that it was done under.
  var main: Int?
  var other: Int?
  var roles: Int?
  var workflow = WorkflowName.main

  /// True if it leads from a state to another, of which the record's state is made.
  var isEvent: Bool {
    switch kind {
    case .nothing: false
    case .merge: !setsAside.isEmpty
    default: true
    }
  }

  /// True if it is a step or a found record, which bar the undo of earlier ones.
  var isStepOrFound: Bool {
    switch kind {
    case .step, .found, .ownStep: true
    default: false
    }
  }

  func version(of name: WorkflowName) -> Int? { name == .main ? main : other }
}
