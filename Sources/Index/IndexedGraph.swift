internal import Git
internal import HeapModule
internal import Reading

/// The commits that a tip reaches, read from the index as they are needed.
final class IndexedGraph: HistoryGraph {
  private let database: IndexDatabase
  private let repository: Repository
  private let damaged: () -> Void
  private var known: [Int: Commit] = [:]

  /// - Parameters:
  ///   - database: A database with an open transaction, so that it keeps standing for the same tip.
  ///   - damaged: Told of damage.
  init(_ database: IndexDatabase, _ repository: Repository, damaged: @escaping () -> Void) {
    (self.database, self.repository, self.damaged) = (database, repository, damaged)
  }

  private struct Commit {
    let id: ObjectID
    let place: Int
    let parents: [Int]
  }

  func header(of id: ObjectID) throws -> CommitHeader? { try repository.header(of: id) }

  func reached(from id: ObjectID, butNotFrom other: ObjectID) throws -> Set<ObjectID> {
    do { return try reachedByIndex(from: id, butNotFrom: other) } catch {
      if (error as? DatabaseError)?.isDamage ?? false { damaged() }
      throw IndexLost()
    }
  }

  /// It walks down from both, latest first, only as far as commits are left that not both reach.
  private func reachedByIndex(from id: ObjectID, butNotFrom other: ObjectID) throws -> Set<ObjectID> {
    var reached: Set<ObjectID> = []
    var isShared: [Int: Bool] = [:]
    var open = Heap<QueuedCommit>()
    var unshared = 0
    func meet(_ number: Int, isShared isSharedHere: Bool) throws {
      if let known = isShared[number] {
        guard isSharedHere, !known else { return }
        unshared -= 1
      } else {
        open.insert(QueuedCommit(place: try commit(number).place, number: number))
        if !isSharedHere { unshared += 1 }
      }
      isShared[number] = isSharedHere
    }
    let tables = CommitTables(db: database.db)
    guard let first = try tables.number(of: id), let second = try tables.number(of: other) else {
      throw DatabaseError.corrupt()
    }
    try meet(first, isShared: false)
    try meet(second, isShared: true)
    // every child stands after its parents, so a commit that is taken out is known for good
    while unshared > 0, let next = open.popMax() {
      let commit = try commit(next.number)
      let isSharedHere = isShared[next.number] ?? true
      if !isSharedHere {
        reached.insert(commit.id)
        unshared -= 1
      }
      for parent in commit.parents { try meet(parent, isShared: isSharedHere) }
    }
    return reached
  }

  private func commit(_ number: Int) throws(DatabaseError) -> Commit {
    if let commit = known[number] { return commit }
    let commit = try database.db.first("SELECT id, place, parents FROM commits WHERE number = ?", [number]) {
      row throws(DatabaseError) in
      Commit(
        id: try row.id(at: 0), place: try row.integer(at: 1),
        parents: try row.withBytes(at: 2, HistoryOrder.Commit.numbers))
    }
    guard let commit else { throw DatabaseError.corrupt() }
    known[number] = commit
    return commit
  }

  private struct QueuedCommit: Comparable {
    let place: Int
    let number: Int

    static func < (left: QueuedCommit, right: QueuedCommit) -> Bool { left.place < right.place }
  }
}
