import Catalogue
import Foundation
import TestSupport
import Testing

@Suite("docs/audit.md", .serialized) struct AuditPageTests {
  /// The page's script for an auditor without git: it prints nothing where the chain is whole.
  static let chain = """
    previous=null
    while IFS= read -r line; do
      case $line in
        '{"line":'*,'"previous":'"$previous",*) ;;
        *) echo "the chain is broken before: $line"; break ;;
      esac
      previous='"'$(printf '%s\\n' "$line" | sha256sum | cut -c 1-64)'"'
    done < audit.jsonl

    """

  private static let questions = [
    "colophon export audit-log --output ../audit.jsonl",
    "colophon advance robots/ar --to sign --on 2024-02-28 --note 'By phone.'",
    "colophon export audit-log --output ../audit.jsonl",
    "tail -n 1 ../audit.jsonl",
    "tail -n 1 ../audit.jsonl | sha256sum",
  ]

  @Test("the log on the page is what the command writes, and the page's script checks it") func log() async throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/catalogue"
    #expect(try await scratch.shell("mkdir catalogue").code == 0)
    #expect(try await scratch.shell(ErrorCase.catalogue, in: folder).code == 0)
    let page = Page(name: "audit.md")
    var text = ""
    for command in Self.questions {
      let outcome = try await scratch.shell(command, in: folder)
      text += scratch.settled("$ \(command)\n\(outcome.stdout)\(outcome.stderr)", in: folder)
    }
    // hashes go by ids, and those by the build
    text = text.replacing(/\b[0-9a-f]{64}\b/, with: String(repeating: "5e", count: 32)).replacing(/[0-9]+ bytes/, with: "732 bytes")
    try page.expect("audit-log", toSay: "```console\n\(text)```\n")
    try page.expect("chain", toSay: "```sh\n\(Self.chain)```\n")
    #expect(try await scratch.shell(Self.chain, in: scratch.path).stdout == "")
    guard try await scratch.shell("command -v jq").code == 0 else { return }
    try page.expect("jq", toSay: "```console\n\(try await asked(scratch))```\n")
  }

  /// The steps of a CI file, without those that build the program.
  private func steps(of system: String) throws -> (steps: [String], file: Catalogue.Value) {
    let block = try #require(try Page(name: "audit.md").blocks(after: "ci").first { $0.title == system })
    let file = try Record(RecordReference(.work, "ci"), parsing: Array(block.code.utf8)).fields
    let commands =
      system == "github"
      ? file["jobs"]["audit"]["steps"].items.compactMap { $0["run"].text } : file["audit"]["script"].items.compactMap(\.text)
    return (commands.filter { !$0.contains("apt-get") }, file)
  }

  @Test("what CI runs is silent on a lawful history, and shows what is not; a shallow clone is one", arguments: ["github", "gitlab"])
  func ci(_ system: String) async throws {
    let (steps, file) = try steps(of: system)
    #expect(steps.count == (system == "github" ? 2 : 4))
    let depth =
      system == "github"
      ? file["jobs"]["audit"]["steps"].items.compactMap { $0["with"]["fetch-depth"].text } : [file["audit"]["variables"]["GIT_DEPTH"].text]
    #expect(depth == ["0"])
    let scratch = try await Scratch.catalogue(in: .bare)
    let report = system == "github" ? "audit.sarif" : "audit-quality.json"
    let hasJQ = try await scratch.shell("command -v jq").code == 0
    guard system == "github" || hasJQ else { return }
    func run(_ depth: String...) async throws -> (code: Int32, report: String) {
      let folder = scratch.beside("ci-\(UUID().uuidString)")
      _ = try await scratch.shell("git clone -q \(depth.joined(separator: " ")) file://\(scratch.path) \(folder)")
      let outcome = try await scratch.shell("set -e; GITHUB_WORKSPACE=$PWD\n" + steps.joined(separator: "\n"), in: folder)
      return (outcome.code, try String(contentsOfFile: "\(folder)/\(report)", encoding: .utf8))
    }
    #expect(try await run().code == 0)
    let shallow = try await run("--depth", "1")
    #expect(shallow.code == 1 && shallow.report.contains("hidden-history"))
    _ = try await scratch.shell("git clone -q . ../edited", in: scratch.path)
    let defect = "sed -i 's/status: proposed/status: accepted/' editions/robots/es.yaml; git commit -qam Defect; git push -q"
    #expect(try await scratch.shell(defect, in: scratch.beside("edited")).code == 0)
    let found = try await run()
    #expect(found.code == 1)
    let json = try JSONSerialization.jsonObject(with: Data(found.report.utf8))
    if system == "github" {
      let results = ((json as? [String: Any])?["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
      #expect(results?.map { $0["ruleId"] as? String } == ["by-hand", "illegal-transition"])
      let locations = "\(results?.last?["locations"] ?? "")"
      #expect(locations.contains("editions/robots/es.yaml"))
    } else {
      let issues = json as? [[String: Any]]
      #expect(issues?.map { $0["check_name"] as? String } == ["by-hand", "illegal-transition"])
      #expect(issues?.map { $0["severity"] as? String } == ["info", "critical"])
      #expect((issues?.last?["location"] as? [String: Any])?["path"] as? String == "editions/robots/es.yaml")
    }
  }

  @Test("in a catalogue that is a folder, SARIF names files as the repository does") func folder() async throws {
    let scratch = try Scratch()
    try await scratch.git("init", "-q", ".")
    for (path, text) in Records.all { try scratch.write(text, to: "books/\(path)") }
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "Records")
    try scratch.write(Records.spanish.replacing("proposed", with: "published"), to: "books/editions/robots/es.yaml")
    try await scratch.git("commit", "-qam", "Defect")
    let sarif = try await scratch.colophon("audit", "--sarif", in: scratch.path + "/books").stdout
    #expect(sarif.contains("\"uri\": \"books/editions/robots/es.yaml\""), "\(sarif.suffix(900))")
  }

  /// The answers of jq about the log.
  private func asked(_ scratch: Scratch) async throws -> String {
    var text = ""
    for command in [
      "jq -n '[inputs] | map(.parents[]) - map(.commit)' audit.jsonl",
      "jq -r 'select(.transition) | [.recorded[:10], .reference, .transition.to, .author.name] | @tsv' audit.jsonl",
    ] {
      let outcome = try await scratch.shell(command, in: scratch.path)
      text += "$ \(command)\n\(outcome.stdout)\(outcome.stderr)"
    }
    return text
  }
}
