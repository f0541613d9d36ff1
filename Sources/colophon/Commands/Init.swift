internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Ledger

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
      let started = try Ledger.start(in: folder, isBare: bare, shelving: shelving, environment: .process)
      let values: JSONValue = ["commit": .text(started.commit?.hex), "files": .array(started.made.map { .string($0) })]
      switch catalogue.format {
      case .json, .jsonl, .yaml:
        try catalogue.write(Table(columns: [], rows: []), values, DelimitedText(header: [], rows: []))
      default:
        guard let commit = started.commit else {
          return catalogue.say("there is a catalogue already; nothing was changed")
        }
        if !catalogue.quiet {
          try Console().write("\(commit.short) Start a catalogue\n" + started.made.map { "  \($0)\n" }.joined())
        }
      }
    }

    private static func shelving(_ text: String) throws -> Settings.Shelving {
      try .argument(text, what: "way of shelving")
    }
  }
}
