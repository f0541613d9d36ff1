/// How far a long action has come.
public struct Progress: Sendable {
  /// What is being done.
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

  /// What is being done.
  public let stage: Stage
  /// How many records it is done for.
  public let done: Int
  /// How many there are.
  public let all: Int
}

extension Ledger {
  /// Tells whoever listens how far a stage has come.
  package func report(_ stage: Progress.Stage, _ done: Int, of all: Int) {
    progress?(Progress(stage: stage, done: done, all: all))
  }
}
