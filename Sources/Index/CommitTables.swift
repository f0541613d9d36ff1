internal import Catalogue
internal import Git
internal import HeapModule

/// Writes the index's knowledge of commits.
struct CommitTables {
  let db: Database

  /// The number of a commit; nil where it isn't known.
  func number(of id: ObjectID) throws(DatabaseError) -> Int? {
    try db.integer("SELECT number FROM commits WHERE id = ?", [id.bytes])
  }

  /// Adds commits.
  ///
  /// - Parameter inOrder: Whether they get their order, if there are no others; else they have none yet.
  /// - Returns: Their numbers.
  func insert(_ found: [FoundCommit], inOrder: Bool) throws -> [ObjectID: Int] {
    let first = (try db.integer("SELECT coalesce(max(number), 0) FROM commits") ?? 0) + 1
    var numbers: [ObjectID: Int] = [:]
    numbers.reserveCapacity(found.count)
    for (place, commit) in found.enumerated() { numbers[commit.id] = first + place }
    var places = [Int](repeating: 0, count: found.count)
    if inOrder {
      for (place, number) in order(of: found, numbers).enumerated() { places[number - first] = place + 1 }
    }
    let insertion = try db.prepare("INSERT INTO commits VALUES (?, ?, ?, ?, ?, ?, 0)")
    for (place, commit) in found.enumerated() {
      var parents: [UInt8] = []
      for parent in commit.parents {
        guard let number = try numbers[parent] ?? number(of: parent) else { throw DatabaseError.corrupt() }
        parents.append(number: number)
      }
      try insertion.run([
        first + place, commit.id.bytes, places[place], parents, Int(commit.seconds), commit.day.daysSince1970,
      ])
    }
    return numbers
  }

  /// Adds the records that commits concern, and those that they moved.
  func insert(_ passages: [FoundPassage], _ found: [FoundCommit], _ numbers: [ObjectID: Int]) throws {
    let knowsPasts = try db[.pasts] != nil
    var byName: [String: [Int]] = [:]
    for (index, passage) in passages.enumerated() { byName[passage.name, default: []].append(index) }
    let insertion = try db.prepare("INSERT INTO passages VALUES (?, ?, ?)")
    // in the order of the table: each row goes to its end
    for (name, places) in byName.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      for passage in places.lazy.map({ passages[$0] }).sorted(by: { $0.place < $1.place }) {
        try insertion.run([name, numbers[found[passage.place].id], passage.version])
      }
      if knowsPasts { try db.run("INSERT OR IGNORE INTO stale VALUES (?)", [name]) }
    }
    for commit in found where !commit.moved.isEmpty {
      for name in Set(commit.moved.map(\.indexName)) {
        try db.run("INSERT INTO moves VALUES (?, ?)", [name, numbers[commit.id]])
      }
    }
    for commit in found {
      for slug in commit.ended { try db.run("INSERT INTO endings VALUES (?, ?)", [slug, numbers[commit.id]]) }
    }
  }

  /// Tells whether all known commits stand before some others, whatever their parents are, since those are all later.
  func endsBefore(_ found: [FoundCommit]) throws -> Bool {
    let numbers = try found.compactMap { try number(of: $0.id) }
    guard let first = numbers.min() else { return true }
    let latest = try db.integer(
      "SELECT seconds FROM commits WHERE number < ? ORDER BY seconds DESC LIMIT 1", [first])
    guard let latest, let earliest = found.map(\.seconds).min() else { return true }
    return earliest > latest
  }

  /// Appends commits to all known ones, in their own order.
  ///
  /// - Parameter tip: The commit from which all known ones are reached, so that it is the last of them; nil where there
  ///   were none.
  func append(_ found: [FoundCommit], _ numbers: [ObjectID: Int], after tip: ObjectID?) throws {
    let last = try tip.flatMap { tip in
      try db.integer("SELECT place FROM commits WHERE id = ?", [tip.bytes])
    }
    let first = (last ?? 0) + 1
    for (place, number) in order(of: found, numbers).enumerated() {
      try db.run("UPDATE commits SET place = ? WHERE number = ?", [first + place, number])
    }
  }

  /// The numbers of some commits in their own order.
  private func order(of found: [FoundCommit], _ numbers: [ObjectID: Int]) -> [Int] {
    HistoryOrder(
      found.map { commit in
        HistoryOrder.Commit(
          number: numbers[commit.id] ?? 0, id: commit.id, parents: commit.parents.compactMap { numbers[$0] },
          seconds: commit.seconds)
      }
    ).numbers
  }

  /// Numbers the commits on the line of first parents, the oldest first, up to a tip. All others get the number of the
  /// first on it that reaches them, with a minus before it.
  func line(to tip: ObjectID) throws {
    var (chain, next): ([(number: Int, parents: [Int])], Int?) = ([], try number(of: tip))
    var last = 0
    while let number = next {
      let commit = try commit(number)
      last = max(commit.line, 0)
      guard last == 0 else { break }
      chain.append((number, commit.parents))
      next = commit.parents.first
    }
    // most often the line only grew
    if try db.integer("SELECT line FROM commits WHERE line > 0 AND line > ? LIMIT 1", [last]) != nil {
      try db.run("UPDATE commits SET line = 0 WHERE line > ?1 OR line < -?1", [last])
    }
    for (place, commit) in chain.reversed().enumerated() {
      let line = last + place + 1
      try db.run("UPDATE commits SET line = ? WHERE number = ?", [line, commit.number])
      var open = Array(commit.parents.dropFirst())
      while let number = open.popLast() {
        let commit = try self.commit(number)
        guard commit.line == 0 else { continue }
        try db.run("UPDATE commits SET line = ? WHERE number = ?", [-line, number])
        open += commit.parents
      }
    }
  }

  private func commit(_ number: Int) throws(DatabaseError) -> (parents: [Int], line: Int) {
    let commit = try db.first("SELECT parents, line FROM commits WHERE number = ?", [number]) {
      row throws(DatabaseError) in
      (parents: try row.withBytes(at: 0, HistoryOrder.Commit.numbers), line: try row.integer(at: 1))
    }
    guard let commit else { throw DatabaseError.corrupt() }
    return commit
  }

  /// Orders all commits anew.
  ///
  /// - Parameter prunes: Whether commits that the tip doesn't reach are removed first.
  func order(from tip: ObjectID, prunes: Bool) throws {
    var (commits, places): ([HistoryOrder.Commit], [Int: Int]) = ([], [:])
    let rows = try db.prepare("SELECT number, id, parents, seconds, place FROM commits")
    while try rows.step() {
      let commit = try HistoryOrder.Commit(rows)
      commits.append(commit)
      places[commit.number] = try rows.integer(at: 4)
    }
    if prunes {
      let kept = HistoryOrder.reached(from: try number(of: tip), in: commits)
      for commit in commits where !kept.contains(commit.number) {
        try db.run("DELETE FROM commits WHERE number = ?", [commit.number])
        places[commit.number] = nil
      }
      if kept.count < commits.count {
        try db.execute(
          """
          INSERT OR IGNORE INTO stale
          SELECT DISTINCT name FROM passages WHERE number NOT IN (SELECT number FROM commits)
          """)
        for table in ["passages", "moves", "endings"] {
          try db.execute("DELETE FROM \(table) WHERE number NOT IN (SELECT number FROM commits)")
        }
        commits.removeAll { !kept.contains($0.number) }
      }
    }
    for (place, number) in HistoryOrder(commits).numbers.enumerated() where places[number] != place + 1 {
      try db.run("UPDATE commits SET place = ? WHERE number = ?", [place + 1, number])
    }
  }
}

