internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing

// A record at other commits than the current one, under the name that it had there.
extension AuditMemory {
  /// The file of a record at a commit; nil where it isn't there.
  func entry(of reference: RecordReference, at commit: ObjectID) throws -> TreeEntry? {
    let tree = try tree(of: commit)
    for name in try names(of: reference) {
      if let entry = try ledger.repository.entry(in: tree, path: ledger.path(name.file)) { return entry }
    }
    return nil
  }

  /// The fields of a record at a commit; nil where it wasn't there, `.absent` where its file holds none.
  func version(of reference: RecordReference, at commit: ObjectID) throws -> Value? {
    guard let entry = try entry(of: reference, at: commit) else { return nil }
    return try Record.understood(reference, entry, in: ledger.repository)?.fields ?? .absent
  }

  /// The names that a record may have elsewhere: its name, then the earlier ones that commits state, the latest first.
  ///
  /// - Parameter commit: Only statements of commits behind this one count; nil: all.
  func names(of reference: RecordReference, behind commit: ObjectID? = nil) throws -> [RecordReference] {
    try bringMoves(of: reference)
    guard !moves.isEmpty else { return [reference] }
    var names = [reference]
    var place = 0
    while place < names.count {
      for move in moves.latest(to: names[place])
      where try commit.map({ try reaches(move.commit, from: $0) }) ?? true {
        let old = names[place].before(move)
        if let old, !names.contains(old) { names.append(old) }
      }
      place += 1
    }
    return names
  }

  /// Tells whether a record is at a commit under another name that it got, by the word of that commit or one behind it.
  func isMovedAway(_ reference: RecordReference, at commit: ObjectID) throws -> Bool {
    var names = [reference]
    var place = 0
    while place < names.count {
      for move in moves.from(names[place]) where try reaches(move.commit, from: commit) {
        guard let name = names[place].after(move), !names.contains(name) else { continue }
        guard try ledger.repository.entry(in: tree(of: commit), path: ledger.path(name.file)) == nil else {
          return true
        }
        names.append(name)
      }
      place += 1
    }
    return false
  }

  /// The author of a commit, with the proof behind the names.
  func actor(of id: ObjectID) throws -> Actor {
    let commit = try ledger.repository.commit(id)
    if let unmade, unmade.commit == id {
      return Actor(author: commit.author, committer: commit.committer, proof: unmade.proof)
    }
    return Actor(author: commit.author, committer: commit.committer, proof: .checked(try ledger.signature(of: commit)))
  }
}

extension RecordReference {
  /// The name of the record after a move; nil where the move doesn't concern it.
  fileprivate func after(_ move: AnnouncedMove) -> RecordReference? {
    if self == move.from { return move.to }
    guard kind != .work, move.from.kind == .work, work == move.from else { return nil }
    return moved(from: move.from, to: move.to)
  }

  /// The name of the record before a move; nil where the move doesn't concern it.
  fileprivate func before(_ move: AnnouncedMove) -> RecordReference? {
    if self == move.to { return move.from }
    guard kind != .work, move.to.kind == .work, work == move.to else { return nil }
    return moved(from: move.to, to: move.from)
  }
}
