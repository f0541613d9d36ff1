internal import OrderedCollections

extension FieldShape {
  /// The key by which the items of this list are told apart and named in paths: `role`, `form`, `rel`; nil where they aren't.
  public var distinguishingKey: String? {
    guard case .list = self else { return nil }
    return fields?.map(\.key).first { FieldPath.distinguishing.contains($0) }
  }

  /// Tells whether a name can select an item of this list: any name where roles are free, else one of the choices.
  public func selects(_ name: String) -> Bool {
    guard !name.hasPrefix("x-"), let key = distinguishingKey, let shape = field(key) else { return false }
    return shape.problem(with: name) == nil
  }

  /// The names that usually tell the items of this list apart: roles, forms.
  var names: [String] {
    switch distinguishingKey.flatMap(field) {
    case .choice(let names)?, .usual(let names)?: names
    default: []
    }
  }

  /// True if an item of this list says little without the key that tells it apart, so that a new one must have it.
  var isSelective: Bool {
    distinguishingKey == fields?.first?.key && ["role", "form"].contains(distinguishingKey)
  }

  /// The field that a bare value stands for.
  public var bareKey: String? {
    if case .mapping(_, let bare) = item { bare } else { nil }
  }

  /// The shape of one of its fields, where this is a mapping or a list of mappings; nil where it has none of that name.
  public func field(_ key: String) -> FieldShape? {
    if case .open(let shape) = item { return shape }
    return fields?.first { $0.key == key }?.shape
  }

  /// A value as this field keeps it: tags in canonical case, ISBNs bare, a bare text under the key it stands for.
  ///
  /// - Parameter territories: The sets of countries that the catalogue names.
  /// - Throws: `FieldError` where a value is invalid, or a key is unknown here.
  public func kept(
    _ value: Value, at path: FieldPath, naming territories: Territories = Territories()
  ) throws(FieldError) -> Value {
    switch value {
    case .absent: return value
    case .text(let text): return try kept(text, at: path, territories)
    case .list(let items):
      guard case .list(let shape) = self else {
        if case .date = self, let set = value.oneOfSet { return try kept(set, at: path, territories) }
        throw FieldError(.usage, "\(path) holds one value, not a list")
      }
      var kept: [Value] = []
      for item in items { kept.append(try shape.kept(item, at: path, naming: territories)) }
      return .list(kept)
    case .mapping(let fields):
      var kept: Value.Fields = [:]
      for (key, value) in fields {
        kept[key] =
          key.hasPrefix("x-")
          ? value
          : try definition(of: key, at: path).kept(value, at: path.appending(.name(key)), naming: territories)
      }
      return .mapping(kept)
    }
  }

  private func kept(
    _ text: String, at path: FieldPath, _ territories: Territories
  ) throws(FieldError) -> Value {
    // a value that is sound is read once
    switch item {
    case .language: if let tag = try? LanguageTag(parsing: text) { return .text(tag.description) }
    case .isbn: if let isbn = try? ISBN(parsing: text) { return .text(isbn.description) }
    default: break
    }
    if let (rule, error) = problem(with: text, naming: territories) {
      var mends = error.suggestion.map { ["did you mean “\($0)”?"] } ?? []
      if rule == "isbn", path.head == "formats" {
        mends.append("One that stands so on the book goes into isbn-as-printed.")
      }
      throw FieldError(
        .usage, "\(path): \(error.reason)", mend: mends.isEmpty ? nil : mends.joined(separator: " "))
    }
    switch item {
    case .mapping: return bareKey.map { .mapping([$0: .text(text)]) } ?? .text(text)
    case .country, .currency: return .text(text.uppercased())
    case .territory: return .text(TerritorySet.normalized(text, naming: territories))
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

  /// The date that a field holds, as text or as a one-of set written as a list; nil where it is absent or invalid.
  public var date: EDTF? {
    (text ?? oneOfSet).flatMap { try? EDTF(parsing: $0) }
  }
}

extension RecordFields {
  /// The field of an edition that was probably meant by an unknown one: by its letters, or because the field goes by another name.
  public static func nearest(to text: String, of kind: RecordReference.Kind = .edition) -> String? {
    let keys = keyOrder(of: kind)
    let typed = String(text.lowercased().map { $0 == "_" || $0 == " " ? "-" : $0 })
    return otherNames[typed]?.first { keys.contains(String($0.prefix { $0 != "." })) } ?? keys.nearest(to: text)
      ?? nearestPath(to: text, of: kind)
  }

  /// The path that was probably meant by a path of several names, of which one is mistyped.
  private static func nearestPath(to text: String, of kind: RecordReference.Kind) -> String? {
    guard let path = try? FieldPath(parsing: text), path.selectors.count > 1 else { return nil }
    let root = shape(of: kind)
    for (index, selector) in path.selectors.enumerated() {
      let known = root.shape(at: FieldPath(Array(path.selectors[..<index])))?.fields?.map(\.key) ?? []
      guard case .name(let name) = selector, let nearest = known.nearest(to: name) else { continue }
      var selectors = path.selectors
      selectors[index] = .name(nearest)
      if root.shape(at: FieldPath(selectors)) != nil { return FieldPath(selectors).description }
    }
    return nil
  }

  /// The words by which people call fields elsewhere; of several fields the first that the kind of record has.
  private static let otherNames: [String: [String]] = {
    let published = ["dates.published", "first-published", "date"]
    return [
      "lang": ["language"], "languages": ["language"], "isbn": ["formats.paperback.isbn"],
      "isbn13": ["formats.paperback.isbn"], "isbn-13": ["formats.paperback.isbn"],
      "ebook": ["formats.ebook"], "paperback": ["formats.paperback"], "hardback": ["formats.hardback"],
      "audiobook": ["formats.audiobook"], "binding": ["formats"],
      "translator": ["contributors.translator"], "translators": ["contributors.translator"],
      "translated-by": ["contributors.translator"], "translation": ["contributors.translator"],
      "author": ["contributors.author", "people.author"], "authors": ["contributors.author", "people.author"],
      "editor": ["contributors.editor"], "editors": ["contributors.editor"],
      "illustrator": ["contributors.illustrator"], "preface": ["contributors.preface"],
      "year": published, "date": published, "published": published, "publication-date": published,
      "pubdate": published, "publication-year": published,
      "publishers": ["publisher", "outlet"], "publisher": ["outlet"], "imprint": ["publisher.imprint"],
      "place": ["publisher.place"], "city": ["publisher.place", "place"], "country": ["publisher.country"],
      "state": ["status"], "url": ["links"], "link": ["links"], "website": ["links"], "note": ["notes"],
      "comment": ["notes"], "comments": ["notes"], "format": ["formats"], "source": ["sources"],
      "original": ["translation-of"], "transliteration": ["romanized-title"], "id": ["identifiers"],
      "oclc": ["identifiers.oclc"], "doi": ["identifiers.doi"],
      "reviewer": ["people.reviewer"], "interviewer": ["people.interviewer"], "journalist": ["people.journalist"],
      "subject": ["subjects"], "genre": ["subjects", "kind"], "type": ["kind"],
    ]
  }()
}