/// The order of history: parents before children; side by side by the committer's date, then by id.
struct HistoryOrder {
  /// A commit by its number in the index.
  struct Commit {
    let number: Int
    let id: ObjectID
    let parents: [Int]
    let seconds: Int64
  }

  /// The numbers of the commits, in order.
  private(set) var numbers: [Int] = []

  /// - Parameter commits: The commits; parents that are not among them stand before all.
  init(_ commits: [Commit]) {
    var places: [Int: Int] = [:]
    places.reserveCapacity(commits.count)
    for (place, commit) in commits.enumerated() { places[commit.number] = place }
    var children: [[Int]] = Array(repeating: [], count: commits.count)
    var waiting = [Int](repeating: 0, count: commits.count)
    var ready = Heap<Ready>()
    for (place, commit) in commits.enumerated() {
      for parent in commit.parents {
        guard let parent = places[parent] else { continue }
        children[parent].append(place)
        waiting[place] += 1
      }
      if waiting[place] == 0 { ready.insert(Ready(seconds: commit.seconds, id: commit.id, place: place)) }
    }
    numbers.reserveCapacity(commits.count)
    while let next = ready.popMin() {
      numbers.append(commits[next.place].number)
      for child in children[next.place] {
        waiting[child] -= 1
        if waiting[child] == 0 {
          ready.insert(Ready(seconds: commits[child].seconds, id: commits[child].id, place: child))
        }
      }
    }
  }

  /// The numbers of all commits that one reaches, itself included.
  static func reached(from tip: Int?, in commits: [Commit]) -> Set<Int> {
    var parents: [Int: [Int]] = [:]
    parents.reserveCapacity(commits.count)
    for commit in commits { parents[commit.number] = commit.parents }
    var (reached, open): (Set<Int>, [Int]) = ([], tip.map { [$0] } ?? [])
    while let number = open.popLast() {
      if reached.insert(number).inserted { open += parents[number] ?? [] }
    }
    return reached
  }

  private struct Ready: Comparable {
    let seconds: Int64
    let id: ObjectID
    let place: Int

    static func < (left: Ready, right: Ready) -> Bool {
      left.seconds == right.seconds ? left.id < right.id : left.seconds < right.seconds
    }
  }
}

extension HistoryOrder.Commit {
  /// Reads `number, id, parents, seconds`.
  init(_ row: borrowing Statement) throws(DatabaseError) {
    self.init(
      number: try row.integer(at: 0), id: try row.id(at: 1), parents: try row.withBytes(at: 2, Self.numbers),
      seconds: Int64(try row.integer(at: 3)))
  }

  /// The numbers of parents, as they are kept.
  static func numbers(in bytes: UnsafeRawBufferPointer) throws(DatabaseError) -> [Int] {
    var (reader, numbers): (EncodedReader, [Int]) = (EncodedReader(rest: bytes), [])
    while !reader.rest.isEmpty {
      guard let number = reader.number() else { throw .corrupt() }
      numbers.append(number)
    }
    return numbers
  }
}

extension Statement {
  /// The id of a commit that a column holds.
  func id(at column: Int32) throws(DatabaseError) -> ObjectID {
    let id = try withBytes(at: column) { bytes in ObjectID(bytes: bytes) }
    guard let id else { throw .corrupt() }
    return id
  }
}
