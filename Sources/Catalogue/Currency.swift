/// A currency by its code of three letters (ISO 4217), one that is out of use too: `EUR`, `DEM`.
public struct Currency: Hashable, Sendable, CustomStringConvertible {
  /// The code, in capitals.
  public let description: String

  /// Reads a code, in any case.
  ///
  /// - Throws: `ParsingError`, with the code that was probably meant: `EUR` for `EURO` or `€`.
  public init(parsing text: String) throws(ParsingError) {
    let code = text.uppercased()
    guard code.utf8.count == 3, CurrencyRegistry.holds(code) else {
      throw ParsingError(
        text: text, reason: "“\(text)” is no currency of ISO 4217, such as EUR or USD", suggestion: Self.meant(by: text)
      )
    }
    description = code
  }

  private static func meant(by text: String) -> String? {
    if let code = others[text.folded] { return code }
    guard text.utf8.count > 2 else { return nil }
    return CurrencyRegistry.current.nearest(to: text.uppercased())
  }

  /// Tells whether people write a word for a currency.
  static func isName(_ word: String) -> Bool { others[word.folded] != nil }

  /// Signs and names that people write.
  private static let others = [
    "€": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "us$": "USD", "dollar": "USD", "dollars": "USD", "£": "GBP",
    "pound": "GBP", "pounds": "GBP", "sterling": "GBP", "stg": "GBP", "¥": "JPY", "yen": "JPY", "rmb": "CNY",
    "yuan": "CNY", "sfr": "CHF", "sfr.": "CHF", "fr.": "CHF", "franken": "CHF", "₽": "RUB", "₹": "INR", "₺": "TRY",
    "zl": "PLN", "zł": "PLN", "kc": "CZK", "le": "EGP", "dm": "DEM",
  ]
}
