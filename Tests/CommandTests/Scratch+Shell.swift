import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

extension Scratch {
  /// Runs a line in a shell that finds the built binary as `colophon`.
  func shell(_ line: String, in folder: String) async throws -> Outcome {
    var variables = environment
    variables["PATH"] = "\(URL(filePath: Self.binary).deletingLastPathComponent().path):/usr/bin:/bin"
    variables["COLUMNS"] = "80"
    let pairs = variables.map { (Subprocess.Environment.Key(stringLiteral: $0.key), $0.value) }
    let result = try await Subprocess.run(
      .path("/bin/sh"), arguments: ["-c", line], environment: .custom(Dictionary(uniqueKeysWithValues: pairs)),
      workingDirectory: FilePath(folder), output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard case .exited(let code) = result.terminationStatus else {
      return Outcome(stdout: result.standardOutput, stderr: result.standardError, code: -1)
    }
    return Outcome(stdout: result.standardOutput, stderr: result.standardError, code: code)
  }

  /// A text with what differs from run to run made the same: the folder, and the ids of commits.
  func settled(_ text: String, in folder: String) -> String {
    text.replacing(folder, with: "/home/anna/books").replacing(directory.path, with: "/home/anna")
      .replacing(/\b[0-9a-f]{40}\b/, with: "1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b")
      .replacing(/\b(?=[0-9a-f]*[0-9])[0-9a-f]{7,8}\b/, with: "1a2b3c4")
  }
}
