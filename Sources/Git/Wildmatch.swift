/// A pattern of paths as git's own: `*` and `?` stop at a slash, `**` between slashes does not.
///
/// - SeeAlso: wildmatch.c in git, with WM_PATHNAME; gitignore(5), “PATTERN FORMAT”
struct Wildmatch {
  private enum Part {
    case byte(UInt8)
    /// One byte that is no slash, of a set (`[a-z]`) or any.
    case one([Bool])
    /// Any bytes but slashes: `*`.
    case run
    /// Any bytes: `**` at the end.
    case anything
    /// Nothing, or any bytes up to a slash and with it: `**/`.
    case folders
  }

  private var parts: [Part] = []
  /// True if a bracket or a backslash at the end makes it match nothing.
  private var isBroken = false
  private let ignoresCase: Bool

  init(_ pattern: String, ignoringCase ignoresCase: Bool = false) {
    self.ignoresCase = ignoresCase
    read(Array(pattern.utf8).map { ignoresCase ? Self.lowered($0) : $0 })
  }

  /// Tells whether all of a text matches.
  func matches(_ text: String) -> Bool {
    guard !isBroken else { return false }
    let text = Array(text.utf8).map { ignoresCase ? Self.lowered($0) : $0 }
    // the places in the text up to which the parts so far can match
    var reached = [Bool](repeating: false, count: text.count + 1)
    reached[0] = true
    for part in parts { reached = Self.step(part, from: reached, in: text) }
    return reached[text.count]
  }

  private static func step(_ part: Part, from reached: [Bool], in text: [UInt8]) -> [Bool] {
    var next = [Bool](repeating: false, count: reached.count)
    // for the parts that take any number: whether some place before can go on
    var isOpen = false
    for place in reached.indices {
      switch part {
      case .byte(let byte): if place > 0 { next[place] = reached[place - 1] && text[place - 1] == byte }
      case .one(let set): if place > 0 { next[place] = reached[place - 1] && set[Int(text[place - 1])] }
      case .run:
        if place > 0, text[place - 1] == slash { isOpen = false }
        isOpen = isOpen || reached[place]
        next[place] = isOpen
      case .anything:
        isOpen = isOpen || reached[place]
        next[place] = isOpen
      case .folders:
        next[place] = reached[place] || (place > 0 && isOpen && text[place - 1] == slash)
        isOpen = isOpen || reached[place]
      }
    }
    return next
  }

  private static let slash = UInt8(ascii: "/")

  private static func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}

// MARK: - Reading a pattern

extension Wildmatch {
  private mutating func read(_ pattern: [UInt8]) {
    var place = 0
    while place < pattern.count, !isBroken {
      let byte = pattern[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\\"):
        guard place < pattern.count else { return isBroken = true }
        parts.append(.byte(pattern[place]))
        place += 1
      case UInt8(ascii: "?"): parts.append(.one((0..<256).map { $0 != Int(Self.slash) }))
      case UInt8(ascii: "*"): readStars(pattern, &place)
      case UInt8(ascii: "["): readSet(pattern, &place)
      default: parts.append(.byte(byte))
      }
    }
  }

  private mutating func readStars(_ pattern: [UInt8], _ place: inout Int) {
    let start = place - 1
    while place < pattern.count, pattern[place] == UInt8(ascii: "*") { place += 1 }
    let isAlone =
      place - start > 1 && (start == 0 || pattern[start - 1] == Self.slash)
      && (place == pattern.count || pattern[place] == Self.slash
        || pattern[place...].starts(with: [UInt8(ascii: "\\"), Self.slash]))
    guard isAlone else { return parts.append(.run) }
    guard place < pattern.count, pattern[place] == Self.slash else { return parts.append(.anything) }
    place += 1
    parts.append(.folders)
  }

  private mutating func readSet(_ pattern: [UInt8], _ place: inout Int) {
    var set = [Bool](repeating: false, count: 256)
    let isNegated =
      place < pattern.count && (pattern[place] == UInt8(ascii: "!") || pattern[place] == UInt8(ascii: "^"))
    if isNegated { place += 1 }
    var (previous, isFirst): (UInt8?, Bool) = (nil, true)
    while true {
      guard place < pattern.count else { return isBroken = true }
      var byte = pattern[place]
      place += 1
      if byte == UInt8(ascii: "]"), !isFirst { break }
      isFirst = false
      if byte == UInt8(ascii: "["), place < pattern.count, pattern[place] == UInt8(ascii: ":"),
        let end = pattern[place...].firstIndex(of: UInt8(ascii: "]"))
      {
        if pattern[end - 1] == UInt8(ascii: ":"), end > place + 1 {
          let name = String(decoding: pattern[(place + 1)..<(end - 1)], as: UTF8.self)
          guard let members = Self.classes[name] else { return isBroken = true }
          for member in 0..<128 where members(UInt8(member)) { set[member] = true }
          if ignoresCase, name == "upper" { for member in 97...122 { set[member] = true } }
          (place, previous) = (end + 1, nil)
          continue
        }
      }
      if byte == UInt8(ascii: "-"), let first = previous, place < pattern.count, pattern[place] != UInt8(ascii: "]") {
        var last = pattern[place]
        place += 1
        if last == UInt8(ascii: "\\") {
          guard place < pattern.count else { return isBroken = true }
          last = pattern[place]
          place += 1
        }
        if first <= last { for member in first...last { set[Int(member)] = true } }
        previous = nil
        continue
      }
      if byte == UInt8(ascii: "\\") {
        guard place < pattern.count else { return isBroken = true }
        byte = pattern[place]
        place += 1
      }
      set[Int(byte)] = true
      previous = byte
    }
    if isNegated { set = set.map { !$0 } }
    set[Int(Self.slash)] = false
    parts.append(.one(set))
  }

  /// The classes of bytes, `[:alpha:]` and its like, as the C locale has them.
  private static let classes: [String: @Sendable (UInt8) -> Bool] = [
    "alnum": { isDigit($0) || isLetter($0) }, "alpha": { isLetter($0) }, "blank": { $0 == 32 || $0 == 9 },
    "cntrl": { $0 < 32 || $0 == 127 }, "digit": { isDigit($0) }, "graph": { (33...126).contains($0) },
    "lower": { (97...122).contains($0) }, "print": { (32...126).contains($0) },
    "punct": { (33...126).contains($0) && !isDigit($0) && !isLetter($0) },
    "space": { $0 == 32 || (9...13).contains($0) },
    "upper": { (65...90).contains($0) },
    "xdigit": { isDigit($0) || (65...70).contains($0) || (97...102).contains($0) },
  ]
}
