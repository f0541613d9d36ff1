internal import OrderedCollections
internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Reading
internal import Judging
internal import Writing
internal import Actions

extension Colophon {
  struct WorkflowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "workflow", abstract: "List, show, check, upgrade or draw workflows.",
      subcommands: [
        WorkflowList.self, WorkflowShow.self, WorkflowCheckCommand.self, WorkflowUpgradeCommand.self,
        WorkflowDiagramCommand.self,
      ])
  }

  struct WorkflowList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the workflows.")

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let files = try catalogue.ledger().now().workflowFiles().sorted { $0.key < $1.key }
      let workflows = files.compactMap(\.value.workflow)
      let rows = workflows.map { [$0.name, $0.version, $0.title, $0.states.keys.joined(separator: ", ")] }
      let header = ["workflow", "version", "title", "states"]
      try catalogue.write(
        Table(columns: header.map { Table.Column($0, shrinksTo: $0 == "states" ? 20 : nil) }, rows: rows),
        .array(workflows.map(\.summary)), DelimitedText(header: header, rows: rows))
      let errors = files.filter { $0.value.workflow == nil }
      guard errors.isEmpty else {
        for problem in errors.flatMap(\.value.problems) { Console().report(problem.text.visible + "\n") }
        throw Failure.Silent(failure: .answerIsNo)
      }
    }
  }

  struct WorkflowShow: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the states and transitions of a workflow.")

    @Argument(help: ArgumentHelp("The workflow; the catalogue's own if left out.", valueName: "name"))
    var name: String?

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let workflow = try catalogue.ledger().workflow(name)
      let rows = workflow.transitions.values.map { transition in
        [
          transition.name, workflow.origins(of: transition).joined(separator: ", "), transition.to.text,
          transition.guards, transition.sets.map(\.description).joined(separator: ", "),
        ]
      }
      let header = ["transition", "from", "to", "guards", "sets"]
      try catalogue.write(
        Table(
          columns: header.map { Table.Column($0, shrinksTo: ["from", "guards"].contains($0) ? 16 : nil) }, rows: rows),
        workflow.json, DelimitedText(header: header, rows: rows))
    }
  }

  struct WorkflowCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check the definitions of workflows.",
      discussion: "Reads the files of a checkout, the commit in a bare repository.")

    @Argument(help: ArgumentHelp("The workflow; all if left out.", valueName: "name"))
    var name: String?

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let problems = try catalogue.ledger().checkWorkflows(name)
      try catalogue.write(
        Table(columns: [Table.Column("finding")], rows: problems.map { [$0.text] }),
        ["findings": .array(problems.map(\.json))], DelimitedText(header: Problem.header, rows: problems.map(\.row)))
      guard !problems.contains(where: { $0.severity == .error }) else { throw Failure.Silent(failure: .answerIsNo) }
      if problems.isEmpty { catalogue.say("nothing to report") }
    }
  }

  struct WorkflowUpgradeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "upgrade", abstract: "Add what the shipped workflows have got since.",
      discussion: """
        A catalogue keeps the workflows that it has. This adds the steps that the shipped ones have got since to its own
        copies, raises their version, and leaves every other byte as it is; where publish must be signed, so must the
        new step. It shows the lines that differ, and is one commit.
        """)

    @Argument(help: ArgumentHelp("The workflow; each shipped one if left out.", valueName: "name"))
    var name: String?

    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let (written, files) = try UpgradeWorkflows(
        name, note: writing.note, isDryRun: writing.isDryRun, in: catalogue.ledger(for: writing)
      ).perform()
      try Failure.telling(written.commit) { try answer(written, files) }
      if files.isEmpty {
        catalogue.say("nothing to change")
      } else if !writing.isDryRun {
        catalogue.tellMaintenance(written)
      }
      if !writing.isDryRun { catalogue.tellClock(written) }
    }

    private func answer(_ written: Written, _ files: [UpgradeWorkflows.Upgraded]) throws {
      guard catalogue.format == .table || catalogue.format == .csv || catalogue.format == .tsv else {
        let files = files.map { file -> JSONValue in
          [
            "path": .string(file.path), "removed": .array(file.lines.gone.map { .string($0) }),
            "added": .array(file.lines.new.map { .string($0) }),
          ]
        }
        let answer: JSONValue = [
          "commit": .text(written.commit?.hex), "subject": .string(written.subject), "files": .array(files),
        ]
        return try catalogue.write(Table(columns: [], rows: []), answer, DelimitedText(header: [], rows: []))
      }
      let lines = files.flatMap { file in
        [file.path] + file.lines.gone.map { "-\($0)" } + file.lines.new.map { "+\($0)" }
      }
      let commit = written.commit.map { ["\($0.short) \(written.subject)"] } ?? []
      try Console().write((commit + lines).map { "\($0.visible)\n" }.joined())
    }
  }
}
