internal import Dispatch
internal import Synchronization

/// Does the same with each of many values, on as many threads as there are processors; what comes of it is in their order.
///
/// - Parameter portion: How many one thread takes at a time; fewer are done on the spot.
package func mapSideBySide<Value: Sendable, Made: Sendable>(
  _ values: [Value], portion: Int = 256, _ transform: @Sendable (Value) -> Made
) -> [Made] {
  guard values.count > portion else { return values.map(transform) }
  let portions = (values.count + portion - 1) / portion
  let made = Mutex([[Made]](repeating: [], count: portions))
  // does not outlive this call
  withoutActuallyEscaping(transform) { transform in
    DispatchQueue.concurrentPerform(iterations: portions) { number in
      let range = number * portion..<min(values.count, (number + 1) * portion)
      let part = values[range].map(transform)
      made.withLock { $0[number] = part }
    }
  }
  return made.withLock { $0.flatMap { $0 } }
}
