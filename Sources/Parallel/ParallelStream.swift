internal import Dispatch

/// Results that several threads make of portions of work, in the order of the portions.
///
/// The thread that takes the results, the caller's, works too: it makes a result itself whenever the next one isn't
/// there yet. The others are its helpers. Only a window of portions is under way or waiting to be taken, so that memory
/// doesn't grow with the work.
///
/// An error in making a portion or its result is thrown once the results before it were taken, as usual:
/// whichever thread was first, the error of the earliest portion is the one that is seen.
///
/// **Why this is safe.** Nothing in this module is unchecked; the compiler proves that no data is raced for, since:
/// - Portions, results and errors are all that goes from one thread to another, and are `Sendable`. They wait in an
///   ``Exchange``, behind its lock.
/// - Each thread works with a resource of its own, a repository for example, that need not be `Sendable`. It is a
///   variable of the function that the thread runs: made by that thread, used and let go of there.
/// - Code that helpers run is `@Sendable`. Code that makes portions, and code that takes results, is called on the
///   caller's thread alone and may use what it likes: it reports progress, asks an index and writes without a lock.
///
/// The rest is for a reader to follow:
/// - It comes to an end. Portions are begun in order. The caller waits only for a portion that a helper has begun, so
///   one whose thread runs; a helper that the system never starts has begun none, and the caller does its work. So it
///   may be used by a helper of another one, where no thread is left.
/// - No work outlives it. When the last result was taken, at an error, at ``stop()``, or when it is let go of, nothing
///   is begun any more, and the caller waits for the helpers that hold a resource to let go of it. Helpers that hold
///   none hold only the `Sendable` code, and end when they run.
package final class ParallelStream<Portion: Sendable, Made: Sendable, Failure: Error> {
  private let exchange = Exchange<Portion, Made, Failure>()
  /// The next portion; nil after the last.
  private let portions: () throws(Failure) -> Portion?
  /// Makes results on the caller's thread.
  private let own: OwnWork<Portion, Made, Failure>
  /// The work of a helper.
  private let help: @Sendable () -> Void
  private let mostHelpers: Int
  private let window: Int
  private var helpers = 0
  private var given = 0
  private var taken = 0
  private var isGivenAll = false
  /// The error of making the portion after those that were given.
  private var failure: Failure?

  /// A stream that has not begun.
  ///
  /// - Parameters:
  ///   - threads: The most threads that work, the caller's among them.
  ///   - window: The most portions that are under way or waiting to be taken; nil: a few for each thread.
  ///   - portions: Makes the next portion, nil after the last, on the caller's thread.
  ///   - own: The resource of the caller's thread; nil: one is made as for the others.
  ///   - resource: Makes the resource of one thread, on that thread, once it has a portion to work at.
  ///   - ending: Told each resource at its end, on its thread.
  ///   - work: Makes the result of a portion.
  package init<Resource>(
    threads: Int, window: Int? = nil, of portions: @escaping () throws(Failure) -> Portion?, own: Resource? = nil,
    with resource: @escaping @Sendable () throws(Failure) -> Resource,
    ending: @escaping @Sendable (Resource) -> Void = { _ in },
    making work: @escaping @Sendable (inout Resource, Portion) throws(Failure) -> Made
  ) {
    self.portions = portions
    mostHelpers = max(threads - 1, 0)
    self.window = max(window ?? 4 * threads, 1)
    var here = Worker(own, made: resource, ending, work)
    self.own = OwnWork { portion in
      here.result(of: portion)
    } end: {
      here.end()
    }
    help = { [exchange] in
      var worker = Worker(nil, made: resource, ending, work)
      var isHolding = false
      while let (number, portion) = exchange.begin(asHelper: &isHolding) {
        exchange.put(worker.result(of: portion), of: number)
      }
      worker.end()
      exchange.leave(isHolding)
    }
  }

  deinit { stop() }

  /// Has helpers begin before a result is asked for, while the caller does something else.
  package func start() { give { waiting in waiting } }

  /// The next result, as soon as it is made; nil after the last.
  ///
  /// - Throws: The error of making the portion, a resource for it, or its result. Then there are no more.
  package func next() throws(Failure) -> Made? {
    while true {
      // one portion is the caller's own
      give { waiting in waiting - 1 }
      guard taken < given else {
        stop()
        if let failure = failure.take() { throw failure }
        return nil
      }
      switch exchange.turn(of: taken) {
      case .take(let result):
        taken += 1
        if case .failure = result {
          stop()
          failure = nil
        }
        return try result.get()
      case .work(let number, let portion): exchange.put(own.result(portion), of: number)
      case .wait: exchange.waitForHelpers()
      }
    }
  }

  /// Ends it before its last result: portions under way are finished and dropped.
  package func stop() {
    (isGivenAll, taken) = (true, given)
    exchange.stop()
    own.end()
    while exchange.isHeld { exchange.waitForHelpers() }
  }

  /// Fills the window with portions.
  ///
  /// - Parameter wanted: The number of helpers that so many portions without a worker want.
  private func give(_ wanted: (Int) -> Int) {
    while !isGivenAll, given - taken < window {
      do throws(Failure) {
        guard let portion = try portions() else {
          isGivenAll = true
          return
        }
        let waiting = exchange.give(portion, as: given)
        given += 1
        if helpers < mostHelpers, wanted(waiting) > 0 {
          helpers += 1
          DispatchQueue.global().async(execute: help)
        }
      } catch { (failure, isGivenAll) = (error, true) }
    }
  }
}

/// The work of the caller's thread at a stream.
private struct OwnWork<Portion, Made, Failure: Error> {
  let result: (Portion) -> Result<Made, Failure>
  let end: () -> Void

  init(_ result: @escaping (Portion) -> Result<Made, Failure>, end: @escaping () -> Void) {
    (self.result, self.end) = (result, end)
  }
}

/// One thread's work at a stream, with its resource.
private struct Worker<Resource, Portion, Made, Failure: Error> {
  private var resource: Resource?
  private let make: () throws(Failure) -> Resource
  private let ending: (Resource) -> Void
  private let work: (inout Resource, Portion) throws(Failure) -> Made

  init(
    _ resource: Resource?, made make: @escaping () throws(Failure) -> Resource, _ ending: @escaping (Resource) -> Void,
    _ work: @escaping (inout Resource, Portion) throws(Failure) -> Made
  ) {
    (self.resource, self.make, self.ending, self.work) = (resource, make, ending, work)
  }

  mutating func result(of portion: Portion) -> Result<Made, Failure> {
    do throws(Failure) {
      // taken out and put back: it has one owner, so that nothing is copied when it changes
      var held: Resource
      if let kept = resource.take() { held = kept } else { held = try make() }
      defer { resource = held }
      return .success(try work(&held, portion))
    } catch { return .failure(error) }
  }

  mutating func end() { if let held = resource.take() { ending(held) } }
}
