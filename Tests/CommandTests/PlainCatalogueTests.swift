import Foundation
import Testing

/// A real bibliography of one author, when it lies beside the project; nothing of it is kept here.
private enum Bibliography {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/data/bernhard").standardizedFileURL
  static var isHere: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "works.json").path) }

  typealias Row = [String: Any]

  static func rows(_ name: String) throws -> [Row] {
    let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [Row])
  }

  static func byID(_ name: String) throws -> [Int: Row] {
    Dictionary(uniqueKeysWithValues: try rows(name).compactMap { row in (row["id"] as? Int).map { ($0, row) } })
  }
}

@Suite("A catalogue that Colophon never wrote") struct PlainCatalogueTests {
  /// Plain YAML, as a script or a person writes it: no workflow, no status, publishers as text, dates as numbers.
  private static func write(in scratch: borrowing Scratch) throws -> [String: Int] {
    let (works, translations, people) = try (Bibliography.byID("works"), Bibliography.byID("translations"), Bibliography.byID("translators"))
    for (id, work) in works {
      var text = "title: \(quoted(work["title"]))\nlanguage: de\ncontributors:\n- role: author\n  name: Thomas Bernhard\n"
      if let year = work["year"] as? Int { text += "first-published: \(year)\n" }
      try scratch.write(text, to: "editions/w\(id)/work.yaml")
    }
    var languages: [String: Int] = [:]
    for publication in try Bibliography.rows("publications") {
      for item in publication["contains"] as? [Int] ?? [] {
        guard let translation = translations[item], let work = translation["work"] as? Int else { continue }
        let language = (publication["language"] as? String ?? "").replacingOccurrences(of: "_", with: "-")
        languages[String(language.prefix { $0 != "-" }), default: 0] += 1
        var text = "language: \(language)\ntitle: \(quoted(translation["title"] ?? publication["title"]))\n"
        if let publisher = publication["publisher"] as? String { text += "publisher: \(quoted(publisher))\n" }
        let names = (translation["translators"] as? [Int] ?? []).compactMap { people[$0]?["name"] as? String }
        if !names.isEmpty { text += "contributors:\n" + names.map { "- role: translator\n  name: \(quoted($0))\n" }.joined() }
        if let year = publication["year"] as? Int { text += "dates:\n  published: \(year)\n" }
        try scratch.write(text, to: "editions/w\(work)/p\(publication["id"] ?? 0)-\(item).yaml")
      }
    }
    return languages
  }

  private static func quoted(_ value: Any?) -> String {
    "\"" + (value as? String ?? "").replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }

  @Test(
    "some two thousand real records are listed, filtered and checked without a complaint",
    .enabled(if: Bibliography.isHere, "the bibliography is not beside the project"))
  func real() async throws {
    let scratch = try Scratch()
    let languages = try Self.write(in: scratch)
    try await scratch.git("init", "-q", "-b", "main")
    try await scratch.git("add", ".")
    try await scratch.git("commit", "-q", "-m", "All of it")
    let all = try await scratch.colophon("list", "--quiet")
    #expect(all.code == 0)
    #expect(all.stderr == "")
    let editions = all.stdout.split(separator: "\n").count
    #expect(editions == languages.values.reduce(0, +))
    let works = try await scratch.colophon("list", "works", "--quiet").stdout.split(separator: "\n").count
    #expect(editions + works > 2000)
    for language in ["fr", "zh"] {
      let listed = try await scratch.colophon("list", "--language", language, "--quiet").stdout.split(separator: "\n").count
      #expect(listed == languages[language], "\(language)")
    }
    let gallimard = try await scratch.colophon("list", "--publisher", "GALLIMARD", "--quiet").stdout.split(separator: "\n")
    #expect(!gallimard.isEmpty)
    #expect(gallimard.allSatisfy { $0.contains("Gallimard") })
    // what is left to say are notes: a workflow and a status that nobody wrote, a tag in small letters
    let check = try await scratch.colophon("check", "--format", "csv", "--quiet")
    #expect(check.code == 0)
    let rules = Set(check.stdout.split(separator: "\n").dropFirst().map { $0.split(separator: ",").prefix(2).joined(separator: " ") })
    #expect(rules.isSubset(of: ["note no-workflow", "note no-status", "note language-case", "note language-vague", "note older-than-work"]), "\(rules)")
  }
}
