internal import Catalogue
internal import Git
internal import Judging

extension AuditFinding {
  /// The remedy, in sentences: before the commits are shared, and after.
  public var remedy: String {
    if let mendedBy { return "Nothing more needs to be done: \(mendedBy.short) took it back." }
    return switch rule {
    case .role where reference == nil && path != nil: Self.changedRules
    case .workflow where severity == .warning: Self.brought
    case .unreadable where isSpoiltObject: Self.spoilt
    default: rule.remedy
    }
  }

  /// The remedy where nothing is committed yet.
  public var remedyBeforeCommit: String {
    switch rule {
    case .illegalTransition, .guardFailed: "Take the change back, then: colophon advance REF --to STEP."
    default: remedy
    }
  }

  private static let changedRules =
    "Before it is shared: git reset --soft HEAD~, and somebody makes the change who may (rules: in workflows/roles.yaml, as the commit before has it). After that: who may brings the file back, git checkout COMMIT~ -- FILE. \(AuditRule.acknowledging)"
  private static let brought =
    "Nothing needs to be done: who merged, or took the step, may find a record in the state that it led to; otherwise that is a finding of its own, role."
  private static let spoilt =
    "Fetch the object from a clone that has it (there: git cat-file KIND ID; here: git hash-object -w -t KIND --stdin), and take the spoilt file away first; or clone anew."
}

extension AuditRule {
  fileprivate static let acknowledging =
    "The finding stays in history, until it is acknowledged: colophon audit --format acknowledged."
  private static let undoing =
    "After that: colophon undo COMMIT, which is no second error. \(acknowledging)"

  /// The remedy of the rule, for findings without one of their own.
  fileprivate var remedy: String {
    switch self {
    case .illegalTransition, .guardFailed, .workflow:
      "Before it is shared: git reset --soft HEAD~, take the change back, and take steps that there are: colophon advance REF --to STEP. \(Self.undoing)"
    case .role:
      "Before it is shared: git reset --soft HEAD~, and let somebody take the step, or write the field, who has the role, or give it first, in a commit of its own: workflows/roles.yaml. After that: who has the role undoes it (colophon undo COMMIT). \(Self.acknowledging)"
    case .signature:
      "Sign the commit anew (git commit --amend -S) with a key that counts, or let who audits know the key: docs/git.md, Signatures."
    case .dateOrder:
      "Before it is shared, make the commit anew with the right date; after that: colophon correct REF STATE --on DATE. \(Self.acknowledging)"
    case .dateFuture:
      "Before it is shared, make the commit anew; a plan is dates.expected, the step is recorded when it has happened. \(Self.undoing)"
    case .trailer:
      "Before it is shared: git commit --amend with trailers that say what it does, or without them, as is right for an edit by hand. \(Self.acknowledging)"
    case .undo:
      "Make the commit anew with colophon undo COMMIT, or leave Undoes: out, so that it is judged as any other change. \(Self.acknowledging)"
    case .vanished:
      "Bring the record back (git checkout COMMIT~ -- FILE), then: colophon remove, move or merge, which say so. \(Self.acknowledging)"
    case .returned: "Let a commit name the record: colophon save REF, before the file is committed by hand."
    case .unreadable:
      "Mend the file at the line and column that are named; a folder is written anew by git rm --cached and git add."
    case .stranded: "Bring the state back in the workflow, move its editions on, then take it out."
    case .hiddenHistory: "git replace -d ID, remove info/grafts, or git fetch --unshallow: then audit again."
    case .lookAlike: "Rename one of the two: colophon move REF NEWREF."
    case .dropped:
      "Before it is shared: git reset --hard COMMIT~, merge again and keep what one side alone had changed; to give that up on purpose, undo it on its own branch before the merge. After that: write it again in a commit of its own. \(Self.acknowledging)"
    case .undecided:
      "Say which state is kept: git commit --amend with “Keeps: STATE” behind the record's name before it is shared; after that a commit that names the record so: git commit --allow-empty -m 'Keep REF' -m \"$(printf 'Edition: REF\\nKeeps: STATE')\"."
    case .rules: "Nothing needs to be done; who may change the rules is said in workflows/roles.yaml, rules:."
    case .rebased: "Nothing needs to be done; the id in the message is that of a commit from before the rebase."
    case .backdated:
      "Before it is shared: git commit --amend --no-edit --date=now; when it happened in the world is said with --on. \(Self.acknowledging)"
    case .byHand: "Nothing needs to be done; colophon save writes the trailers that make a step plain to see."
    case .dateImprecise: "Nothing needs to be done; where the day is known: colophon correct REF STATE --on DATE."
    case .movedByHand: "Nothing needs to be done; colophon move takes references and history along."
    case .header: "Before it is shared, make the commit anew; after that nothing needs to be done."
    }
  }
}
