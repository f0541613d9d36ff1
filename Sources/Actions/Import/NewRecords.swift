internal import Catalogue
internal import History
internal import Parallel

/// A new record, as its file will have it.
struct NewRecord: Sendable {
  let reference: RecordReference
  let bytes: [UInt8]
  /// Every field of it, if that was asked for.
  let changes: [Change]
  /// The reason why it can't be written as a record; nil where it can.
  let error: DocumentError?

  /// Writes a record as text, and checks that it reads back the same.
  init(_ reference: RecordReference, _ fields: Value, tellsChanges: Bool) {
    self.reference = reference
    let whole = fields.inOrder(RecordFields.keyOrder(of: reference.kind))
    bytes = RecordFields.text(of: whole, reference.kind)
    if !tellsChanges, Document.surely(bytes, says: whole) {
      (changes, error) = ([], nil)
      return
    }
    do throws(DocumentError) {
      let record = try Record(reference, parsing: bytes)
      (changes, error) = (tellsChanges ? Change.between(.absent, and: record.fields) : [], nil)
    } catch { (changes, self.error) = ([], error) }
  }

  /// Writes many, on several threads: most of an import's time goes into it.
  static func all(of records: [(reference: RecordReference, fields: Value)], tellsChanges: Bool) -> [NewRecord] {
    records.parallelMap(portion: portion) { NewRecord($0.reference, $0.fields, tellsChanges: tellsChanges) }
  }

  /// The number of records that a thread takes at a time.
  private static let portion = 64
}
