import Foundation
import TestSupport
import Testing

// Damage to the objects of a repository, and answers that name them.
extension Scratch {
  /// Every object in a file of its own.
  func unpack() async throws {
    let line = "mkdir ../packs; mv objects/pack/*.pack ../packs/ && rm -rf objects/pack && for p in ../packs/*; do git unpack-objects -q < $p; done; true"
    try #require(await shell(line).code == 0)
  }

  /// Puts other bytes in the place of a file's, which git makes read-only.
  func overwrite(_ url: URL, with bytes: Data) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: url.path)
    try bytes.write(to: url)
  }

  /// Makes an object unreadable.
  func damage(_ revision: String) async throws -> String {
    let id = try await id(revision)
    let url = directory.appending(path: "objects/\(id.prefix(2))/\(id.dropFirst(2))")
    var bytes = try Data(contentsOf: url)
    for place in bytes.count / 3..<bytes.count { bytes[place] ^= 0x5A }
    try overwrite(url, with: bytes)
    return id
  }

  /// The outcome of the built binary, ids and all.
  func unchangedOutcome(_ arguments: [String]) async throws -> Outcome {
    try await runner.raw(Self.binary, arguments, in: path, with: [:], input: "")
  }
}
