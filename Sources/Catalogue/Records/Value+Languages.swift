internal import OrderedCollections

extension Value {
  /// The languages of a record with these fields in canonical form, each once.
  package var languageTags: [String] {
    Array(
      OrderedSet(self["language"].items.compactMap(\.text).compactMap { try? LanguageTag(parsing: $0).description }))
  }
}
