internal import ArgumentParser
internal import Catalogue

@main
enum Main {
  static func main() {
    EffortReport.promise()
    Console.prepare()
    let arguments = Arguments.reordered(Array(CommandLine.arguments.dropFirst()))
    do {
      if arguments == ["--version"] { return try Console().write(Colophon.version + "\n") }
      var command = try parse(arguments)
      try command.run()
      Notices.tell()
    } catch {
      Failure.exit(for: error, asJSON: Arguments.asksForJSON(arguments))
    }
  }
}

extension Main {
  /// The command that the arguments ask for.
  ///
  /// The parser looks at every command before it reads the first word, a fifth of a short command's time. So commands
  /// without subcommands are asked directly; arguments that they don't take, help too, are left to the root.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let name = arguments.first {
      let rest = Array(arguments.dropFirst())
      if let command = plain(name, rest) { return command }
      if let type = type(of: name), let command = try? type.parseAsRoot(rest), Swift.type(of: command) == type {
        return command
      }
    }
    do { return try Colophon.parseAsRoot(arguments) } catch {
      if Colophon.exitCode(for: error) == .validationFailure { try MistypedWord.check(arguments) }
      throw error
    }
  }

  /// A common command whose arguments are plain; for others the parser reads them.
  static func plain(_ name: String, _ words: [String]) -> (any ParsableCommand)? {
    let arguments = PlainArguments(words)
    return switch name {
    case "show": Colophon.Show(plain: arguments)
    case "list": Colophon.List(plain: arguments)
    case "search": Colophon.Search(plain: arguments)
    case "history": Colophon.History(plain: arguments)
    case "advance": Colophon.Advance(plain: arguments)
    case "set": Colophon.Set(plain: arguments)
    case "save": Colophon.Save(plain: arguments)
    case "undo": Colophon.Undo(plain: arguments)
    case "log": Colophon.Log(plain: arguments)
    case "blame": Colophon.Blame(plain: arguments)
    case "due": Colophon.Due(plain: arguments)
    default: nil
    }
  }

  /// The command of a name, among those without subcommands.
  static func type(of name: String) -> (any ParsableCommand.Type)? {
    switch name {
    case "init": Colophon.Init.self
    case "set": Colophon.Set.self
    case "advance": Colophon.Advance.self
    case "save": Colophon.Save.self
    case "import": Colophon.Import.self
    case "undo": Colophon.Undo.self
    case "correct": Colophon.Correct.self
    case "move": Colophon.Move.self
    case "merge": Colophon.Merge.self
    case "remove": Colophon.Remove.self
    case "list": Colophon.List.self
    case "show": Colophon.Show.self
    case "search": Colophon.Search.self
    case "history": Colophon.History.self
    case "log": Colophon.Log.self
    case "blame": Colophon.Blame.self
    case "due": Colophon.Due.self
    case "check": Colophon.Check.self
    case "audit": Colophon.Audit.self
    case "diff": Colophon.Diff.self
    default: nil
    }
  }
}

/// The changes of the arguments before they are parsed.
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

  /// Tells whether errors are to be written as JSON too.
  static func asksForJSON(_ arguments: [String]) -> Bool {
    arguments.contains { ["--format=json", "--format=jsonl"].contains($0) }
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && ["json", "jsonl"].contains($1) }
  }
}
