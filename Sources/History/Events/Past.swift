package import Catalogue
package import Git
package import Reading

/// What a step of an edition, or of one of its formats, is judged by of what came before.
package enum Past: Sendable {
  /// Its whole history.
  case told([Event])
  /// The date that bounds that of the step, which is one of the edition itself. Which state came before this one is not known.
  case dated(EDTF?)

  /// The state before the present one, and the date that bounds that of the next step.
  package func bounds(of record: Record, _ format: Int?) -> (previousState: String?, lastDated: EDTF?) {
    switch self {
    case .dated(let date): return (nil, date)
    case .told(let history):
      let formats = Formats(of: record.fields)
      let own = format.flatMap { formats.key(at: $0) }.map(history.events(ofFormat:)) ?? history.ofEdition
      // the state of a format that has none of its own is the edition's
      let isOwnState = format.map { formats.status(at: $0) != nil } ?? false
      return ((isOwnState ? own : history.ofEdition).previousState, own.lastDated)
    }
  }
}

/// Reads the dates that bound the next steps of editions from the messages of their commits, the newest first and no further back
/// than need be.
///
/// When something happened is said by trailers alone, whatever the trees say. So no tree is read where a commit names the edition and
/// the step it took, and neither a merge nor what undoes, corrects, moves or removes lies between.
package final class StatedDates {
  private let ledger: Ledger
  /// What long messages state, which are those of many records.
  private var long: [ObjectID: Stated] = [:]
  /// The trees of the parents of commits that name none of many, and the folders of those trees that were read last.
  private var trees: [ObjectID: ObjectID] = [:]
  private var paths: [ObjectID: TreePaths] = [:]

  private static let length = 4096
  private static let capacity = 32

  package init(of ledger: Ledger) { self.ledger = ledger }

  /// What a commit states, and of each record where it was put in order.
  fileprivate struct Stated {
    let trailers: StatedTrailers
    let isOurs: Bool
    var records: [RecordReference: [StatedTrailers.Statement]]?

    func statements(of reference: RecordReference) -> [StatedTrailers.Statement] {
      records.map { $0[reference] ?? [] } ?? trailers.statements(of: reference)
    }
  }

  /// The date that bounds that of the edition's next step, if any does.
  ///
  /// - Parameter commits: All that changed it or name it, parents first.
  /// - Returns: nil where the whole history has to be read to know.
  package func last(of reference: RecordReference, in commits: [ObjectID]) throws -> EDTF?? {
    for (place, id) in commits.enumerated().reversed() {
      let header = try ledger.repository.header(of: id)
      guard header.parents.count < 2 else { return nil }
      let stated = stated(id, header)
      // the day of a commit by hand bounds nothing
      guard stated.isOurs else { continue }
      let statements = stated.statements(of: reference)
      guard stated.isPlain(statements) else { return nil }
      let isFirst = place == 0
      switch Self.date(of: statements, stated.trailers.shared, isFirst: isFirst) {
      case .none: continue
      case .on(let date): return .some(date)
      case .ifMoved(let date) where try moves(reference, header): return .some(date)
      case .ifMoved, .unsure:
        var reader = HistoryReader(reference, graph: LoneCommits(repository: ledger.repository), ledger: ledger)
        if let date = try reader.examined(id).events.ofEdition.lastDated { return .some(date) }
      }
    }
    return .some(nil)
  }

  private enum Bound {
    case none
    case on(EDTF)
    /// Where the edition is in another state from then on, as after a step of so many that none is named.
    case ifMoved(EDTF)
    /// What the commit changed has to be looked at.
    case unsure
  }

  /// What a commit of ours says of when the edition took a step.
  private static func date(
    of statements: [StatedTrailers.Statement], _ shared: [String: String], isFirst: Bool
  ) -> Bound {
    let plain = statements.first { $0.format == nil }?.values
    // what names only formats says nothing of when the edition did something
    guard let values = plain ?? (statements.isEmpty ? shared : nil),
      let date = values["Effective-Date"].flatMap({ try? EDTF(parsing: $0) })
    else { return .none }
    let transition = values["Transition"].flatMap(StatedTransition.init)
    // what it was found in bounds nothing: where it is not said plainly that it was there before, or wasn't, that is looked at
    if statements.isEmpty, !isFirst { return .ifMoved(date) }
    guard plain != nil, let transition, (transition.from == Event.Passage.new) == isFirst else { return .unsure }
    return isFirst ? .none : .on(date)
  }

  /// Whether a commit with one parent put the edition into another state.
  private func moves(_ reference: RecordReference, _ header: CommitHeader) throws -> Bool {
    guard let parent = header.parents.first else { return false }
    let before = try trees[parent] ?? ledger.repository.header(of: parent).tree
    if trees.count == Self.capacity { (trees, paths) = ([:], [:]) }
    trees[parent] = before
    guard let old = try status(of: reference, in: before), let new = try status(of: reference, in: header.tree) else {
      return false
    }
    return old != new
  }

  /// The status that is written in a tree.
  private func status(of reference: RecordReference, in tree: ObjectID) throws -> String? {
    let below = paths[tree] ?? TreePaths(below: tree, in: ledger.repository)
    paths[tree] = below
    guard let entry = try below.entry(ledger.path(reference.file)), entry.mode.isFile else { return nil }
    return try Record.understood(reference, entry, in: ledger.repository)?.fields["status"].text
  }

  private func stated(_ id: ObjectID, _ header: CommitHeader) -> Stated {
    if let known = long[id] { return known }
    let trailers = StatedTrailers(of: String(decoding: header.message, as: UTF8.self))
    var stated = Stated(trailers: trailers, isOurs: trailers.isOurs && trailers.catalogue == ledger.folder)
    guard header.message.count > Self.length else { return stated }
    stated.records = trailers.statementsByRecord()
    if long.count == Self.capacity { long = [:] }
    long[id] = stated
    return stated
  }
}

extension StatedDates.Stated {
  /// Whether a commit says of a record only what it did to it.
  fileprivate func isPlain(_ statements: [StatedTrailers.Statement]) -> Bool {
    StatedTrailers.othersThanSteps.allSatisfy { key in
      trailers.shared[key] == nil && statements.allSatisfy { $0.values[key] == nil }
    }
  }
}

/// Commits that are looked at one by one.
private struct LoneCommits: HistoryGraph {
  let repository: Repository

  func header(of id: ObjectID) throws -> CommitHeader? { try repository.header(of: id) }

  func reached(from id: ObjectID, butNotFrom other: ObjectID) throws -> Set<ObjectID> { throw IndexLost() }
}
