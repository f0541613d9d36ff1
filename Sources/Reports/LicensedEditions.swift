internal import Catalogue
internal import OrderedCollections
internal import Reading

/// The editions that bear on the rights in some texts, found by an index: those that hold one of the texts, and those on
/// whose licences theirs stand.
struct LicensedEditions {
  /// The rights in them; others may be among them.
  private(set) var rights: [EditionRights] = []
  /// The works that the report is about.
  private(set) var works: [String] = []
  /// The editions that a filter chose; nil where there is none.
  private(set) var chosen: Set<RecordReference>?

  /// The languages of the originals of these works; none where a language is asked for, since then they don't matter.
  private(set) var originals: [String: [LanguageTag]] = [:]

  private let snapshot: Snapshot
  private let index: any CatalogueIndex
  private let rightsOf: (RecordReference, Value) throws -> EditionRights
  private var known: Set<RecordReference> = []

  /// The most editions that a filter may choose for their works to be looked up one by one.
  private static let mostChosen = 1000

  private init(
    _ snapshot: Snapshot, _ index: any CatalogueIndex,
    _ rightsOf: @escaping (RecordReference, Value) throws -> EditionRights
  ) { (self.snapshot, self.index, self.rightsOf) = (snapshot, index, rightsOf) }

  /// The editions that bear on a report, and the records that can't be read; nil where an index doesn't tell them, or
  /// everything is asked for.
  static func found(
    in snapshot: Snapshot, work: RecordReference?, language: LanguageTag?, where expression: FilterExpression?,
    _ rightsOf: @escaping (RecordReference, Value) throws -> EditionRights
  ) throws -> (editions: LicensedEditions, unreadable: [Problem])? {
    guard work != nil || language != nil || expression != nil else { return nil }
    do {
      let found = try snapshot.fromIndex { index -> (LicensedEditions, [RecordReference])? in
        guard let lost = index.unreadable(of: [.work, .edition]) else { return nil }
        var editions = LicensedEditions(snapshot, index, rightsOf)
        if let expression {
          try editions.choose(expression)
        } else if let work {
          try editions.take(beside: [work.path])
          if try !editions.isKnown(work) { editions.works = [] }
        } else if let language {
          try editions.take(in: language)
        }
        if let work { editions.works.removeAll { $0 != work.path } }
        try editions.followSources()
        if language == nil { try editions.readOriginals() }
        return (editions, lost)
      }
      return try found.map { ($0, try snapshot.problems(of: $1)) }
    } catch is IndexLost { return nil }
  }

  private mutating func readOriginals() throws {
    for work in works.map({ RecordReference(.work, $0) }) {
      if case .fields(let fields) = try told(index.record(work)) { originals[work.path] = Work(work, fields).languages }
    }
  }

  /// Tells whether a work has a record that can be read, or an edition.
  private func isKnown(_ work: RecordReference) throws -> Bool {
    if case .fields = try told(index.record(work)) { return true }
    return rights.contains { $0.subjects.contains { $0.work == work.path } }
  }

  private func told<Answer>(_ answer: Answer?) throws -> Answer {
    guard let answer else { throw IndexLost() }
    return answer
  }

  private mutating func take(_ reference: RecordReference, _ fields: Value) throws {
    if known.insert(reference).inserted { rights.append(try rightsOf(reference, fields)) }
  }

  /// Takes the editions of some works, and those that contain one.
  private mutating func take(beside works: [String]) throws {
    self.works = works
    for work in works.map({ RecordReference(.work, $0) }) {
      guard work.isWrittenInOneWay else { throw IndexLost() }
      for case (let reference, let fields?) in try told(index.editions(near: work)) { try take(reference, fields) }
    }
  }

  /// Takes the editions with a text in a language, in a part of it or in one that contains it; every work is reported.
  private mutating func take(in language: LanguageTag) throws {
    let found = index.editions { all in
      // rows are of the language, or of parts of it, and each has others beside it that meet it
      let rows = all.filter { $0.matches(language) }.union([language])
      return all.filter { tag in rows.contains { $0.matches(tag) || tag.matches($0) } }
    }
    for (reference, fields) in try told(found) { try take(reference, fields) }
    let named = try told(index.works())
    works = named.recorded
    for work in named.others {
      let near = try told(index.editions(near: RecordReference(.work, work)))
      let isHeld = try near.contains { reference, fields in
        try fields.map { try rightsOf(reference, $0).subjects.contains { $0.work == work } } ?? false
      }
      if isHeld { works.append(work) }
    }
  }

  /// Takes the editions that a filter finds, and all of their works.
  private mutating func choose(_ expression: FilterExpression) throws {
    let bounds = try snapshot.bounds(of: RecordFilter(), expression)
    let found = try told(index.values(of: .edition, within: bounds)).filter {
      try snapshot.finds(expression, Record($0.reference, fields: $0.fields))
    }
    guard found.count <= Self.mostChosen else { throw IndexLost() }
    chosen = Set(found.map(\.reference))
    let works = try found.flatMap { try rightsOf($0.reference, $0.fields).subjects.map(\.work) }
    try take(beside: OrderedSet(works).elements)
  }

  /// Takes the editions on whose licences others stand.
  private mutating func followSources() throws {
    var next = 0
    while next < rights.count {
      for source in rights[next].licences.flatMap(\.sources) where !known.contains(source) {
        if case .fields(let fields) = try told(index.record(source)) { try take(source, fields) }
      }
      next += 1
    }
    rights.sort { $0.reference < $1.reference }
  }
}
