import Testing

@testable import Git

@Suite("Signed commits") struct SignedContentTests {
  private static let armour = "-----BEGIN SSH SIGNATURE-----\nabc\n\ndef\n-----END SSH SIGNATURE-----\n"

  private func parsed(_ text: String) -> SignedContent? {
    Array(text.utf8).withUnsafeBytes { SignedContent(parsing: $0) }
  }

  @Test("a signed commit is what git reads as one, and gives back what was signed") func write() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let head = try repository.commit(repository.resolve("HEAD"))
    let message = "Grüße\n\n gpgsig no header\n"
    var given: [UInt8] = []
    let id = try repository.writeCommit(
      tree: head.tree, parents: [head.id, head.id], author: head.author, committer: head.committer, message: message
    ) { content in
      given = content
      return Array(Self.armour.utf8)
    }
    let plain = try repository.writeCommit(
      tree: head.tree, parents: [head.id, head.id], author: head.author, committer: head.committer, message: message)
    #expect(try await scratch.git("cat-file", "commit", plain.hex) + "\n" == String(decoding: given, as: UTF8.self))
    let header = Self.armour.dropLast().split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n ")
    #expect(
      try await scratch.git("cat-file", "commit", id.hex) + "\n"
        == String(decoding: given, as: UTF8.self).replacing("\n\nGrüße", with: "\ngpgsig \(header)\n\nGrüße"))
    #expect(
      try repository.signedContent(of: id) == SignedContent(signature: Array(Self.armour.utf8), payload: given))
    #expect(try repository.signedContent(of: plain) == nil)
    #expect(try [id, plain, head.id].map { try repository.commit($0).isSigned } == [true, false, false])
    #expect(try [id, plain, head.id].map { try repository.header(of: $0).isSigned } == [true, false, false])
    #expect(try repository.commit(id).message == message)
    #expect(try await scratch.attempt(["fsck", "--strict"]).code == 0)
  }

  @Test("what signing throws is thrown, and no commit is written") func refusal() async throws {
    struct NoKey: Error {}
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    let head = try repository.commit(repository.resolve("HEAD"))
    let before = try await scratch.git("count-objects")
    #expect(throws: NoKey.self) {
      try repository.writeCommit(
        tree: head.tree, parents: [head.id], author: head.author, committer: head.committer, message: "M"
      ) { _ in throw NoKey() }
    }
    for signature in [[], [10], [65, 0, 66]] as [[UInt8]] {
      #expect(throws: GitError(.invalid, "the signature of a commit is empty, or holds a NUL")) {
        try repository.writeCommit(
          tree: head.tree, parents: [head.id], author: head.author, committer: head.committer, message: "M"
        ) { _ in signature }
      }
    }
    #expect(try await scratch.git("count-objects") == before)
  }

  @Test("a commit is taken apart as git does") func parts() {
    #expect(parsed("tree 1\nauthor a\n\ngpgsig x\n") == nil)
    #expect(
      parsed("tree 1\ngpgsig one\n two\nauthor a\n\nbody\n")
        == SignedContent(signature: Array("one\ntwo\n".utf8), payload: Array("tree 1\nauthor a\n\nbody\n".utf8)))
    // what another header holds is kept, and what signs the same in other ids is no part of it
    #expect(
      parsed("tree 1\nmergetag object 2\n tag\ngpgsig one\ngpgsig-sha256 other\n more\nencoding x\n\nbody")
        == SignedContent(
          signature: Array("one\n".utf8), payload: Array("tree 1\nmergetag object 2\n tag\nencoding x\n\nbody".utf8)))
    #expect(
      parsed("gpgsig one\n \n two") == SignedContent(signature: Array("one\n\ntwo".utf8), payload: []))
  }

  @Test("a path of the configuration is found where git would") func paths() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let repository = try scratch.repository()
    #expect(repository.path(configured: "~/keys/a b") == scratch.directory + "/keys/a b")
    #expect(repository.path(configured: "keys") == scratch.path("r/keys"))
    #expect(repository.path(configured: "/etc/keys") == "/etc/keys")
    #expect(repository.path(configured: "~root/x").hasSuffix("/x"))
    #expect(repository.path(configured: "~nobody-of-that-name/x") == scratch.path("r/~nobody-of-that-name/x"))
    try await scratch.git("config", "x.path", "~/keys")
    #expect(
      try await scratch.git("config", "--type=path", "x.path") == repository.path(configured: "~/keys"))
  }
}
