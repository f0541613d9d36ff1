internal import Catalogue
package import Git
public import Reading

/// An index of a catalogue, derived from its commits and deleted at will. The commits alone are the truth.
///
/// It stands for the commit that HEAD names, or nothing is answered from it: missing parts are first read from git, by
/// the difference of the two trees. A fault of the index is no failure of the caller; git answers then.
public final class LedgerIndex: CatalogueIndex {
  let ledger: Ledger
  private(set) lazy var place = IndexPlace(of: ledger)
  private let makes: Bool
  private let told: (String) -> Void
  private let progress: (String, Int, Int) -> Void
  /// The commit that HEAD names during a question; nil also where it can't be read: then no index stands for it, and
  /// git, which is asked in its place, says why.
  private lazy var head = try? ledger.repository.head().commit
  private(set) var records: IndexDatabase?
  private var commits: IndexDatabase?
  private var isGivenUp = false
  /// True if a walk through the commits found it damaged.
  private var isLost = false
  /// The commit for which a transaction is open.
  private(set) var standing: ObjectID?
  /// The commit for which a transaction about commits is open.
  private var standingCommits: ObjectID?

  /// An index for a ledger that keeps it: `ledger.index = LedgerIndex(for: ledger)`.
  ///
  /// - Parameters:
  ///   - makes: Whether one is made where there is none; else an existing one is brought to HEAD, and no more.
  ///   - told: Told, in a sentence, that the old one can't be used and another is made.
  ///   - progress: Told the progress while one is made: the thing counted, the number done, and all.
  public init(
    for ledger: Ledger, makes: Bool = true, told: @escaping (String) -> Void = { _ in },
    progress: @escaping (String, Int, Int) -> Void = { _, _, _ in }
  ) {
    // a ledger of its own: the other one holds this
    self.ledger = Ledger(ledger.repository, folder: ledger.folder, environment: ledger.environment)
    (self.makes, self.told, self.progress) = (makes, told, progress)
  }

  package var isThere: Bool { !isGivenUp && place?.isThere ?? false }

  package func make(for commit: ObjectID) -> Bool {
    guard makes, !isGivenUp, isHead(commit) else { return false }
    return attempt { try derivation?.make(for: commit, withPassages: false, patience: 0) } ?? false
  }

  var derivation: IndexUpdate? { place.map { IndexUpdate(ledger: ledger, place: $0, progress: progress) } }

  /// Runs code that may fail; after a failure the index is not asked any more.
  func attempt<Answer>(_ body: () throws -> Answer?) -> Answer? {
    guard !isGivenUp else { return nil }
    do { return try body() } catch {
      giveUp(isDamaged: (error as? DatabaseError)?.isDamage ?? false)
      return nil
    }
  }

  private func giveUp(isDamaged: Bool) {
    (records, commits, standing, standingCommits) = (nil, nil, nil, nil)
    isGivenUp = true
    if isDamaged { replace() }
  }

  /// Removes a damaged file, unless somebody still reads it, and makes another; meanwhile git answers.
  private func replace() {
    guard let place else { return }
    do {
      guard let alone = place.hold(place.lock, isShared: false) else { return }
      withExtendedLifetime(alone) { place.remove() }
    }
    told(makes ? Self.madeAnew : Self.takenAway)
    guard makes, let head else { return }
    // where that can't be done there is none, and the next caller makes it
    _ = try? derivation?.make(for: head, withPassages: false, patience: 0)
  }

  static let madeAnew =
    "the index can't be used as it is (it is damaged, or an older Colophon made it): it is made anew"
  static let takenAway = "the index is damaged: it is taken away, and git was read"

  package func settle() {
    if isLost, !isGivenUp { giveUp(isDamaged: true) }
  }
}

// The commit that the index stands for.
extension LedgerIndex {
  package func stands(for commit: ObjectID) -> Bool {
    if standing == commit { return true }
    guard isHead(commit) else { return false }
    return attempt { try bring(to: commit) } ?? false
  }

