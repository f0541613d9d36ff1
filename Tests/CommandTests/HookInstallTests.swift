import Foundation
import Testing

@Suite("hook install, in a checkout") struct HookInstallTests {
  /// A catalogue whose hooks are installed, with `colophon` found by git's hooks as it was installed.
  private func installed(_ script: String = "") async throws -> Scratch {
    try await Scratch.copy(of: "hooks, \(script)") {
      let scratch = try await AuditCase("", script.isEmpty ? "true" : script).made()
      #expect(try await scratch.colophon("hook", "install", "-q").code == 0)
      return scratch
    }
  }

  /// A hook of somebody's own, which notes how it was called.
  private static let own = """
    #!/bin/sh
    { echo "$0" "$@"; cat; } >> ../called
    [ -z "$STOP" ]

    """

  @Test("hooks that are there are kept and called first, in every kind of repository", arguments: Place.allCases)
  func kept(place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let hooks = place == .bare ? "hooks" : ".git/hooks"
    let names = place == .bare ? ["pre-receive"] : ["commit-msg", "pre-push"]
    for name in names { try scratch.write(Self.own, to: "\(hooks)/\(name)") }
    try await scratch.shell("chmod +x \(hooks)/*")
    let wanted = names.map {
      "\($0) is installed: <scratch>/\(scratch.directory.lastPathComponent)/\(hooks)/\($0); the one that was there is called first: "
        + "<scratch>/\(scratch.directory.lastPathComponent)/\(hooks)/\($0).before-colophon\n"
    }
    let checked = place == .bare ? "git checks the objects of every push now: receive.fsckObjects\n" : ""
    expect(try await scratch.colophon("hook", "install"), is: Outcome(stderr: wanted.joined() + checked))
    expect(
      try await scratch.colophon("hook", "install"), is: Outcome(stderr: names.map { "\($0) is there already\n" }.joined()))
    for name in names { #expect(try scratch.text("\(hooks)/\(name).before-colophon") == Self.own) }
    if place == .bare {
      let pushed = "git clone -q . ../clone && cd ../clone && git commit -q --allow-empty -m x && git push -q origin HEAD 2>&1"
      #expect(try await scratch.shell("STOP=1; export STOP; \(pushed)").code == 1)
      #expect(try await scratch.shell("cd ../clone && git push -q origin HEAD") == Outcome())
      let called = try await scratch.shell("cat ../called").stdout
      #expect(called == String(repeating: "hooks/pre-receive.before-colophon\n<id> <id> refs/heads/master\n", count: 2), "\(called)")
    } else {
      #expect(try await scratch.shell("git init -q --bare ../there.git && git stash -q -u && STOP=1 git commit -q --allow-empty -m x").code == 1)
      #expect(try await scratch.shell("git commit -q --allow-empty -m x && git push -q ../there.git HEAD:refs/heads/main") == Outcome())
      #expect(try await scratch.shell("git commit -q --allow-empty -m y; STOP=1 git push -q ../there.git HEAD:refs/heads/main").code == 1)
      let called = try await scratch.shell("cat ../called").stdout
      #expect(called.hasPrefix(".git/hooks/commit-msg.before-colophon .git/COMMIT_EDITMSG\n"), "\(called)")
      #expect(
        called.contains(".git/hooks/pre-push.before-colophon ../there.git ../there.git\nHEAD <id> refs/heads/main 0000000000000000000000000000000000000000\n")
          || called.contains("<id> refs/heads/main <id>"), "\(called)")
    }
  }

