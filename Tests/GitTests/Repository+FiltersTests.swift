import Testing

@testable import Git

@Suite("Filters (gitattributes)") struct RepositoryFiltersTests {
  /// The lines of `.gitattributes`, and settings of git.
  static let settings: [(attributes: String, settings: [String: String])] = [
    ("", [:]), ("", ["core.autocrlf": "true"]), ("", ["core.autocrlf": "input"]), ("", ["core.eol": "crlf"]),
    ("* text=auto eol=crlf\n", [:]), ("*.txt text eol=lf\n", ["core.autocrlf": "true"]),
    ("* -text\n", ["core.autocrlf": "true"]),
    ("*.txt text\n", ["core.eol": "crlf"]), ("d/* text eol=crlf\n", [:]), ("* binary\n", ["core.autocrlf": "true"]),
    ("*.txt ident\n", [:]),
  ]
  static let contents = ["a\nb\n", "a\r\nb\r\n", "a\r\nb\n", "", "x", "bin\0\r\n", "$Id$\n", "$Id: abc $\r\n"]

  @Test("what is stored, and what is checked out, is what git has", arguments: settings)
  func asGit(attributes: String, settings: [String: String]) async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write(attributes, to: "r/.gitattributes")
    try await scratch.git("add", ".gitattributes")
    for (key, value) in settings { try await scratch.git("config", key, value) }
    for (number, content) in Self.contents.enumerated() {
      let path = "d/\(number).txt"
      try scratch.write(content, to: "r/\(path)")
      try await scratch.git("-c", "core.safecrlf=false", "add", path)
      let stored = try await scratch.git("rev-parse", ":\(path)")
      let repository = try scratch.repository()
      let object = try repository.toObject(Array(content.utf8), path: path)
      #expect(try repository.writeBlob(object).hex == stored, "\(path)")
      try await scratch.git("-c", "core.safecrlf=false", "checkout-index", "--force", "--prefix=out/", path)
      let written = try repository.toWorkingTree(object, path: path)
      let witness = try scratch.text("r/out/\(path)")
      let text = String(decoding: written, as: UTF8.self)
      #expect(text == witness, "\(path)")
    }
  }

  @Test("settings of the environment are followed") func environment() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    let environment = scratch.environment(
      ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.autocrlf", "GIT_CONFIG_VALUE_0": "true"])
    let repository = try Repository(at: scratch.path("r"), environment: environment)
    #expect(try repository.toWorkingTree(Array("a\nb\n".utf8), path: "n") == Array("a\r\nb\r\n".utf8))
    #expect(try repository.toObject(Array("a\r\nb\r\n".utf8), path: "n") == Array("a\nb\n".utf8))
  }

  @Test("the driver of a path is named, whether or not there is one") func driver() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("*.yaml filter=lfs\n*.txt -filter\n*.md filter\n", to: "r/.gitattributes")
    let repository = try scratch.repository()
    #expect(try ["x.yaml", "d/y.yaml"].map { try repository.externalFilter(path: $0) } == ["lfs", "lfs"])
    #expect(try ["x.txt", "x.md", "x"].map { try repository.externalFilter(path: $0) } == [nil, nil, nil])
  }
}
