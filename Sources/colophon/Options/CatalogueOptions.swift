internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Index
internal import Reading
internal import Writing

/// The place of the catalogue, and the form of the answer. There are no groups within: each costs every command time at
/// its start.
struct CatalogueOptions: ParsableArguments {
  @Option(name: .customShort("C"), help: ArgumentHelp("The folder to start from.", valueName: "dir"))
  var directory: String?

  @Option(
    help: ArgumentHelp(
      "How the answer is written: \(OutputFormat.names).",
      valueName: "format"))
  var format: OutputFormat = .table

  @Flag(name: [.customShort("q"), .long], help: "Say nothing but the answer.")
  var quiet = false

  private var place: CatalogueOpener { CatalogueOpener(directory: directory, quiet: quiet) }

  /// The folder to start from.
  var start: String { place.start }

  /// Opens the catalogue and its index, and completes what a killed action left undone.
  func ledger(index: CatalogueOpener.IndexUse = .present) throws -> Ledger { try place.ledger(index: index) }

  /// Writes something beside the answer.
  func say(_ text: String) { place.say(text) }

}

extension CatalogueOptions: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    let form = words.option("--format")
    guard let format = form.map(OutputFormat.init(rawValue:)) ?? .table else { return false }
    self.format = format
    directory = words.option("-C")
    quiet = words.flag("--quiet", "-q")
    return true
  }
}

extension OutputFormat: ExpressibleByArgument {
  /// The choices, for a help text that is made at every start: without `joined`, which is slow the first time.
  static var names: String {
    var names = ""
    for format in allCases { names += (names.isEmpty ? "" : ", ") + format.rawValue }
    return names
  }
}

extension LanguageTag {
  /// A tag from the command line; the error offers the tag that was probably meant.
  static func argument(_ text: String) throws -> LanguageTag { try LanguageTag(parsing: text) }
}
