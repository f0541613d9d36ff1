internal import Catalogue
internal import Interchange
internal import Reading
internal import OrderedCollections

/// The files that an import is given on the command line.
struct ImportFiles {
  /// The number of files that stay open; beyond it, each is opened whenever a part of it is read.
  private static let mostOpen = 64

  let mapping: String
  let paths: [String]

  /// An importer of the files, with its mapping read and checked.
  ///
  /// - Throws: `LedgerError.usage` for a mapping or a source with an error, `.notFound` for a file that is not there.
  func importer(for ledger: Ledger) throws -> Importer {
    let bytes = try UserFile(path: self.mapping).bytes(limit: Document.Limits.record.bytes)
    let (mapping, problems) = Mapping.read(bytes, path: self.mapping)
    guard let mapping else { throw Self.error("the mapping can't be used", problems) }
    let chosen = try mapping.sources.values.map { source in (source, try find(source, of: mapping)) }
    try refuseUnwanted(chosen.flatMap(\.1), mapping)
    var files: [(source: String, file: SourceFile)] = []
    for (source, found) in chosen {
      for path in found {
        let file = try UserFile(path: path).source(staysOpen: files.count < Self.mostOpen)
        files.append((source.name, file))
      }
    }
    return try Self.read { try Importer(mapping, files: files, naming: ledger.territories()) }
  }

  /// Runs code that reads sources, and turns their errors into a `LedgerError`.
  static func read<Made>(_ body: () throws -> Made) throws -> Made {
    do { return try body() } catch let fault as SourceError {
      throw error("a source can't be read", [Problem(fault.error, path: fault.file)])
    } catch let fault as SourceFault { throw error("a source can't be used", [fault.problem]) }
  }

  /// The files of a source: the one that it names in each folder, and each given file of that name.
  private func find(_ source: Mapping.Source, of mapping: Mapping) throws -> [String] {
    for path in paths where !UserFile(path: path).exists {
      throw LedgerError(.notFound, "there is no file or folder \(path)")
    }
    let found = try paths.flatMap { path -> [String] in
      guard UserFile(path: path).isFolder else {
        return mapping.sources.count == 1 || Self.name(path).fits(Self.name(source.file)) ? [path] : []
      }
      let below = path.hasSuffix("/") ? path + source.file : "\(path)/\(source.file)"
      guard Self.name(source.file).utf8.contains(UInt8(ascii: "*")) else {
        return UserFile(path: below).exists ? [below] : []
      }
      let folder = String(below.dropLast(Self.name(below).count))
      return try UserFile(path: folder).names().filter { $0.fits(Self.name(source.file)) }.sorted().map { folder + $0 }
    }
    guard !found.isEmpty else {
      throw LedgerError(
        .notFound, "there is no \(source.file) for the source “\(source.name)”",
        why: "it is in none of \(paths.joined(separator: ", "))", mend: "name the folder it is in, or the file itself")
    }
    return found
  }

  private static func name(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  private func refuseUnwanted(_ wanted: [String], _ mapping: Mapping) throws {
    for path in paths where !UserFile(path: path).isFolder && !wanted.contains(path) {
      throw LedgerError(
        .usage, "no source of the mapping is called like \(path)",
        why: "its files are \(mapping.sources.values.map(\.file).joined(separator: ", "))")
    }
  }

  /// One error for several problems: the first with its place, the others behind it.
  private static func error(_ what: String, _ problems: [Problem]) -> LedgerError {
    let others = problems.dropFirst().map { "\($0.place): \($0.message)" + ($0.mend.map { " (\($0))" } ?? "") }
    let first = problems.first
    let why = (first.map { $0.message + ($0.mend.map { "; \($0)" } ?? "") }).map { [$0] } ?? []
    return LedgerError(.usage, what, at: first?.place, why: (why + others).joined(separator: ". "))
  }
}

extension StringProtocol {
  /// Tells whether it is a name, or one that a name with `*` in it means: `*.json`, but no hidden file.
  fileprivate func fits(_ name: some StringProtocol) -> Bool {
    let parts = name.parts(at: "*")
    guard parts.count > 1 else { return self == name }
    var rest = String(self)[...]
    guard rest.hasPrefix(parts[0]), !parts[0].isEmpty || !rest.hasPrefix("."), let last = parts.last else {
      return false
    }
    rest = rest.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
