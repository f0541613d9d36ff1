import Foundation
import Subprocess
import Testing

@testable import Git

/// A folder and a home of its own for one test, in which git and this module see the same variables.
final class Scratch: Sendable {
  /// The folder, without symbolic links on the way to it.
  let path: String
  let environment: Git::Environment

  /// - Parameter variables: Added to the few that every test has; an empty value is set too.
  init(_ variables: [String: String] = [:], now: Int64 = 1_700_000_000) throws {
    let made = URL.temporaryDirectory.appending(path: "git-tests-\(UUID())")
    try FileManager.default.createDirectory(at: made.appending(path: "home"), withIntermediateDirectories: true)
    path = made.resolvingSymlinksInPath().path
    let basis = [
      "HOME": path + "/home", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
      "GIT_COMMITTER_NAME": "Carl", "GIT_COMMITTER_EMAIL": "carl@example.org",
    ]
    environment = Git::Environment(variables: basis.merging(variables) { $1 }) { now }
    self.variables = basis.merging(variables) { $1 }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private let variables: [String: String]

  /// The same scratch, other variables.
  func environment(_ changes: [String: String?]) -> Git::Environment {
    Git::Environment(variables: Self.changed(variables, changes)) { 1_700_000_000 }
  }

  private static func changed(_ variables: [String: String], _ changes: [String: String?]) -> [String: String] {
    var changed = variables
    for (name, value) in changes { changed[name] = value }
    return changed
  }

  struct Failure: Error {
    let arguments: [String]
    let message: String
  }

  /// Runs git in a folder of the scratch, and gives what it printed without the last line's end.
  @discardableResult
  func git(
    _ arguments: String..., in folder: String = "", with changes: [String: String?] = [:]
  ) async throws -> String {
    var variables: [Subprocess.Environment.Key: String] = [:]
    for (name, value) in Self.changed(variables: self.variables, changes) {
      if let key = Subprocess.Environment.Key(rawValue: name) { variables[key] = value }
    }
    let folder = folder.hasPrefix("/") ? folder : path + "/" + folder
    let result = try await Subprocess.run(
      .name("git"), arguments: Arguments(["-C", folder] + arguments), environment: .custom(variables),
      output: .string(limit: 1 << 24), error: .string(limit: 1 << 20))
    let text = result.standardOutput
    guard case .exited(0) = result.terminationStatus else {
      throw Failure(arguments: arguments, message: result.standardError + text)
    }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }

  private static func changed(variables: [String: String], _ changes: [String: String?]) -> [String: String] {
    changed(variables, changes)
  }

  /// Writes a file below the scratch.
  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(of file: String) throws -> String { try String(contentsOfFile: path + "/" + file, encoding: .utf8) }

  func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + file) }

  /// A repository in `repo` with one commit of `a` and `folder/b`.
  func repository(_ name: String = "repo") async throws -> Repository {
    try await git("init", "--quiet", "--initial-branch=main", name)
    try write("a\n", to: "\(name)/a")
    try write("b\n", to: "\(name)/folder/b")
    try await git("add", ".", in: name)
    try await git("commit", "--quiet", "--message=First", in: name)
    return try open(name)
  }

  func open(_ name: String = "repo") throws -> Repository {
    try Repository(at: path + "/" + name, environment: environment)
  }

  /// Whether git finds nothing to object to.
  func fsck(_ name: String = "repo") async throws -> String {
    try await git("fsck", "--strict", "--no-dangling", "--no-progress", in: name)
  }
}

extension Signature {
  static let ada = Signature(
    name: "Ada", email: "ada@example.org", when: Instant(secondsSince1970: 1_600_000_000, offsetMinutes: 330))
}

extension Repository {
  /// Commits changes on what is checked out.
  @discardableResult
  func commit(_ changes: [TreeChange], message: String = "Change") throws -> ObjectID {
    let head = try head()
    let tree = try writeTree(from: head.commit.map { try commit($0).tree }, changes: changes)
    let id = try writeCommit(
      tree: tree, parents: head.commit.map { [$0] } ?? [], author: .ada, committer: .ada, message: message)
    try moveHead(from: head, to: id, log: message, by: .ada)
    return id
  }
}
