import Foundation
import Testing

@Suite("An import into a catalogue with an index") struct ImportIndexTests {
  /// The outcome of a second import, and the tree it leaves.
  private func again(withIndex: Bool, _ change: (Scratch) async throws -> Void) async throws -> (Outcome, tree: String) {
    let scratch = try await Scratch.harbour(in: .bare)
    try await scratch.imported("--quiet")
    // it has no key any more: it is found by its ISBN, that of a format
    #expect(try await scratch.colophon("set", "der-leuchtturm/pt-br-1989-99", "--unset", "identifiers.harbour", "--quiet").code == 0)
    if withIndex { try await scratch.colophon("index", "rebuild", "--quiet") }
    // the index is a commit behind
    try await scratch.colophon("set", "die-fahre/ar-2010", "notes=Seen at the fair", "--quiet")
    try await change(scratch)
    let outcome = try await scratch.imported("--format", "json")
    let status = try await scratch.colophon("index", "status").stdout
    #expect(status.contains("index\tnone\n") != withIndex, "\(status)")
    return (outcome, try await scratch.gitUnchanged("rev-parse", "HEAD^{tree}"))
  }

  @Test("finds and changes the same records as without") func same() async throws {
    func change(_ scratch: Scratch) async throws {
      try scratch.correct("العبارة", "العبّارة")
      try scratch.correct("\"year\": 2001", "\"year\": 2002")
      try scratch.correct("\n]", ",\n  { \"id\": 13, \"work\": 2, \"lang\": \"he\", \"title\": \"המעבורת\", \"house\": \"גלים\", \"year\": 2012, \"by\": [] }\n]")
    }
    let (indexed, tree) = try await again(withIndex: true, change)
    let (plain, plainTree) = try await again(withIndex: false, change)
    #expect(indexed == plain)
    #expect(tree == plainTree)
    #expect(indexed.code == 0)
    let answer = try #require(try JSONSerialization.jsonObject(with: Data(indexed.stdout.utf8)) as? [String: Any])
    #expect(["new", "corrected", "unchanged"].map { answer[$0] as? Int } == [1, 2, 3], "\(indexed.stdout)")
  }

  @Test("brings nothing in while a record can't be read") func unreadable() async throws {
    func spoil(_ scratch: Scratch) async throws {
      try await scratch.shell(
        """
        blob=$(printf 'title: [' | git hash-object -w --stdin) && export GIT_INDEX_FILE=spoilt && git read-tree HEAD && \
        git update-index --cacheinfo 100644,$blob,editions/die-fahre/work.yaml && \
        git update-ref HEAD $(git commit-tree -p HEAD -m Spoil $(git write-tree))
        """)
      try scratch.correct("\"year\": 2001", "\"year\": 2002")
    }
    let (indexed, tree) = try await again(withIndex: true, spoil)
    let (plain, plainTree) = try await again(withIndex: false, spoil)
    #expect(indexed == plain)
    #expect(tree == plainTree)
    expect(
      indexed,
      is: Outcome(
        stderr:
          #"{"error":{"code":5,"what":"nothing is imported while a record can't be read","where":"editions/die-fahre/work.yaml:1:9","why":"something else was expected here","mend":"colophon check"}}"#
          + "\n", code: 5))
  }
}
