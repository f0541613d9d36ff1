public import Catalogue

/// A value of a source, with its place in the file. JSON makes them now; other forms make the same.
public struct SourceValue: Sendable {
  /// What it is.
  public indirect enum Content: Sendable {
    case null
    case boolean(Bool)
    /// A number, digit by digit as it was written.
    case number(String)
    case text(String)
    case list([SourceValue])
    case object([Member])
  }

  /// One name of an object with its value.
  public struct Member: Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: SourceValue
  }

  /// What it is.
  public let content: Content
  /// Its bytes in the file.
  public let range: Range<Int>
  /// Its number among the values of the file, from 0.
  public let number: Int

  /// The value of a name of an object; nil where it has none.
  subscript(name: String) -> SourceValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text of a scalar; nil for one that says nothing, a list or an object.
  var text: String? {
    switch content {
    case .boolean(let boolean): boolean ? "true" : "false"
    case .number(let text), .text(let text): text.isEmpty ? nil : text
    case .null, .list, .object: nil
    }
  }

  /// The values of a list, those of lists within it too; a single value is itself, one that says nothing is none.
  var items: [SourceValue] {
    switch content {
    case .list(let items): items.flatMap(\.items)
    case .null: []
    default: [self]
    }
  }
}

/// A file of a source, read whole.
public struct SourceDocument: Sendable {
  /// The file, as the user named it.
  public let name: String
  /// What is in it.
  public let root: SourceValue
  /// How many values it holds.
  let count: Int
  let bytes: [UInt8]
  private let lineStarts: [Int]

  init(name: String, bytes: [UInt8], start: Int, root: SourceValue, count: Int) {
    (self.name, self.bytes, self.root, self.count) = (name, bytes, root, count)
    lineStarts = Self.lineStarts(in: bytes, from: start)
  }

  /// Where a value stands.
  func position(of value: SourceValue) -> Position { Self.position(at: value.range.lowerBound, in: bytes, lineStarts) }

  /// The bytes of a value as they stand in the file.
  func bytes(of value: SourceValue) -> ArraySlice<UInt8> { bytes[value.range] }

  /// The offset of the first byte of each line; lines end with LF, CRLF or CR.
  static func lineStarts(in bytes: [UInt8], from start: Int) -> [Int] {
    var starts = [start]
    for index in bytes.indices.dropFirst(start) {
      let isLast = bytes[index] == 10 || (bytes[index] == 13 && !(index + 1 < bytes.count && bytes[index + 1] == 10))
      if isLast { starts.append(index + 1) }
    }
    return starts
  }

  /// The line, and the column in Unicode scalars, of an offset.
  static func position(at offset: Int, in bytes: [UInt8], _ lineStarts: [Int]) -> Position {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let line = bytes[min(lineStarts[low], offset)..<min(offset, bytes.count)]
    return Position(line: low + 1, column: line.count { $0 & 0xC0 != 0x80 } + 1)
  }
}
