extension LanguageTag {
  /// The tag that replaced this one or a subtag of it: `he` for `iw`, `cmn` for `zh-cmn`; nil for one in use.
  ///
  /// - SeeAlso: RFC 5646 §4.5, whose canonical form this is, but that extensions keep their order.
  public var preferred: LanguageTag? {
    if let whole = LanguageSubtagRegistry.wholeTag(description) {
      return whole.preferred.flatMap { try? LanguageTag(strictly: $0) }
    }
    var subtags = description.split(separator: "-").map(String.init)
    let lead = 1 + (extendedLanguage == nil ? 0 : 1)
    let kinds = leadingKinds
    for (index, kind) in zip(subtags.indices, kinds) {
      if let preferred = LanguageSubtagRegistry.entry(kind, subtags[index])?.preferred { subtags[index] = preferred }
    }
    if extendedLanguage != nil { subtags.removeSubrange(0..<(lead - 1)) }
    let replaced = subtags.joined(separator: "-")
    return replaced == description ? nil : try? LanguageTag(strictly: replaced)
  }

  /// What the subtags before the extensions are, in order.
  private var leadingKinds: [LanguageSubtagRegistry.Kind] {
    var kinds: [LanguageSubtagRegistry.Kind] = [.language]
    if extendedLanguage != nil { kinds.append(.extendedLanguage) }
    if script != nil { kinds.append(.script) }
    if region != nil { kinds.append(.region) }
    return kinds + variants.map { _ in .variant }
  }
}
