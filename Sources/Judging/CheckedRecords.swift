internal import Catalogue
internal import Git
internal import Reading

/// The records that a check looks at.
struct CheckedRecords {
  /// The records to report on; nil: all.
  var selection: Set<RecordReference>?
  /// All readable records, sorted; with a selection perhaps only those that can bear on it.
  var records: [Record]
  /// The names of all records, sorted, of those too that can't be read; nil: those of `records`.
  var names: [RecordReference]?
  /// The problems of selected records that can't be read.
  var unreadable: [Problem]
  /// The records of which an index knows that nothing is wrong in them by themselves; only their fields were read.
  var sound: Set<RecordReference> = []

  /// Limits the report to some of all records.
  mutating func choose(_ selection: Set<RecordReference>) {
    self.selection = selection
    let files = Set(selection.map(\.file))
    unreadable.removeAll { !files.contains($0.path) }
  }
}

/// The records of a checkout whose files are not HEAD's.
struct EditedRecords {
  /// The fields in the file of each; nil for one that is gone or can't be read.
  private(set) var records: [RecordReference: Record?] = [:]
  /// The reasons why some can't be read.
  private(set) var unreadable: [RecordReference: Problem] = [:]

  /// Reads the files.
  ///
  /// - Parameter files: The bytes; nil for files that are gone.
  init(_ files: [RecordReference: [UInt8]?]) {
    for (reference, bytes) in files {
      var record: Record?
      do throws(DocumentError) {
        record = try bytes.map { bytes throws(DocumentError) in try Record(reference, parsing: bytes) }
      } catch {
        unreadable[reference] = Problem(error, path: reference.file)
      }
      records[reference] = .some(record)
    }
  }

  /// The records that can be read.
  var readable: [Record] { records.values.compactMap(\.self) }

  /// The names of those that are not gone.
  var present: [RecordReference] { readable.map(\.reference) + unreadable.keys }
}

extension Snapshot {
  /// All records, with the edited ones in place of their own.
  func checked(_ selection: Set<RecordReference>?, over edited: EditedRecords) throws -> CheckedRecords {
    Self.checked(try records(), selection, over: edited)
  }

  /// The same of all records, where they were read already.
  static func checked(
    _ all: (records: [Record], unreadable: [Problem]), _ selection: Set<RecordReference>?, over edited: EditedRecords
  ) -> CheckedRecords {
    var (records, unreadable) = all
    if !edited.records.isEmpty {
      records = (records.filter { edited.records[$0.reference] == nil } + edited.readable).sorted {
        $0.reference < $1.reference
      }
      let replaced = Set(edited.records.keys.map(\.file))
      unreadable = unreadable.filter { !replaced.contains($0.path) } + edited.unreadable.values
    }
    // a record that can't be read is there all the same
    let present = unreadable.compactMap { RecordReference(file: $0.path) }
    var checked = CheckedRecords(selection: nil, records: records, unreadable: unreadable)
    if !present.isEmpty { checked.names = (records.map(\.reference) + present).sorted() }
    if let selection { checked.choose(selection) }
    return checked
  }

  /// Some records, read, and an index's facts about those that can bear on them; nil where no index tells them, or they
  /// are so many that reading all is as quick.
  func checkedByIndex(_ selection: Set<RecordReference>, over edited: EditedRecords) throws -> CheckedRecords? {
    guard try fromIndex({ $0.unreadable(of: RecordReference.Kind.allCases) }) != nil else { return nil }
    var names = try references()
    guard selection.count < names.count / 2 else { return nil }
    if !edited.records.isEmpty {
      names = (names.filter { edited.records[$0] == nil } + edited.present).sorted()
    }
    do {
      var bearing = BearingRecords(self, over: edited)
      try bearing.read(selection)
      return CheckedRecords(
        selection: selection, records: bearing.records.values.sorted { $0.reference < $1.reference }, names: names,
        unreadable: bearing.unreadable)
    } catch is IndexLost { return nil }
  }

