internal import Catalogue
internal import Dispatch
internal import Synchronization

// Each candidate is made of its own item and of what never changes: runs of items are worked at side by side.
extension Planning {
  /// How many items a thread takes at a time.
  private static let run = 256

  /// What all rules make of their items, in the order of the rules and of the sources.
  mutating func allCandidates() -> [Candidate] {
    let items = self.mapping.rules.flatMap { rule in
      (self.sources.bySource[rule.source] ?? []).map { (rule: rule, item: $0) }
    }
    guard items.count > Self.run else { return items.compactMap { candidate($0.rule, of: $0.item) } }
    let runs = (items.count + Self.run - 1) / Self.run
    let next = Atomic<Int>(0)
    let made = Mutex<(runs: [[Candidate]], used: [[[Int32]]])>((Array(repeating: [], count: runs), []))
    let (mapping, sources) = (mapping, sources)
    DispatchQueue.concurrentPerform(iterations: 2) { _ in
      var own = Planning(mapping, sources, Holdings([]))
      while true {
        let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard number < runs else { break }
        let candidates = items[number * Self.run..<min(items.count, (number + 1) * Self.run)].compactMap {
          own.candidate($0.rule, of: $0.item)
        }
        made.withLock { $0.runs[number] = candidates }
      }
      let used = own.evaluator.used.counts
      made.withLock { $0.used.append(used) }
    }
    return made.withLock { made in
      for used in made.used { evaluator.used.add(used) }
      return made.runs.flatMap(\.self)
    }
  }
}
