public import Catalogue
package import Git
public import Reading
internal import History

/// A merge that git has begun and that waits for its commit.
package struct MergeUnderway {
  /// The parents of the commit, HEAD first.
  package let parents: [ObjectID]
  /// Git's message: its first line, and the rest.
  package let subject: String
  package let body: String?
  /// The paths that are in conflict, of whatever files.
  package let conflicts: [String]
  /// The records in conflict that are to be gone.
  package var gone: [String] = []

  /// - Returns: nil where no merge is under way.
  package init?(in repository: Repository) throws {
    let heads = try repository.mergeHeads()
    guard !heads.isEmpty, let head = try repository.head().commit else { return nil }
    (parents, conflicts) = ([head] + heads, try repository.conflictedPaths())
    let message = try EditedMessage(repository.mergeMessage() ?? "", isEdited: true, repository.configuration()).text
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = lines.first { !$0.trimmed.isEmpty }
    subject = first ?? "Merge \(heads.map(\.short).joined(separator: ", "))"
    let rest = lines.drop { $0.trimmed.isEmpty }.dropFirst().joined(separator: "\n").trimmed
    body = rest.isEmpty ? nil : rest
  }
}

/// The state that a merge keeps for an edition or a format that several sides have moved, in a user's words.
public struct KeptState: Hashable, Sendable {
  /// The edition, or the format.
  public let reference: ReferenceQuery
  /// The state; nil: it is removed.
  public let state: String?

  /// A state that is kept.
  public init(_ reference: ReferenceQuery, state: String?) { (self.reference, self.state) = (reference, state) }

  /// The option that says so on a command line.
  var option: [String] { state.map { ["--keep", "\(reference)=\($0)"] } ?? ["--removed", "\(reference)"] }
}

/// A merge that can't be concluded before somebody says which states are kept.
public struct UndecidedMerge: Error, Sendable {
  /// One state, or the existence of a record, that several sides have moved.
  public struct Decision: Sendable {
    /// The edition, or the format.
    public let reference: RecordReference
    /// The state in which the merge leaves it; nil: it is gone.
    public let kept: String?
    /// The state in each parent; nil: it is gone there.
    public let sides: [(parent: String, state: String?)]

    package init(reference: RecordReference, kept: String?, sides: [(parent: String, state: String?)]) {
      (self.reference, self.kept, self.sides) = (reference, kept, sides)
    }

    /// The option to add to the command.
    public var option: [String] { kept.map { ["--keep", "\(reference)=\($0)"] } ?? ["--removed", "\(reference)"] }

    /// The error for keeping another state than the file has.
    ///
    /// - Parameter others: The states that might be kept.
    public func refusal(of others: [String]) -> LedgerError {
      LedgerError(
        .usage, "the merge leaves \(reference) \(kept ?? "removed")", why: "what is kept is what the file says",
        mend: kept == nil
          ? "bring the file back with the state that is kept (git checkout SIDE -- FILE), then: colophon save"
          : "edit the file so that it says \(others.joined(separator: " or ")), then: colophon save")
    }
  }

  /// The decisions to be made.
  public let decisions: [Decision]

  package init(decisions: [Decision]) {
    self.decisions = decisions
  }

  /// The error, where there is nobody to ask.
  ///
  /// - Parameter given: The decisions made already.
  public func error(given: [KeptState]) -> LedgerError {
    let which = decisions.map { decision in
      let sides = decision.sides.map { "\($0.state ?? "removed") in \($0.parent)" }.joined(separator: ", ")
      return "\(decision.reference) is \(sides), and the merge leaves it \(decision.kept ?? "removed")"
    }
    let options = given.flatMap(\.option) + decisions.flatMap(\.option)
    return LedgerError(
      .usage, "the merge is not concluded", why: which.joined(separator: "; ") + ", which somebody must say",
      mend: "colophon save " + options.map(\.shellQuoted).joined(separator: " "))
  }
}
