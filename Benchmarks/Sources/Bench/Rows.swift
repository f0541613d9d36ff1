import Foundation

/// The rows that Colophon is measured by.
struct Rows {
  let size: Size
  let place: Place
  /// A copy of the catalogue, with an index where this Colophon has one.
  let repository: String
  /// Paths of editions that nobody has offered yet, and of one that was published.
  let proposed: [String]
  let published: String
  let hasIndex: Bool

  init(size: Size, place: Place) throws {
    (self.size, self.place) = (size, place)
    repository = try place.copy(try place.catalogue(size), as: "catalogue.git")
    proposed = try Self.paths(with: "^status: proposed", in: repository, place)
    let published = try Self.paths(with: "^status: published", in: repository, place)
    self.published = published[published.count / 2]
    hasIndex = try place.has("  index ")
    if hasIndex { try place.colophon(["index", "rebuild"], on: repository).run() }
  }

  func all() throws -> [Row] {
    try [floor, show, parser] + listing() + questions() + histories() + audits() + indexing() + writing() + bulk()
  }

  /// The limit at a size; CI measures the smallest, and M is only reported.
  func limit(S small: Double? = nil, L large: Double? = nil) -> Double? {
    size == .S ? small : size == .L ? large : nil
  }

  func colophon(_ arguments: String...) -> (Int) -> [Command] {
    { [place, repository] _ in [place.colophon(arguments, on: repository)] }
  }

  func git(_ arguments: String...) -> (Int) -> [Command] {
    { [place, repository] _ in [place.git(arguments, on: repository)] }
  }

  static func paths(with pattern: String, in repository: String, _ place: Place) throws -> [String] {
    try place.git(["grep", "-l", pattern, "HEAD", "--", "editions"], on: repository).output()
      .split(separator: "\n").map { String($0.dropFirst("HEAD:".count)) }
  }

  /// The reference of a record, by its path.
  static func reference(_ path: String) -> String { String(path.dropFirst("editions/".count).dropLast(".yaml".count)) }

  /// Reports that rows are left out, and why.
  func skipped(_ names: String) -> [Row] {
    say("left out, since this Colophon has no such command: \(names)")
    return []
  }

  // MARK: One record

  private var floor: Row {
    Row(
      name: "list on the project's catalogue", peer: "the smallest program that opens a repository", limit: 1.5,
      ours: { [place] _ in [Command([place.colophon, "list"], in: place.project)] },
      theirs: { [place] _ in [Command([place.floor], in: place.project)] })
  }

  private var show: Row {
    Row(
      name: "show", peer: "git show HEAD:<path>", limit: limit(L: 3.2),
      ours: colophon("show", Self.reference(published)), theirs: git("show", "HEAD:\(published)"))
  }

  /// The cost of swift-argument-parser, which reads `--format=table`; `--format table` is plain, and read without it.
  private var parser: Row {
    let reference = Self.reference(published)
    return Row(
      name: "show, read by the parser", peer: "show, read without it", limit: nil,
      ours: colophon("show", reference, "--format=table"), theirs: colophon("show", reference, "--format", "table"))
  }

  private func histories() throws -> [Row] {
    let reference = Self.reference(published)
    guard try place.has("--no-index", in: ["history"]) else { return skipped("history, history --no-index") }
    return [
      Row(
        name: "history", peer: "git log -- <path>, changed-path filters", limit: limit(L: 0.05),
        ours: colophon("history", reference), theirs: git("log", "--", published)),
      Row(
        name: "history --no-index", peer: "git log -- <path>, without them", limit: limit(L: 2),
        ours: colophon("history", reference, "--no-index"),
        theirs: git("-c", "commitGraph.readChangedPaths=false", "log", "--", published)),
    ]
  }

  // MARK: Audit

  private func audits() throws -> [Row] {
    [
      Row(
        name: "audit", peer: "git log --raw", limit: limit(L: 1.5), ours: colophon("audit"), theirs: git("log", "--raw")
      ),
      Row(
        name: "audit, peak memory", peer: "git log --raw", limit: limit(L: 1.2), measure: .memory,
        ours: colophon("audit"), theirs: git("log", "--raw")),
      Row(
        name: "audit --since, 1,000 commits", peer: "git log -1000 --raw", limit: limit(L: 2.5),
        ours: colophon("audit", "--since", "HEAD~1000"), theirs: git("log", "-1000", "--raw")),
    ]
  }
}
