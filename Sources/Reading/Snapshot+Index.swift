package import Catalogue
internal import Git

// Reading from an index in place of git.
extension Snapshot {
  /// The answer of an index for this commit; nil where there is none that stands for it: then git is asked.
  ///
  /// None is made for a catalogue so small that reading it takes no longer.
  ///
  /// - Parameter viewed: Whether the answer is the same in the view of a day.
  package func fromIndex<Answer>(viewed: Bool = false, _ ask: (any CatalogueIndex) throws -> Answer?) throws -> Answer?
  {
    guard view == nil || viewed, let commit, let index = try usableIndex(), index.stands(for: commit.id) else {
      return nil
    }
    return try ask(index)
  }

  /// The answer of an index that is open and stands for this commit; nil where none does. Nothing is brought up for it.
  func fromOpenIndex<Answer>(_ ask: (any CatalogueIndex) throws -> Answer?) throws -> Answer? {
    guard view == nil, let commit, let index, index.isStanding(for: commit.id) else { return nil }
    return try ask(index)
  }

  /// True if there is an index already; whether it can be used was not looked at.
  package var hasIndex: Bool { view == nil && index?.isThere ?? false }

  /// Brings an index to this commit, made where that pays, for readers of single records. A failure does them no harm.
  package func openIndex() { _ = try? fromIndex { _ in true } }

  /// The index, made where that pays; whether it stands for this commit was not checked.
  package func usableIndex() throws -> (any CatalogueIndex)? {
    guard let index, let commit else { return nil }
    if index.isThere { return index }
    return try entries().count > RecordReference.fewestToIndex && index.make(for: commit.id) ? index : nil
  }

  /// Tells whether there is a record, of which nothing but its name matters.
  package func holds(_ reference: RecordReference) throws -> Bool {
    // a name may look like that of a record and be no place for one
    guard RecordReference(file: reference.file) == reference else { return false }
    return switch try indexed(reference) {
    case .missing?: false
    case .unreadable?, .fields?: true
    case nil: try entry(reference.file).map { $0.mode != .directory } ?? false
    }
  }

  /// The fields of a record, for readers that need no more: without its text and the places in it where an index is
  /// open.
  ///
  /// - Throws: As ``record(_:)``.
  package func recordWithoutText(_ reference: RecordReference) throws -> Record {
    guard case .fields(let fields) = try indexed(reference) else { return try record(reference) }
    return Record(reference, fields: fields)
  }

  /// The knowledge of an open index about a record.
  private func indexed(_ reference: RecordReference) throws -> IndexedRecord? {
    if let lastFields, lastFields.reference == reference { return .fields(lastFields.fields) }
    let known = try fromOpenIndex { $0.record(reference) }
    if case .fields(let fields) = known { lastFields = Record(reference, fields: fields) }
    return known
  }
}

extension RecordReference {
  /// The number of records from which on it pays to make an index.
  package static let fewestToIndex = 1000
}
