/// Ways around the audit, and false alarms, on which it and the slow judge (Tests/Witness) once said two things.
extension AuditCase {
  /// A workflow that has three states of the shipped one, and asks for a role at another step than that.
  private static let other = #"""
    cat > workflows/other.yaml <<'E'
    workflow: other
    version: 1
    title: O
    initial: proposed
    states:
      proposed: { title: P, category: planned }
      offered: { title: F, category: planned }
      in-production: { title: I, category: in-progress }
      published: { title: O, category: available, final: true }
    transitions:
      offer: { from: [proposed], to: offered, roles: [rights] }
      go: { from: [offered], to: in-production, roles: [rights] }
      out: { from: [in-production], to: published }
    E
    commit Other
    in_other() { sed -i 's/^workflow: .*/workflow: other/' editions/robots/$1.yaml; }

    """#

  static let witnessed: [AuditCase] = [
    .init(
      "another workflow, given on a side from before `roles.yaml`",
      other + #"""
        git branch desk
        owned
        git checkout -q desk
        as ben
        in_other ar
        commit Other
        git checkout -q main
        git merge -q -m Merge desk
        """#,
      "note rules workflows/other.yaml", "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "a step on a side, merged into the workflow that another side has given the record, which asks for a role there",
      other + #"""
        owned
        git branch desk
        in_other es
        commit Mine
        git checkout -q desk
        as ben
        to es offered
        commit Offer
        git checkout -q main
        git merge -q --no-commit desk || true
        in_other es
        to es offered
        sed -i '/^[<=>]/d' $es
        printf 'language: es\nworkflow: other\nstatus: offered\n' > $es
        commit Merge
        """#,
      "note rules workflows/other.yaml", "note rules workflows/roles.yaml", "note by-hand robots/es", "error role robots/es"),
    .init(
      "another workflow in a merge, whose error hides behind the warning of a step that it lacks",
      other + #"""
        git branch desk
        git checkout -q desk
        step es proposed offered 2024-03-02
        step es offered declined 2024-03-02
        git checkout -q main
        owned
        git merge -q --no-commit desk
        in_other es
        commit Merge
        """#,
      "note rules workflows/other.yaml", "note rules workflows/roles.yaml", "warning workflow robots/es",
      "error role robots/es", "error workflow robots/es"),
    .init(
      "a final state, left by a merge into a workflow that has it not",
      other + #"""
        git branch desk
        step es proposed cancelled 2024-03-02 'Reason: by-author'
        git checkout -q desk
        step es proposed offered 2024-03-02
        git merge -q -s ours --no-commit main
        in_other es
        told Merge 'Edition: robots/es' 'Keeps: offered'
        """#,
      "note rules workflows/other.yaml", "warning workflow robots/es", "error illegal-transition robots/es", "error workflow robots/es"),
    .init(
      "a step inside the undo of something else, on a side from before `roles.yaml`",
      #"""
      echo 'notes: x' >> $ar
      told Note 'Edition: robots/ar'
      git branch desk
      owned
      git checkout -q desk
      as ben
      sed -i '/^notes:/d' $ar
      to ar published
      told 'Undo it' 'Edition: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2024-03-02' "Undoes: $(git rev-parse HEAD)"
      git checkout -q main
      as ben
      git merge -q -m Merge desk
      """#,
      "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "a removal set aside, and the decision mended by a merge whose first parent says that anybody may",
      #"""
      owned
      git branch desk
      git rm -q $fr
      told 'Remove it' 'Edition: robots/fr-2019' 'Removed: yes'
      as ben
      git checkout -q desk
      echo 'notes: x' >> $fr
      commit Note
      git checkout -q main
      git merge -q --no-commit desk >/dev/null || true
      git checkout -q desk -- $fr
      told Merge 'Edition: robots/fr-2019' 'Keeps: published'
      git branch kept
      git checkout -q --orphan loose
      git rm -q -r --cached .
      git clean -qfdx editions workflows
      printf 'roles: {rights: [ben@desk.example], publisher: [ben@desk.example]}\n' > ../mine
      git checkout -q kept -- workflows colophon.yaml
      cp ../mine workflows/roles.yaml
      commit Loose
      git merge -q --allow-unrelated-histories -s ours --no-commit kept
      git rm -q -r --cached .
      git read-tree -u --reset kept
      told 'Merge both' 'Edition: robots/fr-2019' 'Keeps: published'
      """#,
      "note rules workflows/roles.yaml", "error role robots/fr-2019", "note rules workflows/roles.yaml", "error role workflows/roles.yaml"),
    .init(
      "removed on two sides, and back by hand on the first",
      #"""
      git branch desk
      git rm -q $es
      told 'Remove it' 'Edition: robots/es' 'Removed: yes'
      git checkout -q -b back
      at 2024-03-04
      git checkout -q main~1 -- $es
      commit Back
      at 2024-03-03
      git checkout -q desk
      git rm -q $es
      told 'Remove it too' 'Edition: robots/es' 'Removed: yes'
      at 2024-03-05
      git checkout -q back
      git merge -q -m Merge desk || { git checkout -q back -- $es; told Merge 'Edition: robots/es' 'Keeps: proposed'; }
      """#,
      "error returned robots/es"),
    .init(
      "a record that comes back published, said to be the undo of its removal",
      #"""
      git rm -q $es
      told 'Remove it' 'Edition: robots/es' 'Removed: yes'
      removed=$(git rev-parse HEAD)
      git checkout -q HEAD~1 -- $es
      to es published
      told 'Undo it' 'Edition: robots/es' "Undoes: $removed"
      """#,
      "error undo robots/es"),
    .init(
      "`roles.yaml` and a step that it forbids, in one commit",
      #"""
      as ben
      printf 'roles: {rights: [anna@desk.example], publisher: [anna@desk.example]}\n' > workflows/roles.yaml
      to ar published
      commit Both
      """#,
      "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "a merge that overruled a step, undone by who has no role",
      #"""
      owned
      git branch desk
      as anna
      step ar in-production published 2024-03-02
      git checkout -q desk
      step ar in-production postponed 2024-03-02
      git merge -q -s ours --no-commit main
      told Merge 'Edition: robots/ar' 'Keeps: postponed'
      as ben
      told 'Undo it' 'Edition: robots/ar' "Undoes: $(git rev-parse HEAD)"
      """#,
      "note rules workflows/roles.yaml", "error role robots/ar"),
  ]

  /// Former false alarms.
  static let witnessedLawful: [AuditCase] = [
    .init(
      "a topic that brought `roles.yaml`, merged by who has no role",
      #"""
      git checkout -q -b desk
      owned
      git checkout -q main
      echo 'notes: x' >> $es
      commit Note
      as ben
      git merge -q -m Merge desk
      """#,
      "note rules workflows/roles.yaml"),
    .init(
      "the same edition added on two sides, one with notes, and who merges says what is kept",
      #"""
      git checkout -q -b desk
      new it proposed
      echo 'notes: x' >> editions/robots/it.yaml
      told Add 'Edition: robots/it' 'Transition: (new) -> proposed'
      git checkout -q main
      new it proposed
      told Add 'Edition: robots/it' 'Transition: (new) -> proposed'
      git merge -q -m Merge desk >/dev/null || { git checkout -q --ours editions/robots/it.yaml; told Merge 'Edition: robots/it' 'Keeps: proposed'; }
      """#),
  ]
}
