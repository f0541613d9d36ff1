/// The words that somebody types to find a record; each must be part of one of its texts, letter case and diacritics
/// aside.
///
/// It looks at titles, people, publishers and notes. A word is found within another too, in every script: 小説 in 純文学小説.
public struct SearchQuery: Sendable {
  /// The words, each `folded` and each once.
  public let words: [String]
  /// The words, and the whole phrase, as bytes.
  private let spelled: (words: [[UInt8]], phrase: [UInt8])

  /// Reads a query.
  ///
  /// - Throws: `ParsingError` where nothing is left to look for.
  public init(parsing text: String) throws(ParsingError) {
    let phrase = text.folded
    var words: [String] = []
    // by scalars: a space with a vowel sign behind it is one character to Swift
    for word in phrase.unicodeScalars.split(separator: " ").map({ String($0) }) where !words.contains(word) {
      words.append(word)
    }
    guard !words.isEmpty else { throw ParsingError(text: text, reason: "“\(text)” holds nothing to search for") }
    self.words = words
    spelled = (words.map { Array($0.utf8) }, Array(phrase.utf8))
  }

  /// The rank of a record among the results, and its best field; nil where a word is in none of its texts.
  public func hit(in reference: RecordReference, _ fields: Value) -> SearchHit? {
    var best = [Int](repeating: 0, count: words.count)
    var (bonus, found): (Int, (score: Int, text: SearchedText)?) = (0, nil)
    for text in SearchedText.all(in: fields, of: reference.kind) {
      let folded = Array(text.folded.utf8)
      var own = 0
      for (index, word) in spelled.words.enumerated() {
        let score = Self.closeness(of: word, in: folded) * text.kind.weight
        best[index] = max(best[index], score)
        own += score
      }
      if words.count > 1 {
        let whole = Self.closeness(of: spelled.phrase, in: folded) * text.kind.weight
        bonus = max(bonus, whole)
        own += whole
      }
      if own > found?.score ?? 0 { found = (own, text) }
    }
    guard let found, !best.contains(0) else { return nil }
    return SearchHit(
      reference: reference, score: best.reduce(bonus, +), field: found.text.field, text: found.text.text)
  }

  /// The share that a word has in a text: all of it 8, a word of it 4, the beginning of a word 2, a part of one 1, none
  /// 0.
  private static func closeness(of word: [UInt8], in text: [UInt8]) -> Int {
    guard word.count <= text.count, let first = word.first else { return 0 }
    var best = 0
    Effort.took(text.count)
    for start in 0...(text.count - word.count)
    where text[start] == first && text[start..<(start + word.count)].elementsEqual(word) {
      let end = start + word.count
      let (begins, ends) = (isEdge(text, before: start), isEdge(text, before: end))
      let closeness = begins && ends ? (word.count == text.count ? 8 : 4) : begins ? 2 : 1
      best = max(best, closeness)
    }
    return best
  }

  /// Tells whether no word goes on across a place: one side is the end of the text, or ASCII that is no letter and no
  /// digit.
  private static func isEdge(_ text: [UInt8], before place: Int) -> Bool {
    guard place > 0, place < text.count else { return true }
    func isPartOfWord(_ byte: UInt8) -> Bool {
      byte >= 128 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return !isPartOfWord(text[place - 1]) || !isPartOfWord(text[place])
  }
}

/// A record that a search found.
public struct SearchHit: Sendable {
  /// The record.
  public let reference: RecordReference
  /// The score; more is better.
  public let score: Int
  /// The field with the best match.
  public let field: FieldPath
  /// The text in it.
  public let text: String
}
