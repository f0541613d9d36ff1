internal import ArgumentParser
internal import Catalogue

/// Finds the mistyped word for which a command line was refused, where the parser blames another one.
struct MistypedWord {
  private var command: any ParsableCommand.Type = Colophon.self
  private var words: ArraySlice<String>

  /// Throws the mistake in arguments that the parser refused; returns where it finds none.
  static func check(_ arguments: [String]) throws {
    var slip = MistypedWord(words: arguments[...])
    try slip.enterCommands()
    try slip.checkOptions()
  }

  private init(words: ArraySlice<String>) { self.words = words }

  private mutating func enterCommands() throws {
    while let word = words.first, !word.hasPrefix("-") {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, word != "help" else { break }
      guard let next = commands.first(where: { $0._commandName == word }) else {
        let names = (commands.map { $0._commandName } + (command == Colophon.self ? ["help"] : [])).sorted()
        let of = command == Colophon.self ? "" : " of colophon \(command._commandName)"
        throw ParsingError(
          text: word, reason: "“\(word)” is no command\(of): there are \(names.joined(separator: ", "))",
          suggestion: names.nearest(to: word))
      }
      (command, words) = (next, words.dropFirst())
    }
    command = command.configuration.defaultSubcommand ?? command
  }

  private func checkOptions() throws {
    let known = options
    for word in words.prefix(while: { $0 != "--" }) where word.hasPrefix("--") {
      let option = String(word.prefix { $0 != "=" })
      guard !known.contains(option) else { continue }
      let begun = known.filter { $0.hasPrefix(option) }
      throw ParsingError(
        text: word, reason: "there is no option \(option)",
        suggestion: begun.count == 1 ? begun[0] : known.nearest(to: option))
    }
  }

  /// The long options of the command, as its help names them.
  private var options: [String] {
    let help = Colophon.helpMessage(for: command, includeHidden: true, columns: 1000)
    let names = help.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
    return Array(Swift.Set(names.filter { $0.hasPrefix("--") && $0.count > 2 })).sorted()
  }
}
