package import Catalogue
internal import Git
internal import OrderedCollections
package import Reading

/// A record as it was, nil where there was none, and as a commit would leave it.
package struct RewrittenRecord: Sendable {
  /// The record as it was; nil where there was none.
  package let before: Record?
  /// The record as the commit would leave it.
  package let after: Record

  /// A record with the version before it.
  package init(before: Record?, after: Record) { (self.before, self.after) = (before, after) }
}

extension Snapshot {
  /// Refuses licences that are new, changed or signed now, and certainly grant rights that somebody else has
  /// exclusively or was promised alone; and such promises of what others have been granted.
  ///
  /// Conflicts from before that are not touched are left to `check`.
  /// - Parameter leaving: The records that go, or have another name from then on.
  /// - Throws: `LedgerError.refused` naming every other licence or promise, and the rights that both would grant.
  package func refuseOverlaps(
    of changed: [RewrittenRecord], leaving: Set<RecordReference> = []
  ) throws {
    let found = try newConflicts(of: changed, leaving: leaving)
    guard !found.isEmpty else { return }
    throw Self.error(found)
  }

  /// The conflicts that the rights of changed records would bring in, as `refuseOverlaps` asks for them, each with the
  /// changed record that is at fault.
  package func newConflicts(
    of changed: [RewrittenRecord], leaving: Set<RecordReference> = []
  ) throws -> [(conflict: RightsConflict, edition: RecordReference)] {
    let new = try changed.filter { $0.after.reference.kind == .edition }.compactMap(newRights)
    guard new.contains(where: \.isNew) else { return [] }
    let works = Set(new.filter(\.isNew).flatMap(\.rights.subjects).map(\.work))
    let own = leaving.union(changed.map(\.after.reference))
    let others = try others(holding: works).filter { !own.contains($0.reference) }
    let all = try (new.map(\.rights) + others.map(rights)).sorted { $0.reference < $1.reference }
    return RightsConflict.all(among: all).compactMap { conflict in
      guard conflict.severity == .error else { return nil }
      let edition = conflict.editions.last { edition in
        new.contains { $0.rights.reference == edition && conflict.concerns($0.licences, $0.promises) }
      }
      return edition.map { (conflict, $0) }
    }
  }

  /// Tells whether a change takes a record from the plan into work: a licence that stood there is granted by that.
  private func isSigned(_ record: RewrittenRecord) throws -> Bool {
    guard let before = record.before, let workflow = try workflow(of: record.after.fields),
      workflow.states[workflow.state(of: before.fields)]?.category == .planned
    else { return false }
    let category = workflow.states[workflow.state(of: record.after.fields)]?.category
    return category == .inProgress || category == .available
  }

  private static func error(_ found: [(conflict: RightsConflict, edition: RecordReference)]) -> LedgerError {
    let editions = OrderedSet(found.map(\.edition)).elements
    let reasons = found.map { conflict, edition in
      (editions.count > 1 ? "\(edition): " : "") + conflict.message(of: edition)
    }
    return LedgerError(
      .refused, "nothing is written: \(editions.map(\.path).joined(separator: ", ")) would be granted what is taken",
      at: editions.first?.file, why: reasons.joined(separator: "; "),
      mend: found.first.flatMap { conflict, edition in
        if case .overlap = conflict { return nil }
        return conflict.mend(of: edition)
      } ?? found.first?.conflict.subject.map { "colophon report licences --work \($0.work) --language \($0.language)" }
    )
  }

  /// The rights in a changed edition, with the licences and promises that are new; nil where it has none.
  private func newRights(of changed: RewrittenRecord) throws -> NewRights? {
    let (before, after) = try (changed.before.map(rights), rights(of: changed.after))
    guard !after.licences.isEmpty || !after.promises.isEmpty else { return nil }
    let isSigned = try isSigned(changed)
    return NewRights(
      rights: after,
      licences: after.licences.filter { licence in
        licence.isGrant && !licence.hasEnded
          && (isSigned || !(before?.licences.contains { $0.grantsTheSame(as: licence) } ?? false))
      },
      promises: after.promises.filter { promise in
        promise.isExclusive == true && !(before?.promises.contains { $0.covers(promise) } ?? false)
      })
  }
}

/// The rights in an edition, and those of them that a commit would add.
private struct NewRights {
  let rights: EditionRights
  let licences: [Licence]
  let promises: [RightsPromise]

  var isNew: Bool { !licences.isEmpty || !promises.isEmpty }
}

extension Snapshot {
  /// The rights in an edition.
  package func rights(of record: Record) throws -> EditionRights {
    try EditionRights(
      of: record.reference, record.fields, in: workflow(of: record.fields), naming: settings().territories)
  }

  /// The editions that hold one of some works and may bear on the rights in it: those in the works' folders, and those
  /// that contain it.
  ///
  /// An index tells them; without one, every one that has `contains` is read. Only records whose text has such words are
  /// read further, so that a licence costs at most one look at each file.
  func others(holding works: Set<String>) throws -> [Record] {
    if let known = try fromIndex({ index in Self.others(holding: works, by: index) }) { return known }
    return try editions(holding: works).compactMap { reference in
      try Record.unlessDamaged { try record(reference) }
    }
  }

  private static func others(holding works: Set<String>, by index: any CatalogueIndex) -> [Record]? {
    var found: [RecordReference: Record] = [:]
    for work in works.map({ RecordReference(.work, $0) }) {
      // the index can't find all spellings of a name that has several
      guard work.isWrittenInOneWay, let near = index.editions(near: work) else { return nil }
      for case (let reference, let fields?) in near where Record.bearOnRights.contains(where: { fields[$0] != .absent })
      {
        found[reference] = Record(reference, fields: fields)
      }
    }
    return found.values.sorted { $0.reference < $1.reference }
  }

  private func editions(holding works: Set<String>) throws -> [RecordReference] {
    let (words, contains) = (Record.bearOnRights.map { Array($0.utf8) }, Array("contains".utf8))
    return try references().filter { reference in
      // a file that is no record is left to check
      guard reference.kind == .edition, let bytes = try bytes(of: reference), words.contains(where: bytes.holds) else {
        return false
      }
      return works.contains(reference.work.path) || bytes.holds(contains)
    }
  }
}
