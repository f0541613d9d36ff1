internal import Catalogue

/// The records that an audit is asked about: one, or a work with all that belongs to it.
struct AuditedRecords: Sendable {
  private let named: RecordReference

  init(named: RecordReference) { self.named = named }

  /// Tells whether a record is among them.
  func contains(_ reference: RecordReference) -> Bool {
    reference == named || (named.kind == .work && reference.work.path == named.path)
  }
}
