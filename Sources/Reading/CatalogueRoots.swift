internal import Catalogue
package import Git

/// Tells where in a tree catalogues are.
///
/// A catalogue is a folder with `colophon.yaml`, or with an `editions/` that has a `work.yaml` in one of its folders; none
/// lies inside another's `editions/`, but the one that `colophon.root` names.
package final class CatalogueRoots {
  package let repository: Repository
  /// The folder that the configuration of a bare repository names; nil where it names none.
  package let named: String?
  /// Tells for a tree and its depth whether there is a `work.yaml` below it: trees may share their parts.
  private var holdsWork: [Depth: Bool] = [:]

  private static let mostKnown = 1 << 16

  private struct Depth: Hashable {
    let tree: ObjectID
    let depth: Int
  }

  /// The answer for the last tree, for callers that ask about one commit after the other.
  private var last: (folder: String, tree: ObjectID, isCatalogue: Bool)?

  package init(in repository: Repository) throws {
    self.repository = repository
    named =
      repository.isBare
      ? try repository.configuration().string("colophon.root").map { $0.parts.joined(separator: "/") } : nil
  }

  /// Tells whether a folder is a catalogue in a tree.
  package func isCatalogue(_ folder: String, in tree: ObjectID) throws -> Bool {
    guard try looksLikeOne(folder, in: tree) else { return false }
    return try folder == named || !folder.outerFolders.contains { try isCatalogue($0, in: tree) }
  }

  /// Tells whether a folder is a catalogue in a tree and in the one after it; for most trees that is the same, and
  /// known from their neighbours.
  ///
  /// - Parameter files: The differences of the two below the folder.
  package func isCatalogue(
    _ folder: String, before old: ObjectID?, after new: ObjectID, differingIn files: [FileDifference]
  )
    throws -> (was: Bool, isNow: Bool)
  {
    guard let old else { return try (false, keep(isCatalogue(folder, in: new), of: folder, in: new)) }
    let deciding = files.filter { ($0.before == nil || $0.after == nil) && Self.isDeciding($0.path) }
    let isAlone = folder.isEmpty || folder.outerFolders.isEmpty
    if isAlone, let last, last.folder == folder {
      let isSame = deciding.isEmpty && (last.tree == old || last.tree == new)
      // a catalogue to which files are added stays one
      let isGrown = last.isCatalogue && last.tree == old && deciding.allSatisfy { $0.before == nil }
      if isSame || isGrown { return (last.isCatalogue, keep(last.isCatalogue, of: folder, in: new)) }
    }
    let isNow = try keep(isCatalogue(folder, in: new), of: folder, in: new)
    return try (isAlone && deciding.isEmpty ? isNow : isCatalogue(folder, in: old), isNow)
  }

  private func keep(_ answer: Bool, of folder: String, in tree: ObjectID) -> Bool {
    last = (folder, tree, answer)
    return answer
  }

  /// Tells whether a file may make a folder a catalogue.
  private static func isDeciding(_ path: String) -> Bool {
    [Settings.file, "work.yaml"].contains { path.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// A catalogue of a tree, anywhere in it; nil where there is none.
  package func anyCatalogue(in tree: ObjectID) throws -> String? {
    if let named, try looksLikeOne(named, in: tree) { return named }
    var seen: Set<ObjectID> = []
    var open = [(path: "", tree: tree)]
    while let (path, id) = open.popLast() {
      guard seen.insert(id).inserted else { continue }
      if try looksLikeOne("", in: id) { return path }
      open += try repository.entries(ofTree: id).filter { $0.mode == .directory }
        .map { (path.isEmpty ? $0.name : "\(path)/\($0.name)", $0.id) }
    }
    return nil
  }

  private func looksLikeOne(_ folder: String, in tree: ObjectID) throws -> Bool {
    guard let tree = try repository.folder(folder, in: tree) else { return false }
    if let settings = try repository.entry(in: tree, path: Settings.file) { return settings.mode != .directory }
    guard let editions = try repository.entry(in: tree, path: RecordReference.root), editions.mode == .directory else {
      return false
    }
    return try repository.entries(ofTree: editions.id).contains {
      try $0.isFolderOfRecords && hasWork($0.id, depth: 1)
    }
  }

  private func hasWork(_ tree: ObjectID, depth: Int) throws -> Bool {
    let key = Depth(tree: tree, depth: depth)
    if let known = holdsWork[key] { return known }
    let entries = try repository.entries(ofTree: tree)
    let found =
      try entries.contains { $0.name == "work.yaml" && $0.mode != .directory }
      || depth < RecordReference.greatestDepth
        && entries.contains { try $0.isFolderOfRecords && hasWork($0.id, depth: depth + 1) }
    if holdsWork.count > Self.mostKnown { holdsWork = [:] }
    holdsWork[key] = found
    return found
  }
}

extension TreeEntry {
  /// True if records may lie below it.
  fileprivate var isFolderOfRecords: Bool { mode == .directory && !name.hasPrefix(".") }
}

extension Repository {
  /// The tree of a folder below another tree, for the empty path that tree itself; nil where there is no such folder.
  package func folder(_ path: String, in tree: ObjectID) throws -> ObjectID? {
    guard !path.isEmpty else { return tree }
    guard let entry = try entry(in: tree, path: path), entry.mode == .directory else { return nil }
    return entry.id
  }
}

extension String {
  /// The parts of a path, by its bytes: a slash may be followed by a mark that would make another letter of it.
  package var parts: [String] {
    utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Tells whether it is the path of something in a folder, by its bytes.
  package func isInFolder(_ folder: String) -> Bool {
    utf8.starts(with: folder.utf8) && utf8.dropFirst(folder.utf8.count).first == UInt8(ascii: "/")
  }

  /// The folders in whose `editions/` a folder lies, or is it; the outermost first.
  package var outerFolders: [String] {
    let parts = parts
    return parts.indices.filter { parts[$0] == RecordReference.root }.map { parts[..<$0].joined(separator: "/") }
  }
}

extension Ledger {
  /// The folder of the catalogue: the nearest at or above a directory that is one; in a bare repository the one that
  /// `colophon.root` names, else the top.
  static func root(in repository: Repository, from directory: String) throws -> String {
    let tree = try repository.head().commit.map { try repository.commit($0).tree }
    let places = try CatalogueRoots(in: repository)
    guard let top = repository.workingDirectory else { return try bareRoot(in: repository, tree: tree, places) }
    // a sparse checkout need not have the files
    func isRoot(_ folder: String) throws -> Bool {
      let isInFiles =
        Path.holdsCatalogue(folder.isEmpty ? top : "\(top)/\(folder)")
        && !folder.outerFolders.contains { Path.holdsCatalogue($0.isEmpty ? top : "\(top)/\($0)") }
      return try isInFiles || tree.map { try places.isCatalogue(folder, in: $0) } ?? false
    }
    var folder = try start(in: top, directory, isNamed: repository.isWorkTreeNamed)
    while true {
      if try isRoot(folder) { return folder }
      guard !folder.isEmpty else { break }
      folder = folder.parts.dropLast().joined(separator: "/")
    }
    if let tree, let below = try catalogueFolder(in: repository, tree: tree, places) {
      let place = "\(top)/\(below)"
      throw LedgerError(
        .notFound, "no catalogue at or above \(directory)", why: "this repository has one in \(below)",
        mend: "colophon -C \(place.shellQuoted) list")
    }
    throw LedgerError(
      .notFound, "no catalogue at or above \(directory)",
      why: "no folder of the repository up to \(top) holds colophon.yaml, or editions/ with a work.yaml",
      mend: "colophon init \(directory)")
  }

  /// The folder of the work tree to start from: for a directory outside of a work tree that the user names, its top.
  private static func start(in top: String, _ directory: String, isNamed: Bool) throws -> String {
    do { return try Path.relative(directory, to: top) } catch {
      guard isNamed else { throw error }
      return ""
    }
  }

  /// The first folder of a commit, in one or two steps from its top, that is a catalogue.
  private static func catalogueFolder(in repository: Repository, tree: ObjectID, _ places: CatalogueRoots) throws
    -> String?
  {
    var folders = try repository.entries(ofTree: tree).filter { $0.mode == .directory }.map { ($0.name, $0.id) }
    for depth in 1...2 {
      for (path, _) in folders where try places.isCatalogue(path, in: tree) { return path }
      guard depth == 1 else { break }
      folders = try folders.flatMap { path, id in
        try repository.entries(ofTree: id).filter { $0.mode == .directory }.map { ("\(path)/\($0.name)", $0.id) }
      }
    }
    return nil
  }

  private static func bareRoot(in repository: Repository, tree: ObjectID?, _ places: CatalogueRoots) throws -> String {
    let folder = places.named ?? ""
    if let tree, try places.isCatalogue(folder, in: tree) { return folder }
    throw LedgerError(
      .notFound, "no catalogue in \(repository.gitDirectory)",
      why: places.named.map {
        "colophon.root names “\($0)”, and that holds neither colophon.yaml nor editions/ with a work.yaml at HEAD"
      } ?? "the top of its HEAD holds neither colophon.yaml nor editions/ with a work.yaml",
      mend: "git config colophon.root FOLDER, or: colophon init --bare")
  }
}
