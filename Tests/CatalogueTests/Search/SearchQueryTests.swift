import OrderedCollections
import Testing

@testable import Catalogue

@Suite("Search") struct SearchQueryTests {
  private static let reference = RecordReference(.edition, "robots/ar")

  private static let fields = Value.mapping([
    "title": .text("En attendant les robots"), "romanized-title": .text("Fī intiẓār al-rūbūt"),
    "publisher": .list([.mapping(["name": .text("Łódź Press"), "place": .text("Cairo")]), .text("Seuil")]),
    "contributors": .list([
      .mapping(["role": .text("translator"), "name": .text("مها قابيل"), "romanized": .text("Maha Qabil")])
    ]),
    "contains": .list([.mapping(["title": .text("純文学小説"), "contributors": .list([.mapping(["name": .text("Ann")])])])]),
    "notes": .text("robots, robots\nand robots"),
    "sources": .list([.mapping(["field": .text("title"), "value": .text("Hidden"), "title": .text("Elsewhere")])]),
  ])

  private func hit(_ text: String) throws -> SearchHit? {
    try SearchQuery(parsing: text).hit(in: Self.reference, Self.fields)
  }

  @Test(
    "a part of a word is found in titles, names, publishers and notes, whatever its case, accents and script",
    arguments: [
      ("ROBOT", "title"), ("intizar", "romanized-title"), ("lodz", "publisher[0].name"), ("seuil", "publisher[1]"),
      ("قابيل", "contributors[0].name"), ("بيل", "contributors[0].name"), ("qabil", "contributors[0].romanized"),
      ("文学", "contains[0].title"), ("小", "contains[0].title"), ("ann", "contains[0].contributors[0].name"),
      ("and", "notes"), ("maha  press", "contributors[0].romanized"),
    ])
  func found(text: String, field: String) throws {
    #expect(try hit(text)?.field.description == field)
  }

  @Test("a word that is nowhere, or only in other fields, finds nothing", arguments: ["nothing", "cairo", "hidden", "elsewhere", "robots nothing", "translator"])
  func notFound(text: String) throws {
    #expect(try hit(text) == nil)
  }

  @Test("what is nearer to all of a text, and to a title, comes first")
  func order() throws {
    let titles = ["Robots", "Robots and men", "All robots", "Robotsland", "Unrobotslike"]
    let scores = try titles.map { title in
      try #require(SearchQuery(parsing: "robots").hit(in: Self.reference, .mapping(["title": .text(title)]))).score
    }
    #expect(scores == [32, 16, 16, 8, 4])
    let notes = try #require(try SearchQuery(parsing: "robots").hit(in: Self.reference, .mapping(["notes": .text("robots")])))
    #expect(notes.score == 8)
    let phrase = try SearchQuery(parsing: "les robots")
    let apart = try #require(phrase.hit(in: Self.reference, .mapping(["title": .text("robots: les autres")])))
    let together = try #require(phrase.hit(in: Self.reference, .mapping(["title": .text("pour les robots")])))
    #expect(together.score > apart.score)
  }

  @Test("words are separated by any white space, each counts once, and nothing is no search")
  func words() throws {
    #expect(try SearchQuery(parsing: " Les\tles\u{3000}ROBOTS ").words == ["les", "robots"])
    #expect(throws: ParsingError.self) { try SearchQuery(parsing: " \u{200B} ") }
  }
}
