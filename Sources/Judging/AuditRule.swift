/// The rules that an audit checks.
public enum AuditRule: String, Sendable, CaseIterable {
  case illegalTransition = "illegal-transition"
  case guardFailed = "guard"
  case role
  case signature
  case dateOrder = "date-order"
  case dateFuture = "date-future"
  case trailer
  case undo
  case workflow
  case vanished
  case returned
  case unreadable
  case stranded
  case hiddenHistory = "hidden-history"
  case lookAlike = "look-alike"
  case dropped
  case undecided
  case rules
  case rebased
  case backdated
  case byHand = "by-hand"
  case dateImprecise = "date-imprecise"
  case movedByHand = "moved-by-hand"
  case header

  /// The way to break the rule, in a phrase.
  public var meaning: String {
    switch self {
    case .illegalTransition: "a status changed, and no step of the workflow leads from the one to the other"
    case .guardFailed: "a step was taken without what it requires"
    case .role:
      "a step was taken, a record found in a state, or a field written, by somebody who has none of the roles that it asks for"
    case .signature:
      "a step that must be signed is not, or by a key that is not known; or a signature is bad, wherever it stands"
    case .dateOrder: "an effective date certainly lies before that of an earlier step, or after that of a later one"
    case .dateFuture: "an effective date lies more than a day after its own commit"
    case .trailer: "what the trailers of a commit state is not what the commit does"
    case .undo: "a commit says that it undoes another, and doesn't bring back what was there before that one"
    case .workflow: "a record changed its workflow in a state that the two workflows don't share"
    case .vanished: "a record is gone, and no trailer says why"
    case .returned: "a record that was removed is back, and no trailer says so"
    case .unreadable:
      "a record, a workflow, roles.yaml, colophon.yaml or a folder on the way to them can't be read as one, or an object is spoilt"
    case .stranded: "a workflow changed, and editions stand in a state that it no longer has"
    case .hiddenHistory: "grafts, replaced objects or a shallow clone hide a part of history"
    case .lookAlike: "a name can be taken for another beside it"
    case .dropped: "a merge silently gave up what one side had changed and the other had not"
    case .undecided: "a merge set aside what one of two sides had done, and nobody said so"
    case .rules: "a workflow, roles.yaml or colophon.yaml changed, and with it what is asked"
    case .rebased:
      "an undo or a correction names a commit that a rebase has replaced; the one that is meant is before it"
    case .backdated: "a commit is dated more than a day before its parent"
    case .byHand: "a lawful step was taken by hand, or a record found, without trailers"
    case .dateImprecise: "an effective date is so wide that its order can't be proved"
    case .movedByHand: "a record was renamed without a trailer; its content is the same"
    case .header: "the header of a commit is not as git writes it, and is read as git reads it"
    }
  }
}
