import ArgumentParser
import TestSupport
import Testing

@testable import colophon

@Suite("Plain arguments are read as the parser reads them") struct PlainArgumentsTests {
  static let lines: [(command: String, words: String)] = [
    ("show", "robots/ar-2022"), ("show", "robots/ar-2022 -C dir --format json"),
    ("show", "-q robots/ar-2022 --as-of 2020 --known-at 2021-02"), ("show", "--no-index robots --form ebook"),
    ("history", "robots/ar-2022"), ("history", "--format yaml -C a/b robots --form ebook --no-index --quiet"),
    ("search", "two words"), ("search", "one --no-index --format jsonl"),
    ("advance", "robots/ar-2022 --to publish"),
    ("advance", "a/b c/d --to publish --on 2022-02-02 --reason by-publisher --note why -q --dry-run"),
    ("advance", "--where language:ar --to offered --form ebook"), ("advance", "a/b"), ("advance", ""),
    ("set", "a/b title=x year:=[1] --note n"), ("set", "--where language:ar publisher.name=Y --form ebook --dry-run"),
    ("save", ""), ("save", "a/b --note n -C dir"), ("undo", ""), ("undo", "abc1234 a/b --dry-run"), ("blame", "a/b --form ebook"),
    ("due", ""), ("due", "--on 2022 --language ar --where status:delivered"), ("log", "-n 3 --format json"),
    ("log", "--since 2020 --until 2021-02 --author ann --work a --language ar --where kind:review"),
    ("list", ""), ("list", "works"), ("list", "reception --kind review --format csv"),
    ("list", "--language zh --status published --work a --publisher p --translator t --contributor c --form ebook"),
    ("list", "translations --where year:2020 --as-of 2020 --known-at 2021 --no-index -q"),
    ("advance", "a/b --to publish --set title=x --set dates.announced=2022-02 --note n"), ("set", "a/b --unset title --unset x-y"),
    ("init", ""), ("init", "dir --bare -q"), ("check", ""), ("check", "a/b c --at HEAD --no-index"), ("check", "--where isbn:* --format csv"),
    ("audit", ""), ("audit", "v1..HEAD --since v0 --strict --sarif --verify -q -C dir"), ("audit", "a/b --format acknowledged"),
    ("correct", "a/b offered --on 2022-02 --form ebook --note n"), ("move", "a/b c"), ("move", "--shelving author --dry-run"),
    ("merge", "a/b --into a/c --accept-clock"), ("remove", "a/b --reason twice -C dir"), ("diff", "2020"), ("diff", "2020 HEAD --format json"),
    ("import", "a.csv b --mapping m.yaml --rejects r.csv --restore --dry-run"), ("index status", "--format yaml"), ("index rebuild", "-q"),
    ("add work", ""), ("add work", "salt --title Salt --language en --language fr --author A --author B --note n --set x-a=1 -q"),
    ("add edition", "salt/it --language it --title Sale --publisher Uno --publisher Due --translator T --isbn 978-0-306-40615-7 --workflow w"),
    ("add edition", "salt --status published --on 2020-06 --from salt/it --set licence.from=2020 --set x-b=2 --dry-run"),
    ("add review", "salt --title T --date 2020-06 --outlet O --by B --by C --link https://a.example --format json"), ("add mention", ""),
    ("report licences", "--work salt --language es-MX --on 2020 --as-of 2021 --known-at HEAD --where status:published --no-index"),
    ("report money", ""), ("report money", "--on 2020 --as-of 2021 --known-at HEAD --where language:it --no-index --format csv"),
    ("hook run", "pre-push origin https://a.example"), ("hook run", "pre-receive"),
  ]

  static let commands = Set(lines.map(\.command)).sorted()

  @Test("every plain line", arguments: lines) func plain(command: String, words: String) throws {
    let words = words.split(separator: " ").map(String.init)
    let type = try #require(Main.type(of: command))
    let read = try #require(Main.plain(command, words), "this is plain")
    #expect(description(of: read) == description(of: try type.parseAsRoot(words)))
  }

  static let others = [
    "", "robots --format xml", "robots --frmat json", "robots --format=json", "robots -- -x", "robots --help", "-h",
    "robots two", "robots -q -q", "robots --as-of", "robots --as-of --known-at x", "robots -Cdir", "--version", "robots -",
    "robots --generate-completion-script", "--form --as-of 2020 robots",
  ]

  @Test("what is not plain, or wrong, is left to the parser", arguments: others) func left(words: String) {
    #expect(Main.plain("show", words.split(separator: " ").map(String.init)) == nil)
  }

  @Test("whatever is taken for plain, the parser reads alike", arguments: 0..<8) func anything(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = [
      "--form", "--to", "--on", "--note", "--reason", "--where", "--language", "--format", "-C", "--as-of", "--known-at",
      "--no-index", "--dry-run", "-q", "--quiet", "--unset", "--set", "--sort", "--kind", "--matrix", "--category", "--",
      "-", "", "json", "csv", "works", "2022", "2022-13", "ar", "ar_EG", "a/b", "x=y", "-1", "--to=x", "-C=x", "help",
      "title", "-qC", "--form=ebook", "-n", "7",
      "+7", "--limit", "--since", "--within", "P3D", "--author", "--title", "--isbn", "9780306406157", "--publisher", "--mapping",
      "--into", "--at", "--strict", "--explain", "--bare", "--date", "pre-push",
    ]
    for _ in 0..<Extent.rounds(25, ofFull: 60) {
      let line = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in words.randomElement(using: &random) }
      for command in Self.commands {
        guard let read = Main.plain(command, line), let type = Main.type(of: command) else { continue }
        #expect(description(of: read) == description(of: try type.parseAsRoot(line)), "\(command) \(line)")
      }
    }
  }

  /// Every argument with its value, those of groups too.
  private func description(of command: any ParsableCommand) -> String {
    var text = ""
    dump(command, to: &text)
    // the parser leaves out what a group is called in its help
    return text.split(separator: "\n").filter { !$0.contains("- title: ") }.joined(separator: "\n")
  }
}
