import Foundation
import TestSupport
import Testing

/// A real bibliography of one author, when it lies beside the project, and the mapping that ships for it.
private enum Bibliography {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
  static let folder = root.appending(path: "../shared/data/bernhard").standardizedFileURL
  static let mapping = root.appending(path: "docs/examples/bernhard.yaml").path
  static var isHere: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "works.json").path) }

  /// The items of a file; what says nothing is left out.
  static func rows(_ name: String) throws -> [Facts] {
    let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
    let rows = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    return rows.map { Facts($0) }
  }
}

/// The facts about one thing: texts by field, in order where there are several. Numbers are text, null and empty text
/// nothing.
private struct Facts: Equatable, CustomStringConvertible {
  var texts: [String: [String]] = [:]

  init(_ row: [String: Any] = [:]) { for (field, value) in row { texts[field] = Self.texts(value) } }

  static func texts(_ value: Any) -> [String]? {
    switch value {
    case let text as String: return text.isEmpty ? nil : [text]
    case let number as NSNumber:
      // that is how a boolean is told from 0 and 1
      return [String(cString: number.objCType) == "c" ? (number.boolValue ? "true" : "false") : number.stringValue]
    case let list as [Any]: return list.isEmpty ? nil : list.flatMap { texts($0) ?? [] }
    case let fields as [String: Any]: return fields.count == 1 ? fields.values.first.flatMap { texts($0) } : nil
    default: return nil
    }
  }

  subscript(field: String) -> String? {
    get { texts[field]?.first }
    set { texts[field] = newValue.map { [$0] } }
  }

  var description: String { texts.sorted { $0.key < $1.key }.map { "\($0): \($1.joined(separator: " | "))" }.joined(separator: "; ") }
}

/// A record as `--format json` shows it.
private struct Shown {
  let fields: [String: Any]

  subscript(_ path: String) -> Any? {
    path.split(separator: ".").reduce(fields as Any?) { value, key in (value as? [String: Any])?[String(key)] }
  }

  func text(_ path: String) -> String? { self[path] as? String }
  var reference: String { text("reference") ?? "" }

  /// The items of a field: of a list, or the one value.
  func items(_ field: String) -> [Shown] {
    switch fields[field] {
    case let list as [[String: Any]]: list.map(Shown.init)
    case let one as [String: Any]: [Shown(fields: one)]
    case let texts as [String]: texts.map { Shown(fields: ["of": $0, "name": $0]) }
    case let text as String: [Shown(fields: ["of": text, "name": text])]
    default: []
    }
  }
}

/// The catalogue that the import made, taken apart again into what the four files said.
private struct Rebuilt {
  var works: [String: Facts] = [:]
  var translators: [String: Facts] = [:]
  var translations: [String: Facts] = [:]
  var publications: [String: Facts] = [:]
  /// By translation, the signatures of those that print it again, and of what they name as its first appearance.
  var reprints: [String: [String: String]] = [:]
  private var workIDs: [String: String] = [:]
  private var signatures: [String: String] = [:]

  init(works: [Shown], editions: [Shown]) {
    for work in works { takeWork(work) }
    for edition in editions { signatures[edition.reference] = edition.text("identifiers.signatur") }
    for edition in editions { takeEdition(edition) }
    // the other end of `parents`
    for (id, publication) in publications.sorted(by: { Int($0.key) ?? 0 < Int($1.key) ?? 0 }) {
      for parent in publication.texts["parents"] ?? [] { publications[parent]?.texts["later", default: []].append(id) }
    }
  }

  private mutating func takeWork(_ work: Shown) {
    guard let id = work.text("identifiers.bernhard-work") else { return }
    workIDs[work.reference] = id
    var facts = Facts()
    facts["id"] = id
    facts["title"] = work.text("title")
    facts["short_title"] = work.text("x-short-title")
    facts["year"] = work.text("first-published")
    facts["gnd"] = work.text("identifiers.gnd")
    let categories = ["novel": "novels", "novella": "novellas", "play": "drama", "adaptation": "adaptations"]
    facts["category"] = work.text("kind").map { categories[$0] ?? $0 }
    works[id] = facts
  }

  private func signature(of name: String, in work: String) -> String? { signatures[name.contains("/") ? name : "\(work)/\(name)"] }

