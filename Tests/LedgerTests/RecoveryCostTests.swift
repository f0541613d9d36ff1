import Foundation
import TestSupport
import Testing

@testable import Git
@testable import Reading
@testable import Writing

@Suite("What bringing an interrupted action to its end costs") struct RecoveryCostTests {
  private let folder = URL.temporaryDirectory.appending(path: "recovery-\(UUID().uuidString)")

  /// Runs a line of shell in the folder.
  private func shell(_ line: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-ec", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "A",
      "GIT_AUTHOR_EMAIL": "a@desk.example", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@desk.example",
    ]
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: said, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  /// A checkout of so many editions, of which so many are behind HEAD, as a kill after the branch moved leaves them.
  private func interrupted(_ count: Int, of all: Int) throws -> Ledger {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try shell(
      """
      git init -q; touch colophon.yaml
      n=0; while [ $n -lt \(all / 10) ]; do mkdir -p editions/w$n; echo 'language: fr' > editions/w$n/work.yaml
      for e in 1 2 3 4 5 6 7 8 9; do echo 'language: ar' > editions/w$n/e$e.yaml; done; n=$((n+1)); done
      git add .; git commit -qm One
      n=0; while [ $n -lt \(count / 10) ]; do for f in editions/w$n/*.yaml; do echo 'x-n: 1' >> $f; done; n=$((n+1)); done
      git commit -qam Two; git checkout -q HEAD~1 -- .
      """)
    let ledger = try Ledger(
      discoveringFrom: folder.path, environment: Git.Environment(variables: ["HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1"]) { 1_700_000_000 })
    let listed = try shell("git diff-tree -r --no-renames HEAD~1 HEAD | tr '\\t' ' '")
    let files = listed.split(separator: "\n").map { line in
      let parts = line.split(separator: " ")
      return Pending.File(
        path: String(parts[5]), before: ObjectID(hex: String(parts[2])),
        after: ObjectID(hex: String(parts[3])), isExecutable: false)
    }
    #expect(files.count == count)
    let head = try #require(try ledger.repository.head().commit)
    try Pending(commit: head, files: files).write(in: ledger.repository, ledger.environment)
    return ledger
  }

  @Test("git's index is read and written as often for many files as for few", arguments: [10, Extent.rounds(100, ofFull: 1000)])
  func indexReadings(_ count: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let all = Extent.rounds(400, ofFull: 18_000)
    let ledger = try interrupted(count, of: all)
    let start = ContinuousClock.now
    let said = try ledger.recover()
    Extent.tell("\(count) files brought forward in a checkout of \(all): \(ContinuousClock.now - start)")
    #expect(said?.contains("an interrupted action was brought to its end: \(count > 8 ? "\(count) files" : "")") == true)
    #expect(ledger.repository.indexReadings <= 3, "\(ledger.repository.indexReadings)")
    #expect(ledger.repository.indexWritings == 1, "\(ledger.repository.indexWritings)")
    #expect(try shell("git status --porcelain") == "")
  }
}
