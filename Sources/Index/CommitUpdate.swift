internal import Catalogue
internal import Git
internal import Reading
internal import History

/// Brings the index's knowledge of commits up to a tip: the records they concern, and their order.
///
/// The records that a commit concerns never change. The set of commits and their order does: a merged side branch
/// stands among known commits, and a branch that is left or rewritten removes commits.
struct CommitUpdate {
  let ledger: Ledger
  let progress: (String, Int, Int) -> Void

  /// - Parameter reached: Every commit that the tip reaches, if that is known.
  /// - Returns: False where another process was first: look again.
  @discardableResult
  func bring(_ db: Database, to tip: ObjectID, reached: [FoundCommit]? = nil) throws -> Bool {
    let old = try db[.commits].flatMap(ObjectID.init(hex:))
    guard old != tip else { return true }
    if old == nil { try Library.keepNoObjects() }
    let (found, meetsOld) = try reached.map { ($0, false) } ?? walk(from: tip, to: old, db)
    let concerned = try CommitReader(of: ledger).read(found, progress)
    var isFirst = false
    try db.inTransaction {
      guard try db[.commits] == old?.hex else { return .rollback }
      isFirst = true
      let tables = CommitTables(db: db)
      let numbers = try tables.insert(found, inOrder: old == nil)
      try tables.insert(concerned, found, numbers)
      if old != nil {
        let isLine = meetsOld && found.allSatisfy { $0.parents.count == 1 }
        let isAtEnd = try isLine || (meetsOld && tables.endsBefore(found))
        if isAtEnd {
          try tables.append(found, numbers, after: old)
        } else {
          try tables.order(from: tip, prunes: !meetsOld)
        }
      }
      try tables.line(to: tip)
      try db.set(.commits, to: tip.hex)
      return .commit
    }
    return isFirst
  }

  /// Every commit that a tip reaches.
  static func reached(from tip: ObjectID, in ledger: Ledger) throws -> [FoundCommit] {
    var (found, seen, open): ([FoundCommit], Set<ObjectID>, [ObjectID]) = ([], [], [tip])
    while let id = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      let commit = FoundCommit(id, try ledger.repository.header(of: id), in: ledger.folder, of: ledger.repository)
      found.append(commit)
      open += commit.parents
    }
    return found
  }

  /// The commits that a tip reaches and the index doesn't know; and whether they lead to the one it was brought to last.
  private func walk(from tip: ObjectID, to old: ObjectID?, _ db: Database) throws -> (
    found: [FoundCommit], meetsOld: Bool
  ) {
    guard old != nil else { return (try Self.reached(from: tip, in: ledger), false) }
    let tables = CommitTables(db: db)
    var (found, seen, open, meetsOld): ([FoundCommit], Set<ObjectID>, [ObjectID], Bool) = ([], [], [tip], false)
    while let id = open.popLast() {
      if id == old { meetsOld = true }
      guard seen.insert(id).inserted else { continue }
      if try tables.number(of: id) != nil { continue }
      let commit = FoundCommit(id, try ledger.repository.header(of: id), in: ledger.folder, of: ledger.repository)
      found.append(commit)
      open += commit.parents
    }
    return (found, meetsOld)
  }
}

/// A commit that the index didn't know.
struct FoundCommit: Sendable {
  let id: ObjectID
  let tree: ObjectID
  let parents: [ObjectID]
  let seconds: Int64
  /// The day on which it was recorded, in the committer's zone.
  let day: Day
  /// The names of the records that it names, as the index has them.
  let named: [String]
  /// The names between which it moved records.
  let moved: [RecordReference]
  /// The last parts of the names whose end it announces.
  let ended: Set<String>

  init(_ id: ObjectID, _ header: CommitHeader, in folder: String, of repository: Repository) {
    (self.id, tree, parents, seconds, day) = (
      id, header.tree, header.parents, header.committerSeconds, header.recorded.day
    )
    named = Set(namedBy: header, in: folder, of: repository).map(\.indexName)
    moved = header.namesMoved(in: folder, of: repository)
    ended = Set(header.namesEnded(in: folder, of: repository).map(\.slug))
  }
}
