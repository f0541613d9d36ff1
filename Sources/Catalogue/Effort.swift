#if DEBUG
  internal import Synchronization
#endif

/// The cost of reading and comparing, counted in steps: nodes visited, texts compared, marks ordered.
///
/// Tests ask a debug build for it, so that no input costs more than in proportion to its length; release builds count
/// nothing.
public enum Effort {
  #if DEBUG
    private static let total = Atomic<Int>(0)
  #endif

  /// Adds steps.
  @inline(__always)
  package static func took(_ steps: Int = 1) {
    #if DEBUG
      total.wrappingAdd(steps, ordering: .relaxed)
    #endif
  }

  /// The steps of this process so far; nil in a release build.
  public static var steps: Int? {
    #if DEBUG
      total.load(ordering: .relaxed)
    #else
      nil
    #endif
  }
}
