internal import OrderedCollections

/// Finds problems between the records of a catalogue: references that lead nowhere, repeated ISBNs, statuses without a
/// workflow.
public struct CatalogueCheck: Sendable {
  let records: [Record]
  let workflows: [String: Workflow]
  let settings: Settings
  /// Every record, whether or not it can be read or is reported on.
  private let names: [RecordReference]
  private var problems: [Problem] = []

  /// The findings between records; `RecordCheck` has those of each record by itself.
  ///
  /// - Parameters:
  ///   - records: All records, sorted, or those that can bear on the selection.
  ///   - names: All records of the catalogue, sorted, of those too that can't be read; nil: those in `records`.
  ///   - selection: The records to report on; nil: all.
  public static func problems(
    in records: [Record], among names: [RecordReference]? = nil, selection: Set<RecordReference>? = nil,
    workflows: [String: Workflow], settings: Settings
  ) -> [Problem] {
    parts(of: records, among: names, selection: selection, workflows: workflows, settings: settings).flatMap { $0() }
  }

  /// The same in parts that may be done at the same time, and together are the whole.
  ///
  /// - Parameters: As those of `problems`.
  package static func parts(
    of records: [Record], among names: [RecordReference]? = nil, selection: Set<RecordReference>? = nil,
    workflows: [String: Workflow], settings: Settings
  ) -> [@Sendable () -> [Problem]] {
    let names = names ?? records.map(\.reference)
    let check = CatalogueCheck(records: records, names: names, workflows: workflows, settings: settings)
    func part(_ find: @escaping @Sendable (inout CatalogueCheck) -> Void) -> @Sendable () -> [Problem] {
      {
        var check = check
        find(&check)
        return check.problems
      }
    }
    let portions = stride(from: 0, to: records.count, by: portion).map { start in
      part { check in
        for record in records[start..<min(start + portion, records.count)]
        where selection?.contains(record.reference) ?? true { check.look(at: record) }
      }
    }
    // the longest first
    return [
      { RelationCheck.problems(in: records, among: names, selection: selection) },
      part { $0.repeatedISBNs(among: selection) },
      part { $0.rights(among: selection) },
      part { check in
        check.crowdedFolders()
        if selection == nil { check.mistakableNames() }
      },
    ] + portions
  }

  /// The number of records in a part.
  private static let portion = 8192

  private mutating func look(at record: Record) {
    status(of: record)
    references(of: record)
    formats(of: record)
    place(of: record)
  }

  /// The licences of some records that lie outside the ones they stand on.
  ///
  /// - Parameter records: Sorted, with every edition that one of them stands on.
  public static func licencesOutside(
    in records: [Record], workflows: [String: Workflow], settings: Settings
  ) -> [Problem] {
    var check = CatalogueCheck(
      records: records, names: records.map(\.reference), workflows: workflows, settings: settings)
    check.sources(of: records.flatMap { check.editionRights(of: $0).licences }, among: nil)
    return check.problems
  }

  /// The rights in an edition.
  func editionRights(of record: Record) -> EditionRights {
    EditionRights(
      of: record.reference, record.fields, in: workflows[record.fields["workflow"].text ?? settings.workflow],
      naming: settings.territories)
  }

  private init(
    records: [Record], names: [RecordReference], workflows: [String: Workflow], settings: Settings
  ) {
    (self.records, self.names, self.workflows, self.settings) = (records, names, workflows, settings)
  }

  mutating func add(
    _ rule: String, _ severity: Problem.Severity, _ record: Record, at place: [PathComponent], _ message: String,
    mend: String? = nil
  ) {
    problems.append(
      Problem(
        rule: rule, severity: severity, path: record.reference.file,
        position: record.document.position(of: place) ?? record.document.position(ofKeyOrValue: place),
        at: place, message: message, mend: mend))
  }

