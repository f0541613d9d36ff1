internal import Git
internal import Reading
internal import History

/// The commits of a history by their subjects, the newest first; gathered once, when an undo or a correction quotes
/// one.
struct QuotedCommits {
  private var bySubject: [String: [(id: ObjectID, seconds: Int64)]] = [:]

  /// - Parameter tip: The commit that has all of them behind it.
  init(behind tip: ObjectID, in repository: Repository) throws {
    var open = [tip]
    var seen: Set<ObjectID> = [tip]
    while let id = open.popLast() {
      let commit = try repository.commit(id)
      bySubject[commit.subject, default: []].append((id, commit.committer.when.secondsSince1970))
      open += commit.parents.filter { seen.insert($0).inserted }
    }
    for subject in bySubject.keys {
      bySubject[subject]?.sort { ($0.seconds, $0.id) > ($1.seconds, $1.id) }
    }
  }

  /// The commits with a subject.
  func of(_ subject: String) -> [ObjectID] { bySubject[subject]?.map(\.id) ?? [] }
}

extension AuditMemory {
  /// The newest commit with a subject that is another commit, or behind it.
  func newest(of subject: String, behind commit: ObjectID) throws -> Commit? {
    let known = try quoted ?? QuotedCommits(behind: graph.order.last ?? commit, in: ledger.repository)
    quoted = known
    return try known.of(subject).first { try reaches($0, from: commit) }.map(ledger.repository.commit)
  }
}
