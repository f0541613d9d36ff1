extension AuditCase {
  static let lawful = odd + signed + everyday + honest + witnessedLawful + placed + oldTrees + oldHeaders + foundLawfully

  /// Signatures that are missing, bad, or of somebody else.
  static let signatures: [AuditCase] = [
    .init(
      "a step that must be signed is not",
      """
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      publish 2024-02
      """, "note rules workflows/roles.yaml", "error signature robots/ar"),
    .init(
      "a step that must be signed, by hand and unsigned",
      """
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      to ar published
      commit Ar
      """, "note rules workflows/roles.yaml", "error signature robots/ar"),
    .init(
      "signed with a key that nobody vouches for",
      """
      allow ben
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      by anna
      publish 2024-02
      """, "note rules workflows/roles.yaml", "error signature robots/ar"),
    .init(
      "signed where nobody says who may",
      """
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      by anna
      publish 2024-02
      """, "note rules workflows/roles.yaml",
      "error signature robots/ar"),
    .init(
      "signed with a key that counted before",
      """
      allow anna 'valid-before="20240301"'
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      by anna
      publish 2024-02
      """, "note rules workflows/roles.yaml",
      "error signature robots/ar"),
    .init(
      "signed with a key that counts later",
      """
      allow anna 'valid-after="20240303"'
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      by anna
      publish 2024-02
      """, "note rules workflows/roles.yaml",
      "error signature robots/ar"),
    .init(
      "signed with a key that is for other things",
      """
      allow anna 'namespaces="file"'
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      by anna
      publish 2024-02
      """, "note rules workflows/roles.yaml", "error signature"),
    .init(
      "the address has the role's key, and the commit has no signature",
      """
      key ben
      roles "roles: {publisher: ['key:$(print ben)'], translator: [anna@desk.example]}"
      publish 2024-02
      """, "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "signed with another's key",
      """
      allow anna
      allow ben
      roles "roles: {publisher: ['key:$(print ben)']}"
      by anna
      publish 2024-02
      """, "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "signed with the role's key, which nobody vouches for",
      """
      allow anna
      key ben
      roles "roles: {publisher: ['key:$(print ben)']}"
      by ben
      publish 2024-02
      """, "note rules workflows/roles.yaml", "error signature robots/ar"),
    .init(
      "a role is given to a key and used by it in one commit",
      """
      allow anna
      roles 'roles: {publisher: [ben@desk.example]}'
      by anna
      echo "roles: {publisher: ['key:$(print anna)']}" > workflows/roles.yaml
      to ar published
      commit Both
      """, "note rules workflows/roles.yaml", "note rules workflows/roles.yaml", "error role robots/ar"),
    .init(
      "a commit that was changed after it was signed",
      """
      allow anna
      by anna
      echo 'notes: x' >> $es
      commit Note
      forge s/^Note/Nota/
      """, "error signature"),
    .init(
      "a commit that was given another author after it was signed",
      """
      allow anna
      by anna
      publish 2024-02
      forge 's/^author Anna/author Hanna/'
      """,
      "error signature"),
    .init(
      "a signature from another commit",
      """
      allow anna
      by anna
      commit One
      git cat-file commit HEAD | sed -n '/^gpgsig/,/END/p' > ../signature
      git config --global commit.gpgsign false
      echo '# x' >> $es
      commit Two
      forge '/^committer/r ../signature'
      """, "error signature"),
    .init(
      "a changed commit whose key nobody knows",
      """
      by anna
      commit Note
      forge s/^Note/Nota/
      """, "error signature"),
    .init(
      "a signature that is none",
      #"""
      commit Note
      forge 's/^committer.*/&\ngpgsig trust me/'
      """#, "error signature"),
    .init(
      "signed with a revoked key",
      """
      allow anna
      by anna
      publish 2024-02
      git config --global gpg.ssh.revocationFile "$PWD/../anna.pub"
      """,
      "error signature"),
    .init(
      "one of two formats' steps must be signed",
      #"""
      roles 'roles: {rights: [anna@desk.example], publisher: [anna@desk.example]}' 'signed: [withdraw]'
      printf 'formats:\n  - form: ebook\n' >> $ar
      publish 2024-02-01
      sed -i 's/  - form: ebook/&\n    status: withdrawn/' $ar
      told 'Withdraw robots/ar#ebook' 'Edition: robots/ar#ebook' 'Transition: published -> withdrawn' 'Effective-Date: 2024-02-03' 'Workflow: translation 1'
      """#, "note rules workflows/roles.yaml",
      "error signature robots/ar#ebook"),
  ]

  /// Signatures as they should be, and such as nobody asks for.
  private static let signed: [AuditCase] = [
    .init(
      "a step that must be signed is",
      """
      allow anna
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      by anna
      publish 2024-02
      """, "note rules workflows/roles.yaml"),
    .init(
      "a role by key, and another address",
      """
      allow ben
      roles "roles: {publisher: ['key:$(print ben)']}" 'signed: [publish]'
      by ben
      GIT_AUTHOR_EMAIL=x@y.example publish 2024-02
      """, "note rules workflows/roles.yaml"),
    .init(
      "a signature of an unknown key where none is asked for",
      """
      by anna
      publish 2024-02
      """),
    .init(
      "a key that counted on the day of the commit",
      """
      allow anna 'valid-after="20240301",valid-before="20240303"'
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      by anna
      publish 2024-02
      """, "note rules workflows/roles.yaml"),
    .init(
      "a signature is asked for only from then on",
      """
      publish 2024-02
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [publish]'
      """, "note rules workflows/roles.yaml"),
    .init(
      "a step that need not be signed",
      """
      roles 'roles: {publisher: [anna@desk.example]}' 'signed: [sign]'
      publish 2024-02
      """, "note rules workflows/roles.yaml"),
    .init(
      "a merge that is signed, of lines that are not",
      """
      allow anna
      git checkout -q -b desk
      publish 2024
      git checkout -q main
      echo 'notes: x' >> $es
      commit Mine
      by anna
      git merge -q -S -m Merge desk
      """),
  ]
}
