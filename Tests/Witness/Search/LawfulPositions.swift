/// The place of the record: under a workflow in a state, or nowhere.
public struct Position: Hashable, Sendable {
  public let workflow: WorkflowName
  public let state: State

  init(_ workflow: WorkflowName, _ state: State) { (self.workflow, self.state) = (workflow, state) }
}

/// The places to which a record can have come by lawful means alone, worked out without the judge: all honest deeds of
/// a history that need a role stand, each once and each after the one it was done on, and between them anybody took
/// whatever steps need none.
public struct LawfulPositions {
  private let base: HonestBase
  private let rules: Files

  public init(_ base: HonestBase) { (self.base, rules) = (base, base.commits[base.main].tree.files) }

  /// The positions where a record may stand at a commit that has some honest commits behind it; nil is that there is none.
  ///
  /// - Parameter isReset: Whether somebody removed the record or added it anew, which needs no role in the initial state.
  public func positions(behind honest: CommitSet, isReset: Bool) -> Set<Position?> {
    let isRemoved = honest.contains { if case .removal = base.deeds[$0] { true } else { false } }
    let isReset = isReset || isRemoved
    var lawful = isReset ? free([nil], isReset) : []
    follow(required(honest, isReset), at: isReset ? free([nil], true) : [nil], isReset, &lawful)
    return lawful
  }

  /// The deeds that need a role; of the others, the origin of the record.
  private func required(_ honest: CommitSet, _ isReset: Bool) -> [Int] {
    var taken: Set<Int> = []
    for commit in honest.newestFirst where !taken.contains(commit) {
      switch base.deeds[commit] {
      case .undo(let undone): taken.insert(undone)
      case .decision(let aside): taken.formUnion(aside)
      default: break
      }
    }
    return honest.filter { !taken.contains($0) && isRequired(base.deeds[$0], isReset) }
  }

  private func isRequired(_ deed: HonestBase.Deed, _ isReset: Bool) -> Bool {
    switch deed {
    case .nothing, .removal, .undo, .decision: false
    case .found(let state): !isReset || !free([nil], true).contains(Position(.main, state))
    case .step(let from, let to): !freeSteps(.main).contains { $0 == (from, to) }
    }
  }

  /// Goes every way through what is left to do, and notes where each ends.
  private func follow(_ left: [Int], at positions: Set<Position?>, _ isReset: Bool, _ ends: inout Set<Position?>) {
    if left.isEmpty { ends.formUnion(positions) }
    let history = History(base.commits)
    for next in left where left.allSatisfy({ $0 == next || !history.behind[next].has($0) }) {
      let reached: Set<Position?>
      switch base.deeds[next] {
      case .found(let state):
        guard positions.contains(nil) else { continue }
        reached = [Position(.main, state)]
      case .step(let from, let to):
        // it leads on under another workflow too, where that has the state
        reached = Set(
          WorkflowName.allCases.filter { positions.contains(Position($0, from)) && has($0, to) }.map { Position($0, to) })
        guard !reached.isEmpty else { continue }
      default: continue
      }
      follow(left.filter { $0 != next }, at: free(reached, isReset), isReset, &ends)
    }
  }

  /// Wherever anybody can go who has no role: take steps that ask nobody, change the workflow in the initial state, and where that was done,
  /// remove and add in the initial state.
  private func free(_ start: Set<Position?>, _ isReset: Bool) -> Set<Position?> {
    var (reached, left) = (Set<Position?>(), Array(start))
    while let position = left.popLast() {
      guard reached.insert(position).inserted else { continue }
      guard let position else {
        if isReset { left += WorkflowName.allCases.map { Position($0, .a) } }
        continue
      }
      if isReset { left.append(nil) }
      if position.state == .a { left += WorkflowName.allCases.map { Position($0, .a) } }
      left += freeSteps(position.workflow).filter { $0.0 == position.state }.map { Position(position.workflow, $0.1) }
    }
    return reached
  }

  private func has(_ name: WorkflowName, _ state: State) -> Bool {
    rules[name].flatMap { World.workflows[name]?[$0] }?.states.contains(state) ?? false
  }

  private func freeSteps(_ name: WorkflowName) -> [(State, State)] {
    guard let version = rules[name], let workflow = World.workflows[name]?[version] else { return [] }
    return workflow.steps.filter { $0.roles.isEmpty }.flatMap { step -> [(State, State)] in
      guard case .state(let to) = step.to else { return [] }
      return step.from.map { ($0, to) }
    }
  }
}