  private mutating func status(of record: Record) {
    guard record.reference.kind == .edition else { return }
    let fields = record.fields
    let name = fields["workflow"].text ?? settings.workflow
    guard let workflow = workflows[name] else {
      return add(
        "workflow", .error, record, at: [.key("workflow")], "there is no workflow “\(name)” under workflows/",
        mend: workflows.keys.nearest(to: name).map { "did you mean “\($0)”?" }
          ?? "the workflows are \(workflows.keys.sorted().joined(separator: ", "))")
    }
    if fields["workflow"] == .absent {
      add("no-workflow", .note, record, at: [], "it names no workflow, so it goes by \(name)")
    }
    if fields["status"] == .absent {
      add(
        "no-status", .note, record, at: [], "it names no status, so it counts as \(workflow.initial)",
        mend: "a later step writes it")
    }
    let statuses =
      [(fields["status"].text, [PathComponent.key("status")])]
      + fields["formats"].items.enumerated().map { ($1["status"].text, [.key("formats"), .index($0), .key("status")]) }
    for case (let status?, let place) in statuses where workflow.states[status] == nil {
      add(
        "status", .error, record, at: place, "“\(status)” is no state of the workflow \(name)",
        mend: workflow.states.keys.nearest(to: status).map { "did you mean “\($0)”?" }
          ?? "the states are \(workflow.states.keys.joined(separator: ", "))")
    }
  }

  /// Checks that each format with a state of its own has a name to be moved by.
  private mutating func formats(of record: Record) {
    let formats = Formats(of: record.fields)
    for index in formats.indices where formats.status(at: index) != nil {
      guard formats.name(at: index).map({ formats.indices(named: $0).count }) != 1 else { continue }
      add(
        "format-unnamed", .warning, record, at: formats.way(to: index),
        "formats[\(index)] has a state of its own, and neither its form nor an ISBN tells it from the others",
        mend: "colophon set \(record.reference) \(formats.path(at: index)).isbn=ISBN")
    }
  }

  /// Notes a reference to a format that the edition doesn't list.
  private mutating func format(_ text: String, at place: [PathComponent], of record: Record) {
    let name = text.drop { $0 != "#" }.dropFirst()
    let edition = record.editions(named: text).first(where: names.has)
    guard !name.isEmpty, let edition, let found = records.record(edition) else { return }
    let formats = Formats(of: found.fields)
    guard formats.indices(named: String(name)).isEmpty else { return }
    add(
      "dangling-reference", .warning, record, at: place, "“\(text)” names a format that \(edition) doesn't list",
      mend: formats.names.isEmpty ? nil : "it lists \(formats.names.joined(separator: ", "))")
  }

  private mutating func references(of record: Record) {
    for (path, text) in record.namedEditions {
      let place = path.way
      guard !record.editions(named: text).contains(where: names.has) else {
        format(text, at: place, of: record)
        continue
      }
      var mend = nearest(to: text, from: record).map { "did you mean “\($0)”?" }
      if path.selectors.contains(.name("via")), (try? LanguageTag(parsing: text)) != nil {
        mend = "a language stands there as { language: \(text) }"
      }
      add(
        "dangling-reference", .error, record, at: place, "\(path) names “\(text)”, and there is no such edition",
        mend: mend)
    }
  }

  /// The edition that was probably meant: by its slug where it is one of the same work, else by its whole reference.
  private func nearest(to named: String, from record: Record) -> String? {
    let editions = names.lazy.filter { $0.kind == .edition }.map(\.path)
    guard !named.contains("/") else { return editions.nearest(to: named) }
    let folder = record.reference.work.path + "/"
    return editions.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.nearest(to: named)
  }

  private mutating func place(of record: Record) {
    let reference = record.reference
    guard reference.kind != .work, !names.has(reference.work) else { return }
    add(
      "no-work", .note, record, at: [], "its folder has no work.yaml, so nothing says what work it is",
      mend: "colophon add work \(reference.work.path) --language TAG")
  }

