extension LanguageTag {
  /// The English name: “Portuguese (Brazil)”, “Chinese (Traditional Han)”.
  ///
  /// The registry's names; script, region and variants in brackets, in the order of the tag.
  public var displayName: String {
    if let whole = LanguageSubtagRegistry.wholeTag(description) { return preferred?.displayName ?? whole.name }
    guard language != "x" else { return description }
    let extended = extendedLanguage.flatMap { Self.name(.extendedLanguage, $0) }
    let name = extended ?? Self.name(.language, language) ?? language
    var details = [script.flatMap { Self.name(.script, $0) }, region.flatMap { Self.name(.region, $0) }]
    details += variants.map { Self.name(.variant, $0) }
    let known = details.compactMap(\.self)
    return known.isEmpty ? name : "\(name) (\(known.joined(separator: ", ")))"
  }

  private static func name(_ kind: LanguageSubtagRegistry.Kind, _ subtag: String) -> String? {
    LanguageSubtagRegistry.entry(kind, subtag)?.names.first
  }
}
