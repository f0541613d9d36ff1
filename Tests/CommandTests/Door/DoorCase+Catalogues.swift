extension DoorCase {
  /// Puts a copy of the catalogue into a folder.
  private static let second = """
    mkdir second
    cp -r editions workflows colophon.yaml second/
    commit Second

    """
  private static let gone = ["robots", "robots/ar", "robots/es", "robots/fr-2019"].map { "vanished: <id> \($0)" }

  /// A branch with pages alone, and back.
  private static let pages = """
    git checkout -q --orphan gh-pages
    git rm -rqf .
    echo 1 > index.html
    commit One
    git checkout -q main
    """

  /// The catalogues for which a push is judged.
  static let catalogues = [
    DoorCase(
      title: "a branch that never had a catalogue, made anew", before: pages,
      script: """
        git checkout -q --orphan again
        git rm -rqf .
        echo 2 > index.html
        commit Two
        """, push: "+again:gh-pages", errors: []),
    DoorCase(title: "a branch that never had a catalogue, deleted", before: pages, script: "true", push: ":gh-pages", errors: []),
    DoorCase(
      title: "a branch that has no catalogue any more, made anew",
      before: """
        git checkout -q -b pages
        git rm -rq editions workflows colophon.yaml
        echo 1 > index.html
        commit Gone
        git checkout -q main
        """,
      script: """
        git checkout -q --orphan again
        git rm -rqf .
        echo 2 > index.html
        commit Two
        """, push: "+again:pages",
      errors: ["refs/heads/pages would lose"]),
    DoorCase(
      title: "the same, deleted",
      before: """
        git checkout -q -b pages
        git rm -rq editions workflows colophon.yaml
        echo 1 > index.html
        commit Gone
        git checkout -q main
        """,
      script: "true", push: ":pages", errors: ["refs/heads/pages would be deleted"]),
    DoorCase(
      title: "a catalogue that jumps, in the place of a branch that never had one", before: pages,
      script: """
        git checkout -q -b jump
        to es published
        commit Jump
        """, push: "+jump:gh-pages",
      errors: ["illegal-transition: <id> robots/es"]),
    DoorCase(
      title: "a step, and behind it a tip without a catalogue",
      script: """
        to es published
        commit Jump
        git rm -rq editions colophon.yaml
        commit Gone
        """,
      errors: ["illegal-transition: <id> robots/es"] + gone),
    DoorCase(
      title: "the same as a new branch",
      script: """
        to es published
        commit Jump
        git rm -rq editions colophon.yaml
        commit Gone
        """, push: "main:pages",
      errors: ["illegal-transition: <id> robots/es"] + gone),
    DoorCase(
      title: "a step and its taking back, which come to nothing",
      script: """
        to es published
        commit Jump
        to es proposed
        commit Back
        """, errors: ["illegal-transition: <id> robots/es"]),
    DoorCase(
      title: "a decoy at the top, where colophon.root names a folder",
      before: """
        mkdir books
        git mv editions workflows colophon.yaml books/
        commit Books
        """,
      server: "git config colophon.root books",
      script: """
        cp -r books/editions .
        echo 'shelving: none' > colophon.yaml
        sed -i 's/^status: .*/status: published/' books/editions/robots/es.yaml
        commit Jump
        """, errors: ["illegal-transition: <id> robots/es", "vanished: <id> editions"]),
    DoorCase(
      title: "colophon.root with slashes at its ends",
      before: """
        mkdir books
        git mv editions workflows colophon.yaml books/
        commit Books
        """,
      server: "git config colophon.root /books//",
      script: """
        sed -i 's/^status: .*/status: published/' books/editions/robots/es.yaml
        commit Jump
        """,
      errors: ["illegal-transition: <id> robots/es"]),
    DoorCase(
      title: "a second catalogue in a folder", before: second,
      script: """
        sed -i 's/^status: .*/status: published/' second/editions/robots/es.yaml
        commit Jump
        """,
      errors: ["illegal-transition: <id> robots/es"]),
    DoorCase(
      title: "a second catalogue that has no colophon.yaml",
      before: """
        \(second)git rm -q second/colophon.yaml
        commit Plain
        """,
      script: """
        sed -i 's/^status: .*/status: published/' second/editions/robots/es.yaml
        commit Jump
        """,
      errors: ["illegal-transition: <id> robots/es"]),
    DoorCase(
      title: "a lawful step in a second catalogue", before: second,
      script: """
        sed -i 's/^status: .*/status: published/' second/editions/robots/ar.yaml
        commit Out
        """, errors: []),
    DoorCase(
      title: "a commit that changes no file and states a step in a folder's catalogue", before: second,
      script: "told Reprint 'Catalogue: second' 'Edition: robots/es' 'Transition: proposed -> published'",
      errors: ["trailer: <id> robots/es"]),
    DoorCase(
      title: "records laid ready in a folder that becomes a catalogue later",
      before: """
        mkdir -p lay/editions/robots
        sed 's/^status: .*/status: nonsense/' $es > lay/editions/robots/es.yaml
        commit Lay
        """,
      script: """
        echo 'shelving: none' > lay/colophon.yaml
        commit Catalogue
        """, errors: ["illegal-transition: <id> robots/es"]),
    DoorCase(
      title: "records of a folder that is no catalogue",
      script: """
        mkdir -p lay/editions/robots
        sed 's/^status: .*/status: nonsense/' $es > lay/editions/robots/es.yaml
        commit Lay
        """,
      errors: []),
    DoorCase(
      title: "what makes the catalogue one, taken out, a step, and put back",
      script: """
        git rm -q colophon.yaml editions/robots/work.yaml
        commit Out
        to es published
        commit Jump
        git checkout -q HEAD~2 -- colophon.yaml editions/robots/work.yaml
        commit Back
        """,
      errors: gone + ["robots", "robots/ar", "robots/es", "robots/fr-2019"].map { "returned: <id> \($0)" }),
    DoorCase(
      title: "a catalogue that is there only in the middle of the push",
      script: """
        mkdir mid
        cp -r editions mid/
        sed -i 's/^status: .*/status: nonsense/' mid/editions/robots/es.yaml
        commit In
        git rm -rq mid
        commit Out
        """,
      errors: ["illegal-transition: <id> robots/es"] + gone),
    DoorCase(
      title: "a catalogue inside another's editions/, with rules of its own",
      before: """
        mkdir -p editions/inner/editions/robots editions/inner/workflows
        cp $es editions/robots/work.yaml editions/inner/editions/robots/
        sed 's/, final: true//; s/^  sign: .*/  jump: { from: [proposed], to: published }/' workflows/translation.yaml > editions/inner/workflows/translation.yaml
        echo 'shelving: none' > editions/inner/colophon.yaml
        commit Inner
        """,
      script: """
        sed -i 's/^status: .*/status: published/' editions/inner/editions/robots/es.yaml
        commit Jump
        """,
      errors: ["illegal-transition: <id> inner/editions/robots/es"]),
    DoorCase(
      title: "the catalogue moved to a folder, with laxer rules",
      script: """
        mkdir books
        git mv editions workflows colophon.yaml books/
        sed -i 's/, requires: .title, contributors.translator.//' books/workflows/translation.yaml
        commit Move
        """,
      errors: ["vanished: <id> editions"]),
    DoorCase(
      title: "the catalogue moved to a folder",
      script: """
        mkdir books
        git mv editions workflows colophon.yaml books/
        commit Move
        """,
      errors: []),
    DoorCase(
      title: "the catalogue moved, and a step in the same commit",
      script: """
        mkdir books
        git mv editions workflows colophon.yaml books/
        sed -i 's/^status: .*/status: published/' books/editions/robots/es.yaml
        commit Move
        """,
      errors: gone),
    DoorCase(
      title: "the catalogue moved, and a step after it",
      script: """
        mkdir books
        git mv editions workflows colophon.yaml books/
        commit Move
        sed -i 's/^status: .*/status: published/' books/editions/robots/es.yaml
        commit Jump
        """,
      errors: ["illegal-transition: <id> robots/es"]),
    DoorCase(
      title: "a branch that never had a catalogue",
      script: """
        git checkout -q --orphan pages
        git rm -rqf .
        echo hello > index.html
        at 1999-01-01
        commit Page
        at 1990-01-01
        commit Older
        """,
      push: "pages", errors: []),
    DoorCase(
      title: "a line beside an unrelated root",
      script: """
        git checkout -q --orphan pages
        to es nonsense
        commit Root
        git checkout -q main
        git merge -q --allow-unrelated-histories -s ours -m Merge pages
        """,
      errors: ["illegal-transition: <id> robots/es"], warnings: ["undecided: <id> robots/es"]),
    DoorCase(
      title: "a reference outside refs/heads/ that leads to a branch",
      server: "git symbolic-ref refs/other/alias refs/heads/main",
      script: """
        to es published
        commit Jump
        """,
      push: "main:refs/other/alias", errors: ["illegal-transition: <id> robots/es"]),
    DoorCase(
      title: "several branches, one of them bad",
      script: """
        git branch fine
        to es published
        commit Jump
        """,
      push: "fine main:bad", errors: ["illegal-transition: <id> robots/es"]),
  ]
}
