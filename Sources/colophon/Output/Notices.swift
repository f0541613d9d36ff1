internal import Catalogue
internal import Synchronization

/// Lines about side effects of a command, held back until the answer, or the failure, is told.
///
/// So the first line of standard error is always about the command itself.
enum Notices {
  private static let held = Mutex<[String]>([])

  /// Holds a line back.
  static func add(_ line: String) { held.withLock { $0.append(line) } }

  /// Writes the lines that were held back to standard error.
  static func tell() {
    let lines = held.withLock { held in
      defer { held = [] }
      return held
    }
    for line in lines { Console().report(line.visible + "\n") }
  }
}
