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
    let graph = try readings.graph(from: tip, in: repository)
    var tails: [RecordReference: LogTail] = [:]
    for id in graph.order.reversed() {
      guard let header = graph.headers[id] else { continue }
      let concerned = try changedRecords(by: header, in: graph).union(Set(namedBy: header, in: folder))
      for reference in try concerned.filter(isWanted).sorted() {
        var reader = HistoryReader(reference, graph: graph, ledger: self)
        // not kept: what was told may be forgotten, however long the log is
        let (events, overruling) = try readings.of(id, reference) ?? reader.examined(id)
        for event in events.reversed() {
          if try !body(tails[reference, default: LogTail()].settled(event)) { return }
        }
        if !overruling.isEmpty { tails[reference, default: LogTail()].overruling += overruling }
      }
    }
  }
}

/// What the later events of one record say of its earlier ones.
private struct LogTail {
  /// Merges that passed over a side, newest first.
  var overruling: [HistoryReader.Overruling] = []
  private var undoing = Undoing()
  private var corrections: [Corrected: EDTF] = [:]

  private struct Corrected: Hashable {
    let commit: ObjectID
    let format: String?
  }

  /// An event with what later ones say of it; what it says of earlier ones is kept.
  mutating func settled(_ event: Event) -> Event {
    var event = event
    event.undoneBy = undoing.undoer(of: event)
    // the earliest merge that passed it over is the one that history names
    event.overruledBy = overruling.last { $0.concerns(event) }?.merge
    let format = event.formatMoved?.key
    event.correct(on: corrections[Corrected(commit: event.commit.id, format: format)])
    guard event.counts else { return event }
    undoing.take(event)
    if let earlier = event.corrects.map({ Corrected(commit: $0, format: format) }), corrections[earlier] == nil {
      corrections[earlier] = event.effective
    }
    return event
  }
}
