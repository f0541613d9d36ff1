/// A small history made at random: lawful deeds for the most part, among them whatever breaks a rule.
public struct RandomHistory {
  private var random: RandomNumbers
  var history = History()

  /// The commits of the history with a number.
  public static func commits(seed: Int) -> [Commit] {
    var made = RandomHistory(random: RandomNumbers(seed: UInt64(seed)))
    made.make()
    return made.history.commits
  }

  private mutating func make() {
    switch pick(0..<100) {
    case 0..<18: goHonestly()
    case 18..<38: attack()
    case 38..<53: goByPattern()
    default: goAnyWay()
    }
    joinAll()
  }

  /// Adds the work of honest people, and then perhaps something else.
  private mutating func goHonestly() {
    var honest = Honest(from: pick(Honest.roots), most: 0)
    let count = pick([4, 5, 5, 6])
    while honest.history.commits.count < count {
      let commits = honest.commits(isLast: false)
      honest.add(pick(commits))
    }
    history = honest.history
    if chance(40) { addSomething() }
  }

  /// One commit more, whatever it is.
  mutating func addSomething() { history.append(chance(50) ? merge() : onto(parent())) }

  /// Adds the work of somebody without a role to an honest history: as far as it goes without an error, and then
  /// anything.
  private mutating func attack() {
    var attack = Attack(on: pick(HonestBase.all), most: 0)
    let count = attack.history.commits.count + pick([1, 2, 2, 3, 3])
    while attack.history.commits.count < count {
      let isLast = attack.history.commits.count == count - 1
      for attempt in 0..<30 {
        let parents = pick(attack.parentSets(isLast: isLast))
        let tree = pick(attack.trees(on: parents, isLast: false))
        let says = pick(attack.statements(on: parents, tree))
        if attack.add(Commit(parents, chance(85) ? .bob : .anna, tree, says: says), evenWithError: attempt == 29) { break }
      }
    }
    history = attack.history
  }

  private mutating func goAnyWay() {
    history.append(root(Files(main: pick([0, 1, 2, 3, 3, 3, 3]), roles: pick([0, 0, 0, 0, nil, 1, 2, 3]))))
    let count = pick([3, 4, 5, 5, 6, 6])
    while history.commits.count < count {
      let isLast = history.commits.count == count - 1
      switch pick(0..<100) {
      case 0..<5: history.append(unrelated())
      case 5..<(isLast ? 25 : 65): history.append(onto(parent()))
      default: history.append(merge())
      }
    }
  }

  /// Every commit is behind the last one.
  private mutating func joinAll() {
    let count = history.commits.count
    let heads = (0..<count).filter { head in !(0..<count).contains { $0 != head && history.behind[$0].has(head) } }
    if heads.count > 1 { history.append(merge(Array(heads.suffix(3)))) }
    // somebody takes upon himself what the last one left open
    let last = history.commits.count - 1
    if chance(12), let record = history.commits[last].tree.record {
      let tree = history.commits[last].tree
      history.append(Commit([last], pick([.anna, .anna, .bob]), tree, says: Statement(keeps: record.state)))
    }
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[Int(random.next() % UInt64(items.count))] }
  private mutating func pick(_ range: Range<Int>) -> Int {
    range.lowerBound + Int(random.next() % UInt64(range.count))
  }
  mutating func chance(_ percent: Int) -> Bool { pick(0..<100) < percent }

  private mutating func parent() -> Int {
    let count = history.commits.count
    return chance(60) ? count - 1 : pick(0..<count)
  }

  private mutating func somebody() -> Person { pick([.anna, .anna, .anna, .bob, .bob, .dora]) }

  // MARK: Without a parent

  private mutating func root(_ files: Files) -> Commit {
    guard chance(85) else { return Commit([], .anna, Tree(nil, files)) }
    let record = Record(pick([.a, .a, .b, .b, .b, .c, .c, .o, .f]), note: pick([0, 1]))
    return Commit([], pick([.anna, .anna, .anna, .dora, .bob]), Tree(record, files), says: found(record))
  }

  private mutating func unrelated() -> Commit {
    let files = history.commits[pick(0..<history.commits.count)].tree.files
    var own = root(chance(70) ? files : Files(main: pick([0, 1]), roles: pick([nil, 0, 1])))
    own.author = somebody()
    if chance(20) { own.tree.record?.workflow = .other }
    return own
  }

  private mutating func found(_ record: Record) -> Statement? {
    chance(70) ? Statement(.init(nil, chance(95) ? record.state : .x)) : nil
  }

  // MARK: On one parent

  private mutating func onto(_ parent: Int) -> Commit {
    let tree = history.commits[parent].tree
    guard let record = tree.record else { return ontoNothing(parent) }
    switch pick(0..<100) {
    case 0..<38: return step(parent, record)
    case 38..<48:
      return Commit([parent], somebody(), Tree(noted(record), tree.files), says: chance(50) ? Statement() : nil)
    case 48..<68: return undo(parent)
    case 68..<75:
      return Commit([parent], somebody(), Tree(nil, tree.files), says: chance(75) ? Statement(isRemoved: true) : nil)
    case 75..<86: return rules(parent)
    case 86..<91: return otherWorkflow(parent, record)
    case 91..<96:
      let says = Statement(.init(record.state, record.state))
      return Commit([parent], somebody(), tree, says: says)
    default: return Commit([parent], pick([.anna, .anna, .bob]), tree, says: Statement(keeps: chance(90) ? record.state : .x))
    }
  }

  private mutating func ontoNothing(_ parent: Int) -> Commit {
    let tree = history.commits[parent].tree
    if chance(30) { return rules(parent) }
    if chance(35) { return undo(parent) }
    let record = Record(pick([.a, .a, .b, .c, .o]), note: pick([0, 1]))
    return Commit([parent], somebody(), Tree(record, tree.files), says: found(record))
  }

