import Catalogue
import OrderedCollections
import TestSupport
import Testing

@testable import Index

@Suite("Values as the index keeps them") struct ValueCodingTests {
  private func decoded(_ bytes: [UInt8]) -> Catalogue.Value? {
    bytes.withUnsafeBytes { Catalogue.Value(encoded: $0) }
  }

  @Test("a value is read back as it was, keys in their order")
  func whole() {
    let value = Catalogue.Value.mapping([
      "z": .text("في انتظار الروبوت"), "a": .list([.absent, .text(""), .mapping(["k": .list([])])]), "m": .mapping([:]),
      "long": .text(String(repeating: "小説", count: 100)),
    ])
    #expect(decoded(value.encoded) == value)
  }

  @Test("values at random are read back as they were", arguments: 0..<50)
  func random(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let value = Self.value(4, &random)
    #expect(decoded(value.encoded) == value)
  }

  @Test("bytes that were cut off, or are something else, are no value", arguments: 0..<20)
  func damaged(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = Catalogue.Value.mapping(["a": Self.value(4, &random), "b": .text("x")]).encoded
    for count in 0..<bytes.count { #expect(decoded(Array(bytes.prefix(count))) == nil) }
    #expect(decoded(bytes + [0]) == nil)
    #expect(decoded([9]) == nil)
  }

  @Test("what may stand in a state is told from its bytes, and nothing that does is passed over", arguments: 0..<200)
  func states(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let states = ["proposed", "offered", "published"]
    var fields: Catalogue.Value.Fields = ["title": .text(states.randomElement(using: &random) ?? "")]
    fields["other"] = Self.value(3, &random)
    let status = [nil, .absent, .list([.text("offered")])] + states.map { .text($0) } as [Catalogue.Value?]
    fields["status"] = status.randomElement(using: &random) ?? nil
    let format = status.randomElement(using: &random) ?? nil
    fields["formats"] = .list([.mapping(["form": .text("ebook"), "status": format ?? .absent])])
    let value = Catalogue.Value.mapping(fields)
    let own = value["status"].text
    for state in states {
      let mayStand = value.encoded.withUnsafeBytes { $0.mayStand(in: [Catalogue.Value.text(state).encoded]) }
      // which says none stands in the first of its workflow, whichever that is
      #expect(mayStand || !(own == nil || own == state || format?.text == state), "\(state): \(value)")
      let isNowhere = own != nil && !value.scalars().contains { $0.text == state }
      #expect(!mayStand || !isNowhere, "\(state): \(value)")
    }
  }

  private static func value(_ depth: Int, _ random: inout SeededGenerator) -> Catalogue.Value {
    switch Int.random(in: 0..<(depth > 0 ? 4 : 2), using: &random) {
    case 0: return .absent
    case 1: return .text(["", "a", "é", "عربي", "小説", "line\nline", "\u{0}"].randomElement(using: &random) ?? "")
    case 2: return .list((0..<Int.random(in: 0..<4, using: &random)).map { _ in value(depth - 1, &random) })
    default:
      var fields: Catalogue.Value.Fields = [:]
      for key in ["x", "y", "ك", ""].shuffled(using: &random).prefix(3) { fields[key] = value(depth - 1, &random) }
      return .mapping(fields)
    }
  }
}
