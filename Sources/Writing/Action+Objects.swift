internal import Catalogue
package import Git
package import Reading
package import Signing
internal import History

extension Action {
  /// The most files of an action that are written as loose objects; git unpacks what it receives up to as many.
  ///
  /// - SeeAlso: git-config(1), `transfer.unpackLimit`
  package static let mostLoose = 100

  /// The entry at a path that is to be written; nil where there is none.
  ///
  /// - Throws: `LedgerError.conflict` where it is no file.
  private static func replaceable(_ path: String, in paths: TreePaths?) throws -> TreeEntry? {
    guard let entry = try paths?.entry(path) else { return nil }
    guard entry.mode.isFile else {
      let what =
        entry.mode == .symlink ? "a symbolic link" : entry.mode == .submodule ? "a submodule" : "a folder"
      throw LedgerError(
        .conflict, "\(path) can't be written", at: path, why: "it is \(what)",
        mend: "put a plain file in its place, with git")
    }
    return entry
  }

  /// The number of blobs that are compressed at a time.
  private static let portion = 4096

  /// Writes the new bytes of files; nil for each that has none.
  private func writeBlobs(into pack: PackWriter?, in ledger: Ledger) throws -> [ObjectID?] {
    guard let pack else { return try changes.map { try $0.bytes.map(ledger.repository.writeBlob) } }
    guard changes.contains(where: { $0.bytes != nil }) else { return changes.map { _ in nil } }
    var ids: [ObjectID?] = []
    for start in stride(from: 0, to: changes.count, by: Self.portion) {
      ledger.report(.writing, done: start, of: changes.count)
      let portion = changes[start..<min(start + Self.portion, changes.count)]
      var written = try pack.writeBlobs(portion.compactMap(\.bytes))[...]
      ids += portion.map { $0.bytes == nil ? nil : written.popFirst() }
      WriteStep.packBegun.reached(ledger.environment)
    }
    return ids
  }

  private static func writeTree(
    from base: ObjectID?, _ paths: TreePaths?, _ changes: [TreeChange], into pack: PackWriter?, in ledger: Ledger
  ) throws -> ObjectID {
    guard let pack else { return try ledger.repository.writeTree(from: base, changes: changes) }
    let tree = try pack.writeTree(from: base, changes: changes, paths)
    try pack.finish()
    return tree
  }

  /// Writes the objects of the action: its blobs, trees and commit.
  ///
  /// - Parameter isTrial: True if they are only to be looked at, in memory: then there is no pack.
  package func makeCommit(
    on parent: ObjectID?, by actor: Actor, in ledger: Ledger, isTrial: Bool = false
  ) throws -> (commit: ObjectID, files: [Pending.File]) {
    let first = try parent.map { try ledger.repository.commit($0).tree }
    let base = try merging.map { _ in try ledger.repository.writeTreeWithoutConflicts() } ?? first
    let paths = base.map { TreePaths(below: $0, in: ledger.repository, keepsAll: true) }
    let replaced = try changes.map { try Self.replaceable(ledger.path($0.file), in: paths) }
    // a file in conflict in a merge has no entry in its base
    let older = base == first ? paths : first.map { TreePaths(below: $0, in: ledger.repository, keepsAll: true) }
    let pack = try pack ?? (changes.count > Self.mostLoose && !isTrial ? PackWriter(in: ledger.repository) : nil)
    let blobs = try writeBlobs(into: pack, in: ledger)
    // a bare repository has no files to bring along
    let isBare = ledger.repository.workingDirectory == nil
    var files: [Pending.File] = []
    var treeChanges: [TreeChange] = []
    treeChanges.reserveCapacity(changes.count)
    for (change, (replaced, blob)) in zip(changes, zip(replaced, blobs)) {
      let path = ledger.path(change.file)
      let before = base == first ? replaced : try older?.entry(path)
      let mode = change.entry?.mode ?? replaced?.mode ?? before?.mode ?? .file
      let after = blob ?? change.blob ?? change.entry?.id
      treeChanges.append(after.map { .put(path: path, blob: $0, mode: mode) } ?? .remove(path: path))
      guard !isBare else { continue }
      files.append(
        Pending.File(
          path: path, before: before?.id, after: after, isExecutable: after != nil && mode == .executable,
          wasExecutable: before?.mode == .executable))
    }
    if !isBare, let merge = merging {
      files += try merge.gone.map {
        Pending.File(path: $0, before: try older?.entry($0)?.id, after: nil, isExecutable: false)
      }
    }
    // an event that changes no file keeps its parent's tree
    let tree =
      try treeChanges.isEmpty
      ? base ?? .emptyTree : Self.writeTree(from: base, paths, treeChanges, into: pack, in: ledger)
    let (parents, message) = (merging?.parents ?? parent.map { [$0] } ?? [], message.text)
    guard case .signer(let signer) = actor.proof else {
      let commit = try ledger.repository.writeCommit(
        tree: tree, parents: parents, author: actor.author, committer: actor.committer, message: message)
      return (commit, files)
    }
    let commit = try ledger.repository.writeCommit(
      tree: tree, parents: parents, author: actor.author, committer: actor.committer, message: message,
      signedBy: signer.sign)
    return (commit, files)
  }
}
