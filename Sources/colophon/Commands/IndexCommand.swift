internal import ArgumentParser
internal import Git
internal import Index

extension Colophon {
  struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "index", abstract: "See to the index that makes reading a large catalogue fast.",
      discussion: "It is derived from git and brought up to date whenever it is asked. To throw it away harms nothing.",
      subcommands: [Status.self, Rebuild.self])

    struct Status: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Say whether there is an index, and what it stands for.")

      @OptionGroup var catalogue: CatalogueOptions

      func run() throws {
        let status = try LedgerIndex(for: catalogue.ledger()).status()
        var rows = [["index", status.condition.rawValue]]
        if let path = status.path { rows.append(["file", path]) }
        if status.condition != .none { rows.append(["bytes", "\(status.bytes)"]) }
        if let commit = status.commit { rows += [["commit", commit.hex], ["records", "\(status.records)"]] }
        if let history = status.history { rows += [["history", history.hex], ["commits", "\(status.commits)"]] }
        let json: JSONValue = [
          "index": .string(status.condition.rawValue), "file": .text(status.path), "bytes": .integer(status.bytes),
          "commit": .text(status.commit?.hex), "records": .integer(status.records),
          "history": .text(status.history?.hex), "commits": .integer(status.commits),
        ]
        try catalogue.write(
          Table(columns: [Table.Column("what"), Table.Column("is")], rows: rows), json,
          DelimitedText(header: ["what", "is"], rows: rows))
      }
    }

    struct Rebuild: ParsableCommand {
      static let configuration = CommandConfiguration(
        commandName: "rebuild", abstract: "Make the index of HEAD from nothing.")

      @OptionGroup var catalogue: CatalogueOptions

      func run() throws {
        let ledger = try catalogue.ledger()
        let progress = IndexProgress(isShown: !catalogue.quiet)
        let index = LedgerIndex(for: ledger, progress: progress.show)
        try index.rebuild()
        let status = try index.status()
        catalogue.say("indexed \(status.records) records and \(status.commits) commits")
      }
    }
  }
}

extension Colophon.IndexCommand.Status: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    guard let options = CatalogueOptions(taking: &words), words.values == [] else { return false }
    catalogue = options
    return true
  }
}

extension Colophon.IndexCommand.Rebuild: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    guard let options = CatalogueOptions(taking: &words), words.values == [] else { return false }
    catalogue = options
    return true
  }
}
