import Testing

@testable import Catalogue

@Suite("Checks between records") struct CatalogueCheckTests {
  fileprivate func found(_ files: [(String, String)], selecting selection: [String]? = nil) throws -> [String] {
    let records = try files.map { path, text in
      let reference = try #require(RecordReference(file: "editions/\(path).yaml"))
      return try Record(reference, parsing: Array(text.utf8))
    }.sorted { $0.reference < $1.reference }
    let workflow = try #require(
      WorkflowFile(parsing: Array(ShippedWorkflows.translation.utf8), path: "translation.yaml").workflow)
    let chosen = selection.map { paths in Set(records.map(\.reference).filter { paths.contains($0.path) }) }
    return CatalogueCheck.problems(
      in: records, selection: chosen, workflows: ["translation": workflow], settings: Settings()
    ).map {
      "\($0.place) \($0.severity) \($0.rule): \($0.message)" + ($0.mend.map { " | \($0)" } ?? "")
    }
  }

  private let work = ("robots/work", "title: a\n")
  private let plain = "workflow: translation\nstatus: published\n"

  @Test("a whole catalogue without a fault has no finding") func good() throws {
    #expect(
      try found([
        work,
        (
          "robots/ar",
          plain + "translation-of: fr#ebook\nvia: {of: robots/fr}\nformats: [{form: ebook, status: out-of-print}]\n"
        ),
        ("robots/fr", plain + "formats: [ebook]\n"), ("robots/reception/a", "kind: review\nabout: [ar, robots/fr]\n"),
      ]) == [])
  }

  @Test("a format is to be named by its form or its ISBN, where one names it or has gone its own way") func formats() throws {
    #expect(
      try found([
        work, ("robots/ar", plain + "translation-of: fr#hardback\nvia: {of: de#ebook}\n"), ("robots/de", plain),
        ("robots/fr", plain + "formats: [ebook, {form: ebook, status: withdrawn}, {form: paperback, status: withdrawn}]\n"),
      ]) == [
        "editions/robots/ar.yaml:3:17 warning dangling-reference: “fr#hardback” names a format that robots/fr doesn't list | it lists paperback",
        "editions/robots/ar.yaml:4:11 warning dangling-reference: “de#ebook” names a format that robots/de doesn't list",
        "editions/robots/fr.yaml:3:18 warning format-unnamed: formats[1] has a state of its own, and neither its form nor an ISBN tells it from the others | colophon set robots/fr formats[1].isbn=ISBN",
      ])
  }

  @Test("a status and a workflow must be defined; their absence is a note") func status() throws {
    #expect(
      try found([
        work, ("robots/ar", "title: a\n"), ("robots/de", "workflow: translaton\n"),
        ("robots/fr", plain + "formats: [{form: ebook, status: gone}]\n"),
        ("robots/it", "workflow: translation\nstatus: publishd\n"),
      ]).map { String($0.prefix { $0 != "|" }) } == [
        "editions/robots/ar.yaml:1:1 note no-workflow: it names no workflow, so it goes by translation",
        "editions/robots/ar.yaml:1:1 note no-status: it names no status, so it counts as proposed ",
        "editions/robots/de.yaml:1:11 error workflow: there is no workflow “translaton” under workflows/ ",
        "editions/robots/fr.yaml:3:33 error status: “gone” is no state of the workflow translation ",
        "editions/robots/it.yaml:2:9 error status: “publishd” is no state of the workflow translation ",
      ])
  }

  @Test("a reference must lead to an edition") func references() throws {
    #expect(
      try found([
        work, ("robots/ar", plain + "translation-of: fr-2019\n"), ("robots/fr-2018", plain),
        ("robots/it", plain + "via: en\n"),
        ("robots/reception/a", "about: [ar, de]\n"),
      ])
        == [
          "editions/robots/ar.yaml:3:17 error dangling-reference: translation-of names “fr-2019”, and there is no such edition | did you mean “fr-2018”?",
          "editions/robots/it.yaml:3:6 error dangling-reference: via names “en”, and there is no such edition | a language stands there as { language: en }",
          "editions/robots/reception/a.yaml:1:13 error dangling-reference: about[1] names “de”, and there is no such edition",
        ])
  }

  @Test("a folder without a work.yaml is noted") func noWork() throws {
    #expect(
      try found([("robots/ar", plain)]) == [
        "editions/robots/ar.yaml:1:1 note no-work: its folder has no work.yaml, so nothing says what work it is | colophon add work robots --language TAG"
      ])
  }

  @Test("an ISBN on two editions is a warning at the later, or at each that is asked for") func isbns() throws {
    let one = plain + "formats: [{form: ebook, isbn: 9782021401882}]\n"
    let two = plain + "publisher: {name: a, isbn: 978-2-02-140188-2}\n"
    let files = [work, ("robots/ar", one), ("robots/fr", two), ("robots/it", plain)]
    let text = "warning isbn-repeated: the ISBN 978-2-02-140188-2 stands on"
    let mend = "too | correct the one that is wrong"
    #expect(try found(files) == ["editions/robots/fr.yaml:1:1 \(text) robots/ar \(mend)"])
    #expect(try found(files, selecting: ["robots/ar"]) == ["editions/robots/ar.yaml:3:10 \(text) robots/fr \(mend)"])
    #expect(try found(files, selecting: ["robots/it"]) == [])
  }

  @Test("a folder of more than 500 entries is noted") func crowded() throws {
    let files = (0...500).map { ("w\($0)/work", "title: a\n") }
    #expect(
      try found(files) == [
        "editions note crowded-folder: 501 entries side by side make every commit slow; 500 is a good most | colophon move --shelving author"
      ])
  }
}

extension CatalogueCheckTests {
  private static let uno = ("robots/it", "workflow: translation\nstatus: published\nlanguage: it\npublisher: Uno\nlicence:\n  exclusive: true\n")
  private static let due = ("robots/it-2", "workflow: translation\nstatus: contracted\nlanguage: it\npublisher: Due\nlicence:\n  - {from: 2020, exclusive: true}\n")

  @Test("two exclusive licences that overlap are an error, once in a whole catalogue, and of the one that is asked for")
  func overlaps() throws {
    let all = [("robots/work", "title: a\n"), Self.uno, Self.due]
    let first = "editions/robots/it-2.yaml:6:5 error licence-overlap: its licence overlaps that of robots/it (Uno), and both are exclusive: it; all formats; WORLD; from 2020-01-01 on"
    let second = "editions/robots/it.yaml:6:3 error licence-overlap: its licence overlaps that of robots/it-2 (Due), and both are exclusive: it; all formats; WORLD; from 2020-01-01 on"
    #expect(try found(all) == [first])
    #expect(try found(all, selecting: ["robots/it"]) == [second])
    #expect(try found(all, selecting: ["robots/it-2"]) == [first])
    #expect(try found(all, selecting: ["robots"]) == [])
  }
}
