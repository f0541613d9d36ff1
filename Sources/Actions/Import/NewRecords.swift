internal import Catalogue
internal import Dispatch
internal import Synchronization
internal import History

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
      (changes, error) = (tellsChanges ? Change.between(.absent, record.fields) : [], nil)
    } catch { (changes, self.error) = ([], error) }
  }

  /// Writes many, on several threads: most of an import's time goes into it.
  static func all(of records: [(reference: RecordReference, fields: Value)], tellsChanges: Bool) -> [NewRecord] {
    let portions = min((records.count + portion - 1) / portion, 64)
    guard portions > 1 else {
      return records.map { NewRecord($0.reference, $0.fields, tellsChanges: tellsChanges) }
    }
    let made = Mutex<[Int: [NewRecord]]>([:])
    let size = (records.count + portions - 1) / portions
    DispatchQueue.concurrentPerform(iterations: portions) { number in
      let own = records.dropFirst(number * size).prefix(size).map {
        NewRecord($0.reference, $0.fields, tellsChanges: tellsChanges)
      }
      made.withLock { $0[number] = own }
    }
    return made.withLock { made in (0..<portions).flatMap { made[$0] ?? [] } }
  }

  /// The fewest records that are worth a thread of their own.
  private static let portion = 64
}
