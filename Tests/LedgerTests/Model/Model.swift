@testable import Git

/// The events of one edition by the rules of docs/judging.md, worked out anew for each question from a list of commits.
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
    /// The names in its trailers: "" is the edition.
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
    var (found, open): (Set<Int>, [Int]) = ([], [index])
    while let next = open.popLast() {
      if found.insert(next).inserted { open += commits[next].parents }
    }
    return found
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
typealias ModelEvent = SlowEvent

/// The history at one commit, with what later events say of earlier ones.
struct ModelHistory {
  let model: DesignModel
  let order: [Int]
  let tip: Int
  /// Every event, oldest first.
  let events: [ModelEvent]
  private let standings: [ModelEvent: SlowStanding]

  init(_ model: DesignModel, at tip: Int) {
    (self.model, self.tip) = (model, tip)
    order = model.order(tip)
    let merges = SlowMerges(model)
    (events, standings) = (merges.events(tip), merges.recordStates(tip))
  }

  /// The effect of merges and undos on an event.
  func recordStates(_ event: ModelEvent) -> SlowStanding { standings[event] ?? SlowStanding() }

  func counts(_ event: ModelEvent) -> Bool { recordStates(event).counts }

  /// The date of an event: by the last correction that counts, else by its commit.
  func effective(_ event: ModelEvent) -> ModelDate? { corrections(of: event).last ?? stated(event) }

  private func corrections(of event: ModelEvent) -> [ModelDate] {
    order.compactMap { index -> ModelDate? in
      guard case .correct(let target, let date) = model.commits[index].kind, model.commits[index].named == [event.part],
        counts(ModelEvent(commit: index, part: event.part))
      else { return nil }
      // correcting one of two events that agree corrects the other
      let meant = recordStates(ModelEvent(commit: target, part: event.part)).agreesWith ?? target
      return meant == event.commit ? date : nil
    }
  }

  func stated(_ event: ModelEvent) -> ModelDate? { model.stated(event) }

  func stateChange(_ event: ModelEvent) -> (step: String, from: String, to: String)? { model.stateChange(event) }

  /// The history of a part: of a format, the edition's events until it has a step of its own, then its own.
  func history(of part: String) -> [ModelEvent] {
    let all = events
    guard part != "" else { return all.filter { $0.part == "" } }
    let first = all.firstIndex { $0.part == part && stateChange($0) != nil && counts($0) } ?? all.count
    return all.enumerated().filter { $1.part == part || ($1.part == "" && $0 < first) }.map(\.element)
  }

  /// Tells whether the date of an event bounds those of others.
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
      counts(event) && stateChange(event).map { $0.from != $0.to } ?? false
    }
    return last.flatMap(stateChange).flatMap { $0.from == "(new)" ? nil : $0.from }
  }
}

extension DesignModel: SlowWorld {
  func parents(_ commit: Int) -> [Int] { commits[commit].parents }

  func isEarlier(_ one: Int, than other: Int) -> Bool {
    (commits[one].seconds, commits[one].id) < (commits[other].seconds, commits[other].id)
  }

  func text(_ commit: Int) -> String? { commits[commit].text }

  func state(_ part: String, _ commit: Int) -> String? {
    let record = commits[commit].record
    return part == "" ? record.state(of: "") : record.parts[part]?.status
  }

  func formats(_ commit: Int) -> [String] { ModelRecord.formats.filter { commits[commit].record.parts[$0] != nil } }

  func events(_ index: Int) -> [SlowEvent] {
    let commit = commits[index]
    if !commit.named.isEmpty { return commit.named.map { SlowEvent(commit: index, part: $0) } }
    if case .byHand(_, let part, _, _) = commit.kind { return [SlowEvent(commit: index, part: part)] }
    return commit.parents.allSatisfy { commits[$0].text != commit.text } ? [SlowEvent(commit: index, part: "")] : []
  }

  func stateChange(_ event: SlowEvent) -> (step: String, from: String, to: String)? {
    switch commits[event.commit].kind {
    case .new: ("", "(new)", commits[event.commit].record.state(of: event.part))
    case .byHand(let step, let part, let from, let to): part == event.part ? (step, from, to) : nil
    case .advance(let step, let moves, _): moves[event.part].map { (step, $0.from, $0.to) }
    default: nil
    }
  }

  func step(_ event: SlowEvent) -> (from: String, to: String)? { stateChange(event).map { ($0.from, $0.to) } }

  func undone(by event: SlowEvent) -> Int? {
    if case .undo(let target) = commits[event.commit].kind { target } else { nil }
  }

  func corrected(by event: SlowEvent) -> Int? {
    if case .correct(let target, _) = commits[event.commit].kind { target } else { nil }
  }

  func isRemoval(_ event: SlowEvent) -> Bool { false }

  func stated(_ event: SlowEvent) -> ModelDate? {
    switch commits[event.commit].kind {
    case .advance(_, _, let date), .correct(_, let date): date
    case .byHand: .today
    default: nil
    }
  }

  private func date(_ event: SlowEvent) -> ModelDate? {
    if case .correct(_, let date) = commits[event.commit].kind { date } else { nil }
  }

  func bound(_ event: SlowEvent, by corrections: [SlowEvent]) -> ClosedRange<Int>? {
    let corrected = corrections.last.flatMap(date)
    let bound: ModelDate? =
      switch commits[event.commit].kind {
      case .advance: corrected ?? stated(event)
      case .byHand: corrected
      default: nil
      }
    return bound.map { $0.first...$0.last }
  }

  func holdsDate(of event: SlowEvent, by corrections: [SlowEvent], _ commit: Int) -> Bool {
    guard let name = stateChange(event)?.step, let field = ModelWorkflow.steps.first(where: { $0.name == name })?.sets,
      let date = corrections.last.flatMap(date) ?? stated(event)
    else { return false }
    let record = commits[commit].record
    let dates = record.parts[event.part]?.dates[field] ?? record.parts[""]?.dates[field] ?? []
    return dates.contains(date.text)
  }
}
