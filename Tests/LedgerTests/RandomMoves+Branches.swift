import Catalogue
import Foundation
import OrderedCollections
import TestSupport
import Testing

@testable import Git
@testable import History
@testable import Reading

/// Lines of history that are left, gone back to and joined.
extension RandomMoves {
  func go(to commit: ObjectID) throws {
    let head = try repository.head()
    guard head.commit != commit else { return }
    let who = Signature(name: "Ann", email: "a@x", when: Instant(secondsSince1970: clock.seconds, offsetMinutes: 0))
    try repository.moveHead(from: head, to: commit, log: "test", by: who)
  }

  /// Leaves this line, and goes on from an earlier commit of another, or here.
  func branch() throws {
    let head = try #require(try repository.head().commit)
    tips.append((head, state))
    tips = tips.suffix(3)
    let (commit, state) = any(tips)
    if commit != head { told.append("  at \(commit.short)") }
    self.state = state
    try go(to: commit)
  }

  /// Merges another line into this one, record by record; where both sides changed a record, this side's text is kept.
  func join() throws {
    let head = try #require(try repository.head().commit)
    guard let (other, theirs) = tips.randomElement(using: &random) else { return }
    let (left, right) = try (CommitGraph(from: head, in: repository), CommitGraph(from: other, in: repository))
    guard left.headers[other] == nil, right.headers[head] == nil else { return }
    let shared = Set(left.headers.keys).intersection(right.headers.keys)
    guard let base = shared.first(where: { left.reached(from: $0) == shared }), let old = states[base] else { return }
    let versions = try [(base, old), (head, state), (other, theirs)].map { try texts(of: $1, at: $0) }
    guard let joined = Self.joined(versions[0], versions[1], versions[2]) else { return }
    let changes: [TreeChange] = try joined.map { .put(path: $1.name.file, blob: try repository.writeBlob($1.bytes), mode: .file) }
    let who = Signature(
      name: "Ann", email: "ann@example.org", when: Instant(secondsSince1970: clock.seconds, offsetMinutes: 0))
    let commit = try repository.writeCommit(
      tree: try repository.writeTree(from: nil, changes: changes), parents: [head, other], author: who, committer: who,
      message: "Merge \(count)\n")
    let lives = [state, theirs].flatMap { Array($0.lives.values) + $0.gone.map(\.life) }
    let commits = Dictionary(lives.map { ($0.id, $0.commits) }) { $0.union($1) }
    var merged = State(
      deeds: state.deeds.merging(theirs.deeds) { first, _ in first }, takenBack: state.takenBack.union(theirs.takenBack),
      left: state.left.union(theirs.left), cut: state.cut.union(theirs.cut), undos: state.undos.union(theirs.undos))
    var kept = Set(joined.keys)
    for (name, life) in state.gone + theirs.gone where kept.insert(life.id).inserted {
      merged.gone.append((name, Life(id: life.id, commits: commits[life.id] ?? [])))
    }
    for (id, version) in joined {
      let isOwn = versions[1][id] != version && versions[2][id] != version
      merged.lives[version.name] = Life(id: id, commits: (commits[id] ?? []).union(isOwn ? [commit] : []))
    }
    state = merged
    states[commit] = state
    joins += 1
    told.append("\(commit.short) join \(other.short) into \(head.short)")
    try go(to: commit)
  }

  private struct Version: Equatable {
    var name: RecordReference
    var bytes: [UInt8]
  }

  private func texts(of state: State, at commit: ObjectID) throws -> [Int: Version] {
    let snapshot = try ledger.snapshot(at: commit)
    return Dictionary(
      uniqueKeysWithValues: try state.lives.map {
        ($1.id, Version(name: $0, bytes: try snapshot.bytes(of: $0.file) ?? []))
      })
  }

  /// The three-way merge of every record; nil where people would have to say which side is right.
  private static func joined(_ base: [Int: Version], _ ours: [Int: Version], _ theirs: [Int: Version]) -> [Int: Version]? {
    var joined: [Int: Version] = [:]
    for id in Set(ours.keys).union(theirs.keys) {
      let (old, mine, other) = (base[id], ours[id], theirs[id])
      if mine == other || other == old {
        joined[id] = mine
      } else if mine == old {
        joined[id] = other
      } else if let old, var mine, let other {
        if mine.name == old.name { mine.name = other.name } else if ![mine.name, old.name].contains(other.name) { return nil }
        if mine.bytes == old.bytes { mine.bytes = other.bytes }
        joined[id] = mine
      } else {
        return nil
      }
    }
    let names = Set(joined.values.map(\.name))
    return names.count == joined.count && names.allSatisfy { names.contains($0.work) } ? joined : nil
  }
}
