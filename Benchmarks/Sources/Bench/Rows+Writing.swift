import Foundation

/// Writing: one edition at a time, and many at once.
extension Rows {
  private static let offer = ["--to", "offer", "--on", "2025-01-02"]

  func writing() throws -> [Row] {
    let bare = try place.copy(try place.catalogue(size), as: "written.git")
    var rows = [
      Row(
        name: "advance, bare", peer: "git commit -- FILE", limit: limit(S: 1.2, L: 0.08),
        ours: advance(in: bare, proposed),
        theirs: try commit())
    ]
    if size != .S {
      let small = try place.copy(try place.catalogue(.S), as: "small.git")
      let paths = try Self.paths(with: "^status: proposed", in: small, place)
      rows.append(
        Row(
          name: "advance, whole process", peer: "the same at S", limit: limit(L: 1.6),
          ours: advance(in: bare, Array(proposed.dropFirst(20))), theirs: advance(in: small, paths)))
      rows.append(
        Row(
          name: "advance, in process, 1,000 in a row", peer: "the same at S", limit: limit(L: 1.4),
          ours: try inARow(at: size), theirs: try inARow(at: .S)))
    }
    return rows
  }

  /// A thousand steps of a few dozen editions, in one process, with an index.
  private func inARow(at size: Size) throws -> (Int) -> [Command] {
    let repository = try place.copy(try place.catalogue(size), as: "row-\(size).git")
    if hasIndex { try place.colophon(["index", "rebuild"], on: repository).run() }
    let list = "\(place.scratch)/row-\(size)"
    try Self.paths(with: "^status: proposed", in: repository, place).prefix(50).map { Self.reference($0) + "\n" }
      .joined().write(toFile: list, atomically: false, encoding: .utf8)
    return { [place] _ in [Command([place.advances, repository, "1000"], in: place.scratch, input: list)] }
  }

  private func advance(in repository: String, _ paths: [String]) -> (Int) -> [Command] {
    { [place] run in [place.colophon(["advance", Self.reference(paths[run])] + Self.offer, on: repository)] }
  }

  /// The same change as an edit and a commit in a checkout; only the commit counts.
  private func commit() throws -> (Int) throws -> [Command] {
    let checkout = "\(place.scratch)/checkout"
    try place.git(["clone", "-q", "--local", try place.catalogue(size), checkout], on: place.scratch).run()
    return { [place, proposed] run in
      let file = "\(checkout)/\(proposed[run])"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing("status: proposed", with: "status: offered").write(
        toFile: file, atomically: false, encoding: .utf8)
      return [place.git(["commit", "-q", "-m", "Offer", "--", proposed[run]], on: checkout)]
    }
  }

  // MARK: Many at once

  func bulk() throws -> [Row] { [try importing(), try importingLongRecords(), try advancingMany()] }

  private func importing() throws -> Row {
    let data = try importData("data")
    let (ours, peers, stream) = ("\(place.scratch)/imported.git", "\(place.scratch)/fed.git", "\(place.scratch)/tree")
    return Row(
      name: "import of \(size.editions) editions", peer: "git fast-import of the same tree", limit: limit(L: 2),
      ours: { _ in [try imported(data, to: ours)] },
      theirs: { [place] run in
        if run == 0 { try place.git(["fast-export", "main"], on: ours).run(output: stream) }
        return [try Self.fed(stream, to: peers, startingAs: nil, place)]
      })
  }

  /// The memory of an import must not grow with the length of records: it is the same for records ten times as long.
  private func importingLongRecords() throws -> Row {
    let (data, long) = (try importData("data"), try importData("long", "--long"))
    let repository = "\(place.scratch)/imported.git"
    return Row(
      name: "import of records with long notes, peak memory", peer: "the same without", limit: limit(L: 1.25),
      measure: .memory, ours: { _ in [try imported(long, to: repository)] },
      theirs: { _ in [try imported(data, to: repository)] })
  }

  private func importData(_ name: String, _ options: String...) throws -> String {
    let folder = "\(place.scratch)/\(name)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let quoted = options.joined(separator: " ")
    try place.shell("'\(place.program)' data \(size) '\(folder)' \(quoted)").run()
    return folder
  }

  private func imported(_ data: String, to repository: String) throws -> Command {
    try? FileManager.default.removeItem(atPath: repository)
    try place.started(repository)
    return place.colophon(["import", data, "--mapping", data + "/mapping.yaml"], on: repository)
  }

  private func advancingMany() throws -> Row {
    let count = min(proposed.count, size.editions / 10)
    let (list, stream) = ("\(place.scratch)/references", "\(place.scratch)/commit")
    try proposed.prefix(count).map { Self.reference($0) + "\n" }.joined().write(
      toFile: list, atomically: false, encoding: .utf8)
    let start = try place.catalogue(size)
    return Row(
      name: "advance of \(count) in one commit", peer: "git fast-import of the same commit", limit: limit(L: 2),
      ours: { [place, repository] _ in
        // with its index
        let ours = try place.copy(repository, as: "many.git")
        return [place.colophon(["advance", "-"] + Self.offer, on: ours, input: list)]
      },
      theirs: { [place] run in
        if run == 0 {
          let export = ["fast-export", "--reference-excluded-parents", "main", "^main~1"]
          try place.git(export, on: place.scratch + "/many.git").run(output: stream)
        }
        return [try Self.fed(stream, to: place.scratch + "/many-fed.git", startingAs: start, place)]
      })
  }

  private static func fed(_ stream: String, to repository: String, startingAs start: String?, _ place: Place) throws
    -> Command
  {
    try? FileManager.default.removeItem(atPath: repository)
    if let start {
      try FileManager.default.copyItem(atPath: start, toPath: repository)
    } else {
      try place.git(["init", "-q", "--bare", repository], on: place.scratch).run()
    }
    return place.git(["fast-import", "--quiet"], on: repository, input: stream)
  }

  // MARK: Disk

  /// The disk space of one advance: the blocks of its loose objects, and what it adds to a pack.
  func disk() throws -> [Figure] {
    let repository = try place.copy(try place.catalogue(size), as: "disk.git")
    try place.git(["gc", "-q"], on: repository).run()
    let (before, packed) = (try blocks(of: repository), try packs(of: repository))
    let count = min(100, proposed.count)
    for path in proposed.prefix(count) {
      try place.colophon(["advance", Self.reference(path)] + Self.offer, on: repository).run()
    }
    let loose = (try blocks(of: repository) - before) / Double(count)
    try place.git(["gc", "-q"], on: repository).run()
    let kept = (try packs(of: repository) - packed) / Double(count)
    return [
      Figure(name: "disk per advance, loose", peer: "36 KB", limit: 1, bytes: loose, of: 36 * 1024),
      Figure(name: "disk per advance, after git gc", peer: "1.2 KB", limit: 1, bytes: kept, of: 1.2 * 1024),
    ]
  }

  /// The blocks of its files alone: the 256 folders of loose objects come once, whoever writes first.
  private func blocks(of repository: String) throws -> Double {
    let lines = try Command(
      ["find", repository + "/objects", "-type", "f", "-exec", "du", "-k", "{}", "+"], in: place.scratch
    )
    .output().split(separator: "\n")
    return lines.reduce(0) { $0 + (Double($1.prefix { $0.isNumber }) ?? 0) } * 1024
  }

  private func packs(of repository: String) throws -> Double {
    let folder = repository + "/objects/pack"
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".pack") }.reduce(0) {
      $0 + Double(try FileManager.default.attributesOfItem(atPath: "\(folder)/\($1)")[.size] as? Int ?? 0)
    }
  }
}
