/// Every small history that honest people make: steps by who may take them, notes, undos, removals and returns that are stated, rules changed
/// by who may, merges as git makes them by who needs no role where nothing is to decide, and decisions that are said by who has the role.
public struct Honest {
  private let most: Int
  private let oneOf: UInt64
  private var random: RandomNumbers
  private var judge: Judge
  /// The number of histories judged.
  public private(set) var judged = 0
  /// Those with an error.
  public private(set) var accused: [History] = []

  /// - Parameters:
  ///   - most: How many commits stand on the root at most.
  ///   - oneOf: One of how many histories with that many is looked at.
  public init(from root: Commit, most: Int, oneOf: Int = 1, seed: Int = 0, without: Set<Clause> = []) {
    (self.most, self.oneOf, random) = (most, UInt64(oneOf), RandomNumbers(seed: UInt64(seed)))
    judge = Judge(without: without)
    judge.append(root)
  }

  /// The commits that histories start from.
  public static let roots: [Commit] = [0, nil].flatMap { roles in
    [0, 1].flatMap { main in
      [nil, State.a, .b, .c, .f].map { state in
        Commit([], .anna, Tree(state.map { Record($0) }, Files(main: main, roles: roles)), says: state.map { Statement(.init(nil, $0)) })
      }
    }
  }

  /// Looks at them all.
  public mutating func run(upTo limit: Int = .max) { add(most, limit) }

  private mutating func add(_ left: Int, _ limit: Int) {
    for commit in commits(isLast: left == 1) {
      if left == 1, isSkipped() { continue }
      judge.append(commit)
      judged += 1
      if judge.hasError(at: judge.history.commits.count - 1) {
        if accused.count < limit { accused.append(judge.history) }
      } else if left > 1 {
        add(left - 1, limit)
      }
      judge.removeLast()
    }
  }

  private mutating func isSkipped() -> Bool {
    guard oneOf > 1 else { return false }
    return random.next() % oneOf != 0
  }

  var history: History { judge.history }

  mutating func add(_ commit: Commit) { judge.append(commit) }

  /// The last one joins all that there is.
  func commits(isLast: Bool) -> [Commit] {
    let count = history.commits.count
    let heads = (0..<count).filter { head in !(0..<count).contains { $0 != head && history.behind[$0].has(head) } }
    var commits: [Commit] = []
    for one in 0..<count {
      if !isLast || heads == [one] { commits += onto(one) }
      for two in 0..<count where one != two {
        if history.behind[one].has(two) { continue }
        let isForward = history.behind[two].has(one)
        if !isLast || heads.allSatisfy({ $0 == one || $0 == two }) {
          if isForward || one < two || count < 4 { commits += merges(one, two) }
        }
        for three in 0..<count where one < two && two < three {
          if !isLast || heads.allSatisfy({ [one, two, three].contains($0) }) { commits += octopus([one, two, three]) }
        }
      }
    }
    return commits
  }

  // MARK: One parent

  private func onto(_ parent: Int) -> [Commit] {
    let tree = history.commits[parent].tree
    func commit(_ author: Person, _ record: Record?, _ says: Statement?, files: Files? = nil) -> Commit {
      Commit([parent], author, Tree(record, files ?? tree.files), says: says)
    }
    var commits: [Commit] = rulesAfter(tree.files).map { commit(.anna, tree.record, nil, files: $0) }
    if let record = tree.record {
      for (to, isFree) in steps(from: record.state, tree.files) {
        var after = record
        after.state = to
        commits.append(commit(isFree ? .bob : .anna, after, Statement(.init(record.state, to))))
      }
      var noted = record
      noted.note = 1 - record.note
      commits.append(commit(.bob, noted, nil))
      commits.append(commit(.bob, nil, Statement(isRemoved: true)))
    } else {
      commits.append(commit(.bob, Record(.a), Statement(.init(nil, .a))))
      commits.append(commit(.anna, Record(.c), Statement(.init(nil, .c))))
      commits.append(commit(.dora, Record(.o), Statement(.init(nil, .o))))
    }
    return commits + undos(parent)
  }

  private func rulesAfter(_ files: Files) -> [Files] {
    var after: [Files] = []
    for main in 0..<3 where main != files.main { after.append(Files(main: main, roles: files.roles)) }
    if files.roles == nil { after.append(Files(main: files.main, roles: 0)) }
    return after
  }

  private func steps(from state: State, _ files: Files) -> [(State, Bool)] {
    guard let version = files.main, let workflow = World.workflows[.main]?[version] else { return [] }
    return workflow.steps.filter { $0.from.contains(state) }.compactMap { step in
      guard case .state(let to) = step.to else { return nil }
      return (to, step.roles.isEmpty || files.roles == nil)
    }
  }

  /// Takes back the newest change of its kind, by who may.
  private func undos(_ parent: Int) -> [Commit] {
    let behind = history.behind[parent]
    let tree = history.commits[parent].tree
    return behind.compactMap { undone -> Commit? in
      let commit = history.commits[undone]
      guard commit.parents.count == 1 else { return nil }
      let before = history.commits[commit.parents[0]].tree.record
      guard before != commit.tree.record, commit.tree.record == tree.record else { return nil }
      let isState = before?.state != commit.tree.record?.state
      let later = behind.subtracting(history.behind[undone])
      guard !later.contains(where: { isState ? changesState($0) : history.commits[$0].says?.undoes == undone }) else { return nil }
      return Commit([parent], .anna, Tree(before, tree.files), says: Statement(undoes: undone))
    }
  }

