internal import Catalogue
internal import Synchronization

/// Lines about what was done beside what was asked for, held back until the answer, or what failed, is told.
///
/// The first line of standard error is then always about what was asked for.
enum Notices {
  private static let held = Mutex<[String]>([])

  /// Holds a line back.
  static func add(_ line: String) { held.withLock { $0.append(line) } }

  /// Says on standard error what was held back.
  static func tell() {
    let lines = held.withLock { held in
      defer { held = [] }
      return held
    }
    for line in lines { Console().report(line.visible + "\n") }
  }
}
