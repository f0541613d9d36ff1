internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
internal import Judging
public import Writing

/// Gives an earlier event of an edition another effective date, as one commit; the recorded date stays in history.
///
/// The date that its step wrote into the file is rewritten where the field still holds it.
public struct Correct {
  let query: ReferenceQuery
  let word: String
  let date: EDTF
  let note: String?
  let isDryRun: Bool
  let ledger: Ledger

  /// - Parameters:
  ///   - word: The event: a state, for the last event that entered it, else a commit.
  ///   - date: The date on which it really happened.
  public init(
    _ query: ReferenceQuery, _ word: String, on date: EDTF, note: String? = nil, isDryRun: Bool = false,
    in ledger: Ledger
  ) {
    (self.query, self.word, self.date, self.note) = (query, word, date, note)
    (self.isDryRun, self.ledger) = (isDryRun, ledger)
  }

  /// Writes the correction.
  ///
  /// - Throws: `LedgerError.refused` where the date is not possible between the events before and after it,
  ///   `.notFound` where there is no such event.
  public func perform() throws -> Written {
    let transaction = try Transaction(on: ledger, isDryRun: isDryRun)
    let actor = transaction.actor
    return try transaction.perform { snapshot in
      let reference = try ledger.resolve(query, among: [.edition], in: snapshot)
      let before = try snapshot.record(reference)
      let formats = Formats(of: before.fields)
      let all = try ledger.histories(of: [reference.record], at: snapshot.commit?.id)[reference.record] ?? []
      let format = formats.index(of: reference)
      let history = format.flatMap { formats.key(at: $0) }.map(all.events(ofFormat:)) ?? all.ofEdition
      let workflow = try snapshot.workflow(before.fields["workflow"].text ?? snapshot.settings().workflow)
      let index = try event(word, in: history, of: reference)
      let event = history[index]
      let refusals = history.refusals(ofDate: date, at: index, on: actor.today)
      guard refusals.isEmpty else {
        var refused = RefusedStep(Refusals(all: refusals), "correct", on: reference, workflow: workflow.name)
        refused.corrections = history.corrections(for: date, at: index, of: reference)
        throw refused.error { options in
          let on = options.contains("--on") ? [] : ["--on", date.description]
          return (["colophon", "correct", reference.description, word] + on + options).map(\.shellQuoted)
            .joined(separator: " ")
        }
      }
      let after = try corrected(before, format: format, event, in: history, workflow, to: date)
      guard event.effective != date || after.bytes != before.bytes else {
        return Action(changes: [], records: [], message: .nothing(in: ledger.folder))
      }
      var statement = CommitMessage.Statement(reference)
      statement.effective = date.description
      let state = event.transition?.to ?? event.commit.id.short
      var message = CommitMessage(
        subject: "Correct \(reference): \(state) on \(date)", note: note, catalogue: ledger.folder,
        statements: [statement])
      message.corrects = event.commit.id
      return Action(
        changes: after.bytes == before.bytes ? [] : [.init(file: reference.file, bytes: after.bytes)],
        records: [.init(reference: reference, changes: Change.between(before.fields, and: after.fields))],
        message: message)
    }
  }

  /// The place of the event that a word means.
  private func event(_ word: String, in history: [Event], of reference: RecordReference) throws -> Int {
    let entering = history.lastIndex { $0.counts && $0.transition?.to == word && $0.transition?.from != word }
    if let entering {
      try checkCorrectable(history[entering], of: reference)
      return entering
    }
    guard let commit = try ledger.repository.commit(ifNamed: word) else {
      let states = OrderedSet(history.filter(\.counts).compactMap { $0.transition?.to }).elements
      throw LedgerError(
        .notFound, "no event of \(reference) entered “\(word)”, and it is no commit",
        why: states.isEmpty ? nil : "it entered \(states.joined(separator: ", "))",
        mend: states.nearest(to: word).map { "did you mean “\($0)”?" } ?? "colophon history \(reference)")
    }
    let own = history.indices.filter { reference.format == nil || history[$0].format != nil }
    let meant = own.first { history[$0].commit.id == commit }.flatMap { history[$0].corrects } ?? commit
    let found = own.first { history[$0].commit.id == meant } ?? history.firstIndex { $0.commit.id == meant }
    guard let index = found else {
      throw LedgerError(
        .notFound, "\(commit.short) is no event of \(reference)", mend: "colophon history \(reference)")
    }
    try checkCorrectable(history[index], of: reference)
    return index
  }

