import Testing

@testable import Catalogue

@Suite("ISSNs") struct ISSNTests {
  /// Of the ISSN Manual, and of journals as their publishers print them.
  @Test(
    "with a right check digit are read",
    arguments: [
      ("0378-5955", "0378-5955"), ("2049-3630", "2049-3630"), ("0317-8471", "0317-8471"), ("1050-124X", "1050-124X"), ("1050124x", "1050-124X"),
      ("ISSN 0028-0836", "0028-0836"), ("0000-0019", "0000-0019"), ("2434-561X", "2434-561X"), ("issn: 0140 6736", "0140-6736"),
    ])
  func read(text: String, number: String) throws { #expect(try ISSN(parsing: text).description == number) }

  @Test("with a wrong one, or none, aren't", arguments: ["1234-5678", "0378-5954", "1050-1241", "0378-595", "0378-59555", "", "X378-5955", "03785955a", "0378-5955é"])
  func refused(text: String) { #expect { try ISSN(parsing: text) } throws: { $0 is ParsingError } }
}
