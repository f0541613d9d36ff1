internal import Catalogue
package import Git
package import Reading
internal import History
internal import Judging

/// Judges a push before it is taken in: it reads what the push has in quarantine, and writes nothing.
public struct PushJudge {
  /// The repository that a push is for.
  public enum Receiver: Sendable {
    /// The one that the judge reads.
    case here
    /// A remote of it, by its name: its commits are known from the remote-tracking branches.
    case remote(String)

    fileprivate var isHere: Bool { if case .here = self { true } else { false } }
  }

  private let repository: Repository
  private let environment: Environment
  private let receiver: Receiver
  private let index: (Ledger) -> (any CatalogueIndex)?

  /// The judge of a repository that a hook runs in.
  ///
  /// - Parameter index: Makes an index of a catalogue; nil: all history behind a push is read.
  package init(
    in directory: String, environment: Environment, for receiver: Receiver = .here,
    index: @escaping (Ledger) -> (any CatalogueIndex)? = { _ in nil }
  ) throws {
    repository = try Repository(discoveringFrom: directory, environment: environment)
    (self.environment, self.receiver, self.index) = (environment, receiver, index)
  }

  /// Every objection to the push, and the warnings.
  ///
  /// A finding in a commit is excused where a branch has that commit already and acknowledges it, or the keeper of the
  /// repository has let it in. Nothing that the push brings excuses it.
  public func judgement(of push: [PushedReference]) throws -> PushJudgement {
    let places = try CatalogueRoots(in: repository)
    let door = try Door(of: repository, tips: tips(), places)
    var judgement = PushJudgement()
    judgement.warnings = door.misnamed.map(PushWarning.acceptsNothing)
    for reference in push {
      if reference.isReplacement, reference.new != nil { judgement.objections.append(.replaces(reference.name)) }
      guard try reference.isBranch || repository.leadsToBranch(reference.name) else { continue }
      try judge(reference, door, places, &judgement)
    }
    return judgement
  }

  /// The commits that the branches of the receiver are at.
  private func tips() throws -> [ObjectID] {
    switch receiver {
    case .here: try repository.tips(below: "refs/heads/")
    case .remote(let name): try repository.tips(below: "refs/remotes/\(name)/")
    }
  }

  private func judge(
    _ reference: PushedReference, _ door: Door, _ places: CatalogueRoots, _ judgement: inout PushJudgement
  ) throws {
    guard let new = reference.new else {
      guard let old = reference.old, try isWithoutCatalogue(old, places) else {
        return judgement.objections.append(.deletes(reference.name))
      }
      return
    }
    var known = reference.old.map { [$0] } ?? door.tips
    if let old = reference.old {
      guard repository.contains(old) else { return judgement.objections.append(.dropsUnknown(reference.name)) }
      let lost = try dropped(from: old, to: new)
      if lost > 0 {
        guard try isWithoutCatalogue(old, places) else {
          return judgement.objections.append(.drops(reference.name, lost))
        }
        // something else in the place of such a branch is judged as a new one
        known = door.tips
      }
    }
    let (whole, commits) = try repository.commits(upTo: new, butNotFrom: known)
    var folders = try PushedCatalogues(touchedBy: commits, in: repository, places).folders
    if folders.isEmpty {
      // commits beside a catalogue have a date and a signature too; a branch without any catalogue is not judged
      let tips = [new] + (reference.old.map { [$0] } ?? [])
      folders =
        try tips.compactMap { try places.anyCatalogue(in: repository.header(of: $0).tree) }.first.map { [$0] } ?? []
    }
    guard !folders.isEmpty else { return }
    judgement.objections += try commits.compactMap { try objection(to: $0, branch: reference.name, door) }
    for folder in folders {
      let ledger = Ledger(repository, folder: folder, environment: environment)
      ledger.isAtDoor = receiver.isHere
      ledger.index = index(ledger)
      var scope = AuditScope()
      (scope.commit, scope.known, scope.whole) = (new, known, whole)
      var found: [AuditFinding] = []
      _ = try ledger.audit(scope, at: door) { found.append($0) }
      judgement.objections += found.filter(\.isOpenError).map { .finding(reference.name, $0) }
      judgement.warnings += found.filter { $0.severity == .warning && $0.acknowledged == nil }
        .map { .finding(reference.name, $0) }
      guard !door.accepted.contains(new) else { continue }
      judgement.objections += try AddedErrors(in: ledger, at: new, since: edge(of: commits, reference.old)).all()
        .map { .adds(reference.name, commit: new, $0) }
    }
  }

  /// The commits behind those that are pushed, the branch's own first.
  private func edge(of commits: [ObjectID], _ old: ObjectID?) throws -> [ObjectID] {
    let pushed = Set(commits)
    let edge = try Set(commits.flatMap { try repository.header(of: $0).parents }).filter {
      !pushed.contains($0) && repository.contains($0)
    }
    let others = edge.filter { $0 != old }.sorted()
    return if let old, edge.contains(old) { [old] + others } else { others }
  }

  /// The objection to a commit's date, where it is more than a day ahead of the clock and nobody has let it in.
  private func objection(to commit: ObjectID, branch: String, _ door: Door) throws -> PushObjection? {
    let seconds = try repository.header(of: commit).committerSeconds
    guard door.isAhead(seconds), !door.accepted.contains(commit), try !door.has(commit) else { return nil }
    return .ahead(
      branch, commit: commit, dated: Instant(secondsSince1970: seconds, offsetMinutes: 0),
      clock: Instant(secondsSince1970: door.now, offsetMinutes: 0))
  }

  /// Tells whether a branch never had a catalogue, not only now: then its commits prove nothing that could be lost.
  private func isWithoutCatalogue(_ tip: ObjectID, _ places: CatalogueRoots) throws -> Bool {
    guard repository.contains(tip), try places.anyCatalogue(in: repository.header(of: tip).tree) == nil else {
      return false
    }
    let commits = try CommitGraph(from: tip, in: repository, messages: .ofMerges).order
    return try PushedCatalogues(touchedBy: commits, in: repository, places).folders.isEmpty
  }

  /// The number of commits of a branch that the new place would not have.
  private func dropped(from old: ObjectID, to new: ObjectID) throws -> Int {
    guard try old != new && !repository.reaches(old, from: new) else { return 0 }
    let kept = try CommitGraph(from: new, in: repository)
    return try CommitGraph(from: old, in: repository).headers.keys.filter { kept.headers[$0] == nil }.count
  }
}

extension Repository {
  /// The commits behind one that others don't have, parents first, and all of its history, if that was read.
  fileprivate func commits(upTo tip: ObjectID, butNotFrom known: [ObjectID]) throws -> (
    whole: CommitGraph?, commits: [ObjectID]
  ) {
    if known.count == 1, let graph = try CommitGraph(from: tip, since: known[0], in: self, limit: Ledger.mostSince) {
      return (nil, Array(graph.order.dropFirst()))
    }
    let graph = try CommitGraph(from: tip, in: self, messages: .ofMerges)
    let had = try graph.reached(from: known, in: self)
    return (graph, graph.order.filter { !had.contains($0) })
  }
}
