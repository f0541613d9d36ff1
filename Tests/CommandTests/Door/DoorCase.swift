import Foundation
import TestSupport
import Testing

/// A push by plain git into a repository with the hook, and what its people are told.
struct DoorCase: Sendable, CustomTestStringConvertible {
  /// The point of the case.
  let title: String
  /// Lines of shell, run in the catalogue that `AuditCase` makes; all its branches are in the shared repository before there is a hook.
  var before = "true"
  /// Lines of shell, run in the shared repository once it has the hook.
  var server = "true"
  /// Lines of shell, run in the catalogue; they must succeed, pushes among them too.
  let script: String
  /// The references that are pushed last, as git writes them.
  var push = "main"
  /// The beginnings of the error lines, in any order; none: the push is taken in.
  let errors: [String]
  /// The beginnings of the warnings.
  var warnings: [String] = []
  /// True if git itself finds nothing wrong with the push.
  var isSound = true

  var testDescription: String { title }

  /// The outcome of the push.
  func outcome(isIndexed: Bool) async throws -> (push: Outcome, isTaken: Bool, sound: Outcome) {
    let scratch = try await AuditCase(title, before).made()
    let bare = scratch.beside("bare.git")
    let made = try await scratch.shell("git init -q --bare -b main ../bare.git && git push -q --all ../bare.git")
    #expect(made == Outcome(), "\(title)")
    #expect(try await scratch.shell("set -e; cd ../bare.git; \(server)").code == 0, "\(title)")
    #expect(try await scratch.colophon("-C", bare, "hook", "install", "-q") == Outcome(), "\(title)")
    if isIndexed { #expect(try await scratch.colophon("-C", bare, "index", "rebuild", "-q").code == 0, "\(title)") }
    let script = try await scratch.shell(AuditCase.words + script)
    #expect(script.code == 0, "\(title): \(script)")
    // without its last digit an id is shown as it is
    let references = "git -C ../bare.git for-each-ref --format='%(objectname) %(refname)' | cut -c1-39,41-"
    let there = try await scratch.shell(references)
    let push = try await scratch.shell("git push ../bare.git \(push) 2>&1")
    let isTaken = try await scratch.shell(references) != there
    let sound = try await scratch.git("fsck", "--strict", "--no-dangling", in: bare)
    return (push, isTaken, sound)
  }
}

extension Outcome {
  /// The lines of the hook that begin so, without what git puts around them.
  func told(_ kind: String) -> [String] {
    stdout.split(separator: "\n").filter { $0.hasPrefix("remote: \(kind): ") }
      .map { $0.dropFirst("remote: ".count).trimmingCharacters(in: .whitespaces) }
  }
}

@Suite("The door") struct DoorTests {
  @Test("every push is refused or taken in, for the reasons there are", arguments: DoorCase.all)
  func push(_ one: DoorCase) async throws { try await expectOutcome(of: one, isIndexed: false) }

  @Test("so it is where an index knows what stands before", arguments: Extent.sample(6, of: DoorCase.catalogues))
  func indexed(_ one: DoorCase) async throws { try await expectOutcome(of: one, isIndexed: true) }

  private func expectOutcome(of one: DoorCase, isIndexed: Bool) async throws {
    let (push, isTaken, sound) = try await one.outcome(isIndexed: isIndexed)
    let said = Comment(rawValue: "\(one.title): \(push.stdout)")
    #expect(isTaken == one.errors.isEmpty, said)
    #expect((push.code == 0) == one.errors.isEmpty, said)
    #expect(push.stdout.contains("the push is refused whole") == !one.errors.isEmpty, said)
    for (kind, expected) in [("error", one.errors), ("warning", one.warnings)] {
      let told = push.told(kind)
      for line in expected { #expect(told.contains { $0.hasPrefix("\(kind): \(line)") }, "\(line): \(push.stdout)") }
      for line in told {
        #expect(expected.contains { line.hasPrefix("\(kind): \($0)") }, "\(line): \(push.stdout)")
      }
    }
    if one.isSound { #expect(sound == Outcome(), said) }
  }

  @Test("titles are said once") func titles() {
    #expect(Set(DoorCase.all.map(\.title)).count == DoorCase.all.count)
  }
}

extension DoorCase {
  static let all = catalogues + acknowledgements + clocks
}
