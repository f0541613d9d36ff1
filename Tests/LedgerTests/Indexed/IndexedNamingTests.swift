import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Actions
@testable import Git
@testable import History
@testable import Index
@testable import Reading

@Suite("What is removed, moved, merged and taken back, by the index and without it") struct IndexedNamingTests {
  @Test("comes to the same, whatever records say of each other", arguments: 300..<300 + Extent.rounds(1, ofFull: 2)) func outcomes(seed: Int) throws {
    let catalogue = try RandomRecords(seed: seed, bare: true)
    var told: [String] = []
    let named = ["editions/n/new.yaml": "title: N\n"]
    for (number, more) in [["editions/far/it.yaml": "title: F\nvia: n/new\n"], named, [:]].enumerated() {
      try catalogue.commit(more: more)
      told += try Self.compare(catalogue.ledger, "seed \(seed), commit \(number)")
    }
    // what is compared is not that all is refused for the same reason
    for words in ["is not removed", "named by", "Remove ", "Move ", "Merge ", "Undo ", "which would be gone"] {
      #expect(told.contains { $0.contains(words) }, "\(words), seed \(seed)")
    }
  }

  @Test("comes to the same after records were moved, merged, removed and taken back", arguments: 310..<310 + Extent.rounds(2, ofFull: 3))
  func undone(seed: Int) throws {
    let catalogue = try RandomMoves(seed: seed)
    try LedgerIndex(for: catalogue.ledger).rebuild()
    var told: [String] = []
    for _ in 0..<40 {
      try catalogue.act(withBranches: true)
      let (plain, indexed) = (catalogue.ledger, catalogue.ledger.withIndex().ledger)
      for revision in ["HEAD", "HEAD~1", "HEAD~3"] {
        let undone = Self.told { try Undo(revision, isDryRun: true, in: plain).perform() }
        #expect(Self.told { try Undo(revision, isDryRun: true, in: indexed).perform() } == undone, "\(catalogue.story)")
        told.append(undone)
      }
    }
    for words in ["Undo ", "Moved-From: ", "which would be gone"] {
      #expect(told.contains { $0.contains(words) }, "\(words), seed \(seed)")
    }
  }

  @Test("no more is read than what names a record, and what can't be read") func few() throws {
    let catalogue = try RandomRecords(seed: 1, bare: true)
    try catalogue.commit(more: [
      "editions/n/work.yaml": "language: fr\n", "editions/n/own.yaml": "language: fr\n", "editions/n/it.yaml": "via: own\n",
      "editions/n/other.yaml": "via: it#ebook\n", "editions/n/broken.yaml": "via: [own\n",
      "editions/n/reception/r.yaml": "about: [own]\n", "editions/n/reception/s.yaml": "about: [it]\n",
      "editions/w/far.yaml": "contains: [{title: I, work: n}, {title: J, reprints: n/own}]\n",
    ])
    let indexed = try Self.indexed(catalogue.ledger)
    let snapshot = try indexed.now()
    let unreadable = Set(try #require(try snapshot.fromIndex { $0.unreadable(of: RecordReference.Kind.allCases) }))
    #expect(unreadable.contains(RecordReference(.edition, "n/broken")))
    func found(_ kind: RecordReference.Kind, _ path: String) throws -> [String] {
      try #require(try snapshot.recordsThatMayName([RecordReference(kind, path)])).filter { !unreadable.contains($0) }.map(\.path)
    }
    #expect(try found(.edition, "n/own") == ["n/it", "n/reception/r", "w/far"])
    #expect(try found(.edition, "n/it") == ["n/other", "n/reception/s"])
    #expect(try found(.work, "n") == ["w/far"])
    #expect(try found(.reception, "n/reception/r") == [])
    #expect(try catalogue.ledger.now().recordsThatMayName([RecordReference(.work, "n")]) == nil, "without an index")
    let many = (0..<600).map { RecordReference(.edition, "w-\($0)/a") }
    #expect(try snapshot.recordsThatMayName(Set(many)) == nil, "of so many works it isn't asked")
  }

  @Test("names that can be written in several ways are found in all") func otherForms() throws {
    let catalogue = try RandomRecords(seed: 3, bare: true)
    try catalogue.commit(more: [
      "editions/é/work.yaml": "language: fr\n", "editions/é/a.yaml": "via: e\u{301}/b\n", "editions/é/b.yaml": "title: B\n",
      "editions/K/work.yaml": "language: fr\n", "editions/w/é.yaml": "title: É\n",
      "editions/w/first.yaml": "contains: [{work: e\u{301}}, {work: é}, {work: \u{212A}}]\nvia: \"\\xe9\"\n",
      "editions/w/second.yaml": "via: e\u{301}\nedition: {replaces: é}\n", "editions/w/third.yaml": "contains: [{work: \"\\u212a\"}]\n",
    ])
    let told = try Self.compare(catalogue.ledger, "é and K", ["é", "é/b", "K", "w/é", "w/second"])
    #expect(told.contains { $0.contains("w/third (contains[0].work)") }, "\(told)")
  }

  @Test("what lies too deep to be a record, and one that is too large, change nothing") func neighbours() throws {
    let catalogue = try RandomRecords(seed: 6, bare: true)
    let deep = (1...18).map { "\($0)" }.joined(separator: "/")
    try catalogue.commit(more: [
      "editions/m/work.yaml": "language: fr\n", "editions/m/a.yaml": "title: A\n", "editions/m/\(deep)/b.yaml": "via: m/a\n",
      "editions/w/n.yaml": "via: m/a\n", "editions/v/broken.yaml": "via: [m/a\n",
    ])
    let names = ["m", "m/a", "w/n"]
    _ = try Self.compare(catalogue.ledger, "deep", names)
    let large = "via: m/a\nnotes: \(String(repeating: "m/a ", count: 1 << 20))\n"
    try catalogue.commit(more: ["editions/v/large.yaml": large])
    _ = try Self.compare(catalogue.ledger, "large", names)
  }

  @Test("an index that fails is done without") func lost() throws {
    let catalogue = try RandomRecords(seed: 7, bare: true)
    try catalogue.commit(more: ["editions/n/work.yaml": "language: fr\n", "editions/n/own.yaml": "title: N\n", "editions/w/z.yaml": "via: n/own\n"])
    let (indexed, index) = catalogue.ledger.withIndex()
    try index.rebuild()
    let snapshot = try indexed.now()
    #expect(try snapshot.fromIndex { _ in true } == true)
    let database = try #require(index.records)
    try database.db.execute("ROLLBACK; DROP TABLE keys")
    let removed = Self.told { try RemoveRecord(ReferenceQuery("n/own"), reason: "x", isDryRun: true, from: indexed).perform() }
    #expect(removed.contains("named by w/z (via)"), "\(removed)")
  }
}

extension IndexedNamingTests {
  private static func indexed(_ ledger: Ledger) throws -> Ledger {
    let (indexed, index) = ledger.withIndex()
    try index.rebuild()
    return indexed
  }

