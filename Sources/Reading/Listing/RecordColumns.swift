package import Catalogue

/// The columns in which records of a kind are listed.
package struct RecordColumns {
  /// The title of the column.
  package let title: String
  /// The text of a record in it.
  package let cell: (ListedRecord) -> String
  /// The least width that its cells may be cut to on a terminal; nil: they are never cut.
  package var shrinksTo: Int?

  init(_ title: String, shrinksTo: Int? = nil, _ cell: @escaping (ListedRecord) -> String) {
    (self.title, self.shrinksTo, self.cell) = (title, shrinksTo, cell)
  }

  /// The columns on a terminal.
  package static func table(of kind: RecordReference.Kind) -> [RecordColumns] {
    let reference = RecordColumns("reference") { $0.reference.path }
    switch kind {
    case .edition:
      return [
        reference, .init("language") { $0.text("language") }, .init("status") { $0.status },
        .init("title", shrinksTo: 12) { $0.text("title") },
        .init("publisher", shrinksTo: 8) { $0.text("publisher.name") },
        .init("translator", shrinksTo: 8) { Self.people($0, as: "translator") },
        .init("published") { $0.text("dates.published") },
      ]
    case .work:
      return [
        reference, .init("language") { $0.text("language") }, .init("title", shrinksTo: 12) { $0.text("title") },
        .init("author", shrinksTo: 8) { Self.people($0, as: "author") },
        .init("first published") { $0.text("first-published") },
      ]
    case .reception:
      return [
        reference, .init("kind") { $0.text("kind") }, .init("date") { $0.text("date") },
        .init("title", shrinksTo: 12) { $0.text("title") }, .init("outlet", shrinksTo: 8) { $0.text("outlet") },
        .init("people", shrinksTo: 8) {
          Reception($0.reference, $0.fields).people.map(\.displayName).joined(separator: "; ")
        },
        .init("about") { $0.text("about") }, .init("result") { $0.text("result") },
      ]
    }
  }

  /// The columns for spreadsheets: those of a terminal and more.
  package static func delimited(of kind: RecordReference.Kind) -> [RecordColumns] {
    var columns = table(of: kind)
    columns.insert(.init("work") { $0.reference.work.path }, at: 1)
    columns = columns.map { $0.title == "status" ? .init("status") { $0.state ?? "" } : $0 }
    if kind == .edition {
      columns += [
        .init("category") { $0.category?.rawValue ?? "" }, .init("workflow") { $0.text("workflow") },
        .init("romanized-title") { $0.text("romanized-title") }, .init("translation-of") { $0.text("translation-of") },
        .init("isbn") { Edition($0.reference, $0.fields).isbns.map(\.description).joined(separator: "; ") },
        .init("format-status") { $0.parted.map { "\($0.format) \($0.state)" }.joined(separator: "; ") },
      ]
    }
    return columns
  }

  private static func people(_ record: ListedRecord, as role: String) -> String {
    record.fields.contributors(in: role).map(\.displayName).joined(separator: "; ")
  }
}
