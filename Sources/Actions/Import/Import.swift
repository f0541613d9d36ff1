public import Catalogue
internal import Git
internal import OrderedCollections
public import Reading
internal import History
internal import Signing
public import Writing

/// An import to be written: its options beside the records themselves.
public struct ImportRequest: Sendable {
  /// The name of the mapping, which the commit states and by which a later import finds the records again.
  public var mapping: String
  /// A note for the history.
  public var note: String?
  /// True if nothing is to be written.
  public var isDryRun = false
  /// True if records come back that were imported once and that a person has taken away since.
  public var restores = false
  /// True if the outcome is to have each record with each of its fields; else it only counts them.
  public var tellsRecords = true

  /// An import by a mapping.
  public init(mapping: String) { self.mapping = mapping }
}

/// The outcome of an import.
public struct ImportOutcome: Sendable {
  /// The result of writing; it names the records if that was asked for.
  public var written: Written
  /// The number of new records.
  public var new = 0
  /// The number of existing records that got corrections from the source.
  public var corrected = 0
  /// The number of existing records that have all the source's values already.
  public var unchanged = 0
  /// The records that were imported once, that a person has taken away since, and that stay away.
  public var takenAway: [RecordReference] = []
  /// The number of fields that were changed by hand and that the source has not changed since.
  public var kept = 0
  /// The changes refused for existing records, and new records that can't be made: by the number of the imported
  /// record.
  public var refused: [(number: Int, problem: Problem)] = []
  /// Warnings about records that were taken, such as dates in the future.
  public var warnings: [Problem] = []
}

/// Brings in records as one commit: new ones as they are found, existing ones with the source's corrections.
///
/// No more than a portion of the records is held at a time, however many there are.
public struct Import {
  let request: ImportRequest
  let ledger: Ledger

  /// An import into a catalogue.
  public init(_ request: ImportRequest, into ledger: Ledger) { (self.request, self.ledger) = (request, ledger) }

  /// Writes the records.
  ///
  /// - Parameter make: Makes the records, given those that the catalogue holds; it tells how many items of how many it
  ///   has read. It is called again where another writer was first.
  /// - Throws: `LedgerError` as every action, and the errors of `make`.
  public func perform(
    _ make: (RecordsByKey, (Int, Int) -> Void) throws -> ImportedRecords
  ) throws -> ImportOutcome {
    let transaction = try Transaction(on: ledger, isDryRun: request.isDryRun)
    var outcome: ImportUnderway?
    let written = try transaction.perform { snapshot in
      let records = try make(snapshot.recordsByKey()) { ledger.report(.reading, done: $0, of: $1) }
      var work = try ImportUnderway(request, snapshot, ledger, transaction.actor)
      try work.take(records)
      outcome = work
      return work.action()
    }
    return outcome?.outcome(written) ?? ImportOutcome(written: written)
  }
}

extension Snapshot {
  /// The keys by which an import finds its records.
  ///
  /// - Throws: `LedgerError.conflict` while a record can't be read, since it could be one of the imported ones.
  fileprivate func recordsByKey() throws -> RecordsByKey {
    do { if let known = try knownHoldings() { return known } } catch is IndexLost {}
    var recordsByKey = RecordsByKey()
    let kinds = Set(RecordReference.Kind.allCases)
    let unreadable = try eachInParallel(of: kinds) { (name, bytes) throws(DocumentError) in
      try Record(name, fieldsOf: bytes)
    } _: {
      recordsByKey.add($0.reference, fields: $0.fields)
    }
    guard let first = unreadable.first else { return recordsByKey }
    throw LedgerError(
      .conflict, "nothing is imported while a record can't be read", at: first.place, why: first.message,
      mend: first.mend ?? "colophon check")
  }

  /// The keys by an index; nil where there is none, or a record can't be read.
  private func knownHoldings() throws -> RecordsByKey? {
    let kinds = RecordReference.Kind.allCases
    guard let unreadable = try fromIndex({ $0.unreadable(of: kinds) }), unreadable.isEmpty else { return nil }
    var recordsByKey = RecordsByKey()
    for kind in kinds where kind != .edition {
      guard let values = try fromIndex({ $0.values(of: kind, within: FilterBounds()) }) else { throw IndexLost() }
      for (reference, fields) in values { recordsByKey.add(reference, fields: fields) }
    }
    guard try fromIndex({ try $0.editions(in: nil) { recordsByKey.add($0, fields: $1) } }) == true else {
      throw IndexLost()
    }
    return recordsByKey
  }
}

/// The values that imports by a mapping last gave a record: the files before and after each commit that wrote it,
/// newest first.
struct ImportedBefore {
  fileprivate var steps: [(before: ObjectID?, after: ObjectID?)] = []

  /// The bytes of those files.
  ///
  /// - Throws: `LedgerError.surroundings` where they can't be read.
  func files(of reference: RecordReference, in repository: Repository) throws -> [(before: [UInt8]?, after: [UInt8]?)] {
    func bytes(_ blob: ObjectID?) throws -> [UInt8]? {
      guard let blob else { return nil }
      do { return try repository.blob(blob, limit: Document.Limits.record.bytes) } catch {
        throw LedgerError(
          .surroundings, "nothing is imported", at: reference.file,
          why: "what an import said of it before can't be read: \(error.message)", mend: "git fsck")
      }
    }
    return try steps.map { (try bytes($0.before), try bytes($0.after)) }
  }

  /// The values that those commits wrote, without changes by hand in between.
  static func said(_ files: [(before: [UInt8]?, after: [UInt8]?)], of reference: RecordReference) -> Value {
    func fields(_ bytes: [UInt8]?) -> Value? { bytes.flatMap { try? Record(reference, fieldsOf: $0).fields } }
    guard !files.isEmpty else { return .absent }
    return files.reversed().reduce(Value.mapping([:])) { said, step in
      let after = fields(step.after) ?? .absent
      guard let before = fields(step.before) else { return after }
      return said.following(before, to: after)
    }
  }
}

extension Ledger {
  /// The values that imports by a mapping last gave some records.
  ///
  /// They are found in the commits that state the mapping, along first parents, as far back as the records were brought
  /// in.
  func imported(_ wanted: Set<RecordReference>, by mapping: String, at commit: Commit?) throws
    -> [RecordReference: ImportedBefore]
  {
    var found: [RecordReference: ImportedBefore] = [:]
    var open = wanted
    try eachImport(by: mapping, at: commit) { tree, parent in
      for reference in try changedRecords(from: parent, to: tree) where open.contains(reference) {
        let before = try file(of: reference, in: parent)
        found[reference, default: ImportedBefore()].steps.append((before, try file(of: reference, in: tree)))
        if before == nil { open.remove(reference) }
      }
      return !open.isEmpty
    }
    return found
  }

  private func file(of reference: RecordReference, in tree: ObjectID?) throws -> ObjectID? {
    guard let tree, let entry = try repository.entry(in: tree, path: path(reference.file)), entry.mode.isFile else {
      return nil
    }
    return entry.id
  }
}
