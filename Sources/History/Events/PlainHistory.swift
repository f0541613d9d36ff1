package import Catalogue
package import Git
package import Reading

/// Reads the marks of the versions of a record, and the steps of an edition, from the commits that concern it: in most
/// histories nothing else has to be looked at.
///
/// A history is plain if each of its commits has at most one parent and tells of nothing but steps of the edition, and
/// the record was never moved. Any other is left to ``HistoryReader``, which comes to the same for a plain one.
package struct PlainHistory {
  /// A commit that concerns a record.
  package struct Passage: Sendable {
    package let commit: ObjectID
    /// The file before and after it, if it differs from that of the first parent.
    package let change: FileChange?

    package init(commit: ObjectID, change: FileChange?) { (self.commit, self.change) = (commit, change) }
  }

  /// The file of a record in a commit and in its parent.
  package struct FileChange: Hashable, Sendable {
    /// The first bytes of the blob's id before, all of them zero where there was no file.
    package let before: [UInt8]
    /// The blob after; nil where the file is gone.
    package let after: ObjectID?

    package init(before: [UInt8], after: ObjectID?) { (self.before, self.after) = (before, after) }
  }

  /// The past of a record.
  package struct Past: Sendable {
    /// The marks that some version had.
    package var marks: Set<String> = []
    /// The marks among these that the record has now for certain.
    package var present: Set<String> = []
    /// True if some version can't be read.
    package var wasUnreadable = false
    /// The steps; nil where the history is not plain.
    package var steps: CountedSteps?
  }

  private let ledger: Ledger
  /// The rules of all commits; nil where they changed.
  private let rules: Snapshot?
  /// The words by which a version of a record is found.
  private let marks: (RecordReference, Value) -> [String]

  /// - Parameters:
  ///   - rules: A commit whose rules are those of all commits; nil where they changed.
  ///   - marks: Tells the words by which a version of a record is found.
  package init(in ledger: Ledger, rules: ObjectID?, marks: @escaping (RecordReference, Value) -> [String]) throws {
    (self.ledger, self.marks) = (ledger, marks)
    self.rules = try rules.map(ledger.judgedSnapshot)
  }

  /// The past of a record, by all commits that concern it, parents first.
  ///
  /// - Parameter isMoved: Whether it, or its work, was ever given another name, so that its steps are not told.
  package func past(of reference: RecordReference, through passages: [Passage], isMoved: Bool) throws -> Past {
    var past = Past()
    var versions: [ObjectID: Value] = [:]
    var common: Set<String>?
    for id in passages.compactMap({ $0.change?.after }) where versions[id] == nil {
      let fields = try Record.understood(reference, blob: id, in: ledger.repository)?.fields
      versions[id] = fields ?? .absent
      past.wasUnreadable = past.wasUnreadable || fields == nil
      let marks = Set(fields.map { self.marks(reference, $0) } ?? [])
      past.marks.formUnion(marks)
      common = common?.intersection(marks) ?? marks
    }
    // the record is there as one of the versions has it, unless some commit took it away
    if passages.allSatisfy({ $0.change.map { $0.after != nil } ?? true }) {
      past.present = common ?? []
    }
    if reference.kind == .edition, !isMoved { past.steps = try steps(of: reference, passages, versions) }
    return past
  }

  private func steps(of reference: RecordReference, _ passages: [Passage], _ versions: [ObjectID: Value]) throws
    -> CountedSteps?
  {
    guard versions.values.allSatisfy({ Formats(of: $0).haveNoStates }) else { return nil }
    var (steps, first): ([CountedStep], Day?) = ([], nil)
    var file: ObjectID?
    for passage in passages {
      let commit = try ledger.repository.commit(passage.commit)
      guard commit.parents.count < 2 else { return nil }
      // what stood there before the whole catalogue came from another folder is told, too
      if try passage.commit == passages.first?.commit && ledger.before(passage.commit) != nil { return nil }
      let before = file.flatMap { versions[$0] }
      if let change = passage.change {
        // another line of history may lie between
        guard change.before == FileChange.beginning(of: file) else { return nil }
        file = change.after
      }
      let isChanged = passage.change != nil
      let stated = commit.stated(in: ledger.folder, of: ledger.repository)
      let statement = stated.map { StatedStep(of: reference, in: $0) }
      if case .some(nil) = statement { return nil }
      guard !(statement??.namesFormats ?? false) else { return nil }
      guard isChanged || statement??.isNamed ?? false else { continue }
      let day = commit.committer.when.day
      first = first ?? day
      guard let after = file.flatMap({ versions[$0] }) else { continue }
      let step = try change(
        from: before, to: after, by: commit.parents.first ?? commit.id, stated: statement??.transition)
      guard let step else { continue }
      let effective = HistoryReader.effective(
        statement??.effective, isOurs: stated != nil, step, on: day)
      steps.append(CountedStep(change: step, effective: effective, recorded: day))
    }
    return CountedSteps(ofEdition: steps, firstRecorded: first)
  }

  private func change(from before: Value?, to after: Value, by parent: ObjectID, stated: String?) throws
    -> Event.StateChange?
  {
    let workflow = try (rules ?? ledger.judgedSnapshot(at: parent)).workflow(of: before ?? after)
    return HistoryReader.stateChange(of: nil, from: before, to: after, by: workflow, stated: stated)
  }
}

extension PlainHistory.FileChange {
  /// The number of bytes of an id that tell it from the others of one record.
  package static let length = 6

  /// The first bytes of the id of a file; zeros for none.
  package static func beginning(of file: ObjectID?) -> [UInt8] {
    file.map { Array($0.bytes.prefix(length)) } ?? Array(repeating: 0, count: length)
  }
}

extension Formats {
  /// True if no format has a state of its own.
  fileprivate var haveNoStates: Bool { indices.allSatisfy { status(at: $0) == nil } }
}
