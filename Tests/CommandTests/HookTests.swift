import Foundation
import TestSupport
import Testing

/// A history that is pushed, into a repository with an index or without.
struct PushedCase: Sendable, CustomTestStringConvertible {
  let one: AuditCase
  let isIndexed: Bool
  var testDescription: String { one.title + (isIndexed ? ", by an index" : "") }

  /// Each case both ways, or a sample of so many, each one way.
  static func all(of cases: [AuditCase], sample: Int) -> [PushedCase] {
    guard !Extent.isLong else { return cases.flatMap { [.init(one: $0, isIndexed: false), .init(one: $0, isIndexed: true)] } }
    var random = SeededGenerator(seed: 18)
    return cases.shuffled(using: &random).prefix(sample).enumerated().map {
      PushedCase(one: $1, isIndexed: $0.isMultiple(of: 2))
    }
  }
}

@Suite("hook") struct HookTests {
  /// A repository made by a script, and beside it a bare one that has its first commit, and the hook.
  ///
  /// - Parameter isIndexed: Whether there is an index of what it has, so that the judge looks up what stands before the push.
  private func pushed(_ one: AuditCase, isIndexed: Bool) async throws -> (before: String, after: String, push: Outcome, sound: Outcome) {
    let scratch = try await one.made()
    let made = try await scratch.shell(
      """
      git init -q --bare -b main ../bare.git
      git -C ../bare.git config receive.fsckObjects false
      git push -q ../bare.git "$(git rev-list --first-parent HEAD | tail -n 1)":refs/heads/main
      """)
    #expect(made == Outcome(), "\(one.title)")
    let bare = scratch.beside("bare.git")
    #expect(try await scratch.colophon("-C", bare, "hook", "install", "-q").code == 0)
    if isIndexed { #expect(try await scratch.colophon("-C", bare, "index", "rebuild", "-q").code == 0) }
    let tip = try await scratch.shell("git -C ../bare.git rev-parse main | cut -c1-39").stdout
    let push = try await scratch.shell("git push -q ../bare.git HEAD:refs/heads/main 2>&1")
    let later = try await scratch.shell("git -C ../bare.git rev-parse main | cut -c1-39").stdout
    return (tip, later, push, try await scratch.git("fsck", "--strict", "--no-dangling", in: bare))
  }

  @Test("a push of each defect is refused whole, and the branch stays", arguments: PushedCase.all(of: AuditCase.pushable, sample: 14))
  func defects(_ pushed: PushedCase) async throws {
    let one = pushed.one
    let outcome = try await self.pushed(one, isIndexed: pushed.isIndexed)
    #expect(outcome.push.code != 0 && outcome.before == outcome.after, "\(one.title)")
    #expect(outcome.push.stdout.contains("the push is refused whole"), "\(one.title): \(outcome.push.stdout)")
    let rules = one.findings.filter { $0.hasPrefix("error ") }.compactMap { $0.split(separator: " ").dropFirst().first }
    for rule in rules { #expect(outcome.push.stdout.contains("error: \(rule): "), "\(one.title): \(outcome.push.stdout)") }
    #expect(outcome.sound == Outcome())
  }

  @Test("a push of what is lawful is accepted", arguments: PushedCase.all(of: AuditCase.lawful, sample: 8))
  func lawful(_ pushed: PushedCase) async throws {
    let one = pushed.one
    let outcome = try await self.pushed(one, isIndexed: pushed.isIndexed)
    #expect(outcome.push.code == 0 && outcome.push.told("error").isEmpty, "\(one.title): \(outcome.push.stdout)")
    let warnings = one.findings.filter { $0.hasPrefix("warning ") }
    #expect(outcome.push.told("warning").count == warnings.count, "\(one.title): \(outcome.push.stdout)")
    #expect(warnings.isEmpty == outcome.push.stdout.isEmpty, "\(one.title): \(outcome.push.stdout)")
    // old trees are let in as they are
    if !AuditCase.oldTrees.contains(where: { $0.title == one.title }) { #expect(outcome.sound == Outcome()) }
  }

  @Test("a branch is not deleted, and keeps its commits; other references are nobody's business") func branches() async throws {
    let scratch = try await AuditCase("", "publish 2024").made()
    let bare = scratch.beside("bare.git")
    try await scratch.shell("git init -q --bare -b main ../bare.git")
    expect(
      try await scratch.colophon("-C", bare, "hook", "install"),
      is: Outcome(
        stderr:
          "error: no catalogue in <scratch>/bare.git: the top of its HEAD holds neither colophon.yaml nor editions/ with a work.yaml. Try: git config colophon.root FOLDER, or: colophon init --bare\n",
        code: 4))
    #expect(try await scratch.shell("git push -q ../bare.git main") == Outcome())
    expect(
      try await scratch.colophon("-C", bare, "hook", "install"),
      is: Outcome(
        stderr: "pre-receive is installed: <scratch>/bare.git/hooks/pre-receive\ngit checks the objects of every push now: receive.fsckObjects\n"))
    expect(
      try await scratch.colophon("-C", bare, "hook", "install"), is: Outcome(stderr: "pre-receive is there already\n"))
    let lines = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix("remote: error") }.map(String.init) }
    let lost = try await scratch.shell("git push -f ../bare.git main~1:main 2>&1")
    #expect(lost.code != 0 && lines(lost.stdout).map { $0.trimmingCharacters(in: .whitespaces) } == ["remote: error: refs/heads/main would lose 1 commit: fetch, merge, and push again"])
    try await scratch.git("config", "receive.denyDeleteCurrent", "ignore", in: bare)
    let gone = try await scratch.shell("git push ../bare.git :main 2>&1")
    #expect(gone.code != 0 && lines(gone.stdout).map { $0.trimmingCharacters(in: .whitespaces) } == ["remote: error: refs/heads/main would be deleted"])
    // a new branch is judged by what no branch has yet, a tag not at all
    #expect(try await scratch.shell("git push -q ../bare.git main~1:refs/heads/desk && git tag old main~1 && git push -q ../bare.git old && git push -q ../bare.git :old") == Outcome())
    // one bad branch among good ones: nothing of the push is taken
    let mixed = try await scratch.shell(
      "sed -i 's/^status: .*/status: published/' editions/robots/es.yaml && git commit -qam Jump && git push ../bare.git main main~1:refs/heads/fine 2>&1")
    #expect(mixed.code != 0)
    #expect(try await scratch.git("for-each-ref", "--format=%(refname)", in: bare).stdout == "refs/heads/desk\nrefs/heads/main\n")
  }

  @Test("git checks what is pushed, unless somebody said otherwise, and lets in what old imports have in their headers")
  func fsckObjects() async throws {
    let scratch = try await AuditCase("", "publish 2024").made()
    let bare = scratch.beside("bare.git")
    try await scratch.shell("git init -q --bare -b main ../bare.git && git push -q ../bare.git main")
    #expect(try await scratch.colophon("-C", bare, "hook", "install", "-q").code == 0)
    #expect(try await scratch.git("config", "receive.fsckObjects", in: bare).stdout == "true\n")
    // old imports: each fault that is let in, by a push of its own
    for script in [
      "1,/^$/s/ </</", "1,/^$/s/author A [^<]*/author /", "1,/^$/s/^author.*/author A 1709283600 +0100/", "1,/^$/s/^\\(author.*\\)....$/\\1UTC/",
      "1,/^$/s/\\(author.*>\\) /\\1/", "1,/^$/s/\\(author.*>\\) /\\1 00/", "s/^committer/author B <b@b> 1709283600 +0100\\n&/",
    ] {
      let pushed = try await scratch.shell(
        "git commit -q --allow-empty -m Old; git reset -q --hard $(git cat-file commit HEAD | sed '\(script)' | git hash-object -t commit -w --stdin --literally) && git push -q ../bare.git main 2>&1")
      #expect(pushed.code == 0, "\(script): \(pushed.stdout)")
    }
    let faulty = try await scratch.shell(
      AuditCase.treeWords + "robots $(kept work ar es fr-2019 | tree); git push ../bare.git main 2>&1 | grep -c treeNotSorted")
    #expect(faulty.stdout == "1\n")
    // what somebody said stays
    let other = scratch.beside("other.git")
    try await scratch.shell(
      "git init -q --bare -b main ../other.git && git push -q ../other.git \"$(git rev-list main | tail -n 1)\":refs/heads/main && git -C ../other.git config transfer.fsckObjects false")
    #expect(try await scratch.colophon("-C", other, "hook", "install", "-q").code == 0)
    #expect(try await scratch.git("config", "receive.fsckObjects", in: other).code == 1)
  }

  @Test("a commit of what is staged is refused before it is made, and nothing is written") func staged() async throws {
    let scratch = try await AuditCase("", "true").made()
    expect(
      try await scratch.colophon("hook", "install"),
      is: Outcome(
        stderr: "commit-msg is installed: <scratch>/books/.git/hooks/commit-msg\npre-push is installed: <scratch>/books/.git/hooks/pre-push\n"))
    let objects = try await scratch.shell("git count-objects").stdout
    let refused = try await scratch.shell("sed -i 's/^status: .*/status: published/' editions/robots/es.yaml && git commit -qam Jump")
    #expect(refused.code == 1)
    #expect(
      refused.stderr == """
        error: illegal-transition: robots/es: it went from proposed to published, and no step of the workflow translation leads from proposed to published (right would be: from proposed: offer, option, sign, cancel)
          Take the change back, then: colophon advance REF --to STEP.
        nothing is committed

        """)
    // git itself writes blobs and trees before it asks; the hook leaves no commit
    #expect(try await scratch.shell("git fsck --unreachable --no-reflogs | grep -c commit").stdout == "0\n")
    #expect(objects.hasSuffix(" kilobytes\n"))
    #expect(try await scratch.shell("git checkout -q HEAD -- . && sed -i 's/^status: .*/status: published/' editions/robots/ar.yaml && git commit -qam Ar") == Outcome())
    #expect(try await scratch.shell("echo x > other && git add other && git commit -qm Other") == Outcome())
  }
}

extension AuditCase {
  /// Those whose defect is in commits, which a push brings along.
  static let pushable = defects.filter { one in
    !one.findings.contains("error hidden-history") && !unpushableTrees.contains { $0.title == one.title }
  }
}
