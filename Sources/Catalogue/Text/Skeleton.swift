extension String {
  /// The name with letters that look alike made equal: two names with one skeleton can be mistaken for each other.
  ///
  /// Case, accents and width go as in `folded`; Cyrillic, Greek and Armenian letters that look like Latin ones become those,
  /// and so do digits that look like letters. Facts from the confusables of Unicode Technical Standard #39, as far as names
  /// in the Latin alphabet go.
  public var skeleton: String {
    String(String.UnicodeScalarView(folded.unicodeScalars.map { Self.latin[$0] ?? $0 }))
  }

  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(alike: String, letter: Unicode.Scalar)] = [
      ("аα", "a"), ("ьв", "b"), ("сϲ", "c"), ("ԁ", "d"), ("еє", "e"), ("ԍ", "g"), ("һհ", "h"), ("іιӏ1|", "l"),
      ("il", "l"),
      ("јյ", "j"), ("кκ", "k"), ("м", "m"), ("пոη", "n"), ("оοօ0", "o"), ("рρ", "p"), ("ԛզ", "q"), ("гг", "r"),
      ("ѕ", "s"), ("тτ", "t"), ("սυ", "u"), ("νѵ", "v"), ("ѡԝω", "w"), ("хχ", "x"), ("уγү", "y"),
    ]
    var latin: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (alike, letter) in pairs { for scalar in alike.unicodeScalars { latin[scalar] = letter } }
    return latin
  }()
}
