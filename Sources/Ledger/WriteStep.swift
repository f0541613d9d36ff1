internal import Git

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The points between which a kill must leave a catalogue whole, in their order.
enum WriteStep: String, CaseIterable {
  case locked, objectsWritten = "objects-written", pendingWritten = "pending-written", referenceMoved =
    "reference-moved"
  case fileWritten = "file-written", filesWritten = "files-written", indexWritten = "index-written"
  case pendingRemoved = "pending-removed"

  /// In debug builds the process kills itself where a test says so, as a power cut would; in release builds nothing happens.
  func reached(_ environment: Environment) {
    #if DEBUG
      if environment["COLOPHON_KILL_AT"] == rawValue { kill(getpid(), SIGKILL) }
    #endif
  }
}
