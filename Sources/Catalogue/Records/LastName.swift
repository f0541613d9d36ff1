/// The name under which a person stands on a shelf: the last name, without suffixes, numerals and dates.
public struct LastName: Hashable, Sendable {
  /// The last name, in the letters of the name.
  let text: String

  /// The last name of a name as it stands on a book: `Kurt Vonnegut Jr.`, `Mann, Thomas (1875-1955)`.
  ///
  /// In Chinese, Japanese and Korean letters the first word is the last name; without a space the whole name is.
  public init(of name: String) {
    self.init(name: name, comesFirst: name.unicodeScalars.first { $0.properties.isAlphabetic }?.isEastAsian ?? false)
  }

  /// The last name of a name as lists have it, which begins with it.
  public init(sortName: String) { self.init(name: sortName, comesFirst: true) }

  private init(name: String, comesFirst: Bool) {
    let parts = name.withoutBrackets.split { ",،、，".contains($0) }.map { Self.words(in: $0) }.filter { !$0.isEmpty }
    // `Mann, Thomas`; what stands behind the comma of `Buckley, Jr.` is no name
    guard parts.count < 2 else {
      text = parts[0].joined(separator: " ")
      return
    }
    let words = parts.first ?? name.split(whereSeparator: \.isWhitespace).map(String.init)
    text = (comesFirst ? words.first : words.last) ?? ""
  }

  /// The name of a folder made from it; nil where no letter of it can be written so.
  public var slug: Slug? { Slug.suggest(from: Romanization.latin(text)) }

  /// The words of a name without those behind it that are no names; none where nothing else is there.
  private static func words(in part: Substring) -> [String] {
    var words = part.split(whereSeparator: \.isWhitespace).map(String.init).filter { !isDate($0) }
    while let last = words.last, isNoName(last, among: words) { words.removeLast() }
    return words
  }

  /// Tells whether a word stands for a year, or before one.
  private static func isDate(_ word: String) -> Bool {
    word.contains(where: \.isNumber) || ["b.", "d.", "ca.", "fl.", "geb.", "gest."].contains(word.lowercased())
  }

  private static func isNoName(_ word: String, among words: [String]) -> Bool {
    let plain = word.folded.filter { $0 != " " }
    if suffixes.contains(plain) || isNumeral(word) { return true }
    // of two words the second is the last name: Agostinho Neto, Mark Elder
    return kinships.contains(plain) && words.count > 2
  }

  private static let suffixes: Set<String> = [
    "jr", "sr", "jnr", "snr", "fils", "pere", "phd", "md", "dphil", "esq", "obe", "cbe", "mbe",
    "sj",
    "osb", "ofm", "the", "dj", "da", "altere", "jungere", "der", "jeune", "aine", "ancien",
    "lancien",
  ]

  private static let kinships: Set<String> = [
    "filho", "neto", "sobrinho", "hijo", "nieto", "figlio", "bisneto", "junior", "senior", "elder", "younger",
  ]

  /// Tells whether a word is a Roman numeral of a ruler. A single X, L, C, D or M is a name: Malcolm X.
  private static func isNumeral(_ word: String) -> Bool {
    let digits = word.hasSuffix(".") ? word.dropLast() : word[...]
    // no ruler has come to forty: LI and XL are names
    let isLong = digits.count > 1 && digits.allSatisfy { "IVX".contains($0) }
    return digits == "I" || digits == "V" || isLong
  }
}

extension String {
  /// The text without what stands in brackets.
  fileprivate var withoutBrackets: String {
    var depth = 0
    return filter { letter in
      if "([（［".contains(letter) { depth += 1 }
      defer { if ")]）］".contains(letter) { depth = Swift.max(0, depth - 1) } }
      return depth == 0
    }
  }
}

extension Unicode.Scalar {
  /// True for letters of Chinese, Japanese and Korean.
  fileprivate var isEastAsian: Bool {
    switch value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }
}

extension Contributor {
  /// The name of the folder for works by this contributor; nil where nobody is named.
  public var shelf: String? {
    let name: LastName? =
      if let sortName {
        LastName(sortName: sortName)
      } else if kind == "organization" {
        (romanized ?? self.name).map { LastName(whole: $0) }
      } else {
        (romanized ?? self.name).map { LastName(of: $0) }
      }
    return name?.slug?.description
  }
}

extension LastName {
  /// A name that is taken whole.
  fileprivate init(whole name: String) { text = name }
}
