internal import Catalogue
internal import Git
internal import Reading
internal import History

/// A commit as an audit looks at it: its statements, the differences of its files from each parent, and the records it
/// leaves.
///
/// It never changes, and is free of its repository: it is read ahead of the judge, and handed on without a copy.
final class AuditedCommit: Sendable {
  let commit: Commit
  let stated: StatedTrailers
  /// True if it has trailers of ours about this catalogue.
  let isOurs: Bool
  let parents: [ObjectID]
  /// The statements about each record that it names, if it is ours.
  private let statements: [RecordReference: [StatedTrailers.Statement]]
  private let whereabouts: StatedMoves
  /// The records that it changes against a parent, or names.
  let concerned: [RecordReference]
  /// The files of the catalogue that differ from each parent, by their path from its root; for a root, all files.
  private let differences: [[ExactPath: FileDifference]]
  /// The moves of the whole catalogue from or to a folder that a parent has.
  let moves: [(parent: ObjectID, move: CatalogueMove)]
  /// True if the catalogue begins with it, and no parent has it anywhere.
  let isBegun: Bool
  /// The folders on the way to the catalogue's files that git would not write so, unless a parent has them so.
  let faults: [FaultyFolder]
  /// The versions that it leaves and no parent has, as far as they were read ahead.
  private let records: [RecordReference: Result<Record, LedgerError>]
  /// The paths that differ from every parent, sorted.
  let changedFiles: [String]

  var id: ObjectID { commit.id }

  /// - Parameters:
  ///   - graph: The graph that holds the commit and its parents.
  ///   - places: The places of catalogues: a folder that is none has no records here, and all records of one that
  ///     becomes a catalogue are new.
  ///   - only: The only records that are read; nil: all.
  init(
    _ id: ObjectID, in repository: Repository, folder: String, _ graph: CommitGraph, _ places: CatalogueRoots,
    only: AuditedRecords?
  ) throws {
    commit = try repository.commit(id)
    let stated = StatedTrailers(of: commit.message)
    self.stated = stated
    let parents = graph.headers[id]?.parents ?? []
    isOurs =
      stated.isOurs
      && (stated.catalogue == folder
        || stated.isMeant(for: folder, changing: commit.tree, since: parents, of: repository))
    self.parents = parents
    let top = folder.isEmpty ? 0 : folder.utf8.count + 1
    let tree = commit.tree
    var moves: [(parent: ObjectID, move: CatalogueMove)] = []
    var continued: [Bool] = []
    var faults: [Set<FaultyFolder>] = []
    var isHollow = false
    var covered: [(place: Int, files: [FileDifference])] = []
    var isHere = false
    var all: [[ExactPath: FileDifference]] = try (parents.isEmpty ? [nil] : parents.map(Optional.some)).map { parent in
      let before = parent.flatMap { graph.headers[$0]?.tree }
      let seen = try repository.compared(before, tree, below: folder)
      var files = seen.files
      faults.append(Set(seen.faults))
      if parent == parents.first { isHollow = seen.hollow.contains { Self.isOfRules(Self.below(top, $0)) } }
      let (was, isNow) = try places.isCatalogue(folder, before: before, after: tree, differingIn: files)
      continued.append(was && isNow)
      isHere = isNow
      guard was || isNow else { return [:] }
      if was != isNow, parent != nil {
        files = try repository.differences(from: was ? before : nil, to: isNow ? tree : nil, below: folder)
      }
      if let parent, let before, let move = try places.move(of: folder, among: files, from: before, to: tree) {
        moves.append((parent, move))
        if case .here = move.kind { covered.append((continued.count - 1, files)) }
        files.removeAll { move.covers(Self.below(top, $0.path)) }
      }
      return Dictionary(files.map { (ExactPath(Self.below(top, $0.path)), $0) }, uniquingKeysWith: { $1 })
    }
    // records that come here from one side are a change like any other against sides that had the catalogue here
    // already
    if continued.contains(true) {
      for (place, files) in covered {
        all[place] = Dictionary(files.map { (ExactPath(Self.below(top, $0.path)), $0) }, uniquingKeysWith: { $1 })
      }
    }
    differences = all
    self.moves = moves
    isBegun = isHere && !parents.isEmpty && !continued.contains(true) && moves.isEmpty
    let shared = faults.dropFirst().reduce(faults.first ?? []) { $0.intersection($1) }
    self.faults = shared.filter { $0.isOnTheWay(to: folder) }.sorted { $0.path < $1.path }
    statements = isOurs ? stated.statementsByRecord() : [:]
    whereabouts = StatedMoves(of: stated)
    var concerned = Set(statements.keys)
    for files in all {
      for path in files.keys { if let reference = RecordReference(file: path.text) { concerned.insert(reference) } }
    }
    if parents.count > 1 {
      for path in try repository.filesChangedAlike(before: parents, below: Self.below(folder, RecordReference.root)) {
        if let reference = RecordReference(file: Self.below(top, path)) { concerned.insert(reference) }
      }
    }
    let sorted = concerned.sorted()
    self.concerned = sorted
    changedFiles = (all.first ?? [:]).keys.filter { path in all.allSatisfy { $0[path] != nil } }.sorted().map(\.text)
    keepsRules =
      continued.first == true && !parents.isEmpty && !isHollow
      && all.first?.keys.contains { Self.isOfRules($0.text) } == false
    records = Self.records(
      of: only.map { only in sorted.filter(only.contains)[...] } ?? sorted.prefix(Self.mostRecords),
      differing: all, in: repository)
  }

  /// A path from the root of the repository as one from the root of the catalogue, which is that many bytes long.
  private static func below(_ top: Int, _ path: String) -> String {
    top == 0 ? path : String(decoding: path.utf8.dropFirst(top), as: UTF8.self)
  }

