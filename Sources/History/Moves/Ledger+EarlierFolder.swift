package import Catalogue
package import Git
package import Reading

// The history of a catalogue that was moved as a whole from another folder, by git alone.
extension Ledger {
  /// The events of some records at a commit, each oldest first, as they are told: with those from before the whole
  /// catalogue came here from another folder.
  ///
  /// Steps are judged without them, as the audit does: to it, each edition is found where the catalogue arrives.
  package func toldHistories(of references: [RecordReference], at tip: ObjectID?) throws -> [RecordReference: [Event]] {
    var histories = try histories(of: references, at: tip)
    var arrived: [ObjectID: [RecordReference]] = [:]
    for (reference, events) in histories {
      if let first = events.first, try isArrival(first) { arrived[first.commit.id, default: []].append(reference) }
    }
    for (id, references) in arrived {
      guard let before = try before(id) else { continue }
      for (reference, events) in try before.ledger.toldHistories(of: references, at: before.commit) {
        histories[reference] = events + (histories[reference] ?? []).dropFirst()
      }
    }
    return histories
  }

  /// The events of a record that was never moved by itself, oldest first, from all commits that concern it here, and those
  /// from before the whole catalogue came from another folder.
  package func toldEvents(of reference: RecordReference, in commits: [ObjectID], of graph: any HistoryGraph) throws
    -> [Event]
  {
    let events = try events(of: reference, in: commits, of: graph)
    guard let first = events.first, try isArrival(first), let before = try before(first.commit.id) else {
      return events
    }
    let earlier = try before.ledger.toldHistories(of: [reference], at: before.commit)[reference] ?? []
    return earlier + events.dropFirst()
  }

  /// Tells whether an event may be no more than the arrival of the whole catalogue.
  func isArrival(_ event: Event) throws -> Bool {
    event.action == .add && !event.isStated && event.commit.parents.count == 1 && !repository.readsCommitsAsStored
  }

  /// The catalogue before a commit that brought it here from another folder; nil for any other commit.
  func before(_ arrival: ObjectID) throws -> (ledger: Ledger, commit: ObjectID)? {
    let known = kept(KnownArrivals.init)
    let header = try repository.header(of: arrival)
    guard header.parents.count == 1, let parent = header.parents.first else { return nil }
    if known.folders[arrival] == nil {
      let tree = try repository.header(of: parent).tree
      known.folders[arrival] = .some(
        try CatalogueRoots(in: repository).origins(of: folder, from: tree, to: header.tree).first)
    }
    guard let folder = known.folders[arrival] ?? nil else { return nil }
    let ledger = Ledger(repository, folder: folder, environment: environment)
    (ledger.damage, ledger.notice) = (damage, notice)
    return (ledger, parent)
  }

  /// The ledger of the catalogue as it stood at a commit, perhaps in an earlier folder.
  ///
  /// - Parameter later: The commits between HEAD and that one along first parents, newest first.
  func standing(at commit: ObjectID, before later: [ObjectID]) throws -> Ledger {
    var ledger = self
    for id in later {
      let tree = try repository.header(of: id).tree
      guard try CatalogueRoots(in: repository).isCatalogue(ledger.folder, in: tree) else { continue }
      if let before = try ledger.before(id) { ledger = before.ledger }
    }
    return ledger
  }
}

/// The folders from which commits brought the catalogue; nil within for one that did not.
private final class KnownArrivals {
  var folders: [ObjectID: String?] = [:]
}
