internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading
internal import History

// Reverts a record to an earlier version in the fields that changed since.
extension Ledger {
  /// A version of a record as it would be written with the present names of records; nil where there was none.
  func version(of reference: RecordReference, in then: Snapshot, now: RecordReference, _ renaming: Renaming) throws
    -> [UInt8]?
  {
    guard let bytes = try then.bytes(of: reference.file), let record = try? Record(reference, parsing: bytes) else {
      return try then.bytes(of: reference.file)
    }
    do { return try record.renamed(to: now, renaming).bytes } catch let error as FieldError {
      throw LedgerError(error, in: reference)
    }
  }

  /// The bytes of a record with every field in which two versions differ as in the older one; nil where that is none.
  func undone(
    _ reference: RecordReference, from new: [UInt8]?, to old: [UInt8]?, in now: Snapshot,
    only names: [RecordReference]? = nil
  ) throws -> [UInt8]? {
    let current = try now.bytes(of: reference.file)
    if current == new, names == nil { return old }
    guard let old, let new, current != nil else {
      let fields = Change.between(fields(reference, new), fields(reference, current)).map(\.field)
      let why =
        if current == nil { "it is gone since" } else if new == nil {
          "there is another record of that name since"
        } else {
          "changed since: \(fields.joined(separator: ", "))"
        }
      throw LedgerError(
        .conflict, "\(reference) can't be taken back", at: reference.file, why: why,
        mend: "colophon history \(reference)")
    }
    return try reverting(
      now.record(reference), from: parse(reference, new).fields, to: parse(reference, old).fields, only: names
    ).bytes
  }

  /// A record with every field in which two versions differ as it is in the older one.
  ///
  /// - Parameter names: The formats that are reverted; nil: all of the record.
  /// - Throws: `LedgerError.conflict` naming the fields that are no longer as in the newer one.
  func reverting(_ record: Record, from new: Value, to old: Value, only names: [RecordReference]? = nil) throws
    -> Record
  {
    var differing = new.differences(from: old, taken: record.fields)
    if let names {
      let formats = Formats(of: new)
      let ways = names.compactMap { formats.index(of: $0) }.map(formats.way(to:))
      // a list that can't be taken apart has changed since, and is refused below
      differing = differing.filter { way in way == [.key("formats")] || ways.contains { way.starts(with: $0) } }
    }
    let changed = differing.filter { record.fields.value(at: $0) != new.value(at: $0) }
    guard changed.isEmpty else {
      throw LedgerError(
        .conflict, "\(record.reference) can't be taken back", at: record.reference.file,
        why: "changed since: \(changed.map(\.fieldName).joined(separator: ", "))",
        mend: "colophon history \(record.reference)")
    }
    do throws(FieldError) { return try record.replacing(differing.map { ($0, old.value(at: $0)) }) } catch {
      throw LedgerError(error, in: record.reference)
    }
  }

  func parse(_ reference: RecordReference, _ bytes: [UInt8]) throws -> Record {
    do throws(DocumentError) { return try Record(reference, parsing: bytes) } catch {
      throw LedgerError(error, in: reference.file)
    }
  }

  func fields(_ reference: RecordReference, _ bytes: [UInt8]?) -> Value {
    bytes.flatMap { try? Record(reference, parsing: $0) }?.fields ?? .absent
  }

  func fields(_ reference: RecordReference, in snapshot: Snapshot) throws -> Value {
    fields(reference, try snapshot.bytes(of: reference.file))
  }
}
