import Foundation
import Testing

/// Settings that a stranger may have written into the configuration of a repository that somebody else reads or writes.
@Suite("A prepared configuration") struct PreparedConfigurationTests {
  /// The places of a repository's own configuration.
  static let places = ["config", "config.worktree", "include", "includeIf"]

  /// Settings that name a program, with what else must be set for git to run it.
  static let programs: [(key: String, others: [String: String])] = [
    ("gpg.program", ["gpg.format": "openpgp"]), ("gpg.openpgp.program", ["gpg.format": "openpgp"]),
    ("gpg.ssh.program", ["gpg.format": "ssh", "user.signingkey": "key::ssh-ed25519 AAAA"]),
    ("gpg.ssh.defaultKeyCommand", ["gpg.format": "ssh"]), ("GPG.ssh.PROGRAM", ["gpg.format": "ssh", "user.signingkey": "/x"]),
  ]

  /// A program that leaves a file where it was run.
  private func trap(_ scratch: Scratch) async throws -> String {
    try scratch.write("#!/bin/sh\ntouch \(scratch.beside("ran"))\necho key::ssh-ed25519 AAAA\n", to: "../trap")
    try await scratch.shell("chmod +x ../trap")
    return scratch.beside("trap")
  }

  private func set(_ key: String, to value: String, in place: String, _ scratch: Scratch) async throws {
    switch place {
    case "config": try await scratch.git("config", key, value)
    case "config.worktree":
      try await scratch.git("config", "extensions.worktreeConfig", "true")
      try await scratch.git("config", "--worktree", key, value)
    default:
      try await scratch.git("config", "-f", "\(scratch.path)/.git/more", key, value)
      try await scratch.git("config", place == "include" ? "include.path" : "includeIf.gitdir:**.path", "more")
    }
  }

  @Test("no program that it names is run to sign: nothing is written, and the line that names it as one's own is told", arguments: places)
  func signing(_ place: String) async throws {
    for (key, others) in Self.programs {
      let scratch = try await Scratch.catalogue(in: .checkout)
      let program = try await trap(scratch)
      try await set(key, to: program, in: place, scratch)
      for (key, value) in others { try await scratch.git("config", key, value) }
      try await scratch.git("config", "commit.gpgsign", "true")
      let outcome = try await scratch.colophon("set", "es", "title=T")
      let known = Self.programs[0...3].map(\.key).first { $0.lowercased() == key.lowercased() } ?? key
      expect(
        outcome,
        is: Outcome(
          stderr: "error: nothing is written: commits are to be signed, and \(known) is set by the repository's own "
            + "configuration, whose programs are never run. Try: git config --global \(known) <scratch>/trap, if you know "
            + "that program; else git config --unset \(known)\n", code: 6), "\(key)")
      #expect(!FileManager.default.fileExists(atPath: scratch.beside("ran")), "\(key) in \(place)")
      #expect(try await scratch.count() == "2\n")
      try await scratch.expectSound()
    }
  }

