/// The progress of a long action.
public struct Progress: Sendable {
  /// The stages of an action.
  public enum Stage: Sendable {
    /// The items of a source are read.
    case reading
    /// Records are read and judged.
    case judging
    /// Objects are written.
    case writing
    /// Files are brought into the checkout.
    case placing
  }

  /// The stage.
  public let stage: Stage
  /// The number of records done.
  public let done: Int
  /// The number of all records.
  public let all: Int
}

extension Ledger {
  /// Tells the progress of a stage, if anybody listens.
  package func report(_ stage: Progress.Stage, done: Int, of all: Int) {
    progress?(Progress(stage: stage, done: done, all: all))
  }
}
