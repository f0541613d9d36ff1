internal import ArgumentParser
internal import Catalogue
internal import Actions

extension Colophon {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add a work, an edition or a reception item.",
      discussion: "What is left out and needed is asked for on a terminal.",
      subcommands: [
        AddWork.self, AddEdition.self, AddReception<Review>.self, AddReception<Interview>.self,
        AddReception<Prize>.self,
        AddReception<PublicEvent>.self, AddReception<Podcast>.self, AddReception<Video>.self,
        AddReception<Mention>.self,
      ])

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      guard let conversation = Conversation(catalogue) else { throw CleanExit.helpRequest(self) }
      try chosen(conversation)
    }
  }

  struct AddWork: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "work", abstract: "Add a work.")

    @Argument(
      help: ArgumentHelp("The name of its folder: a slug, or a path of shelves and a slug. Needed.", valueName: "work"))
    var work: String?

    @Option(help: ArgumentHelp("The title in its own language.", valueName: "title"))
    var title: String?

    @Option(
      help: ArgumentHelp("The language it was written in. Needed.", valueName: "tag"), transform: LanguageTag.argument)
    var language: [LanguageTag] = []

    @Option(help: ArgumentHelp("An author.", valueName: "name"))
    var author: [String] = []

    @OptionGroup var adding: AddOptions
    @OptionGroup var catalogue: CatalogueOptions

    mutating func run() throws {
      let work = try completed(Conversation(catalogue))
      try adding.add(.work(work), fields, on: nil, catalogue)
    }

    /// The fields of the record.
    var fields: Value {
      Value(keys: [
        ("title", .one(title)), ("language", .several(language.map(\.description))),
        ("contributors", .people(author, as: "author")),
      ])
    }
  }

  struct AddEdition: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edition", abstract: "Add an edition.",
      discussion: """
        WORK alone makes the slug from the language, and the year where it is known: ar-2022. An edition may come in any
        state, as it was found. --from takes over what a further edition shares with another: not its state, dates, ISBNs
        and keys, nor what was agreed or noted; in another language neither titles, publisher and translators.
        """)

    @Argument(
      help: ArgumentHelp("The work, or the work and the slug of the edition. Needed.", valueName: "work[/edition]"))
    var edition: String?

    @Option(
      help: ArgumentHelp("The language; again for a bilingual edition. Needed.", valueName: "tag"),
      transform: LanguageTag.argument)
    var language: [LanguageTag] = []

    @Option(help: ArgumentHelp("The title on the book.", valueName: "title"))
    var title: String?

    @Option(help: ArgumentHelp("The publisher; again for a co-publisher.", valueName: "name"))
    var publisher: [String] = []

    @Option(help: ArgumentHelp("A translator.", valueName: "name"))
    var translator: [String] = []

    @Option(help: ArgumentHelp("An ISBN.", valueName: "isbn"), transform: ISBN.argument)
    var isbn: [ISBN] = []

    @Option(help: ArgumentHelp("The workflow it moves through.", valueName: "name"))
    var workflow: String?

    @Option(help: ArgumentHelp("The state it is found in; the initial one if left out.", valueName: "state"))
    var status: String?

    @Option(help: ArgumentHelp("Since when it is in that state.", valueName: "date"), transform: EDTF.argument)
    var on: EDTF?

    @Option(help: ArgumentHelp("Start from what another edition says.", valueName: "ref"))
    var from: String?

    @OptionGroup var adding: AddOptions
    @OptionGroup var catalogue: CatalogueOptions

    mutating func run() throws {
      let edition = try completed(Conversation(catalogue))
      let fields = Value(keys: [
        ("language", language.isEmpty ? .absent : .several(language.map(\.description))), ("title", .one(title)),
        ("workflow", .one(workflow)),
        ("status", .one(status)), ("publisher", .publishers(publisher)),
        ("contributors", .people(translator, as: "translator")),
        ("formats", .list(isbn.map { Value(keys: [("isbn", .text($0.description))]) })),
      ])
      try adding.add(.edition(edition), fields, on: on, from: from, catalogue)
    }
  }

  /// One command for each kind of reception.
  struct AddReception<Kind: ReceptionKind>: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: Kind.name, abstract: "Add \(Kind.article) \(Kind.name) about a work or an edition.")
    }

    @Argument(help: ArgumentHelp("What it is about: a work, or one edition. Needed.", valueName: "work[/edition]"))
    var about: String?

    @Option(help: ArgumentHelp("Its title. Needed.", valueName: "title"))
    var title: String?

    @Option(help: ArgumentHelp("When it appeared or took place. Needed.", valueName: "date"), transform: EDTF.argument)
    var date: EDTF?

    @Option(help: ArgumentHelp("The paper, station, jury or house.", valueName: "name"))
    var outlet: String?

    @Option(help: ArgumentHelp("Who wrote, asked or spoke.", valueName: "name"))
    var by: [String] = []

    @Option(help: ArgumentHelp("Where it can be read, heard or seen.", valueName: "url"))
    var link: [String] = []

    @OptionGroup var adding: AddOptions
    @OptionGroup var catalogue: CatalogueOptions

    mutating func run() throws {
      let (about, title, date) = try completed(Conversation(catalogue))
      let fields = Value(keys: [
        ("date", .text(date.description)), ("title", .one(title)),
        ("outlet", outlet.map { Value(keys: [("name", .one($0))]) } ?? .absent),
        ("people", .people(by, as: Kind.role)),
        ("links", .list(link.map { Value(keys: [("rel", .text(Kind.name)), ("href", .text($0))]) })),
      ])
      try adding.add(.reception(kind: Kind.name, about), fields, on: nil, catalogue)
    }
  }
}

extension Colophon.AddWork: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (title, author) = (words.option("--title"), words.options("--author"))
    guard let tags = words.options("--language", LanguageTag.argument), let adding = AddOptions(taking: &words),
      let options = CatalogueOptions(taking: &words), let values = words.values, values.count <= 1
    else { return false }
    (language, self.adding, catalogue, work) = (tags, adding, options, values.first)
    return true
  }
}

extension Colophon.AddEdition: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (title, workflow) = (words.option("--title"), words.option("--workflow"))
    (status, from) = (words.option("--status"), words.option("--from"))
    (publisher, translator) = (words.options("--publisher"), words.options("--translator"))
    guard let tags = words.options("--language", LanguageTag.argument),
      let isbns = words.options("--isbn", ISBN.argument), let date = words.option("--on", EDTF.argument),
      let adding = AddOptions(taking: &words), let options = CatalogueOptions(taking: &words),
      let values = words.values, values.count <= 1
    else { return false }
    (language, isbn, on) = (tags, isbns, date)
    (self.adding, catalogue, edition) = (adding, options, values.first)
    return true
  }
}

extension Colophon.AddReception: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (title, outlet) = (words.option("--title"), words.option("--outlet"))
    (by, link) = (words.options("--by"), words.options("--link"))
    guard let day = words.option("--date", EDTF.argument), let adding = AddOptions(taking: &words),
      let options = CatalogueOptions(taking: &words), let values = words.values, values.count <= 1
    else { return false }
    (date, self.adding, catalogue, about) = (day, adding, options, values.first)
    return true
  }
}
