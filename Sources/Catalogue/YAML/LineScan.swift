/// One pass over the bytes of a file: checks the encoding and finds the lines.
struct LineScan {
  let bytes: [UInt8]
  /// The length of the byte order mark.
  private(set) var start = 0
  private(set) var lineStarts: [Int] = []
  private(set) var lineEnd: SourceText.LineEnd?
  private(set) var isASCII = true
  /// True if it holds NEL, LS or PS, which ended lines in YAML 1.1.
  private(set) var hasFormerBreaks = false

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() throws(DocumentError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw utf16() }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    lineStarts.append(start)
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F {
        offset += 1
      } else if byte < 0x80 {
        offset = try control(byte, at: offset)
      } else {
        isASCII = false
        if byte == 0xC2 || byte == 0xE2 { noteFormerBreak(at: offset) }
        offset += try lengthOfScalar(at: offset)
      }
    }
  }

  private mutating func noteFormerBreak(at offset: Int) {
    let rest = bytes[offset...]
    if rest.starts(with: [0xC2, 0x85]) || rest.starts(with: [0xE2, 0x80, 0xA8])
      || rest.starts(with: [0xE2, 0x80, 0xA9])
    {
      hasFormerBreaks = true
    }
  }

  /// Reads a line end or a tab, and refuses every other control character.
  private mutating func control(_ byte: UInt8, at offset: Int) throws(DocumentError) -> Int {
    switch byte {
    case UInt8(ascii: "\t"): return offset + 1
    case UInt8(ascii: "\n"): return line(.lf, at: offset)
    case UInt8(ascii: "\r"):
      let isPair = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
      return line(isPair ? .crlf : .cr, at: offset)
    case 0 where offset < start + 2: throw utf16()
    default: throw forbidden(UInt32(byte), at: offset)
    }
  }

  private mutating func line(_ end: SourceText.LineEnd, at offset: Int) -> Int {
    if lineEnd == nil { lineEnd = end }
    let next = offset + (end == .crlf ? 2 : 1)
    lineStarts.append(next)
    return next
  }

  /// The number of bytes of a scalar beyond ASCII (Unicode 16, table 3-7).
  private func lengthOfScalar(at offset: Int) throws(DocumentError) -> Int {
    let first = bytes[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= bytes.count else { throw invalid(at: offset) }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xC0 == 0x80 else { throw invalid(at: offset) }
      scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    let shortest: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard scalar >= shortest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
      throw invalid(at: offset)
    }
    if scalar < 0xA0 && scalar != 0x85 || [0xFEFF, 0xFFFE, 0xFFFF].contains(scalar) {
      throw forbidden(scalar, at: offset)
    }
    return length
  }

  private func utf16() -> DocumentError {
    DocumentError(
      rule: "utf-16", message: "the file is written in UTF-16", position: Position(line: 1, column: 1),
      mend: "save it as UTF-8")
  }

  private func invalid(at offset: Int) -> DocumentError {
    DocumentError(
      rule: "invalid-utf-8", message: "the bytes here are not UTF-8", position: position(offset),
      mend: "save the file as UTF-8")
  }

  private func forbidden(_ scalar: UInt32, at offset: Int) -> DocumentError {
    guard scalar != 0 else {
      return DocumentError(rule: "nul", message: "a NUL byte stands in the text", position: position(offset))
    }
    let code = String(scalar, radix: 16, uppercase: true)
    return DocumentError(
      rule: "control-character",
      message:
        "the control character U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code) stands in the text",
      position: position(offset), mend: "remove it, or write it as an escape in double quotes")
  }

  private func position(_ offset: Int) -> Position {
    let lineStart = lineStarts.last ?? 0
    return Position(line: lineStarts.count, column: SourceText.scalars(in: bytes[lineStart..<offset]) + 1)
  }
}
