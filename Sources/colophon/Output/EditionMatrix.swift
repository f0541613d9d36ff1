internal import Catalogue
internal import Reading
internal import OrderedCollections

/// Works against languages, with the editions of each in the cell.
struct EditionMatrix {
  /// An edition in a cell.
  private struct Entry {
    let reference: RecordReference
    let status: String
    let text: String
    let parted: [(format: String, state: String)]
  }

  private let works: [ListedRecord]
  private let languages: [String]
  private var cells: [RecordReference: OrderedDictionary<String, [Entry]>] = [:]

  /// The code for the language of an edition that names none (ISO 639-2, `und`).
  private static let undetermined = "und"

  /// The editions of works; a work without any of them is a row without a cell.
  ///
  /// - Parameter works: The works, in order. An edition whose work has no file of its own gets a row after them.
  init(_ editions: [ListedRecord], of works: [ListedRecord]) {
    let known = Set(works.map(\.reference))
    let others = OrderedSet(editions.map(\.reference.work)).filter { !known.contains($0) }
    self.works = (works + others.map { ListedRecord(reference: $0, fields: .absent) }).sorted {
      $0.reference < $1.reference
    }
    for edition in editions {
      let entry = Entry(
        reference: edition.reference, status: edition.state ?? "", text: edition.status, parted: edition.parted)
      // a tag that is written in another case is the same language
      let tags = edition.fields["language"].items.compactMap(\.text).map {
        (try? LanguageTag(parsing: $0).description) ?? $0
      }
      for tag in OrderedSet(tags.isEmpty ? [Self.undetermined] : tags) {
        cells[edition.reference.work, default: [:]][tag, default: []].append(entry)
      }
    }
    languages = Set(cells.values.flatMap(\.keys)).sorted()
  }

  /// The columns: the work, its title, and each language.
  var columns: [Table.Column] {
    [Table.Column("work"), Table.Column("title", shrinksTo: 12)] + languages.map { Table.Column($0) }
  }

  /// The rows: in each cell the state, or the states of several editions.
  var rows: [[String]] {
    works.map { work in
      [work.reference.path, work.text("title")]
        + languages.map { language in
          cells[work.reference]?[language, default: []].map(\.text).joined(separator: "; ") ?? ""
        }
    }
  }

  /// The same for scripts.
  var json: JSONValue {
    .array(
      works.map { work in
        let cells = (cells[work.reference] ?? [:]).sorted { $0.key < $1.key }
        return [
          "work": .string(work.reference.path),
          "languages": .object(
            cells.map { language, entries in
              JSONValue.Member(
                language,
                .array(
                  entries.map { entry in
                    [
                      "reference": .string(entry.reference.path), "status": .string(entry.status),
                      "formats": .object(entry.parted.map { JSONValue.Member($0.format, .string($0.state)) }),
                    ]
                  }))
            }),
        ]
      })
  }
}
