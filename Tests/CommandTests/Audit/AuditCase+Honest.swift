/// Honest uses of git that were once reported as wrong.
extension AuditCase {
  static let honest = honestDaily + honestRarely

  /// Uses of every day.
  static let honestDaily: [AuditCase] = [
    .init(
      "a correction whose step was rebased",
      #"""
      git checkout -q -b topic
      step es proposed offered 2024-03-02
      told 'Correct robots/es: offered on 2024-02-20' "Corrects: $(git rev-parse HEAD)" 'Edition: robots/es' 'Effective-Date: 2024-02-20'
      step es offered declined 2024-02-21
      git checkout -q main
      echo x > NOTES
      commit Notes
      git checkout -q topic
      git rebase -q main
      """#,
      "note rebased robots/es"),
    .init(
      "a record moved while a topic publishes it, and a bot merges both",
      #"""
      roles 'roles: {rights: [anna@desk.example], publisher: [anna@desk.example]}'
      git checkout -q -b topic
      publish 2024-02-01
      git checkout -q main
      git mv $ar editions/robots/ar-2024.yaml
      told 'Move robots/ar to robots/ar-2024' 'Edition: robots/ar-2024' 'Moved-From: robots/ar'
      as bot
      git merge -q --no-ff -m 'Merge topic' topic
      test -f editions/robots/ar-2024.yaml -a ! -f $ar
      """#,
      "note rules workflows/roles.yaml"),
    .init(
      "`rules:` set up by who is not the owner, while a topic is open that a bot merges",
      #"""
      git checkout -q -b topic
      echo x > README
      commit Readme
      git checkout -q main
      roles 'roles: {publisher: [ben@desk.example], owner: [ben@desk.example]}' 'rules: [owner]'
      as bot
      git merge -q --no-ff -m 'Merge topic' topic
      """#,
      "note rules workflows/roles.yaml"),
    .init(
      "a host's squash of one step, with `Co-authored-by:` in a paragraph of its own",
      #"""
      to es offered
      told 'Offer robots/es (#13)' 'Edition: robots/es' 'Transition: proposed -> offered' 'Effective-Date: 2024-03-02' \
        'Workflow: translation 1' '' 'Co-authored-by: Bob <bob@desk.example>'
      """#,
      "note by-hand robots/es"),
    .init(
      "the same, of a step that was taken on another day",
      #"""
      to es offered
      told 'Offer robots/es (#13)' 'Edition: robots/es' 'Transition: proposed -> offered' 'Effective-Date: 2024-02-20' \
        'Workflow: translation 1' '' 'Signed-off-by: Bob <bob@desk.example>'
      """#,
      "warning trailer robots/es", "note by-hand robots/es"),
    .init(
      "an octopus of two topics that took the same step and a third, and the step undone",
      #"""
      git branch b
      git branch c
      git checkout -q -b a
      step es proposed offered 2024-03-02
      one=$(git rev-parse HEAD)
      git checkout -q b
      at 2024-03-03
      step es proposed offered 2024-03-02
      git checkout -q c
      echo x > NOTES
      commit Notes
      git checkout -q main
      git reset -q --hard $(echo Octopus | git commit-tree $(git merge-tree --write-tree a c) -p a -p b -p c)
      git checkout -q HEAD~2 -- $es 2>/dev/null || to es proposed
      told "Undo $(git rev-parse --short $one): Step robots/es" "Undoes: $one" 'Edition: robots/es'
      """#),
    .init(
      "an e-book published by one desk and given its ISBN by another, and a bot merges both",
      #"""
      to ar published
      printf 'dates: {published: 2020-01-01}\nformats:\n  - form: ebook\n    status: in-production\n    pages: 100\n    notes: n\n    x-a: 1\n    isbn-as-printed: x\n' >> $ar
      told Publish 'Edition: robots/ar' 'Transition: in-production -> published' 'Effective-Date: 2020-01-01' 'Edition: robots/ar#ebook'
      roles 'roles: {publisher: [anna@desk.example]}'
      git checkout -q -b topic
      sed -i 's/    status: in-production/    status: published/' $ar
      told 'Publish the e-book' 'Edition: robots/ar#ebook' 'Transition: in-production -> published' 'Effective-Date: 2024-03-02' 'Workflow: translation 1'
      git checkout -q main
      as ben
      sed -i 's/    x-a: 1/    x-a: 1\n    isbn: "9782070360246"/' $ar
      commit ISBN
      as bot
      git merge -q --no-ff -m 'Merge topic' topic
      """#,
      "note rules workflows/roles.yaml"),
  ]

  /// Uses now and then.
  private static let honestRarely: [AuditCase] = [
    .init(
      "a step of a format that has neither form nor ISBN, after a step of its edition that is undone",
      #"""
      printf 'formats:\n  - {pages: 10, status: in-production}\n' >> $ar
      commit Format
      to ar postponed
      commit Postpone
      one=$(git rev-parse HEAD)
      sed -i 's/10, status: in-production/10, status: postponed/' $ar
      commit Format
      to ar in-production
      told "Undo $(git rev-parse --short $one): Postpone" "Undoes: $one" 'Edition: robots/ar'
      """#,
      "note by-hand robots/ar", "note by-hand robots/ar"),
    .init(
      "two steps squashed, each of another record, with `Co-authored-by:` behind them",
      #"""
      to es offered
      to ar postponed
      told 'Two steps (#14)' '* Offer robots/es' '' 'Edition: robots/es' 'Transition: proposed -> offered' 'Effective-Date: 2024-03-02' '' \
        '* Postpone robots/ar' '' 'Edition: robots/ar' 'Transition: in-production -> postponed' 'Effective-Date: 2024-03-02' '' \
        'Co-authored-by: Bob <bob@desk.example>'
      """#,
      "note by-hand robots/ar", "note by-hand robots/es"),
  ]

  /// Statements in an earlier paragraph that are false, or would matter if they were read.
  static let unread: [AuditCase] = [
    .init(
      "a step that was not taken, in a paragraph before `Co-authored-by:`",
      """
      to es offered
      told Offer 'Edition: robots/es' 'Transition: proposed -> declined' '' 'Co-authored-by: Bob <bob@desk.example>'
      """,
      "error trailer robots/es", "note by-hand robots/es"),
    .init(
      "a record that did not change, in a paragraph before `Co-authored-by:`",
      """
      to es offered
      told Offer 'Edition: robots/es' 'Edition: robots/ar' '' 'Co-authored-by: Bob <bob@desk.example>'
      """,
      "error trailer robots/es", "note by-hand robots/es"),
    .init(
      "a correction of nothing that ever was, called as one of a step that was",
      """
      step es proposed offered 2024-03-02
      told 'Correct robots/es: optioned on 2024-02-20' 'Corrects: 1111111111111111111111111111111111111111' 'Edition: robots/es' 'Effective-Date: 2024-02-20'
      """, "error trailer robots/es"),
    .init(
      "a removal said in a paragraph before `Co-authored-by:`",
      """
      git rm -q $es
      told Remove 'Edition: robots/es' 'Removed: yes' '' 'Co-authored-by: Bob <bob@desk.example>'
      """,
      "error trailer robots/es", "error vanished robots/es"),
    .init(
      "a moved record published by the merge of two topics that hadn't",
      #"""
      roles 'roles: {publisher: [anna@desk.example]}'
      git checkout -q -b topic
      echo 'notes: x' >> $ar
      commit Note
      git checkout -q main
      git mv $ar editions/robots/ar-2024.yaml
      told 'Move robots/ar to robots/ar-2024' 'Edition: robots/ar-2024' 'Moved-From: robots/ar'
      as bot
      git merge -q --no-ff --no-commit topic
      to ar-2024 published
      commit Merge
      """#,
      "note rules workflows/roles.yaml", "error role robots/ar-2024"),
    .init(
      "a copy beside a moved record, which two topics had under both names",
      #"""
      roles 'roles: {publisher: [anna@desk.example]}'
      git checkout -q -b topic
      publish 2024-02-01
      git checkout -q main
      git mv $ar editions/robots/ar-2024.yaml
      told 'Move robots/ar to robots/ar-2024' 'Edition: robots/ar-2024' 'Moved-From: robots/ar'
      as bot
      git merge -q --no-ff --no-commit topic
      cp editions/robots/ar-2024.yaml $ar
      commit Merge
      """#,
      "note rules workflows/roles.yaml", "note by-hand robots/ar-2024", "warning undecided robots/ar", "error role robots/ar-2024"),
  ]
}
