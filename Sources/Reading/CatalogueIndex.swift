package import Catalogue
package import Git

/// What is known of a catalogue beside git, so that not all of it need be read to answer.
///
/// Each answer is what git says. It is nil where it isn't known, or the index has failed: then git is asked.
package protocol CatalogueIndex: AnyObject {
  /// Whether there is one already.
  var isThere: Bool { get }

  /// Makes one, unless that is not wanted or can't be done.
  func make(for commit: ObjectID) -> Bool

  /// Whether it stands for a commit, if need be brought up to it. What is asked next is answered for that commit.
  func stands(for commit: ObjectID) -> Bool

  /// Whether it stands for a commit as it is.
  func isStanding(for commit: ObjectID) -> Bool

  /// What there is of a record; nil where that isn't known.
  func record(_ reference: RecordReference) -> KnownRecord?

  /// The states of a workflow; nil where they aren't known.
  func states(of workflow: String) -> WorkflowStates?

  /// The records of some kinds, sorted.
  func references(of kinds: Set<RecordReference.Kind>) -> [RecordReference]?

  /// The reception of a work, sorted.
  func reception(of work: RecordReference) -> [RecordReference]?

  /// The editions of a work and those that name it or an edition of it, each with what it says; nil for one that can't be read.
  func editions(near work: RecordReference) -> [(reference: RecordReference, fields: Value?)]?

  /// The editions that have an ISBN, given in its canonical form.
  func editions(with isbn: ISBN) -> [RecordReference]?

  /// The records of some kinds that can't be read, sorted.
  func unreadable(of kinds: [RecordReference.Kind]) -> [RecordReference]?

  /// What the records of a kind say, sorted; but for those that a filter certainly doesn't find. None that can't be read.
  func values(of kind: RecordReference.Kind, for filter: RecordFilter) -> [(reference: RecordReference, fields: Value)]?

  /// Tells what the editions say, in no certain order, but for those that certainly stand in none of some states, with all their
  /// formats. None that can't be read.
  ///
  /// - Returns: false where it failed on the way.
  /// - Throws: What `body` throws.
  func editions(in states: Set<String>?, _ body: (RecordReference, Value) throws -> Void) throws -> Bool

  /// What is read of what those records say that may hold some folded words, in no certain order; those that don't are among them
  /// perhaps. It is read on several threads.
  func found<Found: Sendable>(holding words: [String], _ read: @Sendable (RecordReference, Value) -> Found?) -> [Found]?

  /// Tells the lines in which a pipe gets the records of a kind, of one language or of all, in order, as bytes.
  ///
  /// - Returns: false where it failed on the way.
  /// - Throws: What `body` throws.
  func lines(of kind: RecordReference.Kind, in language: LanguageTag?, _ body: (UnsafeRawBufferPointer) throws -> Void)
    throws -> Bool

  /// Takes it away where who walked its commits found it damaged: told when nobody walks them any more.
  func settle()

  /// The commits that a tip reaches and that changed or named each of some records, parents first, in the order of history.
  func passages(of references: Set<RecordReference>, at tip: ObjectID) -> Passages?
}

/// What an index knows of a record.
package enum KnownRecord: Sendable {
  /// There is none.
  case missing
  /// It can't be read.
  case unreadable
  /// What it says.
  case says(Value)
}

/// The index failed when half was read: all is to be read from git.
package struct IndexLost: Error {
  package init() {}
}

/// The commits that may have been events of some records.
package struct Passages {
  /// By record, parents first; a record that no commit concerns has none. One that was moved, or whose work was, is left out:
  /// what it was called when, is worked out from the whole of history.
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

  /// Every commit that one reaches, itself too, and another doesn't.
  func reached(from id: ObjectID, butNotFrom other: ObjectID) throws -> Set<ObjectID>
}
