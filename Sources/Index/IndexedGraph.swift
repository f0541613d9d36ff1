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
    /// Its number on the line of first parents; off it, that of the first on it that reaches it, negative.
    let line: Int
  }

  func header(of id: ObjectID) throws -> CommitHeader? {
    // git may hold commits that the tip doesn't reach
    let number = try asked { try CommitTables(db: database.db).number(of: id) }
    return number == nil ? nil : try repository.header(of: id)
  }

  func reached(from id: ObjectID, butNotFrom other: ObjectID) throws -> Set<ObjectID> {
    try asked { try reachedByIndex(from: id, butNotFrom: other) }
  }

  /// Reads all commits, the newest first, a portion at a time.
  func newestFirst() -> () throws -> [ObjectID] {
    var last = Int.max
    return { [self] in
      try asked {
        var ids: [ObjectID] = []
        let rows = try database.db.prepare(
          "SELECT id, place FROM commits WHERE place < ? ORDER BY place DESC LIMIT \(Self.portion)", [last])
        while try rows.step() {
          ids.append(try rows.id(at: 0))
          last = try rows.integer(at: 1)
        }
        return ids
      }
    }
  }

  private static let portion = 64

  /// The result of reading the database; its damage is told, and git is asked in its place.
  private func asked<Answer>(_ read: () throws -> Answer) throws -> Answer {
    do { return try read() } catch {
      if (error as? DatabaseError)?.isDamage ?? false { damaged() }
      throw IndexLost()
    }
  }

  func place(of id: ObjectID) throws -> Int? {
    try asked { try CommitTables(db: database.db).number(of: id).map { try commit($0).place } }
  }

  func reaches(_ earlier: ObjectID, from later: ObjectID) throws -> Bool {
    try asked {
      let tables = CommitTables(db: database.db)
      guard let first = try tables.number(of: earlier), let second = try tables.number(of: later) else { return false }
      return try reaches(first, from: second)
    }
  }

  /// On the line of first parents, numbers tell it; beside it, only the commits of the side are walked.
  private func reaches(_ earlier: Int, from later: Int) throws -> Bool {
    let wanted = try commit(earlier)
    var (open, seen): ([Int], Set<Int>) = ([later], [])
    while let number = open.popLast() {
      if number == earlier { return true }
      guard seen.insert(number).inserted else { continue }
      let commit = try commit(number)
      // it stands after all that it reaches
      guard commit.place > wanted.place else { continue }
      if commit.line > 0 {
        if abs(wanted.line) <= commit.line { return true }
      } else {
        open += commit.parents
      }
    }
    return false
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
    let commit = try database.db.first("SELECT id, place, parents, line FROM commits WHERE number = ?", [number]) {
      row throws(DatabaseError) in
      Commit(
        id: try row.id(at: 0), place: try row.integer(at: 1),
        parents: try row.withBytes(at: 2, HistoryOrder.Commit.numbers), line: try row.integer(at: 3))
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
