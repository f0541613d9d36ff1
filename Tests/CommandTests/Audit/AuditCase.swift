import Foundation
import TestSupport
import Testing

/// A small repository made by plain git, and what an audit of it finds.
struct AuditCase: Sendable, CustomTestStringConvertible {
  /// The point of the case.
  let title: String
  /// Lines of shell, run in the catalogue that `prelude` makes.
  let script: String
  /// `severity rule reference`, in the order of the audit.
  let findings: [String]
  /// The remedy, in words and in lines of shell, after which no error is found.
  private(set) var mend: (text: String, script: String)?

  init(_ title: String, _ script: String, _ findings: String...) {
    (self.title, self.script, self.findings) = (title, script, findings)
  }

  init(title: String, script: String, findings: [String]) {
    (self.title, self.script, self.findings) = (title, script, findings)
  }

  var testDescription: String { title }

  /// The same, with what to do in its place: other lines for some of the script's.
  func mended(_ text: String, replacing lines: String, with others: String = "") -> AuditCase {
    var one = self
    precondition(script.contains(lines), "\(title): these lines are none of its script")
    one.mend = (text, script.replacing(lines, with: others))
    return one
  }

  /// The findings, as the page words them; nil where there are only notes about changed rules or steps by hand.
  var answer: String? {
    let silent: Swift.Set = ["rules", "by-hand", "date-imprecise"]
    var rules: [String] = []
    for finding in findings {
      let words = finding.split(separator: " ").map(String.init)
      let text = words[0] == "error" ? "`\(words[1])`" : "\(words[0]): `\(words[1])`"
      if !silent.contains(words[1]), !rules.contains(text) { rules.append(text) }
    }
    return rules.isEmpty ? nil : rules.joined(separator: ", ")
  }

  /// The findings in a repository of its own.
  func found() async throws -> (findings: [String], code: Int32, error: String) {
    let scratch = try await made()
    let folder = scratch.exists(".audit-here") ? try scratch.text(".audit-here").trimmingCharacters(in: .newlines) : "."
    let outcome = try await scratch.colophon("-C", folder, "audit", "--quiet", "--format", "tsv")
    let lines = outcome.stdout.split(separator: "\n").dropFirst().map {
      let cells = $0.split(separator: "\t", omittingEmptySubsequences: false)
      return [cells[0], cells[1], cells[3]].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return (Array(lines), outcome.code, outcome.stderr)
  }

  /// The repository.
  func made() async throws -> Scratch {
    let scratch = try await Scratch.copy(of: "the audit's") { try await Self.begun() }
    let made = try await scratch.shell(Self.words + "at 2024-03-02\n" + script)
    try #require(made.code == 0, "\(title): \(made.stderr)")
    return scratch
  }

  /// What every script begins with.
  private static func begun() async throws -> Scratch {
    let scratch = try Scratch()
    let workflows = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../workflows").standardized
    for name in ["translation", "original"] {
      let text = try String(contentsOf: workflows.appending(path: "\(name).yaml"), encoding: .utf8)
      try scratch.write(text.inFirstVersion, to: "workflows/\(name).yaml")
    }
    for (path, text) in Records.all { try scratch.write(text, to: path) }
    try scratch.write("shelving: none\n", to: "colophon.yaml")
    let made = try await scratch.shell(prelude)
    try #require(made.code == 0, "\(made.stderr)")
    return scratch
  }

  /// Words for the scripts: a day, a commit of all that changed, a commit with trailers, a status.
  static let words = """
    set -e
    at() { export GIT_AUTHOR_DATE="$1T10:00:00+01:00" GIT_COMMITTER_DATE="$1T10:00:00+01:00"; }
    commit() { git add -A; git commit -q --allow-empty -m "$@"; }
    told() { subject=$1; shift; { echo "$subject"; echo; for line; do echo "$line"; done; } > ../message; \
    git add -A; git commit -q --allow-empty -F ../message; }
    to() { sed -i "s/^status: .*/status: $2/" editions/robots/$1.yaml; }
    ar=editions/robots/ar.yaml
    es=editions/robots/es.yaml
    fr=editions/robots/fr-2019.yaml
    publish() { to ar published; told "Publish robots/ar" 'Edition: robots/ar' 'Transition: in-production -> published' \
    "Effective-Date: $1" 'Workflow: translation 1'; }
    # somebody else, rules that one person may change, a step with its trailers
    as() { export GIT_AUTHOR_NAME="$1" GIT_AUTHOR_EMAIL="$1@desk.example" GIT_COMMITTER_NAME="$1" GIT_COMMITTER_EMAIL="$1@desk.example"; }
    owned() { roles 'roles: {rights: [anna@desk.example], publisher: [anna@desk.example], owner: [anna@desk.example]}' 'rules: [owner]'; }
    step() { ed=$1; from=$2; new=$3; day=$4; shift 4; to $ed $new; told "Step robots/$ed" "Edition: robots/$ed" \
    "Transition: $from -> $new" "Effective-Date: $day" 'Workflow: translation 1' "$@"; }
    # a key of ssh, one that is vouched for, and commits that are signed with it
    key() { ssh-keygen -q -t ed25519 -N '' -C $1 -f ../$1; }
    print() { ssh-keygen -lf ../$1 | cut -d' ' -f2; }
    allow() { name=$1; shift; [ -f ../$name ] || key $name; echo "$name@desk.example $* $(cut -d' ' -f1,2 ../$name.pub)" >> ../allowed; \
    git config --global gpg.ssh.allowedSignersFile "$PWD/../allowed"; }
    by() { [ -f ../$1 ] || key $1; git config --global gpg.format ssh; \
    git config --global user.signingkey "$PWD/../$1"; git config --global commit.gpgsign true; }
    roles() { printf '%s\n' "$@" > workflows/roles.yaml; commit Roles; }
    forge() { git reset -q --hard $(git cat-file commit HEAD | sed "$1" | git hash-object -t commit -w --stdin); }
    # a record that is found in a state, as far as its text goes
    new() { printf 'language: it\\nworkflow: translation\\nstatus: %s\\n' $2 > editions/robots/$1.yaml; }
    found() { new $1 $2; told "Add robots/$1" "Edition: robots/$1" "Transition: (new) -> $2" 'Workflow: translation 1'; }
    # a merge of two sides that touch no record, not committed yet
    merging() { git checkout -q -b desk; echo x > README; commit Readme; git checkout -q main; echo y > NOTES; commit Notes; \
    git merge -q --no-commit desk; }
    # nobody who acts here has a role
    nobody() { roles 'roles: {rights: [ben@desk.example], publisher: [ben@desk.example]}'; }

    """

  private static let prelude =
    words + """
      at 2024-03-01
      git init -q -b main .
      git config --global maintenance.auto false
      told 'Take in what was kept by hand' 'Work: robots' 'Edition: robots/ar' 'Transition: (new) -> in-production' \
      'Edition: robots/es' 'Transition: (new) -> proposed' 'Edition: robots/fr-2019' 'Transition: (new) -> published'

      """
}

extension String {
  /// A shipped workflow as catalogues have it that were begun before its step `appear` came.
  var inFirstVersion: String {
    split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("  appear:") }.joined(separator: "\n")
      .replacing("\nversion: 2\n", with: "\nversion: 1\n")
  }
}

