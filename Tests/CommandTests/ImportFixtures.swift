import Foundation

/// A small bibliography in the form of another system, and its mapping.
enum ImportFixtures {
  static let works = """
    [
      { "id": 1, "title": "Der Leuchtturm", "year": 1963, "kind": "novels" },
      { "id": 2, "title": "Die Fähre", "year": null, "kind": "poetry", "shelfmark": "B 12" }
    ]

    """

  static let books = """
    [
      { "id": 10, "work": 1, "lang": "pt_br", "title": "O farol", "house": "Mar (Mundos)", "year": "1989/99",
        "by": ["Silva, Rui"], "isbn": "978-0-306-40615-7" },
      { "id": 11, "work": 1, "lang": "pt-BR", "title": "O farol", "house": "Mar", "year": 2001, "by": ["Silva, Rui"], "first": 10 },
      { "id": 12, "work": 2, "lang": "ar", "title": "العبارة", "house": "دار البحر", "year": 2010, "by": [], "isbn": "9780306406158" }
    ]

    """

  static let mapping = """
    mapping: harbour
    sources:
      works: { file: works.json, key: id }
      books:
        file: books.json
        key: id
        joins: { work: works, first: books }
    maps:
      kinds: { novels: novel, poetry: poetry }
    records:
      work:
        kind: work
        each: { w: works }
        slug: $w.title
        key: { harbour-work: $w.id }
        fields:
          kind: { $map: $w.kind, $by: kinds }
          title: $w.title
          language: de
          contributors.author: Anna Weber
          first-published: $w.year
      edition:
        kind: edition
        each: { b: books }
        let:
          house:
            $split: $b.house
            $by: ['^(?<name>[^()]+) \\((?<series>[^()]+)\\)$', '^(?<name>[^()]+)$']
        in: { $record: work, $of: $b.work }
        slug: $b.lang-$b.year
        key: { harbour: $b.id }
        fields:
          language: { $repair: $b.lang }
          title: $b.title
          workflow: translation
          status: published
          publisher: { name: $house.name }
          series.title: $house.series
          contributors.translator:
            $each: { name: $b.by }
            name: { $split: $name, $by: ['^(?<last>.+), (?<first>.+)$'], $as: $first $last }
          formats: [{ form: paperback, isbn: $b.isbn }]
          dates.published: { $repair: $b.year }
          reprints: { $record: edition, $of: $b.first }

    """

  static let brazilian = """
    language: pt-BR
    title: O farol
    workflow: translation
    status: published
    publisher:
      name: Mar
    contributors:
      - role: translator
        name: Rui Silva
    formats:
      - form: paperback
        isbn: "9780306406157"
    dates:
      published: 1989/1999
    series:
      title: Mundos
    identifiers:
      harbour: "10"

    """

  static let reprint = """
    language: pt-BR
    title: O farol
    workflow: translation
    status: published
    publisher:
      name: Mar
    contributors:
      - role: translator
        name: Rui Silva
    formats:
      - form: paperback
    dates:
      published: 2001
    reprints:
      of: pt-br-1989-99
    identifiers:
      harbour: "11"

    """

  static let arabic = """
    language: ar
    title: العبارة
    workflow: translation
    status: published
    publisher:
      name: دار البحر
    formats:
      - form: paperback
        isbn-as-printed: "9780306406158"
    dates:
      published: 2010
    identifiers:
      harbour: "12"

    """

  static let message = """
    Import 5 records

    Import: harbour
    Work: der-leuchtturm
    Work: die-fahre
    Edition: der-leuchtturm/pt-br-1989-99
    Transition: (new) -> published
    Effective-Date: 1989/1999
    Workflow: translation 2
    Edition: der-leuchtturm/pt-br-2001
    Transition: (new) -> published
    Effective-Date: 2001
    Workflow: translation 2
    Edition: die-fahre/ar-2010
    Transition: (new) -> published
    Effective-Date: 2010
    Workflow: translation 2


    """

  static let account = """
    data/books.json:5:114: note: the check digit of “9780306406158” would have to be 7; a digit is wrong; it is filed as isbn-as-printed [noted]
    5 new records
    “pt_br” is read as “pt-BR”, once
    “1989/99” is read as “1989/1999”, once
    left out: works shelfmark, 1 value

    """

  /// The account of the same data a second time.
  static let again = "nothing to change\n" + account.replacing("5 new records", with: "5 records as they were")
}

extension Scratch {
  /// A new catalogue with the sources in `data/` and the mapping beside it; both lie outside the repository in a bare one.
  static func harbour(in place: Place, mapping: String = ImportFixtures.mapping) async throws -> Scratch {
    let scratch = try await Scratch.copy(of: "a harbour, \(place)") {
      let scratch = try Scratch()
      try await scratch.colophon(place == .bare ? ["init", "--bare"] : ["init"])
      try scratch.write(ImportFixtures.works, to: "data/works.json")
      try scratch.write(ImportFixtures.books, to: "data/books.json")
      return scratch
    }
    try scratch.write(mapping, to: "harbour.yaml")
    return scratch
  }

  /// Imports what lies in `data/`.
  @discardableResult
  func imported(_ options: String..., with extra: [String: String] = [:]) async throws -> Outcome {
    try await colophon(["import", "data", "--mapping", "harbour.yaml"] + options, with: extra)
  }

  /// Replaces a text in a source.
  func correct(_ old: String, _ new: String, in file: String = "data/books.json") throws {
    let before = try text(file)
    try write(before.replacingOccurrences(of: old, with: new), to: file)
  }

  func show(_ path: String) async throws -> String { try await gitUnchanged("show", "HEAD:\(path)") }
}
