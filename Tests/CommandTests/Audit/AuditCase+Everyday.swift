/// The everyday use of git by people, and by hosts for them.
extension AuditCase {
  /// A workflow that gains a role while a topic is open.
  static let tightened = #"""
    roles 'roles: {rights: [anna@desk.example], publisher: [anna@desk.example]}'
    git checkout -q -b topic
    as ben
    step es proposed cancelled 2024-02-01 'Reason: breach'
    as anna
    git checkout -q main
    sed -i '/^  cancel:/s/to: cancelled,/to: cancelled, roles: [rights],/' workflows/translation.yaml
    commit Tighten

    """#

  /// Uses that stay lawful.
  static let everyday: [AuditCase] = [
    .init(
      "a fast-forward",
      #"""
      git checkout -q -b topic
      publish 2024-02
      git checkout -q main
      git merge -q --ff-only topic
      """#),
    .init(
      "main merged into a topic ten times",
      #"""
      git checkout -q -b topic
      publish 2024-02-01
      for i in 1 2 3 4 5 6 7 8 9 10; do
        git checkout -q main
        echo "# $i" >> $es
        commit Main
        git checkout -q topic
        git merge -q -m "Merge main $i" main
      done
      git checkout -q main
      git merge -q --no-ff -m Merge topic
      """#),
    .init(
      "an octopus of three topics",
      #"""
      for b in a b c; do
        git checkout -q -b $b main
        printf "language: it\nworkflow: translation\n" > editions/robots/$b.yaml
        told "Add robots/$b" "Edition: robots/$b" 'Transition: (new) -> proposed' 'Workflow: translation 1'
      done
      git checkout -q main
      publish 2024-02
      git merge -q -m Three a b c
      """#),
    .init(
      "a criss-cross of two topics",
      #"""
      git checkout -q -b one
      publish 2024-02
      git checkout -q -b two main
      sed -i '1i notes: x' $ar
      commit Note
      git checkout -q one
      o=$(git rev-parse one)
      git merge -q -m One two
      git checkout -q two
      git merge -q -m Two $o
      git checkout -q one
      step ar published out-of-print 2024-02-20
      git checkout -q two
      sed -i '1i x-a: y' $ar
      commit More
      git checkout -q main
      git merge -q one
      git merge -q -m Both two
      """#,
      "note date-imprecise robots/ar"),
    .init(
      "a rebase",
      #"""
      git checkout -q -b topic
      publish 2024-02
      echo 'notes: x' >> $es
      told 'Set robots/es: notes' 'Edition: robots/es'
      git checkout -q main
      sed -i '1i x-a: y' $ar
      commit Main
      git checkout -q topic
      git rebase -q main
      git checkout -q main
      git merge -q --ff-only topic
      """#),
    .init(
      "pull --rebase over an undo",
      #"""
      git clone -q . ../clone
      cd ../clone
      publish 2024-02
      one=$(git rev-parse HEAD)
      to ar in-production
      told "Undo $(git rev-parse --short HEAD): Publish robots/ar" "Undoes: $one" 'Edition: robots/ar'
      (cd ../books; echo '# x' >> $es; commit Main)
      git pull -q --rebase
      git push -q origin HEAD:topic
      cd ../books
      git merge -q topic
      """#,
      "note rebased robots/ar"),
    .init(
      "a cherry-pick",
      #"""
      git checkout -q -b topic
      echo '# x' >> $es
      commit Other
      publish 2024-02
      git checkout -q main
      git cherry-pick -x topic >/dev/null
      """#),
    .init(
      "a cherry-pick, and the topic merged later",
      #"""
      git checkout -q -b topic
      publish 2024-02-01
      git checkout -q main
      echo '# x' >> $es
      commit Main
      git cherry-pick topic >/dev/null
      git merge -q -m Merge topic
      """#),
    .init(
      "a host's merge button: a bot without a role merges cleanly",
      #"""
      roles 'roles: {rights: [anna@desk.example], publisher: [anna@desk.example]}'
      git checkout -q -b topic
      publish 2024-02
      git checkout -q main
      echo '# x' >> $es
      commit Main
      as bot
      git merge -q --no-ff -m 'Merge pull request' topic
      """#,
      "note rules workflows/roles.yaml"),
    .init(
      "a workflow upgraded while topics are open",
      #"""
      git checkout -q -b topic
      publish 2024-02
      git checkout -q main
      sed -i 's/^version: 1/version: 2/; s/^  reprint:/  praise: { from: [published], to: same }\n&/' workflows/translation.yaml
      commit Upgrade
      git merge -q -m Merge topic
      """#,
      "note rules workflows/translation.yaml"),
    .init(
      "a workflow that gains a role while a topic is open, merged by who has it",
      tightened + #"""
        git merge -q -m Merge topic
        """#,
      "note rules workflows/roles.yaml", "note rules workflows/translation.yaml"),
    .init(
      "the same, merged by a bot, and then taken on by who has the role",
      tightened + #"""
        as bot
        git merge -q -m Merge topic
        as anna
        told 'Keep robots/es cancelled' 'Edition: robots/es' 'Keeps: cancelled'
        """#,
      "note rules workflows/roles.yaml", "note rules workflows/translation.yaml"),
    .init(
      "two desks decide, and the merge says which state it keeps",
      #"""
      git checkout -q -b desk
      publish 2024-02
      git checkout -q main
      step ar in-production postponed 2024-02-01
      git merge -q -s ours --no-commit desk
      told 'Merge desk' 'Edition: robots/ar' 'Keeps: postponed'
      """#),
    .init(
      "two desks decide, and a later commit says so",
      #"""
      git checkout -q -b desk
      publish 2024-02
      git checkout -q main
      step ar in-production postponed 2024-02-01
      git merge -q -s ours -m Merge desk
      told 'Keep robots/ar' 'Edition: robots/ar' 'Keeps: postponed'
      """#),
    .init(
      "two desks take the same step, and one of the two is undone",
      #"""
      git checkout -q -b desk
      publish 2024-02-01
      one=$(git rev-parse HEAD)
      git checkout -q main
      at 2024-03-03
      publish 2024-02-01
      git merge -q -m Merge desk
      to ar in-production
      told "Undo $(git rev-parse --short $one): Publish robots/ar" "Undoes: $one" 'Edition: robots/ar'
      """#),
    .init(
      "one desk goes on from where the other stands",
      #"""
      git checkout -q -b desk
      sed -i '1i publisher: {name: X}' $es
      commit P
      git branch other
      step es proposed contracted 2024-02-01
      git checkout -q other
      step es proposed contracted 2024-02-01
      step es contracted translating 2024-02-02
      git checkout -q desk
      git merge -q -m Merge other
      """#),
    .init(
      "a removal beside a note, and the merge says that it is kept",
      #"""
      git checkout -q -b desk
      git rm -q $es
      told 'Remove robots/es' 'Edition: robots/es' 'Removed: yes' 'Reason: twice'
      git checkout -q main
      echo 'notes: x' >> $es
      commit Note
      git merge -q -s ours --no-commit desk
      git rm -q -f $es
      told 'Merge desk' 'Edition: robots/es' 'Removed: yes'
      """#),
    .init(
      "an undo whose commit was rebased",
      #"""
      git branch base
      publish 2024-02
      one=$(git rev-parse HEAD)
      to ar in-production
      told "Undo $(git rev-parse --short HEAD): Publish robots/ar" "Undoes: $one" 'Edition: robots/ar'
      git checkout -q -b up base
      echo '# x' >> $es
      commit Up
      git checkout -q main
      git rebase -q up
      """#,
      "note rebased robots/ar"),
    .init(
      "without rules: anybody may, and it is told",
      #"""
      roles 'roles: {rights: [anna@desk.example], publisher: [anna@desk.example]}'
      as ben
      sed -i '/^  publish:/s/roles: \[[^]]*\], *//' workflows/translation.yaml
      commit Loosen
      publish 2024-02
      git checkout -q HEAD~2 -- workflows
      commit Tighten
      """#,
      "note rules workflows/roles.yaml", "note rules workflows/translation.yaml", "note rules workflows/translation.yaml"),
  ]
}
