import Catalogue
import Testing

@Suite("What an import changes in a record that is there") struct ImportMergeTests {
  /// The source before, the record, the source now; the changes, the conflicts, the number of fields kept.
  static let cases: [(base: String, current: String, imported: String, changes: [String], conflicts: [String], kept: Int)] = [
    ("{title: A}", "{title: A}", "{title: A}", [], [], 0),
    ("{title: A}", "{title: A}", "{title: B}", ["title=B"], [], 0),
    ("{title: A}", "{title: C}", "{title: A}", [], [], 1),
    ("{title: A}", "{title: C}", "{title: B}", [], ["title"], 0),
    ("{title: A}", "{title: B}", "{title: B}", [], [], 0),
    ("{}", "{}", "{title: B}", ["title=B"], [], 0),
    ("{}", "{title: C}", "{title: B}", [], ["title"], 0),
    ("{}", "{notes: mine}", "{}", [], [], 0),
    ("{title: A}", "{title: A}", "{}", ["title-"], [], 0),
    ("{title: A}", "{title: C}", "{}", [], ["title"], 0),
    ("{title: A}", "{}", "{title: A}", [], [], 1),
    ("{dates: {published: 1989}}", "{dates: {published: 1989, announced: 1988}}", "{dates: {published: 1990}}", ["dates.published=1990"], [], 0),
    ("{publisher: {name: A}}", "{publisher: A}", "{publisher: {name: A}}", [], [], 0),
    ("{publisher: {name: A}}", "{publisher: A}", "{publisher: {name: B}}", ["publisher={ name: B }"], [], 0),
    (
      "{contributors: [{role: translator, name: A}]}", "{contributors: [{role: translator, name: A, romanized: R}]}",
      "{contributors: [{role: translator, name: B}]}", ["contributors[0].name=B"], [], 0
    ),
    (
      "{contributors: [{role: translator, name: A}]}", "{contributors: [{role: translator, name: A}, {role: preface, name: P}]}",
      "{contributors: [{role: translator, name: A}]}", [], [], 1
    ),
    (
      "{contributors: [{role: translator, name: A}]}", "{contributors: [{role: translator, name: A}, {role: preface, name: P}]}",
      "{contributors: [{role: translator, name: B}]}", [], ["contributors"], 0
    ),
    ("{subjects: [a]}", "{subjects: [a]}", "{subjects: [a, b]}", ["subjects=[a, b]"], [], 0),
    ("{title: A}", "{title: A, x-own: 1}", "{title: A}", [], [], 0),
  ]

  @Test("three are compared, field by field", arguments: cases.indices) func merge(_ index: Int) throws {
    let (base, current, imported, changes, conflicts, kept) = Self.cases[index]
    func value(_ text: String) throws -> Value { try Document(parsing: Array(text.utf8)).value }
    let merge = ImportMerge(of: try value(imported), since: try value(base), into: try value(current), .edition)
    let said = merge.changes.map { way, value in
      value == .absent ? "\(FieldPath(way: way))-" : FieldAssignment(FieldPath(way: way), .set, value).description.replacing(":=", with: "=")
    }
    #expect(said == changes)
    #expect(merge.conflicts.map(\.field.description) == conflicts)
    #expect(merge.kept == kept)
  }
}
