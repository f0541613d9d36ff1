/// The names of languages, countries and scripts in the languages of the interface other than English.
///
/// - SeeAlso: `Registries/README.md` for where the names come from and under which licence.
enum TranslatedNames {
  /// The languages, in the order of the fields.
  private static let order: [InterfaceLanguage] = [.arabic, .spanish, .french, .italian]

  private static let table = SortedLines(text: lines)

  /// The name of a subtag; nil in English, and where no name is known.
  static func name(
    of subtag: some StringProtocol, _ kind: LanguageSubtagRegistry.Kind, in language: InterfaceLanguage
  ) -> String? {
    guard let field = order.firstIndex(of: language), let names = table[kind.rawValue + subtag.lowercased()] else {
      return nil
    }
    return names[field].isEmpty ? nil : String(names[field])
  }

  /// Every name of a kind with its subtag, for finding the subtag that somebody means.
  static func all(_ kind: LanguageSubtagRegistry.Kind) -> [(name: String, subtag: String)] {
    table.lines(startingWith: kind.rawValue).flatMap { subtag, names in
      names.filter { !$0.isEmpty }.map { (String($0), String(subtag)) }
    }
  }
}
