/// A language in which Colophon can name languages and countries.
public enum InterfaceLanguage: String, Sendable, CaseIterable {
  case arabic = "ar"
  case english = "en"
  case spanish = "es"
  case french = "fr"
  case italian = "it"

  /// The language of a reader by the environment: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set; English
  /// where that names none of these languages.
  ///
  /// - SeeAlso: POSIX.1-2017, Base Definitions, 8.2: `LC_ALL` precedes the category, which precedes `LANG`.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    self = Self(rawValue: locale.prefix { $0.isLetter }.lowercased()) ?? .english
  }
}