  private static func told<Outcome>(_ action: () throws -> Outcome) -> String {
    do { return "\(try action())" } catch { return "\(error)" }
  }

  /// Compares what becomes of records, each by itself and in pairs, and who names them.
  ///
  /// - Parameter names: Those to be compared; nil: all.
  /// - Returns: what is told of each.
  private static func compare(_ plain: Ledger, _ story: String, _ names: [String]? = nil) throws -> [String] {
    let indexed = try indexed(plain)
    let (git, snapshot) = (try plain.now(), try indexed.now())
    let all = try snapshot.references().filter { names?.contains($0.path) ?? true }
    #expect(try snapshot.recordsThatMayName([RecordReference(.edition, "w/a")]) != nil, "the index is asked, \(story)")
    var told: [String] = []
    func compare(_ words: String, _ action: (Ledger) throws -> some Any) {
      let outcome = Self.told { try action(plain) }
      #expect(Self.told { try action(indexed) } == outcome, "\(words), \(story)")
      told.append(outcome)
    }
    func rewritten(_ old: RecordReference, _ new: RecordReference, in snapshot: Snapshot) -> String {
      Self.told {
        try MoveChanges([Move(from: old, to: new)], in: snapshot).rewritten().map { "\($0) \(String(decoding: $1.after.bytes, as: UTF8.self))" }
      }
    }
    for (index, one) in Extent.sample(names == nil ? 6 : all.count, of: Array(all.enumerated())) {
      let query = ReferenceQuery(one.path)
      compare("remove \(one)") { try RemoveRecord(query, reason: "x", isDryRun: true, from: $0).perform() }
      compare("undo \(one)") { try Undo("HEAD", [query], isDryRun: true, in: $0).perform() }
      for name in one.kind == .work ? ["neu", "s/neu"] : ["neu", "w/neu", "v/a"] {
        compare("move \(one) \(name)") { try MoveRecord(query, to: name, isDryRun: true, in: $0).perform() }
        guard one.kind != .reception else { continue }
        let new = RecordReference(one.kind, one.kind == .edition && name == "neu" ? "\(one.work)/neu" : name)
        #expect(rewritten(one, new, in: snapshot) == rewritten(one, new, in: git), "\(one) to \(new), \(story)")
      }
      for step in [1, 3] {
        let other = ReferenceQuery(all[(index + step) % all.count].path)
        compare("merge \(one) into \(other)") { try MergeRecords(query, into: other, isDryRun: true, in: $0).perform() }
        let both: Set = [one, all[(index + step) % all.count]]
        #expect(Self.naming(both, indexed, snapshot) == Self.naming(both, plain, git), "naming \(both), \(story)")
      }
    }
    #expect(Self.naming(Set(all), indexed, snapshot) == Self.naming(Set(all), plain, git), "naming all, \(story)")
    compare("undo") { try Undo("HEAD", isDryRun: true, in: $0).perform() }
    return told
  }

  private static func naming(_ records: Set<RecordReference>, _ ledger: Ledger, _ snapshot: Snapshot) -> String {
    told { try snapshot.records(naming: records).map { "\($0.record.reference) \($0.field) \($0.named) \($0.name)" } }
  }
}
