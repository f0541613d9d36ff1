internal import OrderedCollections

extension Record {
  /// The fields that a new edition may take over from this one: those of the text that is printed again, not those of
  /// this book alone.
  ///
  /// Its state and dates, ISBNs, extent, keys elsewhere, agreements and notes are left out. An edition in another
  /// language takes over neither titles and translators, nor this language's publisher and series.
  /// - Parameter languages: The languages of the new edition; none: the same.
  public func startingPoint(for languages: [String]) -> Value {
    guard let own = fields.fields else { return .absent }
    let isSame = languages.isEmpty || languages == own["language", default: .absent].items.compactMap(\.text)
    let kept = isSame ? Self.copied : Self.copiedIntoOtherLanguage
    var copy = own.filter { kept.contains($0.key) && $0.value != .absent }
    if let publishers = copy["publisher"] { copy["publisher"] = publishers.withoutKeys(["isbn"]) }
    if let contributors = copy["contributors"], !isSame {
      let others = contributors.items.filter { !Self.rolesOfOneLanguage.contains($0["role"].text ?? "") }
      copy["contributors"] = others.isEmpty ? nil : .list(others)
    }
    let forms = own["formats", default: .absent].items.compactMap { $0["form"].text ?? $0.text }
    if !forms.isEmpty { copy["formats"] = .list(forms.map { .mapping(["form": .text($0)]) }) }
    return .mapping(copy)
  }

  private static let copied: Set<String> = [
    "language", "title", "subtitle", "romanized-title", "original-title", "translation-of", "via", "workflow",
    "publisher", "contributors", "series", "contains",
  ]
  private static let copiedIntoOtherLanguage: Set<String> = [
    "original-title", "translation-of", "workflow", "contributors",
  ]
  private static let rolesOfOneLanguage: Set<String> = ["translator", "reviser", "adapter", "abridger", "reader"]
}

extension Value {
  fileprivate func withoutKeys(_ keys: Set<String>) -> Value {
    switch self {
    case .list(let items): .list(items.map { $0.withoutKeys(keys) })
    case .mapping(let fields): .mapping(fields.filter { !keys.contains($0.key) })
    default: self
    }
  }
}
