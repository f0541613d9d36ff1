internal import ArgumentParser
internal import Catalogue
internal import Interchange
internal import Writing
internal import Actions

extension Colophon {
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Bring in records from the files of another system, by a mapping.",
      discussion: """
        One commit, or none where nothing is new. Records that are there are found again by their identifiers, then by ISBN, \
        and get what the source corrected; what was changed by hand stays. docs/import.md says how to write a mapping.
        """)

    @Argument(help: ArgumentHelp("The files, or folders that the files of the mapping are in.", valueName: "path"))
    var paths: [String]

    @Option(help: ArgumentHelp("The mapping.", valueName: "file"))
    var mapping: String

    @Option(help: ArgumentHelp("Write what was not taken, with the reasons, to a file.", valueName: "file"))
    var rejects: String?

    @Flag(help: "Bring back records that were imported once and taken away since.")
    var restore = false

    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(for: writing)
      let importer = try ImportFiles(mapping: mapping, paths: paths).importer(for: ledger)
      var request = ImportRequest(mapping: importer.name)
      (request.note, request.isDryRun) = (writing.note, writing.isDryRun)
      request.restores = restore
      request.tellsRecords = writing.isDryRun || ![.table, .csv, .tsv].contains(catalogue.format)
      var made: ImportPlan?
      let outcome = try catalogue.showingProgress(of: ledger) {
        try ImportFiles.read {
          try Actions.Import(request, into: ledger).perform { recordsByKey, report in
            let plan = try importer.plan(for: recordsByKey, report: report)
            made = plan
            return plan.records
          }
        }
      }
      guard var plan = made else { return }
      for (number, problem) in outcome.refused { plan.reject(number, problem.message) }
      let report = ImportReport(outcome: outcome, plan: plan, isDryRun: writing.isDryRun)
      // the commit is written, whatever happens to the file: the commit is told first, and the findings all the same
      let told = Result {
        try Failure.telling(outcome.written.commit) {
          let kept = Result { if let rejects { try UserFile(path: rejects).write(report.rejects) } }
          try report.tell(catalogue)
          try kept.get()
        }
      }
      if outcome.written.commit != nil, case .failure(let error) = told {
        Failure.tell(Report(error), asJSON: [.json, .jsonl].contains(catalogue.format))
        report.tellFindings(catalogue)
        throw Failure.Silent(failure: Report(error).failure)
      }
      report.tellFindings(catalogue)
      try told.get()
      if !plan.rejected.isEmpty { throw Failure.Silent(failure: .answerIsNo) }
    }
  }
}

extension Colophon.Import: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (rejects, restore) = (words.option("--rejects"), words.flag("--restore"))
    guard let mapping = words.option("--mapping"), let writing = WriteOptions(taking: &words),
      let options = CatalogueOptions(taking: &words), let values = words.values, !values.isEmpty
    else { return false }
    (self.mapping, self.writing, catalogue, paths) = (mapping, writing, options, values)
    return true
  }
}
