import Foundation
import OrderedCollections
import TestSupport
import Testing

@testable import Catalogue

@Suite("Reading plain records") struct PlainReaderTests {
  /// As Colophon and people write them; each is read without the parser of all YAML.
  private static let plainTexts = [
    "language: it\ntitle: Casa fiume\nstatus: published\n",
    """
    language: ar
    title: في انتظار الروبوت
    publisher:
      name: Casa del Molo
      place: Milano
    contributors:
      - role: author
        name: Antonio A. Casilli
      - role: translator
        name: مها
    formats:
    - form: paperback
      isbn: "9788823890541"
    roles: [author, translator]
    dates:
      published: 2004-10-08

    notes: |
      Seen again: terms unchanged. # no comment

        indented
      last
    empty:
    none: null
    quoted: 'a: b'

    """,
    "a:\n- one\n- two: 2\n  three: 3\nb: x#y\n",
  ]

  /// Texts that only the parser of all YAML reads right.
  private static let otherTexts = [
    "", "\n", "# a comment\na: b\n", "a: b # c\n", "a: b", "- a\n", "a: *b\n", "a: &b c\n", "a: b\n  c\n", "a: \"b\n  c\"\n",
    "a: {b: c}\n", "a: [b, [c]]\n", "a: b: c\n", "a: b:\n", "a: b\na: c\n", "a:b\n", "a: |-\n  b\n", "a: >\n  b\n", "a: |\n\n  b\n",
    "a: 'it''s'\n", "a: \"\\n\"\n", "a:\tb\n", "a: b\r\n", "a: \u{85}\n", "a: \u{2028}b\n", "\u{FEFF}a: b\n", "---\na: b\n", "a: ~\n",
    "a: b \n", "a: b\n \n", "a:\n    b: c\n  d: e\n", "a: !!str b\n", "? a\n: b\n", "a: [b,c]\n", "a: -\n", "a:\n  - - b\n",
  ]

  @Test("what is plain is read, and says what the parser says", arguments: plainTexts) func plain(text: String) throws {
    let value = try #require(PlainReader.value(of: Array(text.utf8)))
    #expect(try value == Document(parsing: Array(text.utf8)).value)
  }

  @Test("what is not is left to the parser", arguments: otherTexts) func others(text: String) {
    #expect(PlainReader.value(of: Array(text.utf8)) == nil)
  }

  @Test("bytes that are no text are left to the parser") func noText() {
    for bytes in [[0xC3], [0xFF], [0xED, 0xA0, 0x80], [0x00], [0x7F]] as [[UInt8]] {
      #expect(PlainReader.value(of: Array("a: b".utf8) + bytes + Array("\n".utf8)) == nil)
    }
  }

  @Test("nearly all records of the catalogue are plain") func catalogue() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../../editions").standardizedFileURL
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
    var counts = (plain: 0, all: 0)
    for case let file as URL in files where file.pathExtension == "yaml" {
      let bytes = [UInt8](try Data(contentsOf: file))
      counts.all += 1
      guard let value = PlainReader.value(of: bytes) else { continue }
      counts.plain += 1
      #expect(try value == Document(parsing: bytes).value, "\(file.lastPathComponent)")
    }
    #expect(counts.all > 10 && counts.plain * 10 > counts.all * 8, "\(counts)")
  }

  @Test("documents in mixed styles are read right, or not at all", arguments: 0..<4) func mixed(part: UInt64) throws {
    for seed in part * 2500..<(part + 1) * 2500 {
      let generated = GeneratedDocument(seed: seed)
      guard let value = PlainReader.value(of: generated.bytes) else { continue }
      #expect(try value == Document(parsing: generated.bytes).value, "seed \(seed)\n\(generated.text)")
    }
  }

  @Test("plain records with a few bytes changed are read right, or not at all", arguments: 0..<8) func mutated(part: UInt64) {
    var random = SplitMix64(state: part)
    var read = 0
    for _ in 0..<Extent.rounds(6_000, ofFull: 10_000) {
      var bytes = Array(Self.plainTexts[Int.random(in: 0..<Self.plainTexts.count, using: &random)].utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) { Self.mutate(&bytes, &random) }
      guard let value = PlainReader.value(of: bytes) else { continue }
      read += 1
      let parsed = try? Document(parsing: bytes).value
      #expect(parsed == value, "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(read > 500)
  }

  private static let pieces = [
    " ", "  ", "\n", "\n\n", ":", ": ", "-", "- ", "#", " #", "'", "\"", "[", "]", "{", "}", ",", ", ", "|", "|\n", ">", "&a", "*a", "!", "%",
    "@", "?", "? ", "~", "null", "a", "0", "---", "...", "\t", "\r", "\\", "é", "\u{A0}", "\u{2028}", "<<", "\n  ", "\n    ", "\nb: c", "\n- d",
  ]

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let place = Int.random(in: 0..<max(bytes.count, 1), using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...6, using: &random)))
    case 1:
      // a piece of the text once more
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      bytes.insert(contentsOf: Array(bytes[min(place, end)..<end]), at: Int.random(in: 0...bytes.count, using: &random))
    default:
      let piece = Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].utf8)
      bytes.insert(contentsOf: piece, at: min(place, bytes.count))
    }
  }
}
