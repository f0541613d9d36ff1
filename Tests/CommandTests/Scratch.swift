import Foundation
import Subprocess
import Testing

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// The outcome of a process: its streams and its exit code; a signal is a negative one.
///
/// Ids of commits read `<id>`, and the path of the scratch folder `<scratch>`.
struct Outcome: Equatable {
  var stdout = ""
  var stderr = ""
  var code: Int32 = 0
}

/// A folder of its own, with a home of its own, where the built binary and git run.
final class Scratch {
  /// The folder that holds everything, and goes with this object.
  let root: URL
  /// The folder in which processes run by default: empty, until something makes a repository of it.
  var directory: URL
  /// The variables that every process here is given; nothing else of the surroundings.
  var environment: [String: String]

  convenience init() throws {
    self.init(below: URL.temporaryDirectory)
    for name in ["books", "home"] {
      try FileManager.default.createDirectory(at: root.appending(path: name), withIntermediateDirectories: true)
    }
  }

  /// One of which nothing is there yet.
  init(below folder: URL) {
    root = folder.resolvingSymlinksInPath().appending(path: "colophon-\(UUID().uuidString)")
    directory = root.appending(path: "books")
    environment = [
      "HOME": root.appending(path: "home").path, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC",
      "LC_ALL": "C.UTF-8", "GIT_AUTHOR_NAME": "Anna Weber", "GIT_AUTHOR_EMAIL": "anna@desk.example",
      "GIT_COMMITTER_NAME": "Anna Weber", "GIT_COMMITTER_EMAIL": "anna@desk.example",
      "GIT_AUTHOR_DATE": "2024-03-01T10:00:00+01:00", "GIT_COMMITTER_DATE": "2024-03-01T10:00:00+01:00",
    ]
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// A path beside the folder where processes run.
  func beside(_ name: String) -> String { root.appending(path: name).path }

  /// The path of that folder.
  var path: String { directory.path }

  /// Runs the built binary.
  @discardableResult
  func colophon(
    _ arguments: String..., in folder: String? = nil, with extra: [String: String] = [:], input: String = ""
  ) async throws -> Outcome {
    try await colophon(arguments, in: folder, with: extra, input: input)
  }

  @discardableResult
  func colophon(
    _ arguments: [String], in folder: String? = nil, with extra: [String: String] = [:], input: String = ""
  ) async throws -> Outcome {
    try await runner.run(Self.binary, arguments, in: folder ?? path, with: extra, input: input)
  }

  /// The output of the built binary, ids and all.
  func unchanged(_ arguments: String...) async throws -> String {
    try await runner.raw(Self.binary, arguments, in: path, with: [:], input: "").stdout
  }

  /// Runs git, the independent witness.
  @discardableResult
  func git(_ arguments: String..., in folder: String? = nil, with extra: [String: String] = [:]) async throws -> Outcome {
    try await runner.run("/usr/bin/git", arguments, in: folder ?? path, with: extra, input: "")
  }

  /// Runs a line of shell, for what needs a terminal or a pipe.
  @discardableResult
  func shell(_ line: String, with extra: [String: String] = [:]) async throws -> Outcome {
    try await runner.run("/bin/sh", ["-c", line], in: path, with: extra, input: "")
  }

  /// A runner of processes here; a value that several tasks may use at once.
  var runner: Runner { Runner(environment: environment, root: root.path) }

  /// The binary, beside the tests' own.
  static var binary: String {
    let tests = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
    let folders = tests.map { $0.deletingLastPathComponent() } + tests
    let found = folders.map { $0.appending(path: "colophon").path }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    return found ?? "colophon"
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

  /// Tells whether there is a file or a folder.
  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: directory.appending(path: path).path)
  }

  /// The id of a revision.
  func id(_ revision: String = "HEAD") async throws -> String {
    try await gitUnchanged("rev-parse", revision).trimmingCharacters(in: .newlines)
  }

  /// The output of git, ids and all.
  func gitUnchanged(_ arguments: String...) async throws -> String {
    try await runner.raw("/usr/bin/git", arguments, in: path, with: [:], input: "").stdout
  }
}

/// Runs processes with the variables of a scratch folder.
struct Runner: Sendable {
  let environment: [String: String]
  let root: String

  /// The outcome with ids and the scratch folder's path replaced.
  func run(_ program: String, _ arguments: [String], in folder: String, with extra: [String: String], input: String)
    async throws -> Outcome
  {
    var outcome = try await raw(program, arguments, in: folder, with: extra, input: input)
    (outcome.stdout, outcome.stderr) = (normalized(outcome.stdout), normalized(outcome.stderr))
    return outcome
  }

  func raw(_ program: String, _ arguments: [String], in folder: String, with extra: [String: String], input: String)
    async throws -> Outcome
  {
    let variables = environment.merging(extra) { $1 }
    let pairs = variables.map { (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value) }
    // from a file: to write into the pipe of a process that is gone already would end the tests
    let typed = URL(filePath: root).appending(path: "input-\(UUID().uuidString)")
    try Data(input.utf8).write(to: typed)
    defer { try? FileManager.default.removeItem(at: typed) }
    let result = try await Subprocess.run(
      .path(FilePath(program)), arguments: Arguments(arguments),
      environment: .custom(Dictionary(uniqueKeysWithValues: pairs)), workingDirectory: FilePath(folder),
      input: .fileDescriptor(.open(FilePath(typed.path), .readOnly), closeAfterSpawningProcess: true), output: .string(limit: 1 << 24), error: .string(limit: 1 << 24))
    let code: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): -signal
      }
    return Outcome(stdout: result.standardOutput, stderr: result.standardError, code: code)
  }

  private func normalized(_ text: String) -> String {
    text.replacingOccurrences(of: root, with: "<scratch>").replacingOccurrences(
      of: "\\b([0-9a-f]{40}|[0-9a-f]{7})\\b", with: "<id>", options: .regularExpression)
  }
}

/// Expects a whole outcome, and shows the one there was where it isn't.
func expect(
  _ outcome: Outcome, is expected: Outcome, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(outcome == expected, comment, sourceLocation: sourceLocation)
}
