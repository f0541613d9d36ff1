import Foundation
import Testing

/// The names and messages that git keeps in other forms than it shows them in.
@Suite("People and messages, as git shows them") struct ShownPeopleTests {
  @Test("history, log and blame show whom .mailmap says; roles, undo and the audit log go by the commit") func mailmap() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git stash -q -u")
    #expect(try await scratch.colophon("set", "robots/es", "title=T").code == 0)
    try scratch.write("Anna W. <anna@press.example> <anna@desk.example>\n", to: ".mailmap")
    #expect(try await scratch.git("log", "-1", "--format=%aN <%aE>").stdout == "Anna W. <anna@press.example>\n")
    #expect(try await scratch.colophon("history", "robots/es").stdout.contains("\tAnna W.\t"))
    #expect(try await scratch.colophon("log", "-n", "1").stdout.contains("\tAnna W.\t"))
    #expect(try await scratch.colophon("log", "--author", "press.example").stdout.contains("\tAnna W.\t"))
    #expect(try await scratch.colophon("blame", "robots/es").stdout.contains("title\tT\tAnna W.\t"))
    #expect(try await scratch.colophon("history", "robots/es", "--format", "json").stdout.contains("anna@press.example"))
    #expect(try await scratch.colophon("export", "audit-log").stdout.contains("anna@desk.example"))
    #expect(try await !scratch.colophon("export", "audit-log").stdout.contains("anna@press.example"))
    // who may is asked of the address in the commit
    try scratch.write("roles:\n  rights: [anna@press.example]\n", to: "workflows/roles.yaml")
    try await scratch.shell("git add workflows && git commit -qm Roles")
    let refused = try await scratch.colophon("advance", "robots/es", "--to", "sign", "--set", "publisher.name=P")
    #expect(refused.code == 3, "\(refused)")
    expect(try await scratch.colophon("undo"), is: Outcome(stdout: "<id> Undo <id>: Set robots/es: title\n"))
  }

  @Test("a message in another encoding is read as git reads it, and taken back in those words") func encoding() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let line = """
      git stash -q -u; echo 'title: T' >> editions/robots/es.yaml
      printf 'Corrig\\351\\n\\nUne note \\340 lire.\\n\\nEdition: robots/es\\n' > ../message
      git -c i18n.commitEncoding=ISO-8859-1 commit -qa -F ../message
      """
    #expect(try await scratch.shell(line).code == 0)
    #expect(try await scratch.git("log", "-1", "--format=%s").stdout == "Corrigé\n")
    #expect(try await scratch.colophon("history", "robots/es").stdout.contains("\tset\ttitle\tAnna Weber\t<id>\tUne note à lire."))
    expect(try await scratch.colophon("undo", "HEAD"), is: Outcome(stdout: "<id> Undo <id>: Corrigé\n"))
    #expect(try await scratch.git("log", "-1", "--format=%s").stdout.hasSuffix(": Corrigé\n"))
    // what an audit log says of a commit does not change with the program
    #expect(try await scratch.colophon("export", "audit-log").stdout.contains("\"subject\":\"Corrig\u{FFFD}\""))
  }

  @Test("comments behind the trailers are no part of the note", arguments: ["# comment", "\\n# comment\\n# more", "\\n\\n#\\n"])
  func comments(_ end: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell(
      "git stash -q -u; printf 'Look again\\n\\nA note.\\n\\nEdition: robots/es\\n\(end)\\n' | git commit -q --allow-empty --cleanup=verbatim -F -")
    let history = try await scratch.colophon("history", "robots/es").stdout
    #expect(history.hasSuffix("\tset\t\tAnna Weber\t<id>\tA note.\n"), "\(history)")
    #expect(try await scratch.git("log", "-1", "--format=%(trailers)").stdout == "Edition: robots/es\n\n")
  }

  @Test("extensions that say what is so anyway are read", arguments: ["extensions.objectFormat sha1", "extensions.refStorage files", "extensions.relativeWorktrees true", "extensions.noop-v1 1"])
  func extensions(_ setting: String) async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git config core.repositoryFormatVersion 1; git config --file .git/config \(setting)")
    #expect(try await scratch.colophon("list", "works").stdout == "robots\tfr\tEn attendant les robots\tAntonio Casilli\t2019\n")
    #expect(try await scratch.colophon("set", "robots/es", "title=T").code == 0)
    try await scratch.shell("git config --file .git/config core.repositoryFormatVersion 0")
    let refused = try await scratch.colophon("list")
    #expect(refused.code == 6)
    #expect(refused.stderr.contains("git config core.repositoryFormatVersion 1"), "\(refused)")
  }

  @Test("a commit that names a record which never was is no event, and no edition more") func phantom() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    let before = try await scratch.colophon("log").stdout
    try await scratch.shell("git stash -q -u; printf 'Sign\\n\\nEdition: robots/none\\nTransition: proposed -> contracted\\n' | git commit -q --allow-empty -F -")
    #expect(try await scratch.colophon("log").stdout == before)
    let audit = try await scratch.colophon("audit")
    #expect(audit.stderr.contains("3 commits, 3 editions"), "\(audit)")
    #expect(audit.code == 1)
  }

  @Test("in a shallow clone an edition that came in is told so") func shallow() async throws {
    let scratch = try await Scratch.catalogue(in: .checkout)
    try await scratch.shell("git stash -q -u")
    #expect(try await scratch.colophon("add", "edition", "robots/ca", "--language", "ca").code == 0)
    try await scratch.git("clone", "-q", "--depth", "1", "file://" + scratch.path, scratch.beside("shallow"))
    let history = try await scratch.colophon("history", "robots/ca", in: scratch.beside("shallow"))
    #expect(history.stdout == "\t2024-03-01\tadd\t(new) -> proposed\tAnna Weber\t<id>\t\n", "\(history)")
  }
}
