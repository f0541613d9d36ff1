import Foundation

/// How far a test goes that could go on for hours: a seeded sample, or with `./test --long` all of it.
public enum Extent {
  /// Whether the full form is asked for (`COLOPHON_LONG` in the environment, which `./test --long` sets).
  public static let isLong = ProcessInfo.processInfo.environment["COLOPHON_LONG"] == "1"

  /// How many rounds a test runs.
  ///
  /// - Parameters:
  ///   - sample: How many of them CI runs.
  ///   - full: How many the full form runs.
  public static func rounds(_ sample: Int, ofFull full: Int) -> Int { isLong ? full : sample }

  /// Tells a figure of the full form on standard error, where it is read for the documentation.
  public static func tell(_ figure: String) {
    guard isLong else { return }
    FileHandle.standardError.write(Data("figure: \(figure)\n".utf8))
  }
}
