extension AuditCase {
  /// Records that come in where not everybody could have brought them.
  static let found: [AuditCase] = [
    .init("found published by somebody without a role", "nobody; found it published", "note rules workflows/roles.yaml", "error role robots/it"),
    .init("the same by hand", "nobody; new it published; commit It", "note rules workflows/roles.yaml", "error role robots/it", "note by-hand robots/it"),
    .init("found behind the step that asks for a role", "nobody; found it out-of-print", "note rules workflows/roles.yaml", "error role robots/it"),
    .init("found where a step back may have led", "nobody; found it postponed", "note rules workflows/roles.yaml", "error role robots/it"),
    .init(
      "found by who has the role of another step",
      "roles 'roles: {rights: [anna@desk.example], publisher: [ben@desk.example], printer: [anna@desk.example]}'; sed -i 's/roles: \\[rights, publisher\\]/roles: [publisher]/' workflows/translation.yaml; "
        + "commit W; found it withdrawn", "note rules workflows/roles.yaml", "note rules workflows/translation.yaml", "error role robots/it"),
    .init(
      "found without the signature of the step that leads there",
      "roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'; found it published", "note rules workflows/roles.yaml", "error signature robots/it"),
    .init(
      "removed, and there again in another state",
      "nobody; git rm -q $ar; told 'Remove robots/ar' 'Edition: robots/ar' 'Removed: yes'; found ar published", "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "the undo of a removal by somebody without a role",
      "nobody; git rm -q $ar; told 'Remove robots/ar' 'Edition: robots/ar' 'Removed: yes'; git checkout -q HEAD~ -- $ar; "
        + "told Undo \"Undoes: $(git rev-parse HEAD)\" 'Edition: robots/ar'", "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "a return by hand is asked too",
      "nobody; git rm -q $ar; told 'Remove robots/ar' 'Edition: robots/ar' 'Removed: yes'; git checkout -q HEAD~ -- $ar; commit Back",
      "note rules workflows/roles.yaml", "error returned robots/ar", "error role robots/ar", "note by-hand robots/ar"),
    .init(
      "a new edition with a format in a state of its own",
      "nobody; new it proposed; printf 'formats:\\n  - form: ebook\\n    status: published\\n' >> editions/robots/it.yaml; "
        + "told 'Add robots/it' 'Edition: robots/it' 'Transition: (new) -> proposed' 'Workflow: translation 1'", "note rules workflows/roles.yaml", "error role robots/it#ebook"),
    .init(
      "a format that is added and said to be found",
      "nobody; printf 'formats:\\n  - form: ebook\\n    status: published\\n' >> $es; "
        + "told 'Set robots/es' 'Edition: robots/es#ebook' 'Transition: (new) -> published' 'Workflow: translation 1'", "note rules workflows/roles.yaml", "error role robots/es#ebook"),
    .init(
      "a format that is found in no state of the workflow",
      "printf 'formats:\\n  - form: ebook\\n    status: sold\\n' >> $es; "
        + "told 'Set robots/es' 'Edition: robots/es#ebook' 'Transition: (new) -> sold' 'Workflow: translation 1'", "error illegal-transition robots/es#ebook"),
    .init(
      "found by the default workflow, which changes in the same commit",
      "printf 'workflow: loose\\nversion: 1\\ntitle: L\\ninitial: published\\nstates:\\n  published: { title: P, category: available }\\n  gone: { title: G, category: ended, final: true }\\n"
        + "transitions:\\n  drop: { from: [published], to: gone }\\n' > workflows/loose.yaml; nobody; echo 'workflow: loose' >> colophon.yaml; "
        + "printf 'language: it\\nstatus: published\\n' > editions/robots/it.yaml; commit It", "note rules workflows/loose.yaml", "note rules workflows/roles.yaml", "note rules colophon.yaml",
      "error role robots/it", "note by-hand robots/it"),
    .init(
      "a merge brings in a record of its own",
      "nobody; git checkout -q -b desk; echo '# y' >> $ar; commit Desk; git checkout -q main; echo '# x' >> $es; commit Mine; "
        + "git merge -q --no-commit --no-ff desk; new it published; commit Merge", "note rules workflows/roles.yaml", "error role robots/it", "note by-hand robots/it"),
    .init(
      "moved and published in one commit",
      "nobody; git mv $ar editions/robots/ar-2.yaml; to ar-2 published; "
        + "told Move 'Edition: robots/ar-2' 'Moved-From: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2024' 'Workflow: translation 1'",
      "note rules workflows/roles.yaml", "error role robots/ar-2"),
    .init(
      "renamed by hand and moved on", "git mv $es editions/robots/it.yaml; to it published; commit Rename",
      "note moved-by-hand robots/es", "error illegal-transition robots/it"),
    .init(
      "renamed by hand and moved on without the role", "nobody; git mv $ar editions/robots/ar-2.yaml; to ar-2 published; commit Rename",
      "note rules workflows/roles.yaml", "note moved-by-hand robots/ar", "error role robots/ar-2"),
    .init(
      "renamed by hand, and a copy beside it",
      "nobody; git mv $ar editions/robots/a.yaml; cp editions/robots/a.yaml editions/robots/b.yaml; commit Rename",
      "note rules workflows/roles.yaml", "note moved-by-hand robots/ar", "error role robots/b", "note by-hand robots/b"),
    .init("moved out of the catalogue by hand", "mkdir attic; git mv $es attic/es.yaml; commit Away", "error vanished robots/es"),
  ]

