public import Catalogue
public import Git

extension Instant {
  /// The seconds of a day without a change of zone.
  package static let secondsInDay: Int64 = 86_400

  /// The day of this instant, in its own zone.
  public var day: Day {
    let local = secondsSince1970 + Int64(offsetMinutes) * 60
    return Day(daysSince1970: Int((Double(local) / Double(Self.secondsInDay)).rounded(.down)))
  }
}

extension Ledger {
  /// The present day, on the clock and in the zone of this process.
  public func today() -> Day {
    let seconds = environment.now()
    return Instant(secondsSince1970: seconds, offsetMinutes: environment.offsetMinutes(at: seconds)).day
  }
}
