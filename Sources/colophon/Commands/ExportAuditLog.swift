internal import ArgumentParser
internal import Catalogue
internal import History

extension Colophon {
  struct ExportAuditLog: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "audit-log", abstract: "Write every event as a line of JSON, for an auditor without git.",
      discussion: """
        Oldest first, each line with its commit, the commit's parents and the hash of the line before it; see docs/audit.md. The \
        log of a branch that has grown begins with the log from before, byte by byte.
        """)

    @Option(
      help: ArgumentHelp(
        "A file that only grows: refused unless it is how the log begins; the rest is appended.", valueName: "file"))
    var output: String?

    @Option(name: .customShort("C"), help: ArgumentHelp("The folder to start from.", valueName: "dir"))
    var directory: String?

    @Flag(name: [.customShort("q"), .long], help: "Say nothing but the answer.")
    var quiet = false

    func run() throws {
      let place = CatalogueOpener(directory: directory, quiet: quiet)
      let ledger = try place.ledger()
      let file = try output.map(GrowingFile.init)
      let console = Console()
      var log = AuditLogLines()
      do {
        try ledger.auditLog { logged in
          for line in log.lines(of: logged) { if let file { try file.take(line) } else { try console.write(line) } }
        }
      } catch {
        // a log is not sealed over a part that can't be read
        try file?.abandon()
        throw error
      }
      guard let file, let output else { return }
      try file.finish()
      let seal = log.seal.map { "; the last one hashes to \($0)" } ?? ""
      place.say("\(output) has \(log.count) lines, \(file.appended) bytes are new\(seal)")
    }
  }
}
