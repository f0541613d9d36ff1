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

  /// The records of some kinds that a typed reference may mean by its whole path, the end of it, or the beginning of its
  /// last part, sorted; others may be among them.
  func candidates(for query: ReferenceQuery, among kinds: Set<RecordReference.Kind>) -> [RecordReference]?

  /// The name among records of some kinds that was perhaps meant by a reference that means none: nil inside where there
  /// is none.
  func nearest(to query: ReferenceQuery, among kinds: Set<RecordReference.Kind>) -> String??

  /// The reception of a work, sorted.
  func reception(of work: RecordReference) -> [RecordReference]?

  /// The editions of a work and those that name it or an edition of it, each with its fields; nil for one that can't be
  /// read.
  func editions(near work: RecordReference) -> [(reference: RecordReference, fields: Value?)]?

  /// Tells whether a record is there and can be read.
  func isReadable(_ reference: RecordReference) -> Bool?

  /// The editions that say of themselves, or of an item, that they print an edition again, each with its fields; nil for
  /// one that can't be read.
  func editions(printing edition: RecordReference) -> [(reference: RecordReference, fields: Value?)]?

  /// The editions with an item that says itself to be in a language.
  func editions(withItemsIn language: LanguageTag) -> [(reference: RecordReference, fields: Value?)]?

  /// The editions with a text, their own or an item's, in one of some languages, each with its fields. Unreadable ones are
  /// left out.
  ///
  /// - Parameter choose: Chooses among the languages in which there are texts.
  func editions(in choose: (Set<LanguageTag>) -> Set<LanguageTag>) -> [(reference: RecordReference, fields: Value)]?

  /// The paths of all works.
  func works() -> NamedWorks?

  /// The editions that have an ISBN, given in its canonical form.
  func editions(with isbn: ISBN) -> [RecordReference]?

  /// The records of some kinds that can't be read, sorted.
  func unreadable(of kinds: [RecordReference.Kind]) -> [RecordReference]?

  /// The fields of the records of a kind, sorted, without those that certainly don't meet some conditions. Unreadable
  /// records are left out.
  func values(of kind: RecordReference.Kind, within bounds: FilterBounds) -> [(
    reference: RecordReference, fields: Value
  )]?

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

  /// The commits that a tip reaches and that changed or named one of some names, the newest first, whichever record bore
  /// it.
  ///
  /// - Parameter withMerges: Whether all merges are told too.
  func commits(naming references: [RecordReference], withMerges: Bool, at tip: ObjectID) -> OrderedCommits?

  /// The commits that a tip reaches and that announce to have moved a record from one of some names or to it, the newest
  /// first.
  func commits(moving references: [RecordReference], at tip: ObjectID) -> OrderedCommits?

  /// The commits that a tip reaches and that announce the end of a name whose last part is one of some, the newest
  /// first.
  func commits(ending slugs: Set<String>, at tip: ObjectID) -> OrderedCommits?

  /// All commits that a tip reaches, the newest first.
  ///
  /// - Parameter work: Only those that concern the records of this work; nil: all. Where any record was moved, names alone
  ///   don't tell that, and the answer is nil.
  func newestCommits(of work: RecordReference?, at tip: ObjectID) -> NewestCommits?

  /// The last commit on the line of first parents of a tip that was recorded by the end of a day, each commit's in its
  /// own zone; nil inside where there is none.
  func commit(recordedBy day: Day, tip: ObjectID) -> ObjectID??

  /// The editions that name a work or an edition of it at a tip or did so at any commit that it reaches, and those of which
  /// some version can't be read; nil if it doesn't reach the commit that is asked about.
  func editions(everNaming work: RecordReference, behind commit: ObjectID, tip: ObjectID) -> [RecordReference]?

  /// The files of the records of a kind that may have been in a language, or unreadable, at a commit on the line of
  /// first parents of a tip, sorted.
  func files(of kind: RecordReference.Kind, in language: LanguageTag, at commit: ObjectID, tip: ObjectID) -> [(
    reference: RecordReference, blob: ObjectID
  )]?
}

/// The works of a catalogue by their paths, each once.
package struct NamedWorks {
  /// Those that have a record which can be read.
  package var recorded: [String]
  /// The others that an edition names or lies in the folder of, and perhaps some that nothing names.
  package var others: Set<String>

  package init(recorded: [String], others: Set<String>) { (self.recorded, self.others) = (recorded, others) }
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

/// Some commits in the order of history.
package struct OrderedCommits {
  /// Their ids.
  package let ids: [ObjectID]
  /// The commits that the tip reaches.
  package let graph: any HistoryGraph

  package init(ids: [ObjectID], graph: any HistoryGraph) { (self.ids, self.graph) = (ids, graph) }
}

/// Commits from the newest on, read as they are asked for.
package struct NewestCommits {
  /// The next of them; empty after the last.
  ///
  /// - Throws: `IndexLost`.
  package let next: () throws -> [ObjectID]
  /// The commits that the tip reaches.
  package let graph: any HistoryGraph

  package init(graph: any HistoryGraph, next: @escaping () throws -> [ObjectID]) {
    (self.graph, self.next) = (graph, next)
  }
}

/// The commits that a history is read from.
package protocol HistoryGraph {
  /// The header of a commit; nil where it is none of these.
  func header(of id: ObjectID) throws -> CommitHeader?

  /// Every commit that one reaches, itself included, and another doesn't.
  func reached(from id: ObjectID, butNotFrom other: ObjectID) throws -> Set<ObjectID>

  /// The place of a commit in the order of history; nil where it is none of these, or isn't told.
  func place(of id: ObjectID) throws -> Int?

  /// Tells whether one commit has another behind it, or is it.
  func reaches(_ earlier: ObjectID, from later: ObjectID) throws -> Bool
}

extension HistoryGraph {
  package func place(of id: ObjectID) throws -> Int? { nil }

  package func reaches(_ earlier: ObjectID, from later: ObjectID) throws -> Bool {
    try earlier == later || !reached(from: earlier, butNotFrom: later).contains(earlier)
  }
}