  private func changesState(_ commit: Int) -> Bool {
    let state = history.commits[commit].tree.record?.state
    return history.commits[commit].parents.contains { history.commits[$0].tree.record?.state != state }
  }

  // MARK: Merges

  private enum Joined<Value: Equatable>: Equatable {
    case clean(Value)
    case conflict
  }

  /// Git's merge of one part of two sides.
  private func join<Value: Equatable>(_ one: Int, _ two: Int, _ part: (Tree) -> Value) -> Joined<Value> {
    join(part(history.commits[one].tree), history.behind[one], two, part)
  }

  /// Git's merge of a part of the sides merged so far and one more.
  private func join<Value: Equatable>(
    _ ours: Value, _ behind: CommitSet, _ side: Int, _ part: (Tree) -> Value
  ) -> Joined<Value> {
    let theirs = part(history.commits[side].tree)
    if ours == theirs { return .clean(ours) }
    let shared = behind.intersection(history.behind[side])
    let bases = shared.filter { base in !shared.contains { $0 != base && history.behind[$0].has(base) } }
    guard let first = bases.first else { return .conflict }
    var (old, joined) = (part(history.commits[first].tree), history.behind[first])
    for base in bases.dropFirst() {
      guard case .clean(let value) = join(old, joined, base, part) else { return .conflict }
      (old, joined) = (value, joined.union(history.behind[base]))
    }
    return ours == old ? .clean(theirs) : theirs == old ? .clean(ours) : .conflict
  }

  private func merges(_ one: Int, _ two: Int) -> [Commit] {
    let sides = [history.commits[one].tree, history.commits[two].tree]
    var files: [Files] = [sides[0].files]
    var isRuled = false
    switch join(one, two, \.files.main) {
    case .clean(let main): files[0].main = main
    case .conflict:
      isRuled = true
      files = sides.map { Files(main: $0.files.main, roles: files[0].roles) }
    }
    switch join(one, two, \.files.roles) {
    case .clean(let roles): files = files.map { Files(main: $0.main, roles: roles) }
    case .conflict:
      isRuled = true
      files = files.flatMap { file in sides.map { Files(main: file.main, roles: $0.files.roles) } }
    }
    return files.flatMap { files in
      records(one, two).map { record, isDecided in
        let needsRole = isRuled || isDecided || [one, two].contains { gainedRole($0, files) }
        let says = isDecided ? record.map { Statement(keeps: $0.state) } ?? Statement(isRemoved: true) : nil
        return Commit([one, two], needsRole ? .anna : .bob, Tree(record, files), says: says)
      }
    }
  }

  /// The records that a merge of two may leave, and whether somebody decided.
  private func records(_ one: Int, _ two: Int) -> [(Record?, Bool)] {
    let sides = [history.commits[one].tree.record, history.commits[two].tree.record]
    guard let ours = sides[0], let theirs = sides[1] else {
      if case .clean(let record) = join(one, two, \.record) { return [(record, false)] }
      return [(sides[0] ?? sides[1], true), (nil, true)]
    }
    let notes: [Int] =
      if case .clean(let note?) = join(one, two, { $0.record?.note }) { [note] } else { [ours.note, theirs.note] }
    var states: [(State, Bool)] = []
    if case .clean(let state?) = join(one, two, { $0.record?.state }) {
      states = [(state, false)]
    } else {
      let isFinal = sides.map { $0.map { Workflow.final.contains($0.state) } ?? false }
      for (side, other) in [(0, 1), (1, 0)] where !isFinal[other] || isFinal[side] { states.append((sides[side]?.state ?? .a, true)) }
    }
    return notes.flatMap { note in states.map { (Record($0.0, note: note), $0.1) } }
  }

  /// Tells whether somebody without a role took a step that by some rules needs one.
  private func gainedRole(_ side: Int, _ files: Files) -> Bool {
    files.roles != nil
      && history.behind[side].contains { commit in
        let made = history.commits[commit]
        guard made.author == .bob, let to = made.tree.record?.state else { return false }
        return made.parents.contains { parent in
          guard let from = history.commits[parent].tree.record?.state, from != to else { return false }
          return !steps(from: from, files).contains { $0 == (to, true) }
        }
      }
  }

  /// Three at once, where nothing is to decide.
  private func octopus(_ parents: [Int]) -> [Commit] {
    let pairs = [(0, 1), (0, 2), (1, 2)].map { (parents[$0.0], parents[$0.1]) }
    guard pairs.allSatisfy({ !history.behind[$0.0].has($0.1) && !history.behind[$0.1].has($0.0) }) else { return [] }
    func all<Value: Equatable>(_ part: (Tree) -> Value) -> Value? {
      // two first, then the third: where it matters which, somebody has to decide
      let orders = [(0, 1, 2), (0, 2, 1), (1, 2, 0)].map { (parents[$0.0], parents[$0.1], parents[$0.2]) }
      let results = orders.map { one, two, three -> Joined<Value> in
        guard case .clean(let joined) = join(one, two, part) else { return .conflict }
        return join(joined, history.behind[one].union(history.behind[two]), three, part)
      }
      guard case .clean(let value) = results[0], results.allSatisfy({ $0 == results[0] }) else { return nil }
      return value
    }
    guard let record = all(\.record), let main = all(\.files.main), let roles = all(\.files.roles) else { return [] }
    let files = Files(main: main, roles: roles)
    let author: Person = parents.contains { gainedRole($0, files) } ? .anna : .bob
    return [Commit(parents, author, Tree(record, files))]
  }
}
