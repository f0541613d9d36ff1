internal import Catalogue
internal import Git
internal import Reading

extension Moves {
  /// The moves that bear on the names of a record, by an index; nil where none does.
  ///
  /// - Parameter made: Those of other records at this tip: they serve all records on whose names the same commits bear,
  ///   of which one may have moved thousands.
  /// - Throws: `IndexLost` where the index doesn't tell them.
  static func bearing(
    on name: RecordReference, by index: any CatalogueIndex, at tip: ObjectID, in ledger: Ledger,
    made: inout [Set<ObjectID>: Moves]
  ) throws -> Moves? {
    var (open, seen, found): ([RecordReference], Set<RecordReference>, [ObjectID: Moved]) = ([name], [name], [:])
    var known: (any HistoryGraph)?
    while let next = open.popLast() {
      guard let moving = index.commits(moving: next.kind == .work ? [next] : [next, next.work], at: tip) else {
        throw IndexLost()
      }
      known = moving.graph
      for id in moving.ids where found[id] == nil {
        found[id] = try ledger.eventCache.moved(by: id, in: ledger) { try moving.graph.header(of: id) }
      }
      for other in found.values.flatMap({ [$0.step.before(next), $0.step.after(next)] }) {
        if let other, seen.insert(other).inserted { open.append(other) }
      }
    }
    guard let known, !found.isEmpty else { return nil }
    if let same = made[Set(found.keys)] { return same }
    let moves = try Moves(of: found, in: known, by: index, at: tip, in: ledger)
    made[Set(found.keys)] = moves
    return moves
  }

  /// A commit that moved records, and the moves that it states.
  struct Moved {
    let step: MovingCommit
    let moves: [Move]

    init?(by id: ObjectID, _ header: CommitHeader, in ledger: Ledger) {
      guard header.message.holds("\nMoved-From: "),
        let stated = header.stated(in: ledger.folder, of: ledger.repository)
      else { return nil }
      moves = stated.moves
      step = MovingCommit(moves, in: id, parent: header.parents.first)
    }
  }
}
