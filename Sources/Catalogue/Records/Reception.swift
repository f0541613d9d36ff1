/// A review, prize, interview or event about a work or its editions (ONIX List 41, schema.org).
public struct Reception: Sendable {
  /// The record.
  public let reference: RecordReference
  /// All fields of the record, unknown keys too.
  public let fields: Value
  /// `review`, `interview`, `prize`, `event`, `podcast`, `video` or `mention`.
  public let kind: String?
  /// The date on which it appeared or took place.
  public let date: EDTF?
  /// The title.
  public let title: String?
  /// The papers, stations, juries or houses.
  public let outlets: [Publisher]
  /// The people who wrote, asked or spoke.
  public let people: [Contributor]
  /// The languages of the text; invalid tags are left out.
  public let languages: [LanguageTag]
  /// The editions it is about, as the file names them; none: the whole work.
  public let about: [String]
  /// The outcome of a prize.
  public let result: String?

  /// The reception item that a record's fields describe.
  public init(_ reference: RecordReference, _ fields: Value) {
    (self.reference, self.fields) = (reference, fields)
    kind = fields["kind"].text
    date = fields["date"].date
    title = fields["title"].text
    outlets = fields["outlet"].items.map(Publisher.init)
    people = fields["people"].items.map(Contributor.init)
    languages = fields["language"].items.compactMap(\.text).compactMap { try? LanguageTag(parsing: $0) }
    about = fields["about"].items.compactMap(\.text)
    result = fields["result"].text
  }
}
