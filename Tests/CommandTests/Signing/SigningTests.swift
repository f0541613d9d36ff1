import Foundation
import Testing

@Suite("Signing with ssh") struct SSHSigningTests {
  private func scratch(_ place: Place = .bare) async throws -> (scratch: Scratch, key: String) {
    let scratch = try await Scratch.catalogue(in: place)
    let key = try await scratch.makeKey("anna")
    try await scratch.allow("anna", as: "anna@desk.example")
    try await scratch.sign(with: "anna")
    return (scratch, key)
  }

  @Test("every commit that is written is one that git verifies", arguments: Place.allCases)
  func commands(_ place: Place) async throws {
    let (scratch, key) = try await scratch(place)
    let commands = [
      ["add", "edition", "robots/it", "--language", "it"], ["set", "es", "title=T"],
      ["advance", "es", "it", "--to", "offer", "--note", "Größer"], ["undo", "robots/it"],
      ["advance", "ar", "--to", "publish", "--on", "2022"], ["correct", "ar", "published", "--on", "2021"],
    ]
    for command in commands {
      #expect(try await scratch.colophon(command).code == 0, "\(command)")
      #expect(try await scratch.git("verify-commit", "HEAD").code == 0, "\(command)")
      #expect(try await scratch.verdict() == ["G", "anna@desk.example", key], "\(command)")
    }
    let good = EventSignature(status: "good", format: "ssh", principal: "anna@desk.example", key: key)
    #expect(try await scratch.signatures("es") == [EventSignature(), good, good])
    #expect(
      try await scratch.colophon("log", "-n", "1", "--format", "jsonl").stdout.hasSuffix(
        #","signature":{"status":"good","format":"ssh","principal":"anna@desk.example","key":"\#(key)"}}"# + "\n"))
    expect(try await scratch.colophon("audit", "-q"), is: Outcome(stdout: AuditTests.note))
    try await scratch.expectSound()
  }

  @Test("the first commit of a catalogue, and what was edited by hand", arguments: [false, true])
  func first(isBare: Bool) async throws {
    let scratch = try Scratch()
    let key = try await scratch.makeKey("anna")
    try await scratch.allow("anna", as: "anna@desk.example")
    try await scratch.sign(with: "anna")
    #expect(try await scratch.colophon(["init"] + (isBare ? ["--bare"] : [])).code == 0)
    #expect(try await scratch.verdict() == ["G", "anna@desk.example", key])
    guard !isBare else { return }
    try scratch.write(Records.work, to: "editions/robots/work.yaml")
    #expect(try await scratch.colophon("save").code == 0)
    #expect(try await scratch.verdict() == ["G", "anna@desk.example", key])
    expect(try await scratch.git("fsck", "--strict"), is: Outcome())
    expect(try await scratch.git("status", "--porcelain"), is: Outcome())
  }

  @Test("a key may be a public file, or stand in the setting, where an agent holds its other half") func agent() async throws {
    let (scratch, key) = try await scratch()
    let script = """
      set -e
      eval "$(ssh-agent -s)" > /dev/null; trap 'ssh-agent -k > /dev/null' EXIT
      ssh-add -q ../anna; mv ../anna ../away
      set_title() { \(Scratch.binary) set es title=$1 -q > /dev/null; git log -1 --format='%s %G? %GF'; }
      git config --global user.signingkey "$(cd ..; pwd)/anna.pub"; set_title A
      git config --global user.signingkey "key::$(cat ../anna.pub)"; set_title B
      git config --global user.signingkey "$(cat ../anna.pub)"; set_title C
      git config --global --unset user.signingkey
      git config --global gpg.ssh.defaultKeyCommand "ssh-add -L"; set_title D
      git config --global gpg.ssh.defaultKeyCommand "sh -c 'echo \\"key::$(cat ../anna.pub)\\"; echo more'"; set_title E
      """
    let line = "Set robots/es: title G \(key)\n"
    expect(try await scratch.shell(script), is: Outcome(stdout: String(repeating: line, count: 5)))
    try await scratch.expectSound()
  }

  @Test("a path may begin in the home, and a relative one at the top of the work tree") func paths() async throws {
    let (scratch, key) = try await scratch(.checkout)
    try await scratch.shell("mkdir -p ~/.ssh sub; cp ../anna ../anna.pub ~/.ssh; cp ../allowed ../anna ../anna.pub .git")
    for path in ["~/.ssh/anna", ".git/anna"] {
      try await scratch.configure(["user.signingkey": path, "gpg.ssh.allowedSignersFile": ".git/allowed"])
      #expect(try await scratch.colophon("-C", "..", "set", "es", "x-at=\(path)", in: scratch.path + "/sub").code == 0)
      #expect(try await scratch.verdict() == ["G", "anna@desk.example", key])
      #expect(try await scratch.signatures().last?.status == "good")
    }
  }

  @Test("where many write at once, whoever lost the race signs again") func race() async throws {
    let (scratch, _) = try await scratch()
    let (runner, path, binary) = (scratch.runner, scratch.path, Scratch.binary)
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for round in 0..<3 {
            let outcome = try await runner.run(
              binary, ["set", "es", "x-w\(writer).r\(round)=done", "-q"], in: path, with: [:], input: "")
            guard outcome.code == 0 else { return outcome }
          }
          return Outcome()
        }
      }
      for try await outcome in group { #expect(outcome == Outcome()) }
    }
    #expect(try await scratch.git("log", "--format=%G?").stdout == String(repeating: "G\n", count: 12) + "N\nN\n")
    try await scratch.expectSound()
  }

  @Test("a message of a megabyte is signed; nobody waits for anybody") func large() async throws {
    let (scratch, key) = try await scratch()
    let note = String(repeating: "note ", count: 25_000)
    #expect(try await scratch.colophon("set", "es", "title=T", "--note", note).code == 0)
    #expect(try await scratch.verdict() == ["G", "anna@desk.example", key])
  }

  /// The obstacles to a signature: the settings, the reason in the error, and the remedy.
  private static let obstacles: [(settings: [String: String], said: String)] = [
    (["gpg.format": "x509"], "gpg.format is x509, and Colophon signs with openpgp and ssh only. Try: git config gpg.format ssh"),
    (["gpg.format": "pgp"], "gpg.format is “pgp”, which git doesn't know. Try: git config gpg.format ssh"),
    (
      ["user.signingkey": ""],
      "commits are to be signed with ssh, and no key is configured. Try: git config user.signingkey ~/.ssh/id_ed25519.pub"
    ),
    (
      ["user.signingkey": "", "gpg.ssh.defaultKeyCommand": "nothing-of-that-name"],
      "commits are to be signed with ssh, and gpg.ssh.defaultKeyCommand fails: there is no program nothing-of-that-name. "
        + "Try: git config user.signingkey ~/.ssh/id_ed25519.pub"
    ),
    (
      ["user.signingkey": "", "gpg.ssh.defaultKeyCommand": "sh -c 'echo out of keys >&2; exit 3'"],
      "commits are to be signed with ssh, and gpg.ssh.defaultKeyCommand fails: out of keys. "
        + "Try: git config user.signingkey ~/.ssh/id_ed25519.pub"
    ),
    (
      ["user.signingkey": "", "gpg.ssh.defaultKeyCommand": "echo '$HOME; rm'"],
      "commits are to be signed with ssh, and gpg.ssh.defaultKeyCommand gives no key. "
        + "Try: git config user.signingkey ~/.ssh/id_ed25519.pub"
    ),
    (
      ["user.signingkey": "/nowhere/key"],
      "the commit can't be signed: Couldn't load public key /nowhere/key: No such file or directory. \(remedy)"
    ),
    (["gpg.ssh.program": "no-such-signer"], "the commit can't be signed: there is no program no-such-signer. \(remedy)"),
    (["gpg.ssh.program": "/no/such-signer"], "the commit can't be signed: there is no program /no/such-signer. \(remedy)"),
    (["gpg.ssh.program": "/bin/false"], "the commit can't be signed: it doesn't say why. \(remedy)"),
    (["gpg.ssh.program": "/bin/true"], "the commit can't be signed: it left no signature. \(remedy)"),
  ]

  private static let remedy =
    "See to user.signingkey and gpg.ssh.program, or sign nothing here: git config commit.gpgsign false"

  @Test("where a signature can't be made nothing is written, and the error says why", arguments: Place.allCases)
  func obstacles(_ place: Place) async throws {
    for (settings, said) in Self.obstacles {
      let (scratch, _) = try await scratch(place)
      try await scratch.configure(settings)
      expect(
        try await scratch.colophon("set", "es", "title=T"),
        is: Outcome(stderr: "error: nothing is written: \(said)\n", code: 6), "\(settings)")
      // git itself stops at a form that it doesn't know
      try await scratch.configure(["gpg.format": "ssh"])
      #expect(try await scratch.count() == "2\n")
      try await scratch.expectSound()
    }
  }

  @Test("a passphrase that is wrong is no signature") func passphrase() async throws {
    let (scratch, _) = try await scratch(.checkout)
    try await scratch.shell("ssh-keygen -q -p -P '' -N secret -f ../anna; rm ../anna.pub")
    let asked = ["SSH_ASKPASS": "/bin/echo", "SSH_ASKPASS_REQUIRE": "force"]
    let outcome = try await scratch.colophon("set", "es", "title=T", with: asked)
    #expect(outcome.code == 6 && outcome.stdout == "")
    #expect(outcome.stderr.hasPrefix("error: nothing is written: the commit can't be signed: "), "\(outcome.stderr)")
    #expect(outcome.stderr.contains("incorrect passphrase"), "\(outcome.stderr)")
    #expect(try await scratch.count() == "2\n")
    try await scratch.expectSound()
  }

  @Test("the hook of a checkout asks for the signature that git is about to make") func hook() async throws {
    let scratch = try await AuditCase(
      "", "allow anna; roles \"roles: {publisher: ['key:$(print anna)']}\" 'signed: [publish]'"
    ).made()
    try await scratch.colophon("hook", "install", "-q")
    let commit = "sed -i 's/^status: .*/status: published/' editions/robots/ar.yaml; git commit -qam Ar"
    let refused = try await scratch.shell(commit)
    #expect(refused.code == 1)
    #expect(refused.stderr.contains("error: signature: robots/ar: publish: it must be signed, and it is not"), "\(refused)")
    #expect(refused.stderr.contains("error: role: robots/ar: publish: "), "\(refused)")
    try await scratch.sign(with: "anna")
    #expect(try await scratch.shell(commit) == Outcome())
    #expect(try await scratch.verdict().first == "G")
    #expect(try await scratch.colophon("audit", "-q").code == 0)
  }

  @Test("nothing of a signature is left behind") func leftovers() async throws {
    let (scratch, _) = try await scratch()
    scratch.environment["TMPDIR"] = scratch.beside("home")
    try await scratch.colophon("set", "es", "title=T")
    try await scratch.colophon("history", "es", "--format", "json")
    try await scratch.configure(["gpg.ssh.program": "/bin/false"])
    try await scratch.colophon("set", "es", "title=U")
    expect(try await scratch.shell("ls -A ../home"), is: Outcome(stdout: ".gitconfig\n"))
  }
}
