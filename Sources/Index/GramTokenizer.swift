internal import CSQLite

/// Takes folded text apart so that every part of a word is found, in every script.
///
/// A word gives one token at each of its letters: that letter and the two after it, fewer at the end. So a part of
/// three letters or more is found by the tokens in it, and a shorter one as the beginning of tokens.
enum GramTokenizer {
  static let name = "grams"

  /// The most letters of a token.
  static let length = 3

  /// The function that SQLite calls to split a text.
  static let tokenize: Tokenize = { _, context, flags, text, count, token in
    guard let text, let token, count > 0 else { return SQLITE_OK }
    // a query is one token already
    if flags & FTS5_TOKENIZE_QUERY != 0 { return token(context, 0, text, count, 0, count) }
    return GramTokenizer.tokens(in: UnsafeRawBufferPointer(start: text, count: Int(count))) { range in
      token(
        context, 0, text + range.lowerBound, Int32(range.count), Int32(range.lowerBound), Int32(range.upperBound))
    }
  }

  /// Calls `tell` with the range of each token of a text, until it returns something else than 0.
  ///
  /// - Returns: The last result of `tell`, 0 where there is no token.
  static func tokens(in bytes: UnsafeRawBufferPointer, _ tell: (Range<Int>) -> Int32) -> Int32 {
    var start = 0
    while start < bytes.count {
      var (end, letters) = (start, 0)
      while end < bytes.count, bytes[end] != UInt8(ascii: " "), letters < Self.length {
        end = Self.next(after: end, in: bytes)
        letters += 1
      }
      if letters > 0 {
        let result = tell(start..<end)
        guard result == 0 else { return result }
      }
      start = Self.next(after: start, in: bytes)
    }
    return 0
  }

  /// The place where the next scalar begins.
  private static func next(after place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var place = place + 1
    while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  /// The query of the full-text table that finds all records with some folded words, and perhaps others.
  static func pattern(for words: [String]) -> String {
    words.flatMap { word -> [String] in
      let letters = Array(word.unicodeScalars)
      func quoted(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for letter in letters { text.append(contentsOf: letter == "\"" ? [letter, letter] : [letter]) }
        return "\"" + String(text) + "\""
      }
      guard letters.count >= length else { return [quoted(letters[...]) + " *"] }
      return (0...(letters.count - length)).map { quoted(letters[$0..<($0 + length)]) }
    }.joined(separator: " AND ")
  }
}
