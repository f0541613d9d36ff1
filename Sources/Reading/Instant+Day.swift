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
