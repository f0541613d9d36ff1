import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A program to run, and the folder to run it in.
struct Command {
  var arguments: [String]
  var directory: String
  /// A file that is its standard input.
  var input: String?
  /// Variables besides the usual ones.
  var variables: [String: String] = [:]

  init(_ arguments: [String], in directory: String, input: String? = nil, with variables: [String: String] = [:]) {
    (self.arguments, self.directory, self.input, self.variables) = (arguments, directory, input, variables)
  }

  /// The variables that every program is given: none of the user's, so that figures don't depend on who takes them.
  private static let usual = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": "/nonexistent",
    "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8", "GIT_AUTHOR_NAME": "Bench",
    "GIT_AUTHOR_EMAIL": "bench@colophon.example", "GIT_COMMITTER_NAME": "Bench",
    "GIT_COMMITTER_EMAIL": "bench@colophon.example",
    "GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "init.defaultBranch", "GIT_CONFIG_VALUE_0": "main",
    "GIT_CONFIG_KEY_1": "gc.auto", "GIT_CONFIG_VALUE_1": "0",
  ]

  /// The cost of a run.
  struct Cost {
    var seconds = 0.0
    /// The processor time, in seconds: the time on a machine that does nothing else.
    var processor = 0.0
    /// The most memory it held at once, in bytes.
    var peak = 0.0
  }

  struct Failed: Error, CustomStringConvertible { let description: String }

  /// Runs it to its end.
  ///
  /// - Parameter allowed: Exit codes besides 0 that are an answer too.
  @discardableResult
  func run(output: String = "/dev/null", allowed: Set<Int32> = []) throws -> Cost {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let errors = NSTemporaryDirectory() + "bench-\(getpid()).err"
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard chdir(directory) == 0 else { throw Failed(description: "can't go to \(directory)") }
    let words = arguments.map { strdup($0) } + [nil]
    let environment = Self.usual.merging(variables) { $1 }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var (process, status, usage): (pid_t, Int32, rusage) = (0, 0, rusage())
    let start = ContinuousClock.now
    guard posix_spawnp(&process, arguments[0], &actions, nil, words, environment) == 0 else {
      throw Failed(description: "can't run \(arguments[0])")
    }
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let took = (ContinuousClock.now - start).components
    let code = status & 0x7f == 0 ? status >> 8 : -(status & 0x7f)
    guard code == 0 || allowed.contains(code) else {
      let said = (try? String(contentsOfFile: errors, encoding: .utf8)) ?? ""
      throw Failed(description: "\(arguments.joined(separator: " ")): exit code \(code)\n\(said)")
    }
    let busy = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    return Cost(
      seconds: Double(took.seconds) + Double(took.attoseconds) / 1e18, processor: busy,
      peak: Double(usage.ru_maxrss) * Self.unit)
  }

  /// The text that it writes to standard output.
  func output(allowed: Set<Int32> = []) throws -> String {
    let file = NSTemporaryDirectory() + "bench-\(getpid()).out"
    defer { unlink(file) }
    try run(output: file, allowed: allowed)
    return try String(contentsOfFile: file, encoding: .utf8)
  }

  /// `ru_maxrss` counts bytes on macOS and kilobytes elsewhere.
  #if os(macOS)
    private static let unit = 1.0
  #else
    private static let unit = 1024.0
  #endif
}
