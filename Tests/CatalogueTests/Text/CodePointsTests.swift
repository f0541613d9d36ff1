import OrderedCollections
import Testing

@testable import Catalogue

/// A mark, a joiner or a selector behind a delimiter makes one `Character` of both.
@Suite("Delimiters are code points") struct CodePointsTests {
  static let joining = ["\u{301}", "\u{651}", "\u{200C}", "\u{200D}", "\u{FE0F}", "\u{20DD}", "\u{1F3FB}", "\u{94D}"]

  @Test("in a change of a field", arguments: joining) func assignment(mark: String) throws {
    let change = try FieldAssignment(parsing: "R=\(mark)نیم")
    #expect(change.path == "R")
    #expect(change.value == .text("\(mark)نیم".nfc))
    #expect(try FieldAssignment(parsing: "a+=\(mark)x").operation == .append)
    #expect(try FieldAssignment(parsing: "a:=\(mark)x").value == .text("\(mark)x"))
  }

  @Test("in the name of a field", arguments: joining) func path(mark: String) throws {
    #expect(try FieldPath(parsing: "x-a.\(mark)b").selectors == [.name("x-a"), .name("\(mark)b")])
    #expect(try FieldPath(parsing: "a[0].\"\(mark)\"").selectors == [.name("a"), .index(0), .name(mark)])
    for name in ["a.\(mark)", "\"\(mark)", "=\(mark)", "a]\(mark)b", "a\\\(mark)", "b:\(mark)"] {
      let path = FieldPath([.name("x-a"), .name(name)])
      #expect(try FieldPath(parsing: path.description) == path)
    }
  }

  @Test("in a filter", arguments: joining) func filter(mark: String) throws {
    let filter = try FilterExpression(parsing: "title:\(mark)ab,\(mark)cd -publisher:\"\(mark)e\"")
    #expect(filter.terms.map(\.tests.count) == [2, 1])
    #expect(filter.terms.map(\.isNegated) == [false, true])
  }

  @Test("in YAML that is written", arguments: joining) func yaml(mark: String) throws {
    for text in ["it'\(mark)s", "a\n \(mark)b", " \(mark)a\nb", "\"\(mark)", "a: \(mark)", "#\(mark)", "-\(mark) a"] {
      for style in [Node.Style.plain, .singleQuoted, .doubleQuoted] {
        let line = "a: " + ScalarForm(text: text).inline(inFlow: false, plain: nil, preferring: style) + "\n"
        #expect(try Document(parsing: Array(line.utf8)).value["a"].text == text, "\(line)")
      }
      let block = Emitter().text(of: .mapping(["a": .text(text)]))
      #expect(try Document(parsing: Array(block.utf8)).value["a"].text == text, "\(block)")
    }
  }

  @Test("in a reference", arguments: joining) func reference(mark: String) {
    let query = ReferenceQuery("robots/ar#\(mark)ebook")
    #expect(query.path == "robots/ar")
    #expect(query.format == "\(mark)ebook")
  }

  @Test("in a drawing", arguments: joining) func drawing(mark: String) {
    #expect("a\"\(mark)b".replacing(each: "\"", with: "\\\"") == "a\\\"\(mark)b")
    #expect("\(mark)".parts(at: ",") == [mark])
    #expect(",\(mark),".parts(at: ",") == ["", mark, ""])
  }
}
