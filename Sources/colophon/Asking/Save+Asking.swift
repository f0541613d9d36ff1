internal import Catalogue
internal import Writing

extension Conversation {
  /// Asks whether a merge keeps the state in which it leaves a record; only the state in the file can be kept.
  ///
  /// - Parameter failure: The error with which the command ends where no more lines come.
  func decide(_ decision: UndecidedMerge.Decision, else failure: any Error) throws -> KeptState {
    let removed = "removed"
    var states: [String] = []
    for side in decision.sides where !states.contains(side.state ?? removed) { states.append(side.state ?? removed) }
    let kept = decision.kept ?? removed
    say("\(decision.reference): both sides have moved it, and the merge leaves it \(kept)")
    show(
      Table(
        columns: [.init("state"), .init("in")],
        rows: states.map { state in
          [state, decision.sides.filter { ($0.state ?? removed) == state }.map(\.parent).joined(separator: ", ")]
        }))
    let isKept = try ask("Is \(kept) kept, yes or no?", else: failure) { answer in
      guard let isKept = ["yes": true, "y": true, "no": false, "n": false][answer.lowercased()] else {
        throw ParsingError(text: answer, reason: "“\(answer)” is neither yes nor no", suggestion: nil)
      }
      return isKept
    }
    guard isKept else { throw decision.refusal(of: states.filter { $0 != kept }) }
    return KeptState(ReferenceQuery("\(decision.reference)"), state: decision.kept)
  }
}
