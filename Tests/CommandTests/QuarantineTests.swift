import Foundation
import Testing

@Suite("What git keeps others from") struct QuarantineTests {
  /// A command of each way to write, run where a push is held in quarantine.
  static let writers = [
    "set robots/es title=T", "advance robots/ar --to publish", "add work nadja --language fr", "undo", "remove robots/es --reason R",
    "move robots/es robots/ca", "set --where language:it title=T", "init --bare", "init --bare ../another.git",
    "merge robots/es --into robots/ar",
  ]

  @Test("in a pre-receive hook nothing is written, and the push goes through", arguments: writers)
  func preReceive(command: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let bare = scratch.beside("bare.git")
    let outcome = try await scratch.shell(
      """
      i=0; while [ $i -lt 120 ]; do i=$((i+1)); printf 'language: it\\n' > editions/robots/it-$i.yaml; done; git add editions; git commit -qm Many
      git clone -q --bare . ../bare.git
      printf '#!/bin/sh\\ncolophon \(command) > ../said 2>&1; echo $? > ../code; colophon list works > ../read; colophon export --public ../public\\n' > ../bare.git/hooks/pre-receive
      chmod +x ../bare.git/hooks/pre-receive
      find ../bare.git -type f | sort > ../before
      git branch -q other; git commit -q --allow-empty -m Next; git push -q ../bare.git HEAD:refs/heads/new
      cat ../code; cat ../read; ls ../another.git 2>/dev/null
      """, in: scratch.path)
    #expect(outcome.code != 0 && outcome.stdout.hasPrefix("6\n") && outcome.stdout.contains("robots"), "\(outcome)")
    #expect(
      try await scratch.shell("cat ../said").stdout
        == "error: git can't do this: nothing is written while git holds a push in quarantine (GIT_QUARANTINE_PATH is set, as in a pre-receive hook), for the push may yet be refused. Write in post-receive.\n"
    )
    expect(try await scratch.git("fsck", "--strict", "--no-dangling", in: bare), is: Outcome())
    #expect(try await scratch.git("rev-parse", "HEAD", in: bare).code == 0)
  }

  @Test("set to nothing it is set; a dry run writes nothing and is told") func empty() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let quarantine = ["GIT_QUARANTINE_PATH": ""]
    #expect(try await scratch.git("update-ref", "refs/heads/x", "HEAD", with: quarantine).code == 128)
    #expect(try await scratch.colophon("set", "robots/es", "title=T", with: quarantine).code == 6)
    #expect(try await scratch.colophon("set", "robots/es", "title=T", "--dry-run", with: quarantine).code == 0)
    try await scratch.expectSound()
  }

  /// A way to come upon a repository, and whether git takes it where only named bare ones are taken.
  struct Way: Sendable {
    let folder: String
    var variables: [String: String] = [:]
  }

  private static let ways = [
    Way(folder: "."), Way(folder: "bare.git"), Way(folder: "bare.git/refs"), Way(folder: "books/deep/bare.git"),
    Way(folder: "books/deep/bare.git/objects"), Way(folder: "books"), Way(folder: "books/editions"), Way(folder: "linked"),
    Way(folder: "apart"), Way(folder: "apart.git"), Way(folder: "link"),
    Way(folder: "bare.git", variables: ["GIT_DIR": "."]), Way(folder: ".", variables: ["GIT_DIR": "bare.git"]),
    Way(folder: "bare.git", variables: ["GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.bareRepository", "GIT_CONFIG_VALUE_0": "all"]),
  ]

  @Test("safe.bareRepository=explicit is followed as git does", arguments: ["explicit", "all", "Explicit", ""]) func bare(value: String)
    async throws
  {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let made = try await scratch.shell(
      """
      git clone -q --bare . ../bare.git; mkdir deep; cp -r ../bare.git deep/; git worktree add -q ../linked -b linked
      git clone -q --separate-git-dir ../apart.git . ../apart; ln -s bare.git ../link
      git -C ../bare.git config safe.bareRepository explicit
      git config --global safe.bareRepository '\(value)'
      """)
    #expect(made == Outcome())
    for way in Self.ways {
      let folder = scratch.beside(way.folder)
      let own = try await scratch.colophon("list", "works", in: folder, with: way.variables)
      let git = try await scratch.git("rev-parse", "--git-dir", in: folder, with: way.variables)
      // where there is no repository at all both say so, each in its own way
      let wanted: [Int32] = git.code == 0 ? [0] : git.stderr.contains("not a git repository") ? [4, 6] : [6]
      #expect(wanted.contains(own.code), "\(value) \(way): \(own) \(git)")
      if git.stderr.contains("cannot use bare repository") {
        #expect(own.stderr.contains("(safe.bareRepository is explicit)"), "\(own)")
      }
    }
  }
}