  private mutating func takeEdition(_ edition: Shown) {
    let work = edition.text("work") ?? ""
    var facts = Facts()
    facts["id"] = edition.text("identifiers.bernhard-publication")
    facts["signatur"] = edition.text("identifiers.signatur")
    facts["language"] = edition.text("language")?.lowercased().replacingOccurrences(of: "-", with: "_")
    facts["title"] = edition.text("title")
    facts["year"] = edition.text("x-year") ?? edition.text("dates.published")
    facts["zusatzinfos"] = edition.text("edition.statement")
    let plain = [
      "year_display": "x-year-display", "short_title": "x-short-title", "erstpublikation": "x-first-publication",
      "exemplar_oeaw": "x-exemplar-oeaw", "exemplar_suhrkamp_berlin": "x-exemplar-suhrkamp-berlin", "images": "x-images",
      "parents": "x-parents",
    ]
    for (field, key) in plain { facts.texts[field] = edition[key].flatMap { Facts.texts($0) } }
    facts["isbn"] = edition.items("formats").first.flatMap { $0.text("isbn") ?? $0.text("isbn-as-printed") }
    facts["publication_details"] = edition.items("sources").first { $0.text("field") == "host" }?.text("value")
    facts["publisher"] = publisher(of: edition, details: facts["publication_details"])
    facts["original_publication"] = edition.items("revises").first?.text("of").flatMap { signature(of: $0, in: work) }
    facts.texts["contains"] = takeItems(of: edition, work: work, signature: facts["signatur"] ?? "")
    publications[facts["id"] ?? ""] = facts
  }

  private func publisher(of edition: Shown, details: String?) -> String? {
    if edition.text("host.kind") == "periodical" { return edition.text("host.title") }
    let countries = ["GB": "UK", "AR": "Argentina", "MX": "Mexico", "CU": "Cuba"]
    let names = edition.items("publisher").compactMap { publisher in
      publisher.text("name").map { name in name + (publisher.text("country").map { " (\(countries[$0] ?? $0))" } ?? "") }
    }
    guard !names.isEmpty else { return nil }
    let whole = names.joined(separator: " / ") + (edition.text("series.title").map { " (\($0))" } ?? "")
    // where the two were one name
    guard edition["host"] == nil, let details, whole.hasSuffix(" " + details) else { return whole }
    return String(whole.dropLast(details.count + 1))
  }

  private mutating func takeItems(of edition: Shown, work: String, signature: String) -> [String] {
    let own = edition.text("identifiers.bernhard-translation")
    let items = edition.items("contains")
    guard items.isEmpty || own != nil else {
      return items.compactMap { takeItem($0, $0, in: edition, work, $0.text("identifiers.bernhard-translation"), signature) }
    }
    return [takeItem(items.first, edition, in: edition, work, own, signature)].compactMap(\.self)
  }

  /// - Parameters:
  ///   - item: What is said of it in `contains`, where anything is.
  ///   - bearer: What holds its translators and what it reprints: the item of a collection, else the edition.
  private mutating func takeItem(
    _ item: Shown?, _ bearer: Shown, in edition: Shown, _ work: String, _ id: String?, _ signature: String
  ) -> String? {
    guard let id else { return nil }
    var facts = Facts()
    facts["id"] = id
    facts["title"] = item == nil ? edition.text("title") : item?.text("title")
    facts["work"] = workIDs[item?.text("work") ?? work]
    facts["work_display_title"] = (item ?? edition).text("original-title")
    for translator in bearer.items("contributors") where translator.text("role") == "translator" {
      guard let id = translator.text("ids.bernhard-translator") else { continue }
      facts.texts["translators", default: []].append(id)
      var person = Facts()
      person["id"] = id
      person["name"] = translator.text("sort-name") ?? translator.text("name")
      person["gnd"] = translator.text("ids.gnd")
      if let known = translators[id] { #expect(known == person) }
      translators[id] = person
    }
    if let known = translations[id] { #expect(known == facts, "\(signature)") }
    translations[id] = facts
    if let first = bearer.items("reprints").first?.text("of") { reprints[id, default: [:]][signature] = self.signature(of: first, in: work) }
    return id
  }
}

@Suite("A whole bibliography, imported", .enabled(if: Bibliography.isHere, "the bibliography is not beside the project"))
struct BibliographyImportTests {
  private static func shown(_ scratch: Scratch, _ kind: String) async throws -> [Shown] {
    let text = try await scratch.unchanged("list", kind, "--format", "json", "--quiet")
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]).map(Shown.init)
  }

