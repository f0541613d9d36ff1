/// The countries and territories of ISO 3166-1 in which rights are granted.
///
/// It holds the countries themselves, not the words: `WORLD` and a list of all countries are equal.
public struct TerritorySet: Hashable, Sendable {
  /// One bit for each country, in the order of their codes.
  private var bits: SIMD4<UInt64>

  /// The empty territory.
  public init() { bits = .zero }

  /// Some countries.
  public init(_ countries: some Sequence<Country>) {
    bits = .zero
    for country in countries { insert(country.description) }
  }

  /// Reads the words for a territory: `IT`, `WORLD`, `WORLD except US, CA`.
  ///
  /// - Throws: `ParsingError` naming the country that is none, with the one that was probably meant.
  public init(parsing text: String) throws(ParsingError) {
    self.init()
    if let (before, after) = Self.except(in: text) {
      self = try Self.several(before).subtracting(Self.several(after))
    } else {
      self = try Self.several(text[...])
    }
  }

  /// The territory that the fields `territory` and `except` of a licence name together; without them, everywhere.
  ///
  /// Words that are no country are left out; `check` names them.
  init(territory: Value, except: Value) {
    let named = territory.items.compactMap(\.text).compactMap { try? TerritorySet(parsing: $0) }
    let whole = territory.items.isEmpty ? .world : named.reduce(TerritorySet()) { $0.union($1) }
    let without = except.items.compactMap(\.text).compactMap { try? TerritorySet(parsing: $0) }
    self = without.reduce(whole) { $0.subtracting($1) }
  }

  /// Everywhere.
  public static let world = TerritorySet(all)

  /// Every country, in the order of the codes.
  private static let all = CountryCodes.sorted.compactMap { try? Country(parsing: $0) }

  private mutating func insert(_ code: String) {
    guard let place = CountryCodes.places[code] else { return }
    bits[place / 64] |= 1 << UInt64(place % 64)
  }

  /// The text before and after “except”, which stands between spaces.
  private static func except(in text: String) -> (before: Substring, after: Substring)? {
    guard text.contains(where: \.isWhitespace) else { return nil }
    return text.firstRange(of: /\s+(?i:except)\s+/).map { (text[..<$0.lowerBound], text[$0.upperBound...]) }
  }

  private static func several(_ text: Substring) throws(ParsingError) -> TerritorySet {
    var all = TerritorySet()
    for part in text.split(separator: ",", omittingEmptySubsequences: false) { all = all.union(try one(String(part))) }
    return all
  }

  private static func one(_ text: String) throws(ParsingError) -> TerritorySet {
    let word = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return word.uppercased() == "WORLD" ? .world : TerritorySet([try Country(parsing: word)])
  }
}

extension TerritorySet {
  /// True if it holds no country.
  public var isEmpty: Bool { bits == .zero }

  /// The countries, in the order of their codes.
  public var countries: [Country] {
    Self.all.enumerated().filter { holds($0.offset) }.map(\.element)
  }

  /// Tells whether it holds a country.
  public func contains(_ country: Country) -> Bool {
    CountryCodes.places[country.description].map(holds) ?? false
  }

  private func holds(_ place: Int) -> Bool { bits[place / 64] & (1 << UInt64(place % 64)) != 0 }

  /// The countries in either.
  public func union(_ other: TerritorySet) -> TerritorySet { TerritorySet(bits | other.bits) }
  /// The countries in both.
  public func intersection(_ other: TerritorySet) -> TerritorySet { TerritorySet(bits & other.bits) }
  /// The countries in this one alone.
  public func subtracting(_ other: TerritorySet) -> TerritorySet { TerritorySet(bits & ~other.bits) }
  /// Tells whether it holds every country of another.
  public func isSuperset(of other: TerritorySet) -> Bool { other.subtracting(self).isEmpty }

  private init(_ bits: SIMD4<UInt64>) { self.bits = bits }
}

extension TerritorySet: CustomStringConvertible {
  /// The shorter way to write it in the fields `territory` and `except` of a licence.
  public var written: (territory: [String], except: [String]) {
    let (countries, missing) = (self.countries, TerritorySet.world.subtracting(self).countries)
    return countries.count <= missing.count
      ? (countries.map(\.description), []) : (["WORLD"], missing.map(\.description))
  }

  /// The same in one text: `IT, SM`, `WORLD`, `WORLD except IT, SM`.
  public var description: String {
    let (territory, except) = written
    return territory.joined(separator: ", ") + (except.isEmpty ? "" : " except " + except.joined(separator: ", "))
  }
}
