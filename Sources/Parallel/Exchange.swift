internal import Dispatch
internal import Synchronization

/// Portions that wait for a worker, and results that wait to be taken: all that the threads of a stream share.
final class Exchange<Portion: Sendable, Made: Sendable, Failure: Error>: Sendable {
  private struct State {
    /// The portions that nobody has begun, by number.
    var portions: [Int: Portion] = [:]
    /// The number of the first of them.
    var begun = 0
    var results: [Int: Result<Made, Failure>] = [:]
    /// True if no portion may be begun any more.
    var isStopped = false
    /// The number of helpers that wait for a portion, without those that were called.
    var idle = 0
    /// The number of helpers that have begun a portion and not left.
    var held = 0
    var isCallerWaiting = false

    mutating func begin() -> (number: Int, portion: Portion)? {
      guard !isStopped, let portion = portions.removeValue(forKey: begun) else { return nil }
      begun += 1
      return (begun - 1, portion)
    }

    /// Tells whether the caller has to be called.
    mutating func callsCaller() -> Bool {
      defer { isCallerWaiting = false }
      return isCallerWaiting
    }
  }

  private let state = Mutex(State())
  /// One signal for each idle helper that is called.
  private let calls = DispatchSemaphore(value: 0)
  /// One signal each time that the waiting caller is called.
  private let news = DispatchSemaphore(value: 0)

  // MARK: The caller

  /// The next act of the caller.
  enum Turn {
    case take(Result<Made, Failure>)
    case work(number: Int, Portion)
    case wait
  }

  /// Hands in a portion; one helper is called for it.
  ///
  /// - Returns: The number of portions that wait for a worker; 0 where an idle helper was called for this one.
  func give(_ portion: Portion, as number: Int) -> Int {
    let (isCalled, waiting) = state.withLock { state in
      guard !state.isStopped else { return (false, 0) }
      state.portions[number] = portion
      guard state.idle > 0 else { return (false, state.portions.count) }
      state.idle -= 1
      return (true, 0)
    }
    if isCalled { calls.signal() }
    return waiting
  }

  /// The caller's turn while the next result that it takes is of some portion.
  ///
  /// After `.wait` it must wait.
  func turn(of number: Int) -> Turn {
    state.withLock { state in
      if let result = state.results.removeValue(forKey: number) { return .take(result) }
      if let (number, portion) = state.begin() { return .work(number: number, portion) }
      state.isCallerWaiting = true
      return .wait
    }
  }

  /// Tells whether a helper holds a resource; if so the caller must wait.
  var isHeld: Bool {
    state.withLock { state in
      state.isCallerWaiting = state.held > 0
      return state.isCallerWaiting
    }
  }

  /// Waits until a helper has made a result, or left.
  func waitForHelpers() { news.wait() }

  /// Has nothing begun any more, and idle helpers leave.
  func stop() {
    let idle = state.withLock { state in
      (state.isStopped, state.portions, state.results) = (true, [:], [:])
      defer { state.idle = 0 }
      return state.idle
    }
    for _ in 0..<idle { calls.signal() }
  }

  // MARK: Helpers

  /// The next portion, as soon as there is one; nil at the end.
  ///
  /// - Parameter isHolding: Whether the helper has had a portion.
  func begin(asHelper isHolding: inout Bool) -> (number: Int, portion: Portion)? {
    while true {
      let (begun, isOver) = state.withLock { state in
        if let begun = state.begin() {
          if !isHolding { state.held += 1 }
          return (Optional(begun), false)
        }
        if !state.isStopped { state.idle += 1 }
        return (nil, state.isStopped)
      }
      if begun != nil { isHolding = true }
      if begun != nil || isOver { return begun }
      calls.wait()
    }
  }

  /// Hands in the result of a portion. After a failure no more are begun: all before it are begun already.
  func put(_ result: Result<Made, Failure>, of number: Int) {
    let isCalled = state.withLock { state in
      state.results[number] = result
      if case .failure = result { (state.isStopped, state.portions) = (true, [:]) }
      return state.callsCaller()
    }
    if isCalled { news.signal() }
  }

  /// Ends the work of a helper.
  ///
  /// - Parameter isHolding: Whether it has had a portion.
  func leave(_ isHolding: Bool) {
    guard isHolding else { return }
    let isCalled = state.withLock { state in
      state.held -= 1
      return state.callsCaller()
    }
    if isCalled { news.signal() }
  }
}
