extension String {
  /// The text as a cell of tab-separated lines. It can break neither its row nor a terminal, and can be turned back
  /// into the text.
  ///
  /// A tab is `\t`, line ends are `\n` and `\r`, a backslash is `\\`, any other control `\u{202E}`.
  public var escapedCell: String {
    // most are plain words: asking Unicode about each letter of ten thousand rows takes longer than writing them
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }) { return self }
    guard unicodeScalars.contains(where: { $0 == "\\" || $0.disturbsDisplay }) else { return self }
    return unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\t": "\\t"
      case "\n": "\\n"
      case "\r": "\\r"
      default: String(scalar).visible
      }
    }.joined()
  }

  /// A row of cells as a line for a program: each cell escaped, tabs between them, and the line end.
  public static func line(of cells: some Sequence<String>) -> String {
    var line = ""
    for cell in cells {
      line += cell.escapedCell
      line += "\t"
    }
    if !line.isEmpty { line.removeLast() }
    return line + "\n"
  }

  /// The text that an `escapedCell` was made of.
  public var unescapedCell: String {
    guard unicodeScalars.contains("\\") else { return self }
    var text = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let kind = rest.popFirst() else {
        text.append(scalar)
        continue
      }
      switch kind {
      case "t": text.append("\t")
      case "n": text.append("\n")
      case "r": text.append("\r")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 2)
        if let number = UInt32(String(digits), radix: 16), let scalar = Unicode.Scalar(number) { text.append(scalar) }
      default: text.append(kind)
      }
    }
    return String(text)
  }
}
