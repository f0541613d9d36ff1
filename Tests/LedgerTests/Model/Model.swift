@testable import Git

/// The events of one edition as DESIGN §3 and §4 tell them, worked out anew for each question from a list of commits.
///
/// Slow and plain on purpose: it shares nothing with the code that it is compared with but the names of commits.
struct DesignModel {
  struct Commit {
    let id: ObjectID
    let parents: [Int]
    /// The file as it was written: two that say the same in other words are two.
    let text: String
    let record: ModelRecord
    let seconds: Int64
    var kind = Kind.edit
    /// What its trailers name: "" is the edition.
    var named: [String] = []
  }

  enum Kind {
    case edit
    /// A step that somebody wrote into the file; "" where the workflow has none.
    case byHand(step: String, part: String, from: String, to: String)
    case new
    case set
    case advance(step: String, [String: (from: String, to: String)], on: ModelDate)
    case undo(Int)
    case correct(Int, to: ModelDate)
  }

  var commits: [Commit] = []

  /// The commits that one reaches, itself too.
  func ancestors(_ index: Int) -> Set<Int> {
    commits[index].parents.reduce(into: [index]) { $0.formUnion(ancestors($1)) }
  }

  /// Topological, then by the committer's date, then by id.
  func order(_ tip: Int) -> [Int] {
    var left = ancestors(tip)
    var order: [Int] = []
    while !left.isEmpty {
      let ready = left.filter { commits[$0].parents.allSatisfy { !left.contains($0) } }
      let next = ready.min { (commits[$0].seconds, commits[$0].id) < (commits[$1].seconds, commits[$1].id) } ?? 0
      order.append(next)
      left.remove(next)
    }
    return order
  }
}

/// An event: what a commit was to the edition or to one format.
struct ModelEvent: Hashable {
  let commit: Int
  let part: String
}

/// The history at one commit, with what later events say of earlier ones.
struct ModelHistory {
  let model: DesignModel
  let order: [Int]
  let tip: Int

  init(_ model: DesignModel, at tip: Int) {
    (self.model, self.tip) = (model, tip)
    order = model.order(tip)
  }

  /// Every event, oldest first.
  var events: [ModelEvent] {
    order.flatMap { index -> [ModelEvent] in
      let commit = model.commits[index]
      if !commit.named.isEmpty { return commit.named.map { ModelEvent(commit: index, part: $0) } }
      if case .byHand(_, let part, _, _) = commit.kind { return [ModelEvent(commit: index, part: part)] }
      return commit.parents.allSatisfy { model.commits[$0].text != commit.text } ? [ModelEvent(commit: index, part: "")] : []
    }
  }

  /// The first merge that kept another side's record, or another side's state of this part.
  func overruler(of event: ModelEvent) -> Int? {
    order.first { merge in
      let commit = model.commits[merge]
      guard commit.parents.count > 1 else { return false }
      func exclusive(_ other: Int, _ kept: Int) -> Bool {
        model.ancestors(other).contains(event.commit) && !model.ancestors(kept).contains(event.commit)
      }
      if let kept = commit.parents.first(where: { model.commits[$0].text == commit.text }) {
        return commit.parents.contains { model.commits[$0].text != commit.text && exclusive($0, kept) }
      }
      guard movesState(event) else { return false }
      let state = commit.record.parts[event.part]?.status
      func status(_ parent: Int) -> String? { model.commits[parent].record.parts[event.part]?.status }
      guard let kept = commit.parents.first(where: { status($0) == state }) else { return false }
      return commit.parents.contains { status($0) != state && exclusive($0, kept) }
    }
  }

  private func movesState(_ event: ModelEvent) -> Bool {
    switch model.commits[event.commit].kind {
    case .edit, .set: false
    case .byHand, .new, .advance, .undo, .correct: true
    }
  }

  /// The newest undo of it that counts.
  func undoer(of event: ModelEvent) -> Int? {
    order.last { index in
      guard case .undo(event.commit) = model.commits[index].kind else { return false }
      let parts = model.commits[index].named
      return parts.contains { part in
        (part == event.part || part == "") && counts(ModelEvent(commit: index, part: part))
      }
    }
  }

  func counts(_ event: ModelEvent) -> Bool { overruler(of: event) == nil && undoer(of: event) == nil }

  /// When it happened: as the last correction that counts says, else as its commit does.
  func effective(_ event: ModelEvent) -> ModelDate? { corrections(of: event).last ?? stated(event) }

  private func corrections(of event: ModelEvent) -> [ModelDate] {
    order.compactMap { index -> ModelDate? in
      guard case .correct(event.commit, let date) = model.commits[index].kind, model.commits[index].named == [event.part],
        counts(ModelEvent(commit: index, part: event.part))
      else { return nil }
      return date
    }
  }

  func stated(_ event: ModelEvent) -> ModelDate? {
    switch model.commits[event.commit].kind {
    case .advance(_, _, let date), .correct(_, let date): date
    case .byHand: .today
    default: nil
    }
  }

  func passage(_ event: ModelEvent) -> (step: String, from: String, to: String)? {
    switch model.commits[event.commit].kind {
    case .new: ("", "(new)", model.commits[event.commit].record.state(of: event.part))
    case .byHand(let step, let part, let from, let to): part == event.part ? (step, from, to) : nil
    case .advance(let step, let moves, _): moves[event.part].map { (step, $0.from, $0.to) }
    default: nil
    }
  }

  /// The history of a part: of a format, the edition's events until it has a step of its own, then its own.
  func history(of part: String) -> [ModelEvent] {
    let all = events
    guard part != "" else { return all.filter { $0.part == "" } }
    let first = all.firstIndex { $0.part == part && passage($0) != nil && counts($0) } ?? all.count
    return all.enumerated().filter { $1.part == part || ($1.part == "" && $0 < first) }.map(\.element)
  }

  /// Whether the date of an event bounds those of others.
  func bound(_ event: ModelEvent) -> ModelDate? {
    guard counts(event) else { return nil }
    return switch model.commits[event.commit].kind {
    case .advance: effective(event)
    // the day on which somebody wrote it bounds nothing; what is said of it later does
    case .byHand: corrections(of: event).last
    default: nil
    }
  }

  func lastDated(of part: String) -> ModelDate? { history(of: part).compactMap(bound).last }

  /// The state before the present one.
  func previous(of part: String) -> String? {
    let own = model.commits[tip].record.parts[part]?.status != nil
    let last = history(of: own ? part : "").last { event in
      counts(event) && passage(event).map { $0.from != $0.to } ?? false
    }
    return last.flatMap(passage).flatMap { $0.from == "(new)" ? nil : $0.from }
  }
}
