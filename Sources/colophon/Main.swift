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
    if let first = arguments.first {
      if let command = command(first, arguments.dropFirst()) { return command }
      if arguments.count > 1, let command = command("\(first) \(arguments[1])", arguments.dropFirst(2)) {
        return command
      }
    }
    do { return try Colophon.parseAsRoot(arguments) } catch {
      if Colophon.exitCode(for: error) == .validationFailure { try MistypedWord.check(arguments) }
      throw error
    }
  }

  /// The command of a name, one word or two, with the words behind it.
  private static func command(_ name: String, _ words: ArraySlice<String>) -> (any ParsableCommand)? {
    let words = Array(words)
    if let command = plain(name, words) { return command }
    guard let type = type(of: name), let command = try? type.parseAsRoot(words), Swift.type(of: command) == type
    else { return nil }
    return command
  }

  /// A common command whose arguments are plain; for others the parser reads them.
  static func plain(_ name: String, _ words: [String]) -> (any ParsableCommand)? {
    let arguments = PlainArguments(words)
    return switch name {
    case "init": Colophon.Init(plain: arguments)
    case "set": Colophon.Set(plain: arguments)
    case "advance": Colophon.Advance(plain: arguments)
    case "save": Colophon.Save(plain: arguments)
    case "import": Colophon.Import(plain: arguments)
    case "undo": Colophon.Undo(plain: arguments)
    case "correct": Colophon.Correct(plain: arguments)
    case "move": Colophon.Move(plain: arguments)
    case "merge": Colophon.Merge(plain: arguments)
    case "remove": Colophon.Remove(plain: arguments)
    case "list": Colophon.List(plain: arguments)
    case "show": Colophon.Show(plain: arguments)
    case "search": Colophon.Search(plain: arguments)
    case "history": Colophon.History(plain: arguments)
    case "log": Colophon.Log(plain: arguments)
    case "blame": Colophon.Blame(plain: arguments)
    case "due": Colophon.Due(plain: arguments)
    case "check": Colophon.Check(plain: arguments)
    case "audit": Colophon.Audit(plain: arguments)
    case "diff": Colophon.Diff(plain: arguments)
    case "add work": Colophon.AddWork(plain: arguments)
    case "add edition": Colophon.AddEdition(plain: arguments)
    case "add review": Colophon.AddReception<Review>(plain: arguments)
    case "add interview": Colophon.AddReception<Interview>(plain: arguments)
    case "add prize": Colophon.AddReception<Prize>(plain: arguments)
    case "add event": Colophon.AddReception<PublicEvent>(plain: arguments)
    case "add podcast": Colophon.AddReception<Podcast>(plain: arguments)
    case "add video": Colophon.AddReception<Video>(plain: arguments)
    case "add mention": Colophon.AddReception<Mention>(plain: arguments)
    case "report licences": Colophon.ReportLicences(plain: arguments)
    case "report money": Colophon.ReportMoney(plain: arguments)
    case "index status": Colophon.IndexCommand.Status(plain: arguments)
    case "index rebuild": Colophon.IndexCommand.Rebuild(plain: arguments)
    case "hook run": Colophon.HookRun(plain: arguments)
    default: nil
    }
  }

  /// The command of a name, one word or two, among those without subcommands.
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
    case "add work": Colophon.AddWork.self
    case "add edition": Colophon.AddEdition.self
    case "add review": Colophon.AddReception<Review>.self
    case "add interview": Colophon.AddReception<Interview>.self
    case "add prize": Colophon.AddReception<Prize>.self
    case "add event": Colophon.AddReception<PublicEvent>.self
    case "add podcast": Colophon.AddReception<Podcast>.self
    case "add video": Colophon.AddReception<Video>.self
    case "add mention": Colophon.AddReception<Mention>.self
    case "report licences": Colophon.ReportLicences.self
    case "report money": Colophon.ReportMoney.self
    case "index status": Colophon.IndexCommand.Status.self
    case "index rebuild": Colophon.IndexCommand.Rebuild.self
    case "hook run": Colophon.HookRun.self
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
