public import Git
internal import Reading

/// The state of an index.
public struct IndexStatus: Sendable {
  /// The use that can be made of it.
  public enum Condition: String, Sendable {
    /// There is none.
    case none
    /// It stands for HEAD.
    case current
    /// It stands for another commit, and is brought to HEAD when it is asked.
    case behind
    /// It was made by an older Colophon, or is damaged; it is made anew when it is asked.
    case unusable
    /// It was made by a newer Colophon; this one reads git instead.
    case newer
    /// Another process keeps it.
    case busy
  }

  /// The use that can be made of it.
  public var condition: Condition
  /// The file; nil where there is no place for one.
  public let path: String?
  /// The size of the file in bytes.
  public var bytes = 0
  /// The commit whose records it holds.
  public var commit: ObjectID?
  /// The number of records in it.
  public var records = 0
  /// The commit up to which it knows the commits of each record.
  public var history: ObjectID?
  /// The number of commits in it.
  public var commits = 0
}

extension LedgerIndex {
  /// The reason, in a line, why the files in its place are not touched; nil where all are as Colophon leaves them.
  public var obstacle: String? {
    place?.stranger.map {
      "the index is not used: \($0) is no plain file of Colophon's. Take it away: rm \($0.shellQuoted)"
    }
  }

  /// The state of the index. It is not made, and not brought to HEAD.
  public func status() throws -> IndexStatus {
    var status = IndexStatus(condition: .none, path: place?.path)
    guard let place, place.isThere else { return status }
    status.bytes = place.size
    let head = try ledger.repository.head().commit
    do {
      let database = try IndexDatabase(at: place)
      defer { withExtendedLifetime(database) {} }
      let db = database.db
      status.commit = try db[.commit].flatMap(ObjectID.init(hex:))
      status.history = try db[.commits].flatMap(ObjectID.init(hex:))
      status.records = try db.integer("SELECT count(*) FROM records") ?? 0
      status.commits = try db.integer("SELECT count(*) FROM commits") ?? 0
      status.condition = status.commit == head ? .current : .behind
    } catch IndexDatabase.Unusable.newer {
      status.condition = .newer
    } catch IndexDatabase.Unusable.replaceable {
      status.condition = .unusable
    } catch let error as DatabaseError {
      status.condition = error.isDamage ? .unusable : .busy
    }
    return status
  }

  /// Makes the index of HEAD from nothing: records and history.
  ///
  /// - Throws: `LedgerError` where there is nothing to index, no place for it, or others keep the old one.
  public func rebuild() throws {
    guard let head = try ledger.repository.head().commit else {
      throw LedgerError(.notFound, "there is nothing to index", why: "the catalogue has no commit yet")
    }
    guard let place, let derivation else {
      throw LedgerError(
        .surroundings, "there is no place for an index",
        why: "the git directory can't be written to, and neither XDG_CACHE_HOME nor HOME names a folder")
    }
    if let stranger = place.stranger {
      throw LedgerError(
        .surroundings, "the index can't be made", at: stranger, why: "that is no plain file of Colophon's",
        mend: "rm \(stranger.shellQuoted)")
    }
    let isWhole = try ledger.repository.shallowCommits().isEmpty
    do {
      guard try derivation.make(for: head, withPassages: isWhole, patience: 3000) else {
        throw LedgerError(
          .conflict, "the index can't be replaced", at: place.path, why: "another process makes it, or reads it",
          mend: "try again when that is done")
      }
    } catch let error as DatabaseError {
      throw LedgerError(.surroundings, "the index can't be written", at: place.path, why: error.message)
    } catch is IndexUpdate.AmbiguousNames {
      throw LedgerError(
        .surroundings, "this catalogue can't be indexed",
        why: "the name of a file is no text, or written in letters that Unicode has in two forms")
    }
  }
}
