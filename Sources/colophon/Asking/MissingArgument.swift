internal import ArgumentParser

/// An argument that a command needs, where there is nobody to ask for it.
struct MissingArgument: Error {
  /// The missing argument, as the usage writes it: `--to <step>`.
  let name: String
  /// The command.
  let command: any ParsableCommand.Type

  init(_ name: String, of command: any ParsableCommand.Type) { (self.name, self.command) = (name, command) }

  /// The usage of the command on one line, with the missing argument required.
  var usage: String {
    let words = Colophon.usageString(for: command).split { $0.isWhitespace }.joined(separator: " ")
    return "Usage: " + words.replacing("[\(name)]", with: name).replacing("[\(name) ...]", with: "\(name) ...")
  }
}
