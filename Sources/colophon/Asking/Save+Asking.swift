internal import Catalogue
internal import Ledger

extension Conversation {
  /// Asks which of several states a merge keeps, and takes no other than the file says.
  ///
  /// - Parameter failure: How the command ends where no more lines come.
  func decide(_ decision: UndecidedMerge.Decision, else failure: any Error) throws -> KeptState {
    let removed = "removed"
    var states: [String] = []
    for side in decision.sides where !states.contains(side.state ?? removed) { states.append(side.state ?? removed) }
    let kept = decision.kept ?? removed
    let table = Table(
      columns: [.init("state"), .init("in")],
      rows: states.map { state in
        [state, decision.sides.filter { ($0.state ?? removed) == state }.map(\.parent).joined(separator: ", ")]
      })
    say("\(decision.reference): both sides have moved it, and the merge leaves it \(kept)")
    let answer = try choose("Which state is kept?", from: states, also: [kept], shown: table, else: failure)
    guard answer == kept else {
      throw LedgerError(
        .usage, "the merge leaves \(decision.reference) \(kept)", why: "what is kept is what the file says",
        mend: "edit the file so that it says \(answer), then: colophon save")
    }
    return KeptState(ReferenceQuery("\(decision.reference)"), state: decision.kept)
  }
}
