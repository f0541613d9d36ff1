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

  /// A sample of what a test goes through, the same in every run and in its own order; in the full form all of it.
  ///
  /// - Parameters:
  ///   - count: The number of items that CI takes.
  ///   - all: The items that there are.
  ///   - seed: Another number takes other items.
  public static func sample<Item>(_ count: Int, of all: [Item], seed: UInt64 = 19) -> [Item] {
    guard !isLong, count < all.count else { return all }
    var random = SeededGenerator(seed: seed)
    return all.indices.shuffled(using: &random).prefix(count).sorted().map { all[$0] }
  }

  /// The pairs of each item with each of another kind; CI takes some of them, in which every item of both kinds occurs.
  ///
  /// - Parameter share: CI takes one pair of so many.
  public static func pairs<First, Second>(_ first: [First], _ second: [Second], oneOf share: Int) -> [(First, Second)] {
    let step = isLong ? 1 : share
    return first.enumerated().flatMap { place, one in
      second.enumerated().filter { (place + $0.offset).isMultiple(of: step) }.map { (one, $0.element) }
    }
  }

  /// Reports a figure of the full form on standard error, to be copied into the documentation.
  public static func tell(_ figure: String) {
    guard isLong else { return }
    FileHandle.standardError.write(Data("figure: \(figure)\n".utf8))
  }
}
