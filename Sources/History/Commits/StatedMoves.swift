package import Catalogue

/// The new places of records that the trailers of a commit state, found by name: a commit may name thousands.
package struct StatedMoves: Sendable {
  /// The other name, and the place of the statement.
  private typealias Stated = (place: Int, name: String)

  private var ends: Set<RecordReference> = []
  private var destinations: [RecordReference: Stated] = [:]
  /// The names of works that moved, old and new: folders.
  private var folders: Set<String> = []
  private var movedFolders: [String: Stated] = [:]
  private var names: Set<RecordReference> = []
  /// The names before, by the new names.
  private var origins: [RecordReference: Stated] = [:]
  private var folderOrigins: [String: Stated] = [:]

  package init(of stated: StatedTrailers) {
    for (place, name) in stated.named.enumerated() {
      guard let kind = StatedTrailers.kind(of: name.kind) else { continue }
      let reference = RecordReference(kind, name.reference)
      if name.values["Removed"] == "yes" || name.values["Merged-Into"] != nil { ends.insert(reference) }
      guard let old = name.values["Moved-From"] else { continue }
      let before = RecordReference(kind, old)
      names.formUnion([reference, before])
      if destinations[before] == nil { destinations[before] = (place, name.reference) }
      if origins[reference] == nil { origins[reference] = (place, old) }
      guard kind == .work else { continue }
      folders.formUnion([name.reference, old])
      if movedFolders[old] == nil { movedFolders[old] = (place, name.reference) }
      if folderOrigins[name.reference] == nil { folderOrigins[name.reference] = (place, old) }
    }
  }

  /// Tells whether it states that a record is gone, by removal or into another one.
  package func tellsEnd(of reference: RecordReference) -> Bool { ends.contains(reference) }

  /// Tells whether it states that a record, or a folder above it, has another name or had one.
  package func tellsMove(of reference: RecordReference) -> Bool {
    names.contains(reference) || (!folders.isEmpty && reference.foldersAbove.contains(where: folders.contains))
  }

  /// The name that it states a record has from now on; nil where it states none.
  package func destination(of reference: RecordReference) -> RecordReference? {
    if let own = destinations[reference] { return RecordReference(reference.kind, own.name) }
    return renamed(reference, in: movedFolders)?.reference
  }

  /// The name that it states a record had before; nil where it states none.
  package func origin(of reference: RecordReference) -> RecordReference? {
    let own = origins[reference]
    guard let folder = renamed(reference, in: folderOrigins), folder.place < own?.place ?? .max else {
      return own.map { RecordReference(reference.kind, $0.name) }
    }
    return folder.reference
  }

  /// The record under another name of a folder in which it lies, by the first statement.
  private func renamed(_ reference: RecordReference, in folders: [String: Stated]) -> (
    place: Int, reference: RecordReference
  )? {
    guard !folders.isEmpty else { return nil }
    let found = reference.foldersAbove.compactMap { folder in folders[folder].map { (folder, $0) } }
    return found.min { $0.1.place < $1.1.place }.map { folder, stated in
      (stated.place, RecordReference(reference.kind, stated.name + reference.path.dropFirst(folder.count)))
    }
  }
}

extension RecordReference {
  /// The folders in which it lies, by their paths.
  fileprivate var foldersAbove: [String] {
    path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map {
      String(decoding: path.utf8[..<$0], as: UTF8.self)
    }
  }
}
