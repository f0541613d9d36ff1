internal import OrderedCollections

public import Catalogue
internal import Git

extension Ledger {
  /// Tells the events of every record at HEAD, newest first, one after the other as they are found.
  ///
  /// - Parameters:
  ///   - isWanted: Whether the events of a record are asked for; the others are not read.
  ///   - body: What is done with an event; false ends the telling.
  public func log(of isWanted: (RecordReference) throws -> Bool, _ body: (Event) throws -> Bool) throws {
    guard let tip = try repository.head().commit else { return }
    let graph = try CommitGraph(from: tip, in: repository)
    var tails: [RecordReference: LogTail] = [:]
    for id in graph.parentsFirst().reversed() {
      guard let header = graph.headers[id] else { continue }
      let concerned = try changedRecords(by: header, in: graph).union(Set(namedBy: header, in: folder))
      for reference in try concerned.filter(isWanted).sorted() {
        var reader = HistoryReader(reference, graph: graph, ledger: self)
        let (event, overruling) = try reader.examined(id)
        if let event, try !body(tails[reference, default: LogTail()].settled(event, in: graph)) { return }
        if !overruling.isEmpty { tails[reference, default: LogTail()].overruling += overruling }
      }
    }
  }
}

/// What the later events of one record say of its earlier ones.
private struct LogTail {
  /// Merges that passed over a side, newest first.
  var overruling: [HistoryReader.Overruling] = []
  private var undoers: [ObjectID: ObjectID] = [:]
  private var corrections: [ObjectID: EDTF] = [:]

  /// An event with what later ones say of it; what it says of earlier ones is kept.
  mutating func settled(_ event: Event, in graph: CommitGraph) -> Event {
    var event = event
    let id = event.commit.id
    event.undoneBy = undoers[id]
    // the earliest merge that passed it over is the one that history names
    event.overruledBy =
      overruling.last { merge in
        graph.reaches(id, from: merge.other) && !graph.reaches(id, from: merge.kept)
      }?.merge
    if let corrected = corrections[id] { event.effective = corrected }
    guard event.counts else { return event }
    if let undone = event.undoes, undoers[undone] == nil { undoers[undone] = id }
    if let earlier = event.corrects, corrections[earlier] == nil { corrections[earlier] = event.effective }
    return event
  }
}
