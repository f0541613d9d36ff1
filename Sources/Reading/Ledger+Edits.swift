public import Catalogue
package import Git
internal import CLibrary

extension Ledger {
  /// The records of a checkout whose files, or entries in the index, are not HEAD's; none in a bare repository.
  public func editedRecords() throws -> [RecordReference] { try edits(at: repository.head()) }

  /// The edits for a reader, who is not concerned with an action that is just being written.
  ///
  /// During a write, files are not yet, or no longer, HEAD's. Then they are looked at again; if the write doesn't end,
  /// the result is the edits that were there each time.
  public func settledEdits() throws -> [RecordReference] {
    var always: Set<RecordReference>?
    for look in 0..<Self.mostLooks {
      if look > 0 { usleep(25_000) }
      let (wasWriting, head) = (isBeingWritten, try repository.head())
      let found = try edits(at: head)
      always = always?.intersection(found) ?? Set(found)
      guard always?.isEmpty == false, try wasWriting || isBeingWritten || repository.head() != head else { break }
    }
    return (always ?? []).sorted()
  }

  private static let mostLooks = 40

  /// True if somebody writes to the checkout: git, this program, or one of them that died meanwhile.
  private var isBeingWritten: Bool {
    repository.workingDirectory != nil
      && (Path.exists(repository.indexPath + ".lock") || Path.exists(Path.pending(in: repository.gitDirectory)))
  }

  private func edits(at head: Head) throws -> [RecordReference] {
    guard repository.workingDirectory != nil else { return [] }
    let tree = try head.commit.map { try repository.commit($0).tree }
    let prefix = folder.isEmpty ? "" : folder + "/"
    let committed = tree.map { TreePaths(below: $0, in: repository, keepsAll: true) }
    return try repository.changedPaths(below: prefix + RecordReference.root, from: tree).compactMap { path in
      let file = String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
      guard let reference = RecordReference(file: file), try isEdited(path, since: committed) else { return nil }
      return reference
    }.sorted()
  }

  /// Tells whether a file says other than a tree.
  ///
  /// A difference in the index alone, or in the mode, is no edit of a record: `save` would have nothing to write.
  package func isEdited(_ path: String, since tree: TreePaths?) throws -> Bool {
    let committed = try tree?.entry(path)
    let bytes: [UInt8]?
    // a file that can't be read is one that somebody must look at
    do { bytes = try repository.bytes(inWorkTree: path) } catch { return true }
    guard let bytes else { return committed != nil }
    guard let committed, committed.mode.isFile else { return true }
    return try ObjectID(ofBlob: bytes) != committed.id
  }
}
