internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Reading
internal import Signing
internal import Judging
internal import Writing

// What an action has written, as it is told.
extension CatalogueOptions {
  /// Tells the remedy for a commit that is dated before the one it stands on.
  func tellClock(_ written: Written) {
    guard let commit = written.commit, let behind = written.clockBehind else { return }
    let ledger = try? ledger()
    let person = ledger?.person()
    let accepted = AcknowledgedLine(
      commit: commit, rule: .backdated, reference: nil, by: person?.name, on: person?.day,
      why: "the commit before is dated \(behind.parentDate.rfc3339)")
    let block = ledger.flatMap { try? AcknowledgedLine.block(of: [accepted], in: $0) } ?? "    \(accepted.text)\n"
    Console().report(
      ("for the audit, in \(Settings.file):\n\(block)"
        + "for who keeps the shared repository:\n  git config --add colophon.accept \(commit.hex)\n").visibleLines)
  }
}

extension CatalogueOptions {
  /// Tells what an action has written: the commit's subject and id on a terminal or a pipe, all of it for scripts.
  ///
  /// - Throws: `LedgerError.unfinished` where that fails.
  func tell(_ written: Written, isDryRun: Bool) throws {
    try Failure.telling(written.commit) { try answer(written, isDryRun: isDryRun) }
    for line in written.warnings.map(\.text) + written.remarks { say(line) }
    if format == .table || format == .csv || format == .tsv, !isDryRun {
      if written.commit == nil { say("nothing to change") } else { tellMaintenance(written) }
    }
    if !isDryRun { tellClock(written) }
  }

  private func answer(_ written: Written, isDryRun: Bool) throws {
    switch format {
    case .json, .jsonl, .yaml:
      try write(Table(columns: [], rows: []), written.json, DelimitedText(header: [], rows: []))
      tellClock(written)
    default:
      if isDryRun {
        try Console().write(Self.visible(written.dryRun))
      } else if let commit = written.commit, !quiet {
        try Console().write("\(commit.short) \(written.subject)\n".visibleLines)
      }
    }
  }

  /// Tells somebody who reads it that git should tidy up.
  func tellMaintenance(_ written: Written) {
    guard !quiet, let maintenance = written.maintenance else { return }
    say(maintenance.advice)
    maintenance.wasTold()
  }

  private static func visible(_ text: String) -> String { text.visibleLines }
}

extension String {
  /// The text with each of its lines safe for a terminal.
  var visibleLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(separator: "\n")
  }
}

extension Written {
  fileprivate var json: JSONValue {
    [
      "commit": .text(commit?.hex), "subject": .string(subject),
      "records": .array(
        records.map { record in
          [
            "reference": .string(record.reference.path), "format": .text(record.reference.format),
            "transition": record.stateChange?.json ?? .null, "effective": .text(record.effective?.description),
            "moved-from": .text(record.movedFrom?.path), "merged-into": .text(record.mergedInto?.path),
            "removed": .bool(record.isRemoved),
            "changes": .array(record.changes.map(\.json)),
          ]
        }),
    ]
  }

  /// The writing of a dry run: the message, and each record's changes.
  fileprivate var dryRun: String {
    guard !records.isEmpty else { return "nothing to change\n" }
    let lines = records.flatMap { ["\($0.reference)\($0.whereabouts)"] + $0.changes.map { "  \($0.text)" } }
    return "would commit:\n\n"
      + message.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }.joined(
        separator: "\n")
      + "\n" + lines.joined(separator: "\n") + "\n"
  }
}

extension Written.Changed {
  /// The change of the record's name or existence, where there is one: ` (was robots/ar)`.
  fileprivate var whereabouts: String {
    if let movedFrom { return " (was \(movedFrom))" }
    if let mergedInto { return " (goes into \(mergedInto))" }
    return isRemoved ? " (goes)" : ""
  }
}