  /// Statements about the places of records, and trailers that mean nothing.
  static let statements: [AuditCase] = [
    .init("merged into nothing", "git rm -q $es; told Merge 'Edition: robots/es' 'Merged-Into: no/where'", "error trailer robots/es"),
    .init("merged into itself", "git rm -q $es; told Merge 'Edition: robots/es' 'Merged-Into: robots/es'", "error trailer robots/es"),
    .init("merged into a record of another kind", "git rm -q $es; told Merge 'Edition: robots/es' 'Merged-Into: robots'", "error trailer robots/es"),
    .init("merged, and still there", "told Merge 'Edition: robots/es' 'Merged-Into: robots/ar'", "error trailer robots/es"),
    .init(
      "a work that is said to have been an edition",
      "mkdir editions/es; echo 'title: x' > editions/es/work.yaml; git rm -q $es; told Move 'Work: es' 'Moved-From: robots/es'",
      "error trailer es", "error trailer robots/es", "error vanished robots/es"),
    .init(
      "a copy that is said to be moved", "nobody; cp $ar editions/robots/it.yaml; told Move 'Edition: robots/it' 'Moved-From: robots/ar'",
      "note rules workflows/roles.yaml", "error trailer robots/it", "error role robots/it"),
    .init(
      "moved from what never was", "nobody; new it published; told Move 'Edition: robots/it' 'Moved-From: robots/xx'",
      "note rules workflows/roles.yaml", "error trailer robots/it", "error role robots/it"),
    .init(
      "two that were moved from one",
      "git mv $ar editions/robots/a.yaml; cp editions/robots/a.yaml editions/robots/b.yaml; told Move 'Edition: robots/a' 'Moved-From: robots/ar' 'Edition: robots/b' 'Moved-From: robots/ar'",
      "error trailer robots/b"),
    .init(
      "a copy of a work that is said to be moved",
      "nobody; mkdir editions/c; cp -r editions/robots editions/c/robots; told Move 'Work: c/robots' 'Moved-From: robots'",
      "note rules workflows/roles.yaml", "error trailer c/robots", "error role c/robots/ar", "error role c/robots/fr-2019"),
    .init(
      "a folder that is no work is said to have moved away", "git rm -q $es; told Move 'Work: x' 'Moved-From: robots/es'",
      "error trailer x", "error trailer robots/es", "error vanished robots/es"),
    .init("moved from where it is", "git rm -q $es; told Move 'Work: robots' 'Moved-From: robots'", "error trailer robots", "error vanished robots/es"),
    .init(
      "a work moved, and one of its editions left out",
      "mkdir editions/c; git mv editions/robots editions/c/robots; git rm -qf editions/c/robots/es.yaml; told Move 'Work: c/robots' 'Moved-From: robots'",
      "error vanished robots/es"),
    .init("all that is gone is removed at once", "git rm -q $es; told Remove 'Editions: 5000' 'Removed: yes'", "error trailer", "error vanished robots/es"),
    .init("more records are counted than changed", "echo '# x' >> $es; told Set 'Editions: 1500'", "error trailer"),
    .init("fewer records are counted than changed", "echo '# x' >> $es; told Set 'Editions: 0'", "error trailer"),
    .init("a few are counted and not named", "echo '# x' >> $es; told Set 'Editions: 1'", "error trailer robots/es"),
    .init("a count that is no number", "echo '# x' >> $es; told Set 'Editions: many'", "error trailer"),
    .init("removed, and still there", "echo '# x' >> $es; told Remove 'Edition: robots/es' 'Removed: yes'", "error trailer robots/es"),
    .init("removed, but not quite", "git rm -q $es; told Remove 'Edition: robots/es' 'Removed: later'", "error trailer robots/es", "error vanished robots/es"),
    .init(
      "two statements of one record that say two things",
      "to ar published; told Publish 'Workflow: translation 1' 'Effective-Date: 2024' 'Edition: robots/ar' 'Transition: in-production -> published' "
        + "'Edition: robots/ar' 'Transition: in-production -> postponed'", "error trailer robots/ar"),
    .init(
      "one trailer twice", "to ar postponed; told Postpone 'Edition: robots/ar' 'Transition: in-production -> published' 'Transition: in-production -> postponed' 'Workflow: translation 1'",
      "error trailer"),
    .init("an edition is named as a work", "echo '# x' >> $es; told Set 'Work: robots/es'", "error trailer robots/es", "error trailer robots/es"),
    .init("an edition is named as reception", "echo '# x' >> $es; told Set 'Reception: robots/es'", "error trailer robots/es", "error trailer robots/es"),
    .init(
      "a format is named that is not listed",
      "told Publish 'Edition: robots/ar#ebook' 'Transition: in-production -> published' 'Effective-Date: 2024' 'Workflow: translation 1'",
      "error trailer robots/ar#ebook"),
    .init(
      "a move before the name", "git mv $es editions/robots/it.yaml; told Move 'Moved-From: robots/es' 'Edition: robots/it'",
      "error trailer", "error trailer robots/es", "note moved-by-hand robots/es"),
    .init("a catalogue behind the name", "echo '# x' >> $es; told Set 'Edition: robots/es' 'Catalogue: elsewhere'", "error trailer"),
    .init(
      "another catalogue's trailers", "echo 'notes: x' >> $es; told Other 'Catalogue: elsewhere' 'Edition: robots/ar' 'Transition: a -> b'",
      "error trailer robots/es"),
    .init(
      "a step stated in an earlier paragraph",
      "echo '# x' >> $es; told Set 'Edition: robots/ar' 'Transition: in-production -> published' '' 'Edition: robots/es'", "error trailer robots/ar"),
    .init("a trailer over two lines", "echo '# x' >> $es; told Set 'Workflow: translation' '  1' 'Edition: robots/es'", "error trailer"),
    .init("a name with a slash behind it", "echo '# x' >> $es; told Set 'Edition: robots/es/'", "error trailer robots/es/", "error trailer robots/es"),
    .init(
      "a name that goes up and down", "echo '# x' >> $es; told Set 'Edition: robots/../robots/es'", "error trailer robots/../robots/es", "error trailer robots/es"),
    .init("a name in capitals", "echo '# x' >> $es; told Set 'Edition: Robots/es'", "error trailer Robots/es", "error trailer robots/es"),
    .init(
      "a key in small letters, which git shows and nobody reads",
      "told Publish 'edition: robots/ar' 'transition: in-production -> published'", "error trailer robots/ar"),
  ]

