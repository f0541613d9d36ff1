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
  /// The statements of long messages, which are those of many records; nil for a commit that is none of ours.
  private var long: [ObjectID: StatedTrailers?] = [:]
  /// The trees of the parents of commits that name none of many records, and the folders of those trees that were read
  /// last.
  private var trees: [ObjectID: ObjectID] = [:]
  private var paths: [ObjectID: TreePaths] = [:]

  private static let length = 4096
  private static let capacity = 32

  package init(of ledger: Ledger) { self.ledger = ledger }

  /// The date that bounds that of the edition's next step, if any does.
  ///
  /// - Parameter commits: All that changed it or name it, parents first.
  /// - Returns: nil where only the whole history tells.
  package func last(of reference: RecordReference, in commits: [ObjectID]) throws -> EDTF?? {
    for (place, id) in commits.enumerated().reversed() {
      let header = try ledger.repository.header(of: id)
      guard header.parents.count < 2 else { return nil }
      // the day of a commit by hand bounds nothing
      guard let stated = stated(id, header) else { continue }
      guard let step = StatedStep(of: reference, in: stated) else { return nil }
      switch Self.bound(by: step, isFirst: place == 0) {
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

  /// The bound that the step which a commit of ours states is for the next one.
  private static func bound(by step: StatedStep, isFirst: Bool) -> Bound {
    // a commit that names only formats tells no date of the edition
    guard let date = step.effective.flatMap({ try? EDTF(parsing: $0) }) else { return .none }
    let isAlone = !step.isNamed && !step.namesFormats
    // the state in which it was found bounds nothing: unless it is stated whether it existed before, that is looked at
    if isAlone, !isFirst { return .ifMoved(date) }
    guard step.isNamed, let change = step.change, (change.from == Event.StateChange.new) == isFirst else {
      return .unsure
    }
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

  private func stated(_ id: ObjectID, _ header: CommitHeader) -> StatedTrailers? {
    if let known = long[id] { return known }
    let stated = header.stated(in: ledger.folder, of: ledger.repository)
    guard header.message.count > Self.length else { return stated }
    if long.count == Self.capacity { long = [:] }
    long[id] = .some(stated)
    return stated
  }
}

/// Commits that are looked at one by one.
struct LoneCommits: HistoryGraph {
  let repository: Repository

  func header(of id: ObjectID) throws -> CommitHeader? { try repository.header(of: id) }

  func reached(from id: ObjectID, butNotFrom other: ObjectID) throws -> Set<ObjectID> { throw IndexLost() }
}
