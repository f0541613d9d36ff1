public import Catalogue
public import Git
public import Reading

/// The ending of a record that no longer exists.
public struct Ending: Sendable {
  /// The way in which it ended.
  public enum Way: Hashable, Sendable {
    /// It has another name now; or had it last, if `isThere` is false.
    case moved(to: RecordReference, isThere: Bool)
    /// It was merged into another record, given by its present name.
    case merged(into: RecordReference)
    /// It was removed, with the reason.
    case removed(reason: String?)
    /// The commit that had brought it in was taken back.
    case undone
    /// A commit left it out silently.
    case vanished
  }

  /// The record, by its old name.
  public let reference: RecordReference
  /// The commit in which it ended.
  public let commit: Commit
  /// The way in which it ended.
  public let way: Way
}

extension Ledger {
  /// The ending of a record of a name; nil where there never was one.
  ///
  /// This is asked only for records that don't exist: it looks through history from the newest commit on. A whole
  /// reference is found however the record went, the end of one where the commit announced it.
  public func ending(
    of query: ReferenceQuery, among kinds: Set<RecordReference.Kind> = Set(RecordReference.Kind.allCases)
  )
    throws -> Ending?
  {
    let snapshot = try now()
    guard let tip = snapshot.commit?.id, !query.path.isEmpty else { return nil }
    let whole = RecordReference.Kind.allCases.filter(kinds.contains).map { RecordReference($0, query.path) }
    if let ending = try ending(ofAny: whole, since: tip, isStated: false) { return ending }
    // a part of the name may be the last part of a work's, with which it was moved
    let slugs = Set(query.path.split(separator: "/").map(String.init))
    let (ids, graph) = try commits(at: tip) { $0.commits(ending: slugs, at: tip) }
    for id in ids {
      guard let header = try graph.header(of: id) else { continue }
      if let name = try announced(query, kinds, in: header, snapshot) {
        return try ending(of: name, at: id, since: tip)
      }
    }
    return nil
  }

  /// The commits in which something may have ended, the newest first: those that an index tells, else all.
  private func commits(at tip: ObjectID, _ ask: (any CatalogueIndex) -> OrderedCommits?) throws -> (
    ids: [ObjectID], graph: any HistoryGraph
  ) {
    if let known = try snapshot(at: tip).usableIndex().flatMap(ask) { return (known.ids, known.graph) }
    let graph = try eventCache.graph(from: tip, in: repository)
    return (graph.order.reversed(), graph)
  }

  /// The ending of the record that had one of some names last and no longer exists; nil where none ever had one.
  ///
  /// - Parameters:
  ///   - tip: The newest commit.
  ///   - isStated: Whether commits of Colophon are trusted to name their changes, which saves looking at their trees.
  func ending(ofAny names: [RecordReference], since tip: ObjectID, isStated: Bool) throws -> Ending? {
    let (ids, graph) = try commits(at: tip) { $0.commits(naming: names, withMerges: false, at: tip) }
    var trees = names.map { TreesWithFile(path($0.file), in: repository) }
    let works = Set(names.map(\.work.path))
    for id in ids {
      guard let header = try graph.header(of: id), !isStated || header.mayHaveMoved(works) else { continue }
      let before = try header.parents.compactMap { try graph.header(of: $0)?.tree }.filter { $0 != header.tree }
      for (index, name) in names.enumerated()
      where try before.contains(where: { try trees[index].contains($0) }) && !trees[index].contains(header.tree) {
        return try ending(of: name, at: id, since: tip)
      }
    }
    return nil
  }

  /// The record that a reference to a format names, if it exists and doesn't list the format.
  public func withoutFormat(_ query: ReferenceQuery) throws -> RecordReference? {
    var record = query
    record.format = nil
    guard let format = query.format else { return nil }
    do { return try resolve(record, in: now()).format(format) } catch let error as LedgerError
      where error.kind == .notFound
    {
      return nil
    }
  }

  /// The record whose end a commit announces, if the query may mean it by the end of its name.
  private func announced(
    _ query: ReferenceQuery, _ kinds: Set<RecordReference.Kind>, in header: CommitHeader, _ snapshot: Snapshot
  ) throws -> RecordReference? {
    guard header.announcesEnds, let stated = header.stated(in: folder, of: repository) else { return nil }
    let ended = try stated.moves.map(\.from) + stated.ended + below(stated.moves, query, header)
    return try ended.first { name in
      try kinds.contains(name.kind) && name.path.hasSuffix("/" + query.path) && !snapshot.contains(name)
    }
  }

