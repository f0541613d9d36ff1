import Foundation
import TestSupport
import Testing

@Suite("docs/import.md") struct ImportPageTests {
  @Test("the example is what the program makes of it") func example() async throws {
    let scratch = try await Scratch.harbour(in: .checkout)
    let page = Page(name: "import.md")
    var text = """
      Two files of another system, `data/works.json` and `data/books.json`:

      ```json
      \(ImportFixtures.works)```

      ```json
      \(ImportFixtures.books)```

      and the mapping, `harbour.yaml`:

      ```yaml
      \(ImportFixtures.mapping)```

      \("")
      """
    text += try await Self.typed("colophon import data --mapping harbour.yaml", in: scratch)
    text += "One of the records, `editions/der-leuchtturm/pt-br-1989-99.yaml`:\n\n```yaml\n"
    text += try scratch.text("editions/der-leuchtturm/pt-br-1989-99.yaml") + "```\n\n"
    text += "The same again, and after a correction:\n\n"
    text += try await Self.typed("colophon import data --mapping harbour.yaml --quiet", in: scratch)
    text += try await Self.typed("sed -i 's/2010/2011/' data/books.json", in: scratch)
    text += try await Self.typed("colophon import data --mapping harbour.yaml --quiet", in: scratch)
    text += try await Self.typed("git log -1 --format=%B", in: scratch)
    text += "An item that doesn't fit is left:\n\n"
    text += try await Self.typed("sed -i 's/2001/\"soon\"/' data/books.json", in: scratch)
    text += try await Self.typed("colophon import data --mapping harbour.yaml --quiet --rejects rejects.json", in: scratch)
    text += try await Self.typed("cat rejects.json", in: scratch)
    try page.expect("example", toSay: text)
  }

  private static func typed(_ line: String, in scratch: Scratch) async throws -> String {
    let outcome = try await scratch.shell(line, in: scratch.path)
    let said = scratch.settled(outcome.stdout + outcome.stderr, in: scratch.path)
    return "```console\n$ \(line)\n\(said)```\n\n"
  }
}
