/// The codes of money that ISO 4217 lists, those that are out of use too: contracts of their time have them.
///
/// - SeeAlso: `Registries/README.md` for where they come from.
enum CurrencyRegistry {
  private static let table = SortedLines(text: lines)

  /// Tells whether a code, in capitals, is listed.
  static func holds(_ code: String) -> Bool { table[code] != nil }

  /// The codes that are in use, sorted; for suggestions.
  static var current: [String] {
    table.lines(startingWith: "").filter { $0.fields == [""] }.map { String($0.key) }
  }
}
