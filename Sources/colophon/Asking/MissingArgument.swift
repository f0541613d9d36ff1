internal import ArgumentParser

/// What a command can't do without, where there is nobody to ask for it.
struct MissingArgument: Error {
  /// What is missing, as the usage writes it: `--to <step>`.
  let name: String
  /// The command.
  let command: any ParsableCommand.Type

  init(_ name: String, of command: any ParsableCommand.Type) { (self.name, self.command) = (name, command) }

  /// How the command is used, on one line; without somebody to ask, what is missing is not optional.
  var usage: String {
    let words = Colophon.usageString(for: command).split { $0.isWhitespace }.joined(separator: " ")
    return "Usage: " + words.replacing("[\(name)]", with: name).replacing("[\(name) ...]", with: "\(name) ...")
  }
}
