import Testing

@testable import Catalogue

@Suite("References") struct RecordReferenceTests {
  static let files: [(String, RecordReference?)] = [
    ("editions/robots/work.yaml", RecordReference(.work, "robots")),
    ("editions/c/casilli/robots/ar-2022.yaml", RecordReference(.edition, "c/casilli/robots/ar-2022")),
    ("editions/robots/reception/monde.yaml", RecordReference(.reception, "robots/reception/monde")),
    ("editions/reception/ar.yaml", RecordReference(.edition, "reception/ar")),
    ("editions/ar.yaml", nil), ("workflows/a/b.yaml", nil), ("editions/robots/ar.yml", nil),
    ("editions/robots/.yaml", nil),
    ("editions/robots/.ar.yaml", nil), ("editions/.git/ar.yaml", nil), ("editions//ar.yaml", nil),
    ("robots/editions/a/ar.yaml", nil),
  ]

  @Test("a file below editions/ is a record, by its name and place", arguments: files)
  func file(path: String, reference: RecordReference?) {
    #expect(RecordReference(file: path) == reference)
    if let reference { #expect(reference.file == path) }
  }

  @Test("a record belongs to the work of its folder") func work() {
    let all = Self.files.compactMap(\.1)
    #expect(all.map(\.work.path) == ["robots", "c/casilli/robots", "robots", "reception"])
    #expect(all.map(\.slug) == ["robots", "ar-2022", "monde", "ar"])
    #expect(all.map(\.trailer) == ["Work", "Edition", "Reception", "Edition"])
    #expect(
      all.sorted().map(\.path) == ["c/casilli/robots/ar-2022", "reception/ar", "robots", "robots/reception/monde"])
    #expect(RecordReference(.work, "a") < RecordReference(.edition, "a"))
  }

  @Test("each part of a path that is written must be a slug, and sixteen are the most") func slugs() throws {
    try RecordReference.checkSlugs(of: "c/casilli/robots/ar-2022")
    for wrong in [
      "robots/Ar", "robots//ar", "robots/work", "é/ar", Array(repeating: "a", count: 17).joined(separator: "/"),
    ] {
      #expect(throws: ParsingError.self) { try RecordReference.checkSlugs(of: wrong) }
    }
  }
}
