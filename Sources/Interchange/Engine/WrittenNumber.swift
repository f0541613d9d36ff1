internal import Catalogue

/// A number as people write it, with or without its currency: `1.234,56`, `15.000,00 EUR`, `CHF 1'000.–`, `١٬٢٣٤٫٥`.
struct WrittenNumber {
  /// The number with digits and a point; certain, unless a mark in it may be a point or stand between thousands.
  let number: Proposal
  /// The code of the currency (ISO 4217); nil where none is written.
  let currency: Proposal?

  /// Reads a number.
  ///
  /// - Parameter point: The mark before the fraction where that is known, `.` or `,`.
  /// - Returns: nil for a text that is no number, or holds more than a currency beside it.
  init?(_ text: String, point: Unicode.Scalar? = nil) {
    let signs = text.unicodeScalars.map(Self.plain)
    guard let first = signs.firstIndex(where: Self.isDigit), let last = signs.lastIndex(where: Self.isDigit) else {
      return nil
    }
    var before = signs[..<first]
    let isNegative = before.last == "-"
    if isNegative { before = before.dropLast() }
    var behind = signs[(last + 1)...]
    var point = point
    // nothing behind the point: 1'000.–
    if let mark = behind.first, mark == "." || mark == ",", behind.dropFirst().first == "-" {
      (behind, point) = (behind.dropFirst(2), point ?? mark)
    }
    guard let left = Self.currency(before), let right = Self.currency(behind), left == .none || right == .none,
      let number = Self.number(Array(signs[first...last]), point: point)
    else { return nil }
    currency = left.proposal ?? right.proposal
    switch number {
    case .certain(let digits): self.number = .certain(isNegative ? "-" + digits : digits)
    case .guess(let digits): self.number = .guess(isNegative ? "-" + digits : digits)
    }
  }

  // MARK: Signs

  /// A digit of any script as that of ASCII, and one sign for those that mean the same: `'` between thousands.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{66B}": return point
    case "\u{66C}", "’", "ʼ", "′", "‘": return "'"
    case "\u{60C}", "，": return ","
    case "．": return "."
    case "−", "–", "—", "‐", "‑", "－": return "-"
    default:
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        return Unicode.Scalar(UInt8(ascii: "0") + UInt8(value))
      }
      return scalar.properties.isWhitespace ? " " : scalar
    }
  }

  /// The sign of a point that can be nothing else.
  private static let point: Unicode.Scalar = "\u{66B}"

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  // MARK: The number

  private static func number(_ signs: [Unicode.Scalar], point known: Unicode.Scalar?) -> Proposal? {
    let marks = signs.filter { !isDigit($0) }
    guard marks.allSatisfy({ ".,' ".unicodeScalars.contains($0) || $0 == point }) else { return nil }
    if let known { return written(signs, point: known).map { .certain($0) } }
    if marks.contains(point) { return written(signs, point: point).map { .certain($0) } }
    let unclear = marks.filter { $0 == "." || $0 == "," }
    guard let last = unclear.last else { return written(signs, point: nil).map { .certain($0) } }
    let isAlone = unclear.count(where: { $0 == last }) == 1
    guard isAlone else { return written(signs, point: nil).map { .certain($0) } }
    let place = signs.lastIndex(of: last) ?? 0
    let (whole, fraction) = (signs[..<place], signs[(place + 1)...])
    let mayBeThousands =
      unclear.count == 1 && marks.count == 1 && fraction.count == 3 && (1...3).contains(whole.count)
      && whole.first != "0"
    return mayBeThousands
      ? written(signs, point: nil).map { .guess($0) } : written(signs, point: last).map { .certain($0) }
  }

  /// The number with every mark but the point between its thousands; nil where they stand elsewhere.
  private static func written(_ signs: [Unicode.Scalar], point: Unicode.Scalar?) -> String? {
    let parts = point.map { signs.split(separator: $0, omittingEmptySubsequences: false) } ?? [signs[...]]
    guard parts.count <= 2, parts.dropFirst().allSatisfy({ $0.allSatisfy(isDigit) && !$0.isEmpty }) else { return nil }
    let marks = Set(parts[0].filter { !isDigit($0) })
    let groups = parts[0].split(omittingEmptySubsequences: false) { !isDigit($0) }
    guard marks.count <= 1, groups.count == 1 || areThousands(groups) else { return nil }
    let digits = groups.joined().drop { $0 == "0" }
    let whole = digits.isEmpty ? "0" : digits.map(String.init).joined()
    return parts.count == 1 ? whole : whole + "." + parts[1].map(String.init).joined()
  }

  /// Tells whether digits are grouped by three, or as in India, where only the last three stand together.
  private static func areThousands(_ groups: [ArraySlice<Unicode.Scalar>]) -> Bool {
    let inner = groups.dropFirst().dropLast()
    return (1...3).contains(groups[0].count) && groups.last?.count == 3
      && (inner.allSatisfy { $0.count == 3 } || (groups[0].count < 3 && inner.allSatisfy { $0.count == 2 }))
  }

  // MARK: The currency

  /// The text at one side of a number.
  private enum Side: Equatable {
    case none
    case currency(Proposal)

    var proposal: Proposal? { if case .currency(let proposal) = self { proposal } else { nil } }
  }

  private static func currency(_ signs: ArraySlice<Unicode.Scalar>) -> Side? {
    let word = String(String.UnicodeScalarView(signs.filter { $0 != " " }))
    if word.isEmpty { return Side.none }
    if word.utf8.count == 3, word.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return .currency(.certain(word)) }
    if let code = symbols[word] { return .currency(.certain(code)) }
    return sharedSymbols[word].map { .currency(.guess($0)) }
  }

  /// The symbols of one currency alone (Unicode Standard, chapter 22.1).
  private static let symbols = [
    "€": "EUR", "₹": "INR", "₪": "ILS", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₸": "KZT", "₫": "VND", "₦": "NGN",
    "₱": "PHP", "₲": "PYG",
    "₭": "LAK", "₮": "MNT", "₼": "AZN", "₾": "GEL", "₵": "GHS", "zł": "PLN", "Kč": "CZK", "Ft": "HUF",
  ]

  /// The symbols of several currencies, with the one that is written most.
  private static let sharedSymbols = [
    "$": "USD", "£": "GBP", "¥": "JPY", "￥": "JPY", "₩": "KRW", "kr": "SEK", "kr.": "DKK", "Fr.": "CHF", "US$": "USD",
  ]
}