  private static func below(_ folder: String, _ path: String) -> String {
    folder.isEmpty ? path : "\(folder)/\(path)"
  }

  /// Tells whether a path from the root of the catalogue is that of its settings, or of its workflows or something
  /// among them.
  private static func isOfRules(_ path: String) -> Bool {
    path == Settings.file || path == WorkflowFile.folder || path.isInFolder(WorkflowFile.folder)
  }

  /// The most records of a commit that are read ahead: of a whole import, the judge reads the others.
  private static let mostRecords = 256

  private static func records(
    of references: ArraySlice<RecordReference>, differing differences: [[ExactPath: FileDifference]],
    in repository: Repository
  ) -> [RecordReference: Result<Record, LedgerError>] {
    var records: [RecordReference: Result<Record, LedgerError>] = [:]
    for reference in references {
      let file = ExactPath(reference.file)
      guard let entry = differences.first?[file]?.after, differences.dropFirst().allSatisfy({ $0[file] != nil }) else {
        continue
      }
      do { records[reference] = .success(try Record(reference, fieldsOf: entry, in: repository)) } catch {
        // an object that git doesn't have is asked for again, and thrown, where it is judged
        if let error = error as? LedgerError { records[reference] = .failure(error) }
      }
    }
    return records
  }

  /// The version of a record that it leaves.
  ///
  /// - Throws: As `Record.init(_:_:in:)`.
  func record(_ reference: RecordReference, _ entry: TreeEntry, in repository: Repository) throws -> Record {
    try records[reference]?.get() ?? Record(reference, fieldsOf: entry, in: repository)
  }

  /// True if its settings, workflows and roles are those of its first parent.
  let keepsRules: Bool

  /// The records that a parent has and the commit doesn't, sorted.
  func recordsGone(since parent: Int) -> [(reference: RecordReference, entry: TreeEntry)] {
    records(of: differences[parent]) { $0.after == nil ? $0.before : nil }
  }

  /// The records that the commit has and a parent doesn't, sorted.
  func recordsNew(since parent: Int) -> [(reference: RecordReference, entry: TreeEntry)] {
    records(of: differences[parent]) { $0.before == nil ? $0.after : nil }
  }

  private func records(of files: [ExactPath: FileDifference], _ entry: (FileDifference) -> TreeEntry?) -> [(
    reference: RecordReference, entry: TreeEntry
  )] {
    files.compactMap { file, difference in
      entry(difference).flatMap { entry in RecordReference(file: file.text).map { ($0, entry) } }
    }.sorted { $0.reference < $1.reference }
  }

  /// The records that differ from every parent.
  var changedRecords: [RecordReference] { changedFiles.compactMap(RecordReference.init(file:)) }

  /// The files that are new here and were in no parent.
  var newFiles: [String] {
    changedFiles.filter { path in differences.allSatisfy { $0[ExactPath(path)]?.before == nil } }
  }

  /// The entry of a record as the commit leaves it, if it differs from a parent; nil where there is none.
  func after(_ reference: RecordReference) -> TreeEntry? {
    differences.lazy.compactMap { $0[ExactPath(reference.file)] }.first?.after
  }

  /// The entry of a record in a parent that differs; nil where it had none, or the same.
  func before(_ reference: RecordReference, in parent: ObjectID) -> TreeEntry? {
    parents.firstIndex(of: parent).flatMap { differences[$0][ExactPath(reference.file)]?.before }
  }

  /// Tells whether a record that it names is there, or was before it.
  func has(_ reference: RecordReference, in folder: String, of repository: Repository) throws -> Bool {
    if differences.contains(where: { $0[ExactPath(reference.file)] != nil }) { return true }
    return try repository.entry(in: commit.tree, path: Self.below(folder, reference.file)) != nil
  }

  /// The difference of a file from a parent, by the parent's place; for a root the place is 0.
  func difference(_ file: String, since parent: Int) -> FileDifference? { differences[parent][ExactPath(file)] }

  /// Tells whether it leaves a record that no parent has.
  func isNew(_ reference: RecordReference) -> Bool {
    differences.allSatisfy { differences in differences[ExactPath(reference.file)].map { $0.before == nil } ?? false }
  }

  /// The statements about a record and its formats; none where it isn't named.
  func statements(of reference: RecordReference) -> [StatedTrailers.Statement] { statements[reference] ?? [] }

  /// The statement about a record as a whole; empty where there is none.
  func statement(of reference: RecordReference) -> [String: String] {
    guard isOurs else { return [:] }
    let statements = statements(of: reference)
    return statements.first { $0.format == nil }?.values ?? (statements.isEmpty ? stated.shared : [:])
  }

  /// The name that a record had before the commit moved it; nil where the commit states none.
  func origin(of reference: RecordReference) -> RecordReference? { isOurs ? whereabouts.origin(of: reference) : nil }

  /// Tells whether the commit names a record, or states that a folder above it moved.
  func names(_ reference: RecordReference) -> Bool {
    guard isOurs else { return false }
    if stated.shared["Editions"] != nil || statements[reference] != nil { return true }
    return whereabouts.tellsMove(of: reference)
  }

  /// Tells whether it states that a record is gone, by removal or into another one.
  func tellsEnd(of reference: RecordReference) -> Bool { isOurs && whereabouts.tellsEnd(of: reference) }

  /// The name that it states a record has from now on; nil where it states none.
  func destination(of reference: RecordReference) -> RecordReference? {
    isOurs ? whereabouts.destination(of: reference) : nil
  }
}

extension RecordReference {
  /// Tells whether it is a record of a folder.
  func isBelow(_ folder: String) -> Bool { !folder.isEmpty && path.hasPrefix(folder + "/") }
}
