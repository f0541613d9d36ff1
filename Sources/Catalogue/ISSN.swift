/// An International Standard Serial Number: seven digits and a check digit.
///
/// - SeeAlso: ISO 3297.
public struct ISSN: Hashable, Sendable, CustomStringConvertible {
  /// The number in two groups: `0378-5955`.
  public let description: String

  /// Reads an ISSN, with or without its hyphen and the letters “ISSN” before it.
  ///
  /// - Throws: `ParsingError`; where the check digit is wrong, the reason says what it would have to be.
  public init(parsing text: String) throws(ParsingError) {
    var number = text.uppercased()
    if number.begins(with: "ISSN") { number = String(number.dropFirst(4).drop { ": -".contains($0) }) }
    let digits = number.utf8.filter { !" -".utf8.contains($0) && $0 < 0x80 }
    let isMade =
      digits.count == 8 && digits.dropLast().allSatisfy { (0x30...0x39).contains($0) }
      && (digits[7] == 0x58 || (0x30...0x39).contains(digits[7]))
      && number.unicodeScalars.allSatisfy { $0.isASCII || ("\u{2010}"..."\u{2015}").contains($0) }
    guard isMade else {
      throw ParsingError(
        text: text, reason: "“\(text)” is no ISSN: that has seven digits and a check digit, as 0378-5955")
    }
    let expected = Self.checkDigit(digits)
    guard digits[7] == expected else {
      throw ParsingError(
        text: text,
        reason:
          "the check digit of the ISSN “\(text)” would have to be \(Character(Unicode.Scalar(expected))); a digit is wrong"
      )
    }
    description = String(decoding: digits[..<4] + [0x2D] + digits[4...], as: UTF8.self)
  }

  /// The check digit by weights 8 to 2, modulo 11.
  private static func checkDigit(_ digits: [UInt8]) -> UInt8 {
    let sum = zip(digits, 0..<7).reduce(0) { $0 + Int($1.0 - 0x30) * (8 - $1.1) }
    let check = (11 - sum % 11) % 11
    return check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check)
  }
}
