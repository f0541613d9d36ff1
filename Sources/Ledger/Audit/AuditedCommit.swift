internal import Catalogue
internal import Git

/// A commit as an audit looks at it: what it says, and how its files differ from those of each parent.
struct AuditedCommit {
  let commit: Commit
  let stated: StatedTrailers
  /// Whether it has trailers of ours that are about this catalogue.
  let isOurs: Bool
  let parents: [ObjectID]
  /// The tree of each parent, and of the commit.
  let parentTrees: [ObjectID?]
  /// The files of the catalogue that differ from each parent, by their path from its root; of a root, all there are.
  private let differences: [[String: FileDifference]]

  var id: ObjectID { commit.id }

  init(_ id: ObjectID, _ header: CommitHeader, of ledger: Ledger, _ graph: CommitGraph) throws {
    commit = try ledger.repository.commit(id)
    stated = StatedTrailers(of: commit.message)
    isOurs = stated.isOurs && stated.catalogue == ledger.folder
    parents = header.parents
    parentTrees = parents.map { graph.headers[$0]?.tree }
    let top = ledger.folder.isEmpty ? 0 : ledger.folder.utf8.count + 1
    differences = try (parents.isEmpty ? [nil] : parentTrees).map { tree in
      let files = try ledger.repository.differences(from: tree, to: header.tree, below: ledger.folder)
      return Dictionary(
        files.map { (String(decoding: $0.path.utf8.dropFirst(top), as: UTF8.self), $0) }, uniquingKeysWith: { $1 })
    }
  }

  /// The records that it changes against a parent, or names.
  var concerned: [RecordReference] {
    let changed = differences.flatMap(\.keys).compactMap(RecordReference.init(file:))
    return Set(changed).union(isOurs ? stated.records : []).sorted()
  }

  /// The paths that differ from every parent.
  var changedFiles: [String] {
    guard let first = differences.first else { return [] }
    return first.keys.filter { path in differences.allSatisfy { $0[path] != nil } }.sorted()
  }

  /// Whether a file differs from a parent, by the parent's place.
  func changes(_ file: String, since parent: Int) -> Bool { differences[parent][file] != nil }

  /// The files that are new here and were in no parent.
  var newFiles: [String] { changedFiles.filter { path in differences.allSatisfy { $0[path]?.before == nil } } }

  /// The files that are gone here and were in every parent.
  func isGone(_ file: String) -> Bool { differences.allSatisfy { $0[file].map { $0.after == nil } ?? false } }

  /// The entry of a record as the commit leaves it, as far as it differs from a parent; nil where there is none.
  func after(_ reference: RecordReference) -> TreeEntry? {
    differences.lazy.compactMap { $0[reference.file] }.first?.after
  }

  /// The entry of a record in a parent that differs; nil where it had none, or the same.
  func before(_ reference: RecordReference, _ parent: ObjectID) -> TreeEntry? {
    parents.firstIndex(of: parent).flatMap { differences[$0][reference.file]?.before }
  }

  /// The difference of a file from a parent, by the parent's place; for a root the place is 0.
  func difference(_ file: String, since parent: Int) -> FileDifference? { differences[parent][file] }

  /// The name that a record had before the commit moved it; nil where it doesn't say so.
  func origin(of reference: RecordReference) -> RecordReference? { isOurs ? stated.origin(of: reference) : nil }

  /// Whether the commit names a record, or says that a folder above it moved.
  func names(_ reference: RecordReference) -> Bool {
    guard isOurs else { return false }
    if stated.shared["Editions"] != nil || stated.records.contains(reference) { return true }
    return stated.named.contains { name in
      [name.reference, name.values["Moved-From"]].contains { reference.path == $0 || reference.isBelow($0 ?? "") }
        && (name.values["Moved-From"] != nil)
    }
  }
}

extension RecordReference {
  /// Whether it is a record of a folder.
  func isBelow(_ folder: String) -> Bool { !folder.isEmpty && path.hasPrefix(folder + "/") }
}
