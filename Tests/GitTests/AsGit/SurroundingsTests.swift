import Foundation
import TestSupport
import Testing

@testable import Git

/// Repositories that variables and settings move about, put together at random and asked of git too.
@Suite("The top, the git directory and the index, as git finds them") struct RandomSurroundingsTests {
  private struct Case {
    var folder: String
    var variables: [String: String]
    var settings: [String]
  }

  /// The folders in which a command may be run.
  private static let folders = ["r", "r/d", "elsewhere", "elsewhere/e", "bare", "linked", "linked/d", "r/.git", "."]

  private static func random(_ scratch: Scratch, _ random: inout SeededGenerator) -> Case {
    var one = Case(folder: folders.randomElement(using: &random) ?? "r", variables: [:], settings: [])
    func pick(_ values: [String]) -> String { values.randomElement(using: &random) ?? "" }
    if Bool.random(using: &random) {
      one.variables["GIT_DIR"] = pick([
        ".git", "../r/.git", scratch.path("r/.git"), scratch.path("bare"), ".", "none", scratch.path("moved"), scratch.path("r/.git/worktrees/linked"), scratch.path("linked/.git"), "",
      ])
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      one.variables["GIT_WORK_TREE"] = pick([".", "..", scratch.path("elsewhere"), scratch.path("r"), "e", "none", ""])
    }
    if Int.random(in: 0..<4, using: &random) == 0 { one.variables["GIT_INDEX_FILE"] = pick(["idx", scratch.path("idx"), ""]) }
    if Int.random(in: 0..<6, using: &random) == 0 { one.variables["GIT_IMPLICIT_WORK_TREE"] = pick(["0", "1", "false", ""]) }
    if Int.random(in: 0..<6, using: &random) == 0 {
      one.variables["GIT_CEILING_DIRECTORIES"] = pick([scratch.path("r"), scratch.directory, scratch.path("elsewhere") + ":" + scratch.path("linked")])
    }
    if Int.random(in: 0..<4, using: &random) == 0 {
      one.settings = ["core.worktree", pick([scratch.path("elsewhere"), "../../elsewhere", ".."])]
    }
    return one
  }

  /// What git says of the surroundings; nil where it finds no repository.
  private static func asked(_ one: Case, in scratch: Scratch) async throws -> [String?]? {
    let found = try await scratch.attempt(["rev-parse", "--absolute-git-dir"], in: one.folder, with: one.variables)
    guard found.code == 0 else { return nil }
    let top = try await scratch.attempt(["rev-parse", "--show-toplevel"], in: one.folder, with: one.variables)
    let isInside = try await scratch.attempt(["rev-parse", "--is-inside-work-tree", "--is-bare-repository"], in: one.folder, with: one.variables)
    let lines = isInside.output.split(separator: "\n").map(String.init)
    // git tells no top from within a git directory, and none of a work tree that it is not in
    let isTold = top.code == 0 && lines.first == "true"
    // without a work tree that is implied there is none, though git does not call that bare
    let hasNone = one.variables["GIT_DIR"] != nil && ["0", "false"].contains(one.variables["GIT_IMPLICIT_WORK_TREE"])
    return [
      String(found.output.dropLast()), isTold ? String(top.output.dropLast()) : nil, hasNone ? String(top.code != 0) : lines.last,
    ]
  }

