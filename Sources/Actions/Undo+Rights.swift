internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading
internal import History
internal import Signing
internal import Judging

extension Undo {
  /// The part of one edition that an undo takes back.
  struct UndoneRecord {
    /// The record, by its present name.
    let now: RecordReference
    /// The formats that are taken back; nil among them: the edition.
    let formats: [String?]
  }

  /// Refuses to take back steps that no longer count, that later ones followed, or that the actor might not take.
  ///
  /// - Throws: `LedgerError.conflict` naming the obstacle, or `.refused` with the role that is asked for.
  /// - SeeAlso: docs/judging.md, “Undos”
  func checkUndo(of target: Commit, _ records: [UndoneRecord], in snapshot: Snapshot, by actor: Actor) throws {
    let editions = records.filter { $0.now.kind == .edition && isStep(target) }
    guard !editions.isEmpty else { return }
    let histories = try ledger.histories(of: editions.map(\.now), at: snapshot.commit?.id)
    for record in editions {
      let undone = UndoneEvents(of: target, in: histories[record.now] ?? []) { earlier, later in
        try earlier == later || ledger.repository.reaches(earlier, from: later)
      }
      // an undo that names the record also takes back the commit's changes of its formats
      let moved = record.formats.contains(nil) ? undone.formatsMoved : []
      for format in OrderedSet(record.formats + moved) {
        try check(undone, record.now, format: format, in: snapshot, by: actor)
      }
    }
  }

  /// Tells whether a commit may have been more to its records than a change of fields.
  private func isStep(_ target: Commit) -> Bool {
    guard let stated = target.stated(in: ledger.folder, of: ledger.repository), stated.catalogue == ledger.folder else {
      return true
    }
    let isPlain =
      target.parents.count == 1 && stated.shared["Transition"] == nil
      && stated.shared["Undoes"] == nil
      && stated.named.allSatisfy { $0.values["Transition"] == nil && $0.values["Undoes"] == nil }
    return !isPlain
  }

  private func check(
    _ undone: UndoneEvents, _ record: RecordReference, format name: String?, in snapshot: Snapshot, by actor: Actor
  ) throws {
    let (target, reference) = (undone.target, record.format(name))
    let fields = try snapshot.fields(of: record) ?? .absent
    let formats = Formats(of: fields)
    let key = name.map { name in formats.indices(named: name).first.flatMap { formats.key(at: $0) } ?? name }
    if let ender = try undone.ender(ofFormat: key) {
      throw LedgerError(
        .conflict, "\(reference) can't be taken back", at: record.file,
        why: "\(target.id.short) counts no more since \(ender.short)", mend: "colophon history \(record)")
    }
    let revised = try undone.revised(ofFormat: key)
    if revised.contains(where: { $0.transition != nil }), let later = try undone.later(ofFormat: key) {
      throw LedgerError(
        .conflict, "\(reference) can't be taken back", at: record.file,
        why: "\(later.commit.id.short) (\(later.commit.subject)) came after \(target.id.short) and counts",
        mend: "colophon undo \(later.commit.id.short) \(reference), then this")
    }
    let version = fields == .absent ? try ledger.snapshot(at: target.id).fields(of: record) ?? .absent : fields
    let workflow = try snapshot.workflow(of: version)
    let entitlement = try Entitlement(of: actor, by: workflow, in: snapshot, ledger)
    let refusals = revised.lazy.map { entitlement.refusals(ofRevising: $0) }.first { !$0.isEmpty } ?? []
    guard !refusals.isEmpty else { return }
    throw RefusedStep(Refusals(all: refusals), "undo", on: reference, workflow: workflow?.name ?? "").error()
  }
}
