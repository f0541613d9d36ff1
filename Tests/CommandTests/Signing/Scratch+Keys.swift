import Foundation
import Testing

extension Scratch {
  /// Makes a key of ssh without a passphrase, `NAME` and `NAME.pub` beside the catalogue, and returns its fingerprint.
  @discardableResult
  func makeKey(_ name: String) async throws -> String {
    let made = try await shell(
      "ssh-keygen -q -t ed25519 -N '' -C \(name) -f \(beside(name)) && ssh-keygen -lf \(beside(name)) | cut -d' ' -f2")
    #expect(made.code == 0, "\(made.stderr)")
    return made.stdout.trimmingCharacters(in: .newlines)
  }

  /// Vouches for a key in the file of allowed signers, made known to git with the first one.
  func allow(_ name: String, as principal: String, _ options: String = #"namespaces="git""#) async throws {
    try await shell(
      """
      echo "\(principal) \(options.replacing("\"", with: "\\\"")) $(cut -d' ' -f1,2 \(beside(name)).pub)" >> \(beside("allowed"))
      git config --global gpg.ssh.allowedSignersFile \(beside("allowed"))
      """)
  }

  /// Lets every commit be signed with a key of ssh.
  func sign(with name: String) async throws {
    try await configure(["commit.gpgsign": "true", "gpg.format": "ssh", "user.signingkey": beside(name)])
  }

  /// Sets git's configuration for the home of this scratch.
  func configure(_ settings: [String: String]) async throws {
    for (key, value) in settings {
      let outcome = try await git("config", "--global", key, value)
      #expect(outcome == Outcome(), "\(key)=\(value)")
    }
  }

  /// Git's verdict on the signature of a commit: the verdict, the signer, the key.
  func verdict(_ revision: String = "HEAD") async throws -> [String] {
    try await git("log", "-1", "--format=%G?%n%GS%n%GF", revision).stdout.split(separator: "\n").map(String.init)
  }

  /// Colophon's verdicts on the signatures of a record's events, oldest first.
  func signatures(_ reference: String = "robots/es") async throws -> [EventSignature] {
    let lines = try await unchanged("history", reference, "--format", "jsonl").split(separator: "\n")
    return try lines.map { try JSONDecoder().decode(SignedEvent.self, from: Data($0.utf8)).signature }
  }
}

/// The signature that an event has, for scripts.
struct EventSignature: Decodable, Equatable {
  var status = "none"
  var format: String?
  var principal: String?
  var key: String?
}

private struct SignedEvent: Decodable {
  let signature: EventSignature
}

/// A home of gpg's with one key of Anna's, under a path that is short enough for its agent's socket.
final class Keyring {
  let home: String
  let fingerprint: String

  static let isThere = ["/usr/bin/gpg", "/bin/gpg"].contains { FileManager.default.isExecutableFile(atPath: $0) }

  /// - Parameter expiry: as gpg writes it: `never`, `2024-03-02`.
  init(_ scratch: Scratch, expiry: String = "never", passphrase: String = "") async throws {
    home = "/tmp/g\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: home, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    scratch.environment["GNUPGHOME"] = home
    let made = try await scratch.shell(
      """
      gpg --batch --quiet --faked-system-time 20240101T000000 --pinentry-mode loopback --passphrase '\(passphrase)' \
      --quick-gen-key 'Anna Weber <anna@desk.example>' ed25519 sign \(expiry) && \
      gpg --batch --with-colons --list-keys | sed -n 's/^fpr:*\\([0-9A-F]*\\):/\\1/p' | head -1
      """)
    #expect(made.code == 0, "\(made.stderr)")
    fingerprint = made.stdout.trimmingCharacters(in: .newlines)
  }

  /// Ends the agent that gpg started for this home, and takes the home away.
  func close(_ scratch: Scratch) async throws {
    try await scratch.shell("gpgconf --homedir \(home) --kill all")
    try FileManager.default.removeItem(atPath: home)
  }
}
