public import Catalogue

/// A file of a source. It is never held whole: each part is read when it is needed.
public struct SourceFile: Sendable {
  /// The file, as the user named it.
  public let name: String
  /// The number of its bytes.
  public let count: Int
  private let read: @Sendable (Range<Int>) throws -> [UInt8]

  /// A file that is read by a closure, from several threads.
  ///
  /// - Parameter read: Gives all the bytes of a range; throws where that can't be done, or the bytes have changed.
  public init(name: String, count: Int, read: @escaping @Sendable (Range<Int>) throws -> [UInt8]) {
    (self.name, self.count, self.read) = (name, count, read)
  }

  /// A file of some bytes.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, count: bytes.count) { Array(bytes[$0]) }
  }

  /// The bytes of a range.
  ///
  /// - Throws: An error of the closure that reads it.
  func bytes(_ range: Range<Int>) throws -> [UInt8] { try read(range) }

  /// The number of bytes read at a time.
  static let portion = 1 << 18

  /// The line and column of an offset; the beginning where the file can't be read any more.
  ///
  /// Everything before the offset is read again, so it is for the one error after which nothing is imported.
  func position(at offset: Int) -> Position {
    var ruler = Ruler()
    var start = ruler.skipMark((try? bytes(0..<min(3, count))) ?? [])
    while start < offset {
      let end = min(start + Self.portion, offset)
      guard let bytes = try? bytes(start..<end) else { return Ruler().position }
      ruler.pass(bytes)
      start = end
    }
    return ruler.position
  }
}

/// Counts lines and columns on the way through a file. Lines end with LF, CRLF or CR; columns are Unicode scalars.
struct Ruler: Sendable {
  private var line = 1
  private var column = 1
  private var isBehindReturn = false

  /// The current position.
  var position: Position { Position(line: line, column: column) }

  /// A ruler at the beginning of a file.
  init() {}

  /// A ruler at a position within a file.
  init(at position: Position) { (line, column) = (position.line, position.column) }

  /// Skips the byte order mark at the beginning of a file.
  ///
  /// - Returns: The number of its bytes.
  func skipMark(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Goes on over some bytes.
  mutating func pass(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      switch byte {
      case 10 where isBehindReturn: (column, isBehindReturn) = (1, false)
      case 10, 13: (line, column, isBehindReturn) = (line + 1, 1, byte == 13)
      default:
        isBehindReturn = false
        if byte & 0xC0 != 0x80 { column += 1 }
      }
    }
  }
}

/// The reason why a source can't be taken at all.
public struct SourceFault: Error, Hashable, Sendable {
  /// The finding, with the file and the place.
  public let problem: Problem

  init(_ file: SourceFile, at offset: Int, _ message: String, mend: String? = nil) {
    problem = Problem(
      rule: "source", severity: .error, path: file.name, position: file.position(at: offset), message: message,
      mend: mend)
  }
}
