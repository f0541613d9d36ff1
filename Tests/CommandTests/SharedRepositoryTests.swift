import Foundation
import TestSupport
import Testing

/// The settings of `core.sharedRepository`, with git's own results beside Colophon's.
@Suite("A shared repository") struct SharedRepositoryTests {
  private static let settings = [
    "group", "true", "1", "all", "world", "everybody", "2", "0660", "0640", "0600", "0664", "0666", "0777", "umask", "false", "0", "empty",
  ]

  /// Two copies of a catalogue of 120 editions, whose branch lies in a folder that is packed away, and no logs: then git and Colophon
  /// make folders, objects, a pack, a reference, logs and an index, each in its own copy.
  private static let script = """
    i=0; while [ $i -lt 120 ]; do i=$((i+1)); printf 'language: it\\nstatus: proposed\\n' > editions/robots/it-$i.yaml; done
    git checkout -q -b team/x; git add editions; git commit -qm Many; git pack-refs --all; rm -rf .git/logs .git/refs/heads/*
    list() { find $1 -printf '%M %P\\n' | grep -v 'COMMIT_EDITMSG\\|ORIG_HEAD\\|hooks\\|colophon\\|info/' | sed -E \
    's,objects/[0-9a-f]{2}/[0-9a-f]{38},objects/xx/yy,;s,objects/[0-9a-f]{2}$,objects/xx,;s,pack-[0-9a-f]{40},pack-zz,' | sort -u; }
    for setting in $SETTINGS; do
      [ $setting = empty ] && setting=
      for copy in git own; do
        rm -rf ../$copy; cp -a . ../$copy
        git -C ../$copy config core.sharedRepository "$setting"
      done
      (umask $MASK; cd ../git; echo 'title: T' >> editions/robots/es.yaml; git commit -qam T; git repack -q; \
    rm editions/robots/it-3.yaml; git checkout -q -- editions)
      (umask $MASK; cd ../own; colophon set robots/es title=T -q; colophon set --where language:it title=T -q; colophon index rebuild -q)
      list ../git/.git > ../git.list; list ../own/.git > ../own.list
      diff ../git.list ../own.list > ../differing || { echo "$setting $MASK"; cat ../differing; }
      # Colophon's own: as git's folders and files where they are shared, else the owner's alone; files of the work tree as ever
      stat -c %A ../own/.git/colophon ../own/.git/colophon/index.sqlite ../own/.git/colophon/index.sqlite.lock | tr '\\n' ' '
      stat -c %A ../git/.git/logs ../git/.git/HEAD ../git/.git/refs/heads/team/x | tr '\\n' ' '
      stat -c %a ../git/editions/robots/it-3.yaml ../own/editions/robots/it-3.yaml | tr '\\n' ' '; echo
    done
    """

  @Test(
    "folders, objects, packs, references, logs and the index have the modes that git gives them",
    arguments: ["022", "002", "077", "027", "000"].enumerated().map { ($0, $1) })
  func modes(place: Int, mask: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    // each setting with one mask; in full with each
    let settings = Self.settings.enumerated().filter { Extent.isLong || $0.offset % 5 == place }.map(\.element)
    let words = settings.joined(separator: " ")
    let outcome = try await scratch.shell("MASK=\(mask); SETTINGS='\(words)'\n" + Self.script, in: scratch.path)
    #expect(outcome.code == 0 && outcome.stderr == "", "\(outcome)")
    let lines = outcome.stdout.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(lines.count == settings.count && lines.allSatisfy { $0.count == 8 }, "\(outcome.stdout)")
    for (setting, line) in zip(settings, lines) where line.count == 8 {
      let isShared = !["umask", "false", "0", "empty"].contains(setting)
      #expect(line[0] == (isShared ? line[3] : "drwx------"), "\(line)")
      #expect(line[1] == (isShared ? line[5] : "-rw-------") && line[2] == line[1], "\(line)")
      // the work tree is none of the repository's files
      #expect(line[6] == line[7], "\(line)")
    }
  }

