internal import GRDB

/// Takes folded text apart so that every part of a word is found, in every script.
///
/// A word gives one token at each of its letters: that letter and the two after it, fewer at the end. So whatever has three
/// letters or more is found by the tokens in it, and shorter things as the beginning of tokens.
final class GramTokenizer: FTS5CustomTokenizer {
  static let name = "grams"

  /// The most letters of a token.
  static let length = 3

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?, nText: CInt,
    tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return 0 }
    let bytes = UnsafeRawBufferPointer(start: pText, count: Int(nText))
    func tell(_ range: Range<Int>) -> CInt {
      tokenCallback(
        context, 0, pText + range.lowerBound, CInt(range.count), CInt(range.lowerBound), CInt(range.upperBound))
    }
    // what is asked for is one token already
    if tokenization.contains(.query) { return tell(0..<bytes.count) }
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

  /// Where the next scalar begins.
  private static func next(after place: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var place = place + 1
    while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
    return place
  }

  /// What the full-text table is asked for to find all that holds some folded words, and more perhaps.
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