  @Test("the user's own are run all the same: global, XDG, GIT_CONFIG_GLOBAL, the environment's, the command line's")
  func own() async throws {
    for (name, variables) in [
      ("global", [:]), ("xdg", [:]), ("file", ["GIT_CONFIG_GLOBAL": "own"]),
      (
        "environment",
        ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "gpg.ssh.program", "GIT_CONFIG_VALUE_0": "TRAP"]
      ), ("line", ["GIT_CONFIG_PARAMETERS": "'gpg.ssh.program'='TRAP'"]), ("old line", ["GIT_CONFIG_PARAMETERS": "'gpg.ssh.program=TRAP'"]),
    ] {
      let scratch = try await Scratch.catalogue(in: .bare)
      let program = try await trap(scratch)
      try scratch.write("[gpg \"ssh\"]\n\tprogram = \(program)\n", to: "../own")
      if name == "global" { try await scratch.shell("cp ../own ~/.gitconfig") }
      if name == "xdg" { try await scratch.shell("mkdir -p ~/.config/git; cp ../own ~/.config/git/config") }
      for (key, value) in ["commit.gpgsign": "true", "gpg.format": "ssh", "user.signingkey": "/x", "gpg.ssh.program": program] {
        try await scratch.git("config", key, value)
      }
      let variables = variables.mapValues { $0 == "own" ? scratch.beside("own") : $0.replacing("TRAP", with: program) }
      #expect(try await scratch.colophon("set", "es", "title=T", with: variables).code == 6, "it leaves no signature")
      #expect(FileManager.default.fileExists(atPath: scratch.beside("ran")), "\(name)")
    }
  }

  /// A catalogue whose last commit is signed by a forger, in a repository that says that he is Anna.
  private func forged() async throws -> Scratch {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.makeKey("forger")
    for (key, value) in ["commit.gpgsign": "true", "gpg.format": "ssh", "user.signingkey": scratch.beside("forger")] {
      try await scratch.git("config", "--global", key, value)
    }
    try await scratch.colophon("set", "es", "title=T", "-q")
    try await scratch.shell("rm ~/.gitconfig; echo \"anna@desk.example $(cut -d' ' -f1,2 ../forger.pub)\" > .git/signers")
    try await scratch.git("config", "gpg.ssh.allowedSignersFile", ".git/signers")
    return scratch
  }

  @Test("it doesn't say whom the reader trusts; his own configuration does") func signers() async throws {
    let scratch = try await forged()
    #expect(try await scratch.verdict().first == "G", "git believes it")
    let history = try await scratch.colophon("history", "es", "--format", "jsonl")
    #expect(history.stdout.contains(#""signature":{"status":"unknown-key","format":"ssh","principal":null,"#), "\(history)")
    #expect(
      history.stderr
        == "gpg.ssh.allowedSignersFile is set by the repository's own configuration, which doesn't say whom you trust "
        + "(git config --global gpg.ssh.allowedSignersFile .git/signers)\n")
    try await scratch.git("config", "--global", "gpg.ssh.allowedSignersFile", scratch.path + "/.git/signers")
    #expect(try await scratch.signatures().last?.status == "good")
  }

  @Test("it may take trust away, and give none back: revoked keys stay revoked, both lists count") func revoked() async throws {
    let scratch = try await forged()
    try await scratch.git("config", "--global", "gpg.ssh.allowedSignersFile", scratch.path + "/.git/signers")
    try await scratch.shell("cp ../forger.pub .git/revoked; touch .git/none")
    for (own, theirs, status) in [
      (nil, nil, "good"), (nil, "none", "good"), (nil, "revoked", "bad"), ("revoked", "none", "bad"),
      ("none", "revoked", "bad"), ("revoked", nil, "bad"),
    ] {
      try await scratch.shell("git config --unset gpg.ssh.revocationFile; git config --global --unset gpg.ssh.revocationFile")
      if let own { try await scratch.git("config", "--global", "gpg.ssh.revocationFile", "\(scratch.path)/.git/\(own)") }
      if let theirs { try await scratch.git("config", "gpg.ssh.revocationFile", ".git/\(theirs)") }
      #expect(try await scratch.signatures().last?.status == status, "\(own ?? "-") \(theirs ?? "-")")
    }
  }

  @Test("checking goes on with one's own program, and says so") func verifying() async throws {
    let scratch = try await forged()
    try await scratch.git("config", "--global", "gpg.ssh.allowedSignersFile", scratch.path + "/.git/signers")
    let program = try await trap(scratch)
    for place in Self.places {
      try await set("gpg.ssh.program", to: program, in: place, scratch)
      let audit = try await scratch.colophon("audit")
      #expect(audit.code == 0, "\(audit)")
      #expect(
        audit.stderr.hasPrefix(
          "gpg.ssh.program is set by the repository's own configuration, whose programs are never run; yours checks the "
            + "signatures (git config --global gpg.ssh.program <scratch>/trap)\n"), "\(audit)")
      #expect(try await scratch.signatures().last?.status == "good")
      #expect(!FileManager.default.fileExists(atPath: scratch.beside("ran")))
    }
  }

  @Test("nothing else that git would run is run", arguments: Place.allCases) func others(_ place: Place) async throws {
    let scratch = try await Scratch.catalogue(in: place)
    let program = try await trap(scratch)
    let keys = [
      "core.fsmonitor", "core.sshCommand", "core.pager", "core.editor", "core.askPass", "core.alternateRefsCommand",
      "core.gitProxy", "diff.external", "diff.x.textconv", "diff.x.command", "filter.x.clean", "filter.x.smudge",
      "filter.x.process", "merge.x.driver", "credential.helper", "sequence.editor", "pager.log", "alias.log", "alias.list",
      "gpg.x509.program", "interactive.diffFilter", "uploadpack.packObjectsHook", "trailer.x.command", "trailer.edition.cmd",
      "browser.x.cmd", "man.x.cmd", "mergetool.x.cmd", "difftool.x.cmd", "gui.x.cmd", "receive.procReceiveRefs",
    ]
    for key in keys { try await scratch.git("config", key, key.hasPrefix("alias") ? "!\(program)" : program) }
    if place == .checkout {
      try scratch.write("work.yaml filter=x diff=x merge=x\n* diff=x\n", to: ".git/info/attributes")
    }
    let commands = [
      ["list"], ["show", "es"], ["history", "es"], ["log"], ["blame", "es"], ["diff", "HEAD~1", "HEAD"], ["audit"], ["check"],
      ["set", "es", "title=T"], ["advance", "es", "--to", "offer"], ["undo"], ["save"], ["search", "robots"], ["due"],
      ["index", "rebuild"], ["export", "--public", scratch.beside("public")], ["export", "audit-log"], ["hook", "install"],
    ]
    for command in commands { try await scratch.colophon(command) }
    try await scratch.git("log", "-1")
    #expect(!FileManager.default.fileExists(atPath: scratch.beside("ran")))
  }

  @Test("a name of a key that looks like an option of gpg's is none", .enabled(if: Keyring.isThere)) func options() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let keyring = try await Keyring(scratch)
    try scratch.write("verbose\nlog-file \(scratch.beside("ran"))\nlogger-file \(scratch.beside("ran"))\n", to: "../options")
    try await scratch.shell("printf 'roles: {publisher: [key:x]}\\nsigned: [offer]\\n' > ../roles.yaml")
    for key in ["--options=\(scratch.beside("options"))", "--logger-file=\(scratch.beside("ran"))", "--output=\(scratch.beside("ran"))"] {
      for (name, value) in ["commit.gpgsign": "true", "gpg.format": "openpgp", "user.signingkey": key] {
        try await scratch.git("config", name, value)
      }
      #expect(try await scratch.colophon("advance", "es", "--to", "offer").code == 6)
      #expect(!FileManager.default.fileExists(atPath: scratch.beside("ran")), "\(key)")
    }
    try await keyring.close(scratch)
  }
}
