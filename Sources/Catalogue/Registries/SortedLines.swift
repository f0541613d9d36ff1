/// A table in a literal: a line for each key, the key before the first `|`, sorted by the bytes of the keys.
///
/// Nothing is read before the first look-up, and a look-up reads only the lines it passes.
struct SortedLines {
  let text: StaticString

  /// The fields of the line of `key`; nil where there is none.
  subscript(key: String) -> [Substring]? {
    text.withUTF8Buffer { bytes in
      let start = Self.startOfFirstLine(from: key.utf8, in: bytes)
      let line = Self.line(from: start, in: bytes)
      guard line.prefix(while: { $0 != UInt8(ascii: "|") }).elementsEqual(key.utf8) else { return nil }
      return Array(Self.fields(line).dropFirst())
    }
  }

  /// Every line whose key begins with `prefix`: the rest of its key, and its fields.
  func lines(startingWith prefix: String) -> [(key: Substring, fields: [Substring])] {
    text.withUTF8Buffer { bytes in
      var found: [(key: Substring, fields: [Substring])] = []
      var line = Self.line(from: Self.startOfFirstLine(from: prefix.utf8, in: bytes), in: bytes)
      while line.starts(with: prefix.utf8), !line.isEmpty {
        let fields = Self.fields(line)
        found.append((fields[0].dropFirst(prefix.count), Array(fields.dropFirst())))
        line = Self.line(from: line.endIndex + 1, in: bytes)
      }
      return found
    }
  }

  /// The start of the first line whose key does not precede `key`.
  private static func startOfFirstLine(from key: String.UTF8View, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (low, high) = (bytes.startIndex, bytes.endIndex)
    while low < high {
      let start = startOfLine(around: low + (high - low) / 2, from: low, in: bytes)
      let line = line(from: start, in: bytes)
      if line.prefix(while: { $0 != UInt8(ascii: "|") }).lexicographicallyPrecedes(key) {
        low = Swift.min(line.endIndex + 1, high)
      } else {
        high = start
      }
    }
    return low
  }

  private static func startOfLine(
    around index: Int, from low: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var start = index
    while start > low, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    return start
  }

  /// The line that starts at an index, without its line feed; empty past the end.
  private static func line(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    let rest = bytes[Swift.min(start, bytes.endIndex)...]
    return rest.prefix { $0 != UInt8(ascii: "\n") }
  }

  private static func fields(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> [Substring] {
    // no letter is made of a bar and the scalar after it, so the text is split by bytes
    let text = String(decoding: line, as: UTF8.self).utf8
    return text.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false).map { Substring($0) }
  }
}
