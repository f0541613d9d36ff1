import Catalogue
import Testing

@testable import Interchange

@Suite("Numbers as people write them") struct WrittenNumberTests {
  /// The formats of Unicode's CLDR for 1234.5 and 1234567.89 in languages that differ, and what stands in contracts.
  static let certain: [(text: String, number: String, currency: String?)] = [
    ("1.234,56", "1234.56", nil), ("1,234.56", "1234.56", nil), ("15.000,00 EUR", "15000.00", "EUR"), ("1'000", "1000", nil), ("1’234’567.89", "1234567.89", nil),
    ("1 234 567,89", "1234567.89", nil), ("1\u{202F}234,5 €", "1234.5", "EUR"), ("1\u{A0}234,5", "1234.5", nil), ("12,34,567.89", "1234567.89", nil), ("12,34,567", "1234567", nil),
    ("١٬٢٣٤٫٥", "1234.5", nil), ("١٢٣٤", "1234", nil), ("۱٬۲۳۴٬۵۶۷٫۸۹", "1234567.89", nil), ("१२,३४,५६७.८९", "1234567.89", nil), ("1.234.567", "1234567", nil), ("1,234,567", "1234567", nil),
    ("CHF 1'000.–", "1000", "CHF"), ("1.500,- EUR", "1500", "EUR"), ("€ 12,50", "12.50", "EUR"), ("€12", "12", "EUR"), ("USD 0.5", "0.5", "USD"), ("0,500", "0.500", nil),
    ("1234.567", "1234.567", nil),
    ("-3,5", "-3.5", nil), ("−1.234,5", "-1234.5", nil), ("007", "7", nil), ("0", "0", nil), ("2000", "2000", nil), ("3.5", "3.5", nil), ("1,5", "1.5", nil), ("1 000 000", "1000000", nil),
    ("１２３４．５", "1234.5", nil), ("500 zł", "500", "PLN"), ("₹ 1,00,000", "100000", "INR"), ("1,00", "1.00", nil),
  ]
  @Test("are read with the mark that is certain", arguments: certain.indices) func read(index: Int) throws {
    let (text, number, currency) = Self.certain[index]
    let read = try #require(WrittenNumber(text), "\(text)")
    #expect(read.number == .certain(number), "\(text)")
    #expect(read.currency == currency.map { .certain($0) }, "\(text)")
  }

  @Test("are guessed where a mark may be either", arguments: [("1.234", "1234"), ("1,234", "1234"), ("15.000 EUR", "15000"), ("123,456", "123456"), ("-1.234", "-1234")])
  func guessed(text: String, number: String) throws {
    #expect(try #require(WrittenNumber(text)).number == .guess(number))
    #expect(try #require(WrittenNumber("1.234", point: ".")).number == .certain("1.234"))
    #expect(try #require(WrittenNumber("1.234", point: ",")).number == .certain("1234"))
    #expect(try #require(WrittenNumber("1.234,5", point: ",")).number == .certain("1234.5"))
  }

  @Test("of a sign that several currencies have, the currency is a guess", arguments: [("$ 5", "USD"), ("£5", "GBP"), ("¥ 500", "JPY")])
  func shared(text: String, code: String) throws { #expect(try #require(WrittenNumber(text)).currency == .guess(code)) }

  @Test(
    "are none otherwise",
    arguments: ["", "EUR", "about 500", "5-7", "1.2.3", "1,23,4", "1..2", "12.34.56", "500 euros a year", "1.234,56.7", "EUR 5 USD", "ten", "1,2345,678", "1'0", "5 %"])
  func none(text: String) { #expect(WrittenNumber(text) == nil, "\(text)") }
}
