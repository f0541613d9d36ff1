import Foundation

/// One operation of Colophon beside a peer that does the same: both run alternately, and their medians are compared.
struct Row {
  enum Measure { case time, memory }

  let name, peer: String
  /// The largest ratio that is good enough; nil where the figure is only told.
  let limit: Double?
  var measure = Measure.time
  /// The commands measured in a run of a number, in order; work of the closure itself is not measured.
  let ours, theirs: (Int) throws -> [Command]
  /// The work at the end, whatever happened before.
  var finish: () throws -> Void = {}

  /// The number of runs: fewer where one takes long.
  static let runs = (quick: 9, slow: 3)

  func figure() throws -> Figure {
    defer { try? finish() }
    let first = (try cost(ours(0)), try cost(theirs(0)))  // warms the caches
    let runs = max(first.0.seconds, first.1.seconds) < 1 ? Self.runs.quick : Self.runs.slow
    var (mine, peers): ([Command.Cost], [Command.Cost]) = ([], [])
    for run in 1...runs {
      mine.append(try cost(ours(run)))
      peers.append(try cost(theirs(run)))
    }
    return Figure(row: self, ours: mine, theirs: peers)
  }

  private func cost(_ commands: [Command]) throws -> Command.Cost {
    try commands.reduce(into: Command.Cost()) { sum, command in
      // an audit or a grep that answers no, and a look for a name that is not there, have run to their end too
      let cost = try command.run(allowed: [1, 4])
      sum.seconds += cost.seconds
      sum.processor += cost.processor
      sum.peak = max(sum.peak, cost.peak)
    }
  }

}

/// The result of a row.
struct Figure {
  let name, peer: String
  let limit: Double?
  let measure: Row.Measure
  let ours, theirs: [Double]

  /// The ratio of the medians of processor time, which depends less on other programs; nil where no time is measured.
  let processor: Double?

  init(row: Row, ours: [Command.Cost], theirs: [Command.Cost]) {
    (name, peer, limit, measure) = (row.name, row.peer, row.limit, row.measure)
    let value = row.measure == .time ? \Command.Cost.seconds : \.peak
    (self.ours, self.theirs) = (ours.map { $0[keyPath: value] }, theirs.map { $0[keyPath: value] })
    processor = row.measure == .time ? median(ours.map(\.processor)) / median(theirs.map(\.processor)) : nil
  }

  /// A size on disk, in bytes, beside the one that it is not to exceed.
  init(name: String, peer: String, limit: Double, bytes: Double, of allowed: Double) {
    (self.name, self.peer, self.limit, measure) = (name, peer, limit, .memory)
    (ours, theirs, processor) = ([bytes], [allowed], nil)
  }

  var ratio: Double { median(ours) / median(theirs) }
  /// The least and the greatest ratio of two runs that followed each other.
  var spread: (least: Double, greatest: Double) {
    let pairs = zip(ours, theirs).map { $0 / $1 }
    return (pairs.min() ?? 0, pairs.max() ?? 0)
  }
  var isGood: Bool { limit.map { ratio <= $0 } ?? true }
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return 0 }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
