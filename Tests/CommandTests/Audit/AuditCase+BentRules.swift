/// Ways around the audit by undos, by the rules and by other workflows.
extension AuditCase {
  /// Undos that take back something they may not.
  static let bentUndos: [AuditCase] = [
    .init(
      "who may not publish undoes what published",
      #"""
      roles 'roles: {rights: [anna@desk.example], publisher: [anna@desk.example]}'
      publish 2024-02
      one=$(git rev-parse HEAD)
      as ben
      to ar in-production
      told Undo "Undoes: $one" 'Edition: robots/ar'
      """#,
      "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "the undo of an old step takes reverted back",
      #"""
      publish 2024-02
      one=$(git rev-parse HEAD)
      step ar published reverted 2024-02
      to ar in-production
      told Undo "Undoes: $one" 'Edition: robots/ar'
      """#,
      "note date-imprecise robots/ar", "error undo robots/ar"),
    .init(
      "published, run out, restocked, then undo of the publication",
      #"""
      publish 2024-02-01
      one=$(git rev-parse HEAD)
      step ar published reprinting 2024-02-02
      step ar reprinting published 2024-02-03
      to ar in-production
      told Undo "Undoes: $one" 'Edition: robots/ar'
      """#,
      "error undo robots/ar"),
    .init(
      "the undo of what came in by an unrelated root",
      #"""
      git checkout -q --orphan two
      to ar published
      commit Root
      git checkout -q main
      git merge -q --allow-unrelated-histories -X theirs -m Merge two
      one=$(git rev-parse HEAD)
      roles 'roles: {publisher: [anna@desk.example]}'
      as ben
      to ar in-production
      told Undo "Undoes: $one" 'Edition: robots/ar'
      """#, "note by-hand", "warning undecided robots/ar", "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "an undo twice",
      #"""
      publish 2024-02
      one=$(git rev-parse HEAD)
      to ar in-production
      told Undo "Undoes: $one" 'Edition: robots/ar'
      publish 2024-02
      to ar in-production
      told Undo "Undoes: $one" 'Edition: robots/ar'
      """#,
      "error undo robots/ar"),
    .init(
      "undoing an undo makes a publication count again, without the role",
      #"""
      roles 'roles: {publisher: [anna@desk.example], rights: [anna@desk.example]}'
      publish 2024-02
      one=$(git rev-parse HEAD)
      to ar in-production
      told Undo "Undoes: $one" 'Edition: robots/ar'
      two=$(git rev-parse HEAD)
      as ben
      to ar published
      told Undo "Undoes: $two" 'Edition: robots/ar'
      """#,
      "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "a rebased undo that takes back something else",
      #"""
      git branch base
      publish 2024-02
      one=$(git rev-parse HEAD)
      to ar translating
      told "Undo $(git rev-parse --short HEAD): Publish robots/ar" "Undoes: 1111111111111111111111111111111111111111" 'Edition: robots/ar'
      """#,
      "error illegal-transition robots/ar"),
  ]

  /// Rules that are loosened for a step.
  static let bentRules: [AuditCase] = [
    .init(
      "loosened, taken, tightened again in three commits",
      #"""
      owned
      as ben
      sed -i '/^  publish:/s/roles: \[[^]]*\], *//' workflows/translation.yaml
      commit Loosen
      publish 2024-02
      git checkout -q HEAD~2 -- workflows
      commit Tighten
      """#,
      "note rules workflows/roles.yaml", "note rules workflows/translation.yaml", "error role workflows/translation.yaml", "note rules workflows/translation.yaml",
      "error role workflows/translation.yaml"),
    .init(
      "rules: are taken away by who may not",
      #"""
      owned
      as ben
      sed -i /^rules/d workflows/roles.yaml
      commit Free
      sed -i 's/publisher: \[anna/publisher: [ben@desk.example, anna/' workflows/roles.yaml
      commit Give
      publish 2024-02
      """#,
      "note rules workflows/roles.yaml", "note rules workflows/roles.yaml", "error role workflows/roles.yaml", "note rules workflows/roles.yaml"),
    .init(
      "an evil merge writes a workflow of its own",
      #"""
      owned
      git checkout -q -b desk
      as ben
      echo '# x' >> $es
      commit Mine
      git checkout -q main
      git merge -q --no-ff --no-commit desk
      sed -i '/^  publish:/s/roles: \[[^]]*\], *//' workflows/translation.yaml
      commit Merge
      publish 2024-02
      """#,
      "note rules workflows/roles.yaml", "note rules workflows/translation.yaml", "error role workflows/translation.yaml"),
    .init(
      "a merge brings the loosened workflow from an unrelated root",
      #"""
      owned
      git checkout -q --orphan two
      as ben
      rm workflows/roles.yaml
      sed -i '/^  publish:/s/roles: \[[^]]*\], *//' workflows/translation.yaml
      commit Root
      git checkout -q main
      git merge -q --allow-unrelated-histories -X theirs -m Merge two
      publish 2024-02
      """#, "note rules workflows/roles.yaml", "note by-hand", "note rules workflows/roles.yaml", "error role workflows/roles.yaml", "note rules workflows/translation.yaml",
      "error role workflows/translation.yaml", "error role robots/ar", "error role robots/fr-2019"),
  ]

  /// A workflow that has three states of the shipped one, and asks for nothing.
  private static let other = #"""
    cat > workflows/other.yaml <<'E'
    workflow: other
    version: 1
    title: O
    initial: proposed
    states:
      proposed: { title: P, category: planned }
      in-production: { title: I, category: in-progress }
      published: { title: O, category: available, final: true }
    transitions:
      go: { from: [proposed], to: in-production }
      out: { from: [in-production], to: published }
    E
    commit Other

    """#

  /// Another workflow for a step, and back.
  static let otherWorkflows: [AuditCase] = [
    .init(
      "another workflow file, a step, and back",
      other + #"""
        owned
        as ben
        sed -i 's/^workflow: .*/workflow: other/' $ar
        commit W
        to ar published
        commit Ar
        sed -i 's/^workflow: .*/workflow: translation/' $ar
        commit Back
        """#,
      "note rules workflows/other.yaml", "note rules workflows/roles.yaml", "error role robots/ar", "note by-hand robots/ar", "error role robots/ar"),
    .init(
      "another default workflow, a step, and back",
      #"""
      sed -i /^workflow/d $es
      commit D
      cat > workflows/other.yaml <<'E'
      workflow: other
      version: 1
      title: O
      initial: proposed
      states:
        proposed: { title: P, category: planned }
        published: { title: O, category: available, final: true }
      transitions:
        out: { from: [proposed], to: published }
      E
      commit Other
      owned
      as ben
      echo 'workflow: other' >> colophon.yaml
      commit D
      to es published
      commit Es
      sed -i /^workflow/d colophon.yaml
      commit Back
      """#,
      "note rules workflows/other.yaml", "note rules workflows/roles.yaml", "note rules colophon.yaml", "error role colophon.yaml", "note by-hand robots/es", "note rules colophon.yaml",
      "error role colophon.yaml", "error role robots/es", "error workflow robots/es"),
    .init(
      "the workflow changed in a merge",
      other + #"""
        owned
        git checkout -q -b desk
        as ben
        echo '# x' >> $es
        commit Mine
        git checkout -q main
        git merge -q --no-ff --no-commit desk
        sed -i 's/^workflow: .*/workflow: other/' $ar
        commit Merge
        to ar published
        commit Out
        """#,
      "note rules workflows/other.yaml", "note rules workflows/roles.yaml", "error role robots/ar", "note by-hand robots/ar"),
  ]
}
