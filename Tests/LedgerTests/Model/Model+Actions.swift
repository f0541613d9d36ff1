/// The outcome of an action by the rules of docs/judging.md.
enum ModelOutcome {
  case refused
  case nothing
  case written(ModelRecord, DesignModel.Kind, named: [String])
}

extension ModelHistory {
  private var record: ModelRecord { model.commits[tip].record }

  /// A step of some parts at once: all of them or none.
  func advance(_ parts: [String], by name: String, on date: ModelDate?, reason: String?) -> ModelOutcome {
    guard let step = ModelWorkflow.steps.first(where: { $0.name == name }) else { return .refused }
    let effective = date ?? .today
    var (record, moves) = (record, [String: (from: String, to: String)]())
    for part in parts {
      let from = self.record.state(of: part)
      guard step.from.contains(from), let to = step.to == "previous" ? previous(of: part) : step.to == "same" ? from : step.to
      else { return .refused }
      if step.needsTitle, record.title == nil { return .refused }
      if let reasons = step.reasons, !reasons.contains(reason ?? "") { return .refused }
      if let last = lastDated(of: part), !effective.canFollow(last) { return .refused }
      if effective.isInFuture { return .refused }
      if step.to != "same" { record.parts[part]?.status = to }
      if let field = step.sets {
        let old = record.parts[part]?.dates[field] ?? []
        if step.to == "same" || old.isEmpty { record.parts[part]?.dates[field] = old + [effective.text] }
      }
      moves[part] = (from, to)
    }
    return .written(record, .advance(step: name, moves, on: effective), named: parts)
  }

  /// Takes back what a commit did, or what it did to one format.
  func undo(_ target: Int, only format: String?) -> ModelOutcome {
    let commit = model.commits[target]
    let named = format.map { format in commit.named.filter { $0 == format } } ?? commit.named
    guard !named.isEmpty else { return .refused }
    for part in named.contains("") ? [""] + ModelRecord.formats : named where !canUndo(target, of: part) { return .refused }
    let before = commit.parents.first.map { model.commits[$0].record.fields } ?? [:]
    let after = commit.record.fields
    var record = record
    // the whole of what it changed where all that it names is meant
    let isPart = named != commit.named
    for field in Set(before.keys).union(after.keys) where before[field] != after[field] {
      if isPart, !named.contains(ModelRecord.split(field).part) { continue }
      guard record.fields[field] == after[field] else { return .refused }
      record.set(field, to: before[field])
    }
    return .written(record, .undo(target), named: named.sorted())
  }

  /// Tells whether a commit's change of a part still counts, and no later step of it does.
  private func canUndo(_ target: Int, of part: String) -> Bool {
    let event = ModelEvent(commit: target, part: part)
    guard events.contains(event), stateChange(event) != nil || model.undone(by: event) != nil else { return true }
    guard recordStates(event).undoneBy == nil, recordStates(event).overruledBy == nil else { return false }
    guard isStep(event) else { return true }
    return !events.contains { later in
      // what it only agrees with is taken back with it
      later.part == part && later.commit != target && later.commit != recordStates(event).agreesWith && counts(later) && stateChange(later) != nil
        && !model.ancestors(target).contains(later.commit)
    }
  }

  /// Tells whether it is a step, or takes one back or gives it back.
  private func isStep(_ event: ModelEvent) -> Bool {
    guard let undone = model.undone(by: event) else { return stateChange(event) != nil }
    let parts = event.part == "" && !model.commits[undone].named.contains("") ? model.commits[undone].named : [event.part]
    return parts.contains { isStep(ModelEvent(commit: undone, part: $0)) }
  }

  /// Gives an event of a part another date.
  func correct(_ target: Int, of part: String, to date: ModelDate) -> ModelOutcome {
    let event = ModelEvent(commit: target, part: part)
    let list = history(of: part)
    guard let index = list.firstIndex(of: event), counts(event), let stateChange = stateChange(event) else { return .refused }
    if let last = list[..<index].compactMap(bound).last, !date.canFollow(last) { return .refused }
    if stateChange.from != "(new)", let next = list[(index + 1)...].compactMap(bound).first, !next.canFollow(date) { return .refused }
    if date.isInFuture { return .refused }
    let old = effective(event)
    var record = record
    if let field = Self.field(of: stateChange.step) {
      let others = list.filter { other in
        other != event && other.part == part && counts(other) && self.stateChange(other).flatMap { Self.field(of: $0.step) } == field
      }.compactMap { effective($0)?.text }
      var values = record.parts[part]?.dates[field] ?? []
      if values.isEmpty {
        values = [date.text]
      } else if let old, let place = values.lastIndex(of: old.text), field == "reprinted" || !others.contains(old.text) {
        values[place] = date.text
      } else if !values.contains(where: { ModelDate($0).canBe(date) || others.contains($0) }) {
        return .refused
      }
      record.parts[part]?.dates[field] = values
    }
    guard old != date || record != self.record else { return .nothing }
    return .written(record, .correct(target, to: date), named: [part])
  }

  /// The field that a step sets.
  private static func field(of step: String) -> String? { ModelWorkflow.steps.first { $0.name == step }?.sets }

  func setTitle(_ title: String?) -> ModelOutcome {
    guard record.title != title else { return .nothing }
    var record = record
    record.title = title
    return .written(record, .set, named: [""])
  }
}
