/// One reason why a step is not allowed, and what would satisfy it.
public enum Refusal: Hashable, Sendable {
  /// The step doesn't leave from this state.
  case notFrom(state: String, origins: [String], possible: [String])
  /// The record's status is no state of its workflow.
  case unknownState(String, workflow: String)
  /// None of these fields is present with a valid value.
  case missing([FieldPath])
  /// An item of a collection names no translator, and others do.
  case untranslated(FieldPath, title: String?)
  /// These fields are present, and none has a valid value.
  case invalid([FieldPath])
  /// A field is present that must not be.
  case forbidden(FieldPath)
  /// The edition that a field names is in another state than required; nil: the field names none that exists.
  case namedState(FieldPath, wanted: String, found: NamedEdition?)
  /// The actor has none of the roles; `holders` are those who have one. No roles: nobody could be given one that
  /// permits it.
  case notPermitted(needs: [String], actor: String, holders: [String])
  /// The roles name nobody who may write this field.
  case nobodyMay(FieldPath)
  /// The step must be signed.
  case notSigned(Signing)
  /// The step needs a reason.
  case reasonMissing(allowed: [String])
  /// The reason is none of those that count.
  case reasonNotAllowed(String, allowed: [String])
  /// The effective date is certainly before that of the last dated event.
  case dateBefore(EDTF, last: EDTF)
  /// The effective date is certainly after that of the next dated event.
  case dateAfter(EDTF, next: EDTF)
  /// The effective date lies in the future; only publication has a date for plans.
  case dateInFuture(EDTF, today: Day, ofPublication: Bool = true)
  /// There is no state to go back to.
  case noPrevious(possible: [String])
  /// The workflow has changed under a record that had left its initial state.
  case workflowChanged(from: String, to: String, state: String)

  /// The refusal, as a sentence without its full stop.
  public var message: String {
    switch self {
    case .notFrom(let state, let origins, _):
      "it is \(state), and the step leaves from \(origins.isEmpty ? "no state" : origins.joined(separator: ", "))"
    case .unknownState(let state, let workflow): "its status “\(state)” is no state of the workflow \(workflow)"
    case .missing(let fields) where fields == ["contributors.translator"]: "no translator is named"
    case .untranslated(let item, let title):
      "no translator is named for \(title.map { "“\($0)” (\(item))" } ?? "\(item)")"
    case .missing(let fields): "\(fields.map(\.description).joined(separator: " or ")) is missing"
    case .invalid(let fields): "\(fields.map(\.description).joined(separator: " and ")) has no valid value"
    case .forbidden(let field): "\(field) is there and must not be"
    case .namedState(let field, let wanted, let found?):
      "\(field) names \(found.reference), which is \(found.state) and must be \(wanted)"
    case .namedState(let field, let wanted, nil): "\(field) must name an edition that is \(wanted), and names none"
    case .notPermitted(needs: [], _, _):
      "no steps lead there from the initial state, and workflows/roles.yaml names no role under found:"
    case .notPermitted(let needs, let actor, _):
      "\(actor) \(needs.count == 1 ? "does not have the role" : "has none of the roles") \(needs.joined(separator: ", ")) in workflows/roles.yaml"
    case .nobodyMay(let field): "\(Roles.file) lets nobody write \(field): its list under fields: is empty"
    case .notSigned(.broken): "it must be signed, and its signature is bad"
    case .notSigned(.unknownKey): "it must be signed, and its signature is of a key that is not known here"
    case .notSigned: "it must be signed, and it is not"
    case .reasonMissing(let allowed):
      "it needs a reason" + (allowed.isEmpty ? "" : ", one of \(allowed.joined(separator: ", "))")
    case .reasonNotAllowed(let reason, let allowed):
      "“\(reason)” is none of the reasons \(allowed.joined(separator: ", "))"
    case .dateBefore(let date, let last): "\(date) is before the last dated event, \(last)"
    case .dateAfter(let date, let next): "\(date) is after the next dated event, \(next)"
    case .dateInFuture(let date, let today, let isOfPublication):
      "\(date) is in the future (today is \(today))" + (isOfPublication ? "; a plan belongs in dates.expected" : "")
    case .noPrevious(let possible):
      "the history names no state before this one to go back to"
        + (possible.count > 1 ? ", which may be \(possible.joined(separator: ", "))" : "")
    case .workflowChanged(let from, let to, let state):
      "its workflow changes from \(from) to \(to), and \(state) is not a state of both"
    }
  }

