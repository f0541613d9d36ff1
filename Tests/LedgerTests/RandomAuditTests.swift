import Catalogue
import TestSupport
import Testing

@testable import Audit
@testable import Git
@testable import History
@testable import Judging
@testable import Reading

@Suite("The audit of histories at random") struct RandomAuditTests {
  private static let actions = Extent.rounds(75, ofFull: 300)

  @Test("finds no error where every step was lawful", arguments: 300..<300 + Extent.rounds(10, ofFull: 20)) func silent(seed: Int) throws {
    let catalogue = try RandomCatalogue(seed: seed, isLawful: true) { catalogue in
      try expectSilent(catalogue.ledger, catalogue.story)
      try compareTracks(catalogue)
    }
    try catalogue.act(Self.actions)
    #expect(catalogue.written > Self.actions / 15)
  }

  @Test("tells the same story of an edition as history does, lawful or not", arguments: 400..<400 + Extent.rounds(6, ofFull: 12)) func tracks(seed: Int) throws {
    let catalogue = try RandomCatalogue(seed: seed) { try compareTracks($0) }
    try catalogue.act(Self.actions)
  }

  @Test("finds no error in moves, merges, removals and what takes them back", arguments: 500..<500 + Extent.rounds(2, ofFull: 10)) func moves(seed: Int) throws {
    let catalogue = try RandomMoves(seed: seed)
    for _ in 0..<40 { try catalogue.act(withBranches: seed % 2 > 0) }
    try expectSilent(catalogue.ledger, catalogue.story)
  }

  private func expectSilent(_ ledger: Ledger, _ story: @autoclosure () -> String) throws {
    final class Told { var findings: [AuditFinding] = [] }
    let told = Told()
    _ = try ledger.audit(AuditScope()) { told.findings.append($0) }
    let errors = told.findings.filter { $0.severity == .error }.map {
      "\($0.commit?.short ?? "-") \($0.rule.rawValue) \($0.reference?.description ?? "-"): \($0.message)"
    }
    #expect(errors == [], "\(story())")
  }

  /// The facts by which a step is judged.
  private struct Told: Hashable, CustomStringConvertible {
    let commit: ObjectID
    let format: String?
    let stateChange: Event.StateChange?
    let effective: EDTF?
    let undoes: ObjectID?
    let corrects: ObjectID?
    let undoneBy: ObjectID?
    let overruledBy: ObjectID?
    let agreesWith: ObjectID?

    init?(_ event: Event) {
      guard event.transition != nil || event.undoes != nil || event.corrects != nil else { return nil }
      (commit, format, stateChange) = (event.commit.id, event.formatMoved?.key, event.transition)
      (effective, undoes, corrects) = (event.effective, event.undoes, event.corrects)
      (undoneBy, overruledBy, agreesWith) = (event.undoneBy, event.overruledBy, event.agreesWith)
    }

    var description: String {
      "\(commit.short) \(format ?? "-") \(stateChange.map { "\($0.from)>\($0.to) \($0.name ?? "")" } ?? "-") \(effective?.description ?? "-")"
        + " undoes \(undoes?.short ?? "-") corrects \(corrects?.short ?? "-") undone \(undoneBy?.short ?? "-") overruled \(overruledBy?.short ?? "-")"
    }
  }

  /// Compares what the audit remembers of an edition with its history, as it is behind every commit.
  private func compareTracks(_ catalogue: RandomCatalogue) throws {
    let ledger = catalogue.ledger
    let graph = try CommitGraph(from: catalogue.model.commits[catalogue.tip].id, in: ledger.repository)
    let auditor = Auditor(ledger, graph, only: nil, wanted: nil) { _ in }
    for id in graph.order {
      try auditor.look(
        at: AuditedCommit(id, in: ledger.repository, folder: ledger.folder, graph, CatalogueRoots(in: ledger.repository), only: AuditedRecords(named: RandomCatalogue.reference)))
      let events = try ledger.histories(of: [RandomCatalogue.reference], at: id)[RandomCatalogue.reference] ?? []
      let told = try auditor.memory.history(of: RandomCatalogue.reference, behind: id)
      // what one commit was to several formats has no order
      let sorted = { (events: [Event]) in
        let commits = events.map(\.commit.id)
        return events.compactMap(Told.init).sorted {
          let places = (commits.firstIndex(of: $0.commit) ?? 0, commits.firstIndex(of: $1.commit) ?? 0)
          return places.0 == places.1 ? ($0.format ?? "") < ($1.format ?? "") : places.0 < places.1
        }
      }
      #expect(sorted(told) == sorted(events), "behind \(id.short)\n\(catalogue.story)")
    }
  }
}
