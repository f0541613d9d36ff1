import TestSupport
import Testing

@testable import Catalogue

@Suite("The nearest of many names, looked up in their order") struct NearestSearchTests {
  /// Names of few letters, so that most have others near them.
  private static func names(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    let letters = ["a", "b", "ab", "-", "/", "2", "É", "ı", "Σ", "본"]
    let names = (0..<count).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in letters[Int.random(in: letters.indices, using: &random)] }
        .joined()
    }
    return Set(names.map(\.nfc)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test("is the one that a look at all finds", arguments: 0..<Extent.rounds(40, ofFull: 1000))
  func same(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = Self.names(Int.random(in: 0...120, using: &random), &random)
    for typed in Self.names(20, &random) + names.prefix(10).map({ $0 + "_" }) {
      let found = try typed.nearest(inOrder: { place in names.first { place.utf8.lexicographicallyPrecedes($0.utf8) } })
      #expect(found == names.nearest(to: typed), "seed \(seed): “\(typed)” among \(names)")
    }
  }

  @Test("is found without looking at most of them") func few() throws {
    let names = (0..<2000).map { "author-\($0 % 40 + 10)/work-\($0 + 1000)/fr-2019" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var looks = 0
    let found = try "author-21/work-1011/rf-2019".nearest(inOrder: { place in
      looks += 1
      return names.first { place.utf8.lexicographicallyPrecedes($0.utf8) }
    })
    #expect(found == "author-21/work-1011/fr-2019")
    #expect(looks < 400)
  }
}
