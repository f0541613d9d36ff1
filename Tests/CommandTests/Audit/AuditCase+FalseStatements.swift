extension AuditCase {
  /// Statements about the places of records, and trailers that mean nothing.
  static let statements: [AuditCase] = [
    .init(
      "merged into nothing",
      """
      git rm -q $es
      told Merge 'Edition: robots/es' 'Merged-Into: no/where'
      """, "error trailer robots/es"),
    .init(
      "merged into itself",
      """
      git rm -q $es
      told Merge 'Edition: robots/es' 'Merged-Into: robots/es'
      """, "error trailer robots/es"),
    .init(
      "merged into a record of another kind",
      """
      git rm -q $es
      told Merge 'Edition: robots/es' 'Merged-Into: robots'
      """, "error trailer robots/es"),
    .init("merged, and still there", "told Merge 'Edition: robots/es' 'Merged-Into: robots/ar'", "error trailer robots/es"),
    .init(
      "a work that is said to have been an edition",
      """
      mkdir editions/es
      echo 'title: x' > editions/es/work.yaml
      git rm -q $es
      told Move 'Work: es' 'Moved-From: robots/es'
      """,
      "error trailer es", "error trailer robots/es", "error vanished robots/es"),
    .init(
      "a copy that is said to be moved",
      """
      nobody
      cp $ar editions/robots/it.yaml
      told Move 'Edition: robots/it' 'Moved-From: robots/ar'
      """,
      "note rules workflows/roles.yaml", "error trailer robots/it", "error role robots/it"),
    .init(
      "moved from what never was",
      """
      nobody
      new it published
      told Move 'Edition: robots/it' 'Moved-From: robots/xx'
      """,
      "note rules workflows/roles.yaml", "error trailer robots/it", "error role robots/it"),
    .init(
      "two that were moved from one",
      """
      git mv $ar editions/robots/a.yaml
      cp editions/robots/a.yaml editions/robots/b.yaml
      told Move 'Edition: robots/a' 'Moved-From: robots/ar' 'Edition: robots/b' 'Moved-From: robots/ar'
      """,
      "error trailer robots/b"),
    .init(
      "a copy of a work that is said to be moved",
      """
      nobody
      mkdir editions/c
      cp -r editions/robots editions/c/robots
      told Move 'Work: c/robots' 'Moved-From: robots'
      """,
      "note rules workflows/roles.yaml", "error trailer c/robots", "error role c/robots/ar", "error role c/robots/fr-2019"),
    .init(
      "a folder that is no work is said to have moved away",
      """
      git rm -q $es
      told Move 'Work: x' 'Moved-From: robots/es'
      """,
      "error trailer x", "error trailer robots/es", "error vanished robots/es"),
    .init(
      "moved from where it is",
      """
      git rm -q $es
      told Move 'Work: robots' 'Moved-From: robots'
      """, "error trailer robots", "error vanished robots/es"),
    .init(
      "a work moved, and one of its editions left out",
      """
      mkdir editions/c
      git mv editions/robots editions/c/robots
      git rm -qf editions/c/robots/es.yaml
      told Move 'Work: c/robots' 'Moved-From: robots'
      """,
      "error vanished robots/es"),
    .init(
      "all that is gone is removed at once",
      """
      git rm -q $es
      told Remove 'Editions: 5000' 'Removed: yes'
      """, "error trailer", "error vanished robots/es"),
    .init(
      "more records are counted than changed",
      """
      echo '# x' >> $es
      told Set 'Editions: 1500'
      """, "error trailer"),
    .init(
      "fewer records are counted than changed",
      """
      echo '# x' >> $es
      told Set 'Editions: 0'
      """, "error trailer"),
    .init(
      "a few are counted and not named",
      """
      echo '# x' >> $es
      told Set 'Editions: 1'
      """, "error trailer robots/es"),
    .init(
      "a count that is no number",
      """
      echo '# x' >> $es
      told Set 'Editions: many'
      """, "error trailer"),
    .init(
      "removed, and still there",
      """
      echo '# x' >> $es
      told Remove 'Edition: robots/es' 'Removed: yes'
      """, "error trailer robots/es"),
    .init(
      "removed, but not quite",
      """
      git rm -q $es
      told Remove 'Edition: robots/es' 'Removed: later'
      """, "error trailer robots/es", "error vanished robots/es"),
    .init(
      "two statements of one record that say two things",
      """
      to ar published
      told Publish 'Workflow: translation 1' 'Effective-Date: 2024' 'Edition: robots/ar' 'Transition: in-production -> published' 'Edition: robots/ar' 'Transition: in-production -> postponed'
      """, "error trailer robots/ar"),
    .init(
      "one trailer twice",
      """
      to ar postponed
      told Postpone 'Edition: robots/ar' 'Transition: in-production -> published' 'Transition: in-production -> postponed' 'Workflow: translation 1'
      """,
      "error trailer"),
    .init(
      "an edition is named as a work",
      """
      echo '# x' >> $es
      told Set 'Work: robots/es'
      """, "error trailer robots/es", "error trailer robots/es"),
    .init(
      "an edition is named as reception",
      """
      echo '# x' >> $es
      told Set 'Reception: robots/es'
      """, "error trailer robots/es", "error trailer robots/es"),
    .init(
      "a format is named that is not listed",
      "told Publish 'Edition: robots/ar#ebook' 'Transition: in-production -> published' 'Effective-Date: 2024' 'Workflow: translation 1'",
      "error trailer robots/ar#ebook"),
    .init(
      "a move before the name",
      """
      git mv $es editions/robots/it.yaml
      told Move 'Moved-From: robots/es' 'Edition: robots/it'
      """,
      "error trailer", "error trailer robots/es", "note moved-by-hand robots/es"),
    .init(
      "a catalogue behind the name",
      """
      echo '# x' >> $es
      told Set 'Edition: robots/es' 'Catalogue: elsewhere'
      """, "error trailer"),
    .init(
      "another catalogue's trailers",
      """
      echo 'notes: x' >> $es
      told Other 'Catalogue: elsewhere' 'Edition: robots/ar' 'Transition: a -> b'
      """,
      "error trailer robots/es"),
    .init(
      "a step stated in an earlier paragraph",
      """
      echo '# x' >> $es
      told Set 'Edition: robots/ar' 'Transition: in-production -> published' '' 'Edition: robots/es'
      """, "error trailer robots/ar"),
    .init(
      "a trailer over two lines",
      """
      echo '# x' >> $es
      told Set 'Workflow: translation' '  1' 'Edition: robots/es'
      """, "error trailer"),
    .init(
      "a name with a slash behind it",
      """
      echo '# x' >> $es
      told Set 'Edition: robots/es/'
      """, "error trailer robots/es/", "error trailer robots/es"),
    .init(
      "a name that goes up and down",
      """
      echo '# x' >> $es
      told Set 'Edition: robots/../robots/es'
      """, "error trailer robots/../robots/es", "error trailer robots/es"),
    .init(
      "a name in capitals",
      """
      echo '# x' >> $es
      told Set 'Edition: Robots/es'
      """, "error trailer Robots/es", "error trailer robots/es"),
    .init(
      "a key in small letters, which git shows and nobody reads",
      "told Publish 'edition: robots/ar' 'transition: in-production -> published'", "error trailer robots/ar"),
  ]
}
