package import OrderedCollections

package import Catalogue
internal import Git

/// The public part of a catalogue, as the files of another one: no private field, no comment, no role.
package struct PublicCatalogue {
  /// The files, by their paths from the root of the catalogue.
  package private(set) var files: OrderedDictionary<String, [UInt8]> = [:]
  /// The public fields of each record, and the state of an edition.
  package private(set) var records: OrderedDictionary<RecordReference, (fields: Value, state: String?)> = [:]
  /// The records that stay behind, since they are not public.
  package let behind: [RecordReference]
  /// The records that are shown only because everything is.
  package let letOut: [RecordReference]
  /// The private fields that are shown, as the settings name them.
  package private(set) var privateFields: [String] = []

  /// The public part of a catalogue.
  ///
  /// - Parameters:
  ///   - showsAll: True if records that are not public are shown too.
  ///   - showsPrivate: True if private fields are shown too.
  ///   - isChosen: Chooses among the editions.
  /// - Throws: `LedgerError.answerIsNo` where a record, or the list of private fields, can't be read.
  package init(
    of snapshot: Snapshot, showsAll: Bool = false, showsPrivate: Bool = false, where isChosen: (Record) throws -> Bool
  ) throws {
    let settings = try Self.settings(of: snapshot)
    let (all, unreadable) = try snapshot.records()
    if let first = unreadable.first {
      throw LedgerError(
        .answerIsNo,
        "nothing is exported: \(unreadable.count == 1 ? "a record" : "\(unreadable.count) records") can't be read",
        at: first.place, why: first.message, mend: "colophon check")
    }
    let divided = try PublicRecords(all, of: snapshot, showsAll: showsAll, where: isChosen)
    (behind, letOut) = (divided.behind.map(\.reference), divided.letOut.map(\.reference))
    let names = Set(divided.shown.map(\.reference))
    let (privacy, workflows) = (Privacy(settings), try snapshot.workflows())
    for record in divided.shown {
      if showsPrivate {
        for name in privacy.names(in: record) where !privateFields.contains(name) { privateFields.append(name) }
      }
      let fields = (showsPrivate ? Privacy.none : privacy).shown(of: record, where: names.contains)
      guard fields != .absent else { continue }
      let workflow = workflows[record.fields["workflow"].text ?? settings.workflow]
      records[record.reference] = (fields, record.reference.kind == .edition ? workflow?.state(of: record.fields) : nil)
      files[record.reference.file] = RecordFields.text(of: fields, record.reference.kind)
    }
    try takeWorkflows(of: snapshot)
    if let bytes = try snapshot.bytes(of: Settings.file) { files[Settings.file] = try Self.shown(bytes) }
  }

  /// The settings, read strictly: a word that hides nothing, or can't be read, must not show what it was to hide.
  private static func settings(of snapshot: Snapshot) throws -> Settings {
    guard let bytes = try snapshot.bytes(of: Settings.file) else { return Settings() }
    let doubts = Settings.problems(in: bytes).filter { problem in
      problem.severity == .error || problem.rule == "unknown-field" || problem.mend?.contains("“private”") == true
    }
    if let first = doubts.first {
      throw LedgerError(
        .answerIsNo, "nothing is exported: it is not clear what is private", at: first.place, why: first.message,
        mend: first.mend)
    }
    do throws(DocumentError) { return try Settings(parsing: bytes) } catch {
      throw LedgerError(error, in: Settings.file)
    }
  }

  private mutating func takeWorkflows(of snapshot: Snapshot) throws {
    for name in try snapshot.workflowFiles().keys.sorted() {
      let path = "workflows/\(name).yaml"
      guard let bytes = try snapshot.bytes(of: path) else { continue }
      // those of `init` stay as they are; the comments of others may tell more than they should
      let isShipped = ShippedWorkflows.everyText.contains { Array($0.utf8) == bytes }
      guard let text = try isShipped ? bytes : Self.withoutComments(bytes) else { continue }
      files[path] = text
    }
  }

  private static func withoutComments(_ bytes: [UInt8]) throws -> [UInt8]? {
    guard let value = try? Document(parsing: bytes).value, value != .absent else { return nil }
    return Array(Emitter().text(of: value).utf8)
  }

  /// The settings that a reader of the public catalogue needs.
  private static func shown(_ bytes: [UInt8]) throws -> [UInt8]? {
    guard let fields = try? Document(parsing: bytes).value.fields else { return nil }
    let kept = fields.filter { ["catalogue", "title", "shelving", "workflow"].contains($0.key) && $0.value != .absent }
    return kept.isEmpty ? [] : Array(Emitter().text(of: .mapping(kept)).utf8)
  }
}
