internal import Cutf8proc

extension String {
  /// The number of columns that the text takes on a terminal.
  ///
  /// A grapheme cluster takes what its scalars take (combining marks none, East Asian wide characters two, ambiguous ones
  /// one); an emoji sequence and a Hangul syllable take two, however many scalars spell them. Control characters take
  /// none: ask the `visible` form of a text that may hold some.
  public var displayWidth: Int {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    Effort.took(utf8.count)
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// The text without anything that could command a terminal or reorder the text around it.
  ///
  /// A tab or a line end (LF, CRLF) is shown as one space; every other scalar that `disturbsDisplay` as `\u{202E}`, in
  /// Swift's notation. Joiners stay: Persian, Indic scripts and emoji need them.
  public var visible: String {
    guard unicodeScalars.contains(where: \.disturbsDisplay) else { return self }
    var shown = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\r", rest.first == "\n" { continue }
      if scalar == "\t" || scalar == "\n" {
        shown.append(" ")
      } else if scalar.disturbsDisplay {
        shown.append(contentsOf: scalar.escaped.unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The text between U+2068 and U+2069 where it holds anything written from right to left, else unchanged.
  ///
  /// So Arabic keeps its order, and the text beside it keeps its own. Take the `visible` form first: a stray U+2069 in
  /// the text would end the isolate.
  /// - SeeAlso: Unicode Standard Annex #9, Explicit Directional Isolates.
  public var isolated: String {
    // Hebrew, the first script from right to left, starts at U+0590: 0xD6 in UTF-8.
    let mayHold = utf8.contains { $0 >= 0xD6 }
    return mayHold && unicodeScalars.contains(where: \.isRightToLeft) ? "\u{2068}\(self)\u{2069}" : self
  }
}

extension Character {
  fileprivate var displayWidth: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    guard scalars.count > 1 else { return first.displayWidth }
    let joinsPictures = first.properties.isEmoji && scalars.contains("\u{200D}")
    if joinsPictures || first.leadsHangul || scalars.contains(where: \.asksForEmoji) { return 2 }
    return scalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension Unicode.Scalar {
  /// True if a terminal must never get this scalar raw: it commands, reorders, or breaks lines, or is no character.
  ///
  /// These are C0 and C1 controls, DEL, bidirectional controls, line and paragraph separators, interlinear annotation,
  /// noncharacters, and what Unicode calls default-ignorable, apart from joiners and variation selectors.
  public var disturbsDisplay: Bool {
    switch value {
    case 0x20..<0x7F: false
    case 0..<0x20, 0x7F...0x9F: true
    case ..<0xAD: false
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF: true
    default: isIgnorable && !spellsWords || properties.isNoncharacterCodePoint
    }
  }

  /// `\u{202E}`: the scalar in Swift's notation, at least four digits.
  fileprivate var escaped: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "\\u{" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "}"
  }

  fileprivate var displayWidth: Int { Int(utf8proc_charwidth(Int32(value))) }

  /// A leading consonant: terminals draw it and the vowel and final after it as one syllable.
  fileprivate var leadsHangul: Bool { (0x1100...0x115F).contains(value) || (0xA960...0xA97C).contains(value) }

  /// True if its presence makes a cluster an emoji sequence: a selector, keycap, skin tone or half of a flag.
  fileprivate var asksForEmoji: Bool {
    switch value {
    case 0xFE0F, 0x20E3, 0x1F3FB...0x1F3FF, 0x1F1E6...0x1F1FF: true
    default: false
    }
  }

  fileprivate var isRightToLeft: Bool {
    guard let property = utf8proc_get_property(Int32(value)) else { return false }
    let direction = UInt32(bitPattern: Int32(property.pointee.bidi_class))
    return [UTF8PROC_BIDI_CLASS_R, UTF8PROC_BIDI_CLASS_AL, UTF8PROC_BIDI_CLASS_AN].contains { $0.rawValue == direction }
  }
}
