extension AuditCase {
  /// Changes that are lost or bent where lines meet.
  static let merges: [AuditCase] = [
    .init(
      "a merge drops what one side did",
      """
      git checkout -q -b desk
      publish 2024
      git checkout -q main
      echo '# x' >> $es
      commit Mine
      git merge -q -s ours -m Merge desk
      """,
      "error dropped robots/ar"),
    .init(
      "a merge drops a field that one side set",
      """
      git checkout -q -b desk
      echo 'notes: x' >> $ar
      commit Note
      git checkout -q main
      echo '# x' >> $es
      commit Mine
      git merge -q -s ours -m Merge desk
      """,
      "error dropped robots/ar"),
    .init(
      "a merge drops a step and keeps the other side's note",
      """
      git checkout -q -b desk
      publish 2024
      git checkout -q main
      sed -i '1i notes: x' $ar
      commit Note
      git merge -q --no-commit desk >/dev/null
      to ar in-production
      sed -i '1i x-a: y' $ar
      commit Merge
      """,
      "error dropped robots/ar"),
    .init(
      "an undo of one format that brings back something else",
      #"""
      printf 'formats:\n  - form: paperback\n  - form: ebook\n' >> $ar
      publish 2024-02-01
      sed -i 's/  - form: .*/&\n    status: withdrawn/' $ar
      told Withdraw 'Transition: published -> withdrawn' 'Effective-Date: 2024-02-03' 'Workflow: translation 1' 'Edition: robots/ar#paperback' 'Edition: robots/ar#ebook'
      one=$(git rev-parse HEAD)
      sed -i '/form: ebook/{n;s/withdrawn/expired/}' $ar
      told Undo "Undoes: $one" 'Edition: robots/ar#ebook'
      """#,
      "error undo robots/ar"),
    .init(
      "a merge moves an edition by itself",
      """
      git checkout -q -b desk
      echo '# y' >> $ar
      commit Desk
      git checkout -q main
      echo '# x' >> $es
      commit Mine
      git merge -q --no-commit --no-ff desk
      to es published
      to ar published
      commit Merge
      """,
      "note by-hand robots/ar", "error illegal-transition robots/es"),
    .init(
      "an illegal step on a branch that is merged",
      """
      git checkout -q -b desk
      to es published
      commit Jump
      git checkout -q main
      echo '# x' >> $ar
      commit Mine
      git merge -q -m Merge desk
      """,
      "error illegal-transition robots/es"),
    .init(
      "a merge brings back what was removed",
      """
      git checkout -q -b desk
      git rm -q $es
      told 'Remove robots/es' 'Edition: robots/es' 'Removed: yes'
      git checkout -q main
      echo '# x' >> $ar
      commit Mine
      git merge -q -s ours -m Merge desk
      """, "error dropped robots/es"),
  ]
}
