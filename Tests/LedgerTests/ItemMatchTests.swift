import Catalogue
import Testing

@testable import History

@Suite("Items of a list") struct ItemMatchTests {
  private func places(_ before: String, _ after: String) throws -> [Int?] {
    func items(_ text: String) throws -> [Value] {
      let record = try Record(RecordReference(.edition, "w/e"), parsing: Array("items: [\(text)]\n".utf8))
      if case .list(let items) = record.fields["items"] { return items }
      return []
    }
    return try ItemMatch(items(before), items(after)).places
  }

  @Test(
    "are known again wherever they stand",
    arguments: [
      ("a, b, c", "x, a, b, c", [nil, 0, 1, 2]),
      ("a, b, c", "c, a", [2, 0]),
      ("a, a", "a, a, a", [0, 1, nil]),
      // somebody with the same role comes in before another
      ("{role: translator, name: A}", "{role: translator, name: B}, {role: translator, name: A}", [nil, 0]),
      // and the other is changed by the same commit
      ("{role: translator, name: A}", "{role: translator, name: B}, {role: translator, name: A, romanized: R}", [nil, 0]),
      // one person in two roles
      ("{role: author, name: A}, {role: preface, name: A}", "{role: preface, name: A, x-a: 1}, {role: author, name: A, x-a: 1}", [1, 0]),
      // a name that was corrected
      ("{role: translator, name: Qabel, romanized: R}, {role: editor, name: E}", "{role: translator, name: Qabil, romanized: R}, {role: editor, name: E}", [0, 1]),
      // a number that was corrected, and a format more
      ("{form: ebook, isbn: 1}", "{form: paperback, isbn: 3}, {form: ebook, isbn: 2}", [nil, 0]),
      // another in its place, with nothing in common
      ("{role: translator, name: A}", "{role: editor, name: B}", [nil]),
      ("", "a", [nil]), ("a", "", []), ("~, a", "a, ~", [1, nil]),
    ])
  func places(_ before: String, _ after: String, _ wanted: [Int?]) throws {
    #expect(try places(before, after) == wanted)
  }
}
