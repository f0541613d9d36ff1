/// One reason why a step is not allowed, and what would satisfy it.
public enum Refusal: Hashable, Sendable {
  /// The step doesn't leave from this state.
  case notFrom(state: String, origins: [String], possible: [String])
  /// The record's status is no state of its workflow.
  case unknownState(String, workflow: String)
  /// None of these fields is there with a valid value.
  case missing([FieldPath])
  /// These fields are there, and none has a valid value.
  case invalid([FieldPath])
  /// A field is there that must not be.
  case forbidden(FieldPath)
  /// The actor has none of the roles.
  case notPermitted(needs: [String], actor: String)
  /// The step needs a reason.
  case reasonMissing(allowed: [String])
  /// The reason is none of those that count.
  case reasonNotAllowed(String, allowed: [String])
  /// The effective date is certainly before that of the last dated event.
  case dateBefore(EDTF, last: EDTF)
  /// The effective date lies in the future.
  case dateInFuture(EDTF, today: Day)
  /// There is no state to go back to.
  case noPrevious(possible: [String])
  /// The workflow has changed under a record that had left its initial state.
  case workflowChanged(from: String, to: String, state: String)

  /// What is wrong, as a sentence without its full stop.
  public var message: String {
    switch self {
    case .notFrom(let state, let origins, _):
      "it is \(state), and the step leaves from \(origins.isEmpty ? "no state" : origins.joined(separator: ", "))"
    case .unknownState(let state, let workflow): "its status “\(state)” is no state of the workflow \(workflow)"
    case .missing(let fields) where fields == ["contributors.translator"]: "no translator is named"
    case .missing(let fields): "\(fields.map(\.description).joined(separator: " or ")) is missing"
    case .invalid(let fields): "\(fields.map(\.description).joined(separator: " and ")) has no valid value"
    case .forbidden(let field): "\(field) is there and must not be"
    case .notPermitted(let needs, let actor):
      "\(actor) has none of the roles \(needs.joined(separator: ", ")) in workflows/roles.yaml"
    case .reasonMissing: "it needs a reason"
    case .reasonNotAllowed(let reason, let allowed):
      "“\(reason)” is none of the reasons \(allowed.joined(separator: ", "))"
    case .dateBefore(let date, let last): "\(date) is before the last dated event, \(last)"
    case .dateInFuture(let date, let today):
      "\(date) is in the future (today is \(today)); a plan belongs in dates.expected"
    case .noPrevious: "the history names no state before this one to go back to"
    case .workflowChanged(let from, let to, let state):
      "its workflow changes from \(from) to \(to), and \(state) is not a state of both"
    }
  }

  /// What would satisfy it, as an option of the command or a phrase.
  public var remedy: String {
    switch self {
    case .notFrom(_, _, let possible):
      possible.isEmpty ? "no step leads on from here" : "possible from here: \(possible.joined(separator: ", "))"
    case .unknownState: "put a state of the workflow into the file by hand, then: colophon save"
    case .missing(let fields) where fields == ["contributors.translator"]:
      "--set 'contributors.translator=NAME', or 'contributors+:={role: translator, unnamed: unknown}' if nobody is named"
    case .missing(let fields), .invalid(let fields): fields.map { "--set '\($0)=…'" }.joined(separator: " or ")
    case .forbidden(let field): "--unset \(field)"
    case .notPermitted(let needs, _): "ask one who has: \(needs.joined(separator: ", "))"
    case .reasonMissing(let allowed):
      allowed.isEmpty ? "--reason TEXT" : "--reason \(allowed.joined(separator: "|"))"
    case .reasonNotAllowed(_, let allowed): "--reason \(allowed.joined(separator: "|"))"
    case .dateBefore(_, let last): "--on \(last), or a later date"
    case .dateInFuture(let date, _): "--set 'dates.expected=\(date)' now, and the step when it has happened"
    case .noPrevious(let possible):
      possible.isEmpty ? "no state leads here" : "name the state: --to \(possible.joined(separator: "|"))"
    case .workflowChanged: "leave the workflow as it was"
    }
  }
}

/// Every reason why a step is not allowed.
public struct Refusals: Error, Hashable, Sendable {
  /// The refusals.
  public let all: [Refusal]

  /// The refusals of one step; never empty.
  public init(all: [Refusal]) { self.all = all }
}
