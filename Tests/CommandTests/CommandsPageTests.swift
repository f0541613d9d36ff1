import Foundation
import TestSupport
import Testing

@Suite("docs/commands.md") struct CommandsPageTests {
  /// A command as the binary describes itself.
  private struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let shouldDisplay: Bool
    let subcommands: [Command]?

    /// This command and those below it that do something, each by its words.
    func leaves(below words: [String] = []) -> [[String]] {
      let own = words + [commandName]
      let below = (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
      return below.isEmpty ? [own] : below.flatMap { $0.leaves(below: own) }
    }
  }

  private struct Dump: Decodable {
    let command: Command
  }

  @Test("the page says of every command what its help says") func help() async throws {
    let scratch = try Scratch()
    let dump = try await scratch.shell("colophon --experimental-dump-help", in: scratch.directory.path)
    let commands = try JSONDecoder().decode(Dump.self, from: Data(dump.stdout.utf8)).command.leaves()
    #expect(commands.count > 10)
    var text = ""
    for words in commands {
      let line = words.joined(separator: " ")
      let help = try await scratch.shell("\(line) --help", in: scratch.directory.path)
      #expect(help.stderr == "")
      text +=
        "## \(words.dropFirst().joined(separator: " "))\n\n```console\n$ \(line) --help\n\(help.stdout.trimmed)\n```\n\n"
    }
    try Page(name: "commands.md").expect("help", toSay: text)
  }
}

extension String {
  /// Without the white space at the end of its lines and of itself.
  fileprivate var trimmed: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/\s+$/, with: "") }.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}
