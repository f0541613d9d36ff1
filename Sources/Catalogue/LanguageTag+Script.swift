extension LanguageTag {
  /// The script in which a text in this language is most likely written; nil where no table tells it.
  ///
  /// It is the script of the tag; else the one that is usual in its country; else the one that is usual in the
  /// language; else that of the language which encompasses this one.
  /// - SeeAlso: Unicode CLDR's likely subtags; the registry's Suppress-Script.
  public var likelyScript: String? {
    if let script { return script }
    return Self.likelyScript(of: extendedLanguage ?? language, in: region) ?? preferred?.likelyScript
  }

  private static func likelyScript(of language: String, in region: String?) -> String? {
    if let scripts = LocaleRegistry.scripts(of: language) { return region.map(scripts.usual) ?? scripts.usual }
    guard let entry = LanguageSubtagRegistry.entry(.language, language) else { return nil }
    if let script = entry.suppressedScript { return script }
    let other = entry.preferred ?? entry.parent
    return other.flatMap { $0 == language ? nil : likelyScript(of: $0, in: region) }
  }

  /// True if the likely script is written from right to left.
  public var isRightToLeft: Bool { likelyScript.map(Self.rightToLeftScripts.contains) ?? false }

  /// Scripts whose letters have the bidirectional class R or AL.
  private static let rightToLeftScripts: Set<String> = [
    "Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara", "Hatr", "Hebr", "Hung", "Khar", "Lydi",
    "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm", "Phli", "Phlp", "Phlv",
    "Phnx", "Prti",
    "Rohg", "Samr", "Sarb", "Sidt", "Sogd", "Sogo", "Syrc", "Syre", "Syrj", "Syrn", "Thaa", "Todr", "Yezi",
  ]
}
