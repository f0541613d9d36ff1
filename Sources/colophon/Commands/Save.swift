internal import ArgumentParser
internal import Catalogue
internal import Reading
internal import Judging
internal import Writing
internal import Actions

extension Colophon {
  struct Save: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "save", abstract: "Commit records that were edited by hand.",
      discussion:
        "They are judged first, as any other change: a step must be one that the workflow allows. A merge that git has begun is concluded, judged as one; where both sides had moved an edition, it is asked which state is kept."
    )

    @Argument(help: ArgumentHelp("The records; all that were edited if left out.", valueName: "ref"))
    var references: [String] = []

    @Option(
      help: ArgumentHelp("The state that a merge keeps, where both sides had moved it.", valueName: "ref=state"),
      transform: Self.kept)
    var keep: [KeptState] = []

    @Option(
      help: ArgumentHelp("A record that a merge keeps removed, where the other side had changed it.", valueName: "ref"))
    var removed: [String] = []

    @OptionGroup var writing: WriteOptions
    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(for: writing, index: .made)
      let queries = catalogue.references(references)
      var kept = keep + removed.map { KeptState(ReferenceQuery($0), state: nil) }
      while true {
        do {
          let written = try Actions.Save(
            queries, keeping: kept, note: writing.note, isDryRun: writing.isDryRun, in: ledger
          ).perform()
          try catalogue.tell(written, isDryRun: writing.isDryRun)
          return try tellRules(of: ledger, isAll: written.commit == nil && !writing.isDryRun)
        } catch let open as UndecidedMerge {
          let failure = open.error(given: kept)
          guard let conversation = Conversation(catalogue) else { throw failure }
          kept += try open.decisions.map { try conversation.decide($0, else: failure) }
        }
      }
    }

    /// Reports problems of the roles by which the edits were judged, and edited rules, which are not saved.
    private func tellRules(of ledger: Ledger, isAll: Bool) throws {
      let edited = isAll ? try ledger.editedRules() : []
      if !edited.isEmpty {
        let files = edited.map(\.shellQuoted).joined(separator: " ")
        catalogue.say("rules and settings are committed with git: git add \(files), then: git commit")
      }
      for problem in try ledger.roleProblems() where problem.severity == .error { catalogue.say(problem.text) }
    }

    private static func kept(_ text: String) throws -> KeptState {
      let parts = text.parts(at: "=")
      guard parts.count > 1, let state = parts.last, !state.isEmpty, parts[0] != "" else {
        throw ParsingError(text: text, reason: "“\(text)” is no REF=STATE", suggestion: nil)
      }
      return KeptState(ReferenceQuery(parts.dropLast().joined(separator: "=")), state: state)
    }
  }
}

extension Colophon.Save: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (keep, removed) = ([], [])
    guard let writing = WriteOptions(taking: &words), let options = CatalogueOptions(taking: &words),
      let values = words.values
    else { return false }
    (self.writing, catalogue, references) = (writing, options, values)
    return true
  }
}
