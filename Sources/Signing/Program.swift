internal import Dispatch
internal import Subprocess
internal import Synchronization

#if canImport(System)
  internal import System
#else
  internal import SystemPackage
#endif

/// A program of the user's own, named by git's configuration. It is run without a shell, its arguments word for word.
struct Program: Sendable {
  /// The program: a name that `PATH` finds, or a path.
  let name: String
  /// The folder in which it runs.
  let directory: String
  /// Its variables.
  let variables: [String: String]

  /// The output of a program.
  struct Outcome: Sendable {
    /// Its exit code; a signal is a negative one.
    let code: Int32
    let output: [UInt8]
    let error: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The failure to run a program at all.
  struct Failure: Error {
    let why: String
  }

  /// Runs it to its end, with a file as its input; its output is read meanwhile.
  ///
  /// A program may end before it has read its input: a file doesn't mind, a pipe would end this process too. The call
  /// blocks its thread, as libgit2 does: from a server call it off the cooperative pool.
  func run(_ arguments: [String], reading file: String = "/dev/null") throws(Failure) -> Outcome {
    let answer = Answer()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      let result = await Result.catching { () async throws(Failure) in try await start(arguments, file) }
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

  private func start(_ arguments: [String], _ file: String) async throws(Failure) -> Outcome {
    let pairs = variables.map { (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value) }
    do {
      let input = try FileDescriptor.open(FilePath(file), .readOnly, options: .closeOnExec)
      let ran = try await Subprocess.run(
        name.contains("/") ? .path(FilePath(name)) : .name(name), arguments: Arguments(arguments),
        environment: .custom(Dictionary(pairs) { $1 }), workingDirectory: FilePath(directory),
        input: .fileDescriptor(input, closeAfterSpawningProcess: true),
        output: .bytes(limit: 1 << 20), error: .string(limit: 1 << 20))
      let code: Int32 =
        switch ran.terminationStatus {
        case .exited(let code): Int32(code)
        case .signaled(let signal): -Int32(signal)
        }
      return Outcome(code: code, output: ran.standardOutput, error: ran.standardError)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw Failure(why: "there is no program \(name)")
    } catch {
      throw Failure(why: "\(name) can't be run: \(error)")
    }
  }
}

extension Result where Success: Sendable {
  fileprivate static func catching(_ body: () async throws(Failure) -> Success) async -> Result {
    do { return .success(try await body()) } catch { return .failure(error) }
  }
}
