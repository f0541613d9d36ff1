internal import Git
internal import Reading

/// The events of a record in a graph of commits, oldest first, with what merges set aside of them.
package struct RecordEvents {
  package private(set) var events: [Event] = []
  package private(set) var overruling: [Overruling] = []
  private let graph: any HistoryGraph

  init(graph: any HistoryGraph) { self.graph = graph }

  /// Adds the reading of a commit for the record; its parents came before it.
  mutating func add(_ reading: HistoryReader.Reading) {
    events += reading.events
    overruling += reading.overruling
  }

  /// All events, with the effects of later ones.
  func settled() throws -> [Event] { try events.settled(by: overruling, in: graph) }

  /// The events behind a commit, its own included, with what counts there.
  func events(behind commit: ObjectID) throws -> [Event] {
    try events.filter { try graph.reaches($0.commit.id, from: commit) }
      .settled(by: overruling(behind: commit), in: graph)
  }

  /// The events that merges behind a commit set aside.
  func overruling(behind commit: ObjectID) throws -> [Overruling] {
    try overruling.filter { try graph.reaches($0.merge, from: commit) }
  }
}
