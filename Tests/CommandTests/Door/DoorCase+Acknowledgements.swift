extension DoorCase {
  private static let jump = """
    to es published
    commit Jump
    jump=$(git rev-parse HEAD)

    """
  private static let accept = """
    echo "audit: {acknowledged: [{commit: $jump}]}" >> colophon.yaml
    commit Accept

    """
  private static let error = ["illegal-transition: <id> robots/es"]

  /// Acknowledgements that excuse an error of a push, and others that don't.
  static let acknowledgements = [
    DoorCase(title: "a branch that acknowledges its own error", script: jump + accept, errors: error),
    DoorCase(title: "a new branch that acknowledges its own error", script: jump + accept, push: "main:new", errors: error),
    DoorCase(
      title: "the acknowledgement by one push, the error by the next",
      script: jump + """
        git branch jump
        git reset -q --hard HEAD~1

        """ + accept
          + """
          git push -q ../bare.git main
          git merge -q -m Merge jump
          """, errors: error),
    DoorCase(
      title: "the acknowledgement and the error in two branches of one push",
      script: jump + """
        git branch jump
        git reset -q --hard HEAD~1

        """ + accept, push: "main jump", errors: error),
    DoorCase(
      title: "a commit that a tag has brought before",
      script: jump + """
        git tag early
        git push -q ../bare.git early

        """ + accept, errors: error),
    DoorCase(
      title: "an error that a branch has and acknowledges since before the hook",
      before: """
        git checkout -qb old

        """ + jump + accept + "git checkout -q main",
      script: "git merge -q --no-ff -m Merge old", errors: []),
    DoorCase(
      title: "an error that a branch has, and another acknowledges",
      before: """
        git checkout -qb old

        """ + jump + """
          git checkout -q main

          """ + accept,
      script: "git merge -q --no-ff -m Merge old", errors: error),
    DoorCase(
      title: "an error that a branch has and acknowledges in another catalogue's settings",
      before: """
        mkdir second
        cp -r editions workflows colophon.yaml second/
        commit Second
        git checkout -qb old
        \(jump)echo \"audit: {acknowledged: [{commit: $jump}]}\" >> second/colophon.yaml; commit Accept; git checkout -q main
        """,
      script: "git merge -q --no-ff -m Merge old", errors: error),
    DoorCase(
      title: "an error under another rule than the acknowledged one",
      before: """
        git checkout -qb old
        \(jump)echo "audit: {acknowledged: [{commit: $jump, rule: guard}]}" >> colophon.yaml
        commit Accept
        git checkout -q main
        """,
      script: "git merge -q --no-ff -m Merge old", errors: error),
    DoorCase(
      title: "what is let in by who keeps the repository",
      script: jump + "git -C ../bare.git config --add colophon.accept $jump", errors: []),
    DoorCase(
      title: "what is let in beside what isn't",
      script: jump + """
        git -C ../bare.git config --add colophon.accept $jump
        git -C ../bare.git config --add colophon.accept $(git rev-parse main~1)
        to es accepted
        commit Again
        """,
      errors: error),
    DoorCase(
      title: "what is let in by the beginning of its id",
      script: jump + "git -C ../bare.git config --add colophon.accept $(git rev-parse --short=12 HEAD)", errors: error,
      warnings: ["colophon.accept is “"]),
    DoorCase(
      title: "a pusher who lets his own commit in",
      script: jump + """
        git config --add colophon.accept $jump
        git config --global --unset colophon.accept || true
        """,
      errors: error),
  ]
}
