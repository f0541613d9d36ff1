extension LanguageTag {
  /// The tag that is meant by a text that is none: certain where the text is a name or a code that the registries give
  /// to that language alone, or the same tag in another spelling; else a guess.
  static func proposal(for text: String) -> Proposal? {
    // a list of languages is several values, of which none is meant alone
    guard !text.unicodeScalars.contains(where: { ",;/&+|".unicodeScalars.contains($0) }) || text.contains("(") else {
      return nil
    }
    if let tag = tag(named: text) ?? tag(ofWords: text) {
      let name = text.split(separator: "(").first.map(String.init) ?? text
      return LanguageSubtagRegistry.isName(ofSeveralLanguages: name) || namesTwoLanguages(text)
        ? .guess(tag) : .certain(tag)
    }
    let proposal = repaired(hyphenated(text))
    return losesMeaning(text) ? proposal.map { .guess($0.text) } : proposal
  }

  /// Tells whether each of several words is the name of a language, though one may be meant for a script or a country:
  /// “Chinese Japanese”, “Georgian English”, “Chinese (Japanese)”.
  ///
  /// Latin in brackets behind a language is its script.
  private static func namesTwoLanguages(_ text: String) -> Bool {
    guard LanguageSubtagRegistry.subtag(.language, named: text) == nil else { return false }
    let parts = text.split { "(),".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty }
    func isLanguage(_ name: String) -> Bool {
      name.utf8.count > 3 && LanguageSubtagRegistry.subtag(.language, named: name) != nil
    }
    guard parts.count < 2 else { return parts.dropFirst().contains { isLanguage($0) && $0.lowercased() != "latin" } }
    let words = text.folded.split { !$0.isLetter }
    return words.indices.dropFirst().contains { cut in
      isLanguage(words[..<cut].joined(separator: " ")) && isLanguage(words[cut...].joined(separator: " "))
    }
  }

  /// Tells whether something behind `.` or `@` is more than the encoding or the currency of a locale.
  private static func losesMeaning(_ text: String) -> Bool {
    guard let start = text.firstIndex(where: { $0 == "." || $0 == "@" }) else { return false }
    let details = text[start...].lowercased().split { $0 == "." || $0 == "@" }
    return !details.map { $0.filter { $0 != "-" && $0 != "_" } }.allSatisfy { detail in
      detail == "euro" || encodings.contains { detail.hasPrefix($0) }
    }
  }

  /// The beginnings of the names of encodings, without hyphens.
  private static let encodings = [
    "utf", "iso8859", "cp1", "windows1", "koi8", "gb", "big5", "euc", "sjis", "shiftjis", "ascii", "usascii",
  ]

  /// The tag of an English name: “French”, “Portuguese (Brazil)”, “Chinese (Traditional)”.
  private static func tag(named text: String) -> String? {
    // Two letters are meant as a code, though there are languages called Ir or Ga.
    guard text.utf8.count > 2 else { return nil }
    if let language = LanguageSubtagRegistry.subtag(.language, named: text) { return language }
    let parts = text.split { "(),".contains($0) }.map { $0.trimmed }.filter { !$0.isEmpty }
    guard parts.count > 1, let language = LanguageSubtagRegistry.subtag(.language, named: parts[0]) else { return nil }
    let details = parts.dropFirst().map { detail in
      LanguageSubtagRegistry.subtag(.region, named: detail) ?? LanguageSubtagRegistry.subtag(.script, named: detail)
        ?? detail
    }
    return (try? LanguageTag(strictly: ([language] + details).joined(separator: "-")))?.description
  }

  /// The tag of a name without brackets, in either order: “Brazilian Portuguese”, “Serbian Latin”.
  private static func tag(ofWords text: String) -> String? {
    let words = text.folded.split { !$0.isLetter }
    for cut in words.indices.dropFirst() {
      let (first, last) = (words[..<cut].joined(separator: " "), words[cut...].joined(separator: " "))
      // English puts the language last.
      for (language, detail) in [(last, first), (first, last)] where language.utf8.count > 3 {
        guard let language = LanguageSubtagRegistry.subtag(.language, named: language),
          let detail = regionsByAdjective[detail] ?? regionOrScript(named: detail)
        else { continue }
        return "\(language)-\(detail.count == 4 ? detail.capitalizedFirst : detail.uppercased())"
      }
    }
    return nil
  }

  private static func regionOrScript(named name: String) -> String? {
    LanguageSubtagRegistry.subtag(.region, named: name) ?? LanguageSubtagRegistry.subtag(.script, named: name)
  }

  /// The name of a locale as a tag: no encoding (`.UTF-8`), no modifier (`@euro`), `-` for `_` and spaces.
  private static func hyphenated(_ text: String) -> String {
    text.prefix { $0 != "." && $0 != "@" }.split { "_-‐‑–".contains($0) || $0.isWhitespace }.joined(separator: "-")
  }

  /// The tag with each subtag that is not registered replaced by the one that was probably meant.
  private static func repaired(_ text: String) -> Proposal? {
    var subtags = text.lowercased().split(separator: "-").map(String.init)
    var isCertain = true
    func proposal(_ tag: String) -> Proposal { isCertain ? .certain(tag) : .guess(tag) }
    // Each round mends one subtag; a tag with more than three wrong ones is anybody's guess.
    for _ in 0...3 {
      do throws(LanguageTagFault) {
        return proposal(try LanguageTag(strictly: subtags.joined(separator: "-")).description)
      } catch {
        guard let unknown = error.unknown else { return reordered(subtags).map(proposal) }
        guard let better = replacement(for: unknown.subtag, unknown.kind) else { return nil }
        switch better {
        case .certain(let subtag): subtags[unknown.index] = subtag.lowercased()
        case .guess(let subtag): (subtags[unknown.index], isCertain) = (subtag.lowercased(), false)
        }
      }
    }
    return nil
  }

  /// The tag with extended language, script, region and variants in the order of the standard, if that makes it valid.
  private static func reordered(_ subtags: [String]) -> String? {
    let leading = subtags.prefix { $0.utf8.count > 1 }
    let ranked = leading.dropFirst().enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    let ordered = leading.prefix(1) + ranked.map(\.element) + subtags[leading.endIndex...]
    return (try? LanguageTag(strictly: ordered.joined(separator: "-")))?.description
  }

  /// The place of a subtag by its form: extended language, script, region, variant.
  private static func rank(_ subtag: String) -> Int {
    let isNumeric = subtag.first?.isNumber ?? false
    switch subtag.utf8.count {
    case 3 where !isNumeric: return 0
    case 4 where !isNumeric: return 1
    case 2, 3: return 2
    default: return 3
    }
  }

  private static func replacement(for subtag: String, _ kind: LanguageSubtagRegistry.Kind) -> Proposal? {
    let known: String? =
      switch kind {
      case .language: knownLanguage(for: subtag)
      // reserved for the United Kingdom in ISO 3166-1
      case .region where subtag == "uk": "GB"
      case .extendedLanguage: LanguageSubtagRegistry.region(ofThreeLetters: subtag)
      case .variant: regionOrScript(named: subtag)
      default: nil
      }
    if let known { return .certain(known) }
    return (kind == .language ? likelyLanguage(for: subtag) : nearest(to: subtag, kind)).map { .guess($0) }
  }

  /// The language that has this code or name in the registries.
  private static func knownLanguage(for subtag: String) -> String? {
    if let code = LanguageSubtagRegistry.twoLetterCode(for: subtag) { return code }
    return subtag.utf8.count > 3 ? LanguageSubtagRegistry.subtag(.language, named: subtag) : nil
  }

  private static func likelyLanguage(for subtag: String) -> String? {
    if let code = countriesTakenForLanguages[subtag] { return code }
    switch subtag.utf8.count {
    case 2: return nearest(to: subtag, .language)
    // Nearly every three letters are one slip away from some language: none is likelier than another.
    case 3: return nil
    default: return languageOfMisspeltName(subtag)
    }
  }

  private static func languageOfMisspeltName(_ name: String) -> String? {
    guard let nearest = wellKnownLanguages.map(\.name).nearest(to: name) else { return nil }
    return wellKnownLanguages.first { $0.name == nearest }?.subtag
  }

  /// The languages with a code of two letters, by name: people write about them, and many of the others have similar
  /// names.
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
    "al": "sq", "at": "de", "by": "be", "cn": "zh", "cz": "cs", "dk": "da", "eg": "ar", "gb": "en", "ge": "ka",
    "gr": "el",
    "il": "he", "iq": "ar", "ir": "fa", "jp": "ja", "kz": "kk", "mx": "es", "np": "ne", "pk": "ur", "rs": "sr",
    "sp": "es",
    "sy": "ar", "ua": "uk", "us": "en", "vn": "vi",
  ]

  /// The English words for the varieties of languages that are printed in several countries.
  private static let regionsByAdjective = [
    "american": "US", "argentinian": "AR", "australian": "AU", "austrian": "AT", "belgian": "BE", "brazilian": "BR",
    "british": "GB", "canadian": "CA", "colombian": "CO", "indian": "IN", "irish": "IE", "latin american": "419",
    "mexican": "MX", "swiss": "CH",
  ]
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
