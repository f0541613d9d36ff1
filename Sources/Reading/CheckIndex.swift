package import Catalogue

/// An index that remembers which records are sound. As with ``CatalogueIndex``, nil is the answer where git has to be
/// asked.
package protocol CheckIndex: CatalogueIndex {
  /// All records, sorted.
  ///
  /// - Parameters:
  ///   - rules: The rules by which a record is sound. It changes with them.
  ///   - day: The day by which it was sound, or is.
  func knownRecords(by rules: String, on day: Day) -> [KnownRecord]?

  /// Remembers that records are sound, as the commit has them that it stands for.
  func remember(sound records: [RecordReference], by rules: String, on day: Day)
}

/// The facts of an index about one of all records.
package struct KnownRecord: Sendable {
  /// The record.
  package let reference: RecordReference
  /// Its fields; nil where it can't be read.
  package let fields: Value?
  /// True if nothing is wrong in it by itself.
  package let isSound: Bool

  package init(_ reference: RecordReference, _ fields: Value?, isSound: Bool) {
    (self.reference, self.fields, self.isSound) = (reference, fields, isSound)
  }
}
