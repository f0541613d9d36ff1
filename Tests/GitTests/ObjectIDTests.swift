import Git
import Testing

@Suite("Object ids") struct ObjectIDTests {
  private let hex = "0123456789abcdef0123456789ABCDEF89abcdef"

  @Test("forty digits are read, and written in lower case") func hexDigits() throws {
    let id = try #require(ObjectID(hex: hex))
    #expect(id.hex == hex.lowercased())
    #expect(id.short == "0123456")
    #expect(id.bytes == [1, 35, 69, 103, 137, 171, 205, 239, 1, 35, 69, 103, 137, 171, 205, 239, 137, 171, 205, 239])
    #expect(ObjectID(bytes: id.bytes) == id)
  }

  @Test("anything else is refused", arguments: ["", "0123", "0123456789abcdef0123456789abcdef89abcdeg", "é"])
  func malformed(text: String) { #expect(ObjectID(hex: text) == nil) }

  @Test("one digit too many or too few is refused") func length() {
    #expect(ObjectID(hex: hex + "0") == nil)
    #expect(ObjectID(hex: hex.dropLast()) == nil)
    #expect(ObjectID(hex: hex + "00") == nil)
    #expect(ObjectID(bytes: [1, 2, 3]) == nil)
  }

  @Test("ids sort as their digits do") func order() throws {
    var random = SplitMix64(state: 7)
    let ids = try (0..<200).map { _ in
      try #require(ObjectID(bytes: (0..<20).map { _ in UInt8.random(in: 0...3, using: &random) }))
    }
    #expect(ids.sorted().map(\.hex) == ids.map(\.hex).sorted())
  }
}
