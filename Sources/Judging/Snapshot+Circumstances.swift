package import Catalogue
internal import Git
internal import OrderedCollections
package import Reading
package import History
package import Signing

extension Snapshot {
  /// The circumstances in which a step is judged, of a record whose whole history was read.
  package func circumstances(
    of record: Record, format: Int? = nil, _ history: [Event], _ workflow: Workflow,
    by actor: Actor, _ roles: Roles? = nil
  ) throws -> Circumstances {
    try circumstances(of: record, format: format, EarlierSteps.whole(history), workflow, by: actor, roles)
  }

  /// The circumstances in which a step is judged, beside the record itself.
  ///
  /// - Parameters:
  ///   - record: The record as it will be.
  ///   - roles: The roles that are asked; nil: those of the self.
  package func circumstances(
    of record: Record, format: Int? = nil, _ past: EarlierSteps, _ workflow: Workflow,
    by actor: Actor, _ roles: Roles? = nil
  ) throws -> Circumstances {
    let formats = Formats(of: record.fields)
    let bounds = past.bounds(of: record, format: format)
    var circumstances = try circumstances(by: actor, roles)
    (circumstances.previousState, circumstances.lastDated) = (bounds.previousState, bounds.lastDated)
    circumstances.format = format.map { formats.item(at: $0) }
    var asked: Set<FieldPath> = []
    for transition in workflow.transitions.values { asked.formUnion(transition.requiresState.keys) }
    for field in asked {
      circumstances.named[field] = try edition(named: field, in: record)
    }
    if workflow.transitions.values.contains(where: { $0.requires.joined().contains("contributors.translator") }) {
      circumstances.translatedElsewhere = try textsTranslatedElsewhere(in: record)
    }
    return circumstances
  }

  /// The texts of an edition that name no translator themselves, and whose translators an edition names that they were
  /// printed in before.
  private func textsTranslatedElsewhere(in record: Record) throws -> Set<[PathComponent]> {
    Set(
      try record.fields.textsToLookUp.filter { way in
        var seen: Set<RecordReference> = [record.reference]
        return try isTranslated(record.fields, at: way, of: record.reference, &seen)
      })
  }

  /// Tells whether a text that is printed again has its translators named where it was printed before, through as many
  /// editions as it takes.
  private func isTranslated(
    _ fields: Value, at way: [PathComponent], of edition: RecordReference, _ seen: inout Set<RecordReference>
  ) throws -> Bool {
    for (name, item) in fields.reprinted(at: way) {
      guard let other = try edition.editions(named: name).first(where: { try contains($0) }),
        seen.insert(other).inserted, let earlier = try self.fields(of: other), let place = earlier.way(toItem: item)
      else { continue }
      if earlier.namesTranslator(ofTextAt: place) { return true }
      if try isTranslated(earlier, at: place, of: other, &seen) { return true }
    }
    return false
  }

  /// The actor, and the actor's roles in a catalogue.
  ///
  /// - Parameter roles: The roles that are asked; nil: those of the self.
  package func circumstances(by actor: Actor, _ roles: Roles? = nil) throws -> Circumstances {
    let roles = try roles ?? self.self.self.roles()
    var circumstances = Circumstances(
      actor: actor.author.email,
      roles: try roles.map { $0.roles(of: actor.author.email, keys: $0.namesKeys ? try actor.keys() : []) },
      holders: roles?.members ?? [:], today: actor.today)
    circumstances.signed =
      roles?.signsEverything == true
      ? Set(try workflows().values.flatMap(\.transitions.keys)) : Set(roles?.signed ?? [])
    circumstances.found = roles?.found ?? []
    circumstances.signing = actor.signing
    return circumstances
  }

  /// The edition that a field of a record names, with its state; nil where it names none that exists.
  private func edition(named field: FieldPath, in record: Record) throws -> NamedEdition? {
    let name = record.namedEditions.first { path, _ in
      path.selectors.starts(with: field.selectors)
    }?.name
    guard let name, let reference = try record.editions(named: name).first(where: { try contains($0) }) else {
      return nil
    }
    let whole = try self.self.record(reference).fields
    let format = name.split(separator: "#", maxSplits: 1).dropFirst().first.map(String.init)
    let formats = Formats(of: whole)
    let fields = format.flatMap { formats.indices(named: $0).first }.map { formats.fields(at: $0) } ?? whole
    let workflow = try workflow(of: fields)
    guard let state = workflow?.state(of: fields) ?? fields["status"].text else { return nil }
    return NamedEdition(reference.format(format), state: state, category: workflow?.states[state]?.category)
  }
}
