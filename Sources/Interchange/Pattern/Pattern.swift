public import Catalogue

/// A regular expression that can't hang: it is matched in time proportional to the text.
///
/// It is a subset of the usual grammar: literals, `.`, classes, `\d \w \s` and their opposites, `^ $`, groups,
/// `(?<name>…)`, `|`, `* + ? {m,n}`, each lazy with `?` behind. There are no back references and no look-around, which
/// make other engines hang.
///
/// The engine is our own, though PCRE2 is linked for libgit2. PCRE2 tries one way after the other and can only give up at
/// a limit: at its usual one it has no answer for a pattern as plain as `^(?<name>.+?), *S\. ?(?<pages>.*)$` over a text of
/// 16 KB (at a hundred times that, it takes 23 s over 64 KB). Of 21,000 generated patterns, 183 gave other groups, where a
/// round takes nothing. Letters would be those of the installed library's Unicode (15,559 characters differ with PCRE2
/// 10.42). And the reader here would stay, to refuse the rest of PCRE2's grammar.
public struct Pattern: Sendable, Hashable {
  /// The expression as it was written.
  public let source: String
  /// The names of its groups, in order.
  public let names: [String]
  let program: [Instruction]

  /// The longest text that is matched, in Unicode scalars.
  static let longestText = 1 << 16
  /// The most instructions of an expression; counted repetitions are written out.
  static let longestProgram = 4000

  /// Reads an expression.
  ///
  /// - Throws: `ParsingError` naming the character where it can't be understood.
  public init(parsing source: String) throws(ParsingError) {
    var reader = PatternReader(source)
    let node = try reader.pattern()
    var compiler = PatternCompiler(names: reader.names)
    compiler.emit(node)
    guard compiler.program.count <= Self.longestProgram else {
      throw ParsingError(text: source, reason: "the pattern is too large: its repetitions come to too many steps")
    }
    (self.source, names, program) = (source, reader.names, compiler.program + [.match])
  }

  /// Two expressions are equal when they are written alike.
  public static func == (left: Self, right: Self) -> Bool { left.source == right.source }

  /// Hashes the expression as it was written.
  public func hash(into hasher: inout Hasher) { hasher.combine(source) }

  /// One step of the machine that matches.
  enum Instruction: Sendable {
    case scalar(Unicode.Scalar)
    case any
    case oneOf(ScalarClass)
    case start, end
    case save(Int)
    case jump(Int)
    /// Two ways, the first preferred.
    case split(Int, Int)
    case match
  }
}

/// A class of scalars: `[a-z0-9]`, `\d`, `[^()]`.
struct ScalarClass: Sendable {
  enum Part: Sendable {
    case range(ClosedRange<Unicode.Scalar>)
    case digit(Bool), word(Bool), space(Bool)
  }

  var parts: [Part] = []
  var isNegated = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let found = parts.contains { part in
      switch part {
      case .range(let range): range.contains(scalar)
      case .digit(let is_): ("0"..."9").contains(scalar) == is_
      case .word(let is_):
        (scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil) == is_
      case .space(let is_): scalar.properties.isWhitespace == is_
      }
    }
    return found != isNegated
  }
}

/// An expression that was read.
indirect enum PatternNode {
  case empty
  case scalar(Unicode.Scalar)
  case any
  case oneOf(ScalarClass)
  case start, end
  case sequence([PatternNode])
  case either([PatternNode])
  case group(String, PatternNode)
  case repeated(PatternNode, least: Int, most: Int?, isLazy: Bool)
}

/// Writes the steps for an expression.
struct PatternCompiler {
  private(set) var program: [Pattern.Instruction] = []
  private let names: [String]

  init(names: [String]) { self.names = names }

  mutating func emit(_ node: PatternNode) {
    // an expression that is too long is refused afterwards, and need not be written to its end
    guard program.count <= Pattern.longestProgram else { return }
    switch node {
    case .empty: break
    case .scalar(let scalar): program.append(.scalar(scalar))
    case .any: program.append(.any)
    case .oneOf(let set): program.append(.oneOf(set))
    case .start: program.append(.start)
    case .end: program.append(.end)
    case .sequence(let nodes): for node in nodes { emit(node) }
    case .either(let nodes): emit(either: nodes)
    case .group(let name, let inner):
      let slot = (names.firstIndex(of: name) ?? 0) * 2
      program.append(.save(slot))
      emit(inner)
      program.append(.save(slot + 1))
    case .repeated(let inner, let least, let most, let isLazy):
      for _ in 0..<least { emit(inner) }
      if let most {
        for _ in 0..<max(0, most - least) { emit(optional: inner, isLazy: isLazy) }
      } else {
        emit(loop: inner, isLazy: isLazy)
      }
    }
  }

  private mutating func emit(either nodes: [PatternNode]) {
    var jumps: [Int] = []
    for (index, node) in nodes.enumerated() {
      guard index < nodes.count - 1 else {
        emit(node)
        break
      }
      let split = program.count
      program.append(.jump(0))
      emit(node)
      jumps.append(program.count)
      program.append(.jump(0))
      program[split] = .split(split + 1, program.count)
    }
    for jump in jumps { program[jump] = .jump(program.count) }
  }

  private mutating func emit(optional inner: PatternNode, isLazy: Bool) {
    let split = program.count
    program.append(.jump(0))
    emit(inner)
    program[split] = isLazy ? .split(program.count, split + 1) : .split(split + 1, program.count)
  }

  private mutating func emit(loop inner: PatternNode, isLazy: Bool) {
    let split = program.count
    program.append(.jump(0))
    emit(inner)
    program.append(.jump(split))
    program[split] = isLazy ? .split(program.count, split + 1) : .split(split + 1, program.count)
  }
}
