import Foundation
import Testing

@testable import Git

@Suite("Names that some file system takes for .git") struct GitDirectoryNameTests {
  static let names = [
    ".git", ".GIT", ".gIt", ".git.", ".git ", ".git . .", ".git:", ".git::$INDEX_ALLOCATION", ".git :x", "git~1", "GIT~1",
    "git~1 ", "git~1.:x", ".g\u{200C}it", "\u{200D}.git", ".git\u{FEFF}", ".G\u{202E}I\u{206F}t", "x\\.git", ".git\\x",
    "git~1\\x", "x\\GIT~1 ", ".gitx", ".git~1", "git~2", "git", ".gi", "a.git", ".git-x", ".gıt", ".ｇit", "git~10", ":.git",
    ".g\u{301}it", " .git", ".git\u{301}", "gi\u{200C}t~1", "x.yaml", "é", "", "...", ".git:\\x",
  ]

  @Test("they are those that git refuses in a path") func asGit() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("config", "core.protectHFS", "true")
    try await scratch.git("config", "core.protectNTFS", "true")
    let empty = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391"
    for name in Self.names where !name.isEmpty {
      let isRefused: Bool
      do {
        try await scratch.git("update-index", "--add", "--cacheinfo", "100644,\(empty),a/\(name)/b")
        isRefused = false
      } catch { isRefused = true }
      // git takes these for a way out of the folder, whatever they lead to
      #expect(GitDirectoryName.isTaken(by: name) == isRefused || name == "...", "\(name.debugDescription)")
    }
  }
}

@Suite("Settings of git's command line") struct CommandLineSettingsTests {
  @Test("they are read as git reads them") func asGit() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    for text in [
      "'a.b'='c'", "'a.b=c'", "'a.b'", "'a.b'=", "'a.b'='it'\\''s!'", "'a.b'='x'\\!'y'", "'a.b'='c' 'a.b'='d'", "'a.b'='c'  ",
      "'a.b=c=d'", "'a.b'=''", "'A.sub.B'='c' 'a.b'='x y'", "",
    ] {
      let witness = try? await scratch.git("config", "--get", "a.b", with: ["GIT_CONFIG_PARAMETERS": text])
      let environment = scratch.environment(["GIT_CONFIG_PARAMETERS": text])
      let read = try Repository(at: scratch.path("r"), environment: environment).configuration().string("a.b")
      let told = witness?.trimmingCharacters(in: .newlines)
      #expect(read == told || (told == "" && read == "true"), "\(text)")
    }
    for text in ["a.b=c", "  'a.b'='c'", "'a.b", "'a.b'='c", "'a.b'c", "'a.b'='c'\\x'd'"] {
      #expect(throws: GitError.self, "\(text)") {
        try Repository(at: scratch.path("r"), environment: scratch.environment(["GIT_CONFIG_PARAMETERS": text]))
      }
    }
  }

  @Test("what a repository's own files say is none of the user's") func user() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("config", "extensions.worktreeConfig", "true")
    try await scratch.git("config", "test.a", "local")
    try await scratch.git("config", "--worktree", "test.b", "worktree")
    try scratch.write("[test]\n\tc = included\n", to: "r/.git/more")
    try await scratch.git("config", "include.path", "more")
    try scratch.write("[test]\n\td = own\n[includeIf \"gitdir:**\"]\n\tpath = conditional\n", to: ".gitconfig")
    try scratch.write("[test]\n\te = conditional\n", to: "conditional")
    let repository = try scratch.repository()
    let (all, own) = (repository.configuration(), try repository.userConfiguration())
    #expect(try ["a", "b", "c", "d", "e"].map { try all.string("test.\($0)") } == ["local", "worktree", "included", "own", "conditional"])
    #expect(try ["a", "b", "c", "d", "e"].map { try own.string("test.\($0)") } == [nil, nil, nil, "own", "conditional"])
  }
}