@Suite("The audit of a corpus") struct AuditCorpusTests {
  @Test("each defect is found, by its own rule, and nothing else is", arguments: AuditCase.defects)
  func defect(_ one: AuditCase) async throws {
    let outcome = try await one.found()
    #expect(outcome.findings == one.findings, "\(one.title): \(outcome.error)")
    #expect(outcome.code == 1, "\(one.title): \(outcome.error)")
    #expect(one.findings.contains { $0.hasPrefix("error ") })
  }

  @Test("what is lawful and odd has no error", arguments: AuditCase.lawful)
  func lawful(_ one: AuditCase) async throws {
    let outcome = try await one.found()
    #expect(outcome.findings == one.findings, "\(one.title): \(outcome.error)")
    #expect(outcome.code == 0, "\(one.title): \(outcome.error)")
  }

  @Test("what everyday git does wrong can be done right", arguments: AuditCase.everydayFindings)
  func mended(_ one: AuditCase) async throws {
    let mend = try #require(one.mend)
    let outcome = try await AuditCase(one.title, mend.script).found()
    #expect(outcome.findings.allSatisfy { $0.hasPrefix("note ") }, "\(one.title): \(outcome)")
    #expect(outcome.code == 0, "\(one.title): \(outcome.error)")
  }

  @Test("docs/audit.md tells what of everyday git is lawful, and what was tried to get around the audit") func page() throws {
    let page = Page(name: "audit.md")
    let everyday = (AuditCase.everyday + AuditCase.honestDaily + AuditCase.witnessedLawful + AuditCase.everydayFindings).map { one in
      [one.title, one.answer ?? "lawful", one.mend?.text ?? ""]
    }
    try page.expect("everyday", toSay: MarkdownTable(header: ["what", "the audit", "in its place"], rows: everyday).text)
    let tried = AuditCase.evasions.map { [$0.title, $0.answer ?? ""] }
    try page.expect("tried", toSay: MarkdownTable(header: ["attempt", "answer"], rows: tried).text)
  }

  @Test("titles are said once") func titles() {
    let titles = (AuditCase.defects + AuditCase.lawful).map(\.title)
    #expect(Dictionary(grouping: titles) { $0 }.filter { $1.count > 1 }.isEmpty)
  }
}
