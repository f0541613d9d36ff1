/// A work, in whatever language (IFLA-LRM Work).
public struct Work: Sendable {
  /// The record.
  public let reference: RecordReference
  /// All fields of the record, unknown keys too.
  public let fields: Value
  /// The title.
  public let title: String?
  /// The languages of the text; invalid tags are left out.
  public let languages: [LanguageTag]
  /// The contributors.
  public let contributors: [Contributor]
  /// The date on which it first appeared.
  public let firstPublished: EDTF?

  /// The work that a record's fields describe.
  public init(_ reference: RecordReference, _ fields: Value) {
    (self.reference, self.fields) = (reference, fields)
    title = fields["title"].text
    languages = fields["language"].items.compactMap(\.text).compactMap { try? LanguageTag(parsing: $0) }
    contributors = fields["contributors"].items.map(Contributor.init)
    firstPublished = fields["first-published"].date
  }
}
