internal import OrderedCollections

extension String {
  /// The text as it is kept when somebody enters it: without blanks at its ends, with line feeds for line ends, in
  /// canonical composition. Text of several lines keeps the indentation of its first line, and its last line end.
  ///
  /// - Throws: `ParsingError` for a control character other than a tab or a line end.
  public func entered() throws(ParsingError) -> String {
    if utf8.allSatisfy({ (0x21..<0x7F).contains($0) }) { return self }
    let text = withLineFeeds
    try text.refuseControls()
    return text.withoutOuterBlanks.nfc
  }

  /// Refuses control characters (C0, C1 and DEL), such as those that arrow keys send, apart from tabs and line ends.
  ///
  /// - Throws: `ParsingError` naming the first.
  public func refuseControls() throws(ParsingError) {
    let control = withLineFeeds.unicodeScalars.first {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
    }
    guard let control else { return }
    let code = String(control.value, radix: 16, uppercase: true)
    throw ParsingError(
      text: self,
      reason:
        "“\(self)” holds the control character U+\(String(repeating: "0", count: max(0, 4 - code.utf8.count)))\(code), "
        + "which belongs to no text" + (control == "\u{1B}" ? "; arrow keys send it" : ""))
  }

  /// The text with LF in the place of CRLF.
  private var withLineFeeds: String {
    guard utf8.contains(0x0D) else { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\n", text.last == "\r" { text.removeLast() }
      text.append(scalar)
    }
    return String(text)
  }

  private var withoutOuterBlanks: String {
    let scalars = unicodeScalars
    guard var start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    let end = scalars.index(after: last)
    guard scalars[start..<end].contains("\n") else { return String(scalars[start..<end]) }
    while start > scalars.startIndex, case let before = scalars.index(before: start), scalars[before] != "\n" {
      start = before
    }
    return String(scalars[start..<end]) + (scalars[end...].contains("\n") ? "\n" : "")
  }
}

extension Value {
  /// The value with every text as it is kept when somebody enters it; an empty one is absent.
  ///
  /// - Throws: `ParsingError` for a control character, and for a text in which nothing can be seen.
  public func entered() throws(ParsingError) -> Value {
    switch self {
    case .absent: return self
    case .text(let text):
      let entered = try text.entered()
      if text.isEmpty { return .absent }
      guard !entered.isInvisible else {
        throw ParsingError(text: text, reason: "nothing can be seen in “\(text)”, which is as good as no value")
      }
      return .text(entered)
    case .list(let items):
      var entered: [Value] = []
      for item in items { entered.append(try item.entered()) }
      return .list(entered)
    case .mapping(let fields):
      var entered = Fields(minimumCapacity: fields.count)
      for (key, value) in fields { entered[try key.entered()] = try value.entered() }
      return .mapping(entered)
    }
  }
}
