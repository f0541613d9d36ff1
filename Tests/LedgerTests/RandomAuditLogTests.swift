import Catalogue
import TestSupport
import Testing

@testable import Git
@testable import History
@testable import Reading

@Suite("Audit logs at random") struct RandomAuditLogTests {
  @Test("the log of a branch that has grown begins with the log from before, and tells what history tells", arguments: 200..<200 + Extent.rounds(2, ofFull: 12))
  func grown(seed: Int) throws {
    let catalogue = try RandomMoves(seed: seed)
    for _ in 0..<56 { try catalogue.act(withBranches: seed % 3 > 0) }
    let ledger = catalogue.ledger
    let head = try #require(try catalogue.repository.head().commit)
    let graph = try CommitGraph(from: head, in: catalogue.repository)
    let whole = try log(ledger, at: head)
    #expect(Set(whole.map(\.commit.id)) == Set(graph.order) && whole.count == graph.order.count)
    var seen: Set<ObjectID> = []
    for logged in whole {
      #expect(logged.commit.parents.allSatisfy(seen.contains), "every parent stands before")
      seen.insert(logged.commit.id)
    }
    var next = graph.headers[head]?.parents.first
    while let tip = next {
      // another ledger, that has read nothing of what came later
      let own = Ledger(catalogue.repository, folder: "", environment: ledger.environment)
      let earlier = try log(own, at: tip)
      try #require(Array(whole.prefix(earlier.count)) == earlier, "at \(tip.short)\n\(catalogue.story)")
      next = graph.headers[tip]?.parents.first
    }
    try compare(whole, in: catalogue)
  }

  private func log(_ ledger: Ledger, at tip: ObjectID) throws -> [LoggedCommit] {
    var log: [LoggedCommit] = []
    try ledger.auditLog(at: tip.hex) { log.append($0) }
    return log
  }

  /// The telling of an event that doesn't depend on later ones.
  private struct Told: Hashable {
    let reference: RecordReference
    let format: String?
    let action: Event.Action
    let effective: EDTF?
    let transition: Event.StateChange?
    let changes: [Change]
    let movedFrom: RecordReference?
    let note: String?

    init(_ event: Event) {
      (reference, format, action) = (event.reference, event.format, event.action)
      (transition, changes, note) = (event.transition, event.changes, event.note)
      (movedFrom, effective) = (event.movedFrom, event.recordedEffective ?? (event.corrects == nil ? nil : event.effective))
    }
  }

  private func compare(_ whole: [LoggedCommit], in catalogue: RandomMoves) throws {
    var told: [ObjectID: Set<Told>] = [:]
    let take = { (event: Event) in
      told[event.commit.id, default: []].insert(Told(event))
      return true
    }
    try catalogue.ledger.log(where: { _ in true }, take)
    for logged in whole {
      let events = Set(logged.events.map(Told.init))
      // the log of today leaves out some of what had a name that was taken over since
      #expect(
        (told[logged.commit.id] ?? []).isSubset(of: events),
        "\(logged.commit.id.short) \(logged.commit.subject)\n\(catalogue.story)")
      let changed = try changed(by: logged.commit, in: catalogue)
      let named = Set(logged.events.flatMap { [$0.reference, $0.movedFrom ?? $0.reference] })
      #expect(
        changed.isSubset(of: named), "\(logged.commit.id.short) \(logged.commit.subject)\n\(catalogue.story)")
      #expect(Set(logged.events).count == logged.events.count, "nothing is told twice")
    }
  }

  /// The records whose text a commit has in common with none of its parents.
  private func changed(by commit: Commit, in catalogue: RandomMoves) throws -> Set<RecordReference> {
    func texts(_ id: ObjectID) throws -> [RecordReference: [UInt8]] {
      let snapshot = try catalogue.ledger.snapshot(at: id)
      return Dictionary(
        uniqueKeysWithValues: try snapshot.references().map { ($0, try snapshot.bytes(of: $0.file) ?? []) })
    }
    let (own, parents) = (try texts(commit.id), try commit.parents.map(texts))
    guard let first = parents.first else { return Set(own.keys) }
    return Set(own.keys).union(first.keys).filter { name in parents.allSatisfy { $0[name] != own[name] } }
  }
}
