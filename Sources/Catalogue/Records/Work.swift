/// What was written, in whatever language (IFLA-LRM Work).
public struct Work: Sendable {
  /// The record.
  public let reference: RecordReference
  /// Everything the record says, unknown keys too.
  public let fields: Value
  /// The title.
  public let title: String?
  /// The languages of the text; invalid tags are left out.
  public let languages: [LanguageTag]
  /// Who had a part in it.
  public let contributors: [Contributor]
  /// When it first appeared.
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