  /// Lawful findings of records, and returns, moves and squashes that are nobody's fault.
  static let foundLawfully: [AuditCase] = [
    .init("found by who has the role of a step that leads there", "roles 'roles: {publisher: [anna@desk.example]}'; found it published", "note rules workflows/roles.yaml"),
    .init("found by who has the role of an earlier step", "roles 'roles: {rights: [anna@desk.example]}'; found it delivered", "note rules workflows/roles.yaml"),
    .init("found by a role that finds", "roles 'roles: {desk: [anna@desk.example], rights: [ben@desk.example]}' 'found: [desk]'; found it published", "note rules workflows/roles.yaml"),
    .init("found where nothing is asked from the start", "nobody; found it cancelled; found pt offered", "note rules workflows/roles.yaml"),
    .init(
      "several found by hand are one note", "for l in a b c d; do new $l published; done; commit Four", "note by-hand"),
    .init(
      "the undo of a removal by who has the role",
      "roles 'roles: {rights: [anna@desk.example]}'; git rm -q $ar; told 'Remove robots/ar' 'Edition: robots/ar' 'Removed: yes'; git checkout -q HEAD~ -- $ar; "
        + "told Undo \"Undoes: $(git rev-parse HEAD)\" 'Edition: robots/ar'", "note rules workflows/roles.yaml"),
    .init(
      "a format found by who has the role",
      "roles 'roles: {publisher: [anna@desk.example]}'; printf 'formats:\\n  - form: ebook\\n    status: published\\n' >> $es; "
        + "told 'Set robots/es' 'Edition: robots/es#ebook' 'Transition: (new) -> published' 'Workflow: translation 1'", "note rules workflows/roles.yaml"),
    .init("what is renamed by hand is not found", "nobody; git mv $ar editions/robots/ar-2.yaml; commit Rename", "note rules workflows/roles.yaml", "note moved-by-hand robots/ar"),
    .init(
      "renamed by hand and moved on lawfully", "git mv $ar editions/robots/ar-2.yaml; to ar-2 published; commit Rename",
      "note moved-by-hand robots/ar", "note by-hand robots/ar-2"),
    .init(
      "moved and published in one commit, lawfully",
      "git mv $ar editions/robots/ar-2.yaml; to ar-2 published; "
        + "told Move 'Edition: robots/ar-2' 'Moved-From: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2024' 'Workflow: translation 1'"),
    .init(
      "what a side has found comes in by a merge that somebody without a role makes",
      "nobody; git checkout -q -b desk; export GIT_AUTHOR_EMAIL=ben@desk.example; found it published; export GIT_AUTHOR_EMAIL=anna@desk.example; git checkout -q main; "
        + "echo '# x' >> $es; commit Mine; git merge -q -m Merge desk", "note rules workflows/roles.yaml"),
    .init(
      "two corrections of one record in one commit, the message of both kept",
      "echo '# x' >> $es; told Set 'Edition: robots/es' '' 'Set robots/es: notes' '' 'Edition: robots/es'"),
    .init("a note that begins like a trailer", "echo '# x' >> $es; told 'Set robots/es' 'Edition: the second one, in red' '' 'Edition: robots/es'"),
    .init(
      "a reason over two lines", "to es cancelled; told Cancel 'Edition: robots/es' 'Transition: proposed -> cancelled' 'Effective-Date: 2024' 'Reason: by-author' 'Signed-off-by: A' '  <a@b.example>'"
    ),
  ]
}
