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
  private let places: BytePlaces

  init(name: String, bytes: [UInt8], start: Int, root: SourceValue, count: Int) {
    (self.name, self.bytes, self.root, self.count) = (name, bytes, root, count)
    places = BytePlaces(in: bytes, from: start)
  }

  /// Where a value stands.
  func position(of value: SourceValue) -> Position { places.position(at: value.range.lowerBound, in: bytes) }

  /// The bytes of a value as they stand in the file.
  func bytes(of value: SourceValue) -> ArraySlice<UInt8> { bytes[value.range] }
}

/// Lines and columns of a file, found quickly however long a line is: many files are one.
struct BytePlaces: Sendable {
  /// The first byte of each line; lines end with LF, CRLF or CR.
  private var lineStarts: [Int]
  /// How many scalars begin before each block of bytes.
  private var scalarsBefore: [Int] = []

  private static let block = 4096

  init(in bytes: [UInt8], from start: Int) {
    lineStarts = [start]
    var scalars = 0
    for (index, byte) in bytes.enumerated() {
      if index.isMultiple(of: Self.block) { scalarsBefore.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      guard index >= start, byte == 10 || byte == 13 else { continue }
      let isPair = byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      if !isPair { lineStarts.append(index + 1) }
    }
    scalarsBefore.append(scalars)
  }

  /// The line, and the column in Unicode scalars, of an offset.
  func position(at offset: Int, in bytes: [UInt8]) -> Position {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = min(lineStarts[low], offset)
    return Position(line: low + 1, column: scalars(before: offset, in: bytes) - scalars(before: start, in: bytes) + 1)
  }

  private func scalars(before offset: Int, in bytes: [UInt8]) -> Int {
    let block = min(offset / Self.block, scalarsBefore.count - 1)
    let first = min(block * Self.block, bytes.count)
    return scalarsBefore[block] + bytes[first..<max(first, min(offset, bytes.count))].count { $0 & 0xC0 != 0x80 }
  }
}