  @Test("the pre-commit that was installed once goes; somebody's own stays, and what was added by hand to ours is his own")
  func former() async throws {
    let scratch = try await AuditCase("", "true").made()
    let former = "#!/bin/sh\n# Refuses what the workflow does not allow. Made by: colophon hook install\nexec /opt/my\\ tools/colophon hook run pre-commit\n"
    try scratch.write(former, to: ".git/hooks/pre-commit")
    #expect(try await scratch.colophon("hook", "install", "-q").code == 0)
    #expect(!scratch.exists(".git/hooks/pre-commit") && scratch.exists(".git/hooks/commit-msg"))
    let own = former + "echo and more\n"
    try scratch.write(own, to: ".git/hooks/pre-commit")
    try scratch.write(try scratch.text(".git/hooks/commit-msg") + "echo and more\n", to: ".git/hooks/commit-msg")
    #expect(try await scratch.colophon("hook", "install", "-q").code == 0)
    #expect(try scratch.text(".git/hooks/pre-commit") == own)
    #expect(try scratch.text(".git/hooks/commit-msg.before-colophon").hasSuffix("exit $code\necho and more\n"))
    // a second one can't be kept beside the first
    try scratch.write("#!/bin/sh\n", to: ".git/hooks/commit-msg")
    let refused = try await scratch.colophon("hook", "install")
    expect(
      refused,
      is: Outcome(
        stderr:
          "error: there is another commit-msg hook (<scratch>/books/.git/hooks/commit-msg): one that was there before stands in <scratch>/books/.git/hooks/commit-msg.before-colophon already. Put into <scratch>/books/.git/hooks/commit-msg.before-colophon whatever is to be called first, and remove <scratch>/books/.git/hooks/commit-msg\n",
        code: 5))
    #expect(try scratch.text(".git/hooks/commit-msg") == "#!/bin/sh\n")
  }

  @Test("one that is a link is kept as the link; one of another program's path is made anew") func links() async throws {
    let scratch = try await AuditCase("", "true").made()
    try await scratch.shell("printf '#!/bin/sh\\nexit 3\\n' > .git/hooks/shared; chmod +x .git/hooks/shared; ln -s shared .git/hooks/commit-msg")
    #expect(try await scratch.colophon("hook", "install", "-q").code == 0)
    #expect(try await scratch.shell("readlink .git/hooks/commit-msg.before-colophon").stdout == "shared\n")
    #expect(try await scratch.shell("git commit -q --allow-empty -m x").code == 1)
    try await scratch.shell("rm .git/hooks/commit-msg.before-colophon; sed -i 's,/[^ ]*/colophon,/nowhere/colophon,' .git/hooks/commit-msg")
    // a program that is gone lets nothing through
    let gone = try await scratch.shell("git commit -q --allow-empty -m x")
    #expect(gone.code == 1 && gone.stderr.contains("error: the hook ended with 127 before it had judged the commit: nothing is taken in"), "\(gone)")
    #expect(try await scratch.colophon("hook", "install", "-q").code == 0)
    #expect(!scratch.exists(".git/hooks/commit-msg.before-colophon"))
    #expect(try await scratch.shell("git commit -q --allow-empty -m x") == Outcome())
  }

  @Test("all work trees share the hooks; a folder of hooks that others may share is left alone") func places() async throws {
    let scratch = try await installed()
    let jump = "sed -i 's/^status: .*/status: published/' editions/robots/es.yaml && git commit -qam Jump"
    #expect(try await scratch.shell("git worktree add -q ../linked -b linked && cd ../linked && \(jump)").code == 1)
    expect(
      try await scratch.colophon("hook", "install", in: scratch.beside("linked")),
      is: Outcome(stderr: "commit-msg is there already\npre-push is there already\n"))
    try await scratch.git("config", "core.hooksPath", "tools/hooks")
    expect(
      try await scratch.colophon("hook", "install"),
      is: Outcome(
        stderr: "commit-msg is installed: <scratch>/books/tools/hooks/commit-msg\npre-push is installed: <scratch>/books/tools/hooks/pre-push\n"))
    #expect(try await scratch.shell(jump).code == 1)
    try await scratch.shell("mkdir ../outside; ln -s ../../outside tools/link")
    for path in ["/etc/hooks", "~/hooks", "../hooks", "tools/../../hooks", "tools/link", "tools/link/inner"] {
      try await scratch.git("config", "core.hooksPath", path)
      #expect(try await scratch.colophon("hook", "install").code == 5, "\(path)")
    }
    #expect(try await scratch.shell("ls ../outside").stdout == "")
  }

