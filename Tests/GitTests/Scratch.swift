import Foundation
import Subprocess

@testable import Git

/// A folder with a home of its own, in which the real git is the witness.
final class Scratch: Sendable {
  let directory: String
  let environment: Git.Environment
  private let variables: [String: String]
  private let isPlain: Bool

  /// Local time, in the form of POSIX, for git and for this process alike; one whose clocks change.
  private static let zone: String = {
    let zone = "CET-1CEST,M3.5.0,M10.5.0/3"
    setenv("TZ", zone, 1)
    return zone
  }()

  /// - Parameter extra: Variables besides those that every test has; `-` takes one away.
  init(_ extra: [String: String] = [:], below parent: URL = FileManager.default.temporaryDirectory) throws {
    let folder = parent.resolvingSymlinksInPath()
      .appending(path: "git-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    directory = folder.path
    var variables = [
      "HOME": directory, "GIT_CONFIG_NOSYSTEM": "1", "TZ": Self.zone, "LC_ALL": "C.UTF-8", "TMPDIR": directory,
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.org", "GIT_AUTHOR_DATE": "@1643792400 +0100",
      "GIT_COMMITTER_NAME": "Bob", "GIT_COMMITTER_EMAIL": "bob@example.org", "GIT_COMMITTER_DATE": "@1643796000 +0000",
    ]
    variables.merge(extra) { $1 }
    self.variables = variables
    isPlain = extra.isEmpty
    environment = Environment(variables: variables.filter { $0.value != "-" }) { Self.now }
  }

  static let now: Int64 = 1_700_000_000

  /// The environment with other variables.
  func environment(_ extra: [String: String]) -> Git.Environment {
    Environment(variables: variables.merging(extra) { $1 }.filter { $0.value != "-" }) { Self.now }
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func path(_ name: String) -> String { directory + "/" + name }

  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path(name)))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func repository(_ name: String = "r") throws -> Repository {
    try Repository(at: path(name), environment: environment)
  }

  /// The output of git, without the last line end; it must succeed.
  @discardableResult
  func git(
    _ arguments: String..., in folder: String = "r", input: String = "", with extra: [String: String] = [:]
  ) async throws -> String {
    let outcome = try await attempt(arguments, in: folder, input: input, with: extra)
    guard outcome.code == 0 else { throw Failure(arguments: arguments, outcome: outcome) }
    return outcome.output.hasSuffix("\n") ? String(outcome.output.dropLast()) : outcome.output
  }

  func attempt(
    _ arguments: [String], in folder: String = "r", input: String = "", with extra: [String: String] = [:]
  ) async throws -> Outcome {
    // a program that ends before it has read its input, even an empty one, may take the tests with it
    input.isEmpty
      ? try await attempt(arguments, in: folder, reading: .none, with: extra)
      : try await attempt(arguments, in: folder, reading: .string(input), with: extra)
  }

  private func attempt(
    _ arguments: [String], in folder: String, reading input: some InputProtocol, with extra: [String: String]
  ) async throws -> Outcome {
    let variables = variables.merging(extra) { $1 }.filter { $0.value != "-" }
    let result = try await run(
      .name("git"), arguments: .init(["-C", folder.hasPrefix("/") ? folder : path(folder)] + arguments),
      environment: .custom(Dictionary(uniqueKeysWithValues: variables.map { (.init(stringLiteral: $0), $1) })),
      input: input, output: .string(limit: 1 << 24), error: .string(limit: 1 << 24))
    let code: Int32 = if case .exited(let code) = result.terminationStatus { code } else { -1 }
    return Outcome(code: code, output: result.standardOutput, error: result.standardError)
  }

  /// A repository at `r` with one commit of `a.txt` and `d/b.txt`.
  func makeRepository(_ options: String...) async throws {
    guard isPlain, options.isEmpty else { return try await makeRepository(options) }
    let copied = try await run(
      .name("cp"), arguments: ["-Rp", try await Self.made.value.path("r"), path("r")], output: .discarded, error: .discarded)
    guard copied.terminationStatus.isSuccess else { throw CocoaError(.fileWriteUnknown) }
    // the copies have other inodes than the index says
    try await git("update-index", "-q", "--refresh")
  }

  /// The one that is copied, made once in a run; it goes with the tests.
  private static let made = Task {
    atexit { try? FileManager.default.removeItem(at: Scratch.placeOfMade) }
    let scratch = try Scratch(below: placeOfMade)
    try await scratch.makeRepository([])
    return scratch
  }

  private static let placeOfMade = FileManager.default.temporaryDirectory.appending(path: "git-\(UUID().uuidString)")

  private func makeRepository(_ options: [String]) async throws {
    let outcome = try await attempt(["init", "-q", "-b", "main"] + options + ["r"], in: directory)
    guard outcome.code == 0 else { throw Failure(arguments: options, outcome: outcome) }
    guard !options.contains("--bare") else { return }
    try write("a\n", to: "r/a.txt")
    try write("b\n", to: "r/d/b.txt")
    try await git("add", ".")
    try await git("commit", "-qm", "First")
  }
}

struct Outcome: Equatable {
  let code: Int32
  let output: String
  let error: String
}

struct Failure: Error {
  let arguments: [String]
  let outcome: Outcome
}

/// A generator with a seed, so that a failing case can be had again.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Repository {
  /// Changes the index under its lock.
  func changeIndex(_ change: (Index) throws -> Void) throws {
    let lock = try IndexLock(in: self, owner: "test")
    let index = try lock.index()
    try change(index)
    try lock.commit(index)
  }
}

extension Git.Configuration {
  /// Every setting as `git config --list --null` writes it.
  var lines: [String] { settings.map { "\($0.key)\($0.value.map { "\n" + $0 } ?? "")" } }
}
