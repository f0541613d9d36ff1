internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading
internal import History

// Reverts a record to an earlier version in the fields that changed since.
extension Snapshot {
  /// A version of a record as it would be written with the present names of records; nil where there was none.
  func version(of reference: RecordReference, now: RecordReference, _ renaming: Renaming) throws
    -> [UInt8]?
  {
    guard let bytes = try bytes(of: reference.file), let record = try? Record(reference, parsing: bytes) else {
      return try bytes(of: reference.file)
    }
    do { return try record.renamed(to: now, renaming).bytes } catch let error as FieldError {
      throw LedgerError(error, in: reference)
    }
  }

  /// The bytes of a record with every field in which two versions differ as in the older one; nil where that is none.
  func undone(
    _ reference: RecordReference, from new: [UInt8]?, to old: [UInt8]?, only names: [RecordReference]? = nil
  ) throws -> [UInt8]? {
    let current = try bytes(of: reference.file)
    if current == new, names == nil { return old }
    guard let old, let new, current != nil else {
      let fields = Change.between(Record.fields(reference, new), and: Record.fields(reference, current)).map(\.field)
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
    return try record(reference).reverting(
      from: Record.parsed(reference, new).fields, to: Record.parsed(reference, old).fields, only: names
    ).bytes
  }

  /// The fields of a record as its file has them; `.absent` where there is none.
  func writtenFields(of reference: RecordReference) throws -> Value {
    Record.fields(reference, try bytes(of: reference.file))
  }
}

extension Record {
  /// A record with every field in which two versions differ as it is in the older one.
  ///
  /// - Parameter names: The formats that are reverted; nil: all of the record.
  /// - Throws: `LedgerError.conflict` naming the fields that are no longer as in the newer one.
  func reverting(from new: Value, to old: Value, only names: [RecordReference]? = nil) throws
    -> Record
  {
    var differing = new.differences(from: old, taken: fields)
    if let names {
      let formats = Formats(of: new)
      let ways = names.compactMap { formats.index(of: $0) }.map(formats.way(to:))
      // a list that can't be taken apart has changed since, and is refused below
      differing = differing.filter { way in way == [.key("formats")] || ways.contains { way.starts(with: $0) } }
    }
    let changed = differing.filter { fields.value(at: $0) != new.value(at: $0) }
    guard changed.isEmpty else {
      throw LedgerError(
        .conflict, "\(reference) can't be taken back", at: reference.file,
        why: "changed since: \(changed.map(\.fieldName).joined(separator: ", "))",
        mend: "colophon history \(reference)")
    }
    do throws(FieldError) { return try replacing(differing.map { ($0, old.value(at: $0)) }) } catch {
      throw LedgerError(error, in: reference)
    }
  }

  /// The record that bytes hold; an error where they hold none.
  static func parsed(_ reference: RecordReference, _ bytes: [UInt8]) throws -> Record {
    do throws(DocumentError) { return try Record(reference, parsing: bytes) } catch {
      throw LedgerError(error, in: reference.file)
    }
  }

  /// The fields that bytes hold; `.absent` where they hold no record.
  static func fields(_ reference: RecordReference, _ bytes: [UInt8]?) -> Value {
    bytes.flatMap { try? Record(reference, parsing: $0) }?.fields ?? .absent
  }
}
