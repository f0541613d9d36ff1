internal import Catalogue
internal import Git
internal import CLibrary

/// The records that bear on some others, found without parsing the rest: an edition related to a work stands in its
/// folder, or names the folder in its text, or is named by such a one.
struct RelatedEditions {
  private let snapshot: Snapshot
  /// True if an index tells which editions name which works, and every record is known by its name alone.
  private let isIndexed: Bool
  /// True if an index tells which editions ever did, so that those of an earlier commit are found.
  private let isEarlier: Bool
  private var all: Set<RecordReference> = []
  /// The texts of editions that may be related, as long as they aren't parsed.
  private var texts: [(reference: RecordReference, bytes: [UInt8])] = []
  private var records: [RecordReference: Record] = [:]
  private var seen: Set<RecordReference> = []
  private var unreadable: [RecordReference: Problem] = [:]

  /// The translations of a work and of related editions; and the related ones that can't be read.
  ///
  /// - Parameter members: The editions that belong to the answer, as far as they are known: editions that name their
  ///   folders are read too.
  static func translations(
    of work: RecordReference, in snapshot: Snapshot, _ members: (Translations) -> [RecordReference]
  ) throws -> (translations: Translations, unreadable: [Problem]) {
    do { return try read(work, in: snapshot, members) } catch is IndexLost {
      return try read(work, in: snapshot, members)  // from git
    }
  }

  private static func read(
    _ work: RecordReference, in snapshot: Snapshot, _ members: (Translations) -> [RecordReference]
  ) throws -> (translations: Translations, unreadable: [Problem]) {
    var relatives = try RelatedEditions(snapshot, of: work)
    try relatives.readFolder(of: work)
    while true {
      let translations = Translations(of: relatives.records.values.sorted { $0.reference < $1.reference })
      let found = members(translations)
      let count = relatives.records.count
      for edition in found { try relatives.readNamed(by: edition) }
      for folder in Set(found.map(\.work)) { try relatives.readFolder(of: folder) }
      guard relatives.records.count == count else { continue }
      return (translations, relatives.unreadable.values.sorted { $0.path < $1.path })
    }
  }

  private init(_ snapshot: Snapshot, of work: RecordReference) throws {
    self.snapshot = snapshot
    let unreadable = try snapshot.fromIndex(viewed: true) { $0.unreadable(of: [.edition]) }
    isIndexed = unreadable != nil
    isEarlier = try !isIndexed && snapshot.earlierEditions(near: work) != nil
    if isEarlier { return }
    if let unreadable {
      for reference in unreadable { try readText(of: reference) }
      return
    }
    all = Set(try snapshot.references().filter { $0.kind != .reception })
    for reference in all where reference.kind == .edition {
      // a file that is no record has no text to search: it belongs to its folder
      try readText(of: reference)
    }
  }

  /// Keeps the text of an edition; one that git can't give may name anything, and is reported.
  private mutating func readText(of reference: RecordReference) throws {
    do { texts.append((reference, try snapshot.bytes(of: reference) ?? [])) } catch {
      guard let error = error as? GitError, error.object != nil else { throw error }
      let damage = LedgerError(damage: error, reference.file, at: reference.file)
      unreadable[reference] = Problem(unreadable: damage, path: reference.file)
    }
  }

  /// Reads the editions of a folder, and all that name it.
  private mutating func readFolder(of work: RecordReference) throws {
    guard seen.insert(work).inserted else { return }
    let name = Array(work.path.utf8)
    if isIndexed {
      guard let near = try snapshot.fromIndex(viewed: true, { $0.editions(near: work) }) else { throw IndexLost() }
      for (reference, fields) in near where records[reference] == nil {
        guard let fields else {
          try read(reference)
          continue
        }
        if let record = try snapshot.seen(Record(reference, fields: fields)) { try read(reference, as: record) }
      }
    }
    if isEarlier {
      guard let near = try snapshot.earlierEditions(near: work) else { throw IndexLost() }
      for reference in Set(near).subtracting(texts.map(\.reference)).sorted() { try readText(of: reference) }
    }
    for (reference, bytes) in texts where records[reference] == nil {
      if reference.work == work || bytes.contains(name) { try read(reference) }
    }
  }

  /// Reads the editions that one names.
  private mutating func readNamed(by edition: RecordReference) throws {
    guard seen.insert(edition).inserted, let record = records[edition] else { return }
    for (_, name) in record.namedEditions {
      for other in record.editions(named: name) where try records[other] == nil && isThere(other) {
        try read(other)
      }
    }
  }

  private func isThere(_ reference: RecordReference) throws -> Bool {
    isIndexed || isEarlier ? try snapshot.holds(reference) : all.contains(reference)
  }

  /// Reads an edition, and its works.
  ///
  /// - Parameter known: The edition, if it is known beside git.
  private mutating func read(_ reference: RecordReference, as known: Record? = nil) throws {
    if let known { records[reference] = known }
    guard let record = try known ?? record(reference) else { return }
    for work in record.namedWorks.map({ RecordReference(.work, $0.name) }) + [reference.work]
    where try records[work] == nil && isThere(work) {
      _ = try self.record(work)
    }
  }

  private mutating func record(_ reference: RecordReference) throws -> Record? {
    do {
      let record = try snapshot.recordWithoutText(reference)
      records[reference] = record
      return record
    } catch let error as LedgerError where error.kind == .answerIsNo {
      unreadable[reference] = Problem(unreadable: error, path: reference.file)
      return nil
    } catch let error as LedgerError where error.kind == .notFound && snapshot.view != nil {
      return nil  // on the day that is asked about it was not there yet
    }
  }
}

extension [UInt8] {
  /// Tells whether some bytes stand in these.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    withUnsafeBytes { text in
      part.withUnsafeBytes { part in
        guard let first = part.first, let wanted = part.baseAddress else { return true }
        var rest = UnsafeRawBufferPointer(text)
        while rest.count >= part.count, let start = rest.baseAddress,
          let found = memchr(start, Int32(first), rest.count - part.count + 1)
        {
          if memcmp(found, wanted, part.count) == 0 { return true }
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(start.distance(to: UnsafeRawPointer(found)) + 1))
        }
        return false
      }
    }
  }
}
