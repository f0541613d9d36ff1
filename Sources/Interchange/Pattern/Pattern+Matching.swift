extension Pattern {
  /// The named groups of the first match in a text; nil where there is none. A group that took no part is left out.
  ///
  /// All ways are followed at once, scalar by scalar, so the time is that of the text times that of the pattern.
  public func groups(in text: String) -> [String: String]? {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count <= Self.longestText else { return nil }
    var machine = PatternMachine(program, slots: names.count * 2, scalars: scalars)
    guard let saved = machine.run() else { return nil }
    var groups: [String: String] = [:]
    for (index, name) in names.enumerated() {
      let (start, end) = (saved[index * 2], saved[index * 2 + 1])
      guard start >= 0, end >= start else { continue }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      groups[name] = String(view)
    }
    return groups
  }

  /// Tells whether it matches anywhere in a text.
  public func matches(_ text: String) -> Bool { groups(in: text) != nil }
}

/// Follows all ways through a program side by side, the preferred first (Pike's machine).
struct PatternMachine {
  private let program: [Pattern.Instruction]
  private let slots: Int
  private let scalars: [Unicode.Scalar]
  private var seen: [Int]
  /// The number of instructions visited: each at most once at a place of the text.
  private(set) var visits = 0

  init(_ program: [Pattern.Instruction], slots: Int, scalars: [Unicode.Scalar]) {
    (self.program, self.slots, self.scalars) = (program, slots, scalars)
    seen = Array(repeating: -1, count: program.count)
  }

  private typealias Thread = (at: Int, saved: [Int])

  /// The places that the groups saved; nil where nothing matches.
  mutating func run() -> [Int]? {
    var threads: [Thread] = []
    var found: [Int]?
    for place in 0...scalars.count {
      if found == nil { follow(0, Array(repeating: -1, count: slots), at: place, into: &threads) }
      var next: [Thread] = []
      // `follow` marks by place, and instructions that step on are marked for the place after
      step: for thread in threads {
        switch program[thread.at] {
        case .match:
          found = thread.saved
          break step
        case .scalar(let scalar) where place < scalars.count && scalars[place] == scalar:
          follow(thread.at + 1, thread.saved, at: place + 1, into: &next)
        case .any where place < scalars.count && scalars[place] != "\n":
          follow(thread.at + 1, thread.saved, at: place + 1, into: &next)
        case .oneOf(let set) where place < scalars.count && set.contains(scalars[place]):
          follow(thread.at + 1, thread.saved, at: place + 1, into: &next)
        default: break
        }
      }
      threads = next
      if threads.isEmpty, found != nil { break }
    }
    return found
  }

  /// Puts the instructions that take a scalar, and are reached from one without taking any, on the list.
  private mutating func follow(_ start: Int, _ saved: [Int], at place: Int, into threads: inout [Thread]) {
    var open: [Thread] = [(start, saved)]
    while let (at, saved) = open.popLast() {
      guard seen[at] != place else { continue }
      seen[at] = place
      visits += 1
      switch program[at] {
      case .jump(let target): open.append((target, saved))
      case .split(let first, let second): open += [(second, saved), (first, saved)]
      case .save(let slot):
        var saved = saved
        saved[slot] = place
        open.append((at + 1, saved))
      case .start: if place == 0 { open.append((at + 1, saved)) }
      case .end: if place == scalars.count { open.append((at + 1, saved)) }
      default: threads.append((at, saved))
      }
    }
  }
}
