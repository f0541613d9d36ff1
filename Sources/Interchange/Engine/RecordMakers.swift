internal import Parallel
internal import Synchronization

/// Makes records by a maker of its own, or by one for each thread where they are many; each item is made of data that
/// never changes.
final class RecordMakers {
  private let mapping: Mapping
  private let sources: SourceSet
  /// The maker for work that is done one after the other.
  var own: RecordMaker
  private var usedByOthers: UsedValues

  /// The number of items after which progress is told.
  static let portion = 4096
  /// The number of items that a thread takes at a time.
  static let run = 64

  init(_ mapping: Mapping, _ sources: SourceSet) {
    (self.mapping, self.sources) = (mapping, sources)
    (own, usedByOthers) = (RecordMaker(mapping, sources), UsedValues(of: sources))
  }

  /// The values that came into any record.
  var used: UsedValues {
    var used = usedByOthers
    used.formUnion(own.used)
    return used
  }

  /// Makes a result for each of many numbers, on two threads, and hands the results over in order. No more than a few
  /// runs of them are held.
  func each<Made: Sendable, Failure: Error>(
    of numbers: [Int], _ make: @escaping @Sendable (inout RecordMaker, Int) -> Made,
    take: (Int, Made) throws(Failure) -> Void
  ) throws(Failure) {
    let used = Mutex(usedByOthers)
    let stream = ParallelStream<ArraySlice<Int>, [Made], Never>(
      threads: 2, of: numbers.portions(of: Self.run), with: { [mapping, sources] in RecordMaker(mapping, sources) },
      ending: { maker in used.withLock { $0.formUnion(maker.used) } },
      making: { maker, numbers in numbers.map { make(&maker, $0) } })
    var rest = numbers[...]
    while let made = stream.next() {
      for (number, made) in zip(rest, made) { try take(number, made) }
      rest = rest.dropFirst(made.count)
    }
    usedByOthers = used.withLock { $0 }
  }
}
