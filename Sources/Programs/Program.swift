internal import Dispatch
internal import Files
internal import Subprocess
internal import Synchronization

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// A program of the user's own. It is run without a shell, its arguments word for word.
package struct Program: Sendable {
  /// The program: a name that `PATH` finds, or a path.
  package let name: String
  /// The folder in which it runs.
  package let directory: String
  /// Its variables.
  package let variables: [String: String]

  /// Names a program, the folder in which it runs, and its variables.
  package init(name: String, directory: String, variables: [String: String]) {
    (self.name, self.directory, self.variables) = (name, directory, variables)
  }

  /// The output of a program.
  package struct Outcome: Sendable {
    /// Its exit code; a signal is a negative one.
    package let code: Int32
    package let output: [UInt8]
    package let error: String

    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The failure to run a program at all.
  package struct Failure: Error {
    package let why: String
    /// True if there is no program of that name.
    package var isMissing = false
  }

  /// The standard input of a program.
  package enum Input: Sendable {
    case file(String)
    /// Bytes, which the program reads from a file without a name.
    case bytes([UInt8])
  }

  /// Runs it to its end; its output is read meanwhile.
  ///
  /// The input is always a file: a program may end before it has read all, and a pipe would end this process too. The call
  /// blocks its thread, as libgit2 does: from a server call it off the cooperative pool.
  ///
  /// - Parameter most: The most bytes of output, which is held in memory.
  package func run(
    _ arguments: [String], reading input: Input = .file("/dev/null"), most: Int = 1 << 20
  ) throws(Failure) -> Outcome {
    let answer = Answer()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      let result = await Result.catching { () async throws(Failure) in try await start(arguments, input, most) }
      answer.result.withLock { $0 = result }
      done.signal()
    }
    done.wait()
    guard let result = answer.result.withLock({ $0 }) else { throw Failure(why: "\(name) gave no answer") }
    return try result.get()
  }

  private final class Answer: Sendable {
    let result = Mutex<Result<Outcome, Failure>?>(nil)
  }

  private func start(_ arguments: [String], _ input: Input, _ most: Int) async throws(Failure) -> Outcome {
    do {
      let file =
        switch input {
        case .file(let path): try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
        case .bytes(let bytes): try nameless(bytes)
        }
      return try await start(arguments, file, most)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw Failure(why: "there is no program \(name)", isMissing: true)
    } catch {
      throw Failure(why: "\(name) can't be run: \(error)")
    }
  }

  /// Opens a file that holds bytes, whose name is taken away.
  private func nameless(_ bytes: [UInt8]) throws -> FileDescriptor {
    let folder = variables["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var path = ""
    let file = try OpenFile(named: &path, beginning: "\(folder)/colophon-")
    defer { try? FileSystem.remove(path) }
    try file.write(bytes)
    return try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
  }

  private func start(_ arguments: [String], _ input: FileDescriptor, _ most: Int) async throws -> Outcome {
    let pairs = variables.map { (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value) }
    let ran = try await Subprocess.run(
      name.contains("/") ? .path(FilePath(name)) : .name(name), arguments: Arguments(arguments),
      environment: .custom(Dictionary(pairs) { $1 }), workingDirectory: FilePath(directory),
      input: .fileDescriptor(input, closeAfterSpawningProcess: true), output: .bytes(limit: most),
      error: .string(limit: 1 << 20))
    let code: Int32 =
      switch ran.terminationStatus {
      case .exited(let code): Int32(code)
      case .signaled(let signal): -Int32(signal)
      }
    return Outcome(code: code, output: ran.standardOutput, error: ran.standardError)
  }
}

extension Result where Success: Sendable {
  fileprivate static func catching(_ body: () async throws(Failure) -> Success) async -> Result {
    do { return .success(try await body()) } catch { return .failure(error) }
  }
}
