import Foundation
import TestSupport
import Testing

@testable import Git

@Suite("Other encodings than UTF-8, as git converts them") struct EncodingTests {
  /// Encodings, and bytes of a word in each.
  static let messages: [(encoding: String, bytes: [UInt8])] = [
    ("ISO-8859-1", Array("Corrig".utf8) + [0xE9]), ("iso-8859-15", [0xA4]), ("latin-1", [0xE9]), ("windows-1251", [0xD0, 0xEE, 0xE1, 0xEE, 0xF2]),
    ("EUC-JP", [0xC6, 0xFC, 0xCB, 0xDC]), ("Shift_JIS", [0x93, 0xFA]), ("UTF-8", Array("é".utf8)), ("utf8", Array("é".utf8)), ("no-such-encoding", [0xE9]),
    ("UTF-8", [0xE9]), ("EUC-JP", [0xC6]), ("ISO-2022-JP", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42]), ("GB18030", [0xD6, 0xD0]), ("KOI8-R", [0xF2]),
  ]

  @Test("messages and names are read as git log shows them") func commits() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let tree = try await scratch.git("rev-parse", "HEAD^{tree}")
    for (encoding, bytes) in Self.messages {
      let header = "tree \(tree)\nauthor ".utf8 + bytes + " <a@x> 1643792400 +0100\ncommitter ".utf8 + bytes
      let whole = header + " <a@x> 1643792400 +0100\nencoding \(encoding)\n\n".utf8 + bytes + "\n\n".utf8 + bytes + " body\n".utf8
      try Data(whole).write(to: URL(filePath: scratch.path("commit")))
      let id = try #require(ObjectID(hex: try await scratch.git("hash-object", "-w", "-t", "commit", scratch.path("commit"))))
      let commit = try scratch.repository().commit(id)
      let witness = try await scratch.git("log", "-1", "--format=%an%n%cn%n%s%n%b", id.hex)
      let replaced = String(decoding: Array(witness.utf8), as: UTF8.self)
      #expect([commit.author.name, commit.committer.name, commit.subject, commit.subject + " body"].joined(separator: "\n") == replaced.trimmingCharacters(in: .newlines), "\(encoding)")
      let message = try scratch.repository().header(of: id).message
      #expect(String(decoding: message, as: UTF8.self) == commit.message, "\(encoding)")
    }
  }

  static let attributes = ["UTF-16", "UTF-16LE", "utf-16be", "UTF-16LE-BOM", "UTF-16BE-BOM", "UTF-32", "ISO-8859-1", "Shift_JIS", "utf-8", "latin-1"]

  @Test("files are stored, and written, in what working-tree-encoding asks for", arguments: attributes)
  func files(_ encoding: String) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("*.txt text eol=lf working-tree-encoding=\(encoding)\n", to: "r/.gitattributes")
    let text = encoding == "Shift_JIS" ? "a\n日本\n" : "a\né\n"
    let blob = try #require(ObjectID(hex: try await scratch.git("hash-object", "-w", "--stdin", input: text)))
    try await scratch.git("update-index", "--add", "--cacheinfo", "100644,\(blob.hex),x.txt")
    try await scratch.git("checkout-index", "--force", "x.txt")
    let repository = try scratch.repository()
    let stored = try repository.blob(blob, limit: 1000)
    let file = try scratch.bytes("r/x.txt")
    #expect(try repository.toWorkingTree(stored, path: "x.txt") == file)
    // git refuses some of what it has written itself
    let taken = try await scratch.attempt(["hash-object", "-w", "x.txt"])
    var ours: [UInt8]?
    do throws(GitError) { ours = try repository.toObject(file, path: "x.txt") } catch { ours = nil }
    #expect(ours == (taken.code == 0 ? stored : nil), "\(taken.error)")
  }

  @Test("bytes that are no text in the encoding are refused, and so is a text that it lacks") func refused() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("*.txt working-tree-encoding=UTF-16\n*.md working-tree-encoding=ISO-8859-1\n", to: "r/.gitattributes")
    let repository = try scratch.repository()
    #expect(throws: GitError(.unsupported, "x.txt is no text in UTF-16, as attributes ask for (working-tree-encoding)")) {
      try repository.toObject(Array("plain".utf8), path: "x.txt")
    }
    #expect(throws: GitError(.unsupported, "x.md can't be written in ISO-8859-1, as attributes ask for (working-tree-encoding)")) {
      try repository.toWorkingTree(Array("日".utf8), path: "x.md")
    }
  }
}
