internal import ArgumentParser

@main
enum Main {
  static func main() {
    let arguments = Arguments.reordered(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try Colophon.parseAsRoot(arguments)
      try command.run()
    } catch {
      Failure.exit(for: error, asJSON: Arguments.asksForJSON(arguments))
    }
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
