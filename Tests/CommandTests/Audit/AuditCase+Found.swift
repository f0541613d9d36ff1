extension AuditCase {
  /// Records that come in where not everybody could have brought them.
  static let found: [AuditCase] = [
    .init(
      "found published by somebody without a role",
      """
      nobody
      found it published
      """, "note rules workflows/roles.yaml", "error role robots/it"),
    .init(
      "the same by hand",
      """
      nobody
      new it published
      commit It
      """, "note rules workflows/roles.yaml", "error role robots/it", "note by-hand robots/it"),
    .init(
      "found behind the step that asks for a role",
      """
      nobody
      found it out-of-print
      """, "note rules workflows/roles.yaml", "error role robots/it"),
    .init(
      "found where a step back may have led",
      """
      nobody
      found it postponed
      """, "note rules workflows/roles.yaml", "error role robots/it"),
    .init(
      "found by who has the role of another step",
      #"""
      roles 'roles: {rights: [anna@desk.example], publisher: [ben@desk.example], printer: [anna@desk.example]}'
      sed -i 's/roles: \[rights, publisher\]/roles: [publisher]/' workflows/translation.yaml
      commit W
      found it withdrawn
      """#, "note rules workflows/roles.yaml", "note rules workflows/translation.yaml", "error role robots/it"),
    .init(
      "found without the signature of the step that leads there",
      """
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      found it published
      """, "note rules workflows/roles.yaml", "error signature robots/it"),
    .init(
      "removed, and there again in another state",
      """
      nobody
      git rm -q $ar
      told 'Remove robots/ar' 'Edition: robots/ar' 'Removed: yes'
      found ar published
      """, "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "the undo of a removal by somebody without a role",
      """
      nobody
      git rm -q $ar
      told 'Remove robots/ar' 'Edition: robots/ar' 'Removed: yes'
      git checkout -q HEAD~ -- $ar
      told Undo "Undoes: $(git rev-parse HEAD)" 'Edition: robots/ar'
      """, "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "a return by hand is asked too",
      """
      nobody
      git rm -q $ar
      told 'Remove robots/ar' 'Edition: robots/ar' 'Removed: yes'
      git checkout -q HEAD~ -- $ar
      commit Back
      """,
      "note rules workflows/roles.yaml", "error returned robots/ar", "error role robots/ar", "note by-hand robots/ar"),
    .init(
      "a new edition with a format in a state of its own",
      #"""
      nobody
      new it proposed
      printf 'formats:\n  - form: ebook\n    status: published\n' >> editions/robots/it.yaml
      told 'Add robots/it' 'Edition: robots/it' 'Transition: (new) -> proposed' 'Workflow: translation 1'
      """#, "note rules workflows/roles.yaml", "error role robots/it#ebook"),
    .init(
      "a format that is added and said to be found",
      #"""
      nobody
      printf 'formats:\n  - form: ebook\n    status: published\n' >> $es
      told 'Set robots/es' 'Edition: robots/es#ebook' 'Transition: (new) -> published' 'Workflow: translation 1'
      """#, "note rules workflows/roles.yaml", "error role robots/es#ebook"),
    .init(
      "a format that is found in no state of the workflow",
      #"""
      printf 'formats:\n  - form: ebook\n    status: sold\n' >> $es
      told 'Set robots/es' 'Edition: robots/es#ebook' 'Transition: (new) -> sold' 'Workflow: translation 1'
      """#, "error illegal-transition robots/es#ebook"),
    .init(
      "found by the default workflow, which changes in the same commit",
      #"""
      printf 'workflow: loose\nversion: 1\ntitle: L\ninitial: published\nstates:\n  published: { title: P, category: available }\n  gone: { title: G, category: ended, final: true }\ntransitions:\n  drop: { from: [published], to: gone }\n' > workflows/loose.yaml
      nobody
      echo 'workflow: loose' >> colophon.yaml
      printf 'language: it\nstatus: published\n' > editions/robots/it.yaml
      commit It
      """#, "note rules workflows/loose.yaml", "note rules workflows/roles.yaml", "note rules colophon.yaml",
      "error role robots/it", "note by-hand robots/it"),
    .init(
      "a merge brings in a record of its own",
      """
      nobody
      git checkout -q -b desk
      echo '# y' >> $ar
      commit Desk
      git checkout -q main
      echo '# x' >> $es
      commit Mine
      git merge -q --no-commit --no-ff desk
      new it published
      commit Merge
      """, "note rules workflows/roles.yaml", "error role robots/it", "note by-hand robots/it"),
    .init(
      "moved and published in one commit",
      """
      nobody
      git mv $ar editions/robots/ar-2.yaml
      to ar-2 published
      told Move 'Edition: robots/ar-2' 'Moved-From: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2024' 'Workflow: translation 1'
      """,
      "note rules workflows/roles.yaml", "error role robots/ar-2"),
    .init(
      "renamed by hand and moved on",
      """
      git mv $es editions/robots/it.yaml
      to it published
      commit Rename
      """,
      "note moved-by-hand robots/es", "error illegal-transition robots/it"),
    .init(
      "renamed by hand and moved on without the role",
      """
      nobody
      git mv $ar editions/robots/ar-2.yaml
      to ar-2 published
      commit Rename
      """,
      "note rules workflows/roles.yaml", "note moved-by-hand robots/ar", "error role robots/ar-2"),
    .init(
      "renamed by hand, and a copy beside it",
      """
      nobody
      git mv $ar editions/robots/a.yaml
      cp editions/robots/a.yaml editions/robots/b.yaml
      commit Rename
      """,
      "note rules workflows/roles.yaml", "note moved-by-hand robots/ar", "error role robots/b", "note by-hand robots/b"),
    .init(
      "moved out of the catalogue by hand",
      """
      mkdir attic
      git mv $es attic/es.yaml
      commit Away
      """, "error vanished robots/es"),
  ]

  /// Lawful findings of records, and returns, moves and squashes that are nobody's fault.
  static let foundLawfully: [AuditCase] = [
    .init(
      "found by who has the role of a step that leads there",
      """
      roles 'roles: {publisher: [anna@desk.example]}'
      found it published
      """, "note rules workflows/roles.yaml"),
    .init(
      "found by who has the role of an earlier step",
      """
      roles 'roles: {rights: [anna@desk.example]}'
      found it delivered
      """, "note rules workflows/roles.yaml"),
    .init(
      "found by a role that finds",
      """
      roles 'roles: {desk: [anna@desk.example], rights: [ben@desk.example]}' 'found: [desk]'
      found it published
      """, "note rules workflows/roles.yaml"),
    .init(
      "found where nothing is asked from the start",
      """
      nobody
      found it cancelled
      found pt offered
      """, "note rules workflows/roles.yaml"),
    .init(
      "several found by hand are one note",
      """
      for l in a b c d; do
        new $l published
      done
      commit Four
      """, "note by-hand"),
    .init(
      "the undo of a removal by who has the role",
      """
      roles 'roles: {rights: [anna@desk.example]}'
      git rm -q $ar
      told 'Remove robots/ar' 'Edition: robots/ar' 'Removed: yes'
      git checkout -q HEAD~ -- $ar
      told Undo "Undoes: $(git rev-parse HEAD)" 'Edition: robots/ar'
      """, "note rules workflows/roles.yaml"),
    .init(
      "a format found by who has the role",
      #"""
      roles 'roles: {publisher: [anna@desk.example]}'
      printf 'formats:\n  - form: ebook\n    status: published\n' >> $es
      told 'Set robots/es' 'Edition: robots/es#ebook' 'Transition: (new) -> published' 'Workflow: translation 1'
      """#, "note rules workflows/roles.yaml"),
    .init(
      "what is renamed by hand is not found",
      """
      nobody
      git mv $ar editions/robots/ar-2.yaml
      commit Rename
      """, "note rules workflows/roles.yaml", "note moved-by-hand robots/ar"),
    .init(
      "renamed by hand and moved on lawfully",
      """
      git mv $ar editions/robots/ar-2.yaml
      to ar-2 published
      commit Rename
      """,
      "note moved-by-hand robots/ar", "note by-hand robots/ar-2"),
    .init(
      "moved and published in one commit, lawfully",
      """
      git mv $ar editions/robots/ar-2.yaml
      to ar-2 published
      told Move 'Edition: robots/ar-2' 'Moved-From: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2024' 'Workflow: translation 1'
      """),
    .init(
      "what a side has found comes in by a merge that somebody without a role makes",
      """
      nobody
      git checkout -q -b desk
      export GIT_AUTHOR_EMAIL=ben@desk.example
      found it published
      export GIT_AUTHOR_EMAIL=anna@desk.example
      git checkout -q main
      echo '# x' >> $es
      commit Mine
      git merge -q -m Merge desk
      """, "note rules workflows/roles.yaml"),
    .init(
      "two corrections of one record in one commit, the message of both kept",
      """
      echo '# x' >> $es
      told Set 'Edition: robots/es' '' 'Set robots/es: notes' '' 'Edition: robots/es'
      """),
    .init(
      "a note that begins like a trailer",
      """
      echo '# x' >> $es
      told 'Set robots/es' 'Edition: the second one, in red' '' 'Edition: robots/es'
      """),
    .init(
      "a reason over two lines",
      """
      to es cancelled
      told Cancel 'Edition: robots/es' 'Transition: proposed -> cancelled' 'Effective-Date: 2024' 'Reason: by-author' 'Signed-off-by: A' '  <a@b.example>'
      """
    ),
  ]
}
