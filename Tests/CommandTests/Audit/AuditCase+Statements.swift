extension AuditCase {
  /// Trailers that say what is not so.
  static let trailers: [AuditCase] = [
    .init(
      "a forged trailer: the tree stays", "told Publish 'Edition: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2024' 'Workflow: translation 1'",
      "error trailer robots/ar"),
    .init(
      "a forged trailer: the tree says another step",
      """
      to ar postponed
      told Publish 'Edition: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2024' 'Workflow: translation 1'
      """,
      "error trailer robots/ar"),
    .init(
      "another record is named than the one that changed",
      """
      echo 'notes: x' >> $ar
      told 'Set robots/es: notes' 'Edition: robots/es'
      """,
      "error trailer robots/ar"),
    .init(
      "one of two changed records is named",
      """
      echo 'notes: x' >> $ar
      echo 'notes: x' >> $es
      told 'Set robots/es: notes' 'Edition: robots/es'
      """,
      "error trailer robots/ar"),
    .init("a record is named that is not there", "told 'Set robots/it: notes' 'Edition: robots/it'", "error trailer robots/it"),
    .init(
      "an effective date that is none",
      """
      to ar published
      told Publish 'Edition: robots/ar' 'Transition: in-production -> published' 'Effective-Date: soon' 'Workflow: translation 1'
      """,
      "error trailer robots/ar"),
    .init(
      "a step that is none",
      """
      to ar published
      told Publish 'Edition: robots/ar' 'Transition: published' 'Effective-Date: 2024' 'Workflow: translation 1'
      """,
      "error trailer robots/ar"),
    .init(
      "a step by a name that is none",
      """
      to ar published
      told Publish 'Edition: robots/ar' 'Transition: in-production -> published (jump)' 'Effective-Date: 2024' 'Workflow: translation 1'
      """,
      "error trailer robots/ar"),
    .init(
      "another version of the workflow",
      """
      to ar published
      told Publish 'Edition: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2024' 'Workflow: translation 7'
      """,
      "error trailer robots/ar"),
    .init(
      "found in another state than is said",
      #"""
      printf 'language: it\nworkflow: translation\nstatus: published\n' > editions/robots/it.yaml
      told 'Add robots/it' 'Edition: robots/it' 'Transition: (new) -> proposed' 'Workflow: translation 1'
      """#,
      "error trailer robots/it"),
    .init(
      "a correction of what is no step",
      """
      told 'Correct robots/ar' "Corrects: $(git rev-parse HEAD)" 'Edition: robots/es' 'Effective-Date: 2020'
      told 'Correct robots/es' 'Corrects: 1111111111111111111111111111111111111111' 'Edition: robots/es' 'Effective-Date: 2020'
      """,
      "error trailer robots/es"),
    .init(
      "a correction without a date",
      """
      publish 2023
      told 'Correct robots/ar' "Corrects: $(git rev-parse HEAD)" 'Edition: robots/ar'
      """,
      "error trailer robots/ar"),
  ]

  /// Undos that don't take back what they say.
  static let undos: [AuditCase] = [
    .init(
      "an undo that brings nothing back",
      """
      echo 'notes: x' >> $es
      told Set 'Edition: robots/es'
      told Undo "Undoes: $(git rev-parse HEAD)" 'Edition: robots/es'
      """,
      "error undo robots/es"),
    .init(
      "an undo of nothing known is judged as any other change",
      """
      to es published
      told Undo 'Undoes: 2222222222222222222222222222222222222222' 'Edition: robots/es'
      """,
      "error illegal-transition robots/es"),
    .init(
      "an undo that moves the edition too",
      """
      echo 'notes: x' >> $es
      told Set 'Edition: robots/es'
      sed -i /^notes/d $es
      to es published
      told Undo "Undoes: $(git rev-parse HEAD)" 'Edition: robots/es'
      """,
      "error illegal-transition robots/es"),
    .init(
      "an undo of an addition that leaves the record",
      #"""
      printf 'language: it\nworkflow: translation\nstatus: proposed\n' > editions/robots/it.yaml
      told Add 'Edition: robots/it' 'Transition: (new) -> proposed'
      echo '# kept' >> editions/robots/it.yaml
      told Undo "Undoes: $(git rev-parse HEAD)" 'Edition: robots/it'
      """#,
      "error undo robots/it"),
    .init(
      "an undo of an older commit takes a record away",
      """
      echo 'notes: x' >> $es
      told Set 'Edition: robots/es'
      git rm -q $es
      told Undo "Undoes: $(git rev-parse HEAD)" 'Edition: robots/es'
      """,
      "error undo robots/es"),
    .init(
      "an undo of what another branch did is judged as any other change",
      """
      git checkout -q -b desk
      echo 'notes: x' >> $es
      told Set 'Edition: robots/es'
      other=$(git rev-parse HEAD)
      git checkout -q main
      to es published
      told Undo "Undoes: $other" 'Edition: robots/es'
      """, "error illegal-transition robots/es"),
    .init(
      "a step is undone to another state",
      """
      publish 2024
      to ar translating
      told Undo "Undoes: $(git rev-parse HEAD)" 'Edition: robots/ar'
      """, "error undo robots/ar"),
  ]

  /// Records that go, come back, or can't be read.
  static let records: [AuditCase] = [
    .init(
      "an edition vanishes",
      """
      git rm -q $es
      commit Away
      """, "error vanished robots/es"),
    .init(
      "a work vanishes",
      """
      git rm -q editions/robots/work.yaml
      commit Away
      """, "error vanished robots"),
    .init(
      "a review vanishes",
      """
      mkdir -p editions/robots/reception
      echo 'kind: review' > editions/robots/reception/one.yaml
      commit One
      git rm -q editions/robots/reception/one.yaml
      commit Away
      """,
      "error vanished robots/reception/one"),
    .init(
      "an edition is renamed and rewritten",
      """
      git mv $es editions/robots/es-2024.yaml
      echo 'notes: x' >> editions/robots/es-2024.yaml
      commit Rename
      """, "error vanished robots/es"),
    .init(
      "a name is used again by hand",
      """
      cp $es ../kept
      git rm -q $es
      told 'Remove robots/es' 'Edition: robots/es' 'Removed: yes' 'Reason: twice'
      mkdir -p editions/robots
      cp ../kept $es
      commit Back
      """,
      "error returned robots/es"),
    .init(
      "a name that vanished is used for another",
      #"""
      git rm -q $es
      commit Away
      printf 'language: pt\nworkflow: translation\n' > $es
      commit Other
      """#, "error vanished robots/es",
      "error returned robots/es"),
    .init(
      "a record is no YAML",
      #"""
      printf 'title: [one\n' > $es
      commit Broken
      """#, "error unreadable robots/es"),
    .init(
      "a record is a list",
      """
      echo '- one' > $es
      commit List
      """, "error unreadable robots/es"),
    .init(
      "a record is empty",
      """
      : > $es
      commit Empty
      """, "error unreadable robots/es"),
    .init(
      "a key stands twice",
      """
      echo 'language: pt' >> $es
      commit Twice
      """, "error unreadable robots/es"),
    .init(
      "a record becomes a link",
      """
      rm $es
      ln -s ar.yaml $es
      commit Link
      """, "error unreadable robots/es"),
    .init(
      "a new record is a link",
      """
      ln -s ar.yaml editions/robots/it.yaml
      commit Link
      """, "error unreadable robots/it"),
    .init(
      "a record is a submodule",
      """
      git update-index --add --cacheinfo 160000,$(git rev-parse HEAD),editions/robots/it.yaml
      git commit -qm Sub
      git reset -q
      """,
      "error unreadable robots/it"),
    .init(
      "a workflow is broken",
      """
      echo 'states: [' >> workflows/translation.yaml
      commit W
      """, "note rules workflows/translation.yaml", "error unreadable workflows/translation.yaml"),
    .init(
      "a workflow loses a state",
      #"""
      sed -i -e '/^  proposed:/d' -e 's/^initial: .*/initial: offered/' -e 's/\[proposed, /[/' -e 's/\[proposed\]/[offered]/' workflows/translation.yaml
      commit W
      """#,
      "note rules workflows/translation.yaml", "error stranded robots/es"),
    .init(
      "a workflow is gone",
      """
      git rm -q workflows/original.yaml
      commit W
      """, "note rules workflows/original.yaml", "error stranded robots/fr-2019"),
    .init(
      "a name in capitals beside another",
      """
      cp $es editions/robots/ES.yaml
      commit Twin
      """, "error look-alike robots/ES"),
    .init(
      "a name in Cyrillic beside another",
      """
      cp $es editions/robots/еs.yaml
      commit Twin
      """, "error look-alike robots/еs"),
    .init(
      "two names that Unicode calls one",
      #"""
      cp $es "editions/robots/$(printf 'caf\303\251').yaml"
      commit One
      cp $es "editions/robots/$(printf 'cafe\314\201').yaml"
      commit Two
      """#,
      "error look-alike robots/cafe\u{301}"),
    .init(
      "a folder like another",
      """
      mkdir editions/Robots
      cp editions/robots/work.yaml editions/Robots/
      commit Twin
      """, "error look-alike Robots"),
  ]
}
