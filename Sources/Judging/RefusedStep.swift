package import Catalogue
package import Reading

/// A step that the workflow doesn't allow, told as an error: every reason, with its remedy.
package struct RefusedStep: Error {
  package let reference: RecordReference
  package let step: String
  let workflow: String
  package let refusals: [Refusal]

  package init(_ refusals: Refusals, _ step: String, on reference: RecordReference, workflow: String) {
    (self.reference, self.step, self.workflow) = (reference, step, workflow)
    self.refusals = refusals.all
  }

  /// The reasons, each with its remedy.
  package var reasons: String { refusals.map { "\($0.message) (\(remedy(of: $0)))" }.joined(separator: "; ") }

  private func remedy(of refusal: Refusal) -> String {
    refusal.option?.map(\.shellQuoted).joined(separator: " ") ?? refusal.advice(for: reference.description)
  }

  /// The words to add to the command that would satisfy every reason; nil where that takes more than words.
  var options: [String]? {
    let options = refusals.compactMap(\.option)
    return options.count == refusals.count ? options.flatMap { $0 } : nil
  }

  /// The error.
  ///
  /// - Parameter command: Gives the whole command that would be allowed, from the words to add to it.
  package func error(retrying command: ([String]) -> String = { $0.map(\.shellQuoted).joined(separator: " ") })
    -> LedgerError
  {
    let advised = refusals.firstIndex { $0.option == nil }
    let advice = advised.map { refusals[$0].advice(for: reference.description) }
    // a remedy that stands at the end is not repeated
    let reasons = refusals.indices.map { index in
      let message = refusals[index].message
      return refusals.count == 1 || index == advised ? message : "\(message) (\(remedy(of: refusals[index])))"
    }
    var error = LedgerError(
      .refused, "\(step) \(reference): the workflow \(workflow) does not allow it",
      why: reasons.joined(separator: "; "), mend: advice ?? options.map(command))
    error.lacking = options == nil ? [] : refusals
    return error
  }
}