  /// The words to add to the command that would satisfy it, with values to fill in in capitals; nil where none would.
  public var option: [String]? {
    switch self {
    case .missing(let fields), .invalid(let fields):
      fields.first.map { ["--set", "\($0)=\(Self.placeholder(for: $0))"] }
    case .untranslated(let item, _): ["--set", "\(item).contributors.translator=NAME"]
    case .namedState(let field, _, nil): ["--set", "\(field)=REF"]
    // what nobody but the user knows is asked for, and never chosen
    case .reasonMissing(let allowed), .reasonNotAllowed(_, let allowed):
      ["--reason", allowed.isEmpty ? "TEXT" : allowed.count == 1 ? allowed[0] : "REASON"]
    case .dateBefore, .dateAfter: ["--on", "DATE"]
    case .noPrevious(let possible) where !possible.isEmpty: ["--to", possible.count == 1 ? possible[0] : "STATE"]
    case .namedState, .notFrom, .unknownState, .forbidden, .notPermitted, .nobodyMay, .notSigned, .dateInFuture,
      .noPrevious,
      .workflowChanged:
      nil
    }
  }

  /// True if a question to the user can be answered by the words that would satisfy it.
  public var canBeAsked: Bool {
    if case .noPrevious = self { false } else { option != nil }
  }

  /// True if it is the reason for the step that is missing or doesn't count.
  public var isAboutReason: Bool {
    switch self {
    case .reasonMissing, .reasonNotAllowed: true
    default: false
    }
  }

  private static func placeholder(for field: FieldPath) -> String {
    switch RecordFields.shape(of: .edition).shape(at: field)?.item {
    case .date?: "DATE"
    case .language?: "TAG"
    case .mapping(_, bare: "name")?: "NAME"
    default: field.description.split(separator: ".").last.map { $0.uppercased() } ?? "VALUE"
    }
  }

  private static func advice(_ needs: [String], _ holders: [String]) -> String {
    let keys = holders.filter { $0.hasPrefix(Roles.keyPrefix) }
    let people = holders.filter { !$0.hasPrefix(Roles.keyPrefix) }
    let ways =
      (people.isEmpty ? [] : ["ask \(people.joined(separator: " or "))"])
      + (keys.isEmpty
        ? []
        : [
          "sign with \(keys.map { $0.dropFirst(Roles.keyPrefix.count) }.joined(separator: " or ")) (commit.gpgsign, user.signingkey)"
        ])
    if needs.isEmpty { return "name a role under found: in workflows/roles.yaml, and who has it" }
    return ways.isEmpty
      ? "nobody has such a role: name somebody under \(needs.joined(separator: " or ")) in workflows/roles.yaml"
      : ways.joined(separator: ", or ")
  }

  /// The state of things that would be right, for an audit.
  public func expected(for record: String) -> String {
    switch self {
    case .dateBefore(_, let last): "a date from \(last) on"
    case .dateAfter(_, let next): "a date up to \(next)"
    default: option.map { $0.joined(separator: " ") } ?? advice(for: record)
    }
  }

  /// The remedy for a record of this name, where no option of the same command would help.
  public func advice(for record: String) -> String {
    switch self {
    case .notFrom(_, _, let possible):
      possible.isEmpty ? "no step leads on from here" : "possible from here: \(possible.joined(separator: ", "))"
    case .unknownState: "put a state of the workflow into the file by hand, then: colophon save \(record)"
    case .namedState(_, _, let found?):
      "take that one on first; where it stands: colophon show \(found.reference)"
    case .forbidden(let field): "colophon set \(record) --unset \(field)"
    case .notPermitted(let needs, _, let holders):
      Self.advice(needs, holders)
    case .nobodyMay(let field): "name a role for \(field) under fields: in \(Roles.file)"
    case .notSigned: "git config commit.gpgsign true && git config user.signingkey KEY"
    case .dateInFuture(_, _, ofPublication: false): "record it when it has happened"
    case .dateInFuture(let date, _, _):
      "record it when it has happened; if it is when publication is planned: colophon set \(record) dates.expected=\(date)"
    case .noPrevious: option?.joined(separator: " ") ?? "no state leads here"
    case .workflowChanged: "leave the workflow as it was"
    case .namedState, .missing, .untranslated, .invalid, .reasonMissing, .reasonNotAllowed, .dateBefore, .dateAfter:
      option?.joined(separator: " ") ?? ""
    }
  }
}

/// All reasons why a step is not allowed.
public struct Refusals: Error, Hashable, Sendable {
  /// The refusals.
  public let all: [Refusal]

  /// The refusals of one step; never empty.
  public init(all: [Refusal]) { self.all = all }
}
