import Dispatch
import Foundation
import Parallel
import Synchronization
import TestSupport
import Testing

/// A failure at a portion.
private struct Failed: Error, Equatable { let portion: Int }

/// A resource that notes what befalls it.
private final class Tool {
  let thread = pthread_self()
  let log: Log
  var uses = 0

  init(_ log: Log) {
    self.log = log
    log.made.add(1, ordering: .relaxed)
  }

  func use() {
    uses += 1
    if pthread_equal(thread, pthread_self()) == 0 { log.strayed.add(1, ordering: .relaxed) }
  }

  deinit { log.released.add(1, ordering: .relaxed) }
}

/// The lives of resources.
private final class Log: Sendable {
  let made = Atomic(0)
  let released = Atomic(0)
  let ended = Atomic(0)
  /// The number of portions that were asked for.
  let asked = Atomic(0)
  let uses = Atomic(0)
  /// The uses on another thread than the resource was made on.
  let strayed = Atomic(0)
}

@Suite("Results made on several threads") struct ParallelStreamTests {
  /// A stream over the numbers up to a count.
  private func stream(
    _ count: Int, threads: Int = 3, window: Int? = nil, log: Log = Log(),
    _ work: @escaping @Sendable (Int) throws -> Int = { $0 }
  ) -> ParallelStream<Int, Int, any Error> {
    var number = 0
    return ParallelStream(
      threads: threads, window: window,
      of: {
        guard number < count else { return nil }
        defer { number += 1 }
        log.asked.store(number + 1, ordering: .relaxed)
        return number
      },
      with: { Tool(log) },
      ending: { tool in
        log.ended.add(1, ordering: .relaxed)
        log.uses.add(tool.uses, ordering: .relaxed)
      },
      making: { tool, number in
        tool.use()
        return try work(number)
      })
  }

  private func all(_ stream: ParallelStream<Int, Int, any Error>) throws -> [Int] {
    var all: [Int] = []
    while let made = try stream.next() { all.append(made) }
    return all
  }

  @Test("come in the order of the portions, none lost and none twice", arguments: [1, 2, 3, 8]) func order(threads: Int)
    throws
  {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<Extent.rounds(60, ofFull: 10_000) {
      let (count, window) = (Int.random(in: 0...40, using: &random), Int.random(in: 1...12, using: &random))
      let found = try all(
        stream(count, threads: threads, window: window) { number in
          // those that take long are overtaken
          if number.isMultiple(of: 3) { sched_yield() }
          return number
        })
      #expect(found == Array(0..<count))
    }
  }

  @Test("the error is that of the earliest portion, after the results before it") func earliestError() throws {
    for failing in 0..<20 {
      let stream = stream(30) { number in
        if number >= failing { throw Failed(portion: number) }
        sched_yield()
        return number
      }
      var found: [Int] = []
      #expect(throws: Failed(portion: failing)) { while let made = try stream.next() { found.append(made) } }
      #expect(found == Array(0..<failing))
      #expect(try stream.next() == nil)
    }
  }

  @Test("an error of making a portion comes after the results of those before it") func errorOfPortion() throws {
    var number = 0
    let stream = ParallelStream<Int, Int, Failed>(
      threads: 2,
      of: { () throws(Failed) in
        defer { number += 1 }
        if number == 5 { throw Failed(portion: number) }
        return number
      }, with: { () throws(Failed) in }, making: { _, number throws(Failed) in number })
    var found: [Int] = []
    #expect(throws: Failed(portion: 5)) { while let made = try stream.next() { found.append(made) } }
    #expect(found == [0, 1, 2, 3, 4])
    #expect(try stream.next() == nil)
    #expect(number == 6)
  }

  @Test("one portion is done by the caller alone") func onePortion() throws {
    for _ in 0..<50 {
      let log = Log()
      let threads = Mutex<[UInt]>([])
      let found = try all(
        stream(1, threads: 8, log: log) { number in
          threads.withLock { $0.append(UInt(bitPattern: pthread_self().hashValue)) }
          return number
        })
      #expect(found == [0])
      #expect(log.made.load(ordering: .relaxed) == 1)
      #expect(threads.withLock { $0 } == [UInt(bitPattern: pthread_self().hashValue)])
    }
  }

  @Test("a thread makes one resource, keeps it to itself and lets go of it before the end") func resources() throws {
    for threads in 1...4 {
      let log = Log()
      #expect(try all(stream(200, threads: threads, log: log)).count == 200)
      let made = log.made.load(ordering: .sequentiallyConsistent)
      #expect((1...threads).contains(made))
      #expect(log.ended.load(ordering: .sequentiallyConsistent) == made)
      #expect(log.released.load(ordering: .sequentiallyConsistent) == made)
      #expect(log.uses.load(ordering: .sequentiallyConsistent) == 200)
      #expect(log.strayed.load(ordering: .sequentiallyConsistent) == 0)
    }
  }

  @Test("the caller's own resource is used where one is given") func ownResource() throws {
    let log = Log()
    let own = Tool(log)
    let stream = ParallelStream<Int, Int, any Error>(
      threads: 1, of: each(of: [1, 2, 3]), own: own, with: { Tool(log) },
      making: { tool, number in
        tool.use()
        return number
      })
    #expect(try all(stream) == [1, 2, 3])
    #expect(own.uses == 3)
    #expect(log.made.load(ordering: .relaxed) == 1)
  }

