// What few histories at random come to by themselves: shapes for which a rule was made, filled in at random.
extension RandomHistory {
  mutating func goByPattern() {
    let patterns: [(inout RandomHistory) -> Void] = [
      { $0.agreeAndUndo() }, { $0.leadOn() }, { $0.takeTheSameStep() }, { $0.reprintBesideTheEnd() }, { $0.joinThree() },
      { $0.cross() }, { $0.undoTwice() }, { $0.changeWorkflow() }, { $0.leaveWorkflowAndReturn() }, { $0.keepAgainstUndo() },
    ]
    pick(patterns)(&self)
    if chance(25) { addSomething() }
  }

  @discardableResult private mutating func add(
    _ parents: [Int], _ author: Person, _ record: Record?, _ files: Files? = nil, says: Statement? = nil
  ) -> Int {
    let files = files ?? parents.first.map { history.commits[$0].tree.files } ?? Files()
    history.append(Commit(parents, author, Tree(record, files), says: says))
    return history.commits.count - 1
  }

  private mutating func found(_ state: State, _ files: Files) -> Int {
    add([], .anna, Record(state), files, says: Statement(.init(nil, state)))
  }

  @discardableResult private mutating func step(_ parent: Int, _ author: Person, to state: State) -> Int {
    let record = history.commits[parent].tree.record ?? Record(.a)
    var after = record
    after.state = state
    return add([parent], author, after, says: Statement(.init(record.state, state)))
  }

  @discardableResult private mutating func undo(_ undone: Int, on parent: Int, _ author: Person) -> Int {
    let before = history.commits[undone].parents.first.flatMap { history.commits[$0].tree.record }
    return add([parent], author, before, says: Statement(undoes: undone))
  }

  @discardableResult private mutating func decide(_ parents: [Int], _ author: Person, keeping side: Int) -> Int {
    let record = history.commits[side].tree.record
    let says = record.map { Statement(keeps: $0.state) } ?? Statement(isRemoved: true)
    return add(parents, author, record, says: chance(80) ? says : nil)
  }

  private mutating func strictFiles() -> Files { Files(main: pick([0, 0, 2]), roles: pick([0, 0, 3, nil])) }
  private mutating func whoMerges() -> Person { pick([.anna, .bob]) }

  /// Two sides take the same step, and one of them is undone after the merge.
  private mutating func agreeAndUndo() {
    let base = found(.b, strictFiles())
    let one = step(base, .anna, to: .c)
    let two = step(base, .anna, to: .c)
    let merge = decide(chance(50) ? [one, two] : [two, one], whoMerges(), keeping: one)
    undo(pick([one, two]), on: merge, pick([.anna, .anna, .bob]))
  }

  /// The last steps of one side lead from where the other stands.
  private mutating func leadOn() {
    let base = found(.b, Files(main: 0, roles: pick([0, nil])))
    let one = step(step(step(base, .anna, to: .c), .bob, to: .o), .bob, to: .c)
    let two = step(step(base, .anna, to: .c), .bob, to: pick([.o, .f]))
    decide(chance(50) ? [one, two] : [two, one], whoMerges(), keeping: two)
  }

  /// Two sides take the same step and then part.
  private mutating func takeTheSameStep() {
    let base = found(.b, Files(main: 0, roles: 0))
    let one = step(step(base, .anna, to: .c), .bob, to: .o)
    let two = step(step(base, .anna, to: .c), .anna, to: .f)
    decide(chance(50) ? [one, two] : [two, one], pick([.bob, .bob, .anna]), keeping: two)
  }

  /// A step that changes no state counts though its side is not kept.
  private mutating func reprintBesideTheEnd() {
    let base = found(.c, Files(main: 3, roles: pick([0, nil])))
    let one = step(step(base, .bob, to: .c), .bob, to: .o)
    let two = step(base, .anna, to: .f)
    let merge = decide([two, one], .anna, keeping: two)
    undo(two, on: merge, .anna)
  }

  /// Of three parents two have the kept state, and only one of them moved.
  private mutating func joinThree() {
    let base = found(.b, Files(main: pick([0, 1]), roles: pick([0, nil])))
    let out = step(base, .anna, to: .c)
    let still = add([base], .bob, Record(.b, note: 1))
    let back = undo(out, on: out, .anna)
    let noted = add([out], .bob, Record(.c, note: 1))
    let parents = pick([[still, back, noted], [back, still, noted], [noted, still, back]])
    let kept = chance(80) ? Record(.b, note: 1) : Record(.c, note: 1)
    add(parents, whoMerges(), kept, says: chance(50) ? Statement(keeps: kept.state) : nil)
  }

  /// Lines that cross, and another merge of both.
  private mutating func cross() {
    let base = found(.b, Files(main: 0, roles: pick([0, nil])))
    let moved = chance(50) ? step(base, .anna, to: .c) : add([base], .bob, Record(.b, note: 1))
    let other = history.commits[moved].tree.record?.state == .c ? add([base], .bob, Record(.b, note: 1)) : step(base, .anna, to: .c)
    let one = add([moved, other], .bob, Record(.c, note: 1))
    let two = add([other, moved], .bob, Record(.c, note: 1))
    let first = step(one, .bob, to: .o)
    let second = chance(70) ? add([two], .bob, Record(.c)) : two
    let record = Record(chance(75) ? .o : .c, note: history.commits[second].tree.record?.note ?? 0)
    add(chance(50) ? [first, second] : [second, first], whoMerges(), record)
  }

  /// A removal that was undone is undone once more.
  private mutating func undoTwice() {
    let base = found(pick([.a, .b, .c]), Files(main: 0, roles: pick([0, nil])))
    let gone = add([base], .bob, nil, says: Statement(isRemoved: true))
    let back = undo(gone, on: gone, .anna)
    let again = add([back], .bob, nil, says: Statement(isRemoved: true))
    undo(pick([gone, gone, again]), on: again, .anna)
  }

  /// Another workflow for a record that somebody without a role might not find there.
  private mutating func changeWorkflow() {
    let name: WorkflowName = pick([.main, .other])
    let state: State = pick([.b, .c, .c])
    let base = add([], .anna, Record(state, workflow: name), Files(main: 0, roles: pick([2, 2, 0])), says: Statement(.init(nil, state)))
    add([base], pick([.bob, .bob, .dora, .anna]), Record(state, workflow: name == .main ? .other : .main))
  }

  /// Another workflow, a step that the first may not have, and back.
  private mutating func leaveWorkflowAndReturn() {
    let state: State = pick([.b, .c])
    let base = found(state, Files(main: 0, roles: pick([0, 2, nil])))
    let away = add([base], .anna, Record(state, workflow: .other))
    let next: State = state == .b ? .c : .x
    let moved = step(away, .anna, to: next)
    add([moved], .anna, Record(next))
  }

  /// A step on one side, and on the other the undo of what it stands on.
  private mutating func keepAgainstUndo() {
    let base = found(.b, Files(main: 0, roles: pick([0, 0, nil])))
    let out = step(base, .anna, to: .c)
    let on = step(out, .bob, to: .o)
    let back = undo(out, on: out, .anna)
    var side = back
    if chance(40) {
      // what took it back goes with it, also where it came in by another root
      let root = add([], .bob, Record(.a), Files(main: 0, roles: history.commits[base].tree.files.roles), says: Statement(.init(nil, .a)))
      side = add([root, back], .bob, Record(.a), says: Statement(keeps: .a))
    }
    decide(chance(50) ? [on, side] : [side, on], whoMerges(), keeping: pick([on, on, side]))
  }
}
