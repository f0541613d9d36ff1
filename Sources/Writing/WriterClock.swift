public import Git
internal import Reading
internal import Signing

/// That the clock by which a commit is dated is over a day behind the commit that it stands on.
public struct ClockBehind: Hashable, Sendable {
  /// What the clock says.
  public let clock: Instant
  /// The commit that it stands on.
  public let parent: ObjectID
  /// How that one is dated.
  public let parentDate: Instant

  /// nil where the clock is not so far behind.
  init?(_ clock: Instant, behind parent: ObjectID, in repository: Repository) throws {
    let seconds = try repository.header(of: parent).committerSeconds
    guard seconds > clock.secondsSince1970, seconds - clock.secondsSince1970 > Instant.secondsInDay else { return nil }
    (self.clock, self.parent) = (clock, parent)
    parentDate = try repository.commit(parent).committer.when
  }
}

extension Transaction {
  /// Refuses to date a commit more than a day before the one that it stands on, unless that was agreed to.
  ///
  /// - Returns: That the clock is so far behind; nil: it isn't.
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
