/// Ways around the audit of somebody inside who may push, knows the rules, and has no role.
extension AuditCase {
  static let insider = statedAtMerges + takenNames + otherPlaces

  /// A format without form and ISBN, published on main by who has the role; the desk changes its list, and its version is kept whole.
  private static func untold(_ title: String, deskChanging change: String, _ finding: String) -> AuditCase {
    let script = #"""
      printf 'formats:\n  - pages: 90\n    status: in-production\n' >> $ar
      told Set 'Edition: robots/ar'
      nobody
      git checkout -q -b desk
      as mallory
      sed -i 's/ \#(change)/' $ar
      told Set 'Edition: robots/ar'
      git checkout -q main
      as ben
      sed -i 's/    status: in-production/    status: published/' $ar
      told Publish 'Edition: robots/ar'
      as mallory
      git merge -q -s ours --no-commit desk
      git checkout -q desk -- $ar
      git commit -q -m Merge
      """#
    return AuditCase(
      title: title, script: script,
      findings: ["note rules workflows/roles.yaml", finding])
  }

  /// Trailers that say of a step, or of a merge, what it is not.
  private static let statedAtMerges: [AuditCase] = [
    .init(
      "steps of a side that say that they undo what never touched the record",
      #"""
      printf 'publisher: {name: P}\n' >> $es
      told Set 'Edition: robots/es'
      echo n > NOTES
      commit Notes
      stranger=$(git rev-parse HEAD)
      git branch desk
      nobody
      git checkout -q desk
      as mallory
      for s in 'proposed contracted' 'contracted translating' 'translating delivered'; do set -- $s
        step es $1 $2 2024-03-02 "Undoes: $stranger"
      done
      git checkout -q main
      echo o > OTHER
      commit Other
      git merge -q -m Merge desk
      """#, "note rules workflows/roles.yaml", "error role robots/es"),
    .init(
      "steps after a publication that say that they undo what never touched the record, and then its undo",
      #"""
      echo n > NOTES
      commit Notes
      stranger=$(git rev-parse HEAD)
      publish 2024-03-02
      published=$(git rev-parse HEAD)
      step ar published reprinting 2024-03-02 "Undoes: $stranger"
      step ar reprinting published 2024-03-02 "Undoes: $stranger"
      to ar in-production
      told Undo 'Edition: robots/ar' "Undoes: $published"
      """#, "error undo robots/ar"),
    untold(
      "the state of a format without form and ISBN is dropped by a merge, both sides having changed the list",
      deskChanging: "pages: 90/ pages: 91", "error dropped robots/ar"),
    untold(
      "the same moved on both sides: who has no role chooses",
      deskChanging: "status: in-production/ status: postponed", "error role robots/ar"),
    .init(
      "a merge that leaves a record alone, and corrects a date of it",
      #"""
      publish 2024-03-02
      published=$(git rev-parse HEAD)
      merging
      told Merge 'Edition: robots/ar' "Corrects: $published" 'Effective-Date: 2035-01-01'
      """#, "error date-future robots/ar"),
    .init(
      "a merge that leaves a record alone, and states a reprint of it in years to come, without the role",
      #"""
      sed -i 's/reprint: *{ from: \[published\], to: same/&, roles: [publisher]/' workflows/original.yaml
      grep -q 'to: same, roles' workflows/original.yaml
      commit Reprint
      nobody
      as mallory
      merging
      told Merge 'Edition: robots/fr-2019' 'Transition: published -> published (reprint)' 'Effective-Date: 2031'
      """#, "note rules workflows/original.yaml", "note rules workflows/roles.yaml", "error role robots/fr-2019", "error date-future robots/fr-2019"),
    .init(
      "a merge that states steps nobody took, and the end of what never was",
      #"""
      merging
      told Merge 'Edition: robots/nix' 'Removed: yes' 'Edition: robots/ar' 'Transition: proposed -> published' 'Effective-Date: 2023'
      """#, "error trailer robots/ar", "error trailer robots/nix"),
  ]

  /// Names that are taken, and ends that are none.
  private static let takenNames: [AuditCase] = [
    .init(
      "what goes is said to be moved to the name of a record that is there, whose publication is undone",
      #"""
      nobody
      as ben
      publish 2024-03-02
      published=$(git rev-parse HEAD)
      as mallory
      git rm -q $es
      git checkout -q $published^ -- $ar
      told Undo 'Edition: robots/ar' 'Moved-From: robots/es' "Undoes: $published"
      """#, "note rules workflows/roles.yaml", "error trailer robots/ar", "error role robots/ar"),
    .init(
      "on a side, a decoy is said to be moved to the name of a record that has taken steps",
      #"""
      printf 'publisher: {name: P}\n' >> $es
      told Set 'Edition: robots/es'
      git branch desk
      nobody
      git checkout -q desk
      as mallory
      step es proposed contracted 2024-03-02
      step es contracted translating 2024-03-02
      found z proposed
      git rm -q editions/robots/z.yaml
      told Move 'Edition: robots/es' 'Moved-From: robots/z'
      git checkout -q main
      as bot
      echo o > OTHER
      commit Other
      git merge -q -m Merge desk
      """#, "note rules workflows/roles.yaml", "error trailer robots/es", "error role robots/es"),
    .init(
      "a work is said to be moved to the name of a work that is there",
      #"""
      mkdir editions/other
      echo 'title: Other' > editions/other/work.yaml
      told Add 'Work: other'
      git rm -q editions/other/work.yaml
      told Move 'Work: robots' 'Moved-From: other'
      """#, "error trailer robots"),
    .init(
      "a merge gives up a publication for a removal, of what was moved away and back before",
      #"""
      git mv $ar editions/robots/tmp.yaml
      told Move 'Edition: robots/tmp' 'Moved-From: robots/ar'
      git mv editions/robots/tmp.yaml $ar
      told Move 'Edition: robots/ar' 'Moved-From: robots/tmp'
      nobody
      git branch desk
      as ben
      publish 2024-03-02
      as mallory
      git checkout -q desk
      git rm -q $ar
      told Remove 'Edition: robots/ar' 'Removed: yes'
      git checkout -q main
      git merge -q -s ours --no-commit desk
      git rm -qf $ar
      commit Merge
      """#, "note rules workflows/roles.yaml", "error role robots/ar"),
  ]

  /// Records at another place than before, under other rules.
  private static let otherPlaces: [AuditCase] = [
    .init(
      "an undo of a format's step sets the formats in another order, and another takes a step",
      #"""
      printf 'formats:\n  - {form: ebook, status: published}\n  - {form: hardback, status: in-production}\n' >> $fr
      told Formats 'Edition: robots/fr-2019' 'Edition: robots/fr-2019#ebook' 'Transition: (new) -> published' \
        'Edition: robots/fr-2019#hardback' 'Transition: (new) -> in-production'
      nobody
      as mallory
      sed -i 's/ebook, status: published/ebook, status: reprinting/' $fr
      told Out 'Edition: robots/fr-2019#ebook' 'Transition: published -> reprinting' 'Effective-Date: 2024-03-02'
      undone=$(git rev-parse HEAD)
      sed -i '/^  - /d' $fr
      printf '  - {form: hardback, status: published}\n  - {form: ebook, status: reprinting}\n' >> $fr
      told Undo 'Edition: robots/fr-2019' "Undoes: $undone"
      """#, "note rules workflows/roles.yaml", "error undo robots/fr-2019", "error role robots/fr-2019#hardback"),
    .init(
      "a merge writes settings of its own, by which editions go by another workflow",
      #"""
      sed -i '/^workflow:/d' $ar
      told Set 'Edition: robots/ar'
      owned
      as mallory
      sed -e 's/^workflow: translation/workflow: loose/' -e 's/, roles: \[[^]]*\]//' workflows/translation.yaml > workflows/loose.yaml
      commit Loose
      merging
      printf 'shelving: none\nworkflow: loose\n' > colophon.yaml
      commit Merge
      """#, "note rules workflows/roles.yaml", "note rules workflows/loose.yaml", "error role workflows/loose.yaml", "note rules colophon.yaml",
      "error role colophon.yaml", "error role robots/ar"),
    .init(
      "a published format is brought along from an edition that goes by a workflow without roles",
      #"""
      sed -e 's/^workflow: translation/workflow: loose/' -e 's/, roles: \[[^]]*\]//' workflows/translation.yaml > workflows/loose.yaml
      commit Loose
      nobody
      as mallory
      printf 'language: ar\nworkflow: loose\nstatus: proposed\nformats:\n  - {form: ebook, status: published}\n' > editions/robots/x.yaml
      told Add 'Edition: robots/x' 'Transition: (new) -> proposed' 'Edition: robots/x#ebook' 'Transition: (new) -> published'
      git rm -q editions/robots/x.yaml
      printf 'formats:\n  - {form: ebook, status: published}\n' >> $ar
      told Merge 'Edition: robots/x' 'Merged-Into: robots/ar' 'Edition: robots/ar' 'Edition: robots/ar#ebook' 'Transition: (new) -> published'
      """#, "note rules workflows/loose.yaml", "note rules workflows/roles.yaml", "error role robots/ar#ebook"),
    .init(
      "a side moves the catalogue to a folder, publishes there, and the merge moves it back",
      #"""
      git branch desk
      nobody
      roles=$(git rev-parse HEAD:workflows/roles.yaml)
      git checkout -q desk
      as mallory
      mkdir lib
      git mv editions workflows colophon.yaml lib/
      commit Tidy
      sed -i 's/^status: .*/status: published/' lib/$ar
      told Publish 'Catalogue: lib' 'Edition: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2024-03-02' 'Workflow: translation 1'
      git cat-file blob $roles > lib/workflows/roles.yaml
      commit Roles
      tree=$(git rev-parse HEAD:lib)
      git checkout -q main
      as bot
      git reset -q --hard $(echo Merge | git commit-tree $tree -p main -p desk)
      """#, "note rules workflows/roles.yaml", "note moved-by-hand editions", "note moved-by-hand editions", "note rules colophon.yaml",
      "note rules workflows/original.yaml", "note rules workflows/translation.yaml", "error dropped robots", "error dropped robots/ar",
      "error role robots/ar", "error dropped robots/es", "error dropped robots/fr-2019", "note by-hand robots/ar", "note moved-by-hand editions",
      "note rules workflows/roles.yaml"),
    .init(
      "the catalogue is moved to a folder, and another with rules of its own begins where it was",
      #"""
      owned
      as mallory
      mkdir old
      git mv editions workflows colophon.yaml old/
      commit Tidy
      cp -r old/editions old/workflows old/colophon.yaml .
      printf 'roles: {rights: [mallory@desk.example], publisher: [mallory@desk.example]}\nrules: []\n' > workflows/roles.yaml
      to ar published
      told 'Take in' 'Work: robots' 'Edition: robots/ar' 'Transition: (new) -> published' 'Edition: robots/es' 'Transition: (new) -> proposed' \
        'Edition: robots/fr-2019' 'Transition: (new) -> published'
      """#, "note rules workflows/roles.yaml", "note moved-by-hand editions", "error vanished editions",
      "note rules colophon.yaml", "note rules workflows/original.yaml", "note rules workflows/roles.yaml", "note rules workflows/translation.yaml"),
  ]
}
