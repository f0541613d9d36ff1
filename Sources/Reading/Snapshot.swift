public import Catalogue
public import Git

/// A view of records, such as that of a day.
package protocol RecordView: AnyObject {
  /// Reads its data for many records at once, before they are asked for one by one.
  func prepare(_ records: [Record]) throws

  /// A record in this view; nil where it is not there.
  func record(_ record: Record) throws -> Record?
}

/// A catalogue at one commit. Records are read when they are asked for.
public final class Snapshot {
  /// The commit; nil where there is none yet.
  public let commit: Commit?
  let repository: Repository
  /// The folder of the catalogue in its repository, `/` between its parts; empty at the root.
  package let folder: String
  /// The tree of the catalogue's folder.
  private let tree: ObjectID?
  /// The files of all records, once they were listed.
  private(set) var found: [RecordReference: TreeEntry]?
  private var sorted: [RecordReference]?
  /// The folders that git would not write so, once the records were listed.
  private var faults: [FaultyFolder] = []
  let cache: WorkflowCache
  package let rules: CachedRules
  let index: (any CatalogueIndex)?
  /// True if rules that exist and can't be read permit nobody, as in an audit; else whoever asks for them gets the
  /// error.
  package var isJudging = false
  /// True if the same holds for rules that git can't give, as in an audit, which names them; else that is an error.
  package var passesOverDamage = false
  /// The view of a day; nil: records are as they are written.
  package var view: (any RecordView)?
  /// The record that an index gave last: after asking whether it exists, callers ask for its fields.
  var lastFields: Record?
  /// The folders that are kept open; nil: each is read again.
  private var paths: TreePaths?

  /// - Parameters:
  ///   - rules: The rules that another snapshot read of the same settings, workflows and roles.
  ///   - index: The index beside git.
  init(
    of repository: Repository, folder: String, at commit: Commit?, cache: WorkflowCache,
    rules: CachedRules = CachedRules(),
    index: (any CatalogueIndex)? = nil
  ) throws {
    (self.repository, self.folder, self.commit, self.cache) = (repository, folder, commit, cache)
    (self.rules, self.index) = (rules, index)
    if let commit, !folder.isEmpty {
      let entry = try repository.entry(in: commit.tree, path: folder)
      tree = entry?.mode == .directory ? entry?.id : nil
    } else {
      tree = commit?.tree
    }
  }

  /// The path of a file of the catalogue in the repository.
  package func path(_ file: String) -> String { folder.isEmpty ? file : "\(folder)/\(file)" }

  /// Every record, by name; nothing is read but trees.
  public func references() throws -> [RecordReference] {
    if let sorted { return sorted }
    let kinds = Set(RecordReference.Kind.allCases)
    let references = try fromIndex { $0.references(of: kinds) } ?? entries().keys.sorted()
    sorted = references
    return references
  }

  /// Every edition, by name.
  package func editions() throws -> [RecordReference] { try references().filter { $0.kind == .edition } }

  /// The slugs of the editions of a work; nothing is read but its folder.
  package func editions(of work: RecordReference) throws -> [String] {
    let folder = "\(RecordReference.root)/\(work.path)"
    guard let entry = try entry(folder), entry.mode == .directory else { return [] }
    return try repository.entries(ofTree: entry.id).compactMap { RecordReference(file: "\(folder)/\($0.name)") }.filter
    {
      $0.kind == .edition
    }.map(\.slug).sorted()
  }

  /// Tells whether there is a record, or a folder in the place of one.
  public func contains(_ reference: RecordReference) throws -> Bool {
    try entry(reference.file) != nil
  }

  /// Reads a record.
  ///
  /// - Throws: `LedgerError.notFound`, or `.answerIsNo` where the file is no record.
  public func record(_ reference: RecordReference) throws -> Record {
    guard let entry = try entry(reference.file) else {
      throw LedgerError(.notFound, "there is no \(reference.kind.rawValue) \(reference)")
    }
    guard let record = try seen(record(reference, entry)) else {
      throw LedgerError(.notFound, "\(reference) was not there yet", mend: "colophon history \(reference)")
    }
    return record
  }

  /// Reads every record of some kinds; those that can't be read are problems.
  public func records(of kinds: Set<RecordReference.Kind> = Set(RecordReference.Kind.allCases)) throws -> (
    records: [Record], unreadable: [Problem]
  ) {
    var records: [Record] = []
    // what is seen on a day is no file
    let isOfFiles = view == nil
    let unreadable = try eachInParallel(of: kinds) { (name, bytes) throws(DocumentError) in
      isOfFiles ? try Record(name, parsing: bytes) : try Record(name, fieldsOf: bytes)
    } _: {
      records.append($0)
    }
    return (try seen(records), unreadable)
  }

  /// Reads the records of some kinds, sorted, without files that are none.
  ///
  /// - Throws: `LedgerError` for a record that git can't give: callers that are not told about omissions must not miss
  ///   it.
  func eachIntactRecord(of kinds: Set<RecordReference.Kind>, _ body: (Record) throws -> Void) throws {
    var records: [Record] = []
    for (reference, entry) in try entries().sorted(by: { $0.key < $1.key }) where kinds.contains(reference.kind) {
      guard let record = try Record.unlessDamaged({ try self.record(reference, entry) }) else { continue }
      if view == nil { try body(record) } else { records.append(record) }
    }
    for record in try seen(records) { try body(record) }
  }