  /// Tells whether HEAD names a commit. The caller may have moved it since it was looked at.
  private func isHead(_ commit: ObjectID) -> Bool {
    if commit == head { return true }
    guard let now = try? ledger.repository.head().commit, now == commit else { return false }
    for database in [records, commits] { try? database?.db.rollBack() }
    (head, standing, standingCommits) = (now, nil, nil)
    return true
  }

  /// Ends the transaction in which it is asked, so that something can be written.
  func endQuestions() throws {
    try records?.db.rollBack()
    standing = nil
  }

  private func bring(to commit: ObjectID) throws -> Bool {
    for _ in 0..<5 {
      guard let isCurrent = try step(to: commit) else { return false }
      guard isCurrent else { continue }
      standing = commit
      return true
    }
    return false
  }

  /// Looks at the commit that the index stands for, and brings it nearer.
  ///
  /// - Returns: True if it stands for the commit, with a transaction open; nil where it can't be had.
  private func step(to commit: ObjectID) throws -> Bool? {
    do {
      guard let database = try records ?? opened(for: commit) else { return nil }
      records = database
      let db = database.db
      try db.execute("BEGIN")
      guard try db[.folder] == ledger.folder, let old = try db[.commit].flatMap(ObjectID.init(hex:)) else {
        throw DatabaseError.corrupt()
      }
      if old == commit { return true }
      try db.execute("ROLLBACK")
      _ = try derivation?.bring(database, from: old, to: commit)
      return false
    } catch let error as GitError where error.code == .notFound {
      // it stands for a commit that is gone; it can't be replaced while it is open
      records = nil
    }
    guard makes, try derivation?.make(for: commit, withPassages: false, patience: 0) ?? false else { return nil }
    return false
  }

  /// The database; a new one where the old can't be used.
  private func opened(for commit: ObjectID) throws -> IndexDatabase? {
    guard let place else { return nil }
    do { return try IndexDatabase(at: place) } catch IndexDatabase.Unusable.newer {
      return nil
    } catch IndexDatabase.Unusable.replaceable {
      guard makes else { return nil }
      told(Self.madeAnew)
      guard try derivation?.make(for: commit, withPassages: false, patience: 0) ?? false else { return nil }
      return try IndexDatabase(at: place)
    }
  }

  /// Answers from the commits that a tip reaches, brought up to it if need be.
  func askCommits<Answer>(at tip: ObjectID, _ body: (IndexDatabase) throws -> Answer?) -> Answer? {
    attempt {
      // history ends where a clone does; and libgit2 doesn't see grafts
      guard isHead(tip), try ledger.repository.shallowCommits().isEmpty else { return nil }
      for _ in 0..<5 {
        guard let database = try commits ?? opened(for: tip) else { return nil }
        commits = database
        if standingCommits == tip { return try body(database) }
        let db = database.db
        try db.execute("BEGIN")
        guard try db[.folder] == ledger.folder else { throw DatabaseError.corrupt() }
        let known = try db[.commits]
        if known == tip.hex {
          standingCommits = tip
          return try body(database)
        }
        try db.execute("ROLLBACK")
        if known == nil, !makes { return nil }
        try database.prepareToWrite()
        try CommitUpdate(ledger: ledger, progress: progress).bring(db, to: tip)
      }
      return nil
    }
  }

  /// Brings the pasts of records up to a tip to which the commits were brought.
  ///
  /// - Returns: False where that can't be done, or is not wanted.
  func bringPasts(to tip: ObjectID, isNew: Bool) -> Bool {
    attempt {
      guard makes || !isNew, let database = commits else { return false }
      try database.db.rollBack()
      standingCommits = nil
      try database.prepareToWrite()
      let indexed = Ledger(ledger.repository, folder: ledger.folder, environment: ledger.environment)
      indexed.index = LedgerIndex(for: ledger, makes: false)
      try PastUpdate(ledger: ledger, progress: progress, indexed: indexed).bring(database, to: tip)
      return true
    } ?? false
  }

  /// The commits of a database as a graph.
  func graph(of database: IndexDatabase) -> IndexedGraph {
    IndexedGraph(database, ledger.repository) { [weak self] in self?.isLost = true }
  }
}
