package import Catalogue
internal import Git
package import Reading
package import Signing

/// The state in which an edition, or one of its formats, is found: nothing is known of how it came there.
package struct FoundState {
  /// The place of the format; nil: the edition itself.
  package let format: Int?
  package let state: String

  /// The states of an edition and of each format that has a state of its own.
  package static func all(of fields: Value, by workflow: Workflow) -> [FoundState] {
    let formats = Formats(of: fields)
    return [FoundState(format: nil, state: workflow.state(of: fields))]
      + formats.indices.compactMap { place in formats.status(at: place).map { FoundState(format: place, state: $0) } }
  }
}

extension Snapshot {
  /// Refuses to bring in an edition in states in which the actor may not find it.
  ///
  /// - Parameter verb: The action, for the message.
  /// - Throws: `LedgerError.refused`, naming those who may.
  package func refuseFinding(
    _ record: Record, by workflow: Workflow, _ actor: Actor, verb: String
  ) throws {
    let circumstances = try circumstances(by: actor)
    for found in FoundState.all(of: record.fields, by: workflow) {
      let refusals = workflow.refusals(ofFindingIn: found.state, circumstances)
      guard let first = refusals.first else { continue }
      let name = record.reference.format(found.format.flatMap { Formats(of: record.fields).name(at: $0) })
      throw LedgerError(
        .refused, "\(verb) \(name): the workflow \(workflow.name) does not let everybody bring it in as \(found.state)",
        why: refusals.map(\.message).joined(separator: "; "), mend: first.advice(for: name.description))
    }
  }
}
