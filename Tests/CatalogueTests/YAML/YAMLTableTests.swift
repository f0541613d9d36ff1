import Foundation
import OrderedCollections
import Testing

@testable import Catalogue

@Suite("YAML as version 1.2 has it") struct YAMLTableTests {
  /// A text, and what another reader finds in it.
  struct Row: Decodable {
    var name: String?
    let yaml: String
    let events: [String]
  }

  private static func table(_ name: String) throws -> [Row] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures/yaml").standardized
    return try JSONDecoder().decode([Row].self, from: Data(contentsOf: folder.appending(path: name)))
  }

  @Test("is read as another reader of it does, or refused; never as something else", arguments: [("suite.json", 200), ("random.json", 380)])
  func table(file: String, least: Int) throws {
    let rows = try Self.table(file)
    var (read, wrong) = (0, [String]())
    for row in rows {
      guard let document = try? Document(parsing: Array(row.yaml.utf8)) else { continue }
      read += 1
      let found = document.root.map(Self.events) ?? []
      // a document without text has one empty scalar to others
      if found != row.events, !(found.isEmpty && row.events == ["="]) {
        wrong.append("\(row.name ?? "") \(row.yaml.debugDescription): \(found), not \(row.events)")
      }
    }
    #expect(wrong == [])
    #expect(read >= least, "\(read) of \(rows.count) were read")
  }

  private static func events(_ node: Node) -> [String] {
    switch node.content {
    case .scalar(let text): ["=" + text]
    case .alias(let name, _): ["*" + name]
    case .sequence(let items): ["+SEQ"] + items.flatMap(events) + ["-SEQ"]
    case .mapping(let entries): ["+MAP"] + entries.flatMap { events($0.key) + events($0.value) } + ["-MAP"]
    }
  }

  @Test(
    "is refused at its place where libyaml takes it for something else",
    arguments: [
      ("a: [?a, b]\n", "1:5 question-mark"), ("a: {name: P, ?place: Paris}\n", "1:14 question-mark"),
      ("a: {?\"q\": z}\n", "1:5 question-mark"), ("title: &t:1 Le Phare\n", "1:8 anchor"),
      ("a: &t b\nc: [*t:x]\n", "2:5 anchor"), ("a: !!str &t:1 b\n", "1:10 anchor"), ("&a?b c: d\n", "1:1 anchor"),
    ])
  func refused(text: String, place: String) {
    do {
      let value = try Document(parsing: Array(text.utf8)).value
      Issue.record("\(text) was read as \(value)")
    } catch { #expect("\(error.position) \(error.rule)" == place) }
  }

  @Test(
    "tabs are blanks in an empty line and before a comment, and text in a text",
    arguments: [
      ("a: b\n\t\nc: d\n", ["a": "b", "c": "d"]), ("\t\na: b\n", ["a": "b"]), ("a: b\n \t \n\t\t\nc: d\n", ["a": "b", "c": "d"]),
      ("a: b\n\t# said\nc: d\n", ["a": "b", "c": "d"]), ("a: b\n\t\n  c\n", ["a": "b\nc"]),
      ("a: |\n \tx\n", ["a": "\tx\n"]), ("a: |\n  x\n  \ty\n", ["a": "x\n\ty\n"]), ("a: |\n  x\n\t\n  y\n", ["a": "x\n\ny\n"]),
      ("a: |\n  x\n \t\nb: c\n", ["a": "x\n", "b": "c"]), ("a: |\n\t\n  x\n", ["a": "\nx\n"]), ("a: |\n \t\n x\n", ["a": "\t\nx\n"]),
      ("a: |\n  é\n\t\n  y\tz\n", ["a": "é\n\ny\tz\n"]),
    ])
  func tabs(text: String, fields: [String: String]) throws {
    let value = try Document(parsing: Array(text.utf8)).value
    #expect(value.fields?.mapValues(\.text) == Value.Fields(uniqueKeysWithValues: fields.sorted { $0.key < $1.key }.map { ($0, .text($1)) }).mapValues(\.text))
  }

  @Test("a tab is still no indentation", arguments: ["a:\n\tb: c\n", "\ta: b\n", "a: |\n\tx\n", "a: |\n  x\n\ty\n"])
  func indentation(text: String) {
    #expect { try Document(parsing: Array(text.utf8)) } throws: { ($0 as? DocumentError)?.rule == "tab-indent" }
  }

  @Test("a file of lines that hold a tab alone is read") func manyTabs() throws {
    let text = "a: b\n" + String(repeating: "\t\nx: y\n", count: 1).replacing("x: y\n", with: "c: d\n") + "e: |\n" + String(repeating: "  f\n\t\n", count: 300)
    #expect(try Document(parsing: Array(text.utf8)).value["e"].text?.utf8.count == 300 * 3 - 1)
  }

  @Test("NEL, LS and PS end no line", arguments: ["\u{85}", "\u{2028}", "\u{2029}"]) func formerBreaks(sign: String) throws {
    let text = "# a comment\(sign)title: no key\na: b\(sign)c d # x\nc: \"é\(sign)\u{F0000}\"\nd: |\n  e\(sign)f\n"
    let document = try Document(parsing: Array(text.utf8))
    #expect(document.value.fields?.keys.elements == ["a", "c", "d"])
    #expect(document.value["a"].text == "b\(sign)c d")
    #expect(document.value["c"].text == "é\(sign)\u{F0000}")
    #expect(document.value["d"].text == "e\(sign)f\n")
    #expect(document.position(ofKey: [.key("d")]) == Position(line: 4, column: 1))
  }
}