  /// The fields of a record here; nil where there is none, `.absent` where the file is no record.
  package func fields(of reference: RecordReference) throws -> Value? {
    try entry(reference.file).map { try Record.understood(reference, $0, in: repository)?.fields ?? .absent }
  }

  /// The bytes of a file of the catalogue; nil where there is none.
  public func bytes(of file: String) throws -> [UInt8]? {
    guard let entry = try entry(file), entry.mode.isFile else { return nil }
    return try repository.blob(entry.id, limit: Document.Limits.record.bytes)
  }

  /// The text of a record, unread; nil where its file is none, or too large to be one.
  package func bytes(of reference: RecordReference) throws -> [UInt8]? {
    guard let entry = try found.map({ $0[reference] }) ?? entry(reference.file), entry.mode.isFile else { return nil }
    let limit = Document.Limits.record.bytes
    return try repository.blobSize(entry.id) <= limit ? repository.blob(entry.id, limit: limit) : nil
  }

  /// The names beside `editions/`.
  func topNames() throws -> [String] { try tree.map { try repository.entries(ofTree: $0).map(\.name) } ?? [] }

  /// The folders on the way to the records and to the rules that git would not write so.
  func faultyFolders() throws -> [FaultyFolder] {
    _ = try entries()
    return faults
  }

  /// Checks the folders on the way to the catalogue, and that of its workflows.
  private func lookAtFolders() throws {
    var here = commit?.tree
    var path = ""
    for step in folder.split(separator: "/").map(String.init) + [WorkflowFile.folder] {
      guard let tree = here else { return }
      try look(at: tree, at: path)
      let entry = try repository.entry(in: tree, path: step)
      here = entry?.mode == .directory ? entry?.id : nil
      path += path.isEmpty ? step : "/\(step)"
    }
    if let here { try look(at: here, at: path) }
  }

  private func look(at tree: ObjectID, at path: String) throws {
    guard let fault = try repository.fault(ofTree: tree) else { return }
    faults.append(FaultyFolder(path: path, tree: tree, fault: fault))
  }

  /// The names in a folder; none where there is no such folder.
  package func names(in folder: String) throws -> [String] {
    guard let entry = try entry(folder), entry.mode == .directory else { return [] }
    return try repository.entries(ofTree: entry.id).map(\.name)
  }

  /// Every file below a folder, records or not, by its path from the catalogue's root.
  package func files(below folder: String) throws -> [(path: String, entry: TreeEntry)] {
    guard let top = try entry(folder), top.mode == .directory else { return [] }
    return try repository.entries(ofTree: top.id).flatMap { entry -> [(path: String, entry: TreeEntry)] in
      let path = "\(folder)/\(entry.name)"
      return entry.mode == .directory ? try files(below: path) : [(path, entry)]
    }
  }

  package func entry(_ file: String) throws -> TreeEntry? {
    if let paths { return try paths.entry(file) }
    return try tree.flatMap { try repository.entry(in: $0, path: file) }
  }

  /// Keeps the folders of the record that was read last open, for readers of many in the order of their names.
  package func keepFolders() { paths = tree.map { TreePaths(below: $0, in: repository) } }

  /// A record in the view of a day; nil where it did not exist yet.
  func seen(_ record: Record) throws -> Record? { try view.map { try $0.record(record) } ?? record }

  /// Records in the view of a day, without those that did not exist yet.
  func seen(_ records: [Record]) throws -> [Record] {
    guard let view else { return records }
    try view.prepare(records)
    return try records.compactMap(view.record)
  }

  private func record(_ reference: RecordReference, _ entry: TreeEntry) throws -> Record {
    try Record(reference, entry, in: repository)
  }

  func entries() throws -> [RecordReference: TreeEntry] {
    if let found { return found }
    var entries: [RecordReference: TreeEntry] = [:]
    faults = []
    try lookAtFolders()
    if let top = try entry(RecordReference.root), top.mode == .directory {
      try collect(top.id, at: RecordReference.root, depth: 0, into: &entries)
    }
    found = entries
    return entries
  }

  /// The files of the records of a work, and of others in folders below its own.
  func entries(below work: RecordReference) throws -> [RecordReference: TreeEntry] {
    if let found { return found.filter { $0.key == work || $0.key.path.hasPrefix(work.path + "/") } }
    var entries: [RecordReference: TreeEntry] = [:]
    let path = "\(RecordReference.root)/\(work.path)"
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    if let top = try entry(path), top.mode == .directory { try collect(top.id, at: path, depth: depth, into: &entries) }
    return entries
  }

  private func collect(_ tree: ObjectID, at path: String, depth: Int, into entries: inout [RecordReference: TreeEntry])
    throws
  {
    guard depth <= RecordReference.greatestDepth + 1 else { return }
    try look(at: tree, at: folder.isEmpty ? path : "\(folder)/\(path)")
    for entry in try folderEntries(tree, at: path) {
      let file = "\(path)/\(entry.name)"
      if entry.mode == .directory {
        try collect(entry.id, at: file, depth: depth + 1, into: &entries)
      } else if let reference = RecordReference(file: file) {
        entries[reference] = entry
      }
    }
  }

  /// The entries of a folder; an error names it.
  private func folderEntries(_ tree: ObjectID, at path: String) throws -> [TreeEntry] {
    do throws(GitError) { return try repository.entries(ofTree: tree) } catch {
      guard error.object != nil else { throw error }
      throw LedgerError(damage: error, "the folder \(path)", at: path)
    }
  }
}
