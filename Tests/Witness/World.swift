/// A state of the record: a letter, which is also its name in the files.
public enum State: String, CaseIterable, Sendable {
  /// The initial one.
  case a
  case b
  /// Published: what the others are after.
  case c
  /// Out of print: whoever wants may say so, and restock.
  case o
  /// Two final ones.
  case f
  case x
}

/// The person who commits.
public enum Person: String, CaseIterable, Sendable {
  /// Has every role.
  case anna
  /// Has the role for what is found, and no other.
  case dora
  /// Has none; so has a bot, and so has who attacks.
  case bob
}

/// A role in roles.yaml.
public enum Role: String, CaseIterable, Sendable { case rights, desk, owner }

/// A transition of a workflow.
public struct Step: Sendable {
  /// The state it leads to.
  public enum Target: Sendable, Equatable {
    case state(State)
    case same
    case previous
  }

  public let name: String
  public let from: [State]
  public let to: Target
  public var roles: [Role] = []
  /// True if it requires the field that the record may lack.
  public var requiresNote = false
}

/// One version of a file under `workflows/`.
public struct Workflow: Sendable {
  public let states: [State]
  public let steps: [Step]

  /// Those that are never left.
  public static let final: [State] = [.f, .x]
}

/// One version of roles.yaml.
public struct Roles: Sendable {
  public let members: [Role: [Person]]
  public var signed: [String] = []
  public var found: [Role] = []
  /// The roles that may change the rules; nil where that is not said.
  public var rules: [Role]?

  /// Tells whether somebody has one of some roles.
  func has(_ person: Person, _ roles: [Role]) -> Bool { roles.contains { members[$0]?.contains(person) ?? false } }
}

/// The name of a workflow; each is a file of its own.
public enum WorkflowName: String, CaseIterable, Sendable { case main, other }

/// The versions that there are of each file of rules.
public enum World {
  private static let begin = Step(name: "begin", from: [.a], to: .state(.b))
  private static let publish = Step(name: "publish", from: [.b], to: .state(.c), roles: [.rights])
  private static let exhaust = Step(name: "exhaust", from: [.c], to: .state(.o))
  private static let restock = Step(name: "restock", from: [.o], to: .state(.c))
  private static let revert = Step(name: "revert", from: [.c, .o], to: .state(.f), roles: [.rights])
  private static let cancel = Step(name: "cancel", from: [.a, .b], to: .state(.x), roles: [.rights])

  private static let hold = Step(name: "hold", from: [.b, .c], to: .state(.o))
  private static let resume = Step(name: "resume", from: [.o], to: .previous)
  private static let reprint = Step(name: "reprint", from: [.c], to: .same)
  private static let printed = Step(
    name: "publish", from: [.b], to: .state(.c), roles: [.rights], requiresNote: true)

  /// Of `main`: 0 is strict, 1 lets anybody publish, 2 has no way to restock, 3 goes back and prints again, and asks for the note.
  /// Of `other`: 0 lets anybody publish.
  public static let workflows: [WorkflowName: [Workflow]] = [
    .main: [
      Workflow(states: State.allCases, steps: [begin, publish, exhaust, restock, revert, cancel]),
      Workflow(
        states: State.allCases,
        steps: [begin, Step(name: "publish", from: [.b], to: .state(.c)), exhaust, restock, revert, cancel]),
      Workflow(states: State.allCases, steps: [begin, publish, exhaust, revert, cancel]),
      Workflow(states: State.allCases, steps: [begin, printed, reprint, hold, resume, revert, cancel]),
    ],
    .other: [
      Workflow(
        states: [.a, .b, .c, .x],
        steps: [
          begin, Step(name: "publish", from: [.b], to: .state(.c)), Step(name: "retire", from: [.c], to: .state(.x), roles: [.rights]),
        ])
    ],
  ]

  /// 0 says who may do what, 1 gives everybody the rights, 2 says nothing of who may change the rules,
  /// 3 asks for a signature where something is reverted.
  public static let roles: [Roles] = [
    Roles(members: [.rights: [.anna], .desk: [.dora], .owner: [.anna]], found: [.desk], rules: [.owner]),
    Roles(members: [.rights: [.anna, .bob], .desk: [.dora], .owner: [.anna]], found: [.desk], rules: [.owner]),
    Roles(members: [.rights: [.anna], .desk: [.dora], .owner: [.anna]], found: [.desk], rules: nil),
    Roles(
      members: [.rights: [.anna], .desk: [.dora], .owner: [.anna]], signed: ["revert"], found: [.desk], rules: [.owner]),
  ]
}
