/// The knowledge of Unicode CLDR about languages and places: usual scripts, usages that follow another place's, the
/// countries of an area, and those that came of a former country.
///
/// - SeeAlso: Unicode Technical Standard #35, likely subtags, parent locales and territory containment (UN M.49);
///   `Registries/README.md` for the form of a line.
enum LocaleRegistry {
  /// The scripts in which a language is written.
  struct Scripts {
    /// The usual one.
    let usual: String
    /// The scripts that are usual in some countries, where they differ.
    fileprivate let byRegion: [(region: Substring, script: Substring)]
    /// True if it is written in this script alone.
    let areOne: Bool

    /// The usual script in a country.
    func usual(in region: String) -> String {
      byRegion.first { $0.region == region }.map { String($0.script) } ?? usual
    }
  }

  /// A country that is none any more (ISO 3166-3).
  struct FormerCountry {
    /// Its name.
    let name: String
    /// The year in which its code was withdrawn.
    let lastYear: String
    /// The codes of the countries that came of it.
    let successors: [String]
  }

  private static let table = SortedLines(text: lines)

  /// The scripts of a language by its subtag; nil where nothing is known.
  static func scripts(of language: String) -> Scripts? {
    table["l" + language].map { fields in
      let regions = fields[1].split(separator: ",").map { pair in (region: pair.prefix(2), script: pair.suffix(4)) }
      return Scripts(
        usual: String(fields[0]), byRegion: regions, areOne: fields[2].isEmpty && regions.isEmpty)
    }
  }

  /// The place whose usage that of another follows in a language: for English in `GB` it is `001`.
  static func place(followedIn region: String, by language: String, in script: String?) -> String? {
    let keys = [region] + (script.map { ["\($0)-\(region)"] } ?? [])
    return keys.lazy.compactMap { table["p\(language)-\($0)".lowercased()]?.first }.first.map(String.init)
  }

  /// Tells whether a country or an area lies in an area: `MX` in `419`.
  static func area(_ area: String, holds region: String) -> Bool {
    guard let members = table["r" + area.lowercased()]?.first?.split(separator: ",") else { return false }
    return members.contains(Substring(region)) || members.contains { self.area(String($0), holds: region) }
  }

  /// The former country of a code that names no other one today.
  static func formerCountry(_ code: String) -> FormerCountry? {
    table["f" + code].map { fields in
      FormerCountry(
        name: String(fields[1]), lastYear: String(fields[2]),
        successors: fields[0].split(separator: ",").map(String.init))
    }
  }
}
