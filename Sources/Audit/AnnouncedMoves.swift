internal import Catalogue
internal import Git

/// A name that a record had before, by the word of a commit.
struct AnnouncedMove {
  let commit: ObjectID
  let from: RecordReference
  let to: RecordReference
}

/// The earlier names of records that commits state, in the order of the commits, found by name: there may be thousands
/// of each.
struct AnnouncedMoves {
  private var all: [AnnouncedMove] = []
  private var byNew: [RecordReference: [Int]] = [:]
  private var byOld: [RecordReference: [Int]] = [:]

  init(_ moves: [AnnouncedMove] = []) { append(moves) }

  var isEmpty: Bool { all.isEmpty }

  mutating func append(_ moves: [AnnouncedMove]) {
    for move in moves {
      byNew[move.to, default: []].append(all.count)
      byOld[move.from, default: []].append(all.count)
      all.append(move)
    }
  }

  /// These after earlier ones.
  func following(_ earlier: [AnnouncedMove]) -> AnnouncedMoves { AnnouncedMoves(earlier + all) }

  /// The moves after which a record had a name: its own, or with its work; the latest first.
  func latest(to name: RecordReference) -> [AnnouncedMove] { found(name, in: byNew).reversed() }

  /// The moves by which a record lost a name: its own, or with its work.
  func from(_ name: RecordReference) -> [AnnouncedMove] { found(name, in: byOld) }

  private func found(_ name: RecordReference, in places: [RecordReference: [Int]]) -> [AnnouncedMove] {
    let own = places[name] ?? []
    guard name.kind != .work, let others = places[name.work] else { return own.map { all[$0] } }
    return (own + others).sorted().map { all[$0] }
  }
}
