internal import OrderedCollections

extension FieldShape {
  /// The key by which the items of this list are told apart and named in paths: `role`, `form`, `rel`; nil where they aren't.
  var distinguishingKey: String? {
    fields?.map(\.key).first { FieldPath.distinguishing.contains($0) }
  }

  /// Whether this is always a list of items told apart by a key, and a name must say which.
  var isSelective: Bool {
    guard case .list = self, let first = fields?.first else { return false }
    return FieldPath.distinguishing.contains(first.key)
  }

  /// The field that a bare value stands for.
  var bareKey: String? {
    if case .mapping(_, let bare) = item { bare } else { nil }
  }

  func field(_ key: String) -> FieldShape? {
    if case .open(let shape) = item { return shape }
    return fields?.first { $0.key == key }?.shape
  }

  /// A value as this field keeps it: tags in canonical case, ISBNs bare, a bare text under the key it stands for.
  ///
  /// - Throws: `FieldError` where a value is invalid, or a key is unknown here.
  func kept(_ value: Value, at path: FieldPath) throws(FieldError) -> Value {
    switch value {
    case .absent: return value
    case .text(let text): return try kept(text, at: path)
    case .list(let items):
      guard case .list(let shape) = self else {
        if case .date = self, let set = value.oneOfSet { return try kept(set, at: path) }
        throw FieldError(.usage, "\(path) holds one value, not a list")
      }
      var kept: [Value] = []
      for item in items { kept.append(try shape.kept(item, at: path)) }
      return .list(kept)
    case .mapping(let fields):
      var kept: Value.Fields = [:]
      for (key, value) in fields {
        kept[key] =
          key.hasPrefix("x-") ? value : try definition(of: key, at: path).kept(value, at: path.appending(.name(key)))
      }
      return .mapping(kept)
    }
  }

  private func kept(_ text: String, at path: FieldPath) throws(FieldError) -> Value {
    if let (_, error) = problem(with: text) {
      throw FieldError(.usage, "\(path): \(error.reason)", mend: error.suggestion.map { "did you mean “\($0)”?" })
    }
    switch item {
    case .mapping: return bareKey.map { .mapping([$0: .text(text)]) } ?? .text(text)
    case .language: return .text((try? LanguageTag(parsing: text).description) ?? text)
    case .isbn: return .text((try? ISBN(parsing: text).description) ?? text)
    default: return .text(text)
    }
  }

  private func definition(of key: String, at path: FieldPath) throws(FieldError) -> FieldShape {
    if let shape = field(key) { return shape }
    guard let fields else { throw FieldError(.usage, "\(path) holds no fields, so not “\(key)”") }
    throw FieldError(
      .usage, "\(path.appending(.name(key))) is no field that Colophon knows",
      mend: (fields.map(\.key).nearest(to: key).map { "did you mean “\($0)”? " } ?? "")
        + "A key of your own begins with “x-”.")
  }
}

extension Value {
  /// A one-of date that was written as a YAML list: `[1989, 1999]`.
  var oneOfSet: String? {
    guard case .list(let items) = self, !items.isEmpty else { return nil }
    let texts = items.compactMap(\.text)
    return texts.count == items.count ? "[\(texts.joined(separator: ","))]" : nil
  }
}

extension RecordFields {
  /// The field of an edition that was probably meant by an unknown one: by its letters, or because the field goes by another name.
  static func nearest(to text: String, of kind: RecordReference.Kind = .edition) -> String? {
    let keys = keyOrder(of: kind)
    return keys.nearest(to: text)
      ?? otherNames[text.lowercased()].flatMap { name in
        keys.contains(String(name.prefix { $0 != "." })) ? name : nil
      }
  }

  /// What people call fields elsewhere.
  private static let otherNames: [String: String] = [
    "lang": "language", "languages": "language", "isbn": "formats.paperback.isbn", "isbn13": "formats.paperback.isbn",
    "translator": "contributors.translator", "translators": "contributors.translator",
    "translated-by": "contributors.translator", "author": "contributors.author", "authors": "contributors.author",
    "editor": "contributors.editor", "year": "dates.published", "date": "dates.published",
    "published": "dates.published", "publication-date": "dates.published", "publishers": "publisher",
    "place": "publisher.place", "city": "publisher.place", "country": "publisher.country", "state": "status",
    "url": "links", "link": "links", "note": "notes", "comment": "notes", "format": "formats", "source": "sources",
    "original": "translation-of", "transliteration": "romanized-title", "id": "identifiers", "reviewer": "people",
  ]
}
