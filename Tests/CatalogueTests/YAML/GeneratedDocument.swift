import OrderedCollections

@testable import Catalogue

/// A seeded generator of random numbers (SplitMix64), so that a failing case can be run again.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// A document in mixed styles, and what it says.
struct GeneratedDocument {
  var text = ""
  var value = Value.absent
  private(set) var random: SplitMix64
  /// True if the text reads as `value`: a block scalar without its last line end reads differently.
  private(set) var isExact = true
  /// The chomping of the block scalar that was written last, if that was the last node.
  private var chomping: String?
  private var anchors: [(name: String, value: Value)] = []

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
    var lines: [String] = []
    (lines, value) = mapping(indent: 0, depth: 0)
    if chance(8) { lines = ["# ملاحظة: first"] + lines }
    if chance(6) { lines = ["---"] + lines }
    if chance(20) { lines = ["%YAML 1.1", "---"] + lines.filter { $0 != "---" } }
    if chance(10) { lines.append("...") } else if chance(6) { lines.append("# last") }
    let end = chance(4) ? "\r\n" : chance(30) ? "\r" : "\n"
    text = (chance(8) ? "\u{FEFF}" : "") + lines.map { $0 + end }.joined()
    if chance(5) {
      isExact = chomping == nil || chomping == "-"
      text = String(text.unicodeScalars.dropLast(end.unicodeScalars.count))
    }
  }

  var bytes: [UInt8] { Array(text.utf8) }

  mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }
  mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &random)] }

  static let words = [
    "Paris", "في انتظار", "機械を待ちながら", "née", "🧑🏽‍💻 code", "l'an 2000", "x#y", "a:b", "-1 bis", "Ünïcode", "no", "2022",
    "Ж", "𝔸",
  ]
  static let keys = [
    "language", "title", "publisher", "name", "notes", "dates", "مفتاح", "鍵", "a b", "on", "<<", "x-own", "null",
    "2024",
  ]

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in pick(Self.words) }.joined(separator: " ")
  }

  private func pad(_ count: Int) -> String { String(repeating: " ", count: count) }

  private mutating func comment() -> String { chance(5) ? pick(["  # why", " # 'é\" [", "   #"]) : "" }

  private mutating func mapping(indent: Int, depth: Int) -> ([String], Value) {
    var (lines, fields): ([String], Value.Fields) = ([], [:])
    let keys = Self.keys.shuffled(using: &random).prefix(Int.random(in: 1...(depth == 0 ? 5 : 3), using: &random))
    for (number, key) in keys.enumerated() {
      if number > 0 || depth == 0 { lines += above(indent) }
      let written = chance(6) ? "\"\(key)\"" : chance(8) ? "'\(key)'" : key
      let (more, value) = node(
        after: pad(indent) + written + pick([":", ":", ":", " :"]), in: indent, isKey: true, depth: depth)
      lines += more
      fields[key] = value
    }
    return (lines, .mapping(fields))
  }

  private mutating func above(_ indent: Int) -> [String] {
    (chomping != "+" && chance(8) ? [""] : []) + (chance(6) ? [pad(indent) + "# " + words(1)] : [])
  }

  private mutating func sequence(indent: Int, depth: Int) -> ([String], Value) {
    var (lines, items): ([String], [Value]) = ([], [])
    for number in 0..<Int.random(in: 1...3, using: &random) {
      if number > 0 { lines += above(indent) }
      let gap = pick([" ", " ", " ", "   "])
      if depth < 3, chance(3) {
        var (more, value) =
          chance(5)
          ? sequence(indent: indent + 1 + gap.count, depth: depth + 1)
          : mapping(indent: indent + 1 + gap.count, depth: depth + 1)
        more[0] = pad(indent) + "-" + gap + more[0].drop { $0 == " " }
        lines += more
        items.append(value)
      } else {
        let (more, value) = node(after: pad(indent) + "-", in: indent, isKey: false, depth: depth)
        lines += more
        items.append(value)
      }
    }
    return (lines, .list(items))
  }

  /// A value that follows a key or a dash.
  private mutating func node(after start: String, in indent: Int, isKey: Bool, depth: Int) -> ([String], Value) {
    chomping = nil
    switch Int.random(in: 0..<(depth < 3 && isKey ? 16 : 12), using: &random) {
    case 0: return ([start + comment()], .absent)
    case 1: return ([start + " " + pick(["~", "null", "NULL", "''", "\"\""]) + comment()], .absent)
    case 2, 3: return blockScalar(after: start, in: indent)
    case 4: return multiline(after: start, in: indent)
    case 5, 6:
      let (text, value) = flow(depth: 0)
      return ([start + " " + text + comment()], value)
    case 7: return openFlow(after: start, in: indent)
    case 8 where !anchors.isEmpty:
      let anchor = pick(anchors)
      return ([start + " *" + anchor.name + comment()], anchor.value)
    case 12, 13:
      let (lines, value) = mapping(indent: indent + Int.random(in: 1...4, using: &random), depth: depth + 1)
      return ([start + comment()] + deeper(indent) + lines, value)
    case 14, 15:
      let (lines, value) = sequence(indent: indent + Int.random(in: 0...3, using: &random), depth: depth + 1)
      return ([start + comment()] + lines, value)
    default:
      let (text, value) = scalar(inFlow: false)
      if chance(12) {
        anchors.append(("a\(anchors.count)", value))
        return ([start + " &a\(anchors.count - 1) " + text + comment()], value)
      }
      if chance(15) { return ([start, pad(indent + 2) + text + comment()], value) }
      return ([start + pick([" ", " ", "  "]) + text + comment()], value)
    }
  }

  private mutating func deeper(_ indent: Int) -> [String] { chance(10) ? [pad(indent + 2) + "# inside"] : [] }

  private mutating func scalar(inFlow: Bool) -> (String, Value) {
    let text = words(Int.random(in: 1...3, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return (
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'", .text(text)
      )
    case 1: return ("\"" + text + "\\n\\\"\\u00e9\"", .text(text + "\n\"é"))
    default: return inFlow && text.contains(":") ? ("\"" + text + "\"", .text(text)) : (text, .text(text))
    }
  }

  private mutating func multiline(after start: String, in indent: Int) -> ([String], Value) {
    let (first, second) = (words(1), words(2))
    let more = pad(indent + Int.random(in: 1...4, using: &random))
    let quote = pick(["", "\"", "'"])
    func quoted(_ text: String) -> String {
      quote == "'" ? text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") : text
    }
    let isApart = chance(3)
    return (
      [start + " " + quote + quoted(first)] + (isApart ? [""] : []) + [more + quoted(second) + quote + comment()],
      .text(first + (isApart ? "\n" : " ") + second)
    )
  }

  private mutating func blockScalar(after start: String, in indent: Int) -> ([String], Value) {
    let width = Int.random(in: 1...4, using: &random)
    let isExplicit = chance(5)
    let chomping = pick(["", "-", "+"])
    self.chomping = chomping
    var content = (0..<Int.random(in: 1...3, using: &random)).map { _ in words(2) }
    if isExplicit { content[0] = " " + content[0] }
    if content.count > 1, chance(4) { content.insert("", at: 1) }
    let blanks = chance(3) ? Int.random(in: 1...2, using: &random) : 0
    let ends = chomping == "-" ? 0 : chomping == "" ? 1 : 1 + blanks
    return (
      [start + " |" + (isExplicit ? String(width) : "") + chomping + comment()]
        + content.map { $0.isEmpty ? "" : pad(indent + width) + $0 } + Array(repeating: "", count: blanks),
      .text(content.joined(separator: "\n") + String(repeating: "\n", count: ends))
    )
  }

  private mutating func flow(depth: Int) -> (String, Value) {
    switch Int.random(in: 0..<(depth < 2 ? 6 : 3), using: &random) {
    case 3, 4:
      var (texts, items): ([String], [Value]) = ([], [])
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let (text, value) = flow(depth: depth + 1)
        if chance(8) {
          texts.append("pair: " + text)
          items.append(.mapping(["pair": value]))
        } else {
          texts.append(text)
          items.append(value)
        }
      }
      return (
        "[" + pick(["", " "]) + texts.joined(separator: pick([", ", ","]))
          + (chance(5) && !items.isEmpty ? ", ]" : "]"), .list(items)
      )
    case 5:
      var (texts, fields): ([String], Value.Fields) = ([], [:])
      for key in Self.keys.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)) {
        let (text, value) = chance(6) ? ("", .absent) : flow(depth: depth + 1)
        texts.append(text.isEmpty && chance(2) ? key : key + ": " + text)
        fields[key] = value
      }
      return ("{" + pick(["", " "]) + texts.joined(separator: ", ") + pick(["", " "]) + "}", .mapping(fields))
    default: return scalar(inFlow: true)
    }
  }

  /// Brackets over several lines.
  private mutating func openFlow(after start: String, in indent: Int) -> ([String], Value) {
    let isMapping = chance(2)
    let more = pad(indent + Int.random(in: 1...4, using: &random))
    let keys = Self.keys.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
    var (lines, items, fields): ([String], [Value], Value.Fields) = ([], [], [:])
    for (number, key) in keys.enumerated() {
      let (text, value) = flow(depth: 1)
      let comma = number < keys.count - 1 || chance(2) ? "," : ""
      lines.append(more + (isMapping ? key + ": " : "") + text + comma + comment())
      if chance(6) { lines.append(more + "# between") }
      items.append(value)
      fields[key] = value
    }
    return (
      [start + (isMapping ? " {" : " [") + comment()] + lines + [more + (isMapping ? "}" : "]") + comment()],
      isMapping ? .mapping(fields) : .list(items)
    )
  }
}
