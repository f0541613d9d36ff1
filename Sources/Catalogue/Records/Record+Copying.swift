internal import OrderedCollections

extension Record {
  /// What a new edition may take over from this one: what was printed again rather than what happened to this book.
  ///
  /// Not its state and dates, its ISBNs, extent and keys elsewhere, what was agreed about it, nor what was noted on it. An
  /// edition in another language takes over neither titles and translators, nor what this language's publisher is.
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
