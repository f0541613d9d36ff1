/// The fault of a language tag and its place: enough to look for the tag that was meant.
struct LanguageTagFault: Error {
  /// The reason, as a sentence without its full stop.
  let reason: String
  /// The subtag that is not registered, its place, and the kind it would have been.
  var unknown: (kind: LanguageSubtagRegistry.Kind, subtag: String, index: Int)?
}

/// Reads the subtags of a tag from left to right, as the grammar of RFC 5646 §2.1 has them.
struct LanguageTagReader {
  private let text: String
  private var rest: ArraySlice<String>
  private var written: [String] = []

  private(set) var language = ""
  private(set) var extendedLanguage: String?
  private(set) var script: String?
  private(set) var region: String?
  private(set) var variants: [String] = []
  /// True if another subtag has replaced one of them.
  private(set) var isDeprecated = false

  init(_ text: String) {
    self.text = text
    let isShort = text.utf8.count <= LanguageTag.mostBytes
    rest = isShort ? text.split(separator: "-", omittingEmptySubsequences: false).map { $0.lowercased() }[...] : []
  }

  /// The tag in canonical case, once it is read.
  var canonical: String { written.dropFirst().reduce(written.first ?? "") { $0 + "-" + $1 } }

  mutating func read() throws(LanguageTagFault) {
    guard !text.isEmpty else { throw LanguageTagFault(reason: "a language tag is not empty") }
    guard text.utf8.count <= LanguageTag.mostBytes else {
      throw LanguageTagFault(
        reason: "a language tag has at most \(LanguageTag.mostBytes) bytes, and this has \(text.utf8.count)")
    }
    Effort.took(rest.count)
    guard rest.allSatisfy(\.isSubtag) else {
      throw LanguageTagFault(
        reason: "“\(text)” is not a language tag: its parts are 1 to 8 ASCII letters or digits, with “-” between them")
    }
    if rest.first == "x" {
      language = "x"
      return try readPrivateUse()
    }
    try readLanguage()
    try readExtendedLanguage()
    try readScript()
    try readRegion()
    try readVariants()
    try readExtensions()
    try readPrivateUse()
    if let left = rest.first {
      throw LanguageTagFault(reason: fault(left))
    }
  }

  private mutating func take(as subtag: String) {
    rest.removeFirst()
    written.append(subtag)
  }

  /// The reason why nothing could be done with the subtag where the reading stopped.
  private func fault(_ subtag: String) -> String {
    if subtag.isScript, script != nil { return "“\(text)” has two scripts" }
    if subtag.isRegion, region != nil { return "“\(text)” has two regions" }
    if subtag.isExtendedLanguage, extendedLanguage != nil { return "“\(text)” has two extended languages" }
    return "“\(subtag)” does not belong where it stands in “\(text)”"
  }
}

extension LanguageTagReader {
  private mutating func readLanguage() throws(LanguageTagFault) {
    let first = rest.first ?? ""
    guard first.isLanguage else {
      throw LanguageTagFault(reason: "“\(text)” is not a language tag: it does not start with a language")
    }
    try check(.language, first)
    language = first
    take(as: first)
  }

  private mutating func readExtendedLanguage() throws(LanguageTagFault) {
    guard let subtag = rest.first, subtag.isExtendedLanguage, language.utf8.count <= 3 else { return }
    let entry = try check(.extendedLanguage, subtag)
    guard entry.parent == language else {
      throw LanguageTagFault(reason: "“\(subtag)” follows “\(entry.parent ?? "")” only, not “\(language)”")
    }
    extendedLanguage = subtag
    take(as: subtag)
  }

  private mutating func readScript() throws(LanguageTagFault) {
    guard let subtag = rest.first, subtag.isScript else { return }
    try check(.script, subtag)
    let titlecased = subtag.prefix(1).uppercased() + String(subtag.dropFirst())
    script = titlecased
    take(as: titlecased)
  }

  private mutating func readRegion() throws(LanguageTagFault) {
    guard let subtag = rest.first, subtag.isRegion else { return }
    try check(.region, subtag)
    region = subtag.uppercased()
    take(as: subtag.uppercased())
  }

  private mutating func readVariants() throws(LanguageTagFault) {
    while let subtag = rest.first, subtag.isVariant {
      try check(.variant, subtag)
      guard !variants.contains(subtag) else {
        throw LanguageTagFault(reason: "the variant “\(subtag)” stands twice in “\(text)”")
      }
      variants.append(subtag)
      take(as: subtag)
    }
  }

  private mutating func readExtensions() throws(LanguageTagFault) {
    var seen: Set<String> = []
    while let singleton = rest.first, singleton.utf8.count == 1, singleton != "x" {
      guard seen.insert(singleton).inserted else {
        throw LanguageTagFault(reason: "the extension “\(singleton)” stands twice in “\(text)”")
      }
      take(as: singleton)
      guard let subtag = rest.first, subtag.utf8.count > 1 else {
        throw LanguageTagFault(reason: "nothing follows the extension “\(singleton)” in “\(text)”")
      }
      while let subtag = rest.first, subtag.utf8.count > 1 { take(as: subtag) }
    }
  }

  private mutating func readPrivateUse() throws(LanguageTagFault) {
    guard rest.first == "x" else { return }
    guard rest.count > 1 else { throw LanguageTagFault(reason: "nothing follows “x” in “\(text)”") }
    while let subtag = rest.first { take(as: subtag) }
  }

  @discardableResult
  private mutating func check(
    _ kind: LanguageSubtagRegistry.Kind, _ subtag: String
  ) throws(LanguageTagFault) -> LanguageSubtagRegistry.Entry {
    if let entry = LanguageSubtagRegistry.entry(kind, subtag) {
      if entry.preferred != nil { isDeprecated = true }
      return entry
    }
    let typed = text.split(separator: "-")[written.count]
    let reason =
      if kind == .language, let short = LanguageSubtagRegistry.twoLetterCode(for: subtag) {
        "“\(typed)” is the code of three letters, BCP 47 takes that of two, “\(short)”"
      } else {
        "“\(typed)” is not a registered \(kind.name)"
      }
    throw LanguageTagFault(reason: reason, unknown: (kind, subtag, written.count))
  }
}

extension LanguageSubtagRegistry.Kind {
  fileprivate var name: String {
    switch self {
    case .language: "language"
    case .extendedLanguage: "extended language"
    case .script: "script"
    case .region: "region"
    case .variant: "variant"
    }
  }
}

/// The kind of a subtag in lower case, by its form (RFC 5646 §2.1).
extension String {
  fileprivate var isSubtag: Bool { (1...8).contains(utf8.count) && utf8.allSatisfy { $0.isLetter || $0.isDigit } }
  fileprivate var isLanguage: Bool { (2...8).contains(utf8.count) && utf8.allSatisfy(\.isLetter) }
  fileprivate var isExtendedLanguage: Bool { utf8.count == 3 && utf8.allSatisfy(\.isLetter) }
  fileprivate var isScript: Bool { utf8.count == 4 && utf8.allSatisfy(\.isLetter) }
  fileprivate var isRegion: Bool {
    (utf8.count == 2 && utf8.allSatisfy(\.isLetter)) || (utf8.count == 3 && utf8.allSatisfy(\.isDigit))
  }
  fileprivate var isVariant: Bool {
    utf8.count >= 5 || (utf8.count == 4 && (utf8.first?.isDigit ?? false))
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