  private func noted(_ record: Record) -> Record {
    Record(record.state, note: 1 - min(record.note, 1), workflow: record.workflow)
  }

  private mutating func step(_ parent: Int, _ record: Record) -> Commit {
    let files = history.commits[parent].tree.files
    var after = record
    let workflow = files[record.workflow].flatMap { World.workflows[record.workflow]?[$0] }
    let steps = (workflow?.steps ?? []).filter { $0.from.contains(record.state) && $0.to != .same }
    var roles: [Role] = []
    if chance(92), !steps.isEmpty {
      let step = pick(steps)
      if case .state(let to) = step.to { after.state = to } else { after.state = pick([.b, .c]) }
      roles = step.roles
      if step.requiresNote { after.note = pick([0, 0, 1]) }
    } else {
      after.state = pick(State.allCases)
    }
    let author: Person = chance(25) ? somebody() : roles.isEmpty ? .bob : .anna
    var says: Statement?
    if chance(80) { says = Statement(.init(chance(95) ? record.state : .a, chance(97) ? after.state : .f)) }
    var commit = Commit([parent], author, Tree(after, files), says: says)
    // rules and a step at once
    if chance(files.roles == nil ? 40 : 6) { commit.tree.files = rules(parent).tree.files }
    return commit
  }

  private mutating func undo(_ parent: Int) -> Commit {
    let tree = history.commits[parent].tree
    let behind = Array(history.behind[parent])
    let events = behind.filter { commit in
      let made = history.commits[commit]
      return made.parents.first.map { history.commits[$0].tree.record != made.tree.record } ?? (made.tree.record != nil)
    }
    let undone = chance(92) && !events.isEmpty ? (chance(60) ? events.last ?? 0 : pick(events)) : pick(behind)
    let before = history.commits[undone].parents.first.flatMap { history.commits[$0].tree.record }
    var record = before
    if let old = before, let then = history.commits[undone].tree.record, let now = tree.record {
      record = now
      if old.state != then.state { record?.state = old.state }
      if old.note != then.note { record?.note = old.note }
      if old.workflow != then.workflow { record?.workflow = old.workflow }
    }
    if chance(8) { record?.state = pick(State.allCases) }
    if chance(4), let now = record { record = noted(now) }
    return Commit([parent], pick([.anna, .anna, .anna, .bob]), Tree(record, tree.files), says: Statement(undoes: undone))
  }

  private mutating func rules(_ parent: Int) -> Commit {
    var tree = history.commits[parent].tree
    if chance(65) { tree.files.main = pick([0, 1, 2, 3]) } else { tree.files.roles = pick([0, 0, nil, 1, 2, 3]) }
    return Commit([parent], pick([.anna, .anna, .anna, .bob]), tree)
  }

  private mutating func otherWorkflow(_ parent: Int, _ record: Record) -> Commit {
    var after = record
    after.workflow = record.workflow == .main ? .other : .main
    if chance(20) { after.state = pick([.a, .b, .c]) }
    return Commit(
      [parent], somebody(), Tree(after, history.commits[parent].tree.files), says: chance(50) ? Statement() : nil)
  }

  // MARK: Merges

  private mutating func merge() -> Commit {
    let count = history.commits.count
    guard count > 1 else { return onto(0) }
    var parents = [parent()]
    let wanted = chance(80) ? 2 : 3
    for _ in 0..<8 where parents.count < wanted {
      let other = pick(0..<count)
      let isNear = parents.contains { history.behind[$0].has(other) || history.behind[other].has($0) }
      if !parents.contains(other), !isNear || chance(15) { parents.append(other) }
    }
    return parents.count > 1 ? merge(parents) : onto(parents[0])
  }

  private mutating func merge(_ parents: [Int]) -> Commit {
    let trees = parents.map { history.commits[$0].tree }
    var tree = trees[0]
    tree.files.main = choose(parents, \.files.main, own: [0, 1, 2, 3])
    tree.files.roles = choose(parents, \.files.roles, own: [0, nil, 1])
    let records = trees.compactMap(\.record)
    if records.count == trees.count || chance(55), let first = records.first {
      let with = parents.filter { history.commits[$0].tree.record != nil }
      tree.record = first
      tree.record?.state = choose(with, { $0.record?.state ?? .a }, own: [.b, .c, .o, .f])
      tree.record?.note = choose(with, { $0.record?.note ?? 0 }, own: [2])
      tree.record?.workflow = choose(with, { $0.record?.workflow ?? .main }, own: [.other])
      if chance(3) { tree.record = nil }
    } else {
      tree.record = nil
    }
    var says: Statement?
    if let record = tree.record {
      if chance(55) { says = Statement(keeps: chance(96) ? record.state : .f) }
    } else if !records.isEmpty, chance(60) {
      says = Statement(isRemoved: true)
    }
    return Commit(parents, pick([.anna, .anna, .bob]), tree, says: says)
  }

  /// The value of the one side that moved it, for the most part; else that of any side, or one of its own.
  private mutating func choose<Value: Equatable>(_ parents: [Int], _ part: (Tree) -> Value, own: [Value]) -> Value {
    let values = parents.map { part(history.commits[$0].tree) }
    if chance(5) { return pick(own) }
    guard chance(75), parents.count > 1, let base = history.bases(parents[0], parents[1]).first else { return pick(values) }
    let old = part(history.commits[base].tree)
    let moved = values.filter { $0 != old }
    return moved.isEmpty ? old : pick(moved)
  }
}

/// SplitMix64.
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
