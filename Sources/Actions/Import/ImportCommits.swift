internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading
internal import History
internal import Writing

extension Ledger {
  /// Tells each commit by which a mapping brought in or corrected records, along first parents, newest first.
  ///
  /// An import that was undone as a whole is forgotten, as if it had never been; one of which single records were taken
  /// away is not.
  /// - Parameter body: Given the commit's tree and its parent's; false where no more are wanted.
  func eachImport(
    by mapping: String, at commit: Commit?, _ body: (_ tree: ObjectID, _ before: ObjectID?) throws -> Bool
  ) throws {
    var undone: Set<ObjectID> = []
    var next = commit?.id
    while let id = next {
      let header = try repository.header(of: id)
      next = header.parents.first
      let text = String(decoding: header.message, as: UTF8.self)
      if text.contains("\nUndoes: "), !undone.contains(id), let target = try undoneWhole(by: header) {
        undone.insert(target)
      }
      guard text.contains("\n\(CommitMessage.importTrailer): \(mapping)\n"), !undone.contains(id) else { continue }
      guard try body(header.tree, next.map { try repository.header(of: $0).tree }) else { return }
    }
  }

  /// The commit that an undo takes back whole; nil where it leaves a part, or is no undo.
  private func undoneWhole(by header: CommitHeader) throws -> ObjectID? {
    guard let undo = header.stated(in: folder, of: repository),
      let target = undo.shared["Undoes"].flatMap(ObjectID.init(hex:)),
      try repository.commit(ifNamed: target.hex) != nil,
      let undone = try repository.header(of: target).stated(in: folder, of: repository)
    else { return nil }
    if undone.shared["Editions"] != nil { return undo.shared["Editions"] == undone.shared["Editions"] ? target : nil }
    return undo.references.count == undone.references.count ? target : nil
  }
}

/// The records that imports by a mapping brought in and that a person has taken away since.
struct TakenAway {
  private struct Key: Hashable {
    let kind: RecordReference.Kind
    let scheme: String
    let value: String
  }

  private var byKey: [Key: [[String: String]]] = [:]
  private var gone: Set<RecordReference> = []

  /// None.
  init() {}

  /// Looks for those that a catalogue had by imports and has no more, or has changed.
  init(by mapping: String, from snapshot: Snapshot, in ledger: Ledger) throws {
    let now = snapshot.commit.map { TreePaths(below: $0.tree, in: ledger.repository, keepsAll: true) }
    var found = TakenAway()
    try ledger.eachImport(by: mapping, at: snapshot.commit) { tree, before in
      let (then, earlier) = (
        TreePaths(below: tree, in: ledger.repository, keepsAll: true),
        before.map { TreePaths(below: $0, in: ledger.repository, keepsAll: true) }
      )
      for reference in try ledger.changedRecords(from: before, to: tree) {
        let path = ledger.path(reference.file)
        guard let entry = try then.entry(path), entry.mode.isFile, try earlier?.entry(path) == nil else { continue }
        let present = try now?.entry(path)
        // as it was brought in, it is there
        guard present?.id != entry.id else { continue }
        if present == nil { found.gone.insert(reference) }
        if let record = try Record.understood(reference, entry, in: ledger.repository) { found.add(record) }
      }
      return true
    }
    self = found
  }

  private mutating func add(_ record: Record) {
    let identifiers = Self.identifiers(of: record.fields)
    for (scheme, value) in identifiers {
      byKey[Key(kind: record.reference.kind, scheme: scheme, value: value), default: []].append(identifiers)
    }
  }

  private static func identifiers(of fields: Value) -> [String: String] {
    (fields["identifiers"].fields ?? [:]).reduce(into: [:]) { found, pair in
      if let text = pair.value.items.first?.text { found[pair.key] = text }
    }
  }

  /// Tells whether a record that is new to the catalogue was there before: it has an identifier of one that was, and none
  /// that tells the two apart.
  func has(_ record: ImportedRecord) -> Bool {
    guard !byKey.isEmpty else { return false }
    let own = Self.identifiers(of: record.fields)
    return own.contains { scheme, value in
      byKey[Key(kind: record.reference.kind, scheme: scheme, value: value)]?.contains { other in
        own.allSatisfy { other[$0.key] == nil || other[$0.key] == $0.value }
      } ?? false
    }
  }

  /// Tells whether a work is gone, so that nothing new has a place in it.
  func has(work: RecordReference) -> Bool { gone.contains(work) }
}
