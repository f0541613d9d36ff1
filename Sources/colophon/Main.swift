internal import ArgumentParser
internal import Catalogue

@main
enum Main {
  static func main() {
    let arguments = Arguments.reordered(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try parse(arguments)
      try command.run()
    } catch {
      Failure.exit(for: error, asJSON: Arguments.asksForJSON(arguments))
    }
  }
}

extension Main {
  /// The command that the arguments ask for.
  ///
  /// The parser looks at every command there is before it reads the first word, a fifth of a short command's time. So the
  /// commands without commands of their own are asked directly; what they don't take, help too, is the root's to answer.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first, let type = direct[name],
      let command = try? type.parseAsRoot(Array(arguments.dropFirst())), Swift.type(of: command) == type
    {
      return command
    }
    do { return try Colophon.parseAsRoot(arguments) } catch {
      if Colophon.exitCode(for: error) == .validationFailure { try Slip.check(arguments) }
      throw error
    }
  }

  private static var direct: [String: any ParsableCommand.Type] {
    [
      "init": Colophon.Init.self, "set": Colophon.Set.self, "advance": Colophon.Advance.self,
      "save": Colophon.Save.self, "import": Colophon.Import.self,
      "undo": Colophon.Undo.self, "correct": Colophon.Correct.self, "move": Colophon.Move.self,
      "merge": Colophon.Merge.self, "remove": Colophon.Remove.self, "list": Colophon.List.self,
      "show": Colophon.Show.self,
      "search": Colophon.Search.self,
      "history": Colophon.History.self,
      "log": Colophon.Log.self, "blame": Colophon.Blame.self, "due": Colophon.Due.self, "check": Colophon.Check.self,
      "audit": Colophon.Audit.self,
      "diff": Colophon.Diff.self,
      "export": Colophon.ExportCatalogue.self,
    ]
  }
}

/// What is done to the arguments before they are parsed.
enum Arguments {
  /// Puts options that stand before the command behind it, so that `colophon -C DIR list` works as git's does.
  static func reordered(_ arguments: [String]) -> [String] {
    var leading: [String] = []
    var rest = arguments[...]
    while let option = rest.first, option.hasPrefix("-") {
      guard withValue.contains(option), rest.count > 1 else {
        guard alone.contains(option) || withValue.contains(where: { option.hasPrefix($0 + "=") }) else {
          return arguments
        }
        leading.append(option)
        rest = rest.dropFirst()
        continue
      }
      leading += rest.prefix(2)
      rest = rest.dropFirst(2)
    }
    guard !leading.isEmpty, !rest.isEmpty else { return arguments }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + leading + Array(rest[end...])
  }

  private static let withValue = ["-C", "--format"]
  private static let alone = ["--quiet", "-q"]

  /// Whether errors are to be written as JSON too.
  static func asksForJSON(_ arguments: [String]) -> Bool {
    arguments.contains { ["--format=json", "--format=jsonl"].contains($0) }
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && ["json", "jsonl"].contains($1) }
  }
}
