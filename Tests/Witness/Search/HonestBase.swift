/// A small honest history that somebody attacks, told twice: as commits, and in words that the judge does not read.
public struct HonestBase: Sendable, CustomStringConvertible {
  public var description: String { name }

  /// The deed of one of its commits.
  public enum Deed: Sendable {
    case nothing
    case found(State)
    case step(State, State)
    case removal
    case undo(Int)
    /// A merge that set aside what others did.
    case decision([Int])
  }

  public let name: String
  public private(set) var commits: [Commit] = []
  public private(set) var deeds: [Deed] = []
  /// The commit that the branch has, which a push must have behind it.
  public var main: Int { commits.count - 1 }

  init(_ name: String, _ files: Files = Files()) { (self.name, self.files) = (name, files) }

  private var files: Files

  /// Adds a commit on the last one, or on others.
  func with(
    _ deed: Deed, _ record: Record?, by author: Person = .anna, on parents: [Int]? = nil, says: Statement? = nil, files: Files? = nil
  ) -> HonestBase {
    var longer = self
    longer.files = files ?? self.files
    let parents = parents ?? (commits.isEmpty ? [] : [commits.count - 1])
    longer.commits.append(Commit(parents, author, Tree(record, longer.files), says: says))
    longer.deeds.append(deed)
    return longer
  }

  func step(_ from: State, _ to: State, _ author: Person = .anna, on parents: [Int]? = nil, note: Int = 0) -> HonestBase {
    with(.step(from, to), Record(to, note: note), by: author, on: parents, says: Statement(.init(from, to)))
  }

  func found(_ state: State, files: Files? = nil) -> HonestBase {
    with(.found(state), Record(state), says: Statement(.init(nil, state)), files: files)
  }

  /// Each of the kinds of history that an attack has been thought of for.
  public static let all: [HonestBase] = [
    HonestBase("a record that was added").found(.a),
    HonestBase("a record that is under way").found(.a).step(.a, .b),
    HonestBase("a record that is out").found(.c),
    HonestBase("a final state").found(.c).step(.c, .f),
    HonestBase("a final state, and a note on a topic").found(.c).with(.nothing, Record(.c, note: 1), by: .bob).step(.c, .f, on: [0]),
    HonestBase("a record that was added later").with(.nothing, nil).found(.a).step(.a, .b),
    HonestBase("a publication that was undone").found(.b).step(.b, .c).with(.undo(1), Record(.b), says: Statement(undoes: 1)),
    HonestBase("a publication that was undone on main, and a topic from before")
      .found(.b).step(.b, .c).step(.c, .o, .bob, on: [1]).with(.undo(1), Record(.b), on: [1], says: Statement(undoes: 1)),
    HonestBase("a record that ran out and was restocked").found(.b).step(.b, .c).step(.c, .o, .bob).step(.o, .c, .bob),
    HonestBase("a workflow that was tightened", Files(main: 1)).found(.b).with(.nothing, Record(.b), files: Files()),
    HonestBase("a workflow that was tightened after a publication", Files(main: 1)).found(.b)
      .step(.b, .c, .bob).with(.nothing, Record(.c), files: Files()),
    HonestBase("a roles.yaml that came later", Files(roles: nil)).found(.b).with(.nothing, Record(.b), files: Files()),
    HonestBase("a record that was removed").found(.c).with(.removal, nil, says: Statement(isRemoved: true)),
    HonestBase("a final record that was removed").found(.f).with(.removal, nil, says: Statement(isRemoved: true)),
    HonestBase("two that part").found(.b).step(.b, .x).step(.b, .c, on: [0]),
    HonestBase("a decision").found(.b).step(.b, .x).step(.b, .c, on: [0])
      .with(.decision([2]), Record(.x), on: [1, 2], says: Statement(keeps: .x)),
    HonestBase("a decision against an undo").found(.b).step(.b, .c).step(.c, .o, .bob)
      .with(.undo(1), Record(.b), on: [1], says: Statement(undoes: 1))
      .with(.decision([3]), Record(.o), on: [2, 3], says: Statement(keeps: .o)),
    HonestBase("a cancelled one").found(.a).step(.a, .x),
  ]
}
