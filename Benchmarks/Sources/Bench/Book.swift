/// One edition of an invented catalogue: its fields, and the steps still to come.
final class Book {
  typealias Word = Tongue.Word

  /// One contributor.
  struct Person {
    let role: String
    let name: Word
  }

  let reference, workflow: String
  let tongue: Tongue
  let title: Word
  let original: String?
  var status: String
  var publisher: Word?
  var people: [Person]
  var isbn: String?
  var dates: [(field: String, value: String)] = []
  var notes = ""
  /// The steps it will take, and the last day on which it took one.
  var plan: ArraySlice<Substring>
  var last: Day

  init(
    reference: String, tongue: Tongue, title: Word, original: String?, publisher: Word?, author: Person,
    plan: String, on day: Day
  ) {
    (self.reference, self.tongue, self.title, self.original) = (reference, tongue, title, original)
    (self.publisher, people, last) = (publisher, [author], day)
    (workflow, status) = original == nil ? ("original", "planned") : ("translation", "proposed")
    self.plan = plan.split(separator: " ")[...]
  }

  var path: String { "editions/\(reference).yaml" }

  /// The file, as Colophon writes it.
  var text: String {
    var lines = ["language: \(tongue.tag)"] + Self.titled(title)
    if let original { lines.append("translation-of: \(original)") }
    lines += ["workflow: \(workflow)", "status: \(status)"]
    if let publisher {
      lines += ["publisher:", "  name: \(publisher.text)"]
      if !publisher.romanized.isEmpty { lines.append("  romanized: \(publisher.romanized)") }
    }
    lines += Self.contributed(people)
    if let isbn { lines += ["formats:", "  - form: paperback", "    isbn: \"\(isbn)\""] }
    if !dates.isEmpty { lines += ["dates:"] + dates.map { "  \($0.field): \($0.value)" } }
    if !notes.isEmpty { lines.append("notes: \(notes)") }
    return lines.joined(separator: "\n") + "\n"
  }

  static func titled(_ title: Word) -> [String] {
    ["title: \(title.text)"] + (title.romanized.isEmpty ? [] : ["romanized-title: \(title.romanized)"])
  }

  static func contributed(_ people: [Person]) -> [String] {
    ["contributors:"]
      + people.flatMap { person in
        ["  - role: \(person.role)", "    name: \(person.name.text)"]
          + (person.name.romanized.isEmpty ? [] : ["    romanized: \(person.name.romanized)"])
      }
  }
}
