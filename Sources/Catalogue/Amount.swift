/// A sum of money without its currency, as an exact decimal number: `500`, `1999.90`, `-20`.
///
/// At most eighteen digits stand before the point and nine behind it. `500` and `500.00` are equal.
public struct Amount: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of billionths.
  private let billionths: Int128

  private init(billionths: Int128) { self.billionths = billionths }

  /// No money.
  public static let zero = Amount(billionths: 0)

  /// Reads a decimal number: digits, a point and more digits where there are any, a minus sign before them where it is
  /// less than nothing.
  ///
  /// - Throws: `ParsingError`, with the number that was probably meant: `1500.50` for `1.500,50 EUR`.
  public init(parsing text: String) throws(ParsingError) {
    do { self = try Self.read(text) } catch {
      throw ParsingError(text: text, reason: error.reason, suggestion: Self.suggestion(for: text))
    }
  }

  private static func read(_ text: String) throws(ParsingError) -> Amount {
    func error(_ reason: String) -> ParsingError { ParsingError(text: text, reason: reason) }
    let isNegative = text.hasPrefix("-")
    let parts = text.utf8.dropFirst(isNegative ? 1 : 0).split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) }) else {
      throw error("“\(text)” is no decimal number, such as 1500 or 1500.50; the currency has a field of its own")
    }
    let whole = parts[0].drop { $0 == UInt8(ascii: "0") }
    let fraction = parts.count > 1 ? Array(parts[1]) : []
    guard whole.count <= 18, fraction.count <= 9 else {
      throw error("“\(text)” has more than 18 digits before the point or 9 behind it")
    }
    let digits = Array(whole) + fraction + [UInt8](repeating: UInt8(ascii: "0"), count: 9 - fraction.count)
    let number = digits.reduce(Int128(0)) { $0 * 10 + Int128($1 - UInt8(ascii: "0")) }
    return Amount(billionths: isNegative ? -number : number)
  }

  /// The number in a text with a currency, or with marks between its digits; nil where there are several ways to read
  /// it, or where something beside it may change it: `10k`, `1/2`, `500 (2 x 250)`.
  private static func suggestion(for text: String) -> String? {
    func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
      (0x30...0x39).contains(scalar.value) || ".,'’ ".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace
    }
    let signs = Array(text.unicodeScalars)
    guard signs.count <= 100, let first = signs.firstIndex(where: { (0x30...0x39).contains($0.value) }),
      let end = signs.lastIndex(where: { (0x30...0x39).contains($0.value) })
    else { return nil }
    let inner = signs[first...end]
    var before = String(String.UnicodeScalarView(signs[..<first]))
    var after = String(String.UnicodeScalarView(signs[(end + 1)...]))
    let isNegative = before.hasSuffix("-")
    if let sign = before.last, "+-".contains(sign) { before.removeLast() }
    if after.hasPrefix(",-") || after.hasPrefix(".-") { after.removeFirst(2) }
    guard inner.allSatisfy(isOfNumber), isCurrency(before), isCurrency(after), before.isInvisible || after.isInvisible,
      let plain = plainNumber(inner)
    else { return nil }
    let number = (isNegative ? "-" : "") + plain
    return number == text || (try? read(number)) == nil ? nil : number
  }

  /// Tells whether a text beside a number is nothing, or a currency.
  private static func isCurrency(_ text: String) -> Bool {
    let word = text.filter { !$0.isWhitespace }
    return word.unicodeScalars.allSatisfy { $0.properties.generalCategory == .currencySymbol }
      || (try? Currency(parsing: word)) != nil || Currency.isName(word)
  }

  /// The number with a point before its fraction and nothing between its thousands; nil where that isn't clear.
  private static func plainNumber(_ signs: ArraySlice<Unicode.Scalar>) -> String? {
    let text = String(String.UnicodeScalarView(signs))
    let marks = signs.filter { !(0x30...0x39).contains($0.value) }
    let last = marks.last
    let isPoint = last == "." || last == ","
    let isGrouped = !isPoint || marks.count(where: { $0 == last }) > 1
    let parts = isGrouped ? [text] : text.parts(at: last ?? ".")
    let groups = parts[0].unicodeScalars.split(omittingEmptySubsequences: false) { !(0x30...0x39).contains($0.value) }
    let areThousands = groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    // three digits behind the only mark may be thousands
    guard areThousands, Set(parts[0].unicodeScalars.filter { !(0x30...0x39).contains($0.value) }).count <= 1,
      isGrouped || marks.count > 1 || parts[1].utf8.count != 3
    else { return nil }
    let whole = groups.map { String(String.UnicodeScalarView($0)) }.joined()
    return isGrouped ? whole : "\(whole.isEmpty ? "0" : whole).\(parts[1])"
  }

  /// The number, without zeros that say nothing.
  public var description: String {
    let (whole, rest) = billionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
    var fraction = String(String(rest + 1_000_000_000).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return (billionths < 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// Tells whether one is less than the other.
  public static func < (left: Self, right: Self) -> Bool { left.billionths < right.billionths }

  /// The sum of both; a trillion of the largest can be added.
  public static func + (left: Self, right: Self) -> Self { Amount(billionths: left.billionths + right.billionths) }
}
