import Foundation

/// The answers of the index, and the cost of keeping it.
extension Rows {
  private static let query = """
    SELECT reference, language, status, title, publisher, translator, published FROM editions
    WHERE language = 'ar' ORDER BY reference
    """
  private static let word = "garten"

  func listing() throws -> [Row] {
    let grep = git("grep", "-l", "language: ar", "HEAD", "--", "editions")
    guard hasIndex else { return skipped("list with an index, search") }
    let table = try peerTable()
    func sqlite(_ query: String) -> (Int) -> [Command] {
      { [place] _ in [Command(["sqlite3", table, query], in: place.scratch)] }
    }
    return [
      Row(
        name: "list --language ar", peer: "sqlite3, the same rows", limit: limit(L: 2),
        ours: colophon("list", "--language", "ar"), theirs: sqlite(Self.query)),
      Row(
        name: "list --language ar", peer: "git grep -l 'language: ar'", limit: limit(L: 0.012),
        ours: colophon("list", "--language", "ar"), theirs: grep),
      Row(
        name: "search", peer: "sqlite3, FTS5", limit: limit(L: 3.5), ours: colophon("search", Self.word),
        theirs: sqlite("SELECT reference, title FROM texts WHERE texts MATCH '\(Self.word)' ORDER BY rank")),
    ]
  }

  /// A database with the rows that `list` shows, an index by language and a full-text table of titles and names.
  func peerTable() throws -> String {
    let (rows, table) = (place.scratch + "/editions.csv", place.scratch + "/peer.sqlite")
    if FileManager.default.fileExists(atPath: table) { return table }
    try place.colophon(["list", "--format", "csv"], on: repository).run(output: rows)
    try place.shell(
      """
      sqlite3 '\(table)' '.mode csv' '.import \(rows) editions' 'CREATE INDEX languages ON editions (language)' \
        'CREATE VIRTUAL TABLE texts USING fts5 (reference UNINDEXED, title, publisher, translator)' \
        'INSERT INTO texts SELECT reference, title, publisher, translator FROM editions' 'ANALYZE'
      """
    ).run()
    return table
  }

  func indexing() throws -> [Row] {
    guard hasIndex else { return skipped("list after new commits, index from nothing") }
    return [
      try listingAfterEach(),
      try listing(
        after: 1000, peer: "git log -1000 --raw", limit: limit(L: 2.5), theirs: git("log", "-1000", "--raw")),
      Row(
        name: "index from nothing", peer: "git log --raw, and git grep over HEAD", limit: limit(L: 2),
        ours: { [place, repository] _ in
          try FileManager.default.removeItem(atPath: Self.index(of: repository))
          return [place.colophon(["index", "rebuild"], on: repository)]
        },
        theirs: { [place, repository] _ in
          [["log", "--raw"], ["grep", "-l", "language: ar", "HEAD", "--", "editions"]].map {
            place.git($0, on: repository)
          }
        }),
    ]
  }

  private static func index(of repository: String) -> String { repository + "/colophon" }

  /// A list after each of the last commits, which is all that its index is behind by.
  ///
  /// The index stays where it is: a copy of one that is many times larger than the processor's caches would be measured too.
  private func listingAfterEach() throws -> Row {
    let tip = try place.git(["rev-parse", "HEAD"], on: repository).output().trimmingCharacters(in: .newlines)
    let list = colophon("list", "--language", "ar")
    let move: (String) throws -> Void = { [place, repository] commit in
      try place.git(["update-ref", "HEAD", commit], on: repository).run()
    }
    return Row(
      name: "list after 1 new commit", peer: "list, index current", limit: limit(L: 1.4),
      ours: { [place, repository] run in
        if run == 0 {
          try move("\(tip)~\(Row.runs.quick + 1)")
          try place.colophon(["index", "rebuild"], on: repository).run()
        }
        try move("\(tip)~\(Row.runs.quick - run)")
        return list(run)
      }, theirs: list, finish: { try move(tip) })
  }

  /// A list whose index stands for an older commit: kept aside once, and put back before each run.
  private func listing(after count: Int, peer: String, limit: Double?, theirs: @escaping (Int) throws -> [Command])
    throws -> Row
  {
    let kept = "\(place.scratch)/index-\(count)"
    let index = Self.index(of: repository)
    let tip = try place.git(["rev-parse", "HEAD"], on: repository).output().trimmingCharacters(in: .newlines)
    try place.git(["update-ref", "HEAD", "HEAD~\(count)"], on: repository).run()
    try place.colophon(["index", "rebuild"], on: repository).run()
    try FileManager.default.copyItem(atPath: index, toPath: kept)
    try place.git(["update-ref", "HEAD", tip], on: repository).run()
    return Row(
      name: "list after \(count) new commits", peer: peer, limit: limit,
      ours: { [place, repository] _ in
        try FileManager.default.removeItem(atPath: index)
        try FileManager.default.copyItem(atPath: kept, toPath: index)
        return [place.colophon(["list", "--language", "ar"], on: repository)]
      }, theirs: theirs)
  }
}
