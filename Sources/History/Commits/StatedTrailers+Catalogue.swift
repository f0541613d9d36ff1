internal import Catalogue
package import Git
internal import Reading

// Whether the statements of a commit are about the catalogue in a folder.
extension StatedTrailers {
  /// Reads the last paragraph of a message; nil where it is none of ours about the catalogue in a folder of the
  /// repository.
  ///
  /// - Parameters:
  ///   - tree: The tree of the commit.
  ///   - parents: Its parents.
  package init?(
    of message: String, in folder: String, changing tree: ObjectID, since parents: [ObjectID],
    of repository: Repository
  ) {
    self.init(of: message)
    guard isOurs, catalogue == folder || isMeant(for: folder, changing: tree, since: parents, of: repository) else {
      return nil
    }
  }

  /// Tells whether statements that name another folder are meant for this one all the same: a folder became a
  /// repository of its own, or the other way, and history was rewritten without its messages.
  ///
  /// Then there is no catalogue in the folder that is named, and what changed here is what is named.
  package func isMeant(
    for folder: String, changing tree: ObjectID, since parents: [ObjectID], of repository: Repository
  ) -> Bool {
    // an audit log says of a commit what it has always said
    guard isOurs, !repository.readsCommitsAsStored else { return false }
    do {
      let places = try CatalogueRoots(in: repository)
      guard try places.isCatalogue(folder, in: tree) else { return false }
      let befores = try parents.map { try repository.header(of: $0).tree }
      guard try !([tree] + befores).contains(where: { try places.isCatalogue(catalogue, in: $0) }) else { return false }
      let below = folder.isEmpty ? RecordReference.root : "\(folder)/\(RecordReference.root)"
      let changed = try (befores.isEmpty ? [nil] : befores.map(Optional.some)).map { before in
        Set(
          try repository.changedFiles(from: before, to: tree, below: below).compactMap { path in
            RecordReference(
              file: String(decoding: path.utf8.dropFirst(folder.isEmpty ? 0 : folder.utf8.count + 1), as: UTF8.self))
          })
      }
      return try names(changed.dropFirst().reduce(changed[0]) { $0.intersection($1) }, folder, tree, repository)
    } catch {
      // what can't be read states nothing; whoever reads the records meets the same error
      return false
    }
  }

  /// Tells whether it names all of some records, and none that is not there.
  private func names(
    _ changed: Set<RecordReference>, _ folder: String, _ tree: ObjectID, _ repository: Repository
  ) throws -> Bool {
    if let count = shared["Editions"], named.isEmpty { return count == String(changed.count) || changed.isEmpty }
    let (named, moves) = (records, StatedMoves(of: self))
    guard changed.allSatisfy({ named.contains($0) || moves.tellsMove(of: $0) }) else { return false }
    guard changed.isEmpty else { return true }
    return try named.allSatisfy { record in
      try repository.entry(in: tree, path: folder.isEmpty ? record.file : "\(folder)/\(record.file)") != nil
    }
  }
}

extension Commit {
  /// Its trailers; nil where it has none of ours about the catalogue in a folder of the repository.
  package func stated(in folder: String, of repository: Repository) -> StatedTrailers? {
    StatedTrailers(of: message, in: folder, changing: tree, since: parents, of: repository)
  }
}

extension CommitHeader {
  /// Its trailers; nil where it has none of ours about the catalogue in a folder of the repository.
  package func stated(in folder: String, of repository: Repository) -> StatedTrailers? {
    StatedTrailers(
      of: String(decoding: message, as: UTF8.self), in: folder, changing: tree, since: parents, of: repository)
  }
}

extension Set<RecordReference> {
  /// Reads the records that a commit's trailers name; the bytes are searched before anything is parsed.
  package init(namedBy header: CommitHeader, in folder: String, of repository: Repository) {
    self = []
    guard StatedTrailers.kinds.contains(where: { header.message.holds("\n\($0.trailer): ") }) else { return }
    if let stated = header.stated(in: folder, of: repository) { self = stated.records }
  }
}
