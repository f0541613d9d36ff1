/// A place in a text file, as editors count it.
public struct Position: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The line, from 1. Lines end with LF, CRLF or CR.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// A position; both numbers count from 1.
  public init(line: Int, column: Int) {
    (self.line, self.column) = (line, column)
  }

  /// `line:column`.
  public var description: String { "\(line):\(column)" }

  /// Tells whether the first stands before the second.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
