import Foundation

/// The extent of a test that could go on for hours: a seeded sample, or with `./test --long` all of it.
public enum Extent {
  /// True if the full form is asked for (`COLOPHON_LONG` in the environment, which `./test --long` sets).
  public static let isLong = ProcessInfo.processInfo.environment["COLOPHON_LONG"] == "1"

  /// The number of rounds that a test runs.
  ///
  /// - Parameters:
  ///   - sample: The number that CI runs.
  ///   - full: The number that the full form runs.
  public static func rounds(_ sample: Int, ofFull full: Int) -> Int { isLong ? full : sample }

  /// Reports a figure of the full form on standard error, to be copied into the documentation.
  public static func tell(_ figure: String) {
    guard isLong else { return }
    FileHandle.standardError.write(Data("figure: \(figure)\n".utf8))
  }
}
