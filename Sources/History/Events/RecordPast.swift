internal import Git
internal import Reading

/// The events of a record in a graph of commits, oldest first, with what merges set aside of them.
package struct RecordPast {
  package private(set) var events: [Event] = []
  package private(set) var overruling: [Overruling] = []
  private let graph: any HistoryGraph

  init(graph: any HistoryGraph) { self.graph = graph }

  /// Takes in what a commit was to the record; its parents came before it.
  mutating func add(_ reading: HistoryReader.Reading) {
    events += reading.events
    overruling += reading.overruling
  }

  /// All events, with what later ones say of earlier ones.
  func settled() throws -> [Event] { try events.settled(by: overruling, in: graph) }

  /// The events that a commit has behind it, itself too, with what counts there.
  func events(behind commit: ObjectID) throws -> [Event] {
    try events.filter { try graph.reaches($0.commit.id, from: commit) }
      .settled(by: overruling(behind: commit), in: graph)
  }

  /// What the merges that a commit has behind it set aside.
  func overruling(behind commit: ObjectID) throws -> [Overruling] {
    try overruling.filter { try graph.reaches($0.merge, from: commit) }
  }
}
