extension LanguageTag {
  /// The tag that replaced this one or a subtag of it: `he` for `iw`, `cmn` for `zh-cmn`; nil for one in use.
  ///
  /// - SeeAlso: RFC 5646 §4.5, whose canonical form this is, but that extensions keep their order.
  public var preferred: LanguageTag? {
    guard isReplaced, let replacement else { return nil }
    // The tag that replaced it may have been replaced since: `ar-ajp` became `ajp`, and that `apc`.
    return replacement.preferred ?? replacement
  }

  private var replacement: LanguageTag? {
    if let whole = LanguageSubtagRegistry.wholeTag(description) {
      return whole.preferred.flatMap { try? LanguageTag(strictly: $0) }
    }
    var subtags = description.split(separator: "-").map(String.init)
    for (index, kind) in leadingKinds.enumerated() {
      if let preferred = LanguageSubtagRegistry.entry(kind, subtags[index])?.preferred { subtags[index] = preferred }
    }
    // An extended language has become a language of its own.
    if extendedLanguage != nil { subtags.removeFirst() }
    let replaced = subtags.joined(separator: "-")
    return replaced == description ? nil : try? LanguageTag(strictly: replaced)
  }

  /// The kinds of the subtags before the extensions, in order.
  private var leadingKinds: [LanguageSubtagRegistry.Kind] {
    var kinds: [LanguageSubtagRegistry.Kind] = [.language]
    if extendedLanguage != nil { kinds.append(.extendedLanguage) }
    if script != nil { kinds.append(.script) }
    if region != nil { kinds.append(.region) }
    return kinds + variants.map { _ in .variant }
  }
}
