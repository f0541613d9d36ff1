internal import OrderedCollections

public import Catalogue
public import Git
public import History

/// One user action, ready to be written as one commit: the files it changes and the message.
package struct Action {
  /// A file of the catalogue, by its path from the catalogue's root, and its new bytes; nil: it goes.
  package struct FileChange {
    package let file: String
    package private(set) var bytes: [UInt8]?
    /// The blob of its new bytes, where that is written already.
    private(set) var blob: ObjectID?
    /// The entry that it had under another path: the file keeps its mode, and its bytes where there are no new ones.
    package var entry: TreeEntry?

    package init(file: String, bytes: [UInt8]?, entry: TreeEntry? = nil) {
      (self.file, self.bytes, self.entry) = (file, bytes, entry)
    }

    /// Lets go of the bytes, which are in a blob now.
    package mutating func isIn(_ blob: ObjectID) { (bytes, self.blob) = (nil, blob) }
  }

  package var changes: [FileChange]
  /// The changes of each record.
  package var records: [Written.Changed]
  package var message: CommitMessage
  /// True if the files of a checkout hold the new bytes already, as they do for `save`.
  package var isFromCheckout = false
  /// True if it was judged record by record already, as an import is.
  package var isJudged = false
  /// Faults that it leaves in the records, which are told beside the result.
  package var warnings: [Problem] = []
  /// Sentences to tell beside the result.
  package var remarks: [String] = []
  /// True if it commits everything that was edited, so that a message which git has prepared for that is used up.
  package var isOfAllEdits = false
  /// The merge that it concludes.
  package var merging: MergeUnderway?
  /// The pack that holds some of the blobs and is finished with the rest; nil: one is made where it pays.
  package var pack: PackWriter?

  package init(
    changes: [FileChange], records: [Written.Changed], message: CommitMessage, isFromCheckout: Bool = false,
    merging: MergeUnderway? = nil, pack: PackWriter? = nil
  ) {
    (self.changes, self.records, self.message) = (changes, records, message)
    (self.isFromCheckout, self.merging, self.pack) = (isFromCheckout, merging, pack)
  }
}

/// The result of one action.
public struct Written: Sendable {
  /// The commit; nil where there was nothing to change, or it was a dry run.
  public let commit: ObjectID?
  /// The first line of the commit.
  public let subject: String
  /// The message of the commit.
  public let message: String
  /// The records it names, with their changes.
  public let records: [Changed]
  /// Faults that it left in the records, and what else is worth knowing of them.
  public var warnings: [Problem] = []
  /// Sentences to tell beside the result.
  public var remarks: [String] = []
  /// The advice that the repository wants tidying up now; nil: it doesn't.
  public var maintenance: Maintenance?
  /// The clocks, where the commit is dated more than a day before its parent; nil: it isn't.
  public var clockBehind: ClockBehind?

  /// One record with its changes.
  public struct Changed: Sendable {
    /// The record.
    public let reference: RecordReference
    /// Its changes.
    public let changes: [Change]
    /// The step it took, where it took one.
    public var step: TakenStep?
    /// The state in which it was found and since when, where there was no such edition before.
    public var found: (state: String, effective: EDTF?)?
    /// True if there was no such record before.
    public var isNew = false
    /// Its name before, where it has another now.
    public var movedFrom: RecordReference?
    /// The record that it was merged into.
    public var mergedInto: RecordReference?
    /// True if it was removed.
    public var isRemoved = false

    package init(
      reference: RecordReference, changes: [Change], step: TakenStep? = nil,
      found: (state: String, effective: EDTF?)? = nil, isNew: Bool = false, movedFrom: RecordReference? = nil,
      mergedInto: RecordReference? = nil, isRemoved: Bool = false
    ) {
      (self.reference, self.changes, self.step) = (reference, changes, step)
      (self.found, self.isNew, self.movedFrom) = (found, isNew, movedFrom)
      (self.mergedInto, self.isRemoved) = (mergedInto, isRemoved)
    }

    /// The step as the history will tell it; nil where there is none.
    public var stateChange: Event.StateChange? {
      step.map { Event.StateChange(name: $0.transition, from: $0.from, to: $0.to) }
        ?? found.map { Event.StateChange(name: nil, from: Event.StateChange.new, to: $0.state) }
    }

    /// The date on which it took a step or was found.
    public var effective: EDTF? { step?.effective ?? found?.effective }
  }
}
