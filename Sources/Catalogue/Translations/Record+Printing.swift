// What an edition's fields tell of others that bear on its translations.
extension Value {
  /// The names of the editions whose texts an edition with these fields prints again.
  package var reprintedEditions: [String] { related("reprints") }

  /// The names of those that it revises.
  package var revisedEditions: [String] { related("revises") }

  /// The names of those that it was made from.
  package var sourceEditions: [String] {
    let ways = [self] + entries(of: "contains").map(\.value)
    return StatedRelation.all("translation-of", in: self).map(\.edition)
      + ways.compactMap { $0["via"]["of"].text ?? $0["via"].text }.map { name in
        String(name.prefix { $0 != "#" })
      }
  }

  /// The works of the items that it contains, by their paths.
  package var itemWorks: [String] { entries(of: "contains").compactMap { $0.value["work"].text } }

  /// The languages that items have of their own, in canonical form.
  package var itemLanguages: [String] {
    entries(of: "contains").flatMap { $0.value["language"].items }.compactMap(\.text).compactMap {
      try? LanguageTag(parsing: $0).description
    }
  }

  private func related(_ field: String) -> [String] {
    (StatedRelation.all(field, in: self)
      + entries(of: "contains").flatMap { StatedRelation.all(field, in: $0.value) }).map(\.edition)
  }
}
