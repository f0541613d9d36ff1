import Testing

@testable import Catalogue

@Suite("References as they are typed") struct ReferenceQueryTests {
  static let references = [
    "c/casilli/robots/ar-2022", "c/casilli/robots/ar-2024", "c/casilli/robots/it-2020", "s/seuil/robots/fr-2019",
    "robots/fr-2019",
    "s/seuil/androids/it-2021", "robots-again/en",
  ].map { RecordReference(.edition, $0) }

  static let typed: [(String, [Int])] = [
    ("robots/fr-2019", [4]),  // exact, though a tail of another
    ("casilli/robots/ar-2022", [0]), ("ar-2022", [0]), ("fr-2019", [3, 4]), ("robots/ar", [0, 1]), ("robots/it", [2]),
    ("it", [2, 5]),
    ("ar-202", [0, 1]), ("obots/ar-2022", []), ("robots", []), ("casilli/robots/en", []), ("", []), ("/", []),
    ("editions/robots/fr-2019.yaml", [4]), ("./editions/robots/fr-2019.yaml", [4]), ("robots/it-2020/", [2]),
    ("robots/fr-2019#ebook", [4]),
    ("en", [6]),
  ]

  @Test("exact, then a tail by whole parts, then a prefix of the last part", arguments: typed)
  func candidates(text: String, found: [Int]) {
    #expect(ReferenceQuery(text).candidates(among: Self.references) == found.map { Self.references[$0] })
  }

  @Test("what is the beginning of a name is told apart from a name, and from the end of one") func unabridged() {
    let found = RecordReference(.edition, "c/casilli/robots/ar-2022")
    #expect(ReferenceQuery("robots/ar").unabridged(of: found)?.path == "c/casilli/robots/ar")
    #expect(ReferenceQuery("ar-202").unabridged(of: found)?.path == "c/casilli/robots/ar-202")
    #expect(ReferenceQuery("robot").unabridged(of: RecordReference(.work, "robots")) == RecordReference(.work, "robot"))
    for whole in ["c/casilli/robots/ar-2022", "robots/ar-2022", "ar-2022"] {
      #expect(ReferenceQuery(whole).unabridged(of: found) == nil)
    }
  }

  @Test("a work may be typed by its file, an edition by its ISBN") func otherWays() {
    #expect(ReferenceQuery("editions/robots/work.yaml").path == "robots")
    #expect(ReferenceQuery("978-2-02-140188-2").isbn?.description == "9782021401882")
    #expect(ReferenceQuery("robots").isbn == nil)
  }

  @Test("what is not found names what was perhaps meant") func nearest() {
    #expect(ReferenceQuery("robots/fr-2109").nearest(among: Self.references) == "robots/fr-2019")
    #expect(ReferenceQuery("elsewhere/it-2021").nearest(among: Self.references) == "s/seuil/androids/it-2021")
    #expect(ReferenceQuery("ar-2202").nearest(among: Self.references) == "ar-2022")
    #expect(ReferenceQuery("quite-another").nearest(among: Self.references) == nil)
  }
}
