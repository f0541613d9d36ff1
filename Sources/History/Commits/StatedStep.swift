package import Catalogue
internal import Reading

/// The step of an edition that the trailers of a commit state, whatever the trees hold.
///
/// It is the account of the past that needs no tree: for the date that bounds a next step, and for the memory of an
/// audit that begins at a commit taken for sound.
package struct StatedStep {
  /// True if the edition itself is named, and not only formats of it.
  package let isNamed: Bool
  /// True if formats of the edition are named.
  package let namesFormats: Bool
  /// The values for the edition; those that hold for all where neither it nor a format is named, and none where only
  /// formats are.
  private let values: [String: String]

  /// Reads the statements about an edition; nil where they tell of more than a step: of another commit, of its place or
  /// of its end.
  package init?(of edition: RecordReference, in stated: StatedTrailers) {
    let statements = stated.statements(of: edition)
    let own = statements.first { $0.format == nil }?.values
    for key in StatedTrailers.othersThanSteps {
      guard stated.shared[key] == nil, statements.allSatisfy({ $0.values[key] == nil }) else { return nil }
    }
    isNamed = own != nil
    namesFormats = statements.contains { $0.format != nil }
    values = own ?? (statements.isEmpty ? stated.shared : [:])
  }

  /// True if a transition is stated, readable or not.
  package var statesTransition: Bool { values["Transition"] != nil }

  /// The transition, as it is written.
  package var transition: String? { values["Transition"] }

  /// The step from state to state; nil where none is stated that can be read.
  package var change: Event.StateChange? { values["Transition"].flatMap(StatedTransition.init)?.stateChange }

  /// The day on which it happened, as it is written.
  package var effective: String? { values["Effective-Date"] }
}
