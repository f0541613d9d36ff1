internal import Catalogue
internal import Git

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The number of steps that the process of a debug build took, written for tests into the file that `COLOPHON_EFFORT`
/// names.
enum EffortReport {
  static func promise() {
    #if DEBUG
      guard Environment.process["COLOPHON_EFFORT"] != nil else { return }
      atexit {
        guard let path = Environment.process["COLOPHON_EFFORT"], let steps = Effort.steps else { return }
        guard let file = fopen(path, "w") else { return }
        fputs("\(steps)\n", file)
        fclose(file)
      }
    #endif
  }
}
