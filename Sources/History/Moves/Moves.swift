package import Catalogue
package import Git
package import Reading

/// A record that a commit gave another name; for a work with all below it.
package struct Move: Hashable {
  package let from: RecordReference
  package let to: RecordReference

  package init(from: RecordReference, to: RecordReference) {
    (self.from, self.to) = (from, to)
  }
}

/// Every move that the commits of a graph announce, or those that bear on one record.
///
/// For each commit the set of these commits that it reaches is known. A record's name there depends on that alone.
package final class Moves {
  /// A commit that moved records.
  package struct MovingCommit {
    let commit: ObjectID
    let parent: ObjectID?
    private let arrivals: [RecordReference: RecordReference]
    private let departures: [RecordReference: RecordReference]

    package init(_ moves: [Move], in commit: ObjectID, parent: ObjectID?) {
      (self.commit, self.parent) = (commit, parent)
      arrivals = Dictionary(moves.map { ($0.to, $0.from) }, uniquingKeysWith: { first, _ in first })
      departures = Dictionary(moves.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
    }

    /// The name before this commit of a record that has a name after it; nil: the same.
    func before(_ name: RecordReference) -> RecordReference? { Self.look(up: name, in: arrivals) }

    /// The name after this commit of a record that has a name before it; nil: the same.
    package func after(_ name: RecordReference) -> RecordReference? { Self.look(up: name, in: departures) }

    /// The name that a record which no longer exists would have after this commit, if its work was moved.
    func afterWork(_ name: RecordReference) -> RecordReference? {
      name.kind == .work ? nil : departures[name.work].map { name.moved(from: name.work, to: $0) }
    }

    /// The move that gave a record its name: its own, or that of its work.
    func witness(of name: RecordReference) -> Move? {
      for name in [name, name.work] { if let old = arrivals[name] { return Move(from: old, to: name) } }
      return nil
    }

    private static func look(up name: RecordReference, in names: [RecordReference: RecordReference])
      -> RecordReference?
    {
      names[name] ?? (name.kind == .work ? nil : names[name.work].map { name.moved(from: name.work, to: $0) })
    }
  }

  /// The commits that moved something, parents first.
  private(set) var steps: [MovingCommit] = []
  private var byName: [RecordReference: [Int]] = [:]
  private let graph: any HistoryGraph
  /// The same, if all commits of it are at hand.
  private let whole: CommitGraph?
  /// Gives the commits, parents first, among which the origin of a record with a name is found.
  private let candidates: (RecordReference) throws -> [ObjectID]
  let ledger: Ledger
  /// Sets of steps, each once, as bits; and the set that each commit reaches, itself included.
  private var sets: [[UInt64]] = [[]]
  private var numbers: [[UInt64]: Int] = [[]: 0]
  private var reached: [ObjectID: Int] = [:]
  private var origins: [Birth: Origin] = [:]
  /// True if an index failed, so that what was told since is not sure.
  package private(set) var isLost = false

  private struct Birth: Hashable {
    let name: RecordReference
    let step: Int
  }

  package init(in graph: CommitGraph, of ledger: Ledger) {
    (self.graph, whole, self.ledger) = (graph, graph, ledger)
    candidates = { _ in graph.order }
    for id in graph.order {
      guard let header = graph.headers[id] else { continue }
      add(Moved(by: id, header, in: ledger))
    }
    if !steps.isEmpty { gather(graph) }
  }

  /// The moves of these commits, by an index.
  init(
    of found: [ObjectID: Moved], in graph: any HistoryGraph, by index: any CatalogueIndex, at tip: ObjectID,
    in ledger: Ledger
  ) throws {
    (self.graph, whole, self.ledger) = (graph, nil, ledger)
    candidates = { name in
      guard let commits = index.commits(naming: [name], withMerges: true, at: tip) else { throw IndexLost() }
      return commits.ids.reversed()
    }
    let placed = try found.values.map { (place: try graph.place(of: $0.step.commit) ?? 0, moved: $0) }
    for (_, moved) in placed.sorted(by: { $0.place < $1.place }) { add(moved) }
  }

  private func add(_ moved: Moved?) {
    guard let moved else { return }
    for move in moved.moves {
      for name in [move.from, move.to] where byName[name]?.last != steps.count {
        byName[name, default: []].append(steps.count)
      }
    }
    steps.append(moved.step)
  }

  /// The steps that bear on a record's names, parents first, and all the names that it may have had.
  func concerning(_ name: RecordReference) -> (steps: [Int], names: Set<RecordReference>) {
    guard !steps.isEmpty else { return ([], [name]) }
    var (open, names, found) = ([name], Set([name]), Set<Int>())
    while let next = open.popLast() {
      for step in (byName[next] ?? []) + (next.kind == .work ? [] : byName[next.work] ?? []) {
        found.insert(step)
        for other in [steps[step].before(next), steps[step].after(next)] {
          if let other, names.insert(other).inserted { open.append(other) }
        }
      }
    }
    return (found.sorted(), names)
  }

  /// The set of steps that a commit reaches, by its number.
  func set(at commit: ObjectID) -> Int {
    if let known = reached[commit] { return known }
    guard whole == nil else { return 0 }
    var bits = [UInt64](repeating: 0, count: steps.count / 64 + 1)
    do {
      for (step, moving) in steps.enumerated() where try graph.reaches(moving.commit, from: commit) {
        bits[step / 64] |= 1 << UInt64(step % 64)
      }
    } catch {
      isLost = true
      return 0
    }
    let number = number(of: bits)
    reached[commit] = number
    return number
  }

  /// Tells whether a set holds a step.
  func set(_ set: Int, holds step: Int) -> Bool {
    let bits = sets[set]
    return step / 64 < bits.count && bits[step / 64] & 1 << UInt64(step % 64) != 0
  }

  /// Tells whether one step has another before it.
  func isAncestor(_ step: Int, of other: Int) -> Bool { set(set(at: steps[other].commit), holds: step) }

  /// Tells whether a step really gave a record a name: trailers are a statement, the trees are the truth.
  ///
  /// Records of a moved work that are gone move too: they come back under its new name.
  func isTrue(_ step: Int, to new: RecordReference) throws -> Bool {
    guard let parent = steps[step].parent, let move = steps[step].witness(of: new) else { return false }
    return try has(move.from, at: parent) && has(move.to, at: steps[step].commit)
  }

  /// Tells whether a record was there under a name before a step.
  func wasThere(_ name: RecordReference, before step: Int) throws -> Bool {
    try steps[step].parent.map { try has(name, at: $0) } ?? false
  }

  /// The origin of a record that has a name which a step had set free.
  enum Origin {
    /// It got the name after the step.
    case born
    /// It had the name all along, beside the step: in commits that reach this set.
    case beside(set: Int)
    /// No commit after the step has it.
    case none
  }

  /// The origin of the record that has a name after a step that set it free.
  func origin(of name: RecordReference, after step: Int) throws -> Origin {
    let birth = Birth(name: name, step: step)
    if let known = origins[birth] { return known }
    let origin = try findOrigin(of: name, after: step)
    origins[birth] = origin
    return origin
  }

  private func findOrigin(of name: RecordReference, after step: Int) throws -> Origin {
    let comings = byName[name, default: []] + (name.kind == .work ? [] : byName[name.work, default: []])
    for other in comings where other != step && isAncestor(step, of: other) {
      if steps[other].before(name) != nil, try isTrue(other, to: name) { return .born }
    }
    var origin = Origin.none
    for id in try candidates(name) where set(set(at: id), holds: step) {
      guard let header = try graph.header(of: id), try has(name, at: id) else { continue }
      let parents = try header.parents.filter { try has(name, at: $0) }
      if parents.isEmpty { return .born }
      if let other = parents.first(where: { !set(set(at: $0), holds: step) }) { origin = .beside(set: set(at: other)) }
    }
    return origin
  }

  /// Tells whether a commit has a record of a name.
  func has(_ name: RecordReference, at commit: ObjectID) throws -> Bool {
    guard let tree = try graph.header(of: commit)?.tree else { return false }
    return try ledger.repository.entry(in: tree, path: ledger.path(name.file)) != nil
  }

  /// Every commit that one reaches, itself included.
  func reached(from commit: ObjectID) -> Set<ObjectID> { whole?.reached(from: commit) ?? [] }

  /// Every name that a record had at its end, by the word of a commit.
  func endedNames() -> Set<RecordReference> {
    (whole?.headers ?? [:]).values.reduce(into: []) { names, header in
      guard ["\nRemoved: ", "\nMerged-Into: "].contains(where: header.message.holds) else { return }
      if let stated = header.stated(in: ledger.folder, of: ledger.repository) { names.formUnion(stated.ended) }
    }
  }

  /// The events of a record at the newest commit.
  func history(of record: RecordReference) throws -> [Event] {
    var reader = HistoryReader(record, graph: graph, self, ledger: ledger)
    for id in whole?.order ?? [] { try reader.look(at: id) }
    return try reader.finished()
  }

  /// The undo that took back a commit's change of a record, and was not taken back itself; nil where there is none.
  ///
  /// - Parameter names: All the names that the record may have had.
  func undo(of commit: ObjectID, to names: Set<RecordReference>) -> ObjectID? {
    var standing: [ObjectID: ObjectID] = [:]
    for id in (whole?.order ?? []).reversed() where standing[id] == nil {
      guard let header = whole?.headers[id], header.message.holds("Undoes: "),
        let stated = header.stated(in: ledger.folder, of: ledger.repository), !stated.records.isDisjoint(with: names),
        let undone = stated.shared["Undoes"].flatMap(ObjectID.init(hex:))
      else { continue }
      standing[undone] = standing[undone] ?? id
    }
    return standing[commit]
  }

  private func number(of bits: [UInt64]) -> Int {
    if let number = numbers[bits] { return number }
    sets.append(bits)
    numbers[bits] = sets.count - 1
    return sets.count - 1
  }

  private func gather(_ graph: CommitGraph) {
    let places = Dictionary(steps.enumerated().map { ($1.commit, $0) }, uniquingKeysWith: { first, _ in first })
    for id in graph.order {
      let parents = Set((graph.headers[id]?.parents ?? []).map { reached[$0] ?? 0 })
      var own = parents.first ?? 0
      if parents.count > 1 { own = number(of: parents.reduce(into: []) { Self.unite(&$0, with: sets[$1]) }) }
      if let step = places[id] {
        var bits = sets[own]
        Self.unite(&bits, with: Array(repeating: 0, count: step / 64) + [1 << UInt64(step % 64)])
        own = number(of: bits)
      }
      reached[id] = own
    }
  }

  private static func unite(_ bits: inout [UInt64], with others: [UInt64]) {
    bits += Array(repeating: 0, count: max(0, others.count - bits.count))
    for index in others.indices { bits[index] |= others[index] }
  }
}

extension RecordReference {
  /// The record below another work.
  package func moved(from work: RecordReference, to other: RecordReference) -> RecordReference {
    RecordReference(kind, other.path + path.dropFirst(work.path.count), format: format)
  }
}
