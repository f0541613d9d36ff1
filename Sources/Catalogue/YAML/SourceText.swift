/// The bytes of a text file, known to be UTF-8, and the places of its lines.
public struct SourceText: Sendable {
  /// The way in which the lines of a file end.
  public enum LineEnd: String, Sendable {
    case lf = "\n"
    case crlf = "\r\n"
    case cr = "\r"
  }

  /// The whole file, byte order mark included.
  public let bytes: [UInt8]
  /// True if the file starts with a UTF-8 byte order mark.
  public let hasByteOrderMark: Bool
  /// The first line end of the file; LF where it has none.
  public let lineEnd: LineEnd
  /// True if every scalar after the byte order mark is one byte.
  let isASCII: Bool
  /// True if it holds NEL, LS or PS, which ended lines in YAML 1.1 and are text in 1.2.
  let hasFormerBreaks: Bool
  /// The offset of the first byte of each line; the byte order mark belongs to no line.
  private let lineStarts: [Int]
  /// The number of scalars before each block of bytes: a file may be one line, and a thousand places in it asked for.
  private let scalarsBefore: [Int]
  private static let block = 1024

  /// Reads the bytes of a file.
  ///
  /// - Throws: `DocumentError` for UTF-16, invalid UTF-8, and characters that YAML 1.2 §5.1 keeps out of a file.
  public init(_ bytes: [UInt8]) throws(DocumentError) {
    var scan = LineScan(bytes: bytes)
    try scan.run()
    self.bytes = bytes
    hasByteOrderMark = scan.start > 0
    lineEnd = scan.lineEnd ?? .lf
    isASCII = scan.isASCII
    hasFormerBreaks = scan.hasFormerBreaks
    lineStarts = scan.lineStarts
    scalarsBefore = isASCII ? [] : Self.scalarsBeforeBlocks(of: bytes)
  }

  private static func scalarsBeforeBlocks(of bytes: [UInt8]) -> [Int] {
    stride(from: 0, to: bytes.count, by: block).reduce(into: [0]) { counts, start in
      counts.append((counts.last ?? 0) + scalars(in: bytes[start..<min(start + block, bytes.count)]))
    }
  }

  private init() {
    (bytes, hasByteOrderMark, lineEnd, isASCII, hasFormerBreaks) = ([], false, .lf, true, false)
    (lineStarts, scalarsBefore) = ([0], [])
  }

  /// The text of an empty file.
  static let nothing = SourceText()

  /// The first byte after the byte order mark.
  var start: Int { hasByteOrderMark ? 3 : 0 }

  /// The line and column of a byte offset.
  public func position(at offset: Int) -> Position {
    let line = lineNumber(at: offset)
    let start = lineStarts[line]
    return Position(line: line + 1, column: scalars(before: max(offset, start)) - scalars(before: start) + 1)
  }

  private func scalars(before offset: Int) -> Int {
    if isASCII { return offset }
    let block = offset / Self.block
    Effort.took(offset - block * Self.block)
    return scalarsBefore[block] + Self.scalars(in: bytes[(block * Self.block)..<offset])
  }

  /// The lines, without their ends.
  public var lines: [ArraySlice<UInt8>] {
    lineStarts.map { bytes[$0..<lineEnd(at: $0)] }
  }

  static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
  }
}

// The starts and ends of lines.
extension SourceText {
  /// The number, from 0, of the line that holds an offset.
  func lineNumber(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The first byte of the line that holds an offset.
  func lineStart(at offset: Int) -> Int { lineStarts[lineNumber(at: offset)] }

  /// The end of the line that holds an offset, before its line end.
  func lineEnd(at offset: Int) -> Int {
    var end = nextLine(at: offset)
    let start = lineStart(at: offset)
    if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  /// The first byte of the line after the one that holds an offset; the end of the file where there is none.
  func nextLine(at offset: Int) -> Int {
    let next = lineNumber(at: offset) + 1
    return next < lineStarts.count ? lineStarts[next] : bytes.count
  }

  /// The number of bytes before an offset on its line.
  func column(at offset: Int) -> Int { offset - lineStart(at: offset) }

  /// The first byte of a line that is neither space nor tab, or its end.
  func firstInk(ofLineAt offset: Int) -> Int {
    let (start, end) = (lineStart(at: offset), lineEnd(at: offset))
    return bytes[start..<end].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? end
  }

  /// Tells whether only spaces stand before an offset on its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    bytes[lineStart(at: offset)..<offset].allSatisfy { $0 == UInt8(ascii: " ") }
  }

  /// The first offset from `offset` on that is no white space, line end or comment (nor one of `others`).
  func skippingBlanks(from offset: Int, and others: UInt8? = nil) -> Int {
    var offset = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): offset += 1
      case UInt8(ascii: "#"): offset = lineEnd(at: offset)
      case others: offset += 1
      default: return offset
      }
    }
    return offset
  }
}
