internal import Catalogue
internal import Git
internal import CLibrary
internal import Files
internal import SystemPackage

/// The number of steps that the process of a debug build took, written for tests into the file that `COLOPHON_EFFORT`
/// names.
enum EffortReport {
  static func promise() {
    #if DEBUG
      guard Environment.process["COLOPHON_EFFORT"] != nil else { return }
      atexit {
        guard let path = Environment.process["COLOPHON_EFFORT"], let steps = Effort.steps else { return }
        try? OpenFile(path, .writeOnly, [.create, .truncate]).write(Array("\(steps)\n".utf8))
      }
    #endif
  }
}
