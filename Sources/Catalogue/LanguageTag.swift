internal import Synchronization

/// A BCP 47 language tag whose subtags are all registered: `ar`, `pt-BR`, `zh-Hant`.
///
/// It is written in the registry's case. A deprecated tag keeps its subtags; `preferred` has the ones that replaced it.
/// - SeeAlso: RFC 5646, RFC 4647.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  /// The tag in canonical case.
  public let description: String
  /// The first subtag, in lower case: a language, or `x` and `i` in tags that name none.
  public let language: String
  /// The extended language subtag, in lower case: `yue` in `zh-yue`.
  public let extendedLanguage: String?
  /// The script as it stands in the tag, in title case: `Hant`.
  public let script: String?
  /// The country or area, as ISO 3166-1 letters in upper case or UN M.49 digits: `BR`, `419`.
  public let region: String?
  /// The variants, in lower case and as they follow each other: `1901`, `rozaj`.
  public let variants: [String]
  /// True if the tag or a subtag of it has been replaced; `preferred` then finds the replacement.
  let isReplaced: Bool

  /// Reads a tag in any case.
  ///
  /// A tag must be well-formed by RFC 5646 §2.1 and valid by §2.2.9: every subtag is registered, an extended language
  /// follows its prefix, no variant and no extension comes twice. The content of extensions and private use is not
  /// looked at.
  /// - Throws: `ParsingError`, with the tag that was probably meant.
  public init(parsing text: String) throws(ParsingError) {
    do {
      try self.init(strictly: text)
    } catch {
      // a text that nobody would take for a tag was meant for none
      throw ParsingError(
        text: text, reason: error.reason,
        proposal: text.utf8.count <= Self.mostBytes ? Self.proposal(for: text) : nil)
    }
  }

  /// The longest tag that is read; the longest that is registered as a whole has 11 bytes.
  /// - SeeAlso: RFC 5646 §4.4, Length Considerations
  static let mostBytes = 200

  /// Reads a tag and makes no suggestion.
  init(strictly text: String) throws(LanguageTagFault) {
    if let tag = Self.known.withLock({ $0[text] }) {
      self = tag
      return
    }
    try self.init(reading: text)
    let tag = self
    Self.known.withLock { if $0.count < Self.mostKnown { $0[text] = tag } }
  }

  /// The tags that were read: a catalogue has few different ones, and asks for each a thousand times.
  private static let known = Mutex<[String: LanguageTag]>([:])
  private static let mostKnown = 256

  private init(reading text: String) throws(LanguageTagFault) {
    let whole = LanguageSubtagRegistry.wholeTag(text)
    if let whole, whole.isGrandfathered {
      self.init(grandfathered: whole.canonical, isReplaced: whole.preferred != nil)
    } else {
      var reader = LanguageTagReader(text)
      try reader.read()
      self.init(reader, isReplaced: reader.isDeprecated || whole?.preferred != nil)
    }
  }

  private init(_ reader: LanguageTagReader, isReplaced: Bool) {
    self.isReplaced = isReplaced
    description = reader.canonical
    (language, extendedLanguage) = (reader.language, reader.extendedLanguage)
    (script, region, variants) = (reader.script, reader.region, reader.variants)
  }

  /// A tag that was registered as a whole before there were subtags; it names no script and no variant.
  private init(grandfathered tag: String, isReplaced: Bool) {
    self.isReplaced = isReplaced
    description = tag
    language = tag.prefix { $0 != "-" }.lowercased()
    (extendedLanguage, script, region, variants) = (nil, nil, nil, [])
  }
}

extension LanguageTag: Comparable {
  /// Orders tags by their bytes.
  public static func < (left: Self, right: Self) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}