  /// The records that a filter finds, by an index's facts about those that were not edited; nil where no index tells
  /// them.
  func foundByIndex(_ expression: FilterExpression, over edited: EditedRecords) throws -> Set<RecordReference>? {
    var found = Set(try edited.readable.filter { try finds(expression, $0) }.map(\.reference))
    func look(_ reference: RecordReference, _ fields: Value) throws {
      if edited.records[reference] == nil, try finds(expression, Record(reference, fields: fields)) {
        found.insert(reference)
      }
    }
    // only an edition stands in a state
    let kinds = expression.states == nil ? RecordReference.Kind.allCases : [.edition]
    return try eachIndexed(of: Set(kinds), for: expression, look) ? found : nil
  }
}

/// Finds the records that can bear on the check of some: the editions that these name, and those that those name in
/// turn, so that a circle is whole; those with one of their ISBNs; the volumes of their sets; those with a licence in
/// their works; and their works.
///
/// The fields of the others come from the index.
private struct BearingRecords {
  private let snapshot: Snapshot
  private let edited: EditedRecords
  private(set) var records: [RecordReference: Record] = [:]
  private(set) var unreadable: [Problem] = []
  /// The records whose names were not followed yet.
  private var open: [Record] = []

  init(_ snapshot: Snapshot, over edited: EditedRecords) {
    (self.snapshot, self.edited) = (snapshot, edited)
  }

  /// - Throws: `IndexLost` where the index doesn't tell.
  mutating func read(_ selection: Set<RecordReference>) throws {
    // an edited record is in no index, so nobody would find it
    for record in edited.readable { keep(record) }
    if selection.count > 1 { snapshot.keepFolders() }
    for reference in selection.sorted() { try readSelected(reference) }
    for reference in selection { if let record = records[reference] { try readOthers(bearingOn: record) } }
    while let record = open.popLast() {
      for meant in record.editionsMeant { _ = try first(of: meant) }
    }
  }

  private mutating func keep(_ record: Record) {
    records[record.reference] = record
    open.append(record)
  }

  private mutating func readSelected(_ reference: RecordReference) throws {
    guard edited.records[reference] == nil else {
      if let problem = edited.unreadable[reference] { unreadable.append(problem) }
      return
    }
    do { keep(try snapshot.record(reference)) } catch let error as LedgerError where error.kind == .answerIsNo {
      unreadable.append(Problem(unreadable: error, path: reference.file))
    }
  }

  private mutating func readOthers(bearingOn record: Record) throws {
    for work in record.worksMeant { _ = try find(work) }
    guard record.reference.kind == .edition else { return }
    for isbn in Set(record.fields.isbns.map(\.canonical)) {
      for other in try ask({ $0.editions(with: isbn) }) { _ = try find(other) }
    }
    for work in record.worksLicensed {
      try readEditions(near: work) { fields in Record.bearOnRights.contains { fields[$0] != .absent } }
    }
    for meant in record.setsMeant {
      guard let set = try first(of: meant) else { continue }
      try readEditions(near: set.work) { $0["part-of"] != .absent }
    }
  }

  /// Reads the editions of a work, and those that name it or one of them.
  private mutating func readEditions(near work: RecordReference, _ isWanted: (Value) -> Bool) throws {
    // the index can't find all spellings of a name that has several
    guard work.isWrittenInOneWay else { throw IndexLost() }
    for (reference, fields) in try ask({ $0.editions(near: work) }) {
      guard let fields, isWanted(fields), records[reference] == nil, edited.records[reference] == nil else { continue }
      keep(Record(reference, fields: fields))
    }
  }

  /// The first of some records that exists and can be read.
  private mutating func first(of references: [RecordReference]) throws -> RecordReference? {
    for reference in references where try find(reference) { return reference }
    return nil
  }

  /// Tells whether there is a readable record, and keeps it.
  private mutating func find(_ name: RecordReference) throws -> Bool {
    // in the form that an index has, which compares bytes
    let reference = RecordReference(name.kind, name.path.nfc)
    if records[reference] != nil { return true }
    guard edited.records[reference] == nil, reference.isShallow,
      case .fields(let fields) = try ask({ $0.record(reference) })
    else { return false }
    keep(Record(reference, fields: fields))
    return true
  }

  private func ask<Answer>(_ question: (any CatalogueIndex) -> Answer?) throws -> Answer {
    guard let answer = try snapshot.fromIndex(question) else { throw IndexLost() }
    return answer
  }
}
