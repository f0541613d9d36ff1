/// Every history that somebody without a role can make of an honest one by adding some commits.
public struct Attack {
  private let base: HonestBase
  private let without: Set<Clause>
  /// Looks at one of so many of the last commits.
  private let oneOf: UInt64
  private let most: Int
  private let lawful: [CommitSet: [Bool: Set<Position?>]]

  private var judge: Judge
  private var random: RandomNumbers
  /// The number of histories judged.
  public private(set) var judged = 0
  /// The number of them that end where no lawful way leads.
  public private(set) var unlawful = 0
  /// Those that end there without an error.
  public private(set) var holes: [History] = []

  /// - Parameters:
  ///   - most: How many commits are added at most.
  ///   - oneOf: One of how many histories with that many is looked at.
  public init(on base: HonestBase, most: Int, oneOf: Int = 1, seed: Int = 0, without: Set<Clause> = []) {
    (self.base, self.most, self.oneOf, self.without) = (base, most, UInt64(oneOf), without)
    random = RandomNumbers(seed: UInt64(seed))
    judge = Judge(without: without)
    for commit in base.commits { judge.append(commit) }
    let positions = LawfulPositions(base)
    var lawful: [CommitSet: [Bool: Set<Position?>]] = [:]
    for places in 0..<(1 << base.commits.count) {
      let behind = (0..<base.commits.count).reduce(CommitSet()) { places >> $1 & 1 == 1 ? $0.union(CommitSet($1)) : $0 }
      if behind.has(base.main) { lawful[behind] = [true: positions.positions(behind: behind, isReset: true), false: positions.positions(behind: behind, isReset: false)] }
    }
    self.lawful = lawful
  }

  /// The errors that the honest history has by itself, which it should not.
  public var errorsBefore: [Finding] {
    judge.findings(at: base.main).filter { $0.severity == .error } + []
  }

  /// Looks at them all.
  public mutating func run(upTo limit: Int = .max) { add(most, limit) }

  var history: History { judge.history }

  /// Adds a commit, where that is no error.
  mutating func add(_ commit: Commit, evenWithError: Bool) -> Bool {
    judge.append(commit)
    if !evenWithError, judge.hasError(at: history.commits.count - 1) {
      judge.removeLast()
      return false
    }
    return true
  }

  private mutating func add(_ left: Int, _ limit: Int) {
    for parents in parentSets(isLast: left == 1) {
      for tree in trees(on: parents, isLast: left == 1) {
        let isLast = left == 1
        if isLast, isSkipped { continue }
        if isLast, isLawful(tree, on: parents) { continue }
        for says in statements(on: parents, tree) {
          judge.append(Commit(parents, .bob, tree, says: says))
          let this = judge.history.commits.count - 1
          judged += 1
          if !isLawful(tree, on: parents) { unlawful += 1 }
          if !judge.hasError(at: this) {
            if !isLawful(tree, on: parents) {
              if holes.count < limit { holes.append(judge.history) }
            } else if !isLast {
              add(left - 1, limit)
            }
          }
          judge.removeLast()
        }
      }
    }
  }

  /// True if the next history is not in the sample.
  private var isSkipped: Bool {
    mutating get {
      guard oneOf > 1 else { return false }
      return random.next() % oneOf != 0
    }
  }

  /// Tells whether a commit with this tree leaves the branch where lawful means lead too, or does not go on with the
  /// branch at all.
  private func isLawful(_ tree: Tree, on parents: [Int]) -> Bool {
    let behind = parents.reduce(CommitSet()) { $0.union(judge.history.behind[$1]) }
    guard behind.has(base.main) else { return true }
    let honest = behind.filterSet { $0 < base.commits.count }
    let isReset =
      resets(tree, on: parents)
      || behind.contains { commit in
        guard commit >= base.commits.count else { return false }
        return resets(judge.history.commits[commit].tree, on: judge.history.commits[commit].parents)
      }
    return tree.files == base.commits[base.main].tree.files
      && lawful[honest, default: [:]][isReset, default: []].contains(tree.record.map { Position($0.workflow, $0.state) })
  }

  /// Tells whether a commit removes the record, or adds it.
  private func resets(_ tree: Tree, on parents: [Int]) -> Bool {
    let had = parents.contains { judge.history.commits[$0].tree.record != nil }
    return had != (tree.record != nil)
  }

  /// All that a commit can stand on: nothing, one, two or three; the last one joins all that was added.
  func parentSets(isLast: Bool) -> [[Int]] {
    let count = judge.history.commits.count
    var sets: [[Int]] = [[]]
    for one in 0..<count {
      sets.append([one])
      for two in 0..<one {
        // the order of two matters to who undoes the merge later
        sets += isLast ? [[one, two]] : [[one, two], [two, one]]
        for three in 0..<two { sets.append([one, two, three]) }
      }
    }
    guard isLast else { return sets }
    return sets.filter { parents in
      let behind = parents.reduce(CommitSet()) { $0.union(judge.history.behind[$1]) }
      return behind.has(base.main) && (base.commits.count..<count).allSatisfy(behind.has)
    }
  }

  /// All that a commit can leave. Where a parent says who may change the rules no new ones are written: that is an error by itself; and the last
  /// commit has whichever field offends least, one of its own where it merges.
  func trees(on parents: [Int], isLast: Bool) -> [Tree] {
    let below = parents.map { judge.history.commits[$0].tree }
    let isFree = below.allSatisfy { $0.files.roles == nil }
    let now = base.commits[base.main].tree.files
    let mains = inOrder(Set(below.map(\.files.main) + (isFree ? [now.main, 1] : [])))
    let roles = inOrder(Set(below.map(\.files.roles) + (isFree ? [now.roles, nil, 1] : [])))
    let old = below.compactMap(\.record?.note)
    let notes: Set<Int> =
      switch (parents.count, isLast) {
      case (0, _): [0]
      case (1, true): Set(old + [judge.history.commits[0].tree.record?.note ?? 0])
      case (1, false): [0, 1]
      case (_, true): [2]
      default: Set(old + [0])
      }
    var trees: [Tree] = []
    for main in mains {
      for role in roles {
        let files = Files(main: main, other: now.other, roles: role)
        trees.append(Tree(nil, files))
        for name in WorkflowName.allCases {
          for state in State.allCases where name == .main || ![.o, .f].contains(state) {
            trees += notes.sorted().map { Tree(Record(state, note: $0, workflow: name), files) }
          }
        }
      }
    }
    return trees
  }

  /// Each version once, so that a number at random means the same one in every run.
  private func inOrder(_ versions: Set<Int?>) -> [Int?] { versions.sorted { ($0 ?? -1) < ($1 ?? -1) } }

  /// The true statements about it.
  func statements(on parents: [Int], _ tree: Tree) -> [Statement?] {
    guard parents.count < 2 else {
      return [tree.record.map { Statement(keeps: $0.state) } ?? Statement(isRemoved: true)]
    }
    let before = parents.first.flatMap { judge.history.commits[$0].tree.record }
    var statements: [Statement?] = []
    switch (before, tree.record) {
    case (nil, nil): statements = [nil]
    case (nil, let after?): statements = [Statement(.init(nil, after.state))]
    case (_?, nil): statements = [Statement(isRemoved: true)]
    case (let before?, let after?):
      statements = [before.state == after.state ? nil : Statement(.init(before.state, after.state))]
    }
    if before != tree.record, let parent = parents.first {
      statements += judge.history.behind[parent].map { Statement(undoes: $0) }
    }
    return statements
  }
}
