internal import Git
internal import Reading
internal import Programs

/// The forms of signatures that git knows.
public enum SignatureFormat: String, Sendable, CaseIterable {
  case openpgp, ssh, x509

  /// The form of a signature, by its first line; nil for one that git doesn't know.
  init?(of signature: [UInt8]) {
    let found = Self.allCases.first { format in
      format.openings.contains { signature.starts(with: "-----BEGIN \($0)-----".utf8) }
    }
    guard let found else { return nil }
    self = found
  }

  private var openings: [String] {
    switch self {
    case .openpgp: ["PGP SIGNATURE", "PGP MESSAGE"]
    case .ssh: ["SSH SIGNATURE"]
    case .x509: ["SIGNED MESSAGE"]
    }
  }
}

/// The settings of signatures in git's configuration.
///
/// The repository's own configuration decides neither which programs run nor who is trusted, since a stranger may have
/// prepared it. The user's own does, and the system's, the environment's and the command line's.
/// - SeeAlso: git-config(1), `gpg.format` and the settings after it
struct SigningSettings {
  private let repository: Repository
  /// True if the repository also says who is trusted: in its own hooks, which git runs anyway.
  private let isAtDoor: Bool

  init(of repository: Repository, isAtDoor: Bool = false) { (self.repository, self.isAtDoor) = (repository, isAtDoor) }

  /// True if every commit is to be signed.
  var isAsked: Bool { get throws { try repository.signatureRequested() } }

  /// The form in which commits are signed.
  ///
  /// - Throws: `LedgerError.surroundings` for a word that git doesn't know.
  var format: SignatureFormat {
    get throws {
      guard let text = try value("gpg.format") else { return .openpgp }
      guard let format = SignatureFormat(rawValue: text) else {
        throw LedgerError(
          .surroundings, "nothing is written", why: "gpg.format is “\(text)”, which git doesn't know",
          mend: "git config gpg.format ssh")
      }
      return format
    }
  }

  /// The key to sign with, as the user writes it.
  var key: String? { get throws { try value("user.signingkey") } }

  /// The command that gives the key where none is configured, for ssh.
  var keyCommand: String? { get throws { try userValue(Self.keyCommandKey) } }

  private static let keyCommandKey = "gpg.ssh.defaultKeyCommand"

  /// The program that signs and verifies in a form.
  func program(for format: SignatureFormat) throws -> Program {
    for key in format.programKeys { if let name = try userValue(key) { return program(name) } }
    return program(format.usualProgram)
  }

  /// A program of this name or path, run where git would run it.
  func program(_ name: String) -> Program {
    Program(
      name: name.contains("/") ? repository.path(configured: name) : name, directory: repository.top,
      variables: repository.environment.variables)
  }

  /// The file that holds a key of ssh.
  func path(ofKey key: String) -> String { repository.path(configured: key) }

  private func value(_ key: String) throws -> String? {
    try repository.configuration().string(key).flatMap { $0.isEmpty ? nil : $0 }
  }

  private func userValue(_ key: String) throws -> String? {
    try repository.userConfiguration().string(key).flatMap { $0.isEmpty ? nil : $0 }
  }
}

// MARK: - Trust

extension SigningSettings {
  private static let signersKey = "gpg.ssh.allowedSignersFile"

  /// The file that says who may sign with which key, for ssh.
  var allowedSignersFile: String? {
    get throws { try trusted(Self.signersKey).map(repository.path(configured:)) }
  }

  /// The files of keys that no longer count, for ssh: the user's own, and the repository's, which can only take trust away.
  var revocationFiles: [String] {
    get throws {
      let files = try [userValue("gpg.ssh.revocationFile"), value("gpg.ssh.revocationFile")].compactMap { $0 }
      return files.map(repository.path(configured:)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
  }

  /// The trust that a key needs, for openpgp: at least that of the user's own configuration.
  var leastTrust: KeyTrust {
    get throws {
      let words = try [userValue("gpg.minTrustLevel"), value("gpg.minTrustLevel")].compactMap { $0 }
      return words.compactMap { KeyTrust($0) }.max() ?? .undefined
    }
  }

  private func trusted(_ key: String) throws -> String? { try isAtDoor ? value(key) : userValue(key) }
}

// MARK: - Settings of the repository that are not followed

extension SigningSettings {
  /// A setting of the repository's own that is not followed.
  struct Unfollowed: Hashable {
    let key: String
    let value: String

    /// The command by which the user makes it their own.
    var mend: String { "git config --global \(key) \(value.shellQuoted)" }
  }

  /// Refuses to sign where the repository's own configuration names a program for it.
  ///
  /// - Throws: `LedgerError.surroundings` with the command by which the user names it.
  func refuseForeignPrograms(for format: SignatureFormat) throws {
    let keys = try format.programKeys + (format == .ssh && key == nil ? [Self.keyCommandKey] : [])
    guard let found = try unfollowed(among: keys).first else { return }
    throw LedgerError(
      .surroundings, "nothing is written",
      why: "commits are to be signed, and \(found.key) is set by the repository's own configuration, "
        + "whose programs are never run",
      mend: "\(found.mend), if you know that program; else git config --unset \(found.key)")
  }

  /// The settings that checking a signature passes over, each in a sentence without its full stop.
  func passedOver(checking format: SignatureFormat) throws -> [String] {
    let programs = try unfollowed(among: format.programKeys).map {
      "\($0.key) is set by the repository's own configuration, whose programs are never run; "
        + "yours checks the signatures (\($0.mend))"
    }
    guard format == .ssh, !isAtDoor else { return programs }
    return try programs
      + unfollowed(among: [Self.signersKey]).map {
        "\($0.key) is set by the repository's own configuration, which doesn't say whom you trust (\($0.mend))"
      }
  }

  private func unfollowed(among keys: [String]) throws -> [Unfollowed] {
    try keys.compactMap { key in
      guard let here = try value(key), try userValue(key) != here else { return nil }
      return Unfollowed(key: key, value: here)
    }
  }
}

extension SignatureFormat {
  /// The settings that name its program, the first before the others.
  fileprivate var programKeys: [String] {
    switch self {
    case .openpgp: ["gpg.openpgp.program", "gpg.program"]
    case .ssh: ["gpg.ssh.program"]
    case .x509: ["gpg.x509.program"]
    }
  }

  /// The program that git runs where none is named.
  fileprivate var usualProgram: String {
    switch self {
    case .openpgp: "gpg"
    case .ssh: "ssh-keygen"
    case .x509: "gpgsm"
    }
  }
}

/// The trust of gpg in a key, the least first.
enum KeyTrust: String, Comparable, CaseIterable {
  case undefined, never, marginal, fully, ultimate

  /// A word of gpg's or of git's configuration, in any letter case.
  init?(_ text: some StringProtocol) { self.init(rawValue: text.lowercased()) }

  static func < (left: KeyTrust, right: KeyTrust) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
