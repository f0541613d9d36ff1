import Testing

@testable import Signing

@Suite("What ssh-keygen and gpg say of a signature") struct SignatureAnswersTests {
  @Test(
    "the principal and the key stand in one line of ssh-keygen",
    arguments: [
      (#"Good "git" signature for anna@desk.example with ED25519 key SHA256:x/y+z"#, "anna@desk.example", "SHA256:x/y+z"),
      (#"Good "git" signature with RSA key SHA256:x"#, nil, "SHA256:x"),
      (#"Good "git" signature for one with two key three with RSA key SHA256:x"#, "one with two key three", "SHA256:x"),
      ("Could not verify signature.", nil, nil), ("", nil, nil), (#"Good "git" signature"#, nil, nil),
      (#"Good "file" signature for a with RSA key SHA256:x"#, nil, nil),
      ("sign with RSA key SHA256:x", nil, nil),
    ] as [(String, String?, String?)])
  func ssh(line: String, principal: String?, key: String?) {
    let answer = SSHAnswer(line + "\nmore\n")
    #expect(answer?.principal == principal && answer?.key == key)
  }

  private static let valid = "[GNUPG:] VALIDSIG AB12 2024-03-01 1709283600 0 4 0 22 10 00 CD34\n"

  @Test(
    "gpg's verdict is one word",
    arguments: [
      ("NEWSIG\nGOODSIG 12 Anna Weber <a@x>\n\(valid)[GNUPG:] TRUST_ULTIMATE 0 pgp", "good", "Anna Weber <a@x>", "AB12", nil),
      ("EXPSIG 12 Anna\n\(valid)", "bad", "Anna", "AB12", "it has expired"),
      ("EXPKEYSIG 12 Anna\n\(valid)", "bad", "Anna", "AB12", "its key has expired"),
      ("REVKEYSIG 12 Anna\n\(valid)", "bad", "Anna", "AB12", "its key is revoked"),
      ("BADSIG 12 Anna", "bad", "Anna", nil, "it is not the commit's"),
      ("ERRSIG 12 22 10 00 1709283600 9 AB12", "unknown-key", nil, "AB12", "its key is not in the keyring"),
      ("ERRSIG 12 22 10 00 1709283600 9 -", "unknown-key", nil, "12", "its key is not in the keyring"),
      ("ERRSIG 12 22 10 00 1709283600 4 -", "unknown-key", nil, "12", "gpg can't check it"),
      ("NODATA 4", "bad", nil, nil, "gpg finds no signature in it"),
      ("FAILURE gpg-exit 1", "unknown-key", nil, nil, "gpg gave no answer"),
      ("GOODSIG 12 Anna\n[GNUPG:] GOODSIG 13 Ben", "bad", nil, nil, "it holds several signatures"),
    ] as [(String, String, String?, String?, String?)])
  func gpg(lines: String, status: String, principal: String?, key: String?, reason: String?) {
    let text = "gpg: words\n[GNUPG:] " + lines.replacing("\n", with: "\n[GNUPG:] ").replacing("[GNUPG:] [GNUPG:]", with: "[GNUPG:]")
    let signature = GPGStatus(text).signature(leastTrust: .undefined)
    #expect(signature.status.rawValue == status && signature.format == .openpgp)
    #expect(signature.principal == principal && signature.key == key && signature.reason == reason)
    #expect(signature.primaryKey == (lines.contains("VALIDSIG") ? "CD34" : nil))
    #expect(signature.provenKeys == (status == "good" ? ["AB12", "CD34"] : []))
  }

  @Test("a key that is trusted less than is asked for is as good as unknown") func trust() {
    func status(_ trust: String, asked: String) -> String {
      let text = "[GNUPG:] GOODSIG 12 Anna\n[GNUPG:] TRUST_\(trust) 0 pgp\n"
      return GPGStatus(text).signature(leastTrust: KeyTrust(asked) ?? .ultimate).status.rawValue
    }
    #expect(status("MARGINAL", asked: "marginal") == "good")
    #expect(status("MARGINAL", asked: "FULLY") == "unknown-key")
    #expect(status("UNDEFINED", asked: "undefined") == "good")
    #expect(status("ULTIMATE", asked: "fully") == "good")
  }

  @Test(
    "a command of the configuration is taken apart as git does, without a shell",
    arguments: [
      ("ssh-add -L", ["ssh-add", "-L"]), ("  a\tb  ", ["a", "b"]), ("", []), ("''", [""]),
      (#"sh -c 'echo "$HOME; x"'"#, ["sh", "-c", #"echo "$HOME; x""#]),
      (#"a "b c"'d' e\ f "g\"h" 'i\j'"#, ["a", "b cd", "e f", #"g"h"#, #"i\j"#]),
      ("a 'b", nil), (#"a "b"#, nil), (#"a\"#, nil), ("$(x) `y` | z", ["$(x)", "`y`", "|", "z"]),
    ] as [(String, [String]?)])
  func words(text: String, words: [String]?) { #expect(CommandWords(text)?.words == words) }

  @Test("a signature's form is told by its first line") func formats() {
    func format(_ name: String) -> SignatureFormat? { SignatureFormat(of: Array("-----BEGIN \(name)-----\nx\n".utf8)) }
    #expect(format("PGP SIGNATURE") == .openpgp && format("PGP MESSAGE") == .openpgp)
    #expect(format("SSH SIGNATURE") == .ssh && format("SIGNED MESSAGE") == .x509)
    #expect(format("CERTIFICATE") == nil && SignatureFormat(of: []) == nil)
  }
}

@Suite("The key of a signature of ssh") struct SSHKeyTests {
  private func armour(_ lines: String...) -> [UInt8] {
    Array((["-----BEGIN SSH SIGNATURE-----"] + lines + ["-----END SSH SIGNATURE-----", ""]).joined(separator: "\n").utf8)
  }

  @Test("two signatures of one key have it in common, those of two keys don't") func keys() {
    // SSHSIG, version 1, a key of five bytes: abcde, then abcdf
    let one = SSHKey(ofSignature: armour("U1NIU0lHAAAAAQAAAAVhYmNkZQ", "AAAANnaXQ="))
    #expect(one != nil)
    #expect(one == SSHKey(ofSignature: armour("U1NIU0lHAAAAAQAA", "AAVhYmNkZQAAA", "AAAAAA")))
    #expect(SSHKey(ofSignature: armour("U1NIU0lHAAAAAQAAAAVhYmNkZgAAAAAA")) != one)
  }

  @Test("what is no such signature has no key", arguments: ["", "U1NIU0lHAAAAAQAAAAVhYm", "U1NIU0lHAAAAAgAAAAVhYmNkZQ==", "!!!"])
  func none(line: String) { #expect(SSHKey(ofSignature: armour(line)) == nil) }

  @Test("a certificate is no key that counts always") func certificate() {
    // a key of nine bytes: -cert-v01
    #expect(SSHKey(ofSignature: armour("U1NIU0lHAAAAAQAAAAktY2VydC12MDE=")) == nil)
  }
}
