/// The bytes of a file as libyaml is given them, so that it reads them as YAML 1.2 does.
///
/// libyaml takes NEL, LS and PS for line breaks, which they were in YAML 1.1, and every tab before a text for
/// indentation. Other characters stand in for them, one for one, so that its marks stay right; they are taken back from
/// the texts that it reads.
struct ParserInput {
  let source: SourceText
  /// The tabs that separate and mean nothing, and those that are text, by their offsets in the file.
  private var blankTabs: Set<Int> = []
  private var textTabs: Set<Int> = []
  /// The characters that stand in for others; none where the file needs none.
  private var standIns: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var retries = 0
  private let reading: YAMLReading

  init(_ source: SourceText, as reading: YAMLReading = .current) throws(DocumentError) {
    (self.source, self.reading) = (source, reading)
    if reading == .current, source.hasFormerBreaks { try findStandIns() }
  }

  /// The bytes, without the byte order mark.
  var bytes: ArraySlice<UInt8> {
    let bytes = source.bytes[source.start...]
    guard !standIns.isEmpty || !blankTabs.isEmpty || endsInBlanks else { return bytes }
    var input: [UInt8] = []
    input.reserveCapacity(bytes.count + bytes.count / 4)
    var offset = bytes.startIndex
    while offset < bytes.endIndex {
      if blankTabs.contains(offset) {
        input.append(UInt8(ascii: " "))
      } else if let (scalar, length) = replaceable(at: offset), let standIn = standIns[scalar] {
        input += String(standIn).utf8
        offset += length - 1
      } else {
        input.append(bytes[offset])
      }
      offset += 1
    }
    // a last line of blanks is one, with or without a line end
    if endsInBlanks { input.append(UInt8(ascii: "\n")) }
    return input[...]
  }

  /// The text that was written where libyaml read this one.
  func restored(_ text: String) -> String {
    guard !standIns.isEmpty, text.utf8.contains(where: { $0 >= 0xF3 }) else { return text }
    let originals = Dictionary(standIns.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return String(String.UnicodeScalarView(text.unicodeScalars.map { originals[$0] ?? $0 }))
  }

  private var endsInBlanks: Bool {
    guard reading == .current else { return false }
    let end = source.bytes.count
    let start = source.lineStart(at: end)
    return start < end && source.lineEnd(at: start) == end
      && source.bytes[start...].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  private func replaceable(at offset: Int) -> (scalar: Unicode.Scalar, length: Int)? {
    let bytes = source.bytes
    switch bytes[offset] {
    case UInt8(ascii: "\t"): return textTabs.contains(offset) ? ("\t", 1) : nil
    case 0xC2: return bytes[offset + 1] == 0x85 ? ("\u{85}", 2) : nil
    case 0xE2 where bytes[offset + 1] == 0x80 && bytes[offset + 2] | 1 == 0xA9:
      return (bytes[offset + 2] == 0xA8 ? "\u{2028}" : "\u{2029}", 3)
    default: return nil
    }
  }

  /// Finds characters for private use that the file doesn't hold.
  private mutating func findStandIns() throws(DocumentError) {
    let used = Set(String(decoding: source.bytes, as: UTF8.self).unicodeScalars.filter { $0.value >= 0xF0000 })
    var free = (UInt32(0xF0000)...0xFFFFD).lazy.compactMap { Unicode.Scalar($0) }.filter { !used.contains($0) }
      .makeIterator()
    for scalar in ["\u{85}", "\u{2028}", "\u{2029}", "\t"] as [Unicode.Scalar] {
      guard let standIn = free.next() else {
        throw DocumentError(
          rule: "private-use", message: "the file is full of characters for private use",
          position: Position(line: 1, column: 1))
      }
      standIns[scalar] = standIn
    }
  }
}

// Tabs.
extension ParserInput {
  /// A tab that libyaml refused.
  struct RefusedTab {
    /// Its place in the file.
    let offset: Int
    /// The beginning of the block scalar that it stands in; nil: it stands in none.
    let block: Int?
  }

  /// Puts a stand-in where a refused tab is no indentation; tells whether it is worth to read again.
  ///
  /// A line of blanks is an empty line, or one of a `|` text; before a comment a tab only separates; and the first line
  /// of a `|` text may begin with one, behind its indentation.
  mutating func accepts(_ tab: RefusedTab) throws(DocumentError) -> Bool {
    retries += 1
    guard retries <= 500, retries * source.bytes.count <= 1 << 26 else { return false }
    let (start, end) = (source.lineStart(at: tab.offset), source.lineEnd(at: tab.offset))
    let ink = source.firstInk(ofLineAt: tab.offset)
    let isBlank = ink == end
    let first = source.bytes[start..<end].firstIndex { $0 != UInt8(ascii: " ") } ?? end
    guard first < end, source.bytes[first] == UInt8(ascii: "\t"), !blankTabs.contains(first), !textTabs.contains(first)
    else { return false }
    if let block = tab.block, isFirstLine(start, ofBlockAt: block), first > start {
      if standIns.isEmpty { try findStandIns() }
      textTabs.insert(first)
      return true
    }
    guard isBlank || (tab.block == nil && source.bytes[ink] == UInt8(ascii: "#")) else { return false }
    for offset in start..<ink where source.bytes[offset] == UInt8(ascii: "\t") { blankTabs.insert(offset) }
    return true
  }

  /// Tells whether no line of a `|` text before this one holds anything, and its header doesn't give the indentation. In
  /// a folded text (`>`) a line that begins with a tab is not folded, which one with a stand-in would be.
  private func isFirstLine(_ line: Int, ofBlockAt block: Int) -> Bool {
    let header = source.skippingProperties(from: block)
    guard source.bytes[header] == UInt8(ascii: "|"),
      !source.bytes[header..<source.lineEnd(at: header)].prefix(3).contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    var place = source.nextLine(at: header)
    while place < line {
      let ink = source.firstInk(ofLineAt: place)
      if ink < source.lineEnd(at: place) || textTabs.contains(where: { (place..<ink).contains($0) }) { return false }
      place = source.nextLine(at: place)
    }
    return true
  }
}
