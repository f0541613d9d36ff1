/// Ways around the audit that somebody who may push has tried, by merges and by records from elsewhere.
extension AuditCase {
  static let evasions = foreignRecords + lostParts + bentSides + bentUndos + bentRules + otherWorkflows + witnessed + unread

  /// Records and states that come in from a side before they were, or from another root.
  static let foreignRecords: [AuditCase] = [
    .init(
      "a side from before a record brings it in published, and wins the merge",
      #"""
      owned
      git branch desk
      printf 'language: it\nworkflow: translation\nstatus: proposed\n' > editions/robots/it.yaml
      told 'Add robots/it' 'Edition: robots/it' 'Transition: (new) -> proposed' 'Workflow: translation 1'
      git checkout -q desk
      as ben
      printf 'language: it\nworkflow: translation\nstatus: published\n' > editions/robots/it.yaml
      told 'Add robots/it' 'Edition: robots/it' 'Transition: (new) -> published' 'Workflow: translation 1'
      git checkout -q main
      git merge -q -X theirs -m Merge desk
      """#, "note rules workflows/roles.yaml", "error role robots/it", "warning undecided robots/it"),
    .init(
      "the same from an unrelated root",
      #"""
      owned
      printf 'language: it\nworkflow: translation\nstatus: proposed\n' > editions/robots/it.yaml
      commit It
      as ben
      git checkout -q --orphan desk
      git rm -q --cached workflows/roles.yaml
      rm workflows/roles.yaml
      printf 'language: it\nworkflow: translation\nstatus: published\n' > editions/robots/it.yaml
      commit 'Start anew'
      git checkout -q main
      git merge -q --allow-unrelated-histories -X theirs -m Merge desk
      """#, "note rules workflows/roles.yaml", "note by-hand", "note rules workflows/roles.yaml", "error role workflows/roles.yaml", "error role robots/ar",
      "error role robots/fr-2019", "error role robots/it", "warning undecided robots/it"),
    .init(
      "an unrelated root that keeps the roles, where publish must be signed",
      #"""
      roles 'roles: {rights: [ben@desk.example]}' 'signed: [publish]'
      git checkout -q --orphan desk
      as ben
      to es published
      commit 'Start anew'
      git checkout -q main
      git merge -q --allow-unrelated-histories -X theirs -m Merge desk
      """#, "error signature robots/es", "error signature robots/fr-2019", "note by-hand", "note rules workflows/roles.yaml", "error role robots/fr-2019", "error signature robots/fr-2019",
      "warning undecided robots/es"),
    .init(
      "an octopus of which one side is another root",
      #"""
      owned
      git branch one
      git checkout -q one
      echo 'notes: x' >> $es
      commit Note
      git checkout -q --orphan two
      as ben
      rm workflows/roles.yaml
      to ar published
      commit Root
      git checkout -q main
      git merge -q -s ours --allow-unrelated-histories -m Merge one two
      git checkout -q two -- $ar
      git commit -q --amend --no-edit
      """#, "note rules workflows/roles.yaml", "note by-hand", "note rules workflows/roles.yaml", "error role workflows/roles.yaml", "error role robots/ar",
      "error role robots/fr-2019", "error dropped robots/es"),
  ]

  /// Parts of a record that a merge gives up.
  static let lostParts: [AuditCase] = [
    .init(
      "a side's version taken whole: what main alone did is lost",
      #"""
      publish 2024-02
      git branch desk
      step ar published reverted 2024-02
      git checkout -q desk
      echo 'notes: x' >> $ar
      commit Note
      git checkout -q main
      git merge -q -m Merge desk || true
      git checkout -q desk -- $ar
      git commit -q --allow-empty --amend --no-edit
      """#,
      "note date-imprecise robots/ar", "error dropped robots/ar"),
    .init(
      "a step of main is lost where the side changed another field of the record",
      #"""
      git branch desk
      publish 2024-02
      git checkout -q desk
      sed -i '1i notes: x' $ar
      commit Note
      git checkout -q main
      git merge -q --no-commit desk
      git checkout -q desk -- $ar
      git commit -q -m Merge
      """#,
      "error dropped robots/ar"),
    .init(
      "a final state is left by a merge that both sides moved",
      #"""
      publish 2024-02
      git branch desk
      step ar published reverted 2024-02
      git checkout -q desk
      step ar published out-of-print 2024-02
      git merge -q -s ours -m Merge main
      """#,
      "note date-imprecise robots/ar", "note date-imprecise robots/ar", "error illegal-transition robots/ar", "warning undecided robots/ar"),
    .init(
      "a removal is lost: the side had changed nothing",
      #"""
      git branch desk
      git rm -q $es
      told 'Remove robots/es' 'Edition: robots/es' 'Removed: yes'
      git checkout -q desk
      echo '# x' >> $ar
      commit Mine
      git merge -q -s ours -m Merge main
      """#,
      "error dropped robots/es"),
    .init(
      "a format's own state is lost",
      #"""
      printf 'formats:\n  - form: ebook\n' >> $ar
      publish 2024-02
      git branch desk
      sed -i 's/  - form: ebook/&\n    status: withdrawn/' $ar
      told 'Withdraw robots/ar#ebook' 'Edition: robots/ar#ebook' 'Transition: published -> withdrawn' 'Effective-Date: 2024-02-03' 'Workflow: translation 1'
      git checkout -q desk
      sed -i '1i notes: x' $ar
      commit Note
      git merge -q --no-commit main
      git checkout -q HEAD -- $ar
      git commit -q -m Merge
      """#,
      "note date-imprecise robots/ar#ebook", "error dropped robots/ar#ebook"),
    .init(
      "an octopus keeps the side that had not moved",
      #"""
      git branch a
      git branch b
      publish 2024-02
      git checkout -q a
      sed -i '1i notes: x' $ar
      commit A
      git checkout -q b
      echo '# b' >> $es
      commit B
      git merge -q -s ours -m Three a main
      """#,
      "error dropped robots/ar"),
    .init(
      "criss-cross: both merges had the step, the third takes it back",
      #"""
      git branch desk
      publish 2024-02
      m=$(git rev-parse main)
      git checkout -q desk
      sed -i '1i notes: x' $ar
      commit Note
      d=$(git rev-parse desk)
      git merge -q -m One $m
      git checkout -q main
      git merge -q -m Two $d
      git merge -q --no-commit desk || true
      to ar in-production
      git commit -qam Three --allow-empty
      """#,
      "error illegal-transition robots/ar"),
    .init(
      "who may not cancel keeps a cancellation against a colleague's option",
      #"""
      owned
      sed -i "1i publisher: {name: X}" $es
      commit P
      git branch desk
      step es proposed contracted 2024-03-02
      git checkout -q desk
      as ben
      step es proposed cancelled 2024-03-02 'Reason: breach'
      git merge -q -s ours -m Merge main
      """#,
      "note rules workflows/roles.yaml", "error role robots/es"),
  ]

  /// Steps that were taken on a side whose rules were others.
  static let bentSides: [AuditCase] = [
    .init(
      "a workflow loosened on a side, the step taken there, and only the record merged",
      #"""
      sed -i 's/, roles: \[rights, publisher\]//' workflows/translation.yaml
      git checkout -q workflows
      owned
      git checkout -q -b desk
      as ben
      sed -i '/^  publish:/s/roles: \[[^]]*\], *//' workflows/translation.yaml
      commit Loosen
      publish 2024-02
      git checkout -q main
      git merge -q --no-commit --no-ff desk
      git checkout -q HEAD -- workflows
      git commit -q -m Merge
      """#,
      "note rules workflows/roles.yaml", "note rules workflows/translation.yaml", "error role workflows/translation.yaml", "note rules workflows/translation.yaml",
      "error role workflows/translation.yaml", "error role robots/ar"),
    .init(
      "roles.yaml taken away on a side, the step, and only the record merged",
      #"""
      owned
      git checkout -q -b desk
      as ben
      git rm -q workflows/roles.yaml
      commit Free
      publish 2024-02
      git checkout -q main
      git merge -q --no-commit --no-ff desk
      git checkout -q HEAD -- workflows
      git commit -q -m Merge
      """#,
      "note rules workflows/roles.yaml", "note rules workflows/roles.yaml", "error role workflows/roles.yaml", "note rules workflows/roles.yaml", "error role workflows/roles.yaml",
      "error role robots/ar"),
    .init(
      "a branch from before roles.yaml",
      #"""
      git branch desk
      owned
      git checkout -q desk
      as ben
      publish 2024-02
      git checkout -q main
      git merge -q -m Merge desk
      """#,
      "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "and the step back out of a role given on the side",
      #"""
      owned
      git checkout -q -b desk
      as ben
      sed -i 's/publisher: \[anna/publisher: [ben@desk.example, anna/' workflows/roles.yaml
      commit Give
      publish 2024-02
      sed -i 's/ben@desk.example, //' workflows/roles.yaml
      commit Take
      git checkout -q main
      git merge -q -m Merge desk
      """#,
      "note rules workflows/roles.yaml", "note rules workflows/roles.yaml", "error role workflows/roles.yaml", "note rules workflows/roles.yaml", "error role workflows/roles.yaml"),
  ]
}
