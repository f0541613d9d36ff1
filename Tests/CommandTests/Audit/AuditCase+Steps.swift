extension AuditCase {
  static let defects =
    found + statements + steps + guards + rolesAndDates + signatures + trailers + undos + records + merges + surroundings + evasions
    + everydayFindings + misplaced + trees + unpushableTrees + ruleFiles + insider

  /// Steps that no workflow has.
  private static let steps: [AuditCase] = [
    .init(
      "a status skips the workflow",
      """
      to es published
      commit Es
      """, "error illegal-transition robots/es"),
    .init(
      "a status goes back by hand",
      """
      to ar translating
      commit Back
      """, "error illegal-transition robots/ar"),
    .init(
      "a status that is no state",
      """
      to es bestseller
      commit Es
      """, "error illegal-transition robots/es"),
    .init(
      "a state in capitals",
      """
      to ar Published
      commit Ar
      """, "error illegal-transition robots/ar"),
    .init(
      "a status is taken out",
      """
      sed -i /^status/d $ar
      commit Ar
      """, "error illegal-transition robots/ar"),
    .init(
      "a first publication becomes a plan",
      """
      to fr-2019 planned
      commit Fr
      """, "error illegal-transition robots/fr-2019"),
    .init(
      "a format goes where no step leads",
      #"""
      printf 'formats:\n  - form: ebook\n' >> $ar
      commit Form
      sed -i 's/  - form: ebook/&\n    status: reverted/' $ar
      commit Gone
      """#,
      "error illegal-transition robots/ar#ebook"),
    .init(
      "one of two steps in a commit is lawful",
      """
      to ar published
      to es published
      commit Both
      """,
      "note by-hand robots/ar", "error illegal-transition robots/es"),
    .init(
      "out of a final state",
      """
      to es cancelled
      told 'Cancel robots/es' 'Edition: robots/es' 'Transition: proposed -> cancelled' \
      'Effective-Date: 2024-03-02' 'Workflow: translation 1' 'Reason: breach'
      to es proposed
      commit Again
      """, "error illegal-transition robots/es"),
    .init(
      "a step is stated that the workflow has not, and taken",
      """
      to es published
      told 'Publish robots/es' 'Edition: robots/es' 'Transition: proposed -> published' \
      'Effective-Date: 2024-03-02' 'Workflow: translation 1'
      """, "error illegal-transition robots/es"),
    .init(
      "the workflow is changed in the same commit",
      #"""
      sed -i 's/^  publish: *{ from: \[in-production\]/  publish: { from: [in-production, proposed]/' workflows/translation.yaml
      to es published
      commit Bend
      """#, "note rules workflows/translation.yaml", "error illegal-transition robots/es"),
    .init(
      "a workflow is named that is not there",
      """
      sed -i 's/^workflow: .*/workflow: nix/' $es
      commit W
      """, "error workflow robots/es"),
    .init(
      "a workflow changes where the states differ",
      """
      sed -i 's/^workflow: .*/workflow: original/' $es
      commit W
      """,
      "error workflow robots/es"),
    .init(
      "a record comes in with a state of no workflow",
      #"""
      printf 'language: it\nworkflow: translation\nstatus: nowhere\n' > editions/robots/it.yaml
      commit It
      """#,
      "error illegal-transition robots/it"),
  ]

  /// Steps without what they require.
  private static let guards: [AuditCase] = [
    .init(
      "published without a translator",
      """
      sed -i '/^contributors/,$d' $ar
      to ar published
      commit Ar
      """, "error guard robots/ar"),
    .init(
      "published without a title",
      """
      sed -i /^title/d $ar
      to ar published
      commit Ar
      """, "error guard robots/ar"),
    .init(
      "published with an empty title",
      """
      sed -i 's/^title:.*/title: ""/' $ar
      to ar published
      commit Ar
      """, "error guard robots/ar"),
    .init(
      "an option without a publisher",
      """
      to es optioned
      commit Es
      """, "error guard robots/es"),
    .init(
      "a contract without a publisher's name",
      #"""
      printf 'publisher: {place: Madrid}\n' >> $es
      to es contracted
      commit Es
      """#, "error guard robots/es"),
    .init(
      "cancelled without a reason",
      """
      to es cancelled
      commit Es
      """, "error guard robots/es"),
    .init(
      "cancelled for a reason that doesn't count",
      """
      to es cancelled
      told 'Cancel robots/es' 'Edition: robots/es' 'Transition: proposed -> cancelled' \
      'Effective-Date: 2024-03-02' 'Workflow: translation 1' 'Reason: boredom'
      """, "error guard robots/es"),
    .init(
      "the translator has another role",
      """
      sed -i 's/role: translator/role: editor/' $ar
      to ar published
      commit Ar
      """,
      "error guard robots/ar"),
    .init(
      "an anthology with an item that nobody translated",
      #"""
      sed -i '/^contributors/,$d' $ar
      printf 'contains:\n  - {title: A, contributors: [{role: translator, name: X}]}\n  - {title: B}\n' >> $ar
      to ar published
      commit Ar
      """#, "error guard robots/ar"),
    .init(
      "the named edition is not where it must be",
      """
      sed -i 's/^  publish: *{ /&requires-state: {translation-of: unavailable}, /' workflows/translation.yaml
      commit W
      to ar published
      commit Ar
      """, "note rules workflows/translation.yaml",
      "error guard robots/ar"),
    .init(
      "a field is there that must not be",
      """
      sed -i 's/^  publish: *{ /&forbids: [notes], /' workflows/translation.yaml
      echo 'notes: wait' >> $ar
      commit W
      to ar published
      commit Ar
      """, "note rules workflows/translation.yaml",
      "error guard robots/ar"),
  ]

  /// Steps by the wrong people, or on wrong dates.
  private static let rolesAndDates: [AuditCase] = [
    .init(
      "nobody of that name has a role",
      """
      echo 'roles: {publisher: [ben@desk.example]}' > workflows/roles.yaml
      commit R
      publish 2024
      """, "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "somebody with another role",
      """
      echo 'roles: {translator: [anna@desk.example], rights: [ben@desk.example]}' > workflows/roles.yaml
      commit R
      publish 2024
      """, "note rules workflows/roles.yaml",
      "error role robots/ar"),
    .init(
      "a role is given and used in one commit",
      """
      echo 'roles: {publisher: [ben@desk.example]}' > workflows/roles.yaml
      commit R
      echo 'roles: {publisher: [anna@desk.example]}' > workflows/roles.yaml
      to ar published
      commit Both
      """, "note rules workflows/roles.yaml", "note rules workflows/roles.yaml",
      "error role robots/ar"),
    .init(
      "a step before the last one",
      """
      publish 2023-05-01
      to ar out-of-print
      told 'Exhaust robots/ar' 'Edition: robots/ar' \
      'Transition: published -> out-of-print' 'Effective-Date: 2021' 'Workflow: translation 1'
      """, "error date-order robots/ar"),
    .init("a step in the future", "publish 2030-01-01", "error date-future robots/ar"),
    .init(
      "found in the future",
      """
      printf 'language: it\\nworkflow: translation\\nstatus: proposed\\n' > editions/robots/it.yaml
      told 'Add robots/it' 'Edition: robots/it' 'Transition: (new) -> proposed' 'Effective-Date: 2030' 'Workflow: translation 1'
      """, "error date-future robots/it"),
    .init(
      "a reprint before publication",
      """
      publish 2023-05-01
      told 'Reprint robots/ar' 'Edition: robots/ar' 'Transition: published -> published (reprint)' \
      'Effective-Date: 2022-01' 'Workflow: translation 1'
      """, "error date-order robots/ar"),
    .init(
      "a correction past the next step",
      """
      publish 2023-05-01
      first=$(git rev-parse HEAD)
      to ar out-of-print
      told 'Exhaust robots/ar' 'Edition: robots/ar' 'Transition: published -> out-of-print' 'Effective-Date: 2023-09-01' 'Workflow: translation 1'
      told 'Correct robots/ar: published on 2024-01-01' "Corrects: $first" 'Edition: robots/ar' 'Effective-Date: 2024-01-01'
      """, "error date-order robots/ar"),
    .init(
      "a correction before the step before",
      """
      publish 2023-05-01
      to ar out-of-print
      told 'Exhaust robots/ar' 'Edition: robots/ar' 'Transition: published -> out-of-print' 'Effective-Date: 2023-09-01' 'Workflow: translation 1'
      told 'Correct robots/ar' "Corrects: $(git rev-parse HEAD)" 'Edition: robots/ar' 'Effective-Date: 2020'
      """, "error date-order robots/ar"),
    .init(
      "a correction into the future",
      """
      publish 2023-05-01
      told 'Correct robots/ar' "Corrects: $(git rev-parse HEAD)" 'Edition: robots/ar' 'Effective-Date: 2031'
      """, "error date-future robots/ar"),
    .init(
      "a step before the last one that was taken under another name",
      """
      publish 2023-05-01
      git mv $ar editions/robots/ar-2023.yaml
      told 'Move robots/ar' 'Edition: robots/ar-2023' 'Moved-From: robots/ar'
      to ar-2023 out-of-print
      told 'Exhaust robots/ar-2023' 'Edition: robots/ar-2023' \
      'Transition: published -> out-of-print' 'Effective-Date: 2021' 'Workflow: translation 1'
      """, "error date-order robots/ar-2023"),
    .init(
      "a status that changes while the record moves",
      """
      git mv $es editions/robots/es-2024.yaml
      to es-2024 published
      told 'Move robots/es' 'Edition: robots/es-2024' 'Moved-From: robots/es'
      """, "error illegal-transition robots/es-2024"),
    .init(
      "a commit dated before its parent",
      """
      at 2023-01-01
      echo '# x' >> $es
      commit Old
      """, "error backdated"),
  ]
}
