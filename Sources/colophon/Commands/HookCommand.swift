internal import ArgumentParser
internal import Catalogue
internal import Git
internal import Index
internal import Reading
internal import Audit
internal import Judging
internal import CLibrary
internal import Files

extension Colophon {
  struct HookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "hook", abstract: "Refuse at the door what the workflow does not allow.",
      subcommands: [HookInstall.self, HookRun.self])
  }

  struct HookInstall: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "install",
      abstract: "Install the hooks: pre-receive in a bare repository, commit-msg and pre-push in a checkout.",
      discussion:
        "A push is refused whole where it holds an error, drops commits of a branch or deletes one. A hook that is there already is kept, as NAME.before-colophon, and called first."
    )

    @OptionGroup var catalogue: CatalogueOptions

    func run() throws {
      for done in try catalogue.ledger().installHooks(running: Self.program) {
        let kept = done.kept.map { "; the one that was there is called first: \($0)" } ?? ""
        catalogue.say(
          done.isNew
            ? "\(done.hook.rawValue) is installed: \(done.file)\(kept)" : "\(done.hook.rawValue) is there already")
        if done.hook == .preReceive, try catalogue.ledger().checkReceivedObjects() {
          catalogue.say("git checks the objects of every push now: receive.fsckObjects")
        }
      }
    }

    /// The path of this program, as it was started or as `PATH` leads to it.
    private static var program: String {
      let name = CommandLine.arguments.first ?? "colophon"
      let folders = (Environment.process["PATH"] ?? "").split(separator: ":").map(String.init)
      let found =
        name.contains("/") ? name : folders.map { "\($0)/\(name)" }.first { FileSystem.allows(X_OK, $0) } ?? name
      return (try? FileSystem.resolved(found)) ?? found
    }
  }

  struct HookRun: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "run", abstract: "What the hooks call.", shouldDisplay: false)

    @Argument(help: ArgumentHelp("The name of the hook.", valueName: "hook"), transform: Self.hook)
    var hook: Hook

    @Argument(help: ArgumentHelp("What git gives the hook.", valueName: "argument"))
    var arguments: [String] = []

    func run() throws {
      let lines: [String]
      switch hook {
      case .preReceive: lines = try objections(to: pushedReferences(), for: .here)
      case .prePush: lines = try objections(to: outgoingReferences(), for: .remote(arguments.first ?? ""))
      case .preCommit, .commitMessage:
        let judge = try StagedJudge(in: ".", environment: .process) {
          LedgerIndex(for: $0, makes: false, told: Self.say)
        }
        let file = hook == .commitMessage ? arguments.first : nil
        let findings = try judge.findings(messageIn: file, amends: file == nil ? false : CallingCommit.amends())
        lines = findings.map { $0.explanation } + (findings.isEmpty ? [] : ["nothing is committed"])
      }
      guard !lines.isEmpty else { return }
      for line in lines { Console().report(line.visibleLines + "\n") }
      throw Failure.Silent(failure: .answerIsNo)
    }

    private func objections(to push: [PushedReference], for receiver: PushJudge.Receiver) throws -> [String] {
      let judge = try PushJudge(in: ".", environment: .process, for: receiver) {
        LedgerIndex(for: $0, makes: false, told: Self.say)
      }
      let judgement = try judge.judgement(of: push)
      for warning in judgement.warnings { Console().report(warning.text.visibleLines + "\n") }
      guard !judgement.objections.isEmpty else { return [] }
      let advice = Self.advice(on: judgement.objections)
      guard case .here = receiver else { return judgement.objections.map(\.text) + [advice] }
      return judgement.objections.map(\.text) + [advice] + accepting(judgement.objections)
    }

    /// The commands that show what is wrong: the check tells of records, the audit of commits.
    private static func advice(on objections: [PushObjection]) -> String {
      let branches = objections.compactMap { objection -> String? in
        guard case .adds(let name, _, _) = objection else { return nil }
        return name.hasPrefix("refs/heads/") ? String(name.dropFirst(11)) : name
      }
      let adds = branches.first.map { "colophon check --at \($0.shellQuoted)" }
      let isAudited = branches.count < objections.count
      let audit = isAudited ? "colophon audit --explain, after a fetch with --since origin/BRANCH" : nil
      let commands = [adds, audit].compactMap(\.self).joined(separator: "; and ")
      return "the push is refused whole; how to mend it: \(commands)"
    }

    /// The command by which the keeper of the repository lets in the commits that are refused.
    private func accepting(_ objections: [PushObjection]) -> [String] {
      let commits = objections.compactMap { objection in
        switch objection {
        case .finding(_, let finding): finding.commit
        case .adds(_, let commit, _): commit
        default: nil
        }
      }
      var seen: Swift.Set<ObjectID> = []
      let lines = commits.filter { seen.insert($0).inserted }.map { "  git config --add colophon.accept \($0.hex)" }
      return lines.isEmpty ? [] : ["who keeps this repository may let a commit in, there:"] + lines
    }

    /// The references that git gives the hook on standard input; a line that can't be read is not skipped.
    private func pushedReferences() throws -> [PushedReference] {
      var push: [PushedReference] = []
      while let line = readLine(strippingNewline: false) {
        guard let reference = PushedReference(line: Array(line.utf8.prefix { $0 != UInt8(ascii: "\n") })) else {
          throw LedgerError(
            .surroundings, "the push is refused",
            why: "git tells the hook “\(line.prefix { $0 != "\n" })”, which is no reference between two ids of SHA-1",
            mend: "keep the catalogue in a repository made with --object-format=sha1")
        }
        push.append(reference)
      }
      return push
    }

    /// The references that git gives the hook of an outgoing push: the name and the id here, then the name and the id
    /// there.
    private func outgoingReferences() throws -> [PushedReference] {
      var push: [PushedReference] = []
      while let line = readLine(strippingNewline: false) {
        let words = line.utf8.prefix { $0 != UInt8(ascii: "\n") }.split(separator: UInt8(ascii: " "))
        // what is pushed may be given as any words, (delete) too; only the last three are certain
        guard words.count >= 4, case let last = Array(words.suffix(3)),
          let reference = PushedReference(
            line: Array([last[2], last[0], last[1]].joined(separator: [UInt8(ascii: " ")])))
        else {
          throw LedgerError(
            .surroundings, "the push is refused",
            why: "git tells the hook “\(line.prefix { $0 != "\n" })”, which is no reference between two ids of SHA-1")
        }
        push.append(reference)
      }
      return push
    }

    private static func say(_ text: String) { Console().report(text.visible + "\n") }

    fileprivate static func hook(_ text: String) throws -> Hook { try .argument(text, what: "hook of Colophon") }
  }
}

