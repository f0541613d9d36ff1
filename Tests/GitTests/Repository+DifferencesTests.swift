import Testing

@testable import Git

@Suite("Differences of trees") struct RepositoryDifferencesTests {
  @Test("the files that differ are those that git diff names", arguments: ["", "b", "b/c"])
  func asGit(folder: String) async throws {
    let scratch = try Scratch()
    try await scratch.git("init", "-q", "r", in: scratch.directory)
    for (name, text) in [("a", "1"), ("b/c/d", "1"), ("b/e", "1"), ("b/gone/x", "1"), ("same/y", "1"), ("turned", "1")] {
      try scratch.write(text, to: "r/\(name)")
    }
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "One")
    try await scratch.git("rm", "-rqf", "b/gone", "turned")
    for (name, text) in [("a", "2"), ("b/c/d", "2"), ("b/c/new", "1"), ("turned/into/folder", "1"), ("é", "1")] {
      try scratch.write(text, to: "r/\(name)")
    }
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-qm", "Two")
    let repository = try scratch.repository()
    let trees = try ["HEAD~1", "HEAD"].map { try repository.commit(repository.resolve($0)).tree }
    let witness = try await scratch.git(
      "-c", "core.quotePath=false", "diff", "--name-only", "--no-renames", "HEAD~1", "HEAD", "--",
      folder.isEmpty ? "." : folder
    )
    .split(separator: "\n").map(String.init)
    #expect(try repository.changedFiles(from: trees[0], to: trees[1], below: folder) == witness)
    #expect(try repository.changedFiles(from: trees[1], to: trees[0], below: folder) == witness)
    #expect(try repository.changedFiles(from: nil, to: trees[0], below: folder).count == (folder == "" ? 6 : folder == "b" ? 3 : 1))
    #expect(try repository.changedFiles(from: trees[0], to: trees[0], below: folder) == [])
  }
}
