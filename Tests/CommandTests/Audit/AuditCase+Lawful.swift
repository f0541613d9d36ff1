extension AuditCase {
  /// Rare uses that are allowed.
  static let odd: [AuditCase] = [
    .init("nothing but the first commit", "true"),
    .init(
      "a lawful step by hand",
      """
      to ar published
      commit Ar
      """, "note by-hand robots/ar"),
    .init("a lawful step with trailers", "publish 2024-02-01"),
    .init(
      "empty commits",
      """
      commit One
      commit Two
      """),
    .init(
      "a commit with trailers of others",
      """
      echo '# x' >> $es
      told Mail 'Signed-off-by: A <a@b.example>' 'Reason: none' 'Removed: yes'
      """),
    .init(
      "line ends of Windows",
      #"""
      sed -i 's/$/\r/' $ar
      commit Crlf
      sed -i 's/^status: .*/status: published\r/' $ar
      commit Ar
      """#, "note by-hand robots/ar"),
    .init(
      "a byte order mark",
      #"""
      printf '\357\273\277' | cat - $es > ../x
      cp ../x $es
      commit Bom
      """#),
    .init(
      "an octopus",
      #"""
      for b in a b c; do
        git checkout -q -b $b main
        printf 'language: it\nworkflow: translation\n' > editions/robots/$b.yaml
        commit $b
      done
      git checkout -q main
      git merge -q -m Three a b c
      """#),
    .init(
      "two desks on two editions",
      """
      git checkout -q -b desk
      publish 2024
      git checkout -q main
      echo 'notes: x' >> $es
      commit Mine
      git merge -q -m Merge desk
      """),
    .init(
      "two desks on one edition, one side kept",
      """
      git checkout -q -b desk
      publish 2024
      git checkout -q main
      to ar postponed
      commit Mine
      git merge -q -s ours -m Merge desk
      """,
      "note by-hand robots/ar", "warning undecided robots/ar"),
    .init(
      "a step with its reason on one side, a note on the other",
      """
      git checkout -q -b desk
      to es cancelled
      told 'Cancel robots/es' 'Reason: breach' 'Edition: robots/es' 'Transition: proposed -> cancelled' 'Effective-Date: 2024-03-01' 'Workflow: translation 1'
      git checkout -q main
      sed -i '1i notes: x' $es
      commit Note
      git merge -q -m Merge desk
      """),
    .init(
      "two steps on two sides, the state of one kept and the note of the other",
      """
      git checkout -q -b desk
      publish 2024
      git checkout -q main
      to ar postponed
      sed -i '1i notes: x' $ar
      commit Mine
      git merge -q -m Merge desk >/dev/null || true
      git checkout -q --theirs $ar
      sed -i '1i notes: x' $ar
      commit Merge
      """, "note by-hand robots/ar", "warning undecided robots/ar"),
    .init(
      "a plain rename",
      """
      git mv $es editions/robots/es-2024.yaml
      commit Rename
      """, "note moved-by-hand robots/es"),
    .init(
      "an announced removal, and the name used again by one who says so",
      """
      cp $es ../kept
      git rm -q $es
      told 'Remove robots/es' 'Edition: robots/es' 'Removed: yes'
      mkdir -p editions/robots
      cp ../kept $es
      told 'Add robots/es' 'Edition: robots/es' 'Transition: (new) -> proposed' 'Workflow: translation 1'
      """),
    .init(
      "a work moved as a folder",
      """
      mkdir editions/c
      git mv editions/robots editions/c/robots
      told 'Move robots' 'Work: c/robots' 'Moved-From: robots'
      """),
    .init(
      "an undo, and the undo of it",
      """
      publish 2024-02
      one=$(git rev-parse HEAD)
      to ar in-production
      told Undo "Undoes: $one" 'Edition: robots/ar'
      two=$(git rev-parse HEAD)
      to ar published
      told Undo "Undoes: $two" 'Edition: robots/ar'
      """),
    .init(
      "one of two formats taken back",
      #"""
      printf 'formats:\n  - form: paperback\n  - form: ebook\n' >> $ar
      publish 2024-02-01
      sed -i 's/  - form: .*/&\n    status: reverted/' $ar
      told Revert 'Transition: published -> reverted' 'Effective-Date: 2024-02-03' 'Workflow: translation 1' 'Edition: robots/ar#paperback' 'Edition: robots/ar#ebook'
      one=$(git rev-parse HEAD)
      sed -i '/form: ebook/{n;d}' $ar
      told Undo "Undoes: $one" 'Edition: robots/ar#ebook'
      """#),
    .init(
      "an undone date bounds nothing",
      """
      publish 2024-02
      one=$(git rev-parse HEAD)
      to ar in-production
      told Undo "Undoes: $one" 'Edition: robots/ar'
      publish 2023-05
      """),
    .init(
      "a corrected date bounds in its place",
      """
      publish 2024-02-01
      told Correct "Corrects: $(git rev-parse HEAD)" 'Edition: robots/ar' 'Effective-Date: 2023-01-01'
      to ar out-of-print
      told Exhaust 'Edition: robots/ar' 'Transition: published -> out-of-print' 'Effective-Date: 2023-06-01' 'Workflow: translation 1'
      """),
    .init(
      "a date as wide as a year",
      """
      publish 2024-02-02
      told Reprint 'Edition: robots/ar' 'Transition: published -> published (reprint)' 'Effective-Date: 2024' 'Workflow: translation 1'
      """,
      "note date-imprecise robots/ar"),
    .init(
      "postponed and resumed",
      """
      to ar postponed
      told Postpone 'Edition: robots/ar' 'Transition: in-production -> postponed' 'Effective-Date: 2024-03-02' 'Workflow: translation 1'
      to ar in-production
      told Resume 'Edition: robots/ar' 'Transition: postponed -> in-production' 'Effective-Date: 2024-03-02' 'Workflow: translation 1'
      """),
    .init(
      "a format that parts ways",
      #"""
      printf 'formats:\n  - form: ebook\n' >> $ar
      publish 2024-02-01
      sed -i 's/  - form: ebook/&\n    status: withdrawn/' $ar
      told 'Withdraw robots/ar#ebook' 'Edition: robots/ar#ebook' 'Transition: published -> withdrawn' 'Effective-Date: 2024-02-03' 'Workflow: translation 1'
      """#),
    .init(
      "a record comes in as it was found",
      #"""
      printf 'language: it\nworkflow: translation\nstatus: out-of-print\n' > editions/robots/it.yaml
      commit It
      """#, "note by-hand robots/it"),
    .init(
      "roles that come later",
      """
      publish 2024-02
      echo 'roles: {publisher: [ben@desk.example]}' > workflows/roles.yaml
      commit R
      """, "note rules workflows/roles.yaml"),
    .init(
      "a workflow gains a state and a step",
      #"""
      sed -i 's/^states:/&\n  rumoured: { title: Rumoured, category: planned }/; s/^transitions:/&\n  rumour: { from: [proposed], to: rumoured }\n  confirm: { from: [rumoured], to: proposed }/' workflows/translation.yaml
      commit W
      to es rumoured
      commit Es
      """#,
      "note rules workflows/translation.yaml", "note by-hand robots/es"),
    .init(
      "other files among the records",
      """
      echo '# Notes' > editions/robots/README.md
      echo x > editions/robots/cover.txt
      commit Files
      git rm -q editions/robots/cover.txt
      commit Less
      """),
    .init(
      "a file that may be run",
      """
      git update-index --chmod=+x $es
      git commit -qm Mode
      git checkout -q -f
      """),
    .init(
      "a clock that is an hour behind",
      """
      GIT_COMMITTER_DATE=2024-03-02T09:00:00+01:00 commit Behind
      GIT_COMMITTER_DATE=2024-03-02T08:00:00+01:00 commit More
      """),
    .init(
      "a commit that says it was picked",
      """
      to ar published
      told Publish 'Edition: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2024' 'Workflow: translation 1' '(cherry picked from commit 1111111111111111111111111111111111111111)'
      """
    ),
    .init(
      "a clone over a transport",
      """
      publish 2024
      git clone -q --bare "file://$PWD" ../clone.git
      echo ../clone.git > .audit-here
      """),
  ]
}
