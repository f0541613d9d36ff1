internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Reading
internal import Signing
internal import Judging
internal import Audit

extension Colophon {
  struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "audit", abstract: "Prove that history obeys the workflow.",
      discussion: """
        Every commit is judged by the workflow and the roles as they stood in its parents. Errors end with the exit code 1;
        notes are listed too and set it only with --strict. What colophon.yaml acknowledges stays visible.
        """)

    @Argument(
      help: ArgumentHelp("A record, a revision, or a range of commits as git writes it: v1..HEAD.", valueName: "what"))
    var what: String?

    @Option(help: ArgumentHelp("Only the commits after this one.", valueName: "commit"))
    var since: String?

    @Flag(help: "Notes and warnings set the exit code too.")
    var strict = false

    @Flag(help: "Write SARIF 2.1.0, for CI systems.")
    var sarif = false

    @Flag(help: "Say of each finding what its rule means and how it is mended.")
    var explain = false

    @Flag(help: "Hash every object that the last commit reaches, and compare it with its id.")
    var verify = false

    @Option(name: .customShort("C"), help: ArgumentHelp("The folder to start from.", valueName: "dir"))
    var directory: String?

    @Option(
      help: ArgumentHelp(
        "How the answer is written: \(OutputFormat.names), or acknowledged: the lines for colophon.yaml that accept it.",
        valueName: "format"))
    var format: Format = .table

    @Flag(name: [.customShort("q"), .long], help: "Say nothing but the answer.")
    var quiet = false

    /// The form of the findings: that of any list, or the lines that accept them.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case table, json, jsonl, csv, tsv, yaml, acknowledged
    }

    private var catalogue: CatalogueOptions {
      var options = CatalogueOptions()
      (options.directory, options.quiet) = (directory, quiet)
      options.format = OutputFormat(rawValue: format.rawValue) ?? .table
      return options
    }

    func validate() throws {
      guard !explain || (!sarif && format == .table) else {
        throw ValidationError("--explain is for people, so it goes with no other format")
      }
    }

    func run() throws {
      let ledger = try catalogue.ledger()
      var scope = try scope(in: ledger)
      scope.verifies = verify
      var answer = AuditAnswer()
      let bar = ProgressBar(isShown: !catalogue.quiet, of: "commits")
      let streams = !sarif && (format == .table || format == .jsonl)
      answer.summary = try ledger.audit(scope, progress: bar.show) { finding in
        answer.take(finding)
        guard streams else { return answer.findings.append(finding) }
        bar.clear()
        try Console().write(line(of: finding))
      }
      bar.clear()
      if sarif {
        try Console().write(SARIFLog(answer.findings, in: ledger.folder).json.pretty)
      } else if format == .acknowledged {
        try writeAcknowledged(answer.findings, in: ledger)
      } else if !streams {
        try catalogue.write(
          Table(columns: AuditFinding.columns, rows: answer.findings.map(\.row)), answer.json,
          DelimitedText(header: AuditFinding.header, rows: answer.findings.map(\.cells)))
      }
      catalogue.say(answer.text)
      if answer.openErrors > 0 || (strict && answer.isOpen) { throw Failure.Silent(failure: .answerIsNo) }
    }

    /// Writes the lines with which `colophon.yaml` would accept the open findings: errors, with `--strict` everything.
    private func writeAcknowledged(_ findings: [AuditFinding], in ledger: Ledger) throws {
      let open = findings.filter { strict ? $0.acknowledged == nil : $0.isOpenError }
      let person = ledger.person()
      let lines = open.compactMap { finding in
        finding.commit.map {
          AcknowledgedLine(
            commit: $0, rule: finding.rule, reference: finding.reference, by: person?.name, on: person?.day, why: nil)
        }
      }
      guard !lines.isEmpty else { return }
      try Console().write(AcknowledgedLine.block(of: lines, in: ledger))
    }

    private static var width: Int { Console.width(of: 1, environment: Environment.process.variables) }

    private func line(of finding: AuditFinding) -> String {
      if catalogue.format == .jsonl { return finding.json.compact + "\n" }
      if Console.isTerminal(1) { return finding.block(width: Self.width, isExplained: explain) }
      if explain {
        let isMended = finding.acknowledged == nil && finding.mendedBy != nil
        let known =
          isMended
          ? "  \(finding.acceptance)\n" : finding.acknowledged == nil ? "" : "  acknowledged: \(finding.acceptance)\n"
        return "\(finding.line)\n\(known)  \(finding.rule.meaning): \(finding.remedy)\n".visibleLines
      }
      return Table(columns: AuditFinding.columns, rows: [finding.row]).piped
    }

    /// The scope that the words ask for: a range, a record, or a revision.
    private func scope(in ledger: Ledger) throws -> AuditScope {
      var scope = AuditScope()
      scope.since = since
      guard let what else { return scope }
      if let dots = what.firstRange(of: "..") {
        guard since == nil else { throw ValidationError("a range says since when, so --since has nothing to say") }
        guard !what[dots.upperBound...].hasPrefix(".") else {
          throw ValidationError("“\(what)” has three dots: a range to audit has two, as v1..HEAD")
        }
        scope.since = dots.lowerBound == what.startIndex ? "HEAD" : String(what[..<dots.lowerBound])
        scope.tip = dots.upperBound == what.endIndex ? nil : String(what[dots.upperBound...])
      } else if try ledger.isRevision(what), try what.contains(where: { "~^@:".contains($0) }) || !ledger.isRecord(what)
      {
        scope.tip = what
      } else {
        scope.only = ReferenceQuery(what)
      }
      return scope
    }
  }
}

