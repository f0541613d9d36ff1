internal import Git

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

/// What git's configuration says of signatures.
///
/// - SeeAlso: git-config(1), `gpg.format` and what follows it
struct SigningSettings {
  private let repository: Repository

  init(of repository: Repository) { self.repository = repository }

  /// Whether every commit is to be signed.
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
  var keyCommand: String? { get throws { try value("gpg.ssh.defaultkeycommand") } }

  /// Who may sign with which key, for ssh.
  var allowedSignersFile: String? {
    get throws { try value("gpg.ssh.allowedsignersfile").map(repository.path(configured:)) }
  }

  /// The keys that no longer count, for ssh.
  var revocationFile: String? {
    get throws { try value("gpg.ssh.revocationfile").map(repository.path(configured:)) }
  }

  /// How much a key must be trusted, for openpgp.
  var leastTrust: KeyTrust { get throws { try value("gpg.mintrustlevel").flatMap(KeyTrust.init) ?? .undefined } }

  /// The program that signs and verifies in a form.
  func program(for format: SignatureFormat) throws -> Program {
    let configured =
      switch format {
      case .openpgp: try value("gpg.openpgp.program") ?? value("gpg.program")
      case .ssh: try value("gpg.ssh.program")
      case .x509: try value("gpg.x509.program")
      }
    let usual =
      switch format {
      case .openpgp: "gpg"
      case .ssh: "ssh-keygen"
      case .x509: "gpgsm"
      }
    return program(configured ?? usual)
  }

  /// A program of this name or path, run where git would run it.
  func program(_ name: String) -> Program {
    Program(
      name: name.contains("/") ? repository.path(configured: name) : name, directory: repository.top,
      variables: repository.environment.variables)
  }

  /// The file that a key of ssh stands in.
  func path(ofKey key: String) -> String { repository.path(configured: key) }

  private func value(_ key: String) throws -> String? {
    try repository.configuration().string(key).flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// How far gpg trusts a key, the least first.
enum KeyTrust: String, Comparable, CaseIterable {
  case undefined, never, marginal, fully, ultimate

  /// A word of gpg's or of git's configuration, letter case aside.
  init?(_ text: some StringProtocol) { self.init(rawValue: text.lowercased()) }

  static func < (left: KeyTrust, right: KeyTrust) -> Bool {
    allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
  }
}
