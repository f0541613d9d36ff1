internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Index
internal import Ledger

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Colophon {
  struct HookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "hook", abstract: "Refuse at the door what the workflow does not allow.",
      subcommands: [HookInstall.self, HookRun.self])
  }

  struct HookInstall: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: "Install the hook: pre-receive in a bare repository, pre-commit in a checkout.",
      discussion: "A push is refused whole where it holds an error, drops commits of a branch or deletes one.")

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      let done = try catalogue.ledger().installHook(running: Self.program)
      catalogue.say(
        done.isNew ? "\(done.hook.rawValue) is installed: \(done.file)" : "\(done.hook.rawValue) is there already")
      if done.hook == .preReceive, try catalogue.ledger().checkReceivedObjects() {
        catalogue.say("git checks the objects of every push now: receive.fsckObjects")
      }
    }

    /// The path of this program, as it was started or as `PATH` leads to it.
    private static var program: String {
      let name = CommandLine.arguments.first ?? "colophon"
      let folders = (Environment.process["PATH"] ?? "").split(separator: ":").map(String.init)
      let found = name.contains("/") ? name : folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 } ?? name
      guard let path = realpath(found, nil) else { return found }
      defer { free(path) }
      return String(cString: path)
    }
  }

  struct HookRun: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run", abstract: "What the hooks call.", shouldDisplay: false)

    @Argument(help: ArgumentHelp("pre-receive or pre-commit.", valueName: "hook"), transform: Self.hook)
    var hook: Hook

    func run() throws {
      let lines: [String]
      switch hook {
      case .preReceive: lines = try pushed()
      case .preCommit:
        let ledger = try Ledger(discoveringFrom: ".", environment: .process)
        ledger.index = LedgerIndex(for: ledger, makes: false)
        let findings = try ledger.findingsInStaged()
        lines = findings.map { $0.explanation } + (findings.isEmpty ? [] : ["nothing is committed"])
      }
      guard !lines.isEmpty else { return }
      for line in lines { Console().report(line.visibleLines + "\n") }
      throw Failure.Silent(failure: .answerIsNo)
    }

    private func pushed() throws -> [String] {
      var push: [PushedReference] = []
      while let line = readLine() { if let reference = PushedReference(line: line) { push.append(reference) } }
      let judge = try PushJudge(in: ".", environment: .process) { LedgerIndex(for: $0, makes: false) }
      let objections = try judge.objections(to: push)
      guard !objections.isEmpty else { return [] }
      return objections.map(\.text) + [
        "the push is refused whole; how to mend it: colophon audit --explain, after a fetch with --since origin/BRANCH"
      ]
    }

    private static func hook(_ text: String) throws -> Hook { try .argument(text, what: "hook of Colophon") }
  }
}

extension PushObjection {
  fileprivate var text: String {
    switch self {
    case .deletes(let branch): "error: \(branch) would be deleted"
    case .drops(let branch, let count):
      "error: \(branch) would lose \(count) commit\(count == 1 ? "" : "s"): fetch, merge, and push again"
    case .finding(let branch, let finding): "\(finding.line) [\(branch)]"
    }
  }
}

extension AuditFinding {
  /// The finding on a line.
  var line: String {
    let place = [commit?.short, reference?.description ?? path].compactMap { $0 }.joined(separator: " ")
    return "\(severity.rawValue): \(rule.rawValue): \(place): \(message)"
      + (expected.map { " (right would be: \($0))" } ?? "")
  }

  /// The finding with what its rule means and what to do; the commit of what is only staged has no name.
  var explanation: String {
    "\(severity.rawValue): \(rule.rawValue): \(reference?.description ?? path ?? ""): \(message)"
      + (expected.map { " (right would be: \($0))" } ?? "") + "\n  \(rule.remedy)"
  }
}
