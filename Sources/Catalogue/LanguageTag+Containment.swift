internal import Synchronization

extension LanguageTag {
  /// Tells whether a text in this language is found by asking for `range`: `zh` finds `zh-Hant`, `zh-Hant` finds
  /// `zh-TW` and doesn't find `zh`.
  ///
  /// It is if the language is the same or one that the range's encompasses (`no` finds `nb`), and its script, place and
  /// variants are those of the range where that names any. A script that is not named is the one that goes without
  /// saying in that language or that country; a place may lie in the range's area (`es-419` finds `es-MX`), or follow
  /// its usage (`pt-PT` finds `pt-AO`). A deprecated tag is also found by the tag that replaced it, and the other way
  /// round.
  /// - SeeAlso: RFC 4647 §3.3.2, extended filtering, all of whose answers hold; RFC 5646 §3.1.9 and §3.1.11; Unicode
  ///   CLDR's likely subtags, parent locales and territory containment.
  public func matches(_ range: LanguageTag) -> Bool {
    if self == range { return true }
    let pair = Pair(tag: description, range: range.description)
    if let known = Self.knownPairs.withLock({ $0[pair] }) { return known }
    let answer = isFound(by: range)
    Self.knownPairs.withLock { if $0.count < Self.mostKnownPairs { $0[pair] = answer } }
    return answer
  }

  /// Tells whether one of the two languages contains the other.
  func meets(_ other: LanguageTag) -> Bool { matches(other) || other.matches(self) }

  private struct Pair: Hashable {
    let tag: String
    let range: String
  }

  /// The pairs that were compared: a catalogue has few different ones, and asks for each a thousand times.
  private static let knownPairs = Mutex<[Pair: Bool]>([:])
  private static let mostKnownPairs = 4096

  private func isFound(by range: LanguageTag) -> Bool {
    if hasSubtags(of: range) { return true }
    let (tag, wanted) = (preferred ?? self, range.preferred ?? range)
    return tag.hasSubtags(of: wanted) || tag.lies(within: wanted)
  }
}

// MARK: Subtags as they are written

extension LanguageTag {
  private func hasSubtags(of range: LanguageTag) -> Bool {
    var subtags = description.lowercased().split(separator: "-")[...]
    let wanted = range.description.lowercased().split(separator: "-")
    guard subtags.popFirst() == wanted.first else { return false }
    return subtags.hold(wanted.dropFirst())
  }

  /// The variants, extensions and private subtags, in lower case.
  private var details: ArraySlice<Substring> {
    let leading = [extendedLanguage, script, region].compactMap(\.self).count + 1
    return description.lowercased().split(separator: "-").dropFirst(leading)
  }
}

extension ArraySlice<Substring> {
  /// Tells whether some subtags are among these, in their order.
  ///
  /// A subtag in between may be passed over, but not the beginning of an extension or of private use.
  fileprivate func hold(_ wanted: ArraySlice<Substring>) -> Bool {
    var subtags = self
    for subtag in wanted {
      while let first = subtags.first, first != subtag {
        if first.utf8.count == 1 { return false }
        subtags.removeFirst()
      }
      guard subtags.popFirst() != nil else { return false }
    }
    return true
  }
}

// MARK: Subtags by their meaning

extension LanguageTag {
  private func lies(within range: LanguageTag) -> Bool {
    guard range.language.utf8.count > 1, range.isOfSubtags, isOfSubtags,
      Self.encompassing(extendedLanguage ?? language).contains(range.extendedLanguage ?? range.language)
    else { return false }
    return isWritten(in: range.script) && isUsed(in: range.region) && details.hold(range.details)
  }

  /// True unless it was registered as a whole and nothing replaced it.
  private var isOfSubtags: Bool { LanguageSubtagRegistry.wholeTag(description)?.isGrandfathered != true }

  private func isWritten(in script: String?) -> Bool {
    guard let script else { return true }
    return impliedScript.map { $0 == script || Self.kindsOfScripts[$0] == script } ?? false
  }

  private func isUsed(in region: String?) -> Bool {
    guard let region else { return true }
    guard var place = self.region else { return false }
    if place == region || LocaleRegistry.area(region, holds: place) { return true }
    let language = extendedLanguage ?? language
    while let next = LocaleRegistry.place(followedIn: place, by: language, in: impliedScript), next != place {
      if next == region { return true }
      place = next
    }
    return false
  }

  /// The script of every text in it: the one that is named, else the one that goes without saying in its country or
  /// its language; nil where there may be several.
  private var impliedScript: String? {
    if let script { return script }
    for language in Self.encompassing(extendedLanguage ?? language) {
      let scripts = LocaleRegistry.scripts(of: language)
      if let region, region.utf8.count == 2, let scripts { return scripts.usual(in: region) }
      if let script = LanguageSubtagRegistry.entry(.language, language)?.suppressedScript { return script }
      if let scripts { return scripts.areOne ? scripts.usual : nil }
    }
    return nil
  }

  /// A language and those that encompass it: `yue`, `zh`.
  private static func encompassing(_ language: String) -> [String] {
    var all = [language]
    while let parent = LanguageSubtagRegistry.entry(.language, all.last ?? "")?.parent, !all.contains(parent) {
      all.append(parent)
    }
    return all
  }

  /// The widest language that encompasses this one, or this one: languages that meet have the same.
  var widestLanguage: String {
    let tag = preferred ?? self
    return Self.encompassing(tag.extendedLanguage ?? tag.language).last ?? language
  }

  /// Scripts that are a manner of another one (ISO 15924): simplified and traditional Han, Fraktur, Nastaliq.
  private static let kindsOfScripts = [
    "Hans": "Hani", "Hant": "Hani", "Latf": "Latn", "Latg": "Latn", "Aran": "Arab", "Cyrs": "Cyrl", "Syre": "Syrc",
    "Syrj": "Syrc", "Syrn": "Syrc",
  ]
}
