/// A rule of docs/judging.md, which the judge can be told to leave out.
public enum Clause: String, CaseIterable, Sendable {
  // what one commit does
  case stepExists, unknownPrevious, stepRole, stepSignature, stepGuard
  case foundRole, foundBackToInitial
  case removalAnnounced, returnStated
  case statementsTrue
  // what takes another back
  case undoBringsBack, undoStillCounts, undoNothingAfter, undoRole
  // the rules themselves
  case ownRulesWhereNone, rulesNoted, rulesRole, workflowState, workflowRole, workflowFound, workflowReturn, workflowAtMerge
  // merges
  case severalAncestors, octopus, dropped, ownStep, agreement, chain, sameStep, sameCounts, decisionRole, undoSetAside, undoneStaysAside, decisionSaid,
    finalState, removalAgainstChange, overruled
  // merges of rules
  case rulesAtMerge, askedAgain, askedAgainOtherSide, askedAgainMissingStep, askedAgainRules, askedAgainWorkflow, keepsLater
}

/// A rule by the name that a finding has.
public enum Rule: String, CaseIterable, Sendable {
  case illegalTransition = "illegal-transition"
  case `guard`, role, signature, trailer, undo, workflow, vanished, returned, dropped, undecided, rules
}

public enum Severity: String, Sendable { case error, warning, note }

/// That a commit breaks a rule.
public struct Finding: Hashable, Sendable {
  public let rule: Rule
  public let severity: Severity
  public let commit: Int
}
