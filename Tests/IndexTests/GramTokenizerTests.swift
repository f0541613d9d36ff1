import CSQLite
import Catalogue
import TestSupport
import Testing

@testable import Index

@Suite("Words taken apart for search") struct GramTokenizerTests {
  private func database() throws -> Database {
    let db = try Database(at: ":memory:")
    try db.add(tokenizer: GramTokenizer.name, GramTokenizer.tokenize)
    try db.execute(
      "CREATE VIRTUAL TABLE words USING fts5(text, content='', columnsize=0, detail=none, tokenize='grams')")
    return db
  }

  private func tokens(_ text: String, isQuery: Bool) throws -> [String] {
    final class Told { var tokens: [String] = [] }
    let told = Told()
    let result = text.withCString { start in
      GramTokenizer.tokenize(
        nil, Unmanaged.passUnretained(told).toOpaque(), isQuery ? FTS5_TOKENIZE_QUERY : FTS5_TOKENIZE_DOCUMENT, start,
        Int32(text.utf8.count)
      ) { told, _, token, count, _, _ in
        let bytes = UnsafeRawBufferPointer(start: token, count: Int(count))
        Unmanaged<Told>.fromOpaque(told!).takeUnretainedValue().tokens.append(String(decoding: bytes, as: UTF8.self))
        return SQLITE_OK
      }
    }
    #expect(result == SQLITE_OK)
    return withExtendedLifetime(told) { told.tokens }
  }

  @Test("a word is three letters from each of its letters on, fewer at its end")
  func tokens() throws {
    #expect(try tokens("robot 小説", isQuery: false) == ["rob", "obo", "bot", "ot", "t", "小説", "説"])
    #expect(try tokens("rob", isQuery: true) == ["rob"])
  }

  @Test("what is looked for is quoted, so that no sign in it commands the table")
  func pattern() {
    #expect(GramTokenizer.pattern(for: ["robo", "小"]) == #""rob" AND "obo" AND "小" *"#)
    #expect(GramTokenizer.pattern(for: ["a\"b*"]) == #""a""b" AND """b*""#)
  }

  @Test("every part of every word is found, in every script", arguments: 0..<60)
  func parts(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters = Array("abéłعربية小説한국क्षि\"*'-0".unicodeScalars)
    var words: [String] = []
    for _ in 0..<4 {
      var word = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...8, using: &random) { word.append(letters.randomElement(using: &random) ?? "a") }
      words.append(String(word).folded)
    }
    let text = words.joined(separator: " ").folded
    let db = try database()
    try db.run("INSERT INTO words(rowid, text) VALUES (7, ?)", [text])
    for word in text.unicodeScalars.split(separator: " ") {
      let scalars = Array(word)
      for start in scalars.indices {
        for end in start..<scalars.count {
          var part = String.UnicodeScalarView()
          part.append(contentsOf: scalars[start...end])
          let pattern = GramTokenizer.pattern(for: [String(part)])
          let found = try db.integer("SELECT rowid FROM words WHERE words MATCH ?", [pattern])
          #expect(found == 7, "\(pattern) in \(text)")
        }
      }
    }
  }
}
