extension LanguageTag {
  /// The English name: “Portuguese (Brazil)”, “Chinese (Traditional Han)”.
  public var displayName: String { displayName(in: .english) }

  /// The name: “Portuguese (Brazil)”, “portugais (Brésil)”, “البرتغالية (البرازيل)”.
  ///
  /// Script, region and variants in brackets, in the order of the tag. English names are the registry's, and stand in for those
  /// that another language lacks.
  public func displayName(in reader: InterfaceLanguage) -> String {
    if let whole = LanguageSubtagRegistry.wholeTag(description) {
      return preferred?.displayName(in: reader) ?? whole.name
    }
    guard language != "x" else { return description }
    func name(_ kind: LanguageSubtagRegistry.Kind, _ subtag: String) -> String? {
      TranslatedNames.name(of: subtag, kind, in: reader) ?? Self.name(kind, subtag)
    }
    let extended = extendedLanguage.flatMap { name(.extendedLanguage, $0) }
    let base = extended ?? name(.language, language) ?? language
    var details = [script.flatMap { name(.script, $0) }, region.flatMap { name(.region, $0) }]
    details += variants.map { name(.variant, $0) }
    let known = details.compactMap(\.self)
    return known.isEmpty ? base : "\(base) (\(known.joined(separator: ", ")))"
  }

  private static func name(_ kind: LanguageSubtagRegistry.Kind, _ subtag: String) -> String? {
    LanguageSubtagRegistry.entry(kind, subtag)?.names.first
  }
}
