internal import Catalogue
internal import Git
public import Reading

extension Ledger {
  /// Tells every commit behind a tip, each after its parents, in an order that only grows.
  ///
  /// It goes along the first parents, and before each merge it tells, in the same way, the commits that the merge
  /// brought in. The commits of an earlier tip on the line of first parents come first, in the same order, and are told
  /// the same.
  /// - Parameter revision: The last commit; nil: HEAD.
  /// - Throws: `LedgerError.surroundings` where the clone is shallow.
  public func auditLog(at revision: String? = nil, _ body: (LoggedCommit) throws -> Void) throws {
    guard try !isShallow() else {
      throw LedgerError(
        .surroundings, "an audit log can't be written here", why: "the clone is shallow: a part of history is not here",
        mend: "git fetch --unshallow")
    }
    repository.readsCommitsAsStored = true
    defer { repository.readsCommitsAsStored = false }
    guard let tip = try revision.map(commit(named:)) ?? repository.head().commit else { return }
    let graph = try eventCache.graph(from: tip, in: repository)
    for id in graph.growingOrder(to: tip) {
      if let logged = try logged(id, in: graph) { try body(logged) }
    }
  }

  private func logged(_ id: ObjectID, in graph: CommitGraph) throws -> LoggedCommit? {
    guard let header = graph.headers[id] else { return nil }
    let near = try surroundings(of: id, header, in: graph)
    let bearers = NameBearers(.all(Moves(in: near, of: self)), at: try snapshot(at: id))
    var events: [Event] = []
    _ = try read(id, in: near, by: bearers, isSettling: false) { _, found, _ in
      events += found
      return true
    }
    return LoggedCommit(commit: try repository.commit(id), events: events, files: try otherFiles(header, in: graph))
  }

  /// The commits needed to tell what a commit did: its parents, unless records moved on one side of a merge and not on
  /// the other.
  private func surroundings(of id: ObjectID, _ header: CommitHeader, in graph: CommitGraph) throws -> CommitGraph {
    if try header.parents.count > 1 && movesApart(header.parents, in: graph) {
      return try CommitGraph(from: id, in: repository, known: graph.headers)
    }
    var known = [id: header]
    for parent in header.parents { known[parent] = graph.headers[parent]?.asRoot }
    return try CommitGraph(from: id, in: repository, known: known)
  }

  /// Tells whether a commit that moved records stands behind one of some commits, and not behind all.
  private func movesApart(_ sides: [ObjectID], in graph: CommitGraph) throws -> Bool {
    for side in sides {
      for other in sides where other != side {
        let own = graph.reached(from: side, butNotFrom: other)
        if own.contains(where: { graph.headers[$0]?.message.holds("\nMoved-From: ") ?? false }) { return true }
      }
    }
    return false
  }

  private func otherFiles(_ header: CommitHeader, in graph: CommitGraph) throws -> [String] {
    let trees = header.parents.isEmpty ? [nil] : header.parents.map { graph.headers[$0]?.tree }
    let top = folder.isEmpty ? 0 : folder.utf8.count + 1
    let changed = try trees.map { try repository.changedFiles(from: $0, to: header.tree, below: folder) }
    let everywhere = changed.dropFirst().reduce(Set(changed[0])) { $0.intersection($1) }
    return changed[0].filter(everywhere.contains).map { String(decoding: $0.utf8.dropFirst(top), as: UTF8.self) }.filter
    {
      RecordReference(file: $0) == nil
    }
  }
}

extension CommitGraph {
  /// Every commit that one reaches, after its parents, those of the first parent before those of the second.
  fileprivate func growingOrder(to tip: ObjectID) -> [ObjectID] {
    var order: [ObjectID] = []
    var seen: Set<ObjectID> = [tip]
    var open: [(id: ObjectID, next: Int)] = [(tip, 0)]
    while let (id, next) = open.last {
      let parents = headers[id]?.parents ?? []
      guard next < parents.count else {
        order.append(id)
        open.removeLast()
        continue
      }
      open[open.count - 1].next += 1
      if seen.insert(parents[next]).inserted { open.append((parents[next], 0)) }
    }
    return order
  }
}
