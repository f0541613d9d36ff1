internal import OrderedCollections

/// The records that a catalogue holds already, by the keys under which an import finds them again.
public struct RecordsByKey: Sendable {
  private var byIdentifier: [Identifier: [RecordReference]] = [:]
  private var byISBN: [ISBN: [RecordReference]] = [:]
  private var identifiers: [RecordReference: Set<String>] = [:]
  private var records: Set<RecordReference> = []
  private var folders: Set<String> = []
  private var works: Set<String> = []

  private struct Identifier: Hashable {
    let kind: RecordReference.Kind
    let scheme: String
    let value: String
  }

  /// No records.
  public init() {}

  /// The records of a catalogue.
  public init(_ records: [Record]) {
    for record in records { add(record.reference, fields: record.fields) }
  }

  /// Adds a record that is there.
  public mutating func add(_ reference: RecordReference, fields: Value) {
    add(reference)
    for (scheme, value) in fields["identifiers"].fields ?? [:] {
      identifiers[reference, default: []].insert(scheme)
      for text in Set(value.items.compactMap(\.text)) {
        byIdentifier[Identifier(kind: reference.kind, scheme: scheme, value: text), default: []].append(reference)
      }
    }
    guard reference.kind == .edition else { return }
    for isbn in Set(Edition(reference, fields).isbns.map(\.canonical)) { byISBN[isbn, default: []].append(reference) }
  }

  /// The records of a kind that have an identifier.
  public func records(_ kind: RecordReference.Kind, _ scheme: String, _ value: String) -> [RecordReference] {
    byIdentifier[Identifier(kind: kind, scheme: scheme, value: value)] ?? []
  }

  /// The editions that have one of some ISBNs, and no identifier of these schemes that shows them to be others.
  public func editions(_ isbns: [ISBN], without schemes: [String]) -> [RecordReference] {
    let found = Set(isbns.flatMap { byISBN[$0.canonical] ?? [] })
    return found.filter { (identifiers[$0] ?? []).isDisjoint(with: schemes) }.sorted()
  }

  /// Tells whether there is a record.
  public func contains(_ reference: RecordReference) -> Bool { records.contains(reference) }

  /// Notes a record that is to be there.
  public mutating func add(_ reference: RecordReference) {
    records.insert(reference)
    if reference.kind == .work { works.insert(reference.path) }
    addFolders(reference.kind == .work ? reference.path : reference.work.path)
  }

  /// Keeps a folder, and those above it, from becoming works.
  public mutating func addFolders(_ path: String) {
    var folder = path[...]
    // where one folder is known, those above it are
    while !folder.isEmpty, folders.insert(String(folder)).inserted {
      folder = folder.utf8.lastIndex(of: UInt8(ascii: "/")).map { folder[..<$0] } ?? ""
    }
  }

  /// Tells whether a new record may stand at a place: the place is free, and a work stands neither inside another nor
  /// where a shelf is.
  public func isFree(_ reference: RecordReference) -> Bool {
    guard !records.contains(reference) else { return false }
    guard reference.kind == .work else { return true }
    var above = reference.path.split(separator: "/").dropLast()
    while !above.isEmpty {
      if works.contains(above.joined(separator: "/")) { return false }
      above = above.dropLast()
    }
    return !folders.contains(reference.path)
  }
}

/// A record as an import would have it.
public struct ImportedRecord: Sendable {
  /// Its place now, or where it is to be.
  public let reference: RecordReference
  /// The fields that the source gives it.
  public let fields: Value
  /// True if the catalogue has no such record yet.
  public let isNew: Bool
  /// The item it was made from: file, line and column.
  public let place: Problem
  /// The item's number among all that were made.
  public let number: Int

  /// A record, and the item it was made from.
  public init(_ reference: RecordReference, _ fields: Value, isNew: Bool, from place: Problem, number: Int) {
    (self.reference, self.fields, self.isNew) = (reference, fields, isNew)
    (self.place, self.number) = (place, number)
  }
}

/// The records that an import would have. None is held, however many there are: each is made when it is asked for.
public struct ImportedRecords {
  /// The number of records.
  public let count: Int
  private let make: ([Int]) throws -> [ImportedRecord]

  /// Makes the records on demand.
  ///
  /// - Parameter make: Makes the records at some places among all, in that order; it gives the same as often as it is
  ///   asked.
  public init(count: Int, _ make: @escaping ([Int]) throws -> [ImportedRecord]) {
    (self.count, self.make) = (count, make)
  }

  /// The records at some places, in that order.
  ///
  /// - Throws: An error where they can't be made any more, since a file they are made of has changed.
  public subscript(places: some Sequence<Int>) -> [ImportedRecord] { get throws { try make(Array(places)) } }
}
