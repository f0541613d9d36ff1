extension AuditCase {
  /// Catalogues in unexpected places, and folders that are none.
  static let misplaced: [AuditCase] = [
    .init(
      "the catalogue moved away from a bad history",
      """
      to es published
      commit Jump
      mkdir books
      git mv editions workflows colophon.yaml books/
      commit Move
      echo books > .audit-here
      """,
      "note moved-by-hand editions", "error illegal-transition robots/es"),
    .init(
      "the catalogue moved twice, away from a bad history",
      """
      to es published
      commit Jump
      for f in a b; do
        mkdir $f
        git mv ${was:-.}/editions ${was:-.}/workflows ${was:-.}/colophon.yaml $f/
        commit Move
        was=$f
      done
      echo b > .audit-here
      """,
      "note moved-by-hand editions", "note moved-by-hand editions", "error illegal-transition robots/es"),
    .init(
      "the catalogue moved, with laxer rules",
      """
      mkdir books
      git mv editions workflows colophon.yaml books/
      sed -i 's/, requires: .title, contributors.translator.//' books/workflows/translation.yaml
      commit Move
      echo books > .audit-here
      """,
      "error vanished editions", "note rules colophon.yaml", "note rules workflows/original.yaml", "note rules workflows/translation.yaml", "note by-hand"),
    .init(
      "records that lay in a folder before it was a catalogue",
      """
      mkdir -p lay/editions/robots
      sed 's/^status: .*/status: nonsense/' $es > lay/editions/robots/es.yaml
      commit Lay
      echo 'shelving: none' > lay/colophon.yaml
      commit Catalogue
      echo lay > .audit-here
      """, "note rules colophon.yaml", "error illegal-transition robots/es"),
  ]

  /// Lawful ways of the same.
  static let placed: [AuditCase] = [
    .init(
      "the catalogue moved to a folder",
      """
      mkdir books
      git mv editions workflows colophon.yaml books/
      commit Move
      echo books > .audit-here
      """,
      "note moved-by-hand editions"),
    .init(
      "a catalogue copied to a second folder",
      """
      mkdir second
      cp -r editions workflows colophon.yaml second/
      commit Copy
      """),
    .init(
      "a step in what was moved",
      """
      publish 2024-02-01
      mkdir books
      git mv editions workflows colophon.yaml books/
      commit Move
      sed -i 's/^status: .*/status: out-of-print/' books/$ar
      commit Out
      echo books > .audit-here
      """,
      "note moved-by-hand editions", "note by-hand robots/ar"),
    .init(
      "a correction and an undo in what was moved",
      """
      publish 2024-02-01
      mkdir books
      git mv editions workflows colophon.yaml books/
      commit Move
      cd books; colophon() { \(Scratch.binary) "$@" -q; }
      colophon advance robots/ar --to exhaust --on 2024-02-10
      colophon correct robots/ar out-of-print --on 2024-02-12
      colophon correct robots/ar published --on 2024-02-11
      colophon undo
      colophon undo
      cd ..
      echo books > .audit-here
      """,
      "note moved-by-hand editions"),
  ]
}
