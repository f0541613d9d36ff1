package import Catalogue
package import Git

/// An index of a catalogue beside git, so that a question need not read all of it.
///
/// Each answer is the one that git would give. It is nil where it isn't known, or the index has failed; then git is
/// asked.
package protocol CatalogueIndex: AnyObject {
  /// True if an index exists already.
  var isThere: Bool { get }

  /// Makes an index, unless that is not wanted or not possible.
  func make(for commit: ObjectID) -> Bool

  /// Tells whether it stands for a commit, bringing it up to the commit if need be. Later questions are answered for
  /// that commit.
  func stands(for commit: ObjectID) -> Bool

  /// Tells whether it stands for a commit without being brought up.
  func isStanding(for commit: ObjectID) -> Bool

  /// The knowledge about a record; nil where there is none.
  func record(_ reference: RecordReference) -> IndexedRecord?

  /// The states of a workflow; nil where they aren't known.
  func states(of workflow: String) -> WorkflowStates?

  /// The records of some kinds, sorted.
  func references(of kinds: Set<RecordReference.Kind>) -> [RecordReference]?

  /// The reception of a work, sorted.
  func reception(of work: RecordReference) -> [RecordReference]?

  /// The editions of a work and those that name it or an edition of it, each with its fields; nil for one that can't be
  /// read.
  func editions(near work: RecordReference) -> [(reference: RecordReference, fields: Value?)]?

  /// The editions that have an ISBN, given in its canonical form.
  func editions(with isbn: ISBN) -> [RecordReference]?

  /// The records of some kinds that can't be read, sorted.
  func unreadable(of kinds: [RecordReference.Kind]) -> [RecordReference]?

  /// The fields of the records of a kind, sorted, without those that a filter certainly doesn't find. Unreadable
  /// records are left out.
  func values(of kind: RecordReference.Kind, for filter: RecordFilter) -> [(reference: RecordReference, fields: Value)]?

  /// Tells the fields of the editions, in no certain order, without those that certainly stand in none of some states,
  /// with all their formats. Unreadable records are left out.
  ///
  /// - Returns: False if it failed on the way.
  /// - Throws: The errors of `body`.
  func editions(in states: Set<String>?, _ body: (RecordReference, Value) throws -> Void) throws -> Bool

  /// The results of reading the records that may hold some folded words, in no certain order; other records may be
  /// among them. They are read on several threads.
  func found<Found: Sendable>(
    holding words: [String], _ read: @escaping @Sendable (RecordReference, Value) -> Found?
  ) -> [Found]?

  /// Tells the lines that a list for a program has for the records of a kind, of one language or of all, in order, as
  /// bytes: ``ListedRecord/line`` of each.
  ///
  /// - Returns: False if it failed on the way.
  /// - Throws: The errors of `body`.
  func lines(of kind: RecordReference.Kind, in language: LanguageTag?, _ body: (UnsafeRawBufferPointer) throws -> Void)
    throws -> Bool

  /// Removes it if a walk through its commits found it damaged: called when nobody walks them any more.
  func settle()

  /// The commits that a tip reaches and that changed or named each of some records, parents first, in the order of history.
  func commits(concerning references: Set<RecordReference>, at tip: ObjectID) -> RecordCommits?
}

/// The knowledge of an index about a record.
package enum IndexedRecord: Sendable {
  /// There is none.
  case missing
  /// It can't be read.
  case unreadable
  /// Its fields.
  case fields(Value)
}

/// The failure of an index half-way: everything is to be read from git.
package struct IndexLost: Error {
  package init() {}
}

/// The commits that may have been events of some records.
package struct RecordCommits {
  /// The commits by record, parents first; a record that no commit concerns has none. A record that was moved, or whose
  /// work was, is left out: its earlier names are worked out from the whole of history.
  package let commits: [RecordReference: [ObjectID]]
  /// The commits that the tip reaches.
  package let graph: any HistoryGraph

  package init(commits: [RecordReference: [ObjectID]], graph: any HistoryGraph) {
    (self.commits, self.graph) = (commits, graph)
  }
}

/// The commits that a history is read from.
package protocol HistoryGraph {
  /// The header of a commit; nil where it is none of these.
  func header(of id: ObjectID) throws -> CommitHeader?

  /// Every commit that one reaches, itself included, and another doesn't.
  func reached(from id: ObjectID, butNotFrom other: ObjectID) throws -> Set<ObjectID>
}
