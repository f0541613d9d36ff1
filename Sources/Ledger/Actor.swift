public import Catalogue
public import Git

/// Who acts, and when: the author and the committer of a commit, as git takes them.
public struct Actor: Sendable {
  /// Who made the change.
  public let author: Signature
  /// Who wrote the commit, and when.
  public let committer: Signature

  /// The day of the commit, in the committer's own zone.
  public var today: Day { committer.when.day }
}

extension Instant {
  /// The day it is at this instant, in the zone it carries.
  public var day: Day {
    let local = secondsSince1970 + Int64(offsetMinutes) * 60
    return Day(daysSince1970: Int((Double(local) / 86_400).rounded(.down)))
  }
}

extension Ledger {
  /// The one who acts now.
  ///
  /// - Throws: `LedgerError.surroundings` where git knows no name or e-mail address, or a signature is asked for.
  func actor() throws -> Actor {
    guard try !repository.signatureRequested() else {
      throw LedgerError(
        .surroundings, "nothing is written", why: "commit.gpgsign asks for signed commits, and Colophon can't sign yet",
        mend: "git config commit.gpgsign false")
    }
    do throws(GitError) {
      return Actor(author: try repository.author(), committer: try repository.committer())
    } catch {
      throw LedgerError(
        .surroundings, "nothing is written", why: error.message,
        mend: "git config --global user.name 'Your Name' && git config --global user.email you@example.org")
    }
  }
}
