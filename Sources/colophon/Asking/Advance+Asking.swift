internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import History
internal import Writing
internal import Actions

extension Colophon.Advance {
  /// The request; missing parts are asked for where there is somebody to ask.
  func request(_ conversation: Conversation?, in ledger: Ledger) throws -> AdvanceRequest {
    let selection = try selection(conversation, in: ledger)
    guard to == nil else { return request(selection, to: to ?? "", on: on) }
    let missing = MissingArgument("--to <step>", of: Self.self)
    guard let conversation else { throw missing }
    let ways = try NextSteps(for: selection, in: ledger)
    let step = try choose(ways, conversation, else: missing)
    let today = ways.today.description
    let date = try on ?? conversation.ask("When did it happen?", or: today, else: missing, EDTF.argument)
    // a date that was not given is not stated either: the day of the commit stands for itself
    return request(selection, to: step, on: on == nil && date.description == today ? nil : date)
  }

  private func request(_ selection: Selection, to step: String, on date: EDTF?) -> AdvanceRequest {
    var request = AdvanceRequest(selection, to: step, on: date)
    (request.assignments, request.reason, request.note) = (set, reason, writing.note)
    request.isDryRun = writing.isDryRun
    return request
  }

  private func selection(_ conversation: Conversation?, in ledger: Ledger) throws -> Selection {
    let failure: any Error
    do { return try filter.selection(catalogue.references(references), form: form, in: ledger) } catch {
      failure = error
    }
    guard let conversation, references.isEmpty, filter.condition == nil else { throw failure }
    try ledger.checkHolds(.edition, else: "colophon add edition WORK --language TAG")
    return try conversation.ask("Which edition?", else: failure) { answer in
      let query = try FormOption.query(answer, form)
      _ = try ledger.resolve(query, among: [.edition], in: ledger.now())
      return .named([query])
    }
  }

  private func choose(_ ways: NextSteps, _ conversation: Conversation, else missing: MissingArgument) throws -> String {
    guard !ways.steps.isEmpty else { throw missing }
    let names = ways.references.count == 1 ? "\(ways.references[0])" : "\(ways.references.count) editions"
    conversation.say(
      ways.states.count == 1 ? "\(names), \(ways.states[0])" : "\(names), in \(ways.states.joined(separator: ", "))")
    let table = Table(
      columns: [.init("step"), .init("leads to"), .init("what it lacks")],
      rows: ways.steps.map { step in
        [step.name, step.targets.joined(separator: ", "), step.refusals.map(\.message).joined(separator: "; ")]
      })
    return try conversation.choose(
      "Which step?", from: ways.steps.map(\.name), also: ways.steps.flatMap(\.targets), shown: table, else: missing)
  }
}

extension Conversation {
  /// Takes a step, asking for whatever the workflow misses, with the workflow's reason.
  func advance(_ request: AdvanceRequest, in ledger: Ledger) throws -> Written {
    var request = request
    while true {
      do { return try Advance(request, in: ledger).perform() } catch let error as LedgerError
        where !error.lacking.isEmpty
      {
        for refusal in error.lacking { request = try answered(refusal, request, error, in: ledger) }
      }
    }
  }

  /// The request with an answer to one refusal.
  private func answered(_ refusal: Refusal, _ request: AdvanceRequest, _ error: LedgerError, in ledger: Ledger) throws
    -> AdvanceRequest
  {
    say("\(request.to): \(refusal.message)")
    var field = refusal.fields.first
    if refusal.fields.count > 1 {
      let names = refusal.fields.map(\.description)
      let table = Table(columns: [.init("field")], rows: names.map { [$0] })
      let name = try choose("Which of them?", from: names, shown: table, else: error)
      field = refusal.fields.first { $0.description == name }
    }
    return try ask(refusal.question(of: field), else: error) { answer in
      var next = request
      switch refusal {
      case .reasonMissing, .reasonNotAllowed: next.reason = answer
      case .dateBefore, .dateAfter: next.on = try EDTF(parsing: answer)
      default: next.assignments += try field.map { [try FieldAssignment(parsing: "\($0)=\(answer)")] } ?? []
      }
      try check(next, whether: refusal, in: ledger)
      return next
    }
  }

  /// Throws the fault of an answer; other refusals are asked about in their turn.
  private func check(_ request: AdvanceRequest, whether refusal: Refusal, in ledger: Ledger) throws {
    var trial = request
    trial.isDryRun = true
    do { _ = try Advance(trial, in: ledger).perform() } catch let error as LedgerError where error.kind == .refused {
      let field = refusal.fields.first
      guard let still = error.lacking.first(where: { $0.question(of: field) == refusal.question(of: field) }) else {
        return
      }
      throw ParsingError(text: "", reason: still.message, suggestion: nil)
    }
  }
}

extension Refusal {
  /// The fields of which one would satisfy it.
  fileprivate var fields: [FieldPath] {
    switch self {
    case .missing(let fields), .invalid(let fields): fields
    case .untranslated(let item, _): [FieldPath(item.selectors + [.name("contributors"), .name("translator")])]
    case .namedState(let field, _, _): [field]
    default: []
    }
  }

  /// The question for a field.
  fileprivate func question(of field: FieldPath?) -> String {
    switch self {
    case .reasonMissing, .reasonNotAllowed: "Reason"
    case .dateBefore, .dateAfter: "Date"
    default: fields.contains { $0 == field } ? field?.description ?? "" : fields.first?.description ?? ""
    }
  }
}
