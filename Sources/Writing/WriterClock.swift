public import Git
internal import Reading
internal import Signing

/// The clocks, where the one that dates a commit is more than a day behind its parent.
public struct ClockBehind: Hashable, Sendable {
  /// The clock.
  public let clock: Instant
  /// The parent.
  public let parent: ObjectID
  /// The date of the parent.
  public let parentDate: Instant

  /// Compares the clocks; nil where they are not so far apart.
  init?(_ clock: Instant, behind parent: ObjectID, in repository: Repository) throws {
    let seconds = try repository.header(of: parent).committerSeconds
    guard seconds > clock.secondsSince1970, seconds - clock.secondsSince1970 > Instant.secondsInDay else { return nil }
    (self.clock, self.parent) = (clock, parent)
    parentDate = try repository.commit(parent).committer.when
  }
}

extension Transaction {
  /// Refuses to date a commit more than a day before its parent, unless that was agreed to.
  ///
  /// - Returns: The clocks, where they are so far apart; else nil.
  /// - Throws: `LedgerError.surroundings`.
  func checkClock(on parent: ObjectID?) throws -> ClockBehind? {
    let behind = try parent.flatMap { try ClockBehind(actor.committer.when, behind: $0, in: ledger.repository) }
    guard let behind, !ledger.acceptsClock else { return behind }
    throw LedgerError(
      .surroundings, "nothing is written",
      why: "the clock says \(behind.clock.rfc3339), and the commit before, \(behind.parent.short), is dated "
        + "\(behind.parentDate.rfc3339), over a day later",
      mend: "set the clock; where the clock is right and that commit is not: --accept-clock")
  }
}
