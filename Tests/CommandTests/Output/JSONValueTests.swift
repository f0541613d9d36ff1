import Foundation
import Testing

@testable import colophon

@Suite("JSON output (RFC 8259)") struct JSONValueTests {
  static let record: JSONValue = [
    "reference": "robots/ar-2022", "title": "في انتظار الروبوت", "edition": ["number": 2, "type": []],
    "links": [[:], nil],
    "exclusive": true,
  ]

  @Test("indented as jq does, members in their order, other scripts as they are")
  func pretty() {
    #expect(
      Self.record.pretty == """
        {
          "reference": "robots/ar-2022",
          "title": "في انتظار الروبوت",
          "edition": {
            "number": 2,
            "type": []
          },
          "links": [
            {},
            null
          ],
          "exclusive": true
        }

        """)
  }

  @Test("compact on one line")
  func compact() {
    #expect(
      Self.record.compact
        == #"{"reference":"robots/ar-2022","title":"في انتظار الروبوت","edition":{"number":2,"type":[]},"#
        + #""links":[{},null],"exclusive":true}"#)
  }

  @Test(
    "JSON Lines has a line for each item, one for a value that is no array, none for an empty array",
    arguments: [(["a", ["b": 1]], "\"a\"\n{\"b\":1}\n"), (["b": -1], "{\"b\":-1}\n"), ([], "")] as [(JSONValue, String)]
  )
  func lines(value: JSONValue, text: String) {
    #expect(value.lines == text)
  }

  @Test(
    "what a terminal must not get raw is escaped",
    arguments: [
      ("a\"b\\c/", #""a\"b\\c/""#), ("\u{8}\u{C}\n\r\t\r\n", #""\b\f\n\r\t\r\n""#),
      ("\u{0}\u{1B}\u{7F}\u{85}", #""\u0000\u001b\u007f\u0085""#),
      ("\u{202E}x\u{2066}\u{61C}\u{200F}", #""\u202ex\u2066\u061c\u200f""#), ("\u{2028}\u{FEFF}", #""\u2028\ufeff""#),
      ("\u{E0041}", #""\udb40\udc41""#), ("😀 م\u{200C}", "\"😀 م\u{200C}\""),
    ])
  func escapes(string: String, text: String) {
    #expect(Array(JSONValue.string(string).compact.utf8) == Array(text.utf8))
  }

  @Test("every scalar comes back through another reader, pretty and compact")
  func roundTrip() throws {
    // In strings of 4,096, so that a failure can be found.
    let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    for start in stride(from: 0, to: scalars.count, by: 4096) {
      let string = String(String.UnicodeScalarView(scalars[start..<min(start + 4096, scalars.count)]))
      for text in [JSONValue.array([.string(string)]).pretty, JSONValue.array([.string(string)]).compact] {
        let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String])
        #expect(read.count == 1 && read[0].unicodeScalars.elementsEqual(string.unicodeScalars), "from scalar \(start)")
      }
    }
  }
}
