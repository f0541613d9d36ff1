/// One publication by one publisher: of a translation, of many, or of the original (IFLA-LRM Manifestation).
///
/// A field with an invalid value is absent here; `fields` has it as written.
public struct Edition: Sendable {
  /// The record.
  public let reference: RecordReference
  /// All fields of the record, unknown keys too.
  public let fields: Value
  /// The languages of the text; invalid tags are left out.
  public let languages: [LanguageTag]
  /// The title.
  public let title: String?
  /// The title in Latin letters.
  public let romanizedTitle: String?
  /// The workflow it names; nil where it names none.
  public let workflow: String?
  /// The state it names; nil where it names none.
  public let status: String?
  /// The publishers.
  public let publishers: [Publisher]
  /// The contributors.
  public let contributors: [Contributor]
  /// Its formats.
  public let formats: [Format]
  /// Pages about it.
  public let links: [Link]
  /// The sources of facts.
  public let sources: [Source]

  /// The edition that a record's fields describe.
  public init(_ reference: RecordReference, _ fields: Value) {
    (self.reference, self.fields) = (reference, fields)
    languages = fields["language"].items.compactMap(\.text).compactMap { try? LanguageTag(parsing: $0) }
    title = fields["title"].text
    romanizedTitle = fields["romanized-title"].text
    workflow = fields["workflow"].text
    status = fields["status"].text
    publishers = fields["publisher"].items.map(Publisher.init)
    contributors = fields["contributors"].items.map(Contributor.init)
    formats = fields["formats"].items.map(Format.init)
    links = fields["links"].items.map(Link.init)
    sources = fields["sources"].items.map(Source.init)
  }

  /// A date of the edition by its name: `published`, `expected`; nil where it is absent or invalid.
  public func date(_ name: String) -> EDTF? {
    fields["dates"][name].date
  }

  /// The contributors in a role, of the edition itself and of the items it contains.
  public func contributors(in role: String) -> [Contributor] {
    fields.contributors(in: role)
  }

  /// Every valid ISBN on it: of its formats, and of publishers that have their own.
  public var isbns: [ISBN] {
    fields.isbns
  }
}

// Single facts about very many editions, of which nothing else is wanted.
extension Value {
  /// The contributors in a role, of an edition itself and of the items it contains.
  package func contributors(in role: String) -> [Contributor] {
    ([self] + self["contains"].items).flatMap { $0["contributors"].items }.filter { $0["role"].text == role }.map(
      Contributor.init)
  }

  /// Every valid ISBN of an edition: of its formats, and of publishers that have their own.
  package var isbns: [ISBN] {
    (self["formats"].items + self["publisher"].items).compactMap { $0["isbn"].text.flatMap { try? ISBN(parsing: $0) } }
  }
}
