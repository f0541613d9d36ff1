internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import Actions

extension Colophon {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write what others need: a public catalogue, or a log for auditors.",
      subcommands: [ExportCatalogue.self, ExportAuditLog.self], defaultSubcommand: ExportCatalogue.self)
  }

  struct ExportCatalogue: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "catalogue", abstract: "Write a public catalogue, with a history of its own.",
      discussion: """
        Without the fields that colophon.yaml names under “private”, without comments, and without roles; see docs/privacy.md. \
        Each run is one commit there that names what changed; where nothing did, none is made. The word “catalogue” may be left out.
        """)

    @Option(
      name: .customLong("public"),
      help: ArgumentHelp("The folder of the public catalogue; made where there is none.", valueName: "dir"))
    var directory: String

    @Flag(name: .customLong("dry-run"), help: "Show what would be written, and write nothing.")
    var isDryRun = false

    @OptionGroup var condition: WhereOption
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger()
      let written = try ExportPublic(
        to: directory, where: condition.expression(), isDryRun: isDryRun, of: ledger
      ).perform()
      try catalogue.tell(written, isDryRun: isDryRun)
      let shown = try ledger.now().settings().madePublic
      if !shown.isEmpty { catalogue.say("not private, as colophon.yaml has it: \(shown.joined(separator: ", "))") }
      try catalogue.sayEdits(in: ledger)
    }
  }
}
