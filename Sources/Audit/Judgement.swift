internal import Catalogue
internal import Git
internal import History

/// The result of judging one commit, or what it did to one record: the findings, in their order, and what later commits
/// are judged by.
///
/// A judge writes it and nothing else; the auditor reads it when the judge is done, or has failed half-way.
final class Judgement {
  /// A finding, as it is to be reported.
  struct Told {
    let finding: AuditFinding
    /// The decision that a later commit may confirm, so that there is nothing to report.
    let open: OpenDecision?
    /// True if it is about one record: then its rule is reported once, even if a merge broke it against several
    /// parents.
    let isOfRecord: Bool
  }

  /// True if findings are wanted; else the commit is only remembered.
  let isWanted: Bool
  /// The findings, in their order.
  private(set) var findings: [Told] = []
  /// Whether a record was found in a state, and whether the commit names it; once for each parent against which it was.
  private(set) var found: [(reference: RecordReference, isStated: Bool)] = []
  /// The events of the commit for the edition.
  var steps: [EditionMemory.RememberedStep] = []
  /// The judged fields of the edition after the commit, and their blob.
  var read: (blob: ObjectID, fields: JudgedFields)?
  /// The events of the edition that the merge sets aside.
  var overruling: Overruling?
  /// The whole catalogues that the commit moved here.
  var arrivals: [CatalogueArrival] = []

  init(isWanted: Bool) { self.isWanted = isWanted }

  /// Adds a finding about a record.
  func tell(_ finding: AuditFinding, unless open: OpenDecision? = nil) {
    guard isWanted else { return }
    findings.append(Told(finding: finding, open: open, isOfRecord: true))
  }

  /// Adds a finding that is not about one record.
  func tellOfCommit(_ finding: AuditFinding) {
    findings.append(Told(finding: finding, open: nil, isOfRecord: false))
  }

  /// Notes that a record was found in a state.
  func noteFound(_ reference: RecordReference, isStated: Bool) {
    guard isWanted else { return }
    found.append((reference, isStated))
  }
}

/// A whole catalogue that was moved here.
struct CatalogueArrival {
  /// The commit that moved it.
  let move: ObjectID
  /// The folder that it had.
  let folder: String
  /// The last commit that had it there.
  let last: ObjectID
}
