import Foundation
import Testing

@Suite("Locks that are left") struct LeftLockTests {
  private static let removed = "a lock that an interrupted colophon had left was removed: "

  private func gitDirectory(of place: Place) -> String { place == .bare ? "." : ".git" }

  private func lock(_ scratch: Scratch, _ place: Place) async throws -> String {
    let head = try await scratch.git("symbolic-ref", "-q", "HEAD").stdout.trimmingCharacters(in: .newlines)
    return "\(gitDirectory(of: place))/\(head.isEmpty ? "HEAD" : head).lock"
  }

  private func expectClean(_ scratch: Scratch, _ place: Place) async throws {
    #expect(
      try await scratch.shell("ls -a \(gitDirectory(of: place)) | grep -e colophon-ref -e lock -e pending").stdout == "")
    try await scratch.expectSound()
  }

  @Test("the next writer clears one that a kill left, and says so in one line", arguments: Place.allCases, [false, true])
  func killed(_ place: Place, _ isDetached: Bool) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    if isDetached { try await scratch.shell("git update-ref --no-deref HEAD HEAD") }
    let path = try await lock(scratch, place)
    let head = try await scratch.id()
    #expect(try await scratch.colophon("set", "es", "title=T", with: ["COLOPHON_KILL_AT": "reference-locked"]).code == -9)
    #expect(scratch.exists(path))
    #expect(try await scratch.id() == head)
    #expect(try await scratch.colophon("list", "works").stderr == "")
    let outcome = try await scratch.colophon("set", "es", "title=T")
    #expect(outcome.code == 0)
    #expect(outcome.stderr.hasPrefix(Self.removed) && outcome.stderr.split(separator: "\n").count == 1, "\(outcome)")
    #expect(try await scratch.git("rev-list", "--count", "\(head)..HEAD").stdout == "1\n")
    try await expectClean(scratch, place)
  }

  /// The name of a note that a killed writer leaves.
  private func noteName(_ scratch: Scratch, _ place: Place) async throws -> String {
    try await scratch.colophon("set", "es", "title=K", with: ["COLOPHON_KILL_AT": "reference-locked"])
    let name = try await scratch.shell("cd \(gitDirectory(of: place)); ls | grep colophon-ref").stdout.dropLast()
    try await scratch.shell("cd \(gitDirectory(of: place)); rm -f colophon-ref* index.lock colophon-pending $(git symbolic-ref HEAD).lock")
    return String(name)
  }

  @Test("in a linked work tree too") func linked() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let linked = scratch.beside("linked")
    try await scratch.git("worktree", "add", "-q", "-b", "other", linked)
    let kill = ["COLOPHON_KILL_AT": "reference-locked"]
    #expect(try await scratch.colophon("set", "es", "title=T", in: linked, with: kill).code == -9)
    #expect(scratch.exists(".git/refs/heads/other.lock"))
    #expect(try await scratch.colophon("set", "es", "title=M").stderr == "", "that of another branch is no obstacle")
    let outcome = try await scratch.colophon("set", "es", "title=T", in: linked)
    #expect(outcome.code == 0, "\(outcome)")
    try await expectClean(scratch, .checkout)
    expect(try await scratch.git("status", "--porcelain", in: linked), is: Outcome())
  }

  @Test("one of git's stays and is named, whatever is in it", arguments: Place.allCases, ["", "colophon\n1\n"])
  func gits(_ place: Place, _ content: String) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let path = try await lock(scratch, place)
    // a note of ours, from a kill before the lock was taken
    let name = try await noteName(scratch, place)
    try scratch.write("x", to: "\(gitDirectory(of: place))/\(name)")
    try scratch.write(content, to: path)
    let outcome = try await scratch.colophon("set", "es", "title=T", with: ["COLOPHON_PATIENCE": "1"])
    #expect(outcome.code == 6 && outcome.stderr.contains(path.split(separator: "/").suffix(2).joined(separator: "/")), "\(outcome)")
    #expect(try scratch.text(path) == content)
    #expect(try await scratch.count() == "2\n")
    try FileManager.default.removeItem(at: scratch.directory.appending(path: path))
    #expect(try await scratch.colophon("set", "es", "title=T").stderr == "")
    try await expectClean(scratch, place)
  }

  @Test("one whose holder is only stopped stays; others go on when he does", arguments: Place.allCases)
  func stopped(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let path = try await lock(scratch, place)
    let (pid, holder) = try await stop("x-a=1", at: "reference-locked", scratch)
    #expect(scratch.exists(path))
    let other = try await scratch.colophon("set", "es", "x-b=1", with: ["COLOPHON_PATIENCE": "1"])
    #expect(other.code == 6, "\(other)")
    #expect(scratch.exists(path))
    kill(pid, SIGCONT)
    #expect(try await holder.value.code == 0)
    #expect(try await scratch.colophon("set", "es", "x-b=1").code == 0)
    try await expectClean(scratch, place)
  }

  @Test("who stops on his turn is passed by, and loses nothing") func passed() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let (pid, holder) = try await stop("x-a=1", at: "objects-written", scratch)
    for number in 0..<3 {
      #expect(try await scratch.colophon("set", "es", "x-b=\(number)", with: ["COLOPHON_PATIENCE": "1"]).code == 0)
    }
    // it begins again, and comes to the same step once more
    let waking = Task {
      while !Task.isCancelled {
        kill(pid, SIGCONT)
        try await Task.sleep(for: .milliseconds(20))
      }
    }
    #expect(try await holder.value.code == 0)
    waking.cancel()
    let shown = try await scratch.colophon("show", "es").stdout
    #expect(shown.contains("x-a\t1\n") && shown.contains("x-b\t2\n"))
    #expect(try await scratch.count() == "6\n")
    try await expectClean(scratch, .bare)
  }

  /// Starts a writer that stops at a step; its number, and its end to come.
  private func stop(_ field: String, at step: String, _ scratch: Scratch) async throws -> (pid_t, Task<Outcome, any Error>) {
    let file = scratch.beside("pid")
    let line = "echo $$ > \(file).new; mv \(file).new \(file); exec \(Scratch.binary) set es \(field)"
    let holder = Task { [runner = scratch.runner, path = scratch.path] in
      try await runner.run(
        "/bin/sh", ["-c", line], in: path, with: ["COLOPHON_STOP_AT": step, "COLOPHON_PATIENCE": "1"], input: "")
    }
    while true {
      try await Task.sleep(for: .milliseconds(20))
      guard let text = try? String(contentsOfFile: file, encoding: .utf8), let pid = pid_t(text.dropLast()),
        let state = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
      else { continue }
      if state.contains(") T ") { return (pid, holder) }
    }
  }
}
