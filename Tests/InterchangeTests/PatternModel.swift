/// A generated expression, and all the ways in which it fits a text, found by trying: slow and plain.
///
/// A pattern in which every unlimited repetition takes something in each round: of rounds that take nothing, each
/// engine makes something else.
indirect enum PatternModel {
  /// A scalar or a class as it is written, and which scalars it holds.
  case one(String, @Sendable (Unicode.Scalar) -> Bool)
  case start, end
  case sequence([PatternModel])
  case either([PatternModel])
  /// In brackets, with a name or without.
  case group(String?, PatternModel)
  case repeated(PatternModel, least: Int, most: Int?, isLazy: Bool)

  /// A fit: where it ends, and what the groups hold.
  struct Way {
    var end: Int
    var groups: [String: Range<Int>] = [:]
  }

  /// The expression as a mapping has it.
  var written: String {
    switch self {
    case .one(let text, _): text
    case .start: "^"
    case .end: "$"
    case .sequence(let parts): parts.map(\.written).joined()
    case .either(let parts): parts.map(\.written).joined(separator: "|")
    case .group(let name, let inner): "(\(name.map { "?<\($0)>" } ?? "?:")\(inner.written))"
    case .repeated(let inner, let least, let most, let isLazy):
      inner.written + Self.count(least, most) + (isLazy ? "?" : "")
    }
  }

  private static func count(_ least: Int, _ most: Int?) -> String {
    switch (least, most) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1): "?"
    default: "{\(least),\(most.map(String.init) ?? "")}"
    }
  }

  /// The groups of the first place that fits.
  func groups(in text: String) -> [String: String]? {
    let scalars = Array(text.unicodeScalars)
    let first = (0...scalars.count).lazy.compactMap { ways(in: scalars, from: Way(end: $0)).first }.first
    return first?.groups.mapValues { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
  }

  /// The ways on from another, the preferred first; of those that end at one place only the first, for what follows is the same.
  private func ways(in text: [Unicode.Scalar], from way: Way) -> [Way] {
    var found: [Way] = []
    switch self {
    case .one(_, let holds):
      if way.end < text.count, holds(text[way.end]) { found = [Way(end: way.end + 1, groups: way.groups)] }
    case .start: found = way.end == 0 ? [way] : []
    case .end: found = way.end == text.count ? [way] : []
    case .sequence(let parts):
      found = parts.reduce([way]) { ways, part in Self.first(ways.flatMap { part.ways(in: text, from: $0) }) }
    case .either(let parts): found = parts.flatMap { $0.ways(in: text, from: way) }
    case .group(let name, let inner):
      found = inner.ways(in: text, from: way)
      if let name { for index in found.indices { found[index].groups[name] = way.end..<found[index].end } }
    case .repeated(let inner, let least, let most, let isLazy):
      let needed = (0..<least).reduce([way]) { ways, _ in
        Self.first(ways.flatMap { inner.ways(in: text, from: $0) })
      }
      found = needed.flatMap { inner.ways(in: text, again: $0, most.map { $0 - least }, isLazy) }
    }
    return Self.first(found)
  }

  /// The ways of a repetition on, at most so often.
  private func ways(in text: [Unicode.Scalar], again way: Way, _ most: Int?, _ isLazy: Bool) -> [Way] {
    guard most != 0 else { return [way] }
    let further = ways(in: text, from: way).flatMap { ways(in: text, again: $0, most.map { $0 - 1 }, isLazy) }
    return Self.first(isLazy ? [way] + further : further + [way])
  }

  private static func first(_ ways: [Way]) -> [Way] {
    var ends: Set<Int> = []
    return ways.filter { ends.insert($0.end).inserted }
  }
}