  /// A record below a work that a commit moved, not named itself, whose name ends like the query.
  private func below(_ moves: [Move], _ query: ReferenceQuery, _ header: CommitHeader) throws -> [RecordReference] {
    let parts = query.path.split(separator: "/")
    guard parts.count > 1, let parent = header.parents.first else { return [] }
    let tree = try repository.header(of: parent).tree
    return try moves.filter { $0.from.kind == .work }.flatMap { move in
      try (1..<parts.count).compactMap { count -> RecordReference? in
        let (above, rest) = (parts[..<count].joined(separator: "/"), parts[count...].joined(separator: "/"))
        guard move.from.path.hasSuffix("/" + above) else { return nil }
        let name = RecordReference(file: "\(RecordReference.root)/\(move.from.path)/\(rest).yaml")
        return try name.flatMap { try repository.entry(in: tree, path: path($0.file)) == nil ? nil : $0 }
      }
    }
  }

  private func ending(of name: RecordReference, at id: ObjectID, since tip: ObjectID) throws -> Ending {
    let commit = try repository.commit(id)
    let stated = commit.stated(in: folder, of: repository)
    let own = stated?.statements(of: name).first { $0.format == nil }?.values
    let step = Moves.MovingCommit(stated?.moves ?? [], in: id, parent: commit.parents.first)
    let end: Ending.Way
    if let new = step.after(name) {
      let now = try current(new, at: tip)
      end = .moved(to: now, isThere: try self.now().contains(now))
    } else if let into = own?["Merged-Into"] {
      end = .merged(into: try current(RecordReference(name.kind, into), at: tip))
    } else if own?["Removed"] == "yes" {
      end = .removed(reason: own?["Reason"])
    } else {
      end = stated?.shared["Undoes"] != nil ? .undone : .vanished
    }
    return Ending(reference: name, commit: commit, way: end)
  }

  /// The name at the tip, or the last name, of a record that had a given name.
  private func current(_ name: RecordReference, at tip: ObjectID) throws -> RecordReference {
    let moves = try moves(of: name, at: tip)
    var names = RecordNames(name, moves)
    let possible = try names.names(at: tip)
    if moves?.isLost ?? false { throw IndexLost() }
    let snapshot = try now()
    return try possible.first(where: snapshot.contains) ?? possible.last ?? name
  }
}

extension CommitHeader {
  /// Tells whether the commit may have brought or removed a record below one of some works, by its trailers.
  fileprivate func mayHaveMoved(_ works: Set<String>) -> Bool {
    let isOurs = ["\nEdition: ", "\nWork: ", "\nReception: "].contains(where: message.holds)
    return !isOurs || works.contains(where: message.holds)
  }
}

/// The trees that have a file, each looked at once.
private struct TreesWithFile {
  private let path: String
  private let repository: Repository
  private var known: [ObjectID: Bool] = [:]

  init(_ path: String, in repository: Repository) { (self.path, self.repository) = (path, repository) }

  mutating func contains(_ tree: ObjectID) throws -> Bool {
    if let known = known[tree] { return known }
    let isThere = try repository.entry(in: tree, path: path) != nil
    known[tree] = isThere
    return isThere
  }
}

extension Ending {
  /// The ending, and the commit of it.
  public var text: String {
    switch way {
    case .moved(let new, true): "\(reference) was moved to \(new) in \(commit.id.short)"
    case .moved(let new, false): "\(reference) was moved to \(new) in \(commit.id.short), and is gone since"
    case .merged(let other): "\(reference) was merged into \(other) in \(commit.id.short)"
    case .removed: "\(reference) was removed in \(commit.id.short)"
    case .undone: "\(reference) was taken back in \(commit.id.short)"
    case .vanished: "\(reference) is gone since \(commit.id.short), which doesn't say why"
    }
  }

  /// The error for naming a record that no longer exists.
  ///
  /// - Parameter format: The format of it that was named.
  func error(format: String?) -> LedgerError {
    let format = format.map { "#\($0)" } ?? ""
    switch way {
    case .moved(let new, true), .merged(let new):
      return LedgerError(.notFound, text, mend: "did you mean “\(new)\(format)”?")
    case .moved(let new, false): return LedgerError(.notFound, text, mend: "colophon show \(new)")
    case .removed(let reason):
      return LedgerError(
        .notFound, text, why: reason,
        mend: "colophon history \(reference); colophon undo \(commit.id.short) brings it back")
    case .undone, .vanished:
      return LedgerError(.notFound, text, why: commit.subject, mend: "colophon history \(reference)")
    }
  }
}
