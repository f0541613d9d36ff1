internal import OrderedCollections

public import Catalogue
internal import Git
public import Reading
internal import History
internal import Signing
public import Writing

/// Moves every work to where `add work` would put it, and writes the setting into `colophon.yaml`, as one commit.
public struct MoveToShelves {
  let shelving: Settings.Shelving
  let note: String?
  let isDryRun: Bool
  let ledger: Ledger

  /// Another way of shelving.
  public init(by shelving: Settings.Shelving, note: String? = nil, isDryRun: Bool = false, in ledger: Ledger) {
    (self.shelving, self.note, self.isDryRun, self.ledger) = (shelving, note, isDryRun, ledger)
  }

  /// Writes the works in their new places.
  ///
  /// - Throws: `LedgerError.conflict` where two works would have one name, `.answerIsNo` for a work that can't be read.
  public func perform() throws -> Written {
    try Transaction(on: ledger, isDryRun: isDryRun).perform { snapshot in
      let works = try snapshot.references().filter { $0.kind == .work }
      let moves = try works.compactMap { work -> Move? in
        let new = RecordReference(.work, try snapshot.shelved(work, as: work.slug, shelving))
        return new == work ? nil : Move(from: work, to: new)
      }
      let relocation = try MoveChanges(moves, in: snapshot)
      try relocation.check()
      try checkShelves(relocation, in: snapshot)
      var action = try relocation.action(
        moves.isEmpty ? [:] : relocation.rewritten(), subject: Self.subject(moves.count, shelving),
        note: note)
      let settings = try settingsFile(saying: shelving, in: snapshot)
      if let settings {
        action.changes.append(.init(file: Settings.file, bytes: settings))
        action.message.isOfSettings = true
      }
      return action
    }
  }

  private static func subject(_ count: Int, _ shelving: Settings.Shelving) -> String {
    let works = count == 0 ? "works" : count == 1 ? "1 work" : "\(count) works"
    return shelving == .none ? "Take \(works) off their shelves" : "Shelve \(works) by \(shelving.rawValue)"
  }

  /// Refuses shelves that would lie in a work, works that would lie among another's editions, and names that differ in case.
  private func checkShelves(_ relocation: MoveChanges, in snapshot: Snapshot) throws {
    let new = Dictionary(relocation.moves.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
    let works = Set(try snapshot.references().filter { $0.kind == .work }.map { new[$0] ?? $0 })
    var folders = FoldedNames(in: snapshot)
    for move in relocation.moves where move.to.kind == .work {
      try RecordReference.checkNames(in: move.to.path)
      var above = move.to.path.split(separator: "/").dropLast()
      while !above.isEmpty {
        let shelf = RecordReference(.work, above.joined(separator: "/"))
        if works.contains(shelf) {
          throw LedgerError(
            .conflict, "\(move.from) can't be shelved as \(move.to)",
            why: "\(shelf) is a work, and a work holds no other",
            mend: "give that work another name first: colophon move \(shelf) NEWREF")
        }
        above = above.dropLast()
      }
      let stranger = try snapshot.names(in: "\(RecordReference.root)/\(move.to.path)").map {
        "\(RecordReference.root)/\(move.to.path)/\($0)"
      }.compactMap(RecordReference.init(file:)).first { relocation.names[$0] == nil }
      if let stranger {
        throw LedgerError(
          .conflict, "\(move.from) can't be shelved as \(move.to)", at: ledger.path(stranger.file),
          why: "\(stranger) lies there already", mend: "give that another name first: colophon move \(stranger) NEWREF")
      }
      try folders.check(move.to)
    }
  }

  /// The settings with another way of shelving, every other byte as it was; nil where they have it already.
  private func settingsFile(saying shelving: Settings.Shelving, in snapshot: Snapshot) throws -> [UInt8]? {
    guard let bytes = try snapshot.bytes(of: Settings.file) else {
      return shelving == .none ? nil : Array("shelving: \(shelving.rawValue)\n".utf8)
    }
    do throws(DocumentError) {
      guard try Settings(parsing: bytes).shelving != shelving else { return nil }
    } catch { throw LedgerError(error, in: Settings.file) }
    return try snapshot.replacing(shelving.rawValue, in: bytes)
  }
}

extension Snapshot {
  /// The settings with another text for `shelving`; nil: without the key.
  func replacing(_ shelving: String?, in settings: [UInt8]) throws -> [UInt8] {
    let document: Document
    do throws(DocumentError) { document = try Document(parsing: settings) } catch {
      throw LedgerError(error, in: Settings.file)
    }
    do throws(EditError) {
      guard let shelving else { return try document.removing([.key("shelving")]).source.bytes }
      return try document.setting([.key("shelving")], to: .text(shelving)).source.bytes
    } catch {
      throw LedgerError(
        .usage, "\(Settings.file) can't be changed so", at: path(Settings.file), why: error.description,
        mend: "edit the file by hand")
    }
  }
}

/// The names in the folders of a catalogue, looked up without regard to case; each folder is read once.
private struct FoldedNames {
  private let snapshot: Snapshot
  private var known: [String: [String: String]] = [:]

  init(in snapshot: Snapshot) { self.snapshot = snapshot }

  /// Refuses a name where another one differs only in case.
  mutating func check(_ reference: RecordReference) throws {
    var folder = RecordReference.root
    for part in reference.path.split(separator: "/").map(String.init) {
      let names =
        try known[folder]
        ?? Dictionary(snapshot.names(in: folder).map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
      known[folder] = names
      if let other = names[part.lowercased()], other != part {
        return try snapshot.checkCase(of: reference)
      }
      folder += "/\(part)"
    }
  }
}
