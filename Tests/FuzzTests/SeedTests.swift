import Foundation
import TestSupport
public import Testing

@Suite("What readers of strangers' bytes hold to") struct SeedTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Fixtures/fuzz").standardized

  /// The bytes that are kept for a property, by the names of their files.
  private static func seeds(of property: Property) throws -> [(name: String, bytes: [UInt8])] {
    let place = folder.appending(path: property.name)
    return try FileManager.default.contentsOfDirectory(atPath: place.path).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: place.appending(path: name))))
    }
  }

  @Test("each holds for the seeds that are kept, and for some that are like them", arguments: Property.all)
  func seeds(_ property: Property) throws {
    let seeds = try Self.seeds(of: property)
    try #require(!seeds.isEmpty)
    var random = SeededGenerator(seed: 19)
    for (name, bytes) in seeds {
      #expect(property.fault(bytes) == nil, "\(property.name)/\(name)")
      for _ in 0..<Extent.rounds(20, ofFull: 2000) {
        let changed = Self.changed(bytes, by: &random)
        #expect(property.fault(changed) == nil, "\(property.name)/\(name) as \(changed)")
      }
    }
  }

  private static func changed(_ bytes: [UInt8], by random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0..<8, using: &random)))
      default: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
      }
    }
    return bytes
  }
}

extension Property: CustomTestStringConvertible {
  public var testDescription: String { name }
}