  @Test("one command, one commit, and every fact of the four files can be told from the catalogue")
  func facts() async throws {
    let scratch = try Scratch()
    try await scratch.colophon("init")
    let outcome = try await scratch.colophon("import", Bibliography.folder.path, "--mapping", Bibliography.mapping)
    #expect(outcome.code == 0)
    #expect(outcome.stdout == "<id> Import 1457 records\n")
    #expect(!outcome.stderr.contains("left out"), "\(outcome.stderr)")
    #expect(try await scratch.count() == "2\n")
    expect(try await scratch.git("fsck", "--strict", "--no-dangling"), is: Outcome())
    let check = try await scratch.colophon("check", "--quiet")
    #expect(check.code == 0)
    #expect(!check.stdout.contains(": error:") && !check.stdout.contains(": warning:"), "\(check.stdout.prefix(2000))")

    let rebuilt = Rebuilt(works: try await Self.shown(scratch, "works"), editions: try await Self.shown(scratch, "editions"))
    try Self.compare("works", rebuilt.works)
    try Self.compare("translators", rebuilt.translators)
    try Self.compare("translations", rebuilt.translations)
    // the quotation marks that stand around one ISBN are no part of it
    try Self.compare("publications", rebuilt.publications) { facts in
      facts["isbn"] = facts["isbn"]?.replacingOccurrences(of: "\"", with: "")
    }
    try Self.compareReprints(rebuilt)

    let languages = Dictionary(rebuilt.publications.values.map { ($0["language"] ?? "", 1) }, uniquingKeysWith: +)
    for (language, count) in ["en": 101, "es": 93, "fr": 88, "it": 85, "tr": 60, "pl": 54, "zh_hans": 16, "pt_br": 19] {
      #expect(languages[language] == count, "\(language)")
    }
    let listed = try await scratch.unchanged("list", "--language", "zh", "--quiet").split(separator: "\n").count
    #expect(listed == 16)
    let translations = try await Self.shown(scratch, "translations")
    #expect(translations.count == 1434)
    #expect(translations.count { $0.items("appearances").count > 1 } == 323)
    let first = try await scratch.colophon("history", "frost/fr-1967")
    #expect(first.stdout == "\t2024-03-01\tadd\t(new) -> published\tAnna Weber\t<id>\t\n")
    guard Extent.isLong else { return }
    let again = try await scratch.colophon("import", Bibliography.folder.path, "--mapping", Bibliography.mapping)
    #expect(again.code == 0)
    #expect(again.stderr.contains("nothing to change\n1457 records as they were\n"), "\(again.stderr)")
    #expect(try await scratch.count() == "2\n")
  }

  private static func compare(_ name: String, _ rebuilt: [String: Facts], _ settle: (inout Facts) -> Void = { _ in }) throws {
    let rows = try Bibliography.rows(name)
    #expect(rebuilt.count == rows.count, "\(name)")
    for var row in rows {
      settle(&row)
      #expect(rebuilt[row["id"] ?? ""] == row, "\(name)")
    }
  }

  /// A translation appeared first where the earliest publication has it, of one year the one that stands first; the others name it.
  private static func compareReprints(_ rebuilt: Rebuilt) throws {
    let publications = try Bibliography.rows("publications")
    var appearances: [String: [(year: Int, place: Int, signature: String)]] = [:]
    for (place, publication) in publications.enumerated() {
      for item in publication.texts["contains"] ?? [] {
        appearances[item, default: []].append((Int(publication["year"] ?? "") ?? 0, place, publication["signatur"] ?? ""))
      }
    }
    #expect(appearances.values.count { $0.count > 1 } == 323)
    for (translation, found) in appearances {
      let sorted = found.sorted { ($0.year, $0.place) < ($1.year, $1.place) }.map(\.signature)
      let expected = Dictionary(uniqueKeysWithValues: sorted.dropFirst().map { ($0, sorted[0]) })
      #expect(rebuilt.reprints[translation] ?? [:] == expected, "translation \(translation)")
    }
  }
}
