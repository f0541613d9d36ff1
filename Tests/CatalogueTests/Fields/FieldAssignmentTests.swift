import OrderedCollections
import Testing

@testable import Catalogue

@Suite("Changes as they are typed") struct FieldAssignmentTests {
  static let typed: [(String, String, FieldAssignment.Operation, Value)] = [
    ("title=a=b", "title", .set, .text("a=b")),
    ("language:=[ar, no]", "language", .set, .list([.text("ar"), .text("no")])),
    ("contributors.translator+=مها قابيل", "contributors.translator", .append, .text("مها قابيل")),
    (
      "approaches+:={publisher: Einaudi, sent: 2026-11}", "approaches", .append,
      .mapping(["publisher": .text("Einaudi"), "sent": .text("2026-11")])
    ),
    ("language-=fr", "language", .remove, .text("fr")),
    ("links-:={href: \"https://a\"}", "links", .remove, .mapping(["href": .text("https://a")])),
    ("title=e\u{301}", "title", .set, .text("\u{e9}")),
    ("notes:=\"e\\u0301\"", "notes", .set, .text("\u{e9}")),
    ("identifiers.\"a=b\"=c", "identifiers.\"a=b\"", .set, .text("c")),
    ("x-note= a ", "x-note", .set, .text("a")),
  ]

  @Test("a change is read", arguments: typed)
  func reading(text: String, path: String, operation: FieldAssignment.Operation, value: Value) throws {
    let assignment = try FieldAssignment(parsing: text)
    #expect(assignment.path.description == path)
    #expect(assignment.operation == operation)
    #expect(assignment.value.isIdentical(to: value))
  }

  @Test(
    "what is no change says why",
    arguments: [
      ("title", "“title” is no change: it should be FIELD=VALUE", nil),
      ("=x", "“” is no field: a name is missing between its dots", nil),
      ("title=", "“title=” gives no value; an empty one means absent", "--unset title"),
      ("title:=~", "“title:=~” gives no value; an empty one means absent", "--unset title"),
      (
        "title:=[a", "“[a” is no YAML: the “[” at 1:1 is not closed (1:3)", nil as String?
      ),
    ])
  func faults(text: String, reason: String, suggestion: String?) {
    do {
      _ = try FieldAssignment(parsing: text)
      Issue.record("it is read")
    } catch {
      if text != "title:=[a" {
        #expect(error.reason == reason)
      } else {
        #expect(error.reason.hasPrefix("“[a” is no YAML: "))
      }
      #expect(error.suggestion == suggestion)
    }
  }
}
