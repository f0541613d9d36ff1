internal import ArgumentParser

/// The command line: arguments in, tables out; no rule of the domain lives here.
struct Colophon: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "colophon",
    abstract: "Keeps the editions of books across languages, each change of state a commit.",
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Keep",
        subcommands: [Init.self, Add.self, Set.self, Advance.self, Save.self, Import.self, Undo.self, Correct.self]),
      CommandGroup(name: "Tidy", subcommands: [Move.self, Merge.self, Remove.self]),
      CommandGroup(
        name: "Ask",
        subcommands: [
          List.self, Show.self, Search.self, History.self, Log.self, Blame.self, Due.self, Diff.self, Check.self,
          Audit.self, ReportCommand.self, WorkflowCommand.self, HookCommand.self, IndexCommand.self,
        ]),
      CommandGroup(name: "Share", subcommands: [Export.self]),
    ])
}
