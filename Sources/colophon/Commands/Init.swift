internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Reading
internal import Actions

extension Colophon {
  struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init", abstract: "Make a catalogue.",
      discussion: "In a repository that is there, or in a new one. Files that are there stay as they are.")

    @Argument(help: ArgumentHelp("The folder of the catalogue; this one if left out.", valueName: "dir"))
    var directory: String?

    @Flag(help: "Make a repository without a checkout.")
    var bare = false

    @Option(
      help: ArgumentHelp("How works are shelved: none (if left out), initial, author.", valueName: "way"),
      transform: Self.shelving)
    var shelving: Settings.Shelving?

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let base = catalogue.start
      let folder = directory.map { $0.hasPrefix("/") || base == "." ? $0 : "\(base)/\($0)" } ?? base
      let isQuiet = catalogue.quiet
      let started = try Ledger.start(in: folder, isBare: bare, shelving: shelving, environment: .process) {
        if !isQuiet { Notices.add($0) }
      }
      try Failure.telling(started.commit) { try tell(started.commit, started.made) }
    }

    private func tell(_ commit: ObjectID?, _ made: [String]) throws {
      let values: JSONValue = ["commit": .text(commit?.hex), "files": .array(made.map { .string($0) })]
      switch catalogue.format {
      case .json, .jsonl, .yaml:
        try catalogue.write(Table(columns: [], rows: []), values, DelimitedText(header: [], rows: []))
      default:
        guard let commit else { return catalogue.say("there is a catalogue already; nothing was changed") }
        if !catalogue.quiet {
          try Console().write("\(commit.short) Start a catalogue\n" + made.map { "  \($0)\n" }.joined())
        }
      }
    }

    private static func shelving(_ text: String) throws -> Settings.Shelving {
      try .argument(text, what: "way of shelving")
    }
  }
}

extension Colophon.Init: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    (bare, shelving) = (words.flag("--bare"), nil)
    guard let options = CatalogueOptions(taking: &words), let values = words.values, values.count <= 1
    else { return false }
    (catalogue, directory) = (options, values.first)
    return true
  }
}
