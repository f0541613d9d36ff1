extension AuditCase {
  /// Headers of commits that git would not write, and reads without a word.
  static let oldHeaders: [AuditCase] = [
    header("a time zone that is nowhere", "1,/^$/s/ [+-]....$/ +9999/"),
    header("two committers, of whom git takes the last", "s/^committer.*/&\\ncommitter B <b@b> 1709283600 +0000/"),
    header("a parent below the committer, which git does not read", "s/^committer.*/&\\nparent $(git rev-parse HEAD)/"),
    header("a commit that ends with its header", "/^$/,$ d"),
  ]

  /// A commit whose text a script of sed changed.
  private static func header(_ title: String, _ script: String) -> AuditCase {
    AuditCase(
      title,
      """
      git commit -q --allow-empty -m Old
      git update-ref HEAD $(git cat-file commit HEAD | sed "\(script)" | git hash-object -t commit -w --stdin --literally)
      """,
      "note header")
  }
}
