import TestSupport
import Testing

@testable import Catalogue

@Suite("ISBN (ISO 2108)") struct ISBNTests {
  /// Published examples, then one number of many groups.
  static let hyphenated = [
    "978-0-306-40615-7", "978-3-16-148410-0", "979-10-90636-07-1", "99921-58-10-7", "9971-5-0210-0", "960-425-059-0",
    "80-902734-1-6", "85-359-0277-5", "1-84356-028-3", "0-684-84328-5", "0-8044-2957-X", "0-85131-041-9",
    "93-86954-21-4", "0-943396-04-2", "0-9752298-0-X",
    "978-977-416-314-2", "978-9953-27-976-3", "978-9948-16-237-7", "978-603-03-8862-2", "978-7-07-300407-4",
    "978-4-08-833339-7", "978-88-7343-189-3", "978-976-49-4999-2", "978-5-17-039153-0", "978-620-2-94975-0",
    "978-621-20-4755-2", "978-979-407-052-9", "979-11-7504-795-2", "979-12-5794-107-9", "979-8-4174-6673-1",
    "978-989-45-4185-1", "978-975-553-524-1", "978-605-88069-2-4", "978-93-6136-748-9", "978-82-458-7835-6",
    "978-83-233-4094-2", "978-87-558-8938-5", "978-91-41-86043-8", "978-90-5364-165-1", "978-963-04-7984-4",
    "978-952-84-1444-5", "978-963-9525-60-3", "978-964-358-277-7", "978-600-6485-78-2", "978-957-653-864-3",
    "978-986-464-665-4", "978-89-486-2979-8", "978-954-21-3291-2", "978-617-45-3782-5", "978-966-1649-15-5",
    "978-99921-67-24-3", "978-99901-42-97-6",
  ]
  @Test("the bare number is kept, and hyphenated by the ranges of the agency", arguments: hyphenated)
  func hyphens(text: String) throws {
    let isbn = try ISBN(parsing: text)
    #expect(isbn.description == text.filter { $0 != "-" })
    #expect(isbn.hyphenated == text)
    #expect(try ISBN(parsing: isbn.description) == isbn)
  }

  @Test("a number whose range nobody has stays bare", arguments: ["979700000000", "978649000000", "978999990000"])
  func withoutRange(digits: String) throws {
    #expect(ISBNRangeRegistry.parts(of: Self.valid13(digits)) == nil)
    #expect(try ISBN(parsing: Self.valid13(digits)).hyphenated == Self.valid13(digits))
  }

  static let canonical = [
    ("0-306-40615-2", "9780306406157"), ("0-8044-2957-X", "9780804429573"), ("9780306406157", "9780306406157"),
    ("979-10-90636-07-1", "9791090636071"), ("99921-58-10-7", "9789992158104"),
  ]
  @Test("both lengths of a number have one canonical form", arguments: canonical)
  func canonicalForm(text: String, canonical: String) throws {
    #expect(try ISBN(parsing: text).canonical.description == canonical)
  }

  static let typed = [
    ("ISBN 978-0-306-40615-7", "9780306406157"), ("ISBN-13: 978-0-306-40615-7", "9780306406157"),
    ("isbn13 9780306406157", "9780306406157"), ("ISBN-10: 0-8044-2957-x", "080442957X"),
    ("ISBN-10 1-84356-028-3", "1843560283"), ("ISBN:1843560283", "1843560283"), ("ISBN9780306406157", "9780306406157"),
    ("ISBN 10-1-84356-028-3", "1843560283"), (" 978 0 306 40615 7 ", "9780306406157"),
    ("978\u{2010}0\u{2011}306\u{2012}40615\u{2013}7", "9780306406157"), ("978—0―306-40615-7", "9780306406157"),
    ("978\u{A0}0306406157", "9780306406157"), ("080442957x", "080442957X"), ("ISBN 1010101013", "1010101013"),
  ]
  @Test("labels, spaces and hyphens of every kind are passed over", arguments: typed)
  func labels(text: String, bare: String) throws { #expect(try ISBN(parsing: text).description == bare) }

  static let refused = [
    ("", "there is no ISBN in “”"), ("ISBN ", "there is no ISBN in “ISBN ”"), (" - ", "there is no ISBN in “ - ”"),
    ("978-0-306-40615-8", "the check digit of “978-0-306-40615-8” would have to be 7; a digit is wrong"),
    ("0-8044-2957-1", "the check digit of “0-8044-2957-1” would have to be X; a digit is wrong"),
    ("978-0-306-40615", "an ISBN has 10 or 13 digits, “978-0-306-40615” has 12"),
    ("97803064061577", "an ISBN has 10 or 13 digits, “97803064061577” has 14"),
    ("977-0-306-40615-7", "an ISBN of 13 digits starts with 978 or 979, “977-0-306-40615-7” does not"),
    ("979-0-2600-0043-8", "“979-0-2600-0043-8” is the number of printed music (ISMN), not an ISBN"),
    ("978030640615X", "only an ISBN of 10 digits may end in X"),
    ("X804429570", "“X804429570” is not an ISBN: it has something else than digits in it"),
    ("978-0-306-4O615-7", "“978-0-306-4O615-7” is not an ISBN: it has something else than digits in it"),
    ("9780306406157 (pbk)", "“9780306406157 (pbk)” is not an ISBN: it has something else than digits in it"),
    ("٩٧٨٠٣٠٦٤٠٦١٥٧", "“٩٧٨٠٣٠٦٤٠٦١٥٧” is not an ISBN: it has something else than digits in it"),
  ]
  @Test("what is none is refused, and no number is guessed", arguments: refused)
  func refusal(text: String, reason: String) {
    #expect(throws: ParsingError(text: text, reason: reason)) { try ISBN(parsing: text) }
  }

  @Test("the nine digits of an SBN are refused, and the ISBN they make is offered") func standardBookNumber() {
    let reason = "“306-40615-2” is an SBN of nine digits; as an ISBN it starts with 0"
    #expect(throws: ParsingError(text: "306-40615-2", reason: reason, suggestion: "0306406152")) {
      try ISBN(parsing: "306-40615-2")
    }
  }

  @Test("one wrong digit is found, in every place", arguments: 0..<20) func singleDigit(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<5 {
      let digits = "978" + String((0..<9).map { _ in Character(String(Int.random(in: 0...9, using: &random))) })
      let isbn = Self.valid13(digits)
      #expect(try ISBN(parsing: isbn).hyphenated.filter { $0 != "-" } == isbn, "seed \(seed)")
      for (index, right) in isbn.enumerated() {
        for wrong in "0123456789" where wrong != right {
          var changed = Array(isbn)
          changed[index] = wrong
          #expect(throws: ParsingError.self, "seed \(seed): \(String(changed))") { try ISBN(parsing: String(changed)) }
        }
      }
    }
  }

  @Test("two neighbours swapped are found in an ISBN-10", arguments: 0..<20) func swapped(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let digits = (0..<9).map { _ in Int.random(in: 0...9, using: &random) }
    let check = (0...10).filter { check in
      (digits.enumerated().reduce(check) { $0 + $1.element * (10 - $1.offset) }).isMultiple(of: 11)
    }
    #expect(check.count == 1)
    let isbn = digits.map(String.init).joined() + (check == [10] ? "X" : check.map(String.init).joined())
    #expect(try ISBN(parsing: isbn).description == isbn, "seed \(seed)")
    for index in 0..<8 where digits[index] != digits[index + 1] {
      var changed = Array(isbn)
      changed.swapAt(index, index + 1)
      #expect(throws: ParsingError.self, "seed \(seed): \(String(changed))") { try ISBN(parsing: String(changed)) }
    }
  }

  /// Twelve digits and their check digit.
  private static func valid13(_ digits: String) -> String {
    let sum = digits.compactMap(\.wholeNumberValue).enumerated().reduce(0) {
      $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3)
    }
    return digits + String((10 - sum % 10) % 10)
  }
}