extension Colophon.HookRun: PlainlyRead {
  mutating func take(_ words: inout PlainArguments) -> Bool {
    guard let values = words.values, let name = values.first, let hook = try? Self.hook(name) else { return false }
    (self.hook, arguments) = (hook, Array(values.dropFirst()))
    return true
  }
}

extension PushObjection {
  var text: String {
    switch self {
    case .deletes(let branch): "error: \(branch) would be deleted"
    case .drops(let branch, let count):
      "error: \(branch) would lose \(count) commit\(count == 1 ? "" : "s"): fetch, merge, and push again"
    case .dropsUnknown(let branch):
      "error: \(branch) would lose commits that are not here: fetch, merge, and push again"
    case .replaces(let name):
      "error: \(name) would show another object in the place of one: history is not changed so"
    case .ahead(let branch, let commit, let dated, let clock):
      "error: \(commit.short) is dated \(dated.rfc3339), more than a day ahead of the clock here, \(clock.rfc3339): make it anew "
        + "with the date of today, or have it let in by who keeps this repository: git config --add colophon.accept \(commit.hex) "
        + "[\(branch)]"
    case .finding(let branch, let finding): "\(finding.line) [\(branch)]"
    case .adds(let branch, let commit, let problem):
      "error: check: \(commit.short) \(problem.place): \(problem.message) (\(problem.rule))"
        + (problem.mend.map { "; \($0)" } ?? "") + " [\(branch)]"
    }
  }
}

extension PushWarning {
  var text: String {
    switch self {
    case .finding(let branch, let finding): "\(finding.line) [\(branch)]"
    case .acceptsNothing(let value):
      "warning: colophon.accept is “\(value)”, which is no whole id of a commit, and lets nothing in"
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

  /// The finding with the meaning of its rule and the remedy; a commit that is only staged has no name.
  var explanation: String {
    "\(severity.rawValue): \(rule.rawValue): \(reference?.description ?? path ?? ""): \(message)"
      + (expected.map { " (right would be: \($0))" } ?? "") + "\n  \(remedyBeforeCommit)"
  }
}
