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

  /// The number in a text with a currency, or with other marks between its digits; nil where there are several ways to
  /// read it.
  private static func suggestion(for text: String) -> String? {
    let digits = text.filter { ("0"..."9").contains($0) || ".,-".contains($0) }
    let marks = digits.filter { ".,".contains($0) }
    guard digits.contains(where: \.isNumber), let last = marks.last else {
      return digits.isEmpty || digits == text ? nil : digits
    }
    let (groups, point) = (last == "," ? "." : ",", String(last))
    let isGrouped = marks.filter { $0 == last }.count > 1
    // three digits behind the only mark may be thousands
    let behind = digits.split(separator: last, omittingEmptySubsequences: false).last?.count ?? 0
    guard isGrouped || marks.count > 1 || behind != 3 else { return nil }
    let plain =
      isGrouped ? digits.filter { $0 != last } : digits.replacing(groups, with: "").replacing(point, with: ".")
    return (try? read(plain)) == nil ? nil : plain
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
