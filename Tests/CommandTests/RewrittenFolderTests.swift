import Foundation
import Testing

/// Catalogues whose folder became another by rewriting history: the trailers still name the old one.
@Suite("A catalogue whose history was rewritten into another folder") struct RewrittenFolderTests {
  private static func catalogue(below folder: String) async throws -> Scratch {
    let scratch = try Scratch()
    let place = folder.isEmpty ? scratch.path : "\(scratch.path)/\(folder)"
    _ = try await scratch.shell(
      """
      git init -q -b main . && echo x > README && git add README && git commit -qm Readme && colophon init \(folder.isEmpty ? "." : folder) -q && cd '\(place)' && colophon add work w --language en --title W -q && \
      colophon add edition w/fr --language fr --publisher P -q && colophon advance w/fr --to sign --on 2019 --note 'By mail.' -q && colophon advance w/fr --to start --on 2020 -q && colophon undo -q && colophon move w/fr w/fr-2 -q
      """, in: scratch.path)
    return scratch
  }

  private static let history = """
    \t2024-03-01\tadd\t(new) -> proposed\tAnna Weber\t<id>\t
    2019\t2024-03-01\tadvance\tproposed -> contracted\tAnna Weber\t<id>\tBy mail.
    2020\t2024-03-01\tadvance\tcontracted -> translating\tAnna Weber\t<id>\tundone by <id>
    \t2024-03-01\tundo\tstatus\tAnna Weber\t<id>\t
    \t2024-03-01\tmove\tw/fr -> w/fr-2\tAnna Weber\t<id>\t

    """

  @Test("a folder that became a repository of its own keeps its statements") func outOfFolder() async throws {
    let scratch = try await Self.catalogue(below: "lib/books")
    expect(try await scratch.colophon("history", "w/fr-2", in: scratch.path + "/lib/books"), is: Outcome(stdout: Self.history))
    let ids = "GIT_COMMITTER_DATE"  // kept as it was, so that nothing else differs
    #expect(try await scratch.shell("FILTER_BRANCH_SQUELCH_WARNING=1 git filter-branch -f --subdirectory-filter lib/books HEAD >/dev/null 2>&1").code == 0, "\(ids)")
    let history = try await scratch.colophon("history", "w/fr-2").stdout
    // an undo names a commit by an id that is no more
    #expect(
      history.split(separator: "\n").prefix(3).map { String($0).replacingOccurrences(of: "\tundone by <id>", with: "\t") }.elementsEqual(
        Self.history.split(separator: "\n").prefix(3).map { String($0).replacingOccurrences(of: "\tundone by <id>", with: "\t") }), "\(history)")
    #expect(history.hasSuffix("move\tw/fr -> w/fr-2\tAnna Weber\t<id>\t\n"), "\(history)")
    #expect(try await scratch.colophon("list", "--as-of", "2019-06").stdout.contains("\tcontracted\t"))
    let audit = try await scratch.colophon("audit")
    #expect(!audit.stdout.contains("are of the catalogue in"), "\(audit)")
    #expect(try await scratch.colophon("index", "rebuild").code == 0)
    #expect(try await scratch.colophon("history", "w/fr-2").stdout == history)
  }

  @Test("so does a repository that became a folder of another") func intoFolder() async throws {
    let scratch = try await Self.catalogue(below: "")
    let filter = "FILTER_BRANCH_SQUELCH_WARNING=1 git filter-branch -f --index-filter 'git read-tree --empty; git read-tree --prefix=lib/books/ $GIT_COMMIT' HEAD >/dev/null 2>&1; git reset -q --hard"
    #expect(try await scratch.shell(filter).code == 0)
    let history = try await scratch.colophon("history", "w/fr-2", in: scratch.path + "/lib/books")
    #expect(history.stdout.contains("2019\t2024-03-01\tadvance\tproposed -> contracted\tAnna Weber\t<id>\tBy mail."), "\(history)")
    #expect(try await scratch.colophon("list", "--as-of", "2019-06", in: scratch.path + "/lib/books").stdout.contains("\tcontracted\t"))
  }

  @Test("after a plain git mv of its folder a catalogue keeps its history, and a second one too", arguments: [1, 2])
  func movedByGit(times: Int) async throws {
    let scratch = try await Self.catalogue(below: "lib/books")
    let before = try await scratch.colophon("log", in: scratch.path + "/lib/books").stdout
    for number in 1...times {
      let (old, new) = number == 1 ? ("lib/books", "catalogue") : ("catalogue", "shelf/books")
      _ = try await scratch.shell(
        "mkdir -p $(dirname \(new)) && git mv \(old) \(new) && GIT_COMMITTER_DATE=2024-0\(3 + number)-01T10:00:00Z git commit -qm Moved",
        in: scratch.path)
    }
    let place = scratch.path + (times == 1 ? "/catalogue" : "/shelf/books")
    expect(try await scratch.colophon("history", "w/fr-2", in: place), is: Outcome(stdout: Self.history))
    expect(try await scratch.colophon("log", in: place), is: Outcome(stdout: before))
    #expect(try await scratch.colophon("list", "--as-of", "2019-06", in: place).stdout.contains("\tcontracted\t"))
    #expect(try await scratch.colophon("list", "--known-at", "2024-03-15", in: place).stdout.contains("w/fr-2\tfr\tcontracted\t"))
    #expect(try await scratch.colophon("index", "rebuild", in: place).code == 0)
    expect(try await scratch.colophon("history", "w/fr-2", in: place), is: Outcome(stdout: Self.history))
    // and goes on from there
    #expect(
      try await scratch.colophon("advance", "w/fr-2", "--to", "start", "--on", "2021", in: place, with: ["GIT_COMMITTER_DATE": "2024-06-01T10:00:00Z"]).code == 0)
    #expect(try await scratch.colophon("history", "w/fr-2", in: place).stdout.hasSuffix("2021\t2024-06-01\tadvance\tcontracted -> translating\tAnna Weber\t<id>\t\n"))
    #expect(try await scratch.colophon("audit", "-q", in: place).code == 0)
  }

  @Test("a statement about another catalogue that is there is none about this one") func other() async throws {
    let scratch = try await Self.catalogue(below: "")
    _ = try await scratch.shell(
      "git add -A; git commit -qm All; colophon init press -q; cd press; colophon add work w --language en --title W -q; colophon add edition w/fr --language fr -q", in: scratch.path)
    _ = try await scratch.shell("echo 'pages: 7' >> editions/w/fr-2.yaml; git add -A; printf 'Set\\n\\nCatalogue: press\\nEdition: w/fr-2\\n' | git commit -q -F -")
    let audit = try await scratch.colophon("audit", "--since", "HEAD~")
    #expect(audit.stdout.contains("its trailers are of the catalogue in “press”"), "\(audit)")
    #expect(try await scratch.colophon("history", "w/fr-2").stdout.contains("\tedit\tpages\t"))
  }
}
