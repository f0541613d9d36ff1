/// A table in a literal: a line for each key, the key before the first `|`, sorted by the bytes of the keys.
///
/// Nothing is read before the first look-up, and a look-up reads only the lines it passes.
struct SortedLines {
  let text: StaticString

  /// The fields of the line of `key`; nil where there is none.
  subscript(key: String) -> [Substring]? {
    search(key) { bytes, key in
      let line = bytes.line(from: bytes.startOfFirstLine(from: key))
      guard bytes.key(of: line).elementsEqual(key) else { return nil }
      return Array(bytes.fields(of: line).dropFirst())
    }
  }

  /// Every line whose key begins with `prefix`: the rest of its key, and its fields.
  func lines(startingWith prefix: String) -> [(key: Substring, fields: [Substring])] {
    search(prefix) { bytes, key in
      var found: [(key: Substring, fields: [Substring])] = []
      var line = bytes.line(from: bytes.startOfFirstLine(from: key))
      while bytes.slice(line).starts(with: key), !line.isEmpty {
        let fields = bytes.fields(of: line)
        found.append((fields[0].dropFirst(prefix.count), Array(fields.dropFirst())))
        line = bytes.line(from: line.upperBound + 1)
      }
      return found
    }
  }

  private func search<Found>(_ key: String, _ body: (LineBytes, UnsafeBufferPointer<UInt8>) -> Found) -> Found {
    var key = key
    return key.withUTF8 { key in text.withUTF8Buffer { body(LineBytes(all: $0), key) } }
  }
}

/// The bytes of such a table.
///
/// Each is reached by a plain pointer: a registry is asked thousands of times, in builds that aren't optimized too.
private struct LineBytes {
  let all: UnsafeBufferPointer<UInt8>

  private static let bar = UInt8(ascii: "|")
  private static let lineFeed = UInt8(ascii: "\n")

  /// The start of the first line whose key does not precede `key`.
  func startOfFirstLine(from key: UnsafeBufferPointer<UInt8>) -> Int {
    guard let bytes = all.baseAddress else { return 0 }
    var (low, high) = (0, all.count)
    while low < high {
      var start = low + (high - low) / 2
      while start > low, bytes[start - 1] != Self.lineFeed { start -= 1 }
      if isKey(from: start, before: key) {
        low = min(line(from: start).upperBound + 1, high)
      } else {
        high = start
      }
    }
    return low
  }

  private func isKey(from start: Int, before key: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let bytes = all.baseAddress, let wanted = key.baseAddress else { return false }
    var place = 0
    while place < key.count {
      let index = start + place
      if index == all.count || bytes[index] == Self.bar || bytes[index] == Self.lineFeed { return true }
      if bytes[index] != wanted[place] { return bytes[index] < wanted[place] }
      place += 1
    }
    return false
  }

  /// The place of the line that starts at an index, without its line feed; empty past the end.
  func line(from start: Int) -> Range<Int> {
    guard let bytes = all.baseAddress, start < all.count else { return all.count..<all.count }
    var end = start
    while end < all.count, bytes[end] != Self.lineFeed { end += 1 }
    return start..<end
  }

  func slice(_ line: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> { all[line] }

  /// The key of a line, which ends before its first bar.
  func key(of line: Range<Int>) -> Slice<UnsafeBufferPointer<UInt8>> { slice(line).prefix { $0 != Self.bar } }

  /// The fields of a line, its key first.
  func fields(of line: Range<Int>) -> [Substring] {
    // no letter is made of a bar and the scalar after it, so the text is split by bytes
    let text = String(decoding: slice(line), as: UTF8.self).utf8
    return text.split(separator: Self.bar, omittingEmptySubsequences: false).map { Substring($0) }
  }
}
