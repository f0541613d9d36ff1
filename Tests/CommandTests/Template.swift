import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// A scratch folder that many tests begin with: made once in a run, and copied for each of them.
struct Template: Sendable {
  private let root: URL
  /// The folder in which processes run, below the root.
  private let folder: String
  private let environment: [String: String]

  /// Takes over what a scratch folder holds.
  init(_ scratch: Scratch) throws {
    root = Self.all.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: Self.all, withIntermediateDirectories: true)
    folder = String(scratch.path.dropFirst(scratch.root.path.count + 1))
    environment = scratch.environment
    try FileManager.default.moveItem(at: scratch.root, to: root)
    for name in ["books/.git/hooks", "bare.git/hooks"] { try Self.removeSamples(of: root.appending(path: name)) }
    try rename(scratch.root.path, in: root)
  }

  /// Copies it into the root of a scratch folder, which isn't there yet.
  func copy(to scratch: Scratch) async throws {
    let copied = try await run(
      .path("/bin/cp"), arguments: ["-Rp", root.path, scratch.root.path], output: .discarded, error: .string(limit: 4096))
    guard copied.terminationStatus.isSuccess else { throw Failure(said: copied.standardError) }
    try rename(root.path, in: scratch.root)
    scratch.directory = scratch.root.appending(path: folder)
    scratch.environment.merge(environment) { mine, theirs in mine.contains(scratch.root.path) ? mine : theirs }
    // the copies have other inodes, so git would compare each file with what the index says of it, time after time
    if scratch.exists(".git/index") { try await scratch.git("update-index", "-q", "--refresh") }
  }

  private struct Failure: Error { let said: String }

  /// Takes away the samples of hooks, which git puts into each repository and nobody reads.
  private static func removeSamples(of hooks: URL) throws {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: hooks.path) else { return }
    for name in names where name.hasSuffix(".sample") { try FileManager.default.removeItem(at: hooks.appending(path: name)) }
  }

  /// Has the files that git's configuration lies in name another root.
  private func rename(_ old: String, in new: URL) throws {
    for name in ["home/.gitconfig", "books/.git/config", "bare.git/config"] {
      let file = new.appending(path: name)
      guard let text = try? String(contentsOf: file, encoding: .utf8), text.contains(old) else { continue }
      try text.replacing(old, with: new.path).write(to: file, atomically: false, encoding: .utf8)
    }
  }

  /// Where all of them lie, until the tests end.
  private static let all: URL = {
    atexit { Template.removeAll() }
    return URL.temporaryDirectory.resolvingSymlinksInPath().appending(path: "colophon-templates-\(UUID().uuidString)")
  }()

  private static func removeAll() { try? FileManager.default.removeItem(at: all) }
}

/// The templates that were made in this run.
private actor Templates {
  static let shared = Templates()
  private var made: [String: Task<Template, any Error>] = [:]

  func template(_ name: String, _ make: @escaping @Sendable () async throws -> Scratch) async throws -> Template {
    if let task = made[name] { return try await task.value }
    let task = Task { try Template(await make()) }
    made[name] = task
    return try await task.value
  }
}

extension Scratch {
  /// A copy of what is made by the first who asks for it.
  ///
  /// - Parameters:
  ///   - name: What tells it from what others ask for.
  ///   - folder: Where it is to lie; nil: where temporary files do.
  static func copy(
    of name: String, below folder: String? = nil, _ make: @escaping @Sendable () async throws -> Scratch
  ) async throws -> Scratch {
    let template = try await Templates.shared.template(name, make)
    let scratch = Scratch(below: folder.map { URL(filePath: $0) } ?? URL.temporaryDirectory)
    try await template.copy(to: scratch)
    return scratch
  }
}
