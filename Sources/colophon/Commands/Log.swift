internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing

extension Colophon {
  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "log", abstract: "Show what happened in the whole catalogue, newest first.",
      discussion: "Read from commits alone, an event a line. Changes by hand are understood too.")

    @Option(
      help: ArgumentHelp("Only what was recorded on this day or later.", valueName: "date"), transform: EDTF.argument)
    var since: EDTF?

    @Option(
      help: ArgumentHelp("Only what was recorded on this day or before.", valueName: "date"), transform: EDTF.argument)
    var until: EDTF?

    @Option(help: ArgumentHelp("Only where this is part of the author's name or address.", valueName: "name"))
    var author: String?

    @Option(help: ArgumentHelp("Only what belongs to this work.", valueName: "work"))
    var work: String?

    @Option(
      help: ArgumentHelp("Only records that are in this language now; zh finds zh-Hant too.", valueName: "tag"),
      transform: LanguageTag.argument)
    var language: LanguageTag?

    @Option(
      help: ArgumentHelp(
        "Only this kind of change: \(Event.Action.allCases.map(\.rawValue).joined(separator: ", ")).",
        valueName: "action"),
      transform: Self.action)
    var action: Event.Action?

    @OptionGroup var condition: WhereOption

    @Option(name: [.customShort("n"), .long], help: ArgumentHelp("At most so many events.", valueName: "count"))
    var limit: Int?

    @Flag(help: IndexOption.noIndex)
    var noIndex = false

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger(index: noIndex ? .none : .made)
      let snapshot = try ledger.now()
      let work = try work.map { try ledger.resolve(ReferenceQuery($0), among: [.work], in: snapshot) }
      let wanted = try isWanted(in: ledger, snapshot)
      let damage = Damage(toldBy: ledger)
      let mailmap = try ledger.mailmap()
      var left = limit ?? .max
      try catalogue.stream(Event.logColumns, { $0.logRow }, { try $0.json(ledger.signature(of: $0.commit)) }) {
        (write: (Event) throws -> Void) in
        guard left > 0 else { return }
        try ledger.log(of: work, where: wanted, in: mayHold(ledger, mailmap)) { event in
          let shown = event.shown(by: mailmap)
          guard finds(shown) else { return true }
          try write(shown)
          left -= 1
          return left > 0
        }
      }
      if try ledger.isShallow() {
        catalogue.say("this clone is shallow: history before its first commit is not here; git fetch --unshallow")
      }
      try damage.close()
    }

    private func finds(_ event: Event) -> Bool {
      guard isInTime(event.commit.committer.when.day) else { return false }
      if let action, event.action != action { return false }
      return author.map { Self.isOf($0.folded, event.commit) } ?? true
    }

    private func isInTime(_ day: Day) -> Bool {
      if let first = since?.earliest, day < first { return false }
      if let last = until?.latest, day > last { return false }
      return true
    }

    /// Tells whether the author of a commit is somebody asked for, given folded.
    private static func isOf(_ author: String, _ commit: Commit) -> Bool {
      commit.author.name.folded.contains(author) || commit.author.email.folded.contains(author)
    }

    /// A test for commits by what stands in themselves: whether one may hold events that are asked for.
    private func mayHold(_ ledger: Ledger, _ mailmap: Mailmap) -> (ObjectID, CommitHeader) throws -> Bool {
      let author = author?.folded
      return { id, header in
        guard isInTime(header.recorded.day) else { return false }
        // these two are told by trailers alone, and such commits are always read
        if action == .undo || action == .correct { return false }
        return try author.map { Self.isOf($0, try ledger.repository.commit(id).shown(by: mailmap)) } ?? true
      }
    }

    /// A test for the records asked for beside the work; a language is that of the record as it is now.
    private func isWanted(in ledger: Ledger, _ snapshot: Snapshot) throws -> (RecordReference) throws -> Bool {
      let expression = try condition.expression(in: ledger)
      guard language != nil || expression != nil else { return { _ in true } }
      try expression.map(snapshot.checkStates)
      var filter = RecordFilter()
      filter.language = language
      let found = try RecordReference.Kind.allCases.flatMap {
        try snapshot.listed($0, filter, expression, withCategory: true).records.map(\.reference)
      }
      let references = Swift.Set(found)
      return { references.contains($0) }
    }

    private static func action(_ text: String) throws -> Event.Action {
      try .argument(text, what: "kind of change")
    }
  }
}

extension Colophon.Log: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    noIndex = words.flag("--no-index")
    (author, work, action) = (words.option("--author"), words.option("--work"), nil)
    guard let since = words.option("--since", EDTF.argument), let until = words.option("--until", EDTF.argument),
      let tag = words.option("--language", LanguageTag.argument), let count = words.option("-n", Self.count),
      let condition = WhereOption(taking: &words), let options = CatalogueOptions(taking: &words), words.values == []
    else { return false }
    (self.since, self.until, language, limit) = (since, until, tag, count)
    (self.condition, catalogue) = (condition, options)
    return true
  }

  private static func count(_ text: String) throws -> Int {
    guard let count = Int(text) else { throw ValidationError("no number") }
    return count
  }
}

extension Event {
  /// The columns of the whole catalogue's events: those of one record, with its name.
  fileprivate static let logColumns = [
    Table.Column("recorded"), Table.Column("reference"), Table.Column("effective"), Table.Column("action"),
    Table.Column("step", shrinksTo: 10), Table.Column("by"), Table.Column("commit"),
    Table.Column("remark", shrinksTo: 10),
  ]

  fileprivate var logRow: [String] {
    let row = self.row
    return [row[1], reference.format(format).description, row[0]] + row[2...]
  }
}
