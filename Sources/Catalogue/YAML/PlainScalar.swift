/// The type that a field is known to hold: a plain text to which YAML gives the same type needs no quotes.
public enum PlainScalar: Sendable {
  /// `2022`, `2022-02` or `2022-02-02`.
  case date
  /// `2`, a whole number that reads back as it is written.
  case number
  /// `true` or `false`.
  case boolean

  /// Tells whether a text may stand plain in such a field.
  func holds(_ text: String) -> Bool {
    switch self {
    case .date:
      return [4, 7, 10].contains(text.utf8.count)
        && text.utf8.enumerated().allSatisfy { place, byte in
          place == 4 || place == 7
            ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    case .number: return Int(text).map { $0 >= 0 && String($0) == text } ?? false
    case .boolean: return ["true", "false"].contains(text)
    }
  }
}