  @Test("a colleague of the group runs them too") func shared() async throws {
    let scratch = try await AuditCase("", "true").made()
    let made = try await scratch.shell("umask 077; git config core.sharedRepository group; \(Scratch.binary) hook install -q; stat -c %A .git/hooks/commit-msg")
    #expect(made.stdout == "-rwxrwx---\n", "\(made)")
  }
}

@Suite("commit-msg and pre-push") struct CommitHookTests {
  /// A `git` command in a catalogue with the hooks, and whether it is let through.
  struct Try: Sendable, CustomTestStringConvertible {
    let title: String
    let script: String
    let isLawful: Bool
    init(_ title: String, _ script: String, _ isLawful: Bool) { (self.title, self.script, self.isLawful) = (title, script, isLawful) }
    var testDescription: String { title }
  }

  private static let publish = """
    'Publish robots/ar

    Edition: robots/ar
    Transition: in-production -> published
    Effective-Date: 2024-03-02
    Workflow: translation 1'
    """
  private static let remove = "git rm -q $es && git commit -qm 'Remove robots/es\n\nEdition: robots/es\nRemoved: yes'"

  static let tries = [
    Try("a removal that the message announces", remove, true),
    Try("a removal without a word", "git rm -q $es && git commit -qm Gone", false),
    Try("a step with its trailers", "to ar published; git commit -qam \(publish)", true),
    Try("the message amended, which is judged from what was before", "to ar published; git commit -qam Ar; git commit -q --amend -m \(publish)", true),
    Try("the same amended with its author and date anew", "to ar published; git commit -qam Ar; git commit -q --amend --reset-author -m \(publish)", true),
    Try("an amendment, its option cut short, by an alias", "git config alias.again 'commit --am --no-edit'; to ar published; git commit -qam \(publish); git again -q", true),
    Try("an amendment that would be lawful only on top", "to ar published; git commit -qam \(publish); to ar out-of-print; git commit -q --amend -am 'Sold out'", false),
    Try("a commit that would be lawful only as an amendment", "to ar published; git commit -qam \(publish); git commit -q --allow-empty -m \(publish)", false),
    Try("a message that looks like the option", "to ar published; git commit -qam \(publish); to ar in-production; git commit -qa -m --amend", false),
    Try("an amendment of the first commit", "git checkout -q --orphan first; git commit -qm All; git commit -q --amend -m Anew", true),
    Try("a reword in a rebase", "to ar published; git commit -qam Ar; GIT_SEQUENCE_EDITOR='sed -i s/^pick/reword/' GIT_EDITOR='sed -i 1s/.*/Said/' git rebase -q -i HEAD~1", true),
    Try("a trailer in a comment that git takes out", "git rm -q $es; printf 'Remove\\n\\n#\\nEdition: robots/es\\n#Removed: yes\\n' > ../m; GIT_EDITOR='cp ../m' git commit -q", false),
    Try(
      "a trailer behind the scissors",
      "git rm -q $es; printf 'Remove\\n\\n# ------------------------ >8 ------------------------\\nEdition: robots/es\\nRemoved: yes\\n' > ../m; GIT_EDITOR='cp ../m' git commit -q -v", false),
    Try(
      "a trailer before the comments", "git rm -q $es; printf 'Remove\\n\\nEdition: robots/es\\nRemoved: yes\\n\\n# Please enter\\n# the message\\n' > ../m; GIT_EDITOR='cp ../m' git commit -q", true),
    Try(
      "a hook of one's own that writes a lie into the message",
      "printf '#!/bin/sh\\nprintf \"x\\\\n\\\\nEdition: robots/es\\\\nRemoved: yes\\\\n\" > \"$1\"\\n' > .git/hooks/commit-msg.before-colophon; chmod +x .git/hooks/commit-msg.before-colophon; git commit -q --allow-empty -m x",
      false),
    Try("a clean merge", "git checkout -q -b side; to ar published; git commit -qam \(publish); git checkout -q main; echo 'title: T' >> $es; git commit -qam T; git merge -q -m Merge side", true),
    Try(
      "a merge that takes a removed record out without a word",
      "git checkout -q -b side; echo 'title: S' >> $es; git commit -qam S; git checkout -q main; echo 'title: T' >> $ar; git commit -qam T; git merge -q --no-commit side; git rm -qf $es; git commit -qm Merge",
      false),
    Try("a branch that has no catalogue", "git checkout -q --orphan pages; git rm -rqf .; echo page > index.html; git add index.html; git commit -qm Pages", true),
  ]

