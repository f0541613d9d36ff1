extension DoorCase {
  /// Commits dated otherwise than when they were made, and what git shows in place of others.
  static let clocks = [
    DoorCase(
      title: "a commit dated 2100 behind an honest tip",
      script: """
        at 2099-01-01
        commit Ahead
        at 2024-03-05
        commit Now
        """,
      errors: ["<id> is dated 2099-01-01T09:00:00Z, more than a day ahead of the clock here", "backdated: <id>"]),
    DoorCase(
      title: "a commit of 2100 on a branch without a catalogue, merged later",
      script: """
        git checkout -q --orphan pages
        git rm -rqf .
        echo hello > index.html
        at 2099-01-01
        commit Page
        git push -q ../bare.git pages
        at 2024-03-05
        git checkout -q main
        git merge -q --allow-unrelated-histories -m Merge pages
        """,
      errors: ["<id> is dated 2099-01-01T09:00:00Z, more than a day ahead of the clock here", "backdated: <id>"]),
    DoorCase(
      title: "a commit of 2100 beside the catalogue, which is in a folder",
      before: """
        mkdir books
        git mv editions workflows colophon.yaml books/
        commit Books
        """, server: "git config colophon.root books",
      script: """
        at 2099-01-01
        echo hello > readme
        commit Readme
        """,
      errors: ["<id> is dated 2099-01-01T09:00:00Z, more than a day ahead of the clock here"]),
    DoorCase(
      title: "a commit of 2100 that is let in",
      script: """
        at 2099-01-01
        commit Ahead
        git -C ../bare.git config --add colophon.accept $(git rev-parse HEAD)
        """, errors: []),
    DoorCase(
      title: "a commit whose committer has two dates",
      script: #"""
        commit Two
        forge 's/^committer \(.*\)$/committer \1 <x> 4102444800 +0000/'
        """#, errors: ["<id> is dated 2100-01-01T00:00:00Z, more than a day ahead of the clock here"],
      warnings: ["object <id>: badTimezone"], isSound: false),
    DoorCase(
      title: "an honest commit on one of 2100 that the branch has",
      before: """
        at 2099-01-01
        commit Ahead
        """,
      script: """
        at 2024-03-05
        to ar published
        commit Out
        """, errors: [], warnings: ["backdated: <id>"]),
    DoorCase(
      title: "a commit of 1999 on one of 2100 that the branch has",
      before: """
        at 2099-01-01
        commit Ahead
        """,
      script: """
        at 1999-03-05
        to ar published
        commit Out
        """, errors: ["backdated: <id>"]),
    DoorCase(
      title: "a new branch from a commit of 2100 that another has",
      before: """
        at 2099-01-01
        commit Ahead
        """,
      script: """
        at 2024-03-05
        git checkout -qb topic
        to ar published
        commit Out
        """, push: "topic", errors: [],
      warnings: ["backdated: <id>"]),
    DoorCase(
      title: "a commit of a day before its parent and an hour",
      script: """
        at 2024-03-05
        commit Now
        export GIT_COMMITTER_DATE='2024-03-04T09:00:00+01:00'
        commit Before
        """, errors: ["backdated: <id>"]),
    DoorCase(
      title: "a replacement of an object", script: "commit Other", push: "main:refs/replace/$(git rev-parse main~1)",
      errors: ["refs/replace/<id> would show another object in the place of one"]),
    DoorCase(
      title: "a replacement beside a lawful branch",
      script: """
        to ar published
        commit Out
        """, push: "main main:refs/replace/$(git rev-parse main~1)",
      errors: ["refs/replace/<id> would show another object in the place of one"]),
    DoorCase(
      title: "a lawful push where an object is replaced already", server: "git update-ref refs/replace/$(git rev-parse main) $(git commit-tree -m Other main^{tree})",
      script: """
        to ar published
        commit Out
        """, errors: []),
    DoorCase(
      title: "a bad push where its commit is replaced already",
      script: """
        to es published
        commit Jump
        jump=$(git rev-parse HEAD)
        git push -q ../bare.git HEAD:refs/tags/jump
        git -C ../bare.git replace $jump $(git rev-parse main~1) || git -C ../bare.git update-ref refs/replace/$jump $(git rev-parse main~1)
        """,
      errors: ["illegal-transition: <id> robots/es"]),
    DoorCase(
      title: "a replacement that goes", server: "git update-ref refs/replace/$(git rev-parse main) $(git commit-tree -m Other main^{tree})", script: "true",
      push: ":refs/replace/$(git rev-parse main)", errors: []),
  ]
}
