public import Catalogue
internal import Git

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Ledger {
  /// The records of a checkout whose files, or entries in the index, are not what HEAD has; none in a bare repository.
  public func editedRecords() throws -> [RecordReference] { try edits(at: repository.head()) }

  /// The same for somebody who only looks, and whom it does not concern that an action is being written.
  ///
  /// While one is, files are not yet, or not any more, what HEAD has. Then it is looked again; where that does not end, edits are
  /// what was there each time.
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

  /// Whether somebody writes to the checkout: git, this program, or one of them that died while it did.
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