  @Test("what is committed is judged with its message and its parents", arguments: tries) func commits(_ one: Try) async throws {
    let scratch = try await AuditCase("", "true").made()
    #expect(try await scratch.colophon("hook", "install", "-q").code == 0)
    let outcome = try await scratch.shell(
      "to() { sed -i \"s/^status: .*/status: $2/\" editions/robots/$1.yaml; }; ar=editions/robots/ar.yaml; es=editions/robots/es.yaml; git config commit.gpgsign false\n\(one.script)")
    #expect((outcome.code == 0) == one.isLawful, "\(outcome)")
    if !one.isLawful { #expect(outcome.stderr.contains("nothing is committed"), "\(outcome)") }
    // the audit says the same of what came of it
    if one.title != "a branch that has no catalogue" { #expect(try await scratch.colophon("audit", "-q").code == 0) }
  }

  @Test("a catalogue that is a folder is judged from the top of the repository") func folder() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.colophon("init", "press")
    let press = scratch.path + "/press"
    try await scratch.colophon("add", "work", "nadja", "--language", "fr", in: press)
    try await scratch.colophon("add", "edition", "nadja/it", "--language", "it", in: press)
    try await scratch.colophon("hook", "install", "-q", in: press)
    #expect(try await scratch.shell("git stash -q -u; sed -i 's/^status: .*/status: published/' press/editions/nadja/it.yaml; git commit -qam Jump").code == 1)
    #expect(try await scratch.shell("git checkout -q . && git commit -q --allow-empty -m Fine") == Outcome())
  }

  @Test("a push is judged before it sets out: on a new branch too, by what the remote is known to have") func pushes() async throws {
    let scratch = try await AuditCase("", "true").made()
    try await scratch.shell("git init -q --bare -b main ../there.git; git remote add origin ../there.git; git push -q -u origin main")
    try await scratch.colophon("hook", "install", "-q")
    let jump = "sed -i 's/^status: .*/status: published/' editions/robots/es.yaml && git commit -q --no-verify -am Jump"
    #expect(try await scratch.shell(jump) == Outcome())
    for target in ["main", "main:refs/heads/new", "HEAD:refs/heads/other/new"] {
      let refused = try await scratch.shell("git push -q origin \(target)")
      #expect(refused.code == 1 && refused.stderr.contains("error: illegal-transition: <id> robots/es: it went from proposed to published"), "\(target): \(refused)")
    }
    #expect(try await scratch.shell("git push -q ../there.git main").code == 1)
    // what the remote has already is nobody's business any more
    #expect(try await scratch.shell("git push -q --no-verify origin main && git commit -q --allow-empty -m Next && git push -q origin main") == Outcome())
    #expect(try await scratch.shell("git push -q origin main:refs/heads/new && git push -q origin HEAD~1:refs/tags/old") == Outcome())
    let lost = try await scratch.shell("git reset -q --hard HEAD~1 && git push -q -f origin main")
    #expect(lost.code == 1 && lost.stderr.contains("error: refs/heads/main would lose 1 commit"), "\(lost)")
    #expect(try await scratch.shell("git push -q origin :new").code == 1)
  }
}
