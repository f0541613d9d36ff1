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

  /// Reads the words for a territory: `IT`, `WORLD`, `WORLD except US, CA`, the name of a set.
  ///
  /// - Throws: `ParsingError` naming the word that is no country and no set, with the one that was probably meant.
  public init(parsing text: String, naming territories: Territories = Territories()) throws(ParsingError) {
    self.init()
    let (before, after) = Self.parts(of: text)
    self = try Self.several(before, territories)
    guard let after else { return }
    self = subtracting(try Self.several(after, territories))
    guard !isEmpty || territories == .unknown else {
      throw ParsingError(text: text, reason: "“\(text)” covers no country at all")
    }
  }

  /// The territory that the fields `territory` and `except` of a licence name together; without them, everywhere.
  ///
  /// Words that are no country and no set are left out; `check` names them.
  init(territory: Value, except: Value, naming territories: Territories = Territories()) {
    let whole =
      territory.items.isEmpty
      ? .world : territory.items.compactMap { Self.read($0, territories) }.reduce(TerritorySet()) { $0.union($1) }
    self = except.items.compactMap { Self.read($0, territories) }.reduce(whole) { $0.subtracting($1) }
  }

  /// The territory that both fields may mean at most, and whether that is what they mean: a word that is no country and
  /// no set may mean any, and what leaves no country may mean anything.
  static func widest(territory: Value, except: Value, naming territories: Territories) -> (
    territory: TerritorySet, isKnown: Bool
  ) {
    func isKnown(_ value: Value) -> Bool { value.items.allSatisfy { read($0, territories) != nil } }
    let whole = isKnown(territory) ? territory : .absent
    let widest = TerritorySet(territory: whole, except: except, naming: territories)
    guard !widest.isEmpty else { return (.world, false) }
    return (widest, isKnown(territory) && isKnown(except))
  }

  /// The territory that one text names; nil for what can't be read.
  private static func read(_ value: Value, _ territories: Territories) -> TerritorySet? {
    value.text.flatMap { try? TerritorySet(parsing: $0, naming: territories) }
  }

  /// Everywhere.
  public static let world = TerritorySet(all)

  /// Every country, in the order of the codes.
  private static let all = CountryCodes.sorted.compactMap { try? Country(existing: $0) }

  private mutating func insert(_ code: String) {
    guard let place = CountryCodes.places[code] else { return }
    bits[place / 64] |= 1 << UInt64(place % 64)
  }

  /// The text before and after “except”, which stands between spaces.
  private static func parts(of text: String) -> (before: Substring, after: Substring?) {
    guard text.contains(where: \.isWhitespace), let range = text.firstRange(of: /\s+(?i:except)\s+/) else {
      return (text[...], nil)
    }
    return (text[..<range.lowerBound], text[range.upperBound...])
  }

  private static func several(_ text: Substring, _ territories: Territories) throws(ParsingError) -> TerritorySet {
    var all = TerritorySet()
    for word in words(of: text) { all = all.union(try one(word, territories)) }
    return all
  }

  private static func words(of text: Substring) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  private static func one(_ word: String, _ territories: Territories) throws(ParsingError) -> TerritorySet {
    if word.uppercased() == "WORLD" { return .world }
    if let set = territories[word] { return set }
    do throws(ParsingError) { return TerritorySet([try Country(existing: word)]) } catch {
      guard LocaleRegistry.formerCountry(word.uppercased()) == nil, Territories.isName(word) else { throw error }
      throw ParsingError(
        text: word,
        reason: error.reason
          + (territories.isEmpty
            ? "; sets of countries are named under “territories” in colophon.yaml"
            : ", and “territories” in colophon.yaml names no such set"),
        suggestion: territories.nearest(to: word) ?? error.suggestion)
    }
  }
}

extension TerritorySet {
  /// The words in a text for a territory, those left out too.
  static func words(of text: String) -> [String] {
    let (before, after) = parts(of: text)
    return words(of: before) + (after.map { words(of: $0) } ?? [])
  }

  /// A text for a territory as Colophon writes it: codes in capitals, names as the settings have them.
  static func normalized(_ text: String, naming territories: Territories) -> String {
    func normalized(_ text: Substring) -> String {
      words(of: text).map { $0.count > 2 && territories[$0] != nil ? territories.written($0) : $0.uppercased() }
        .joined(separator: ", ")
    }
    let (before, after) = parts(of: text)
    return normalized(before) + (after.map { " except " + normalized($0) } ?? "")
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
    guard self != .world else { return (["WORLD"], []) }
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
