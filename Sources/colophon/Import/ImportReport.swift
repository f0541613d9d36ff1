internal import Catalogue
internal import Git
internal import Interchange
internal import Writing
internal import Actions

/// The report of an import.
struct ImportReport {
  let outcome: ImportOutcome
  let plan: ImportPlan
  let isDryRun: Bool

  /// Every finding: those of the sources first, then those of the records they met.
  private var problems: [Problem] { plan.problems + outcome.refused.map(\.problem) + outcome.warnings }

  /// Writes the answer.
  func tell(_ catalogue: CatalogueOptions) throws {
    switch catalogue.format {
    case .json, .jsonl, .yaml:
      try catalogue.write(Table(columns: [], rows: []), json, DelimitedText(header: [], rows: []))
    case .csv, .tsv:
      try catalogue.write(
        Table(columns: [], rows: []), .null, DelimitedText(header: Problem.header, rows: problems.map(\.row)))
    case .table:
      if isDryRun {
        try Console().write(dryRun.visibleLines)
      } else if let commit = outcome.written.commit {
        if !catalogue.quiet { try Console().write("\(commit.short) \(outcome.written.subject)\n".visibleLines) }
      }
    }
  }

  /// Writes the findings beside the answer.
  func tellFindings(_ catalogue: CatalogueOptions) {
    if catalogue.format == .table, !isDryRun, outcome.written.commit == nil { catalogue.say("nothing to change") }
    for problem in problems where problem.severity == .error || !catalogue.quiet {
      Console().report(problem.text.visible + "\n")
    }
    for line in summary { catalogue.say(line) }
    if catalogue.format == .table { catalogue.tellMaintenance(outcome.written) }
    catalogue.tellClock(outcome.written)
  }

  /// The records that would be written, each with its fields or its changes.
  private var dryRun: String {
    guard !outcome.written.records.isEmpty else { return "nothing to change\n" }
    let records = outcome.written.records.map { record in
      "\(record.reference)\(record.isNew ? " (new)" : "")\n" + record.changes.map { "  \($0.text)\n" }.joined()
    }
    return "would commit: \(outcome.written.subject)\n\n" + records.joined()
  }

  /// The summary, in a few lines.
  private var summary: [String] {
    var lines: [String] = []
    func say(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { lines.append("\(count) \(count == 1 ? one : many)") }
    }
    say(outcome.new, "new record", "new records")
    say(outcome.corrected, "record corrected", "records corrected")
    say(outcome.unchanged, "record as it was", "records as they were")
    say(outcome.kept, "field kept as it was changed by hand", "fields kept as they were changed by hand")
    if !outcome.takenAway.isEmpty {
      let (count, names) = (outcome.takenAway.count, LimitedList(outcome.takenAway.map(\.path), limit: 5).text)
      lines.append(
        "\(count) \(count == 1 ? "record was" : "records were") taken away since the import, and "
          + "\(count == 1 ? "stays" : "stay") away: \(names); "
          + "--restore brings \(count == 1 ? "it" : "them") back")
    }
    say(plan.rejected.count, "item not taken, or not in full", "items not taken, or not in full")
    for repair in plan.repairs { lines.append("“\(repair.from)” is read as “\(repair.to)”, \(times(repair.count))") }
    for left in plan.leftOut where left.reason == nil {
      lines.append("left out: \(left.source) \(left.field), \(left.count) \(left.count == 1 ? "value" : "values")")
    }
    for left in plan.leftOut {
      guard let reason = left.reason else { continue }
      lines.append(
        "ignored: \(left.source) \(left.field), \(left.count) \(left.count == 1 ? "value" : "values")"
          + (reason.isEmpty ? "" : ": \(reason)"))
    }
    return lines
  }

  private func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  private var json: JSONValue {
    [
      "commit": .text(outcome.written.commit?.hex),
      "subject": outcome.new + outcome.corrected == 0 ? .null : .string(outcome.written.subject),
      "new": .integer(outcome.new), "corrected": .integer(outcome.corrected), "unchanged": .integer(outcome.unchanged),
      "taken-away": .array(outcome.takenAway.map { .string($0.path) }), "kept": .integer(outcome.kept),
      "rejected": .integer(plan.rejected.count),
      "records": .array(
        outcome.written.records.map { record in
          [
            "reference": .string(record.reference.path), "kind": .string(record.reference.kind.rawValue),
            "new": .bool(record.isNew), "transition": record.stateChange?.json ?? .null,
            "changes": .array(record.changes.map(\.json)),
          ]
        }),
      "findings": .array(problems.map(\.json)),
      "repaired": .array(
        plan.repairs.map { ["from": .string($0.from), "to": .string($0.to), "count": .integer($0.count)] }),
      "left-out": .array(
        plan.leftOut.map {
          [
            "source": .string($0.source), "field": .string($0.field), "count": .integer($0.count),
            "reason": .text($0.reason),
          ]
        }),
    ]
  }

  /// The rejected items, by source: each as it stood in its file, with the reasons.
  ///
  /// - Throws: An error where an item can't be read again, and those of `write`.
  func rejects(_ write: (String) throws -> Void) throws {
    let sources = plan.rejected.reduce(into: [String]()) { if !$0.contains($1.source) { $0.append($1.source) } }
    try write("{")
    for (number, source) in sources.enumerated() {
      try write("\(number == 0 ? "" : ",")\n  \(JSONValue.string(source).compact): [")
      for (number, item) in plan.rejected.lazy.filter({ $0.source == source }).enumerated() {
        let reasons = JSONValue.array(item.reasons.map { .string($0) }).compact
        try write(
          "\(number == 0 ? "" : ",")\n    { \"reasons\": \(reasons), \"at\": \(JSONValue.string(item.place).compact)")
        try write(", \"item\": \(String(decoding: try plan.bytes(of: item), as: UTF8.self)) }")
      }
      try write("\n  ]")
    }
    try write(sources.isEmpty ? "}\n" : "\n}\n")
  }
}
