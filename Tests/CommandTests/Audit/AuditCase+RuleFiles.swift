extension AuditCase {
  /// Settings, workflows and roles that are there and can't be read: never as if they were not there.
  static let ruleFiles: [AuditCase] = [
    roles("roles become a link", "ln -s translation.yaml workflows/roles.yaml"),
    roles(
      "roles become a folder",
      """
      mkdir workflows/roles.yaml
      echo x > workflows/roles.yaml/x
      """),
    roles("roles become a submodule", "sub=$(git rev-parse HEAD)", after: "git update-index --add --cacheinfo 160000,$sub,workflows/roles.yaml"),
    roles("roles are no YAML", "echo 'roles: {publisher: [' > workflows/roles.yaml"),
    roles("roles have no roles", "echo 'people: []' > workflows/roles.yaml"),
    roles("roles are empty", ": > workflows/roles.yaml"),
    roles("roles are larger than a record may be", "{ echo 'roles: {publisher: [paul@desk.example]}'; head -c 1100000 /dev/zero | tr '\\0' '#'; } > workflows/roles.yaml"),
    roles(
      "roles are a bomb of anchors",
      "{ echo 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'; for i in 1 2 3 4 5 6 7 8; do printf 'a%s: &a%s [' $i $i; "
        + "for j in 1 2 3 4 5 6 7 8 9; do printf '*a%s, ' $((i-1)); done; echo '*a0]'; done; echo 'roles: {publisher: *a8}'; } > workflows/roles.yaml"),
    .init(
      "an empty folder in the place of the roles",
      "roles 'roles: {publisher: [paul@desk.example]}'; git rm -q workflows/roles.yaml; "
        + "w=$({ git ls-tree $(git write-tree):workflows; printf '040000 tree %s\\troles.yaml\\n' $(git mktree < /dev/null); } | git mktree); "
        + "r=$({ git ls-tree HEAD | grep -v \"\tworkflows$\"; printf '040000 tree %s\\tworkflows\\n' $w; } | git mktree); "
        + "git update-ref HEAD $(git commit-tree -p HEAD -m Empty $r); to ar published; b=$(git hash-object -w $ar); "
        + "e=$({ git ls-tree HEAD:editions/robots | grep -v ar.yaml; printf '100644 blob %s\\tar.yaml\\n' $b; } | git mktree); "
        + "e=$(printf '040000 tree %s\\trobots\\n' $e | git mktree); "
        + "r=$({ git ls-tree HEAD | grep -v \"\teditions$\"; printf '040000 tree %s\\teditions\\n' $e; } | git mktree); "
        + "git update-ref HEAD $(git commit-tree -p HEAD -m Publish $r)", "note rules workflows/roles.yaml", "note rules workflows/roles.yaml", "error unreadable workflows/roles.yaml",
      "error role robots/ar"),
    .init(
      "the workflows become a link",
      """
      git mv workflows kept
      ln -s kept workflows
      commit Link
      to ar published
      commit Publish
      """, "note rules workflows/original.yaml",
      "note rules workflows/translation.yaml", "error unreadable workflows", "error workflow robots/ar"),
    .init(
      "the workflows become a file",
      """
      git rm -rq workflows
      echo x > workflows
      commit File
      to es published
      commit Jump
      """, "note rules workflows/original.yaml",
      "note rules workflows/translation.yaml", "error unreadable workflows", "error workflow robots/es"),
    .init(
      "a workflow becomes a link to another",
      """
      git mv workflows/original.yaml workflows/kept.yaml
      ln -s kept.yaml workflows/original.yaml
      commit Link
      """, "note rules workflows/kept.yaml",
      "note rules workflows/original.yaml", "error unreadable workflows/kept.yaml", "error unreadable workflows/original.yaml"),
    .init(
      "settings become a link, and an edition goes by their workflow",
      """
      sed -i /^workflow/d $ar
      commit Plain
      git mv colophon.yaml kept.yaml
      ln -s kept.yaml colophon.yaml
      commit Link
      to ar published
      commit Publish
      """, "note rules colophon.yaml",
      "error workflow robots/ar", "error unreadable colophon.yaml", "error workflow robots/ar"),
    .init(
      "settings are no YAML, and an edition goes by their workflow",
      """
      sed -i /^workflow/d $ar
      commit Plain
      echo 'x: [' >> colophon.yaml
      commit Broken
      to ar published
      commit Publish
      """, "note rules colophon.yaml", "error workflow robots/ar",
      "error unreadable colophon.yaml", "error workflow robots/ar"),
  ]

  /// Roles under which nobody but Paul publishes, then what becomes of the file, then a publication by Anna.
  private static func roles(_ title: String, _ script: String, after: String = "true") -> AuditCase {
    AuditCase(
      title: title,
      script: """
        roles 'roles: {publisher: [paul@desk.example]}'
        rm workflows/roles.yaml
        \(script)
        git add -A
        \(after)
        git commit -qm Roles
        to ar published
        git commit -qm Publish -- $ar
        """,
      findings: [
        "note rules workflows/roles.yaml", "note rules workflows/roles.yaml", "error unreadable workflows/roles.yaml", "error role robots/ar",
      ])
  }
}
