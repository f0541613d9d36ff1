extension LanguageTag {
  /// The tag that was probably meant by a text that is none.
  static func suggestion(for text: String) -> String? {
    tag(named: text) ?? repaired(hyphenated(text))
  }

  /// The tag of an English name: “French”, “Portuguese (Brazil)”, “Chinese (Traditional)”.
  private static func tag(named text: String) -> String? {
    if let language = LanguageSubtagRegistry.subtag(.language, named: text) { return language }
    let parts = text.split { "(),".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty }
    guard parts.count > 1, let language = LanguageSubtagRegistry.subtag(.language, named: parts[0]) else { return nil }
    let details = parts.dropFirst().map { detail in
      LanguageSubtagRegistry.subtag(.region, named: detail) ?? LanguageSubtagRegistry.subtag(.script, named: detail)
        ?? detail
    }
    return (try? LanguageTag(strictly: ([language] + details).joined(separator: "-")))?.description
  }

  /// The name of a locale as a tag: no encoding (`.UTF-8`), no modifier (`@euro`), `-` for `_` and spaces.
  private static func hyphenated(_ text: String) -> String {
    text.prefix { $0 != "." && $0 != "@" }.split { "_-‐‑–".contains($0) || $0.isWhitespace }.joined(separator: "-")
  }

  /// The tag with each subtag that is not registered replaced by the one that was probably meant.
  private static func repaired(_ text: String) -> String? {
    var subtags = text.lowercased().split(separator: "-").map(String.init)
    // Each round mends one subtag; a tag with more than three wrong ones is anybody's guess.
    for _ in 0...3 {
      do throws(LanguageTagFault) {
        return try LanguageTag(strictly: subtags.joined(separator: "-")).description
      } catch {
        guard let unknown = error.unknown, let better = replacement(for: unknown.subtag, unknown.kind) else {
          return nil
        }
        subtags[unknown.index] = better
      }
    }
    return nil
  }

  private static func replacement(for subtag: String, _ kind: LanguageSubtagRegistry.Kind) -> String? {
    switch kind {
    case .language: language(for: subtag)
    case .region where subtag == "uk": "GB"
    default: nearest(to: subtag, kind)
    }
  }

  private static func language(for subtag: String) -> String? {
    if let code = LanguageSubtagRegistry.twoLetterCode(for: subtag) { return code }
    if let code = countriesTakenForLanguages[subtag] { return code }
    if subtag.utf8.count > 3 {
      return LanguageSubtagRegistry.subtag(.language, named: subtag) ?? languageOfMisspeltName(subtag)
    }
    return nearest(to: subtag, .language)
  }

  private static func languageOfMisspeltName(_ name: String) -> String? {
    guard let nearest = wellKnownLanguages.map(\.name).nearest(to: name) else { return nil }
    return wellKnownLanguages.first { $0.name == nearest }?.subtag
  }

  /// Those with a code of two letters, by name: people write about them, and many of the others are called nearly alike.
  private static let wellKnownLanguages: [(name: String, subtag: String)] = {
    let languages = LanguageSubtagRegistry.all(.language).filter { $0.subtag.utf8.count == 2 }
    return languages.filter { $0.entry.preferred == nil }.flatMap { language in
      language.entry.names.map { ($0, language.subtag) }
    }
  }()

  /// The nearest subtag in use that begins with the same letter, one as long first.
  private static func nearest(to subtag: String, _ kind: LanguageSubtagRegistry.Kind) -> String? {
    let alike = LanguageSubtagRegistry.all(kind, startingWith: String(subtag.prefix(1)))
    let inUse = alike.filter { $0.entry.preferred == nil }.map(\.subtag)
    return inUse.filter { $0.utf8.count == subtag.utf8.count }.nearest(to: subtag) ?? inUse.nearest(to: subtag)
  }

  /// Codes of countries (ISO 3166-1) that name no language, with the language that was meant.
  private static let countriesTakenForLanguages = [
    "at": "de", "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "rs": "sr", "sp": "es",
    "ua": "uk", "us": "en",
  ]
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
