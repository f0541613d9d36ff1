internal import Git
internal import Catalogue
internal import Reading
internal import History

/// The undos of a history, by the commits that they take back: what a commit did wrong is mended where it was taken back,
/// and that stands.
///
/// The messages are read when the first finding is asked about.
final class Mendings {
  private let ledger: Ledger
  private let graph: CommitGraph
  private var undos: [ObjectID: [(by: ObjectID, stated: StatedTrailers)]]?

  init(of ledger: Ledger, in graph: CommitGraph) { (self.ledger, self.graph) = (ledger, graph) }

  /// The finding with the commit that mended it, where there is one.
  func told(_ finding: AuditFinding) throws -> AuditFinding {
    guard finding.severity == .error, let commit = finding.commit, let reference = finding.reference else {
      return finding
    }
    var finding = finding
    finding.mendedBy = try undo(of: commit, for: reference)
    return finding
  }

  /// The commit that took back what another did to a record, unless that was taken back itself.
  private func undo(of commit: ObjectID, for reference: RecordReference) throws -> ObjectID? {
    try known()[commit]?.first { undo in
      let named = undo.stated.statements(of: reference.record)
      let isNamed =
        undo.stated.shared["Editions"] != nil
        || named.contains { $0.format == nil || $0.format == reference.format }
      return try isNamed && self.undo(of: undo.by, for: reference) == nil
    }?.by
  }

  private func known() throws -> [ObjectID: [(by: ObjectID, stated: StatedTrailers)]] {
    if let undos { return undos }
    var found: [ObjectID: [(by: ObjectID, stated: StatedTrailers)]] = [:]
    for id in graph.order {
      let header = try ledger.repository.header(of: id)
      guard header.message.holds("\nUndoes: "), header.parents.count < 2,
        let stated = header.stated(in: ledger.folder, of: ledger.repository),
        let target = stated.shared["Undoes"].flatMap(ObjectID.init(hex:)), target != id
      else { continue }
      found[target, default: []].append((id, stated))
    }
    undos = found
    return found
  }
}
