extension AuditCase {
  /// Uses with findings, and their remedies as in docs/audit.md.
  static let everydayFindings: [AuditCase] = [
    .init(
      "a merge reverted, and merged again",
      #"""
      git checkout -q -b topic
      publish 2024-02-01
      git checkout -q main
      echo '# x' >> $es
      commit Main
      git merge -q --no-ff -m Merge topic
      m=$(git rev-parse HEAD)
      git revert -m 1 --no-edit $m >/dev/null
      git revert --no-edit HEAD >/dev/null
      """#,
      "error illegal-transition robots/ar", "note by-hand robots/ar"
    ).mended(
      "`colophon undo MERGE`, and the undo of that",
      replacing: """
        m=$(git rev-parse HEAD)
        git revert -m 1 --no-edit $m >/dev/null
        git revert --no-edit HEAD >/dev/null
        """,
      with: """
        \(Scratch.binary) undo HEAD -q
        \(Scratch.binary) undo HEAD -q
        """),
    .init(
      "a squash of several steps",
      #"""
      git checkout -q -b topic
      sed -i '1i publisher: {name: X}' $es
      commit P
      step es proposed contracted 2024-02-01
      step es contracted translating 2024-02-02
      git checkout -q main
      git merge -q --squash topic >/dev/null
      git commit -qm 'Squashed topic'
      """#,
      "error illegal-transition robots/es"
    ).mended(
      "`git merge`: each step is a commit of its own",
      replacing: """
        git merge -q --squash topic >/dev/null
        git commit -qm 'Squashed topic'
        """, with: "git merge -q --no-ff -m Merge topic"),
    .init(
      "a host's rebase that strips signatures",
      #"""
      allow anna
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      git checkout -q -b topic
      by anna
      publish 2024-02
      git config --global commit.gpgsign false
      git checkout -q main
      echo '# x' >> $es
      commit Main
      git checkout -q topic
      git rebase -q main
      git checkout -q main
      git merge -q --ff-only topic
      """#,
      "note rules workflows/roles.yaml", "error signature robots/ar"
    ).mended(
      "a merge, which leaves the commits as they are",
      replacing: """
        git checkout -q topic
        git rebase -q main
        git checkout -q main
        git merge -q --ff-only topic
        """,
      with: """
        as bot
        git merge -q -m Merge topic
        """),
    .init(
      "a workflow that gains a role while a topic is open, merged by a bot alone",
      tightened + #"""
        as bot
        git merge -q -m Merge topic
        """#,
      "note rules workflows/roles.yaml", "note rules workflows/translation.yaml", "error role robots/es"
    ).mended(
      "who has the role merges, or says `Keeps:` in a later commit",
      replacing: """
        as bot

        """),
  ]
}
