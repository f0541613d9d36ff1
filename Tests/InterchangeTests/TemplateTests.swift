import Catalogue
import Testing

@testable import Interchange

@Suite("Templates") struct TemplateTests {
  private func written(_ template: Template) -> [String] {
    template.parts.map { part in
      switch part {
      case .text(let text): "“\(text)”"
      case .path(let name, let steps): FieldPath([.name(name)] + steps).description
      }
    }
  }

  static let read: [(text: String, parts: [String])] = [
    ("published", ["“published”"]), ("$b.title", ["b.title"]), ("$b.images.id", ["b.images.id"]), ("$b.a[0].c", ["b.a[0].c"]),
    ("$first $last", ["first", "“ ”", "last"]), ("$b.lang-$b.year", ["b.lang", "“-”", "b.year"]), ("$b.year.", ["b.year", "“.”"]),
    ("${b.short-title}x", ["b.short-title", "“x”"]), ("$$ 20, $$$b", ["“$ 20, $”", "b"]), ("$b[x]", ["b", "“[x]”"]), ("", []),
    ("${b.\"a.b\"}", ["b.\"a.b\""]),
  ]

  @Test("a path begins with a name and goes as far as names go", arguments: read)
  func parts(text: String, parts: [String]) throws {
    #expect(written(try Template(parsing: text)) == parts)
  }

  @Test("a sign with nothing behind it, and a brace that isn't closed, are refused", arguments: ["$", "a $ b", "${b", "${}", "$-"])
  func faults(text: String) {
    #expect(throws: ParsingError.self) { try Template(parsing: text) }
  }
}
