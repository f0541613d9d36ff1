internal import Dispatch
internal import Synchronization

/// Makers of records that work side by side; each item is made of data that never changes.
final class Makers {
  private var makers: [RecordMaker]

  /// The number of results that are held at a time.
  static let portion = 4096
  /// The number of items that a thread takes at a time.
  private static let run = 64

  init(_ mapping: Mapping, _ sources: SourceSet) {
    makers = (0..<2).map { _ in RecordMaker(mapping, sources) }
  }

  /// The maker for work that is done one after the other.
  var own: RecordMaker {
    get { makers[0] }
    _modify { yield &makers[0] }
  }

  /// The values that came into any record.
  var used: UsedValues {
    for other in makers.dropFirst() { makers[0].used.formUnion(other.used) }
    return makers[0].used
  }

  /// Makes a result for each of many numbers, and hands the results over in order. No more than a portion of them is
  /// held.
  func each<Made: Sendable, Failure: Error>(
    of numbers: [Int], _ make: @Sendable (inout RecordMaker, Int) -> Made,
    take: (Int, Made) throws(Failure) -> Void
  ) throws(Failure) {
    for start in stride(from: 0, to: numbers.count, by: Self.portion) {
      let portion = numbers[start..<min(start + Self.portion, numbers.count)]
      for (number, made) in zip(portion, self.made(of: portion, make)) { try take(number, made) }
    }
  }

  private func made<Made: Sendable>(
    of numbers: ArraySlice<Int>, _ make: @Sendable (inout RecordMaker, Int) -> Made
  ) -> [Made] {
    let runs = (numbers.count + Self.run - 1) / Self.run
    guard runs > 1 else { return numbers.map { make(&makers[0], $0) } }
    let next = Atomic<Int>(0)
    let made = Mutex([[Made]](repeating: [], count: runs))
    let count = makers.count
    makers.withUnsafeMutableBufferPointer { makers in
      // each thread has a maker of its own, and none outlives this call
      nonisolated(unsafe) let makers = makers
      withoutActuallyEscaping(make) { make in
        DispatchQueue.concurrentPerform(iterations: count) { thread in
          while true {
            let run = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard run < runs else { break }
            let own = numbers.dropFirst(run * Self.run).prefix(Self.run).map { make(&makers[thread], $0) }
            made.withLock { $0[run] = own }
          }
        }
      }
    }
    return made.withLock { $0.flatMap(\.self) }
  }
}
