import OrderedCollections
import Testing

@testable import Catalogue

@Suite("Documents in house style") struct EmitterTests {
  static let edition: Value = .mapping([
    "language": .list([.text("ar"), .text("no")]),
    "title": .text("في انتظار الروبوت"),
    "publisher": .mapping(["name": .text("دار المرايا"), "country": .text("EG"), "place": .absent]),
    "contributors": .list([
      .mapping(["role": .text("translator"), "name": .text("مها قابيل"), "ids": .mapping(["isni": .text("0000")])]),
      .text("x: y"),
    ]),
    "dates": .mapping(["published": .text("2022-02-02"), "expected": .text("[1989,1999]")]),
    "notes": .text("one\n\ntwo\n"),
    "empty": .list([]), "none": .mapping([:]),
    "nested": .list([.list([.mapping(["a": .text("b")])]), .absent, .list([.text("1")])]),
  ])

  static let text = """
    language: [ar, "no"]
    title: في انتظار الروبوت
    publisher:
      name: دار المرايا
      country: EG
      place:
    contributors:
      - role: translator
        name: مها قابيل
        ids:
          isni: "0000"
      - "x: y"
    dates:
      published: 2022-02-02
      expected: "[1989,1999]"
    notes: |
      one

      two
    empty: []
    none: {}
    nested:
      - - a: b
      - ~
      - ["1"]

    """

  @Test("a record is written in house style, and reads as it was")
  func record() throws {
    let emitter = Emitter { $0.first == "dates" ? .date : nil }
    #expect(emitter.text(of: Self.edition) == Self.text)
    #expect(try Document(parsing: Array(Self.text.utf8)).value == Self.edition)
  }

  @Test("lines end as asked")
  func lineEnds() {
    #expect(Emitter(lineEnd: .crlf).text(of: .mapping(["a": .text("b\nc\n")])) == "a: |\r\n  b\r\n  c\r\n")
  }

  @Test("what is written reads as it was, for values at random")
  func random() throws {
    for seed in UInt64(0)..<2000 {
      let value = try Document(parsing: GeneratedDocument(seed: seed).bytes).value
      #expect(try Document(parsing: Array(Emitter().text(of: value).utf8)).value.isIdentical(to: value), "seed \(seed)")
    }
  }

  @Test("what is written is confirmed without being read, and what says anything else never is")
  func confirming() throws {
    var confirmed = 0
    for seed in UInt64(0)..<2000 {
      let value = try Document(parsing: GeneratedDocument(seed: seed).bytes).value
      let bytes = Array(Emitter().text(of: value).utf8)
      if Document.surely(bytes, says: value) { confirmed += 1 }
      let other = try Document(parsing: GeneratedDocument(seed: seed + 1).bytes).value
      #expect(!Document.surely(bytes, says: other) || other.isIdentical(to: value), "seed \(seed)")
      guard !bytes.isEmpty else { continue }
      var damaged = bytes
      let place = Int(seed) % bytes.count
      if seed.isMultiple(of: 2) { damaged.remove(at: place) } else { damaged[place] = bytes[(place * 7) % bytes.count] }
      guard Document.surely(damaged, says: value) else { continue }
      #expect(try Document(parsing: damaged).value.isIdentical(to: value), "seed \(seed)")
    }
    #expect(confirmed > 100)
    #expect(Document.surely(Array("a: b\nc: [d, 'e']\n".utf8), says: .mapping(["a": .text("b"), "c": .list([.text("d"), .text("e")])])))
    for text in ["a: ~", "a: !x ~", "a: &x b", "a: b\n---\nc: d", "a: b\nc: d", "", "a: \u{7}", "[a, b]", "a: \"b"] {
      #expect(!Document.surely(Array(text.utf8), says: .mapping(["a": .text(text.contains("b") ? "b" : "~")])), "\(text)")
    }
  }
}
