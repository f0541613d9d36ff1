internal import Catalogue
internal import Judging
internal import Reading

/// The licences that an import brings in: one that contradicts itself, or grants what somebody else has exclusively, is
/// left out, with its record.
struct ImportedLicences {
  /// The records with licences that were taken so far.
  private var taken: [RewrittenRecord] = []

  /// The reason why a record is left out.
  typealias Refusal = (message: String, mend: String?)

  /// The reasons against some of the records; the others are taken.
  mutating func refusals(of records: [RewrittenRecord], in snapshot: Snapshot) throws -> [RecordReference: Refusal] {
    let licensed = records.filter { record in
      record.after.reference.kind == .edition
        && Record.bearOnRights.contains { record.after.fields[$0] != .absent }
    }
    guard !licensed.isEmpty else { return [:] }
    var refused: [RecordReference: Refusal] = [:]
    let territories = try snapshot.settings().territories
    for record in licensed {
      let contradictions = record.after.newContradictions(since: record.before, naming: territories)
      guard let first = contradictions.first else { continue }
      refused[record.after.reference] = (first.message, first.mend)
    }
    let sound = licensed.filter { refused[$0.after.reference] == nil }
    let conflicts = try snapshot.newConflicts(of: taken + sound).map(\.conflict)
    let places = Dictionary(
      sound.enumerated().map { ($1.after.reference, $0) }, uniquingKeysWith: { first, _ in first })
    for (place, record) in sound.enumerated() where !conflicts.isEmpty {
      let reference = record.after.reference
      let against = conflicts.first { conflict in
        guard let other = conflict.other(than: reference) else { return false }
        // of two that come in, the first is taken
        return refused[other] == nil && places[other].map { $0 <= place } ?? true
      }
      guard let against else { continue }
      let subject = against.subject
      refused[reference] = (
        against.message(of: reference),
        subject.map { "colophon report licences --work \($0.work) --language \($0.language)" }
      )
    }
    taken += licensed.filter { refused[$0.after.reference] == nil }
    return refused
  }
}

extension RightsConflict {
  /// The other of the two editions, or this one where both rights are its own; nil where neither is.
  fileprivate func other(than edition: RecordReference) -> RecordReference? {
    editions.contains(edition) ? editions.first { $0 != edition } ?? edition : nil
  }
}
