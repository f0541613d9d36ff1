package import Catalogue
package import Reading

/// A step that the workflow doesn't allow, told as an error: every reason, with its remedy.
package struct RefusedStep: Error {
  package let reference: RecordReference
  package let step: String
  let workflow: String
  package let refusals: [Refusal]
  /// The steps by which it can be reached, in their order; nil where there is no way.
  private let way: [WayStep]?
  /// The commands that correct the dated steps which stand in the way, in their order.
  package var corrections: [String] = []

  /// - Parameter way: The steps by which it can be reached.
  package init(
    _ refusals: Refusals, _ step: String, on reference: RecordReference, workflow: String, way: [WayStep]? = nil
  ) {
    (self.reference, self.step, self.workflow, self.way) = (reference, step, workflow, way)
    self.refusals = refusals.all
  }

  /// True if the date of an earlier or a later step stands in the way.
  package var isOfDates: Bool { refusals.contains(where: \.isOfOtherDate) }

  /// The reasons, each with its remedy.
  package var reasons: String { refusals.map { "\($0.message) (\(remedy(of: $0)))" }.joined(separator: "; ") }

  private func remedy(of refusal: Refusal) -> String {
    if case .notFrom = refusal, let way { return "first: \(way.map(\.transition).joined(separator: ", "))" }
    return refusal.option?.map(\.shellQuoted).joined(separator: " ") ?? refusal.advice(for: reference.description)
  }

  /// The words to add to the command that would satisfy every reason, after the commands before it; nil where that takes
  /// more than words.
  private var options: [String]? {
    var options: [String] = []
    for refusal in refusals {
      if case .notFrom = refusal, way != nil { continue }
      if refusal.isOfOtherDate, !corrections.isEmpty { continue }
      guard let option = refusal.option else { return nil }
      // a field that a step before asks for is there by then
      if case .missing = refusal, way?.contains(where: { $0.lacking.contains(refusal) }) ?? false { continue }
      options += option
    }
    return options
  }

  /// The commands that come first: the steps on the way, each with its date, which nobody but the user knows, and the
  /// corrections of dates.
  private var before: [String] {
    let steps = (way ?? []).map { step in
      let words = ["colophon", "advance", reference.description, "--to", step.transition, "--on", "DATE"]
      return (words + step.lacking.flatMap { $0.option ?? [] }).map(\.shellQuoted).joined(separator: " ")
    }
    return corrections + steps
  }

  /// The error.
  ///
  /// - Parameters:
  ///   - start: What comes before all commands, such as an edit to be taken back.
  ///   - command: Gives the whole command that would be allowed, from the words to add to it.
  package func error(
    after start: String? = nil,
    retrying command: ([String]) -> String = { $0.map(\.shellQuoted).joined(separator: " ") }
  ) -> LedgerError {
    let (options, hasWay) = (options, way != nil)
    let advised = refusals.firstIndex { refusal in
      if case .notFrom = refusal, hasWay { return false }
      return refusal.option == nil
    }
    let advice = advised.map { refusals[$0].advice(for: reference.description) }
    // a remedy that stands at the end is not repeated
    let reasons = refusals.indices.map { index in
      let refusal = refusals[index]
      if case .notFrom = refusal, hasWay { return refusal.message }
      let isAlone = refusals.count == 1 || index == advised || (refusal.isOfOtherDate && !corrections.isEmpty)
      return isAlone ? refusal.message : "\(refusal.message) (\(remedy(of: refusal)))"
    }
    let commands = options.map { (start.map { [$0] } ?? []) + before + [command($0)] }
    var error = LedgerError(
      .refused, "\(step) \(reference): the workflow \(workflow) does not allow it",
      why: reasons.joined(separator: "; "), mend: advice ?? commands?.joined(separator: ", then: "))
    error.lacking = refusals.allSatisfy(\.canBeAsked) ? refusals : []
    return error
  }
}

extension Refusal {
  fileprivate var isOfOtherDate: Bool {
    switch self {
    case .dateBefore, .dateAfter: true
    default: false
    }
  }
}
