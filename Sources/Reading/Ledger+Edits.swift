public import Catalogue
internal import Git
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
    return try repository.changedPaths(below: prefix + RecordReference.root, from: tree).compactMap {
      RecordReference(file: String(decoding: $0.utf8.dropFirst(prefix.utf8.count), as: UTF8.self))
    }.sorted()
  }
}