  private func checkCorrectable(_ event: Event, of reference: RecordReference) throws {
    let why: String? =
      if reference.format != nil, event.format == nil {
        "it is a step of the whole edition, which is corrected as such: \(reference.record)"
      } else if let undoer = event.undoneBy {
        "it was undone by \(undoer.short)"
      } else if !event.counts {
        "a merge kept the other side"
      } else if event.transition == nil {
        "\(event.action) is no step and has no effective date"
      } else {
        nil
      }
    guard let why else { return }
    throw LedgerError(
      .refused, "\(event.commit.id.short) can't be corrected", why: why, mend: "colophon history \(reference)")
  }

  /// The record with another date in place of the one that the step wrote.
  ///
  /// - Throws: `LedgerError.conflict` where a field holds neither that date nor one that the new one may be.
  private func corrected(
    _ record: Record, format: Int?, _ event: Event, in history: [Event], _ workflow: Workflow, to date: EDTF
  ) throws -> Record {
    let formats = Formats(of: record.fields)
    let below = format.map { formats.way(to: $0) } ?? []
    let holder = record.fields.value(at: below)
    let all = DatedSteps(of: history, record.fields(ofFormat: format), by: workflow)
    let steps = format == nil ? all : all.ofFormat
    guard let step = steps.steps.first(where: { $0.event?.commit.id == event.commit.id }) else { return record }
    let others = steps.steps.filter { $0.event?.commit.id != event.commit.id }
    var values: [(way: [PathComponent], value: Value)] = []
    for field in step.fields where format == nil || Formats.has(field) {
      let dating = others.filter { $0.fields.contains(field) }.compactMap(\.date)
      switch holder.rewriting(field, from: step.date, to: date, besides: dating) {
      case .stays: break
      case .put(let way, let value): values.append((below + way, value))
      case .conflict(let held):
        throw LedgerError(
          .conflict, "\(query) is not corrected",
          at: record.document.position(of: below + field.way).map {
            "\(record.reference.file):\($0)"
          } ?? record.reference.file,
          why: "\(FieldPath(way: below + field.way)) says \(held), which is neither the date of the step so far"
            + "\(step.date.map { ", \($0)," } ?? "") nor \(date)",
          mend: "colophon set \(record.reference) "
            + "\(FieldPath(way: below + field.way))=\(date)".shellQuoted + ", then this again")
      }
    }
    do throws(FieldError) { return try record.replacing(values) } catch {
      throw LedgerError(error, in: record.reference)
    }
  }
}

/// The rewriting of a date that a step set.
private enum RewrittenDate {
  case stays
  case put([PathComponent], Value)
  /// The field holds another date.
  case conflict(String)
}

extension Value {
  /// The rewriting of the date that a step set in a field.
  ///
  /// - Parameters:
  ///   - old: The date of the step so far.
  ///   - others: The dates of other steps that set the field.
  fileprivate func rewriting(_ field: FieldPath, from old: EDTF?, to date: EDTF, besides others: [EDTF])
    -> RewrittenDate
  {
    let way = field.way
    let held = value(at: way)
    if held == .absent { return .put(way, .text(date.description)) }
    if field.holdsSeveral, case .list(let items) = held {
      if let index = items.lastIndex(where: { $0.date == old }) {
        return .put(way + [.index(index)], .text(date.description))
      }
    } else if held.date == old, !others.contains(where: { $0 == held.date }) || others.isEmpty {
      return .put(way, .text(date.description))
    }
    // a field that may hold the new date already, or holds that of another step, stays
    let dates = self.dates(at: field)
    if dates.isEmpty || dates.contains(where: { one in one.isPossiblySame(as: date) || others.contains(one) }) {
      return .stays
    }
    return .conflict(dates.map(\.description).joined(separator: ", "))
  }
}

extension CommitMessage {
  /// The message of an action that changes nothing, and so writes nothing.
  fileprivate static func nothing(in folder: String) -> CommitMessage {
    CommitMessage(subject: "", catalogue: folder, statements: [])
  }
}
