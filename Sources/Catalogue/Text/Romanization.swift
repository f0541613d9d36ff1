/// A romanization of every script, for the names of folders: CLDR's transliterations, letter by letter.
///
/// - SeeAlso: `Registries/README.md` for where the tables come from.
enum Romanization {
  /// A text in ASCII letters and digits, punctuation and spaces as they are: Толстой as `tolstoj`, 鈴木 as `ling mu`.
  ///
  /// Letters that no table has are left out.
  static func latin(_ text: String) -> String {
    let scalars = Array(text.foldedLetters.unicodeScalars)
    var latin = ""
    for (place, scalar) in scalars.enumerated() {
      if scalar.isASCII {
        latin.unicodeScalars.append(scalar)
      } else if let syllable = hangul(scalar) ?? han(scalar) {
        latin += syllable
      } else if var letter = letter(scalar) {
        let next = scalars.dropFirst(place + 1).first
        // the vowel that an Indic consonant has by itself gives way to another, or to none
        if letter.count > 1, letter.hasSuffix("a"), scalar.properties.generalCategory == .otherLetter,
          next.map(takesVowel) ?? false
        {
          letter.removeLast()
        }
        latin += letter
      }
    }
    return latin.split(separator: " ").joined(separator: " ")
  }

  private static let table = SortedLines(text: letters)

  private static func letter(_ scalar: Unicode.Scalar) -> String? {
    table[String(scalar)]?.first.map(String.init)
  }

  /// Tells whether a mark is a vowel sign, or says that there is no vowel.
  private static func takesVowel(_ mark: Unicode.Scalar) -> Bool {
    switch mark.properties.generalCategory {
    case .nonspacingMark, .spacingMark: mark.properties.canonicalCombiningClass == .virama || letter(mark) != nil
    default: false
    }
  }

  /// A syllable of Hangul by its letters; nil for anything else.
  private static func hangul(_ scalar: Unicode.Scalar) -> String? {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
    let place = scalar.value - 0xAC00
    let parts = [0x1100 + place / 588, 0x1161 + place % 588 / 28, 0x11A7 + place % 28]
    return parts.compactMap { Unicode.Scalar($0).flatMap(letter) }.joined()
  }

  /// The reading of a Chinese character in Mandarin, between spaces; nil for anything else.
  private static func han(_ scalar: Unicode.Scalar) -> String? {
    guard (0x4E00...0x9FFF).contains(scalar.value) else { return nil }
    let start = 2 * Int(scalar.value - 0x4E00)
    let place: Int? = codes.withUTF8Buffer { codes in
      guard start + 1 < codes.count, let high = digit(codes[start]), let low = digit(codes[start + 1]) else {
        return nil
      }
      return high * 64 + low
    }
    let known = syllables.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    let all = known.split(separator: " ", omittingEmptySubsequences: false)
    return place.flatMap { all.indices.contains($0) ? " \(all[$0]) " : nil }
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 55
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 61
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "-"): 63
    default: nil
    }
  }
}