  @Test("a new repository is shared as git would share it", arguments: ["group", "all", "0640", "umask"], ["022", "077"])
  func initial(setting: String, mask: String) async throws {
    let scratch = try Scratch()
    let outcome = try await scratch.shell(
      """
      git config --global core.sharedRepository \(setting); git config --global init.defaultBranch main; umask \(mask)
      git init -q --bare ../git.git; colophon init -q --bare ../own.git
      for copy in git own; do
        git -C ../$copy.git config core.sharedRepository; git -C ../$copy.git config receive.denyNonFastforwards
        (cd ../$copy.git; stat -c '%A %n' . objects objects/pack refs refs/heads config HEAD)
      done
      """, in: scratch.path)
    let lines = outcome.stdout.split(separator: "\n")
    #expect(outcome.stderr == "" && lines.count > 10 && lines.count % 2 == 0, "\(outcome)")
    #expect(lines.prefix(lines.count / 2) == lines.suffix(lines.count / 2), "\(outcome.stdout)")
  }

  @Test("a mode that git would not take ends a write, and no read", arguments: ["0060", "nonsense"]) func invalid(setting: String)
    async throws
  {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.git("config", "core.sharedRepository", setting)
    #expect(try await scratch.git("commit", "-qm", "x").code == 128)
    #expect(try await scratch.colophon("set", "robots/es", "title=T").code == 6)
    #expect(try await scratch.count() == "2\n")
  }

  /// Runs a line as somebody of a number, in the group 12000, with a umask that leaves others nothing.
  private static let people = """
    as() { who=$1; shift; setpriv --reuid=$who --regid=12000 --clear-groups sh -c "umask 077; cd $DOOR; $*"; }
    """

  @Test(
    "two people of one group write and push by turns", .enabled("only root can be two people") { await Self.isRoot() })
  func twoPeople() async throws {
    let scratch = try await Scratch.catalogue(in: .bare)
    let outcome = try await scratch.shell(
      """
      set -e
      DOOR="$PWD"; \(Self.people)
      git config --global safe.directory '*'; chmod 777 .. ../home; chmod 644 ../home/.gitconfig
      git config core.sharedRepository group; git config core.logAllRefUpdates true; git gc -q
      chown -R 12001:12000 .; chmod -R g+rwX .; find . -type d -exec chmod g+s {} +
      as 12001 'colophon index rebuild -q'
      for round in 1 2 3 4 5 6; do
        as 12001 "colophon set robots/es title=A$round"
        as 12002 "colophon set robots/es title=B$round"
        as 12002 "rm -rf ../clone-$round && git clone -q . ../clone-$round && cd ../clone-$round && \
      echo '# N$round' >> editions/robots/ar.yaml && git commit -qam Note && git push -q origin HEAD"
        as 12001 "colophon list --format tsv" > /dev/null
        as 12001 "colophon index status" | grep -q . 
      done
      as 12002 "i=0; while [ \\$i -lt 120 ]; do i=\\$((i+1)); printf 'language: it\\n' > ../clone-6/editions/robots/it-\\$i.yaml; done; \
      cd ../clone-6; git add .; git commit -qm Many; git push -q origin HEAD"
      as 12001 "colophon set --where language:it title=T -q"
      as 12002 "colophon set --where language:it title=U -q"
      as 12001 "git gc -q"
      git fsck --strict --no-dangling
      find . -not -perm -g+r; find . -type d -not -perm -g+ws
      """, in: scratch.path)
    #expect(outcome.code == 0 && outcome.stderr == "", "\(outcome)")
    #expect(outcome.stdout.split(separator: "\n").count == 12, "nothing that the group may not read: \(outcome.stdout)")
    let count = try await scratch.git("rev-list", "--count", "HEAD").stdout
    // the catalogue's own, three of a round, and the last three
    #expect(count == "\(2 + 6 * 3 + 3)\n")
  }

  private static func isRoot() async -> Bool { getuid() == 0 }
}
