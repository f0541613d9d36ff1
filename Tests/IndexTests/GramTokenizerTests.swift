import Catalogue
import GRDB
import TestSupport
import Testing

@testable import Index

@Suite("Words taken apart for search") struct GramTokenizerTests {
  private func database() throws -> DatabaseQueue {
    let queue = try DatabaseQueue()
    try queue.inDatabase { db in
      db.add(tokenizer: GramTokenizer.self)
      try db.execute(
        sql: "CREATE VIRTUAL TABLE words USING fts5(text, content='', columnsize=0, detail=none, tokenize='grams')")
    }
    return queue
  }

  @Test("a word is three letters from each of its letters on, fewer at its end")
  func tokens() throws {
    try database().inDatabase { db in
      let tokenizer = try db.makeTokenizer(GramTokenizer.tokenizerDescriptor())
      #expect(try tokenizer.tokenize(document: "robot 小説").map(\.token) == ["rob", "obo", "bot", "ot", "t", "小説", "説"])
      #expect(try tokenizer.tokenize(query: "rob").map(\.token) == ["rob"])
    }
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
    let queue = try database()
    try queue.inDatabase { db in
      try db.execute(sql: "INSERT INTO words(rowid, text) VALUES (7, ?)", arguments: [text])
      for word in text.unicodeScalars.split(separator: " ") {
        let scalars = Array(word)
        for start in scalars.indices {
          for end in start..<scalars.count {
            var part = String.UnicodeScalarView()
            part.append(contentsOf: scalars[start...end])
            let pattern = GramTokenizer.pattern(for: [String(part)])
            let found = try Int.fetchOne(
              db, sql: "SELECT rowid FROM words WHERE words MATCH ?", arguments: [pattern])
            #expect(found == 7, "\(pattern) in \(text)")
          }
        }
      }
    }
  }
}
