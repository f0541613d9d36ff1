/// The letters and marks that search treats as others: the part of `folded` beyond Unicode's own tables.
enum SearchLetters {
  /// Tells whether search ignores a scalar of a decomposed text.
  ///
  /// They are given as ranges, not by general category, since a nonspacing mark of another script can be a vowel.
  static func isStripped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true  // Latin, Greek
    case 0x0483...0x0489, 0x2DE0...0x2DFF, 0xA66F...0xA672, 0xA674...0xA67D, 0xA69E...0xA69F: true  // Cyrillic
    case 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7, 0xFB1E: true  // Hebrew points and accents
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED,
      0x0898...0x089F, 0x08CA...0x08E1, 0x08E3...0x08FF:
      true  // tashkil and the signs of recitation
    case 0x0640: true  // tatweel
    case 0x02BE, 0x02BF: true  // romanized hamza and ayn: half the readers leave them out
    default: false
    }
  }

  /// The replacement of a letter or a mark. Keys are as case folding and decomposition leave them, or stand before
  /// both.
  static let plain: [Unicode.Scalar: String] = {
    let same: [(String, String)] = [
      ("ł", "l"), ("ø", "o"), ("đðɖɗ", "d"), ("ı", "i"), ("æ", "ae"), ("œ", "oe"), ("þ", "th"), ("ħ", "h"), ("ŧ", "t"),
      ("ŋ", "n"), ("ɓƀ", "b"), ("ƙ", "k"), ("ƴ", "y"), ("ɨ", "i"), ("ʉ", "u"), ("ƶ", "z"),
      ("ٱ", "ا"), ("ى", "ي"), ("ة", "ه"), ("ک", "ك"), ("ی", "ي"), ("ہھۃە", "ه"),
      ("‘’‚‛‹›′‵´ʹʻʼʽ׳", "'"), ("“”„‟«»″‶「」『』〝〞〟״", "\""), ("‐‑‒–—―−⁃־", "-"),
    ]
    return Dictionary(
      uniqueKeysWithValues: same.flatMap { letters, plain in letters.unicodeScalars.map { ($0, plain) } })
  }()
}
