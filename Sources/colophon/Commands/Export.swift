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
        With the editions that are announced, their works and reception, without the fields that colophon.yaml names under “private”, without comments, and without roles; see docs/privacy.md. \
        Each run is one commit there that names what changed; where nothing did, none is made. The word “catalogue” may be left out.
        """)

    @Option(
      name: .customLong("public"),
      help: ArgumentHelp("The folder of the public catalogue; made where there is none.", valueName: "dir"))
    var directory: String

    @Argument(
      help: ArgumentHelp("Editions and works to choose among what is public; all if left out.", valueName: "ref"))
    var references: [String] = []

    @Flag(help: "Let out records that are not public too; it is said which.")
    var all = false

    @Flag(name: .customLong("private"), help: "Show private fields too; it is said which.")
    var showsPrivate = false

    @Flag(name: .customLong("dry-run"), help: "Show what would be written, and write nothing.")
    var isDryRun = false

    @OptionGroup var condition: WhereOption
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger()
      var export = ExportPublic(to: directory, of: ledger)
      (export.queries, export.expression) = (catalogue.references(references), try condition.expression(in: ledger))
      (export.showsAll, export.showsPrivate, export.isDryRun) = (all, showsPrivate, isDryRun)
      let outcome = try export.perform()
      try catalogue.tell(outcome.written, isDryRun: isDryRun)
      let shown = try ledger.now().settings().madePublic
      if !shown.isEmpty { catalogue.say("not private, as colophon.yaml has it: \(shown.joined(separator: ", "))") }
      say(outcome)
      try catalogue.sayEdits(in: ledger)
    }

    /// Says what was let out by the options, and how much stays behind.
    private func say(_ outcome: ExportPublic.Outcome) {
      if !outcome.privateFields.isEmpty {
        catalogue.say("private, and shown: \(outcome.privateFields.joined(separator: ", "))")
      }
      if !outcome.letOut.isEmpty {
        catalogue.say("not public, and let out: \(Self.count(outcome.letOut)): \(Self.named(outcome.letOut))")
      }
      if !outcome.behind.isEmpty { catalogue.say("not public, so it stays behind: \(Self.count(outcome.behind))") }
    }

    private static func count(_ records: [RecordReference]) -> String {
      let words: [(RecordReference.Kind, String, String)] = [
        (.work, "work", "works"), (.edition, "edition", "editions"), (.reception, "reception item", "reception items"),
      ]
      return words.compactMap { kind, one, many in
        let count = records.count { $0.kind == kind }
        return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
      }.joined(separator: ", ")
    }

    private static func named(_ records: [RecordReference]) -> String {
      records.prefix(10).map(\.path).joined(separator: ", ") + (records.count > 10 ? ", …" : "")
    }
  }
}
