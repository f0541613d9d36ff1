/// A country or territory by its two-letter code (ISO 3166-1 alpha-2), a former one too (ISO 3166-3): `SU`, `DD`.
public struct Country: Hashable, Sendable, CustomStringConvertible {
  /// The code, in capitals.
  public let description: String

  /// Reads a code, in any case.
  ///
  /// - Throws: `ParsingError`, with the code that was probably meant: `GB` for `UK`, `EG` for `Egypt`.
  public init(parsing text: String) throws(ParsingError) {
    let code = text.uppercased()
    guard CountryCodes.places[code] != nil || LocaleRegistry.formerCountry(code) != nil else {
      throw ParsingError(
        text: text, reason: "“\(text)” is no country of ISO 3166-1, such as EG or FR", suggestion: Self.meant(by: text))
    }
    description = code
  }

  /// Reads the code of a country that there is today.
  ///
  /// - Throws: `ParsingError` as for any; for a former country it names those that came of it.
  public init(existing text: String) throws(ParsingError) {
    try self.init(parsing: text)
    guard CountryCodes.places[description] == nil, let former = LocaleRegistry.formerCountry(description) else {
      return
    }
    throw ParsingError(
      text: text,
      reason: "“\(text)” (\(former.name)) is no country since \(former.lastYear), and rights can't be had there",
      suggestion: former.successors.joined(separator: ", "))
  }

  /// The name in English, as the IANA subtag registry has it.
  public var name: String { Self.name(of: description) }

  /// The name in a language of the interface; in English where it has none.
  public func name(in reader: InterfaceLanguage) -> String {
    TranslatedNames.name(of: description, .region, in: reader) ?? name
  }

  private static func name(of code: String) -> String {
    if code == "XK" { return "Kosovo" }  // the registry leaves the code to its users
    return LanguageSubtagRegistry.entry(.region, code)?.names.first ?? LocaleRegistry.formerCountry(code)?.name ?? code
  }

  private static func meant(by text: String) -> String? {
    if let code = others[text.folded] { return code }
    return codes[text.folded] ?? codes.keys.sorted().nearest(to: text.folded).flatMap { codes[$0] }
  }

  /// The codes by the names of countries in every language of the interface, folded.
  private static let codes = Dictionary(
    CountryCodes.all.map { (name(of: String($0)).folded, String($0)) }
      + TranslatedNames.all(.region).filter { $0.subtag.utf8.count == 2 }.map {
        ($0.name.folded, $0.subtag.uppercased())
      },
    uniquingKeysWith: { first, _ in first })

  /// Names and codes that people write and that no list has.
  private static let others = [
    "uk": "GB", "england": "GB", "scotland": "GB", "great britain": "GB", "usa": "US", "america": "US",
    "u.s.": "US", "u.s.a.": "US", "russia": "RU", "south korea": "KR", "north korea": "KP", "holland": "NL",
    "the netherlands": "NL", "turkey": "TR", "iran": "IR", "syria": "SY", "vietnam": "VN", "czech republic": "CZ",
    "el": "GR", "ivory coast": "CI", "palestine": "PS", "taiwan": "TW", "deutschland": "DE", "espana": "ES",
    "italia": "IT", "egypte": "EG", "maroc": "MA", "misr": "EG", "brasil": "BR", "suisse": "CH", "schweiz": "CH",
  ]
}
