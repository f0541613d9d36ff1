import Foundation
import Testing

@Suite("Signing with gpg", .enabled(if: Keyring.isThere, "gpg is not installed")) struct GPGSigningTests {
  /// A catalogue whose commits are signed by gpg, the form that git takes where none is named.
  private func signed(
    _ place: Place = .bare, expiry: String = "never", _ body: (Scratch, Keyring) async throws -> Void
  ) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let keyring = try await Keyring(scratch, expiry: expiry)
    try await scratch.configure(["commit.gpgsign": "true"])
    do { try await body(scratch, keyring) } catch {
      try await keyring.close(scratch)
      throw error
    }
    try await keyring.close(scratch)
  }

  @Test("commits are signed with the committer's key, or the configured one", arguments: Place.allCases)
  func sign(_ place: Place) async throws {
    try await signed(place) { scratch, keyring in
      #expect(try await scratch.colophon("set", "es", "title=T").code == 0)
      #expect(try await scratch.verdict() == ["G", "Anna Weber <anna@desk.example>", keyring.fingerprint])
      try await scratch.configure(["user.signingkey": keyring.fingerprint, "gpg.openpgp.program": "/usr/bin/gpg"])
      #expect(try await scratch.colophon("advance", "es", "--to", "offer").code == 0)
      #expect(try await scratch.git("verify-commit", "HEAD").code == 0)
      let good = EventSignature(
        status: "good", format: "openpgp", principal: "Anna Weber <anna@desk.example>", key: keyring.fingerprint)
      #expect(try await scratch.signatures() == [EventSignature(), good, good])
      let note = String(repeating: "note ", count: 25_000)
      #expect(try await scratch.colophon("set", "es", "title=U", "--note", note).code == 0)
      #expect(try await scratch.verdict().first == "G")
      try await scratch.expectSound()
    }
  }

  @Test("where gpg has no key, or isn't there, nothing is written") func obstacles() async throws {
    try await signed(.checkout) { scratch, _ in
      let remedy = "See to user.signingkey and gpg.program, or sign nothing here: git config commit.gpgsign false\n"
      let stranger = try await scratch.colophon("set", "es", "title=T", with: ["GIT_COMMITTER_EMAIL": "ben@desk.example"])
      let verdict = try await scratch.verdict()
      #expect(stranger.code == 6 && stranger.stdout == "", "\(stranger), \(verdict)")
      #expect(
        stranger.stderr.hasPrefix("error: nothing is written: the commit can't be signed: gpg: ")
          && stranger.stderr.contains("No secret key") && stranger.stderr.hasSuffix(remedy), "\(stranger.stderr)")
      try await scratch.configure(["gpg.program": "no-such-gpg"])
      expect(
        try await scratch.colophon("set", "es", "title=T"),
        is: Outcome(
          stderr: "error: nothing is written: the commit can't be signed: there is no program no-such-gpg. \(remedy)", code: 6))
      // a program that reads nothing of what it is given
      try await scratch.configure(["gpg.program": "/bin/false"])
      let note = String(repeating: "note ", count: 25_000)
      expect(
        try await scratch.colophon("set", "es", "title=T", "--note", note),
        is: Outcome(
          stderr: "error: nothing is written: the commit can't be signed: it doesn't say why. \(remedy)", code: 6))
      #expect(try await scratch.count() == "2\n")
      try await scratch.expectSound()
    }
  }

  @Test("a role that is held by a key of gpg is had by who signs with it") func role() async throws {
    try await signed(.checkout) { scratch, keyring in
      try scratch.write(
        "roles: {rights: [\"key:\(keyring.fingerprint)\"]}\nsigned: [sign]\n", to: "workflows/roles.yaml")
      try await scratch.git("add", "workflows")
      try await scratch.git("commit", "-qm", "Roles", "workflows")
      expect(
        try await scratch.colophon("advance", "es", "--to", "sign", "--set", "publisher.name=P"),
        is: Outcome(stdout: "<id> Sign robots/es\n"))
      expect(try await scratch.colophon("audit", "-q"), is: Outcome(stdout: AuditTests.note + AuditTests.rulesNote("workflows/roles.yaml")))
    }
  }

  @Test("a revoked key is bad") func revoked() async throws {
    try await signed { scratch, keyring in
      #expect(try await scratch.colophon("set", "es", "title=T").code == 0)
      let revoked = try await scratch.shell(
        "sed 's/^:---/---/' $GNUPGHOME/openpgp-revocs.d/*.rev | gpg --batch --quiet --import")
      #expect(revoked.code == 0, "\(revoked.stderr)")
      #expect(try await scratch.verdict().first == "R")
      #expect(
        try await scratch.signatures().last
          == EventSignature(
            status: "bad", format: "openpgp", principal: "Anna Weber <anna@desk.example>", key: keyring.fingerprint))
      #expect(try await scratch.colophon("audit", "-q").stdout.contains("\tits signature is bad: its key is revoked\t"))
    }
  }

  @Test("a key that has expired or is unknown is told as git tells it") func verdicts() async throws {
    try await signed(expiry: "2024-06-01") { scratch, keyring in
      let now = ["GNUPGHOME": keyring.home]
      try await scratch.shell(
        #"printf '#!/bin/sh\nexec gpg --faked-system-time 20240301T090000 "$@"\n' > ../gpg-then; chmod +x ../gpg-then"#)
      try await scratch.configure(["gpg.program": scratch.beside("gpg-then")])
      #expect(try await scratch.colophon("set", "es", "title=T", with: now).code == 0)
      #expect(try await scratch.signatures().last?.status == "good")
      try await scratch.configure(["gpg.program": "gpg"])
      #expect(try await scratch.verdict().first == "Y")
      #expect(
        try await scratch.signatures().last
          == EventSignature(
            status: "bad", format: "openpgp", principal: "Anna Weber <anna@desk.example>", key: keyring.fingerprint))
      expect(
        try await scratch.colophon("audit", "-q"),
        is: Outcome(
          stdout: AuditTests.note + "error\tsignature\t<id>\t\tits signature is bad: its key has expired\ta signature of the commit as it stands, by a key that counts\t\n",
          code: 1))
      try await scratch.shell("mkdir -m 700 ../empty")
      scratch.environment["GNUPGHOME"] = scratch.beside("empty")
      #expect(try await scratch.verdict().first == "E")
      #expect(
        try await scratch.signatures().last
          == EventSignature(status: "unknown-key", format: "openpgp", key: keyring.fingerprint))
      #expect(try await scratch.colophon("audit", "-q").code == 0)
      try await scratch.configure(["gpg.program": "no-such-gpg"])
      #expect(try await scratch.signatures().last == EventSignature(status: "unknown-key", format: "openpgp"))
      scratch.environment["GNUPGHOME"] = keyring.home
    }
  }
}