extension Colophon.Audit: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (since, directory) = (words.option("--since"), words.option("-C"))
    (strict, sarif, verify) = (words.flag("--strict"), words.flag("--sarif"), words.flag("--verify"))
    (explain, quiet) = (false, words.flag("--quiet", "-q"))
    let form = words.option("--format")
    guard let format = form.map(Format.init(rawValue:)) ?? .table, let values = words.values, values.count <= 1
    else { return false }
    (self.format, what) = (format, values.first)
    return true
  }
}

/// The number of findings of an audit.
private struct AuditAnswer {
  var summary = AuditSummary()
  var findings: [AuditFinding] = []
  private(set) var openErrors = 0
  private(set) var warnings = 0
  private(set) var notes = 0
  private(set) var acknowledged = 0
  private(set) var mended = 0

  mutating func take(_ finding: AuditFinding) {
    if finding.acknowledged != nil {
      acknowledged += 1
    } else if finding.mendedBy != nil {
      mended += 1
    } else if finding.isOpenError {
      openErrors += 1
    } else if finding.severity == .warning {
      warnings += 1
    } else {
      notes += 1
    }
  }

  /// True if there is a warning or a note that nobody has acknowledged.
  var isOpen: Bool { warnings + notes > 0 }

  var json: JSONValue {
    [
      "commits": .integer(summary.commits), "editions": .integer(summary.editions), "found": .integer(summary.found),
      "findings": .array(findings.map(\.json)),
    ]
  }

  /// One line for people.
  var text: String {
    func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }
    let found =
      [(openErrors, "error"), (warnings, "warning"), (notes, "note")].filter { $0.0 > 0 }.map { count($0.0, $0.1) }
      + (mended > 0 ? ["\(count(mended, "error")) mended since"] : [])
      + (acknowledged > 0 ? ["\(acknowledged) acknowledged"] : [])
    let place = summary.found == 0 ? "" : ", \(summary.found) of them first recorded in a later state"
    return "\(count(summary.commits, "commit")), \(count(summary.editions, "edition"))\(place): "
      + (found.isEmpty ? "every step is one that the workflow allowed" : found.joined(separator: ", "))
  }
}
