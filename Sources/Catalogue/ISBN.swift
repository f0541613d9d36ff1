/// An International Standard Book Number whose check digit is right.
///
/// It keeps its length: an ISBN-10 stays one. Compare by `canonical` to find the same book under both.
/// - SeeAlso: ISO 2108; the ISBN Users' Manual, 7th edition.
public struct ISBN: Hashable, Sendable, CustomStringConvertible {
  /// The bare number: ten or thirteen digits, the last of ten possibly `X`.
  public let description: String

  /// Reads an ISBN-10 or ISBN-13, with or without hyphens, spaces and the letters “ISBN” before it.
  ///
  /// - Throws: `ParsingError`; where the check digit is wrong, the reason says what it would have to be. The number is
  ///   never guessed: any of its digits may be the wrong one.
  public init(parsing text: String) throws(ParsingError) {
    let number = Self.number(in: text)
    let characters = Array(number.utf8)
    guard !number.isEmpty else {
      throw ParsingError(text: text, reason: "there is no ISBN in “\(text)”")
    }
    guard characters.dropLast().allSatisfy(\.isDigit), characters.last.map(Self.mayEnd) ?? false else {
      throw ParsingError(text: text, reason: "“\(text)” is not an ISBN: it has something else than digits in it")
    }
    if characters.count == 9, let isbn = try? ISBN(parsing: "0" + number) {
      throw ParsingError(
        text: text, reason: "“\(text)” is an SBN of nine digits; as an ISBN it starts with 0",
        proposal: .certain(isbn.description))
    }
    guard characters.count == 10 || characters.count == 13 else {
      throw ParsingError(
        text: text, reason: "an ISBN has 10 or 13 digits, “\(text)” has \(characters.count)")
    }
    if characters.count == 13 {
      guard number.hasPrefix("978") || number.hasPrefix("979") else {
        throw ParsingError(text: text, reason: "an ISBN of 13 digits starts with 978 or 979, “\(text)” does not")
      }
      guard !number.hasPrefix("9790") else {
        throw ParsingError(text: text, reason: "“\(text)” is the number of printed music (ISMN), not an ISBN")
      }
      guard number.last != "X" else {
        throw ParsingError(text: text, reason: "only an ISBN of 10 digits may end in X")
      }
    }
    let expected = characters.count == 10 ? Self.checkDigit10(characters) : Self.checkDigit13(characters)
    guard characters.last == expected else {
      throw ParsingError(
        text: text,
        reason: "the check digit of “\(text)” would have to be \(Character(Unicode.Scalar(expected))); a digit is wrong"
      )
    }
    description = number
  }

  private init(bare: String) { description = bare }
}

extension ISBN {
  /// The ISBN-13 of the same book: what search and the hunt for duplicates compare.
  public var canonical: ISBN {
    guard description.utf8.count == 10 else { return self }
    let digits = "978" + description.dropLast()
    return ISBN(bare: digits + String(Character(Unicode.Scalar(Self.checkDigit13(Array(digits.utf8))))))
  }

  /// The number with hyphens between its parts; bare where the agency has not given out its range.
  public var hyphenated: String {
    guard let parts = ISBNRangeRegistry.parts(of: canonical.description) else { return description }
    guard description.utf8.count == 10 else { return parts.joined(separator: "-") }
    return (parts[1...3] + [description.suffix(1)]).joined(separator: "-")
  }
}

extension ISBN {
  /// The text without the label, spaces, and hyphens of every kind.
  private static func number(in text: String) -> String {
    var number = text.unicodeScalars.filter { !isSeparator($0) }.reduce(into: "") { $0.unicodeScalars.append($1) }
    number = number.uppercased()
    guard number.hasPrefix("ISBN") else { return number }
    number = number.dropFirst(4).filter { $0 != ":" }
    // “ISBN-13: 978…”: with the 13 of its label it is two digits too long, and no ISBN has that length.
    let hasLength = ["10", "13"].contains { number.hasPrefix($0) && String(number.utf8.count - 2) == $0 }
    return hasLength ? String(number.dropFirst(2)) : number
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{00AD}", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FE58}", "\u{FE63}", "\u{FF0D}": true
    default: scalar.properties.isWhitespace
    }
  }

  private static func mayEnd(_ byte: UInt8) -> Bool { byte.isDigit || byte == UInt8(ascii: "X") }

  /// The check digit by weights 10 to 2, modulo 11.
  private static func checkDigit10(_ digits: [UInt8]) -> UInt8 {
    let sum = zip(digits, 0..<9).reduce(0) { $0 + Int($1.0.digit) * (10 - $1.1) }
    let check = (11 - sum % 11) % 11
    return check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check)
  }

  /// The check digit by weights 1 and 3 in turn, modulo 10.
  private static func checkDigit13(_ digits: [UInt8]) -> UInt8 {
    let sum = zip(digits, 0..<12).reduce(0) { $0 + Int($1.0.digit) * ($1.1.isMultiple(of: 2) ? 1 : 3) }
    return UInt8(ascii: "0") + UInt8((10 - sum % 10) % 10)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var digit: UInt8 { self - UInt8(ascii: "0") }
}
