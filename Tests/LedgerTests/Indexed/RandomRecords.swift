import Catalogue
import Foundation
import TestSupport

@testable import Git
@testable import Reading

/// A catalogue, bare or with a checkout, whose records name each other at random: few names, so that all that `check` looks for comes about.
final class RandomRecords {
  let ledger: Ledger
  /// The bytes of the records at HEAD, by their files.
  private(set) var files: [String: String] = [:]
  private let repository: Repository
  private let directory: String
  private var random: SeededGenerator
  /// The number of editions of ten that have a relation: where most have one, circles are long.
  private let relations: Int

  private static let works = ["w", "v", "s/x", "s/y", "s"]
  private static let slugs = ["a", "b", "c", "d", "e"]
  private static let isbns = ["978-3-16-148410-0", "9780306406157", "0-306-40615-2", "978-1-86197-271-2"]

  init(seed: Int, bare: Bool) throws {
    random = SeededGenerator(seed: UInt64(seed))
    relations = seed % 2 == 0 ? 2 : 6
    directory = FileManager.default.temporaryDirectory.appending(path: "records-\(UUID().uuidString)").path
    let environment = Git.Environment(variables: [
      "HOME": directory, "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC0", "GIT_AUTHOR_NAME": "Ann",
      "GIT_AUTHOR_EMAIL": "ann@example.org", "GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.org",
    ]) { 1_700_000_000 }
    repository = try Repository.create(at: directory, bare: bare, environment: environment)
    ledger = Ledger(repository, folder: "", environment: environment)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  private func any<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }
  private func happens(_ times: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &random) < times }

  /// Commits a catalogue of new records, and changes some of those that are there.
  func commit(more: [String: String] = [:]) throws {
    for work in Self.works {
      if happens(2, in: 3) { files["editions/\(work)/work.yaml"] = self.work() }
      for slug in Self.slugs where happens(2, in: 3) { files["editions/\(work)/\(slug).yaml"] = edition() }
      for slug in ["p", "q"] where happens(1, in: 3) {
        files["editions/\(work)/reception/\(slug).yaml"] = "kind: review\nabout: [\(name()), \(name())]\n"
      }
    }
    files.merge(more) { $1 }
    let changes: [TreeChange] = try files.map { path, text in
      .put(path: path, blob: try repository.writeBlob(Array(text.utf8)), mode: .file)
    }
    let head = try repository.head()
    let who = Signature(name: "Ann", email: "a@x", when: Instant(secondsSince1970: 0, offsetMinutes: 0))
    let id = try repository.writeCommit(
      tree: try repository.writeTree(from: nil, changes: changes), parents: head.commit.map { [$0] } ?? [], author: who,
      committer: who, message: "Records\n")
    try repository.moveHead(from: head, to: id, log: "test", by: who)
    if let top = repository.workingDirectory { try checkOut(below: top) }
  }

  private func checkOut(below top: String) throws {
    let lock = try IndexLock(in: repository, owner: "test")
    let index = try lock.index()
    for (path, text) in files {
      try write(text, to: "\(top)/\(path)")
      try index.put(path, blob: try repository.writeBlob(Array(text.utf8)), mode: .file, statOf: "\(top)/\(path)")
    }
    try lock.replaceIndex(with: index)
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Edits, removes and adds files of the checkout.
  func edit() throws {
    let top = repository.workingDirectory ?? ""
    for path in files.keys.sorted() where happens(1, in: 8) {
      if happens(1, in: 4) {
        try FileManager.default.removeItem(atPath: "\(top)/\(path)")
      } else {
        try write(path.hasSuffix("work.yaml") ? work() : edition(), to: "\(top)/\(path)")
      }
    }
    try write(edition(), to: "\(top)/editions/\(any(Self.works))/new.yaml")
  }
}

// What records say.
extension RandomRecords {
  private func name() -> String {
    let slug = any(Self.slugs + ["new"])
    return any([slug, slug, "\(any(Self.works))/\(slug)", "\(any(Self.works))/\(slug)", "\(slug)#ebook", "nowhere/\(slug)"])
  }

  private func work() -> String {
    if happens(1, in: 8) { return any(["title: [\n", "- a\n", ""]) }
    return "title: T\nlanguage: \(any(["fr", "it"]))\nfirst-published: \(any(["1990", "2005"]))\n"
      + (happens(1, in: 2) ? "contributors: [{role: author, name: A}]\n" : "")
  }

  private func edition() -> String {
    if happens(1, in: 12) { return any(["title: [\n", "- a\n", "a: b\na: c\n", ""]) }
    var lines = ["title: \(any(["T", "U"]))"]
    func perhaps(_ times: Int, _ line: @autoclosure () -> String) { if happens(times, in: 10) { lines.append(line()) } }
    perhaps(9, "language: \(any(["fr", "it", "it", "pt", "pt-BR", "[it, fr]"]))")
    perhaps(8, "workflow: \(any(["translation", "translation", "community", "tranlsation"]))")
    perhaps(8, "status: \(any(["proposed", "published", "contracted", "rejected", "nosuch"]))")
    perhaps(relations, "translation-of: \(name())")
    perhaps(2, "via: \(any([name(), "{of: \(name()), language: it}", "[\(name()), \(name())]"]))")
    perhaps(relations, "reprints: \(printed())")
    perhaps(relations, "revises: \(printed())")
    perhaps(2, "equivalent: \(any([name(), "[\(name()), \(name())]"]))")
    perhaps(relations, "part-of: \(any(["{set: \(name()), number: \(any(["1", "2"]))}", "[\(volume()), \(volume())]", name()]))")
    perhaps(relations, "edition: {number: 2, replaces: \(name())}")
    perhaps(4, "contains: \(any(["[\(item()), \(item())]", "[\(item())]", item()]))")
    perhaps(5, "dates: {published: \(any(["1985", "2001-02", "2010", "\"2001?\""]))}")
    perhaps(3, "contributors: [{role: foreword, same-as: \(any(["author", "translator"]))}, {role: translator, name: B}]")
    perhaps(3, "formats: [{form: ebook, isbn: \(any(Self.isbns))}, \(any(["paperback", "{form: paperback, status: rejected}", "{status: rejected}"]))]")
    perhaps(2, "publisher: {name: \(any(["P", "Q"])), isbn: \(any(Self.isbns))}")
    perhaps(4, "licence: \(any([licence(), "[\(licence()), \(licence())]"]))")
    return lines.joined(separator: "\n") + "\n"
  }

  private func printed() -> String {
    any([name(), "{of: \(name()), item: \(any(["k", "l"]))}", "[\(name()), \(name())]", "{item: k}"])
  }

  private func volume() -> String { "{set: \(name()), number: \(any(["1", "2"]))}" }

  private func item() -> String {
    var fields = ["title: I"]
    if happens(1, in: 2) { fields.append("key: \(any(["k", "l"]))") }
    if happens(1, in: 2) { fields.append("work: \(any(Self.works + ["s/z", "x"]))") }
    if happens(1, in: 3) { fields.append("reprints: \(name())") }
    if happens(1, in: 6) { fields.append("language: \(any(["it", "pt"]))") }
    return "{\(fields.joined(separator: ", "))}"
  }

  private func licence() -> String {
    let when = any(["from: 2019", "from: 2020-06-15, term: P7Y", "until: 2001", "from: 2010, until: 2005"])
    return "{territory: \(any(["[IT, SM]", "WORLD", "[FR]"])), exclusive: \(any(["true", "true", "false"])), \(when)}"
  }
}
