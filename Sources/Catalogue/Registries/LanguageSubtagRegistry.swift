/// The IANA Language Subtag Registry: the meaning of each subtag, and the subtag that replaced it.
///
/// - SeeAlso: RFC 5646 §3; `Registries/README.md` for the form of a line.
enum LanguageSubtagRegistry {
  /// The kinds of subtag, each with the letter that begins its keys.
  enum Kind: String {
    case language = "l"
    case extendedLanguage = "e"
    case script = "s"
    case region = "r"
    case variant = "v"
  }

  /// One subtag of the registry.
  struct Entry {
    /// The subtag that replaced it; nil for one that is in use or that nothing replaced.
    let preferred: String?
    /// The script that goes without saying for a language.
    let suppressedScript: String?
    /// The language that encompasses this one, or that an extended language must follow.
    let parent: String?
    /// The names, the usual one first.
    let names: [String]
  }

  private static let table = SortedLines(text: lines)

  /// The entry of a subtag, in any case; nil for one that is not registered.
  static func entry(_ kind: Kind, _ subtag: some StringProtocol) -> Entry? {
    let key = subtag.lowercased()
    if let fields = table[kind.rawValue + key] { return Entry(fields: fields) }
    guard isPrivateUse(kind, key) else { return nil }
    return Entry(preferred: nil, suppressedScript: nil, parent: nil, names: [String(subtag)])
  }

  /// A tag registered as a whole, and the one that replaced it.
  ///
  /// These are the grandfathered tags, and the redundant ones that have a preferred value.
  static func wholeTag(_ tag: String) -> (canonical: String, preferred: String?, isGrandfathered: Bool, name: String)? {
    table["g" + tag.lowercased()].map { fields in
      (String(fields[1]), fields[0].isEmpty ? nil : String(fields[0]), fields[2] == "grandfathered", String(fields[3]))
    }
  }

  /// The two-letter code of a language that was written with three letters (ISO 639-2/B or 639-2/T).
  static func twoLetterCode(for subtag: some StringProtocol) -> String? {
    table["a" + subtag.lowercased()].map { String($0[0]) }
  }

  /// The two-letter code of a region that was written with the three of ISO 3166-1: `BR` for `bra`.
  static func region(ofThreeLetters subtag: some StringProtocol) -> String? {
    table["c" + subtag.lowercased()].map { String($0[0]) }
  }

  /// The subtags of a kind that begin with some lower-case letters, with their entries, sorted; for suggestions.
  static func all(_ kind: Kind, startingWith letters: String = "") -> [(subtag: String, entry: Entry)] {
    return table.lines(startingWith: kind.rawValue + letters).map { (letters + $0.key, Entry(fields: $0.fields)) }
  }

  /// The subtag of a language, script or region called by its name in English or another language of the interface, in any case and without accents; nil for
  /// no name of one.
  static func subtag(_ kind: Kind, named name: String) -> String? { codes[kind]?[name.folded] }

  /// Tells whether several languages are called so, in English or another language of the interface.
  static func isName(ofSeveralLanguages name: String) -> Bool { sharedNames.contains(name.folded) }

  /// The folded names that several languages in use have.
  private static let sharedNames: Set<String> = {
    let registered = all(.language).filter { $0.entry.preferred == nil }.flatMap { subtag, entry in
      entry.names.map { ($0.folded, subtag) }
    }
    let translated = TranslatedNames.all(.language).map { ($0.name.folded, $0.subtag) }
    var (first, shared): ([String: String], Set<String>) = ([:], [])
    for (name, subtag) in registered + translated {
      if let known = first[name], known != subtag { shared.insert(name) }
      first[name] = first[name] ?? subtag
    }
    return shared
  }()

  /// The subtags by kind and folded name, made when a name is first asked for.
  private static let codes: [Kind: [String: String]] = {
    var codes: [Kind: [String: String]] = [:]
    for kind in [Kind.language, .script, .region] {
      let entries = all(kind).filter { $0.entry.preferred == nil }
      // Of languages with one name, the one with the shortest code, which is the best known.
      let ranked = entries.sorted { ($0.subtag.utf8.count, $0.subtag) < ($1.subtag.utf8.count, $1.subtag) }
      let names = ranked.flatMap { subtag, entry in entry.names.map { ($0.folded, subtag) } }
      // A whole name comes before one without its note: “Latin” before “Latin (Fraktur variant)”.
      let shortened = ranked.flatMap { subtag, entry in
        entry.names.filter { $0.utf8.contains(UInt8(ascii: "(")) }.map { ($0.withoutNote.folded, subtag) }
      }
      let translated = TranslatedNames.all(kind).map { ($0.name.folded, $0.subtag) }
      let everyName = names + shortened + translated
      // To somebody who writes French, “mongol” is Mongolian rather than the language of a village.
      codes[kind] = Dictionary(everyName.filter { $0.1.utf8.count == 2 } + everyName) { first, _ in first }
    }
    return codes
  }()

  /// Tells whether a subtag is set aside by RFC 5646 §2.2.1, §2.2.3 and §2.2.4 for private agreements.
  private static func isPrivateUse(_ kind: Kind, _ subtag: String) -> Bool {
    switch kind {
    case .language: subtag.utf8.count == 3 && ("qaa"..."qtz").contains(subtag)
    case .script: subtag.utf8.count == 4 && ("qaaa"..."qabx").contains(subtag)
    case .region: subtag.utf8.count == 2 && (("qm"..."qz").contains(subtag) || ("xa"..."xz").contains(subtag))
    case .extendedLanguage, .variant: false
    }
  }
}

extension LanguageSubtagRegistry.Entry {
  fileprivate init(fields: [Substring]) {
    preferred = fields[0].isEmpty ? nil : String(fields[0])
    suppressedScript = fields[1].isEmpty ? nil : String(fields[1])
    parent = fields[2].isEmpty ? nil : String(fields[2])
    names = fields.dropFirst(3).map(String.init)
  }
}

extension String {
  /// The name without the registry's note in brackets after it.
  fileprivate var withoutNote: String {
    split(separator: " (", maxSplits: 1).first.map(String.init) ?? self
  }
}
