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
  /// exclusively.
  ///
  /// Overlaps from before that are not touched are left to `check`.
  /// - Parameter leaving: The records that go, or have another name from then on.
  /// - Throws: `LedgerError.refused` naming every other licence, and the rights that both would grant.
  package func refuseOverlaps(
    of changed: [RewrittenRecord], leaving: Set<RecordReference> = []
  ) throws {
    let (overlaps, new) = try newOverlaps(of: changed, leaving: leaving)
    guard let first = overlaps.first else { return }
    throw Self.error(overlaps, new.contains(first.second) ? first.second : first.first, new)
  }

  /// The overlaps that licences of changed records would bring in, as `refuseOverlaps` asks for them, and these
  /// licences.
  package func newOverlaps(
    of changed: [RewrittenRecord], leaving: Set<RecordReference> = []
  ) throws -> (overlaps: [LicenceOverlap], new: [Licence]) {
    let changed = changed.filter { $0.after.reference.kind == .edition }
    var (licences, new): ([Licence], [Licence]) = ([], [])
    for record in changed {
      let after = try self.self.licences(of: record.after)
      let before = try record.before.map { try self.self.licences(of: $0) } ?? []
      let isSigned = try isSigned(record)
      licences += after
      new += after.filter { licence in
        licence.isExclusive == true && !licence.hasEnded
          && (isSigned || !before.contains { $0.grantsTheSame(as: licence) })
      }
    }
    guard !new.isEmpty else { return ([], []) }
    let works = Set(new.flatMap(\.subjects).map(\.work))
    let own = leaving.union(changed.map(\.after.reference))
    for reference in try editions(holding: works) where !own.contains(reference) {
      guard let record = try Record.unlessDamaged({ try record(reference) }) else { continue }
      licences += try self.self.licences(of: record)
    }
    licences.sort { ($0.edition, $0.index) < ($1.edition, $1.index) }
    let overlaps = LicenceOverlap.all(among: licences).filter { overlap in
      overlap.severity == .error && new.contains(where: overlap.concerns)
    }
    return (overlaps, new)
  }

  /// Tells whether a change takes a record from the plan into work: a licence that stood there is granted by that.
  private func isSigned(_ record: RewrittenRecord) throws -> Bool {
    guard let before = record.before, let workflow = try workflow(of: record.after.fields),
      workflow.states[workflow.state(of: before.fields)]?.category == .planned
    else { return false }
    let category = workflow.states[workflow.state(of: record.after.fields)]?.category
    return category == .inProgress || category == .available
  }

  /// - Parameter licence: The new one that the first overlap concerns.
  private static func error(_ overlaps: [LicenceOverlap], _ licence: Licence, _ new: [Licence]) -> LedgerError {
    let told = overlaps.map { (overlap: $0, edition: (new.contains($0.second) ? $0.second : $0.first).edition) }
    let editions = OrderedSet(told.map(\.edition)).elements
    let reasons = told.map { overlap, edition in
      (editions.count > 1 ? "\(edition): " : "") + overlap.message(of: edition)
    }
    let subject = overlaps.first?.subjects.first
    return LedgerError(
      .refused, "nothing is written: \(editions.map(\.path).joined(separator: ", ")) would be granted what is taken",
      at: licence.edition.file, why: reasons.joined(separator: "; "),
      mend: subject.map { "colophon report licences --work \($0.work) --language \($0.language)" })
  }
}

extension Snapshot {
  /// The licences of an edition's record.
  func licences(of record: Record) throws -> [Licence] {
    guard record.fields["licence"] != .absent else { return [] }
    return try Licence.all(of: record.reference, record.fields, in: workflow(of: record.fields))
  }

  /// The editions that hold one of some works and may have a licence: those in the works' folders, and every one that
  /// has `contains`.
  ///
  /// Only records whose text has both words are read further, so that a licence costs at most one look at each file.
  func editions(holding works: Set<String>) throws -> [RecordReference] {
    let (licence, contains) = (Array("licence".utf8), Array("contains".utf8))
    return try references().filter { reference in
      // a file that is no record is left to check
      guard reference.kind == .edition, let bytes = try bytes(of: reference), bytes.holds(licence) else {
        return false
      }
      return works.contains(reference.work.path) || bytes.holds(contains)
    }
  }
}
