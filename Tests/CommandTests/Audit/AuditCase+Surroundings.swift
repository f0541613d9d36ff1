extension AuditCase {
  /// Parts of history that the repository hides.
  static let surroundings: [AuditCase] = [
    .init(
      "grafts",
      """
      echo '# x' >> $es
      commit Two
      git rev-parse HEAD > .git/info/grafts
      """, "error hidden-history"),
    .init(
      "a replaced commit",
      """
      echo '# x' >> $es
      commit Two
      git replace --graft HEAD
      """, "error hidden-history"),
    .init(
      "a shallow clone",
      """
      echo '# x' >> $es
      commit Two
      git clone -q --depth 1 "file://$PWD" ../shallow
      echo ../shallow > .audit-here
      """,
      "error hidden-history"),
  ]
}