  @Test("the error of making a resource is thrown in the place of the portion") func errorOfResource() throws {
    let stream = ParallelStream<Int, Int, Failed>(
      threads: 2, of: each(of: [0, 1, 2, 3]), own: 7,
      with: { () throws(Failed) in throw Failed(portion: -1) },
      making: { own, number throws(Failed) in
        // the caller is slower than a helper could be
        sched_yield()
        return number
      })
    var found: [Int] = []
    // a helper that is started can't work; where none is, the caller does all
    do { while let made = try stream.next() { found.append(made) } } catch { #expect(error == Failed(portion: -1)) }
    #expect(found == Array(0..<found.count))
    let alone = ParallelStream<Int, Int, Failed>(
      threads: 1, of: each(of: [0, 1]),
      with: { () throws(Failed) -> Int in throw Failed(portion: -1) }, making: { _, number throws(Failed) in number })
    #expect(throws: Failed(portion: -1)) { try alone.next() }
    #expect(try alone.next() == nil)
  }

  @Test("no more than a window is asked for ahead", arguments: [1, 2, 5]) func window(of size: Int) throws {
    let log = Log()
    let stream = stream(100, window: size, log: log)
    for taken in 0..<20 {
      #expect(try stream.next() == taken)
      #expect(log.asked.load(ordering: .relaxed) <= taken + size)
    }
  }

  @Test("a helper begins before anybody asks") func start() throws {
    let begun = DispatchSemaphore(value: 0)
    let stream = stream(1, threads: 2) { number in
      begun.signal()
      return number
    }
    stream.start()
    #expect(begun.wait(timeout: .now() + 60) == .success)
    #expect(try all(stream) == [0])
  }

  @Test("stopped early, it begins nothing more, and its helpers have let go", arguments: [0, 1, 7]) func stop(
    after count: Int
  ) throws {
    for _ in 0..<20 {
      let log = Log()
      let done = Mutex(0)
      let stream = stream(1000, log: log) { number in
        done.withLock { $0 += 1 }
        return number
      }
      stream.start()
      for number in 0..<count { #expect(try stream.next() == number) }
      stream.stop()
      let atStop = done.withLock { $0 }
      #expect(log.made.load(ordering: .sequentiallyConsistent) == log.released.load(ordering: .sequentiallyConsistent))
      #expect(atStop <= count + 12)
      #expect(try stream.next() == nil)
      #expect(done.withLock { $0 } == atStop)
    }
  }

  @Test("dropped early, it ends as if it was stopped") func dropped() throws {
    let log = Log()
    do {
      let stream = stream(1000, log: log)
      #expect(try stream.next() == 0)
    }
    #expect(log.made.load(ordering: .sequentiallyConsistent) == log.released.load(ordering: .sequentiallyConsistent))
  }

  @Test("streams within streams end, however few threads there are") func nested() throws {
    let outer = stream(200, threads: 8) { number in
      (0..<40).map { $0 + number }.parallelMap(portion: 1) { $0 }.reduce(0, +)
    }
    #expect(try all(outer) == (0..<200).map { number in (0..<40).reduce(0) { $0 + $1 + number } })
  }
}

@Suite("A map on several threads") struct ParallelMapTests {
  @Test("transforms each value once, in order", arguments: [0, 1, 2, 255, 256, 257, 511, 512, 513, 5000])
  func sizes(count: Int) {
    let calls = Atomic(0)
    let values = Array(0..<count)
    let found = values.parallelMap { value in
      calls.add(1, ordering: .relaxed)
      return value * 2
    }
    #expect(found == values.map { $0 * 2 })
    #expect(calls.load(ordering: .sequentiallyConsistent) == count)
  }

  @Test("gives slices of a length, the last one shorter", arguments: [1, 2, 3, 7]) func portions(of length: Int) {
    for count in 0..<15 {
      let next = Array(0..<count).portions(of: length)
      var found: [ArraySlice<Int>] = []
      while let portion = next() { found.append(portion) }
      #expect(found.flatMap(\.self) == Array(0..<count))
      #expect(found.dropLast().allSatisfy { $0.count == length } && found.allSatisfy { !$0.isEmpty })
    }
  }

  @Test("makes no resource for nothing, and at most one for each thread") func resources() {
    let made = Atomic(0)
    func doubled(_ count: Int) -> [Int] {
      Array(0..<count).parallelMap(portion: 4, with: { made.add(1, ordering: .relaxed) }, by: { _, value in value * 2 })
    }
    #expect(doubled(0) == [])
    #expect(made.load(ordering: .sequentiallyConsistent) == 0)
    #expect(doubled(4) == [0, 2, 4, 6])
    #expect(made.load(ordering: .sequentiallyConsistent) == 1)
    #expect(doubled(400).count == 400)
    #expect((2...1 + processors).contains(made.load(ordering: .sequentiallyConsistent)))
  }

  @Test("throws the first error by the order of values") func firstError() {
    for failing in [0, 3, 64, 150] {
      #expect(throws: Failed(portion: failing)) {
        try Array(0..<300).parallelMap(
          portion: 4, with: { () throws(Failed) in },
          by: { _, value throws(Failed) in
            if value >= failing { throw Failed(portion: value) }
            return value
          })
      }
    }
  }
}

/// Some numbers, one at a time.
private func each(of numbers: [Int]) -> () -> Int? {
  var rest = numbers[...]
  return { rest.popFirst() }
}
