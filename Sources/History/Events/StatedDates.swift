package import Catalogue
package import Git
package import Reading

/// Reads the dates that bound the next steps of editions from the messages of their commits, the newest first and no
/// further back than needed.
///
/// Trailers alone give dates, whatever the trees hold. So no tree is read if a commit names the edition and its step,
/// and no merge, undo, correction, move or removal lies between.
package final class StatedDates {
  private let ledger: Ledger
  /// The statements of long messages, which are those of many records.
  private var long: [ObjectID: Stated] = [:]
  /// The trees of the parents of commits that name none of many records, and the folders of those trees that were read
  /// last.
  private var trees: [ObjectID: ObjectID] = [:]
  private var paths: [ObjectID: TreePaths] = [:]

  private static let length = 4096
  private static let capacity = 32

  package init(of ledger: Ledger) { self.ledger = ledger }

  /// The statements of a commit, and those about each record, put in order.
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
  /// - Returns: nil where only the whole history tells.
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
    /// The date, if the edition is in another state from then on, as after a step of so many that none is named.
    case ifMoved(EDTF)
    /// Unknown: the commit's changes have to be looked at.
    case unsure
  }

  /// The date that a commit of ours gives for a step of the edition.
  private static func date(
    of statements: [StatedTrailers.Statement], _ shared: [String: String], isFirst: Bool
  ) -> Bound {
    let plain = statements.first { $0.format == nil }?.values
    // a commit that names only formats tells no date of the edition
    guard let values = plain ?? (statements.isEmpty ? shared : nil),
      let date = values["Effective-Date"].flatMap({ try? EDTF(parsing: $0) })
    else { return .none }
    let transition = values["Transition"].flatMap(StatedTransition.init)
    // the state in which it was found bounds nothing: unless it is stated whether it existed before, that is looked at
    if statements.isEmpty, !isFirst { return .ifMoved(date) }
    guard plain != nil, let transition, (transition.from == Event.StateChange.new) == isFirst else { return .unsure }
    return isFirst ? .none : .on(date)
  }

  /// Tells whether a commit with one parent put the edition into another state.
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

  /// The status in a tree.
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
  /// Tells whether a commit's statements about a record are only about its changes.
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
