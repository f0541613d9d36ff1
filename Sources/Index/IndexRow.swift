internal import Catalogue
internal import OrderedCollections
internal import Reading

/// The part of one record that the index keeps.
struct IndexRow: Sendable {
  let reference: RecordReference
  /// The fields of the record, encoded; nil where it can't be read.
  var fields: [UInt8]?
  /// Its place in a list.
  var place = ""
  /// The cells of its line in a list, between tabs and escaped for a pipe, with the line end.
  var line: [UInt8] = []
  /// Its languages, each once.
  var languages: [String] = []
  /// The keys by which it is found beside its name.
  var keys: [String] = []
  /// The texts that a search looks at.
  var texts: [String] = []
  /// The words that a search looks for, folded.
  var words = ""

  /// A record that can't be read.
  init(unreadable reference: RecordReference) { self.reference = reference }

  init(_ reference: RecordReference, _ fields: Value, _ recordStates: [RecordState]) {
    self.reference = reference
    self.fields = fields.encoded
    place = reference.place(with: fields)
    line = Self.line(of: reference, fields, recordStates)
    languages = fields.languageTags
    keys = Self.keys(of: reference, fields)
    texts = Self.texts(of: reference, fields)
    words = Self.words(of: texts)
  }

  /// The line that a list for a program has for it.
  static func line(of reference: RecordReference, _ fields: Value, _ recordStates: [RecordState]) -> [UInt8] {
    Array(ListedRecord(reference, fields, recordStates).line.utf8)
  }

  static func texts(of reference: RecordReference, _ fields: Value) -> [String] {
    // a filter looks for titles in whatever stands in their place
    let titles = ["title", "romanized-title"].map { fields[$0] } + fields.values(at: "other-titles.title")
    let others = titles.filter { $0.text == nil }
    return SearchedText.all(in: fields, of: reference.kind).map(\.text) + others.flatMap { $0.scalars().map(\.text) }
  }

  static func words(of texts: [String]) -> String { texts.map(\.folded).joined(separator: " ") }

  /// The keys of the works that an edition names, or of whose editions it names one.
  private static func keysOfWorks(namedBy reference: RecordReference, _ fields: Value) -> [String] {
    guard reference.kind == .edition else { return [] }
    let editions = fields.namedEditions(in: .edition).flatMap { reference.editions(named: $0.name) }.map(\.work)
    let works = fields.namedWorks(in: .edition).map { RecordReference(.work, $0.name) }
    return (editions + works).map(Self.key(naming:))
  }

  /// The words by which a version of a record is found among those of other commits.
  static func marks(of reference: RecordReference, _ fields: Value) -> [String] {
    fields.languageTags + keysOfWorks(namedBy: reference, fields)
  }

  static func keys(of reference: RecordReference, _ fields: Value) -> [String] {
    guard reference.kind == .edition else { return [] }
    let isbns = fields.isbns.map { Self.key(of: $0) }
    let named = keysOfWorks(namedBy: reference, fields)
    let printed = fields.reprintedEditions.flatMap(reference.editions(named:)).map(Self.key(printing:))
    return Array(
      OrderedSet(
        isbns + named + printed + fields.itemLanguages.map { itemLanguage + $0 }))
  }

  /// The key of editions that print another again.
  static func key(printing edition: RecordReference) -> String { "prints \(edition.path)" }

  /// The beginning of the keys of editions with an item in a language of its own.
  static let itemLanguage = "item "

  /// The key of records with an ISBN.
  static func key(of isbn: ISBN) -> String { "isbn \(isbn.canonical)" }

  /// The key of records that name a work or an edition of it.
  static func key(naming work: RecordReference) -> String { "names \(work.path)" }

}
