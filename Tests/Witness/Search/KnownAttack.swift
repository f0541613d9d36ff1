/// A way that the search found through rules as they once were, or that few histories at random go.
public struct KnownAttack: Sendable, CustomStringConvertible {
  public let description: String
  public let commits: [Commit]

  private init(_ description: String, _ commits: [Commit]) { (self.description, self.commits) = (description, commits) }

  private static func found(_ state: State, _ author: Person = .anna, in name: WorkflowName = .main, roles: Int? = 0) -> Commit {
    Commit([], author, Tree(Record(state, workflow: name), Files(roles: roles)), says: Statement(.init(nil, state)))
  }

  private static func step(
    on parent: Int, _ author: Person, _ from: State, _ to: State, roles: Int? = 0
  ) -> Commit {
    Commit([parent], author, Tree(Record(to), Files(roles: roles)), says: Statement(.init(from, to)))
  }

  private static func merge(_ parents: [Int], _ record: Record?, _ files: Files = Files()) -> Commit {
    let says = record.map { Statement(keeps: $0.state) } ?? Statement(isRemoved: true)
    return Commit(parents, .bob, Tree(record, files), says: says)
  }

  public static let all: [KnownAttack] = [
    KnownAttack(
      "a record found under another workflow, merged into the one that asks",
      [
        Commit([], .anna, Tree(nil)),
        Commit([0], .anna, Tree(Record(.a)), says: Statement(.init(nil, .a))),
        step(on: 1, .anna, .a, .b),
        Commit([0], .bob, Tree(Record(.c, workflow: .other)), says: Statement(.init(nil, .c))),
        merge([2, 3], Record(.c)),
      ]),
    KnownAttack(
      "another workflow that a merge brings by itself",
      [found(.a), step(on: 0, .anna, .a, .b), merge([1, 0], Record(.b, workflow: .other))]),
    KnownAttack(
      "a workflow loosened in the commit that brings the same roles.yaml",
      [
        found(.b, roles: nil),
        Commit([0], .anna, Tree(Record(.b))),
        Commit([0], .bob, Tree(Record(.b), Files(main: 1))),
        merge([2, 1], Record(.b), Files(main: 1)),
      ]),
    KnownAttack(
      "another workflow from before roles.yaml",
      [
        found(.b, roles: nil),
        Commit([0], .anna, Tree(Record(.b))),
        Commit([0], .bob, Tree(Record(.b, workflow: .other), Files(roles: nil))),
        merge([2, 1], Record(.b, workflow: .other)),
      ]),
    KnownAttack(
      "another workflow by a merge from before roles.yaml",
      [
        found(.b, roles: nil),
        Commit([0], .anna, Tree(Record(.b))),
        Commit([0], .bob, Tree(Record(.b, note: 1), Files(roles: nil))),
        merge([2, 0], Record(.b, note: 1, workflow: .other), Files(roles: nil)),
        merge([3, 1], Record(.b, note: 1, workflow: .other)),
      ]),
    KnownAttack(
      "an undo set aside where what it undid never was",
      [
        found(.b), step(on: 0, .anna, .b, .c), step(on: 1, .bob, .c, .o),
        Commit([1], .anna, Tree(Record(.b)), says: Statement(undoes: 1)),
        found(.a, .bob), merge([4, 3], Record(.a)), merge([5, 2], Record(.o)),
      ]),
  ]
}
