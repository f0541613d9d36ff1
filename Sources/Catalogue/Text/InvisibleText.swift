extension StringProtocol {
  /// True if nothing in the text can be seen: it is empty, or holds white space, controls and invisible characters alone.
  public var isInvisible: Bool {
    // nearly every text begins with a letter
    if let first = utf8.first, (0x21..<0x7F).contains(first) { return false }
    return unicodeScalars.allSatisfy(\.isInvisible)
  }
}

extension Unicode.Scalar {
  /// True if it shows nothing by itself: white space, a control, or what Unicode calls default-ignorable.
  ///
  /// The braille pattern without dots and the marks of interlinear annotation show nothing either.
  var isInvisible: Bool {
    if value < 0x7F { return value <= 0x20 }
    return isIgnorable || properties.isWhitespace || properties.generalCategory == .control
  }

  /// True if fonts show nothing for it, and nothing is lost to the eye without it.
  /// - SeeAlso: Default_Ignorable_Code_Point, Unicode Standard, §5.21.
  var isIgnorable: Bool {
    switch value {
    case ..<0xAD: false
    case 0x2800, 0xFFF9...0xFFFB: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }

  /// True if it belongs to the spelling of a word or a picture: the joiners of Persian, Indic scripts and emoji, and
  /// the selectors of a variant.
  var spellsWords: Bool {
    switch value {
    case 0x200C, 0x200D: true
    default: properties.isVariationSelector
    }
  }
}

extension Node {
  /// The first text in which there is something, and nothing to be seen.
  var invisibleText: String? {
    switch content {
    case .scalar(let text): text.isInvisible && !text.isEmpty ? text : nil
    case .sequence(let items): items.lazy.compactMap(\.invisibleText).first
    case .mapping(let entries): entries.lazy.compactMap(\.value.invisibleText).first
    case .alias: nil
    }
  }
}
