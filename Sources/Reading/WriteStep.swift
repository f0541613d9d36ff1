package import Git
internal import CLibrary

/// The points between which a kill must leave a catalogue whole, in their order.
package enum WriteStep: String, CaseIterable {
  case locked
  /// A pack holds some of the objects, and is not in place.
  case packBegun = "pack-begun"
  case objectsWritten = "objects-written"
  case pendingBeside = "pending-beside"
  case pendingWritten = "pending-written"
  case referenceLocked = "reference-locked"
  case referenceMoved = "reference-moved"
  case fileBeside = "file-beside"
  case fileWritten = "file-written"
  case filesWritten = "files-written"
  case indexWritten = "index-written"
  case pendingRemoved = "pending-removed"
  case released
  /// The index is made in part; then it is made, but not put in place yet.
  case indexHalfMade = "index-half-made"
  case indexMade = "index-made"

  /// Kills or stops the process in a debug build where a test asks for it, as a power cut would; in release builds
  /// nothing happens.
  package func reached(_ environment: Environment) {
    #if DEBUG
      if environment["COLOPHON_KILL_AT"] == rawValue { kill(getpid(), SIGKILL) }
      if environment["COLOPHON_STOP_AT"] == rawValue { kill(getpid(), SIGSTOP) }
    #endif
  }
}
