import Foundation
import Testing

@Suite("Checking signatures") struct VerifyingTests {
  /// A catalogue with one signed commit, and its key.
  private func signed() async throws -> (scratch: Scratch, key: String) {
    let scratch = try await Scratch.catalogue(in: .bare)
    let key = try await scratch.makeKey("anna")
    try await scratch.allow("anna", as: "anna@desk.example")
    try await scratch.sign(with: "anna")
    try await scratch.colophon("set", "es", "title=T")
    return (scratch, key)
  }

  /// Writes another file of allowed signers.
  private func allow(_ scratch: Scratch, _ lines: String) async throws {
    try await scratch.shell("rm -f ../allowed; key=$(cut -d' ' -f1,2 ../anna.pub); printf '%s\\n' \(lines) > ../allowed")
  }

  @Test(
    "who may sign, for what, and when, is asked as git asks it",
    arguments: [
      (#""anna@desk.example $key""#, "G", "good", "anna@desk.example"),
      (#""anna@desk.example,*@desk.example namespaces=\"git\" $key""#, "G", "good", "anna@desk.example"),
      (#""one with two key three $key""#, "U", "unknown-key", nil),
      (#""\"one with two\" $key""#, "G", "good", "one with two"),
      (#""anna@desk.example namespaces=\"file\" $key""#, "B", "bad", nil),
      (#""anna@desk.example valid-before=\"20240301\" $key""#, "U", "unknown-key", nil),
      (#""anna@desk.example valid-before=\"20240302\" $key""#, "G", "good", "anna@desk.example"),
      (#""anna@desk.example valid-after=\"20240301\" $key""#, "G", "good", "anna@desk.example"),
      (#""anna@desk.example valid-after=\"20240301090001\" $key""#, "U", "unknown-key", nil),
      ("'# nobody'", "U", "unknown-key", nil),
    ] as [(String, String, String, String?)])
  func allowedSigners(lines: String, git: String, status: String, principal: String?) async throws {
    let (scratch, key) = try await signed()
    try await allow(scratch, lines)
    #expect(try await scratch.verdict().first == git)
    #expect(
      try await scratch.signatures().last
        == EventSignature(status: status, format: "ssh", principal: principal, key: key))
    #expect(try await scratch.git("verify-commit", "HEAD").code == (status == "good" ? 0 : 1))
  }

  @Test("a revoked key is bad") func revoked() async throws {
    let (scratch, key) = try await signed()
    try await scratch.configure(["gpg.ssh.revocationFile": scratch.beside("anna.pub")])
    #expect(try await scratch.verdict().first == "B")
    #expect(try await scratch.signatures().last == EventSignature(status: "bad", format: "ssh", key: key))
    expect(
      try await scratch.colophon("audit", "-q"),
      is: Outcome(
        stdout: AuditTests.note + "error\tsignature\t<id>\t\tits signature is bad: its key is revoked, or not for git\ta signature of the commit as it stands, by a key that counts\t\n",
        code: 1))
  }

  @Test("without a file of allowed signers a sound signature is of an unknown key, and a broken one is bad")
  func noSigners() async throws {
    let (scratch, key) = try await signed()
    for setting in [nil, scratch.beside("nowhere")] {
      try await scratch.git("config", "--global", "--unset", "gpg.ssh.allowedSignersFile")
      if let setting { try await scratch.configure(["gpg.ssh.allowedSignersFile": setting]) }
      #expect(try await scratch.signatures().last == EventSignature(status: "unknown-key", format: "ssh", key: key))
      #expect(try await scratch.colophon("audit", "-q").code == 0)
    }
    try await scratch.shell(
      "git update-ref HEAD $(git cat-file commit HEAD | sed 's/^Set robots/Sat robots/' | git hash-object -t commit -w --stdin)")
    #expect(try await scratch.signatures().last == EventSignature(status: "bad", format: "ssh"))
    #expect(try await scratch.colophon("audit", "-q").code == 1)
  }

  @Test("a commit that was changed after it was signed, or has another's signature, is bad") func tampered() async throws {
    let (scratch, _) = try await signed()
    let original = try await scratch.id()
    try await scratch.colophon("set", "es", "title=U")
    for change in [
      "s/^author Anna Weber/author Anna Weder/", "s/^Edition: robots.es/Edition: robots\\/ar/", "s/^parent .*/parent \(original)/;s/^committer \\(.*\\) \\([0-9]*\\) /committer \\1 1 /",
    ] {
      let made = try await scratch.shell(
        "git update-ref HEAD $(git cat-file commit HEAD | sed '\(change)' | git hash-object -t commit -w --stdin)")
      #expect(made.code == 0)
      #expect(try await scratch.verdict().first == "B")
      #expect(try await scratch.git("verify-commit", "HEAD").code == 1)
      let audit = try await scratch.colophon("audit", "-q")
      #expect(audit.code == 1 && audit.stdout.contains("error\tsignature\t<id>\t\tits signature is bad: "), "\(audit)")
    }
  }

  @Test("a signature in no form that git knows is bad, one of x509 can't be told") func forms() async throws {
    let (scratch, _) = try await signed()
    try await scratch.configure(["commit.gpgsign": "false"])
    for (form, status, format) in [("CERTIFICATE", "bad", nil), ("SIGNED MESSAGE", "unknown-key", "x509")] as [(String, String, String?)] {
      try await scratch.colophon("set", "es", "x-form=\(form)")
      try await scratch.shell(
        """
        git update-ref HEAD $(git cat-file commit HEAD | \
        sed 's/^committer.*/&\\ngpgsig -----BEGIN \(form)-----\\n abc\\n -----END \(form)-----/' | git hash-object -t commit -w --stdin)
        """)
      #expect(try await scratch.signatures().last == EventSignature(status: status, format: format))
    }
    try await scratch.expectSound()
  }

  @Test("commits without a signature cost no program, and tables none at all") func cost() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.makeKey("anna")
    try await scratch.shell(
      "printf '#!/bin/sh\\necho run >> \(scratch.beside("runs"))\\nexec ssh-keygen \"$@\"\\n' > ../counting; chmod +x ../counting")
    try await scratch.configure(["gpg.ssh.program": scratch.beside("counting"), "gpg.program": scratch.beside("counting")])
    func runs() async throws -> Int {
      let count = try await scratch.shell("cat ../runs 2>/dev/null | wc -l; rm -f ../runs").stdout
      return Int(count.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
    }
    for command in [["history", "es", "--format", "json"], ["log", "--format", "jsonl"], ["audit"], ["set", "es", "title=T"]] {
      try await scratch.colophon(command)
      #expect(try await runs() == 0, "\(command)")
    }
    try await scratch.allow("anna", as: "anna@desk.example")
    try await scratch.sign(with: "anna")
    try await scratch.colophon("advance", "ar", "--to", "postpone")
    try await scratch.colophon("set", "es", "ar", "x-note=T")
    #expect(try await runs() == 2, "one signature for one action")
    for command in [["history", "es"], ["log"], ["log", "--format", "csv"]] {
      try await scratch.colophon(command)
      #expect(try await runs() == 0, "\(command)")
    }
    // three events of two commits: each is asked about once, who may sign with the key once for both
    try await scratch.colophon("log", "--format", "jsonl")
    #expect(try await runs() == 3)
    try await scratch.colophon("audit")
    #expect(try await runs() == 3)
  }
}
