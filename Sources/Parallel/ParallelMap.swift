internal import CLibrary

/// The number of processors that may be at work.
package let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

extension RandomAccessCollection where SubSequence == ArraySlice<Element> {
  /// Its elements in order, a slice of some length at a time.
  ///
  /// - Returns: A function that gives the next slice; nil after the last.
  package func portions(of length: Int) -> () -> ArraySlice<Element>? {
    var rest = self[...]
    return {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(length) }
      return rest.prefix(length)
    }
  }
}

extension Array where Element: Sendable {
  /// Transforms each element, on as many threads as there are processors; the results are in their order.
  ///
  /// - Parameter portion: The number that one thread takes at a time; so many, or fewer, the caller does alone.
  package func parallelMap<Made: Sendable>(
    portion: Int = 256, _ transform: @escaping @Sendable (Element) -> Made
  ) -> [Made] {
    parallelMap(portion: portion, with: {}, by: { _, element in transform(element) })
  }

  /// Transforms each element with a resource of the thread that does it, on as many threads as there are processors;
  /// the results are in their order.
  ///
  /// - Parameters:
  ///   - portion: The number that one thread takes at a time; so many, or fewer, the caller does alone.
  ///   - resource: Makes the resource of one thread, on that thread.
  /// - Throws: The error that comes first by the order of the elements, those of making a resource among them.
  package func parallelMap<Resource, Made: Sendable, Failure: Error>(
    portion: Int, with resource: @escaping @Sendable () throws(Failure) -> Resource,
    by transform: @escaping @Sendable (inout Resource, Element) throws(Failure) -> Made
  ) throws(Failure) -> [Made] {
    let stream = ParallelStream<ArraySlice<Element>, [Made], Failure>(
      threads: processors, window: .max, of: portions(of: portion), with: resource,
      making: { resource, elements throws(Failure) in
        var made: [Made] = []
        made.reserveCapacity(elements.count)
        for element in elements { made.append(try transform(&resource, element)) }
        return made
      })
    var all: [Made] = []
    all.reserveCapacity(count)
    while let made = try stream.next() { all += made }
    return all
  }
}
