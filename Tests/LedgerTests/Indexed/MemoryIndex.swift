import Catalogue
import Testing

@testable import Git
@testable import History
@testable import Reading

/// An index that knows every record and every past from one look through git, and finds nothing by itself: all that is
/// found among its answers is found by who asked.
///
/// It is the other side for questions to a large catalogue, where reading everything for each would take hours.
final class MemoryIndex: HistoryIndex {
  private let head: ObjectID
  private let records: [Record]
  private let byName: [RecordReference: Value]
  private let lost: [RecordReference]
  private let pasts: [RecordReference: CountedSteps]

  /// Reads the catalogue of a ledger without an index.
  init(_ ledger: Ledger) throws {
    let snapshot = try ledger.now()
    head = try #require(snapshot.commit?.id)
    records = try snapshot.records().records.map { Record($0.reference, fields: $0.fields) }
    byName = Dictionary(uniqueKeysWithValues: records.map { ($0.reference, $0.fields) })
    let known = Set(byName.keys)
    lost = try snapshot.references().filter { !known.contains($0) }
    pasts = try ledger.countedSteps(
      of: records.filter { $0.reference.kind == .edition }.map { ($0.reference, $0.fields) }, at: head)
  }

  var isThere: Bool { true }
  func make(for commit: ObjectID) -> Bool { false }
  func stands(for commit: ObjectID) -> Bool { commit == head }
  func isStanding(for commit: ObjectID) -> Bool { commit == head }

  func record(_ reference: RecordReference) -> IndexedRecord? {
    byName[reference].map(IndexedRecord.fields) ?? (lost.contains(reference) ? .unreadable : .missing)
  }

  func references(of kinds: Set<RecordReference.Kind>) -> [RecordReference]? {
    (Array(byName.keys) + lost).filter { kinds.contains($0.kind) }.sorted()
  }

  func candidates(for query: ReferenceQuery, among kinds: Set<RecordReference.Kind>) -> [RecordReference]? {
    references(of: kinds)
  }

  func nearest(to query: ReferenceQuery, among kinds: Set<RecordReference.Kind>) -> String?? {
    .some(query.nearest(among: references(of: kinds) ?? []))
  }

  func reception(of work: RecordReference) -> [RecordReference]? {
    references(of: [.reception])?.filter { $0.work == work }
  }

  func editions(with isbn: ISBN) -> [RecordReference]? {
    records.filter { $0.reference.kind == .edition && Edition($0.reference, $0.fields).isbns.contains { $0.canonical == isbn.canonical } }
      .map(\.reference)
  }

  func unreadable(of kinds: [RecordReference.Kind]) -> [RecordReference]? { lost.filter { kinds.contains($0.kind) } }

  func values(of kind: RecordReference.Kind, within bounds: FilterBounds) -> [(reference: RecordReference, fields: Value)]? {
    records.filter { $0.reference.kind == kind }.map { ($0.reference, $0.fields) }
  }

  func editions(in states: Set<String>?, _ body: (RecordReference, Value) throws -> Void) throws -> Bool {
    for record in records where record.reference.kind == .edition { try body(record.reference, record.fields) }
    return true
  }

  func found<Found: Sendable>(
    holding words: [String], _ read: @escaping @Sendable (RecordReference, Value) -> Found?
  ) -> [Found]? { records.compactMap { read($0.reference, $0.fields) } }

  func countedSteps(of editions: [RecordReference], at tip: ObjectID) -> [RecordReference: CountedSteps]? {
    tip == head ? editions.reduce(into: [:]) { $0[$1] = pasts[$1] } : nil
  }

  // Not known: it is worked out from all records, or from all commits.
  func states(of workflow: String) -> WorkflowStates? { nil }
  func editions(near work: RecordReference) -> [(reference: RecordReference, fields: Value?)]? { nil }
  func isReadable(_ reference: RecordReference) -> Bool? { nil }
  func editions(printing edition: RecordReference) -> [(reference: RecordReference, fields: Value?)]? { nil }
  func editions(in choose: (Set<LanguageTag>) -> Set<LanguageTag>) -> [(reference: RecordReference, fields: Value)]? {
    nil
  }
  func works() -> NamedWorks? { nil }
  func editions(everNaming work: RecordReference, behind commit: ObjectID, tip: ObjectID) -> [RecordReference]? { nil }
  func editions(withItemsIn language: LanguageTag) -> [(reference: RecordReference, fields: Value?)]? { nil }
  func settle() {}
  func commits(concerning references: Set<RecordReference>, at tip: ObjectID) -> RecordCommits? { nil }
  func commits(naming references: [RecordReference], withMerges: Bool, at tip: ObjectID) -> OrderedCommits? { nil }
  func commits(moving references: [RecordReference], at tip: ObjectID) -> OrderedCommits? { nil }
  func commits(ending slugs: Set<String>, at tip: ObjectID) -> OrderedCommits? { nil }
  func newestCommits(of work: RecordReference?, at tip: ObjectID) -> NewestCommits? { nil }
  func commit(recordedBy day: Day, tip: ObjectID) -> ObjectID?? { nil }
  func files(of kind: RecordReference.Kind, in language: LanguageTag, at commit: ObjectID, tip: ObjectID) -> [(
    reference: RecordReference, blob: ObjectID
  )]? { nil }

  func lines(of kind: RecordReference.Kind, in language: LanguageTag?, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Bool {
    false
  }
}
