internal import Catalogue
package import Git
package import Reading

/// A move of a whole catalogue: a commit has the records in one folder that a parent has in another.
package struct CatalogueMove: Hashable, Sendable {
  /// The meaning of the move for the audited folder.
  package enum Kind: Hashable, Sendable {
    /// Its records are in the other folder now, under the same rules.
    case away
    /// Its records are in the other folder now, under other rules.
    case awayUnderOtherRules
    /// Its records were in the other folder before, under the same rules.
    case here
    /// Its records were in the other folder before, under other rules.
    case hereUnderOtherRules
  }

  package let kind: Kind
  /// The other folder.
  package let folder: String

  /// Tells whether the move accounts for a file, by its path from the catalogue's root.
  package func covers(_ file: String) -> Bool {
    switch kind {
    case .away, .awayUnderOtherRules: true
    case .here: [RecordReference.root, "workflows", Settings.file].contains(file.parts.first)
    case .hereUnderOtherRules: false
    }
  }
}

extension CatalogueRoots {
  /// The move of a folder's records between two trees, to or from another folder; nil where there is none.
  ///
  /// - Parameter files: The differences of the two trees below the folder.
  package func move(of folder: String, among files: [FileDifference], from old: ObjectID, to new: ObjectID) throws
    -> CatalogueMove?
  {
    if files.contains(where: { $0.after == nil }), let gone = try editions(of: folder, in: old),
      try editions(of: folder, in: new) == nil
    {
      let there = try folders(holding: gone, in: new, butNotIn: old).filter { try isCatalogue($0, in: new) }
      if let same = try there.first(where: { try haveSameRules(folder, in: old, and: $0, in: new) }) {
        return CatalogueMove(kind: .away, folder: same)
      }
      return there.first.map { CatalogueMove(kind: .awayUnderOtherRules, folder: $0) }
    }
    if files.contains(where: { $0.before == nil }) {
      let there = try origins(of: folder, from: old, to: new)
      if let same = try there.first(where: { try haveSameRules($0, in: old, and: folder, in: new) }) {
        return CatalogueMove(kind: .here, folder: same)
      }
      return there.first.map { CatalogueMove(kind: .hereUnderOtherRules, folder: $0) }
    }
    return nil
  }

  /// The folders in which a tree has the records that a later one has in a folder, which had none.
  package func origins(of folder: String, from old: ObjectID, to new: ObjectID) throws -> [String] {
    guard let come = try editions(of: folder, in: new), try editions(of: folder, in: old) == nil else { return [] }
    return try folders(holding: come, in: old, butNotIn: new).filter { try isCatalogue($0, in: old) }
  }

  private func editions(of folder: String, in tree: ObjectID) throws -> ObjectID? {
    try repository.folder(folder.isEmpty ? RecordReference.root : "\(folder)/\(RecordReference.root)", in: tree)
  }

  private func haveSameRules(_ one: String, in old: ObjectID, and other: String, in new: ObjectID) throws -> Bool {
    try ["workflows", Settings.file].allSatisfy { name in
      let before = try repository.entry(in: old, path: one.isEmpty ? name : "\(one)/\(name)")
      let after = try repository.entry(in: new, path: other.isEmpty ? name : "\(other)/\(name)")
      return before?.id == after?.id && before?.mode == after?.mode
    }
  }

  /// The folders that have a tree for their `editions/`, and don't have it in another tree.
  private func folders(holding editions: ObjectID, in tree: ObjectID, butNotIn other: ObjectID) throws -> [String] {
    var found: [String] = []
    var seen: Set<ObjectID> = []
    var open: [(path: String, tree: ObjectID, other: ObjectID?)] = [("", tree, other)]
    while let (path, tree, other) = open.popLast() {
      guard tree != other, seen.insert(tree).inserted else { continue }
      let twins = try other.map { try repository.entries(ofTree: $0) } ?? []
      for entry in try repository.entries(ofTree: tree) where entry.mode == .directory {
        let twin = twins.first { $0.mode == .directory && $0.name.utf8.elementsEqual(entry.name.utf8) }
        if entry.name == RecordReference.root {
          if twin == nil, entry.id == editions { found.append(path) }
        } else {
          open.append((path.isEmpty ? entry.name : "\(path)/\(entry.name)", entry.id, twin?.id))
        }
      }
    }
    return found
  }
}
