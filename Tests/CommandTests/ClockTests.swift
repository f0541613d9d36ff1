import Testing

@Suite("A clock that is behind") struct ClockTests {
  /// A bare catalogue whose last commit is dated ten years on.
  private func ahead() async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .bare)
    try await scratch.git("clone", "-q", ".", scratch.beside("desk"))
    try await scratch.shell(
      """
      cd ../desk && export GIT_AUTHOR_DATE=2034-03-01T10:00:00+01:00 GIT_COMMITTER_DATE=2034-03-01T10:00:00+01:00
      git commit -q --allow-empty -m Ahead && git push -q
      """)
    return scratch
  }

  private static let refusal =
    "error: nothing is written: the clock says 2024-03-01T10:00:00+01:00, and the commit before, <id>, is dated "
    + "2034-03-01T10:00:00+01:00, over a day later. Set the clock; where the clock is right and that commit is not: --accept-clock\n"

  @Test(
    "a writer whose clock is over a day behind is refused, both times named, and nothing is written",
    arguments: [
      ["set", "robots/ar", "notes=x"], ["advance", "robots/es", "--to", "offer"], ["add", "work", "other", "--language", "fr"], ["remove", "robots/es", "--reason", "x"],
      ["move", "robots/es", "robots/es-2024"],
    ])
  func refused(words: [String]) async throws {
    let scratch = try await ahead()
    let before = try await scratch.id()
    expect(try await scratch.colophon(words), is: Outcome(stderr: Self.refusal, code: 6))
    #expect(try await scratch.id() == before)
    try await scratch.expectSound()
  }

  @Test("--accept-clock writes, and says what to do for the audit and for the shared repository") func accepted() async throws {
    let scratch = try await ahead()
    let written = try await scratch.colophon("advance", "robots/es", "--to", "offer", "--accept-clock")
    expect(
      written,
      is: Outcome(
        stdout: "<id> Offer robots/es\n",
        stderr: """
          for the audit, in colophon.yaml:
          audit:
            acknowledged:
              - {commit: "<id>", rule: backdated, who: "Anna Weber", why: "the commit before is dated 2034-03-01T10:00:00+01:00", when: "2024-03-01"}
          for who keeps the shared repository:
            git config --add colophon.accept <id>

          """))
    let audit = try await scratch.colophon("audit", "-q")
    expect(
      audit,
      is: Outcome(
        stdout: """
          note\tby-hand\t<id>\t\t2 records are found in the state they are in, by hand without trailers: robots/ar, robots/fr-2019\t\t
          error\tbackdated\t<id>\t\tthe commit is dated 2024-03-01T10:00:00+01:00, more than a day before its parent <id>\tthe date on which it was made\t

          """, code: 1))
    // the line does what it says
    let id = try await scratch.id()
    try await scratch.shell(
      """
      cd ../desk && git pull -q && printf 'audit:\\n  acknowledged:\\n    - {commit: "\(id)", rule: backdated, who: "", why: ""}\\n' >> colophon.yaml
      git commit -qam Accept && git push -q
      """)
    let next = try await scratch.colophon("audit", "-q")
    expect(
      next,
      is: Outcome(
        stdout: """
          note\tby-hand\t<id>\t\t2 records are found in the state they are in, by hand without trailers: robots/ar, robots/fr-2019\t\t
          error\tbackdated\t<id>\t\tthe commit is dated 2024-03-01T10:00:00+01:00, more than a day before its parent <id>\tthe date on which it was made\t(written by Anna Weber in <id>, who made the commit that it excuses)

          """))
  }

  @Test("a clock that is less than a day behind, or ahead, writes") func near() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    for (day, note) in [("2024-02-29T10:00:00+01:00", "x"), ("2024-02-29T09:00:00+01:00", "y"), ("2024-03-20T10:00:00+01:00", "z")] {
      let written = try await scratch.colophon(["set", "robots/ar", "notes=\(note)"], with: ["GIT_COMMITTER_DATE": day])
      #expect(written.code == 0, "\(day): \(written)")
    }
    let late = try await scratch.colophon(["set", "robots/ar", "notes=a"], with: ["GIT_COMMITTER_DATE": "2024-03-19T09:59:59+01:00"])
    #expect(late.code == 6)
    #expect(try await scratch.colophon("audit", "-q").code == 0)
  }

  @Test("what was accepted here is let in there by who keeps the repository") func pushed() async throws {
    let scratch = try await ahead()
    #expect(try await scratch.colophon("hook", "install", "-q") == Outcome())
    #expect(try await scratch.colophon(["set", "robots/ar", "notes=x", "--accept-clock"], in: scratch.beside("desk")).code == 0)
    // the branch has the commit that lies ahead: it is warned of, and taken
    let push = try await scratch.shell("cd ../desk && git push 2>&1")
    #expect(push.code == 0 && push.told("warning").count == 1, "\(push)")
    // elsewhere nobody has it, and it is let in by name
    try await scratch.shell("git clone -q --bare . ../other.git && git -C ../other.git update-ref HEAD HEAD~2")
    let other = scratch.beside("other.git")
    #expect(try await scratch.colophon("-C", other, "hook", "install", "-q") == Outcome())
    let refused = try await scratch.shell("cd ../desk && git push ../other.git HEAD 2>&1")
    #expect(refused.code != 0 && refused.told("error").count == 2, "\(refused)")
    try await scratch.shell("for c in HEAD HEAD~1; do git -C ../other.git config --add colophon.accept $(git rev-parse $c); done")
    expect(try await scratch.shell("cd ../desk && git push -q ../other.git HEAD 2>&1"), is: Outcome())
  }
}