extension PatternModel {
  private static let classes: [(String, @Sendable (Unicode.Scalar) -> Bool)] = [
    ("a", { $0 == "a" }), ("b", { $0 == "b" }), ("é", { $0 == "é" }), (#"\+"#, { $0 == "+" }), (".", { $0 != "\n" }),
    (#"\d"#, { "0"..."9" ~= $0 }), (#"\D"#, { !("0"..."9" ~= $0) }), (#"\w"#, { "abé1_".unicodeScalars.contains($0) }),
    (#"\W"#, { !"abé1_".unicodeScalars.contains($0) }), (#"\s"#, { " \n".unicodeScalars.contains($0) }),
    (#"\S"#, { !" \n".unicodeScalars.contains($0) }), ("[ab]", { $0 == "a" || $0 == "b" }), ("[^a+]", { $0 != "a" && $0 != "+" }),
    (#"[a-c\d]"#, { "a"..."c" ~= $0 || "0"..."9" ~= $0 }), (#"[^\w\n]"#, { $0 == "+" || $0 == " " }),
  ]

  /// A text of what the classes tell apart.
  static func text(by dice: inout some RandomNumberGenerator) -> String {
    (0..<Int.random(in: 0...8, using: &dice)).reduce(into: "") { text, _ in
      text.append("aaabbé1+_ \n".randomElement(using: &dice) ?? "a")
    }
  }

  /// An expression of some depth; groups are called `g1`, `g2`, … in the order in which they are made.
  static func random(depth: Int, named count: inout Int, by dice: inout some RandomNumberGenerator) -> Self {
    guard depth > 0 else { return atom(by: &dice) }
    switch Int.random(in: 0..<10, using: &dice) {
    case 0: return atom(by: &dice)
    case 1...4:
      let parts = (0...Int.random(in: 0...2, using: &dice)).map { _ in
        bracketed(random(depth: depth - 1, named: &count, by: &dice))
      }
      return .sequence(parts)
    case 5, 6:
      let parts = (0...Int.random(in: 1...2, using: &dice)).map { index in
        index == 1 && Int.random(in: 0..<6, using: &dice) == 0
          ? .sequence([]) : random(depth: depth - 1, named: &count, by: &dice)
      }
      return .group(nil, .either(parts))
    case 7:
      count += 1
      let name = "g\(count)"
      return .group(name, random(depth: depth - 1, named: &count, by: &dice))
    default:
      let (least, most) = [(0, nil), (1, nil), (0, 1), (0, nil), (2, 3), (1, nil), (0, 2), (2, nil)].randomElement(using: &dice) ?? (0, nil)
      let inner = repeatable(random(depth: depth - 1, named: &count, by: &dice))
      return .repeated(inner, least: least, most: inner.canTakeNothing ? 3 : most, isLazy: .random(using: &dice))
    }
  }

  private static func atom(by dice: inout some RandomNumberGenerator) -> Self {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0: return .start
    case 1: return .end
    default:
      let (text, holds) = classes.randomElement(using: &dice) ?? classes[0]
      return .one(text, holds)
    }
  }

  /// The patterns that can stand before a count: one scalar or something in brackets, but no place in the text.
  private static func repeatable(_ inner: Self) -> Self {
    switch inner {
    case _ where inner.isPlace: .one(".", { $0 != "\n" })
    case .one, .group: inner
    default: .group(nil, inner)
    }
  }

  private var canTakeNothing: Bool {
    switch self {
    case .one: false
    case .start, .end: true
    case .sequence(let parts): parts.allSatisfy(\.canTakeNothing)
    case .either(let parts): parts.contains(where: \.canTakeNothing)
    case .group(_, let inner): inner.canTakeNothing
    case .repeated(let inner, let least, _, _): least == 0 || inner.canTakeNothing
    }
  }

  /// True if it is `^` or `$`, in brackets without a name or in none.
  private var isPlace: Bool {
    switch self {
    case .start, .end: true
    case .group(nil, let inner): inner.isPlace
    case .sequence(let parts): parts.count == 1 && parts.allSatisfy(\.isPlace)
    default: false
    }
  }

  private static func bracketed(_ inner: Self) -> Self {
    if case .either = inner { return .group(nil, inner) }
    return inner
  }
}
