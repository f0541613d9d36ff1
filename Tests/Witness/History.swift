/// The record.
public struct Record: Hashable, Sendable {
  public var state: State
  /// A field that no rule is about; 0 is absent.
  public var note: Int
  public var workflow: WorkflowName

  public init(_ state: State, note: Int = 0, workflow: WorkflowName = .main) {
    (self.state, self.note, self.workflow) = (state, note, workflow)
  }
}

/// The files of rules, each as the number of its version, nil where it is absent.
public struct Files: Hashable, Sendable {
  public var main: Int?
  public var other: Int?
  public var roles: Int?

  public init(main: Int? = 0, other: Int? = 0, roles: Int? = 0) { (self.main, self.other, self.roles) = (main, other, roles) }

  public subscript(_ name: WorkflowName) -> Int? { name == .main ? main : other }
}

/// The tree of a commit.
public struct Tree: Hashable, Sendable {
  public var record: Record?
  public var files: Files

  public init(_ record: Record?, _ files: Files = Files()) { (self.record, self.files) = (record, files) }
}

/// The trailers of a commit behind the name of the record.
public struct Statement: Hashable, Sendable {
  /// `Transition: from -> to`; nil in `from` is `(new)`.
  public struct StateChange: Hashable, Sendable {
    public let from: State?
    public let to: State

    public init(_ from: State?, _ to: State) { (self.from, self.to) = (from, to) }
  }

  public var transition: StateChange?
  public var undoes: Int?
  public var keeps: State?
  public var isRemoved: Bool

  public init(_ transition: StateChange? = nil, undoes: Int? = nil, keeps: State? = nil, isRemoved: Bool = false) {
    (self.transition, self.undoes, self.keeps, self.isRemoved) = (transition, undoes, keeps, isRemoved)
  }
}

/// A commit; parents are places in its history, always earlier ones, and each is dated after those before it.
public struct Commit: Hashable, Sendable {
  public var parents: [Int]
  public var author: Person
  public var tree: Tree
  /// The trailers; nil where it has none.
  public var says: Statement?

  public init(_ parents: [Int], _ author: Person, _ tree: Tree, says: Statement? = nil) {
    (self.parents, self.author, self.tree, self.says) = (parents, author, tree, says)
  }
}

/// Some commits of a history.
public struct CommitSet: Hashable, Sendable, Sequence, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  private init(bits: UInt64) { self.bits = bits }
  public init(_ commit: Int) { bits = 1 << UInt64(commit) }
  public init(arrayLiteral commits: Int...) { for commit in commits { bits |= 1 << UInt64(commit) } }

  public var isEmpty: Bool { bits == 0 }
  public func has(_ commit: Int) -> Bool { bits >> UInt64(commit) & 1 == 1 }
  public func union(_ other: CommitSet) -> CommitSet { CommitSet(bits: bits | other.bits) }
  public func intersection(_ other: CommitSet) -> CommitSet { CommitSet(bits: bits & other.bits) }
  public func subtracting(_ other: CommitSet) -> CommitSet { CommitSet(bits: bits & ~other.bits) }
  public func isDisjoint(with other: CommitSet) -> Bool { bits & other.bits == 0 }
  public mutating func formUnion(_ other: CommitSet) { bits |= other.bits }

  /// Those of them for which something holds.
  public func filterSet(_ holds: (Int) -> Bool) -> CommitSet {
    var kept = CommitSet(bits: 0)
    for commit in self where holds(commit) { kept.bits |= 1 << UInt64(commit) }
    return kept
  }

  /// Them, the oldest first.
  public struct Iterator: IteratorProtocol {
    var left: UInt64

    public mutating func next() -> Int? {
      guard left != 0 else { return nil }
      defer { left &= left - 1 }
      return left.trailingZeroBitCount
    }
  }

  public func makeIterator() -> Iterator { Iterator(left: bits) }

  public var newestFirst: [Int] { Array(self).reversed() }
}

/// Commits, each after its parents.
public struct History: Sendable {
  public private(set) var commits: [Commit] = []
  /// The commits behind each, itself included.
  public private(set) var behind: [CommitSet] = []

  public init(_ commits: [Commit] = []) { for commit in commits { append(commit) } }

  public mutating func append(_ commit: Commit) {
    behind.append(commit.parents.reduce(CommitSet(commits.count)) { $0.union(behind[$1]) })
    commits.append(commit)
  }

  public mutating func removeLast() {
    commits.removeLast()
    behind.removeLast()
  }

  subscript(_ commit: Int) -> Commit { commits[commit] }

  func record(_ commit: Int) -> Record? { commits[commit].tree.record }

  /// The best common ancestors of two commits.
  public func bases(_ one: Int, _ two: Int) -> [Int] { bases(behind[one], two) }

  /// The best common ancestors of a commit and of what merged some others.
  func bases(_ merged: CommitSet, _ two: Int) -> [Int] {
    let shared = merged.intersection(behind[two])
    return shared.filter { base in !shared.contains { $0 != base && behind[$0].has(base) } }
  }
}

extension History: CustomStringConvertible {
  public var description: String {
    commits.enumerated().map { "\($0): \($1)" }.joined(separator: "\n")
  }
}

extension Commit: CustomStringConvertible {
  public var description: String {
    let record = tree.record.map { "\($0.state) note \($0.note)\($0.workflow == .main ? "" : " in other")" } ?? "no record"
    let said = says.map { says in
      [
        says.transition.map { "\($0.from?.rawValue ?? "(new)") -> \($0.to)" }, says.undoes.map { "undoes \($0)" },
        says.keeps.map { "keeps \($0)" }, says.isRemoved ? "removed" : nil,
      ].compactMap { $0 }.joined(separator: ", ")
    }
    func version(_ number: Int?) -> String { number.map(String.init) ?? "-" }
    let files = "\(version(tree.files.main))\(version(tree.files.other))\(version(tree.files.roles))"
    return "\(author) on \(parents): \(record), rules \(files)" + (said.map { ", says [\($0)]" } ?? "")
  }
}
