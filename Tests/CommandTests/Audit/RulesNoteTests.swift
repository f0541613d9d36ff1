import Foundation
import Testing

@Suite("What an audit says of rules that changed") struct RulesNoteTests {
  /// A change of the rules, by shell, and what is said of it.
  struct Change: Sendable, CustomTestStringConvertible {
    let script: String
    let said: String
    var testDescription: String { said }
  }

  private static let translation = "workflows/translation.yaml"

  static let changes: [Change] = [
    Change(script: "echo '# x' >> \(translation)", said: "no guard is loosened"),
    Change(script: "sed -i '/^  publish:/s/roles: \\[[^]]*\\], *//' \(translation)", said: "publish asks for no role"),
    Change(script: "sed -i '/^  publish:/s/roles: \\[[^]]*\\]/roles: [desk]/' \(translation)", said: "publish may be taken by desk"),
    Change(script: "sed -i '/^  publish:/s/, contributors.translator//' \(translation)", said: "publish asks for no contributors.translator"),
    Change(script: "git rm -q \(translation)", said: "the workflow is gone, and with it all that it asks"),
    Change(script: "printf 'states: [' > \(translation)", said: "it can't be read, and permits nobody"),
    Change(script: "sed -i 's/publisher: .*/publisher: [anna@desk.example, bob@desk.example]}/' workflows/roles.yaml", said: "publisher is held by bob@desk.example"),
    Change(script: "sed -i '/^signed/d' workflows/roles.yaml", said: "revert need not be signed"),
    Change(script: "sed -i '/^rules/d' workflows/roles.yaml", said: "anybody may change the rules"),
    Change(script: "echo 'found: [publisher]' >> workflows/roles.yaml", said: "publisher may find records in any state"),
    Change(
      script: "sed -i 's/^signed: .*/signed: [revrt]/' workflows/roles.yaml",
      said: "revert need not be signed; no workflow here has a step “revrt”, so nothing is signed for it"),
    Change(
      script: "sed -i 's/^rules: .*/sgined: [publish]/' workflows/roles.yaml",
      said: "anybody may change the rules; “sgined” means nothing here, so what it says protects nothing"),
    Change(script: "git rm -q workflows/roles.yaml", said: "nobody is asked for a role"),
    Change(script: "rm workflows/roles.yaml; ln -s x workflows/roles.yaml", said: "it can't be read, and permits nobody"),
    Change(script: "echo 'workflow: original' >> colophon.yaml", said: "editions that name no workflow go by original, not translation"),
    Change(script: "echo 'private: [notes]' >> colophon.yaml", said: "licence, under, approaches, dates.option-until, real-name is private no longer"),
    Change(
      script: "printf 'audit:\\n  acknowledged:\\n    - commit: 1234567\\n      rule: role\\n    - commit: 7654321\\n' >> colophon.yaml",
      said: "role in <id> is acknowledged; whatever is found in <id> is acknowledged"),
  ]

  @Test("names what is asked no longer, and what is excused", arguments: changes) func said(change: Change) async throws {
    let scratch = try await AuditCase(
      change.said,
      """
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [revert]' 'rules: [publisher]'
      \(change.script)
      commit Change
      """
    ).made()
    let notes = try await scratch.shell("\(Scratch.binary) audit -q --format tsv | grep ^note | grep rules | cut -f5").stdout
    #expect(notes.split(separator: "\n").last?.hasSuffix(": \(change.said)") == true, "\(notes)")
  }
}
