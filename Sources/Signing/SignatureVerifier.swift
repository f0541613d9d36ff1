public import Git
public import Reading
internal import Programs

/// Checks the signatures of commits as git does, by the user's own programs and known keys; each commit once.
final class SignatureVerifier {
  private let repository: Repository
  private let settings: SigningSettings
  private var known: [ObjectID: CommitSignature] = [:]
  /// The owners of keys that are the same on every date.
  private var principals: [SSHKey: [String]] = [:]
  /// True if the file of allowed signers gives the same on every date; nil where nobody has looked.
  private var isTimeless: Bool?
  /// Is told, once, the settings of the repository's own configuration that are not followed.
  private let notice: (String) -> Void
  private var told: Set<SignatureFormat> = []

  init(of repository: Repository, isAtDoor: Bool, notice: @escaping (String) -> Void) {
    (self.repository, self.notice) = (repository, notice)
    settings = SigningSettings(of: repository, isAtDoor: isAtDoor)
  }

  /// The check of a commit's signature. If a program can't be run, that is the reason why its key is unknown.
  func signature(of id: ObjectID) throws -> CommitSignature {
    if let known = known[id] { return known }
    guard let content = try repository.signedContent(of: id) else { return .none }
    let signature = try check(content, recordedAt: repository.header(of: id).committerSeconds)
    known[id] = signature
    return signature
  }

  private func check(_ content: SignedContent, recordedAt seconds: Int64) throws -> CommitSignature {
    guard let format = SignatureFormat(of: content.signature) else {
      return CommitSignature(.bad, reason: "it has no form that git knows")
    }
    if told.insert(format).inserted { try settings.passedOver(checking: format).forEach(notice) }
    var folder = try TemporaryFolder(repository.environment)
    let files = Files(
      content: content, signature: try folder.write(content.signature, to: "signature"),
      payload: try folder.write(content.payload, to: "commit"))
    do {
      switch format {
      case .openpgp: return try checkWithGPG(files)
      case .ssh: return try checkWithSSH(files, at: verificationTime(seconds))
      case .x509: return CommitSignature(.unknownKey, .x509, reason: "signatures of x509 are not checked here")
      }
    } catch let failure as Program.Failure {
      return CommitSignature(.unknownKey, format, reason: failure.why)
    }
  }

  /// A signature and the bytes it signs, in files for programs.
  private struct Files {
    let content: SignedContent
    let signature: String
    let payload: String
  }

  private func checkWithGPG(_ files: Files) throws -> CommitSignature {
    let ran = try settings.program(for: .openpgp).run(
      ["--keyid-format=long", "--status-fd=1", "--verify", files.signature, "-"], reading: .file(files.payload))
    return try GPGStatus(ran.text).signature(leastTrust: settings.leastTrust)
  }
}

// MARK: - ssh

extension SignatureVerifier {
  /// The time at which a key must be valid: the commit's own, in the zone of this machine.
  private func verificationTime(_ seconds: Int64) -> String {
    let offset = repository.environment.offsetMinutes(at: seconds)
    let local = Instant(secondsSince1970: seconds, offsetMinutes: offset).rfc3339.prefix("0000-00-00T00:00:00".count)
    return "-Overify-time=\(local.filter(\.isNumber))"
  }

  private func checkWithSSH(_ files: Files, at time: String) throws -> CommitSignature {
    let program = try settings.program(for: .ssh)
    /// The result for a signature that nobody vouches for, and that may still be broken.
    func unvouched(_ status: CommitSignature.Status, _ reason: String) throws -> CommitSignature {
      let ran = try program.run(
        ["-Y", "check-novalidate", "-n", "git", "-s", files.signature, time], reading: .file(files.payload))
      guard ran.code == 0, let answer = SSHAnswer(ran.text) else {
        return CommitSignature(.bad, .ssh, reason: "it is not the commit's")
      }
      return CommitSignature(status, .ssh, key: answer.key, reason: reason)
    }
    guard let signers = try settings.allowedSignersFile else {
      return try unvouched(.unknownKey, "gpg.ssh.allowedSignersFile is not configured")
    }
    guard Path.exists(signers) else { return try unvouched(.unknownKey, "there is no file \(signers)") }
    let principals = try principals(of: files, among: signers, at: time, by: program)
    guard !principals.isEmpty else {
      return try unvouched(.unknownKey, "\(signers) has no such key that counts on the commit's date")
    }
    let revocations = try settings.revocationFiles.filter(Path.exists).map { ["-r", $0] }
    for principal in principals {
      let arguments = ["-Y", "verify", "-n", "git", "-f", signers, "-I", principal, "-s", files.signature, time]
      // ssh-keygen takes one such file: where there are two, no key of either counts
      let answers = try (revocations.isEmpty ? [[]] : revocations).map { revoked in
        let ran = try program.run(arguments + revoked, reading: .file(files.payload))
        return ran.code == 0 ? SSHAnswer(ran.text) : nil
      }
      if let good = answers.first ?? nil, answers.allSatisfy({ $0 != nil }) {
        return CommitSignature(.good, .ssh, principal: good.principal, key: good.key)
      }
    }
    return try unvouched(.bad, "its key is revoked, or not for git")
  }

