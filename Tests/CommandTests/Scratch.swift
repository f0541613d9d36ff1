import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// What a process left behind: its streams and its exit code.
struct Outcome: Equatable {
  var stdout: String
  var stderr: String
  var code: Int32
}

/// A folder of its own, with a home of its own, where the built binary and git run.
struct Scratch: ~Copyable {
  let directory: URL
  /// The variables that every process here is given; nothing else of the surroundings.
  var environment: [String: String]

  init() throws {
    let made = URL.temporaryDirectory.appending(path: "colophon-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: made.appending(path: ".home"), withIntermediateDirectories: true)
    directory = made
    environment = [
      "HOME": made.appending(path: ".home").path, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC",
      "LC_ALL": "C.UTF-8", "GIT_AUTHOR_NAME": "Anna Weber", "GIT_AUTHOR_EMAIL": "anna@desk.example",
      "GIT_COMMITTER_NAME": "Anna Weber", "GIT_COMMITTER_EMAIL": "anna@desk.example",
      "GIT_AUTHOR_DATE": "2024-03-01T10:00:00+01:00", "GIT_COMMITTER_DATE": "2024-03-01T10:00:00+01:00",
    ]
  }

  deinit { try? FileManager.default.removeItem(at: directory) }

  /// Runs the built binary.
  @discardableResult
  func colophon(_ arguments: String..., in folder: String? = nil, with extra: [String: String] = [:]) async throws
    -> Outcome
  {
    try await run(Self.binary, arguments, in: folder, with: extra)
  }

  /// Runs git, the independent witness.
  @discardableResult
  func git(_ arguments: String..., in folder: String? = nil, with extra: [String: String] = [:]) async throws -> Outcome {
    try await run("/usr/bin/git", arguments, in: folder, with: extra)
  }

  /// The binary, beside the tests' own.
  static var binary: String {
    let tests = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
    let folders = tests.map { $0.deletingLastPathComponent() } + tests
    let found = folders.map { $0.appending(path: "colophon").path }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    return found ?? "colophon"
  }

  private func run(_ program: String, _ arguments: [String], in folder: String?, with extra: [String: String])
    async throws -> Outcome
  {
    let variables = environment.merging(extra) { $1 }
    let pairs = variables.map { (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value) }
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(arguments),
      environment: .custom(Dictionary(uniqueKeysWithValues: pairs)),
      workingDirectory: FilePath(folder ?? directory.path), output: .string(limit: 1 << 24),
      error: .string(limit: 1 << 24))
    let code: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): -signal
      }
    return Outcome(stdout: result.standardOutput, stderr: result.standardError, code: code)
  }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    try String(contentsOf: directory.appending(path: path), encoding: .utf8)
  }

  /// Writes a file, and the folders above it.
  func write(_ text: String, to path: String) throws {
    let url = directory.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
