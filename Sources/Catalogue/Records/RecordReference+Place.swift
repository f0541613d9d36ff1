extension RecordReference {
  /// The place of a record in lists, in the order of bytes: its path; that of a numbered volume is behind the set of its
  /// work, by its number: 2 before 10, IX before X.
  public func place(with fields: Value) -> String {
    guard kind == .edition, fields["part-of"] != .absent else { return path }
    for volume in fields["part-of"].items {
      guard let number = volume["number"].text, let name = volume["set"].text else { continue }
      let set = editions(named: name).first { $0.work == work && !$0.slug.contains("/") }
      guard let set, set != record else { continue }
      return "\(set.path)\u{1}\(VolumeNumber(number).key)\u{1}\(path)"
    }
    return path
  }
}

/// The number of a volume, as its books have it: `2`, `10`, `4bis`, `IX`.
struct VolumeNumber {
  /// The text by which numbers are in order.
  let key: String

  init(_ text: String) {
    let folded = text.folded
    let digits = folded.prefix { ("0"..."9").contains($0) }.drop { $0 == "0" }
    let isNumber = folded.first.map { ("0"..."9").contains($0) } ?? false
    if isNumber, digits.count < 18 {
      key = Self.padded(String(digits)) + folded.drop { ("0"..."9").contains($0) }
    } else if let roman = Self.roman(text.uppercased()) {
      key = Self.padded(String(roman))
    } else {
      key = "~" + folded
    }
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: Swift.max(0, 18 - digits.count)) + digits
  }

  /// The value of a Roman numeral; nil for anything else.
  private static func roman(_ text: String) -> Int? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000]
    let digits = text.compactMap { values[$0] }
    guard !digits.isEmpty, digits.count == text.count, digits.count < 16 else { return nil }
    return digits.indices.reduce(0) { sum, place in
      place + 1 < digits.count && digits[place] < digits[place + 1] ? sum - digits[place] : sum + digits[place]
    }
  }
}
