internal import Catalogue
internal import Git
internal import Reading
internal import Files

/// The files and the index of a checkout, held under `index.lock` while an action is written.
struct Checkout: ~Copyable {
  private let repository: Repository
  private let environment: Environment
  private let top: String
  private let lock: IndexLock

  /// Takes the lock of a repository that has a checkout.
  ///
  /// - Throws: `GitError` with code `.locked` while another process has it.
  init(_ repository: Repository, environment: Environment) throws {
    _ = try IndexLock.removeAbandoned(in: repository, owner: Self.owner)
    lock = try IndexLock(in: repository, owner: Self.owner)
    (self.repository, self.environment, top) = (repository, environment, repository.workingDirectory ?? "")
    WriteStep.locked.reached(environment)
  }

  /// The most bytes of a file that is brought into the work tree; a work's folder may hold others beside records.
  private static let greatestFile = 1 << 26

  /// The first line of `index.lock` while it is ours.
  static let owner = "colophon"

  /// Refuses to write over edits that nobody committed.
  ///
  /// - Throws: `LedgerError.conflict` naming the files whose bytes, or whose entries in the index, are not HEAD's, and
  ///   what takes them out of the way.
  func refuseEdits(of paths: [String], at head: ObjectID?, in folder: String) throws {
    let edits = try UncommittedEdits(of: paths, at: head, in: lock.index(), of: repository)
    guard !edits.isEmpty else { return }
    throw LedgerError(
      .conflict, "edits that are not committed are in the way", at: edits.paths.joined(separator: ", "),
      why: "nothing is written over them", mend: edits.mend(in: folder))
  }

  /// Refuses to write where a folder on the way to a file is a link, or no folder.
  ///
  /// - Throws: `LedgerError.conflict` naming it; called before anything is written.
  func refuseObstacles(to paths: [String]) throws {
    for path in paths { try Path.checkFolders(for: path, below: top) }
  }

  /// Tells whether a sparse checkout is to go without a file.
  private func isLeftOut(_ path: String) throws -> Bool { try repository.sparseCheckout()?.has(path) == false }

  /// Tells whether the file in the work tree is a blob's, through git's filters; for nil, whether there is none.
  private func isInWorkTree(_ blob: ObjectID?, at path: String) throws -> Bool {
    guard let bytes = try bytes(inWorkTree: path) else { return blob == nil }
    guard let blob else { return false }
    return try bytes == repository.blob(blob, limit: Self.greatestFile)
  }

  private func bytes(inWorkTree path: String) throws -> [UInt8]? {
    try repository.bytes(inWorkTree: path)
  }

  /// The files of an interrupted action that are not yet, in the work tree or the index, as its commit has them.
  func behind(of files: [Pending.File]) throws -> [Pending.File] {
    let index = try lock.index()
    return try files.filter { try isBehind($0, in: index) }
  }

  private func isBehind(_ file: Pending.File, in index: Index) throws -> Bool {
    let entry = try index.entry(file.path)
    let isConflict = try index.hasConflict(file.path)
    let isSkipped = entry?.skipsWorkTree ?? false && !Path.exists("\(top)/\(file.path)")
    // a file that a save commits may have been in conflict, or staged differently and edited since
    if try isSkipped || isInWorkTree(file.after, at: file.path) { return isConflict || entry?.id != file.after }
    guard entry?.id == file.before || entry?.id == file.after else { return false }
    return try !isConflict && isInWorkTree(file.before, at: file.path)
  }

  /// Brings files and their entries in the index to the version of the commit; all else stays as it is.
  func bring(_ files: [Pending.File], _ report: (Int) -> Void = { _ in }) throws {
    let index = try lock.index()
    for (number, file) in files.enumerated() {
      report(number)
      try bring(file, index)
      WriteStep.fileWritten.reached(environment)
    }
    WriteStep.filesWritten.reached(environment)
    try lock.replaceIndex(with: index)
    WriteStep.indexWritten.reached(environment)
  }

  /// Removes files that a killed process wrote beside others and did not put in place.
  func removeLeftovers(of files: [Pending.File]) {
    for file in files { Path.remove(Path.beside("\(top)/\(file.path)")) }
  }

  /// Lets others write again. It is the last act, so that nobody's `colophon-pending` can be taken for ours.
  consuming func release() {}

  private func bring(_ file: Pending.File, _ index: Index) throws {
    guard let after = file.after else {
      Path.remove(file.path, below: top)
      return try index.remove(file.path)
    }
    if let entry = try index.entry(file.path), entry.skipsWorkTree, !Path.exists("\(top)/\(file.path)") {
      return try index.put(file.path, blob: after, keepingFlagsOf: entry)
    }
    let bytes = try repository.blob(after, limit: Self.greatestFile)
    let mode: TreeEntry.Mode = file.isExecutable ? .executable : .file
    let isThere = Path.exists("\(top)/\(file.path)")
    // a sparse checkout does not have every new file
    if !isThere, file.before == nil, try index.entry(file.path) == nil, try isLeftOut(file.path) {
      return try index.put(file.path, leavingOut: after, mode: mode)
    }
    if try self.bytes(inWorkTree: file.path) != bytes {
      try Path.makeFolders(for: file.path, below: top)
      try Path.replace(
        "\(top)/\(file.path)", with: repository.toWorkingTree(bytes, path: file.path),
        isExecutable: file.isExecutable || (isThere && file.keepsMode && Path.isExecutable("\(top)/\(file.path)"))
      ) { WriteStep.fileBeside.reached(environment) }
    }
    try index.put(file.path, blob: after, mode: mode, statOf: "\(top)/\(file.path)")
  }
}
