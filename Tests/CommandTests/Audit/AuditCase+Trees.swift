extension AuditCase {
  /// Trees as git would not write them, in commits that its plumbing makes.
  static let trees: [AuditCase] = [
    tree(
      "an edition stands twice in its folder, the second published", "{ kept ar es; entry 100644 es.yaml $out; kept fr-2019 work; }",
      "error unreadable editions/robots"),
    tree(
      "an edition stands twice in its folder, the first published", "{ kept ar; entry 100644 es.yaml $out; kept es fr-2019 work; }",
      "error unreadable editions/robots", "error illegal-transition robots/es"),
    tree(
      "a folder out of order, an edition published", "{ kept work fr-2019; entry 100644 es.yaml $out; kept ar; }",
      "error unreadable editions/robots", "error illegal-transition robots/es"),
    tree("a folder out of order", "kept work ar es fr-2019", "error unreadable editions/robots"),
    tree(
      "a folder and a file of one name", "{ kept ar; entry 100644 es $out; kept es; entry 40000 es $empty; kept fr-2019 work; }",
      "error unreadable editions/robots"),
    tree("a folder holds .git", "{ entry 40000 .git $empty; kept ar es fr-2019 work; }", "error unreadable editions/robots"),
    tree("a folder holds .Git, with dots behind it", "{ entry 40000 '.Git..' $empty; kept ar es fr-2019 work; }", "error unreadable editions/robots"),
    tree("a folder holds .git as a stream of NTFS", "{ entry 100644 '.git::$INDEX_ALLOCATION' $out; kept ar es fr-2019 work; }", "error unreadable editions/robots"),
    tree("a folder holds the short name of .git", "{ kept ar es fr-2019; entry 40000 GIT~1 $empty; kept work; }", "error unreadable editions/robots"),
    tree("a folder holds .git with a letter that nobody sees", "{ entry 40000 '.g\\0342\\0200\\0214it' $empty; kept ar es fr-2019 work; }", "error unreadable editions/robots"),
    tree("a folder holds ..", "{ entry 40000 .. $(top editions); kept ar es fr-2019 work; }", "error unreadable editions/robots"),
    tree("a folder holds .", "{ entry 40000 . $empty; kept ar es fr-2019 work; }", "error unreadable editions/robots"),
    tree("a name with a slash", "{ entry 100644 a/es.yaml $out; kept ar es fr-2019 work; }", "error unreadable editions/robots"),
    tree(
      "a record with a mode that git does not write", "{ kept ar; entry 100601 es.yaml $out; kept fr-2019 work; }",
      "error unreadable editions/robots", "error illegal-transition robots/es"),
    tree(
      "a mode so long that it runs over", "{ kept ar; entry 40000100644 es.yaml $out; kept fr-2019 work; }",
      "error unreadable editions/robots", "error illegal-transition robots/es"),
    planted(
      "a folder with a mode that git does not write",
      """
      seen=$({ kept ar; entry 100644 es.yaml $out; kept fr-2019 work; } | tree)
      plant editions $(entry 40755 robots $seen | tree)
      """,
      "error unreadable editions", "error illegal-transition robots/es"),
    planted(
      "the top has the records twice",
      """
      other=$({ kept ar; entry 100644 es.yaml $out; kept fr-2019 work; } | tree)
      other=$(entry 40000 robots $other | tree)
      root $({ raw HEAD | head -c -0; entry 40000 editions $other; } | tree)
      """, "error unreadable ."),
    planted(
      "the workflows have roles twice",
      """
      roles 'roles: {publisher: [anna@desk.example]}'
      one=$(git rev-parse HEAD:workflows/roles.yaml)
      two=$(echo 'roles: {}' | git hash-object -w --stdin)
      plant workflows $({ raw HEAD:workflows | cat; entry 100644 roles.yaml $two; } | tree)
      """, "note rules workflows/roles.yaml", "error unreadable workflows"),
    planted(
      "a tree that was mended is told where it came in",
      """
      was=$(git rev-parse HEAD:editions/robots)
      robots $(kept work ar es fr-2019 | tree)
      robots $was
      """,
      "error unreadable editions/robots"),
    planted(
      "a merge brings in a tree that its side was told of",
      """
      git checkout -q -b desk
      robots $(kept work ar es fr-2019 | tree)
      tree=$(git rev-parse HEAD^{tree})
      git checkout -qf main
      git commit -q --allow-empty -m Mine
      git update-ref HEAD $(git commit-tree -p HEAD -p desk -m Merge $tree)
      """,
      "error unreadable editions/robots"),
  ]

  /// The same of trees that git itself can't push.
  static let unpushableTrees: [AuditCase] = [
    tree("an entry without a name", "{ entry 100644 '' $out; kept ar es fr-2019 work; }", "error unreadable editions/robots"),
    tree(
      "an entry names no object", "{ kept ar; entry 100644 es.yaml 0000000000000000000000000000000000000000; kept fr-2019 work; }",
      "error unreadable editions/robots", "error vanished robots/es"),
    tree(
      "a tree ends within an entry", "{ kept ar es fr-2019 work; printf '100644 z.yaml\\0'; }", "error unreadable editions/robots"),
  ]

  /// Trees that old tools wrote, and that all read alike.
  static let oldTrees: [AuditCase] = [
    .init("modes with a zero before them, and of old git", treeWords + "plant editions $(entry 040000 robots $({ raw HEAD:editions/robots | sed 's/100644 es/100664 es/'; } | tree) | tree)"),
    .init(
      "a folder of others that git would not write so", treeWords + "root $({ raw HEAD; entry 40000 z $({ entry 100644 b $out; entry 100644 a $out; } | tree); } | tree)"),
  ]

  private static func tree(_ title: String, _ script: String, _ findings: String...) -> AuditCase {
    AuditCase(title: title, script: treeWords + "robots $(\(script) | tree)", findings: findings)
  }

  private static func planted(_ title: String, _ script: String, _ findings: String...) -> AuditCase {
    AuditCase(title: title, script: treeWords + script, findings: findings)
  }

  /// Words of shell: an entry as a tree holds it, those of a tree, of some of the records, a tree of them; and commits of trees.
  static let treeWords = """
    entry() { printf '%s ' "$1"; printf '%b\\0' "$2"; perl -e 'print pack("H*", shift)' "$3"; }
    raw() { git ls-tree $1 | while read -r mode kind id name; do entry ${mode#0} "$name" $id; done; }
    kept() { for one; do entry 100644 $one.yaml $(git rev-parse HEAD:editions/robots/$one.yaml); done; }
    tree() { git hash-object -t tree -w --stdin --literally; }
    top() { git rev-parse HEAD:$1; }
    root() { git update-ref HEAD $(git commit-tree -p HEAD -m Planted $1); }
    plant() { root $({ git ls-tree HEAD | grep -v "\t$1\\$"; printf '040000 tree %s\\t%s\\n' $2 $1; } | git mktree); }
    robots() { plant editions $(printf '040000 tree %s\\trobots\\n' $1 | git mktree); }
    out=$(sed 's/^status: .*/status: published/' $es | git hash-object -w --stdin)
    empty=$(git mktree < /dev/null)

    """
}