  private mutating func repeatedISBNs(among selection: Set<RecordReference>?) {
    let found = records.filter { $0.reference.kind == .edition }.map { record in
      (record, Set(Edition(record.reference, record.fields).isbns.map(\.canonical)))
    }
    var bearers: [ISBN: [RecordReference]] = [:]
    for (record, isbns) in found {
      for isbn in isbns { bearers[isbn, default: []].append(record.reference) }
    }
    for (record, isbns) in found where selection?.contains(record.reference) ?? true {
      for isbn in isbns.sorted(by: { $0.description < $1.description }) {
        // without a selection the later ones are named; with one each is, since the other may not be in it
        guard let all = bearers[isbn], selection != nil || all.first != record.reference,
          let other = all.first(where: { $0 != record.reference && !isOfOneSet($0, as: record) })
        else { continue }
        add(
          "isbn-repeated", .warning, record, at: [.key("formats")],
          "the ISBN \(isbn.hyphenated) stands on \(other) too", mend: "correct the one that is wrong")
      }
    }
  }

  /// Tells whether two editions are volumes of one set, or a set and its volume: one ISBN may stand on all of them.
  private func isOfOneSet(_ other: RecordReference, as record: Record) -> Bool {
    guard let other = records.record(other) else { return false }
    let (mine, theirs) = (sets(of: record), sets(of: other))
    return !mine.isDisjoint(with: theirs) || mine.contains(other.reference) || theirs.contains(record.reference)
  }

  /// The sets of which an edition is a volume, as far as they exist.
  private func sets(of record: Record) -> Set<RecordReference> {
    Set(
      StatedRelation.all("part-of", in: record.fields, under: "set").compactMap { relation in
        record.editions(named: relation.name).first(where: names.has)
      })
  }

  /// Reports names that look the same: of the same letters, in another form of Unicode.
  private mutating func mistakableNames() {
    var first: [String: RecordReference] = [:]
    for name in names where name.path.utf8.contains(where: { $0 >= 0x80 }) {
      // as texts, both forms are the same key
      let key = "\(name.kind.rawValue) \(name.path)"
      guard let other = first[key] else {
        first[key] = name
        continue
      }
      problems.append(
        Problem(
          rule: "mistakable-name", severity: .error, path: name.file,
          message: "another record has the same name in another form of Unicode, \(other.file.utf8.count) bytes long",
          mend: "git mv one of the two"))
    }
  }

  private mutating func crowdedFolders() {
    for (folder, count) in names.countsByFolder().sorted(by: { $0.key < $1.key }) where count > 500 {
      problems.append(
        Problem(
          rule: "crowded-folder", severity: .note, path: folder,
          message: "\(count) entries side by side make every commit slow; 500 is a good most",
          mend: "colophon move --shelving \(settings.shelving == .none ? "author" : settings.shelving.rawValue)"))
    }
  }
}

extension [RecordReference] {
  /// Tells whether there is one among these, which are sorted.
  fileprivate func has(_ reference: RecordReference) -> Bool {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < reference { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == reference
  }

  /// The number of entries in each folder that has records below it.
  fileprivate func countsByFolder() -> [String: Int] {
    var counts: [String: Int] = [:]
    // most records are in the folder of the one before
    var (folder, count): (Substring, Int) = ("", 0)
    for reference in self {
      let path = reference.path
      let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
      let own = reference.kind == .work ? path[...] : path[..<end]
      if own != folder {
        counts.add(count, to: folder)
        (folder, count) = (own, 0)
      }
      count += 1
    }
    counts.add(count, to: folder)
    return counts
  }
}

extension [String: Int] {
  /// Counts entries of a folder below the root; where it is new, it is itself one of the folder above.
  fileprivate mutating func add(_ count: Int, to folder: Substring) {
    let name = folder.isEmpty ? RecordReference.root : "\(RecordReference.root)/\(folder)"
    guard count > 0, updateValue((self[name] ?? 0) + count, forKey: name) == nil, !folder.isEmpty else { return }
    add(1, to: folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { folder[..<$0] } ?? "")
  }
}

extension [Record] {
  /// Searches by halving, since records are in the order of their references.
  func record(_ reference: RecordReference) -> Record? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].reference < reference { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].reference == reference ? self[low] : nil
  }
}