  /// The owners of the key of a signature; asked once for each key, unless keys count on some dates only.
  private func principals(
    of files: Files, among signers: String, at time: String, by program: Program
  ) throws -> [String] {
    let key = try saysTheSameOnEveryDate(signers) ? SSHKey(ofSignature: files.content.signature) : nil
    if let known = key.flatMap({ principals[$0] }) { return known }
    let found = try program.run(["-Y", "find-principals", "-f", signers, "-s", files.signature, time])
    let names = found.code == 0 ? found.text.split(whereSeparator: \.isNewline).map(String.init) : []
    if let key { principals[key] = names }
    return names
  }

  private func saysTheSameOnEveryDate(_ signers: String) throws -> Bool {
    if let isTimeless { return isTimeless }
    // a file that can't be read here is ssh-keygen's to judge, time after time
    let text = (try? Path.read(signers)).flatMap { $0 }.map { String(decoding: $0, as: UTF8.self).lowercased() }
    let answer = text.map { !$0.contains("valid-") && !$0.contains("cert-authority") } ?? false
    isTimeless = answer
    return answer
  }
}

/// The line in which ssh-keygen says that a signature is the content's.
struct SSHAnswer: Equatable {
  let principal: String?
  let key: String

  /// Reads the line; nil for any other.
  init?(_ text: String) {
    guard let line = text.split(whereSeparator: \.isNewline).first else { return nil }
    // a principal may hold any word: the last " with " is the program's own
    guard let words = line.ranges(of: " with ").last, let key = line[words.upperBound...].firstRange(of: " key ")
    else { return nil }
    self.key = String(line[key.upperBound...])
    let opening = #"Good "git" signature"#
    guard line.hasPrefix(opening) else { return nil }
    let middle = line[..<words.lowerBound].dropFirst(opening.count)
    guard middle.isEmpty || middle.hasPrefix(" for ") else { return nil }
    principal = middle.isEmpty ? nil : String(middle.dropFirst(" for ".count))
  }
}

// MARK: - openpgp

/// The output of gpg about a signature, in its form for programs.
///
/// - SeeAlso: doc/DETAILS of GnuPG, "Format of the --status-fd output"
struct GPGStatus {
  private var verdicts: [(word: Substring, rest: [Substring])] = []
  private var fingerprint: Substring?
  private var primaryFingerprint: Substring?
  private var trust = KeyTrust.undefined
  private var findsNothing = false

  private static let words = ["GOODSIG", "BADSIG", "ERRSIG", "EXPSIG", "EXPKEYSIG", "REVKEYSIG"]

  init(_ text: String) {
    for line in text.split(separator: "\n") where line.hasPrefix("[GNUPG:] ") {
      let fields = line.split(separator: " ").dropFirst()
      guard let word = fields.first else { continue }
      let rest = Array(fields.dropFirst())
      findsNothing = findsNothing || word == "NODATA"
      if Self.words.contains(String(word)) { verdicts.append((word, rest)) }
      if word == "VALIDSIG" { (fingerprint, primaryFingerprint) = (rest.first, rest.count > 9 ? rest[9] : nil) }
      if word.hasPrefix("TRUST_") { trust = KeyTrust(word.dropFirst("TRUST_".count)) ?? trust }
    }
  }

  func signature(leastTrust: KeyTrust) -> CommitSignature {
    guard !verdicts.isEmpty || findsNothing else {
      return CommitSignature(.unknownKey, .openpgp, reason: "gpg gave no answer")
    }
    // several signatures in one are nothing that git makes
    guard verdicts.count == 1, let verdict = verdicts.first else {
      return CommitSignature(
        .bad, .openpgp, reason: verdicts.isEmpty ? "gpg finds no signature in it" : "it holds several signatures")
    }
    let user = verdict.rest.dropFirst().joined(separator: " ")
    func found(_ status: CommitSignature.Status, key: Substring? = nil, reason: String? = nil) -> CommitSignature {
      CommitSignature(
        status, .openpgp, principal: user.isEmpty || verdict.word == "ERRSIG" ? nil : user,
        key: (fingerprint ?? key).map(String.init), primaryKey: primaryFingerprint.map(String.init), reason: reason)
    }
    switch verdict.word {
    case "GOODSIG" where trust < leastTrust:
      return found(.unknownKey, reason: "its key is trusted less than gpg.minTrustLevel asks (\(trust.rawValue))")
    case "GOODSIG": return found(.good)
    case "EXPSIG": return found(.bad, reason: "it has expired")
    case "EXPKEYSIG": return found(.bad, reason: "its key has expired")
    case "REVKEYSIG": return found(.bad, reason: "its key is revoked")
    case "ERRSIG":
      // the eighth field is the fingerprint, where gpg knows it; the first the key's short name
      let key = verdict.rest.count > 6 && verdict.rest[6] != "-" ? verdict.rest[6] : verdict.rest.first
      let isMissing = verdict.rest.count > 5 && verdict.rest[5] == "9"
      return found(
        .unknownKey, key: key, reason: isMissing ? "its key is not in the keyring" : "gpg can't check it")
    default: return found(.bad, reason: "it is not the commit's")
    }
  }
}

extension Ledger {
  /// The check of a commit's signature; a commit without one costs nothing.
  ///
  /// A program is run for it, once for each commit.
  public func signature(of commit: Commit) throws -> CommitSignature {
    guard commit.isSigned else { return .none }
    let verifier = kept {
      SignatureVerifier(of: repository, isAtDoor: isAtDoor) { [weak self] in self?.notice?($0) }
    }
    return try verifier.signature(of: commit.id)
  }
}
