internal import Git
internal import Reading
internal import CLibrary
internal import Files

/// The advice that a repository wants tidying up, which Colophon leaves to git.
public struct Maintenance: Sendable {
  /// The reason, and the command for it.
  public let advice: String
  /// A file whose time is that of the last advice.
  private let mark: String
  private let sharing: Sharing

  /// The seconds for which the advice is not repeated.
  private static let pause = Int(Instant.secondsInDay)

  /// Makes the advice; nil where nothing is to be done, or it was given within the last day.
  init?(of repository: Repository) throws {
    let reason: String
    switch try repository.maintenanceReason() {
    case .looseObjects(let count): reason = "there are about \(count) loose objects"
    case .packs(let count): reason = "there are \(count) packs"
    case nil: return nil
    }
    (mark, sharing) = try (repository.commonDirectory + "/colophon-maintenance", repository.sharing())
    let status = try? FileStatus(ofLink: mark)
    if let status, status.kind == .file, time(nil) - Int(status.modified.tv_sec) < Self.pause { return nil }
    advice = "git maintenance is due, \(reason): git -C \(repository.top.shellQuoted) maintenance run --auto"
  }

  /// Notes that the advice was given now; where that can't be noted, it is given again.
  public func wasTold() { try? Path.replace(mark, with: [], isExecutable: false, sharing: sharing) }
}
