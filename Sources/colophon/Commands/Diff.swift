internal import ArgumentParser
internal import Catalogue
internal import History

extension Colophon {
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "diff",
      abstract: "Show what differs between two points: what was added, moved through the workflow, changed, removed.",
      discussion: "A point is a commit, or a date: the last commit that was recorded by the end of it.")

    @Argument(help: ArgumentHelp("The earlier point.", valueName: "a"))
    var earlier: String

    @Argument(help: ArgumentHelp("The later point; HEAD without it.", valueName: "b"))
    var later: String?

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let ledger = try catalogue.ledger()
      let differences = try ledger.differences(from: earlier, to: later)
      let rows = differences.map { [$0.kind.rawValue, $0.reference.description, $0.text] }
      let header = ["change", "reference", "what"]
      try catalogue.write(
        Table(columns: header.map { Table.Column($0, shrinksTo: $0 == "what" ? 20 : nil) }, rows: rows),
        .array(differences.map(\.json)), DelimitedText(header: header, rows: rows))
      if differences.isEmpty { catalogue.say("nothing differs") }
    }
  }
}

extension Colophon.Diff: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    guard let options = CatalogueOptions(taking: &words), let values = words.values, (1...2).contains(values.count)
    else { return false }
    (catalogue, earlier, later) = (options, values[0], values.count > 1 ? values[1] : nil)
    return true
  }
}

extension Difference {
  fileprivate var json: JSONValue {
    [
      "reference": .string(reference.path), "change": .string(kind.rawValue), "moved-from": .text(earlier?.path),
      "changes": .array(changes.map(\.json)),
    ]
  }

  /// The change, in words.
  fileprivate var text: String {
    let others = changes.map(\.field).filter { $0 != "status" }
    let fields = others.isEmpty ? nil : LimitedList(others).text
    switch kind {
    case .added: return added
    case .removed: return ""
    case .moved, .advanced, .changed:
      return [
        earlier.map { "from \($0)" }, states.map { "\($0.before) -> \($0.after)" }, fields,
      ].compactMap { $0 }.joined(separator: "; ")
    }
  }

  /// A new record, by the fields that tell it from others.
  private var added: String {
    let wanted = ["language", "kind", "title", "status"]
    return wanted.compactMap { key in changes.first { $0.field == key }?.after }.joined(separator: "; ")
  }
}
