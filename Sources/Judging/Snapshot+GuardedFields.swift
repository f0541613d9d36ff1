package import Catalogue
internal import Git
internal import OrderedCollections
package import Reading
package import Signing

/// The versions of a record before and after a change, as guarded fields are compared.
package typealias GuardedChange = (before: GuardedVersion, after: GuardedVersion, reference: RecordReference)

extension Snapshot {
  /// Refuses changes of fields whose values only some may write.
  ///
  /// - Parameter newName: The name that the change gives a record; nil for one that keeps its name.
  /// - Throws: `LedgerError.refused`, naming the records, the fields and those who may.
  package func refuseGuarded(
    _ changes: [GuardedChange], by actor: Actor,
    _ newName: @escaping (RecordReference) -> RecordReference? = { _ in nil }
  ) throws {
    guard let roles = try roles(), !roles.fields.isEmpty, !changes.isEmpty else { return }
    let circumstances = try circumstances(by: actor, roles)
    var refused: [(reference: RecordReference, field: GuardedField, refusal: Refusal)] = []
    for change in changes {
      for field in roles.fieldsChanged(from: change.before, to: change.after, newName) {
        if let refusal = field.refusal(circumstances) { refused.append((change.reference, field, refusal)) }
      }
    }
    guard let first = refused.first else { return }
    let records = OrderedSet(refused.map(\.reference.path))
    let named = records.prefix(Self.mostNamed).joined(separator: ", ")
    let more = records.count > Self.mostNamed ? " and \(records.count - Self.mostNamed) more" : ""
    let fields = OrderedSet(refused.map(\.field.path.description)).joined(separator: ", ")
    throw LedgerError(
      .refused, "nothing is written: \(named)\(more) would change in \(fields), which not everybody may write",
      why: OrderedSet(refused.map(\.refusal.message)).joined(separator: "; "),
      mend: first.refusal.advice(for: first.reference.description))
  }

  private static let mostNamed = 5
}
