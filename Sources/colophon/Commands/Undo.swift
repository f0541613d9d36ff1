internal import ArgumentParser
internal import Catalogue
internal import Judging
internal import Actions

extension Colophon {
  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "undo", abstract: "Take back what a commit changed.",
      discussion: """
        A commit of its own: history keeps both. Without COMMIT it is your newest action of Colophon's on the first-parent line \
        that isn't undone yet, never a commit made by hand or a merge: those are named. With references only, the newest such \
        action that touched them, for those records alone.
        """)

    @Argument(help: ArgumentHelp("The commit, and the records to take back of it.", valueName: "commit> <ref"))
    var arguments: [String] = []

    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(for: writing)
      let commit = try arguments.first.flatMap { try ledger.isCommit($0) ? $0 : nil }
      let references = commit == nil ? arguments : Array(arguments.dropFirst())
      let written = try Actions.Undo(
        commit, catalogue.references(references), note: writing.note, isDryRun: writing.isDryRun, in: ledger
      ).perform()
      try catalogue.tell(written, isDryRun: writing.isDryRun)
    }
  }
}

extension Colophon.Undo: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    guard let writing = WriteOptions(taking: &words), let options = CatalogueOptions(taking: &words),
      let values = words.values
    else { return false }
    (self.writing, catalogue, arguments) = (writing, options, values)
    return true
  }
}