  @Test("they are git's") func asGit() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("worktree", "add", "-q", "-b", "side", "../linked")
    try await scratch.git("clone", "-q", "--bare", "r", "bare", in: scratch.directory)
    try await scratch.git("clone", "-q", "--separate-git-dir", "moved", "r", "separate", in: scratch.directory)
    try scratch.write("", to: "elsewhere/e/x")
    let settings = try scratch.text("r/.git/config")
    var random = SeededGenerator(seed: 4)
    var (found, moved) = (0, 0)
    for _ in 0..<Extent.rounds(120, ofFull: 5000) {
      let one = Self.random(scratch, &random)
      try scratch.write(settings, to: "r/.git/config")
      if one.settings.count == 2 { try await scratch.git("config", one.settings[0], one.settings[1]) }
      let witness = try await Self.asked(one, in: scratch)
      let ours: Repository?
      do throws(GitError) {
        ours = try Repository(discoveringFrom: scratch.path(one.folder), environment: scratch.environment(one.variables))
      } catch {
        ours = nil
      }
      guard let witness else {
        #expect(ours == nil, "\(one)")
        continue
      }
      guard let ours else {
        // a work tree that is not there is refused; git finds that out later
        let isThere = one.variables["GIT_WORK_TREE"] != "none" && one.settings.last != "none"
        if isThere, one.variables["GIT_WORK_TREE"] != "e" { Issue.record("not found: \(one) \(witness)") }
        continue
      }
      found += 1
      #expect(ours.gitDirectory == witness[0], "\(one)")
      #expect(ours.isBare == (witness[2] == "true"), "\(one)")
      // within a git directory that is no work tree, nothing of a checkout is touched by git
      if let top = witness[1], !Self.isInGitDirectory(one, ours, scratch) {
        #expect(ours.workingDirectory == top, "\(one)")
        if top != scratch.path("r") { moved += 1 }
      }
    }
    #expect(found > 30)
    #expect(moved > 10)
    try scratch.write(settings, to: "r/.git/config")
  }

  private static func isInGitDirectory(_ one: Case, _ repository: Repository, _ scratch: Scratch) -> Bool {
    let folder = scratch.path(one.folder)
    return folder == repository.gitDirectory || folder.hasPrefix(repository.gitDirectory + "/")
  }

  @Test("with GIT_DIR alone the current folder is the top") func gitDirectoryAlone() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("", to: "elsewhere/x")
    let environment = scratch.environment(["GIT_DIR": scratch.path("r/.git")])
    #expect(try Repository(discoveringFrom: scratch.path("elsewhere"), environment: environment).workingDirectory == scratch.path("elsewhere"))
  }

  @Test("GIT_WORK_TREE alone is followed") func workTreeAlone() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("", to: "elsewhere/x")
    let environment = scratch.environment(["GIT_WORK_TREE": "../elsewhere"])
    let repository = try Repository(discoveringFrom: scratch.path("r"), environment: environment)
    #expect(repository.workingDirectory == scratch.path("elsewhere"))
    #expect(repository.gitDirectory == scratch.path("r/.git"))
  }

  @Test("GIT_COMMON_DIR is stopped at, unless it says what is so") func commonDirectory() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try await scratch.git("worktree", "add", "-q", "-b", "side", "../linked")
    try await scratch.git("clone", "-q", "--bare", "r", "bare", in: scratch.directory)
    let same = scratch.environment(["GIT_COMMON_DIR": scratch.path("r/.git")])
    #expect(try Repository(discoveringFrom: scratch.path("linked"), environment: same).commonDirectory == scratch.path("r/.git"))
    let other = scratch.environment(["GIT_COMMON_DIR": scratch.path("bare")])
    let error = #expect(throws: GitError.self) { try Repository(discoveringFrom: scratch.path("linked"), environment: other) }
    #expect(error?.code == .unsupported)
  }

  @Test("objects that are to lie elsewhere are not written") func objectDirectory() async throws {
    let scratch = try Scratch()
    try await scratch.makeRepository()
    try scratch.write("", to: "objects/info/x")
    let elsewhere = scratch.environment(["GIT_OBJECT_DIRECTORY": scratch.path("objects")])
    let repository = try Repository(at: scratch.path("r"), environment: elsewhere)
    let error = #expect(throws: GitError.self) { try repository.refuseInQuarantine() }
    #expect(error?.code == .unsupported)
    let own = scratch.environment(["GIT_OBJECT_DIRECTORY": scratch.path("r/.git/objects")])
    try Repository(at: scratch.path("r"), environment: own).refuseInQuarantine()
  }
}
