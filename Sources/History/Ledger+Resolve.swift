public import Catalogue
internal import Git
internal import OrderedCollections
public import Reading

extension Ledger {
  /// The record that somebody's reference means.
  ///
  /// - Throws: `LedgerError.notFound` where none is meant, or several are, with the candidates.
  public func resolve(
    _ query: ReferenceQuery, among kinds: Set<RecordReference.Kind> = Set(RecordReference.Kind.allCases),
    in snapshot: Snapshot
  ) throws -> RecordReference {
    let record = try resolveRecord(query, among: kinds, in: snapshot)
    return try query.format.map { try format($0, of: record, in: snapshot) } ?? record
  }

  /// The record that something is added to: named wholly, by the end of its path or by its ISBN.
  ///
  /// The beginning of a name is no name here: it may be a slip of a new one.
  public func resolveWhole(
    _ query: ReferenceQuery, among kinds: Set<RecordReference.Kind>, in snapshot: Snapshot
  ) throws -> RecordReference {
    let found = try resolve(query, among: kinds, in: snapshot)
    guard query.isbn == nil, query.unabridged(of: found.record) != nil else { return found }
    throw LedgerError(
      .notFound, "there is no \(found.kind.rawValue) “\(query.path)”", why: "what is added to is named in full",
      mend: "did you mean “\(found.record)”?")
  }

  private func resolveRecord(_ query: ReferenceQuery, among kinds: Set<RecordReference.Kind>, in snapshot: Snapshot)
    throws -> RecordReference
  {
    // an edition and a reception item of one path would be one file
    let exact = try Self.order.filter(kinds.contains).map { RecordReference($0, query.path) }.filter(
      snapshot.holds)
    if exact.count == 1 { return exact[0] }
    var found = try snapshot.candidates(for: query, among: kinds)
    try refuseGone(query, kinds, abridging: found, in: snapshot)
    if found.isEmpty, let isbn = query.isbn { found = try editions(with: isbn, in: snapshot) }
    guard let first = found.first else { throw try notFound(query, kinds, in: snapshot) }
    guard found.count == 1 else {
      throw LedgerError.ambiguous(
        "\(query)",
        why: found.map { $0.kind == .edition ? $0.path : "\($0.path) (\($0.kind.rawValue))" }.joined(separator: ", "),
        mend: "write more of it")
    }
    return first
  }

  /// Refuses the beginning of a name that was another record's whole name once, since that record may be meant.
  private func refuseGone(
    _ query: ReferenceQuery, _ kinds: Set<RecordReference.Kind>, abridging found: [RecordReference],
    in snapshot: Snapshot
  ) throws {
    let full = found.compactMap(query.unabridged)
    guard !full.isEmpty, let tip = snapshot.commit?.id else { return }
    let typed = Self.order.filter(kinds.contains).map { RecordReference($0, query.path) }.filter {
      !$0.work.path.isEmpty
    }
    guard let ending = try ending(ofAny: typed + full, since: tip, isStated: true) else { return }
    // it is still the same record where the beginning of its new name is its old one
    if case .moved(let now, true) = ending.way, found == [now], !typed.contains(ending.reference) { return }
    throw ending.error(format: query.format)
  }

  /// One format of an edition, by its form or ISBN.
  ///
  /// - Throws: `LedgerError.notFound` where it lists none of that name, or several.
  private func format(_ name: String, of record: RecordReference, in snapshot: Snapshot) throws -> RecordReference {
    guard record.kind == .edition else {
      throw LedgerError(
        .notFound, "\(record) has no format “\(name)”",
        why: "it is \(record.kind.withArticle), and only editions have formats")
    }
    let formats = Formats(of: try snapshot.record(record).fields)
    let found = formats.indices(named: name)
    let names = OrderedSet(formats.names).elements
    guard let index = found.first else {
      throw LedgerError(
        .notFound, "\(record) has no format “\(name)”",
        why: names.isEmpty ? "it lists none" : "it has \(names.joined(separator: ", "))",
        mend: names.nearest(to: name).map { "did you mean “\(record)#\($0)”?" }
          ?? "colophon set \(record) 'formats+:={form: \(RecordFields.forms.first { $0 == name } ?? "FORM")}'")
    }
    guard found.count == 1, let known = formats.name(at: index) else {
      let isbns = found.compactMap { formats.name(at: $0) }
      throw LedgerError.ambiguous(
        "\(record)#\(name)",
        why: isbns.isEmpty
          ? "\(record) lists \(found.count) of them" : isbns.map { "\(record)#\($0)" }.joined(separator: ", "),
        mend: isbns.count == found.count
          ? "name it by its ISBN" : "give each an ISBN, as: colophon set \(record) \(formats.path(at: index)).isbn=ISBN"
      )
    }
    return record.format(known)
  }

  private static let order: [RecordReference.Kind] = [.edition, .work, .reception]

  private func editions(with isbn: ISBN, in snapshot: Snapshot) throws -> [RecordReference] {
    if let known = try snapshot.fromIndex({ $0.editions(with: isbn) }) { return known }
    return try snapshot.records(of: [.edition]).records.filter { record in
      Edition(record.reference, record.fields).isbns.contains { $0.canonical == isbn.canonical }
    }.map(\.reference)
  }

  private func notFound(
    _ query: ReferenceQuery, _ kinds: Set<RecordReference.Kind>, in snapshot: Snapshot
  ) throws -> LedgerError {
    let others = try snapshot.candidates(
      for: query, among: Set(RecordReference.Kind.allCases).subtracting(kinds))
    if let other = others.first {
      let wanted = kinds.sorted().map(\.rawValue).joined(separator: " or ")
      return LedgerError(
        .notFound, "there is no \(wanted) “\(query)”", why: "\(other) is \(other.kind.withArticle)",
        mend: other.kind == .work ? "colophon list --work \(other)" : nil)
    }
    let uncommitted = try query.candidates(among: editedRecords().filter { try !snapshot.contains($0) })
    if let first = uncommitted.first {
      return LedgerError(
        .notFound, "\(first) was never committed", at: path(first.file), why: "what is not in git is not read",
        mend: "colophon save \(first)")
    }
    if let ending = try ending(of: query, among: kinds) { return ending.error(format: query.format) }
    return LedgerError(
      .notFound, "there is no “\(query)” in this catalogue",
      why: query.isbn.map { "no edition has the ISBN \($0.hyphenated)" },
      mend: try snapshot.nearest(to: query, among: kinds).map { "did you mean “\($0)”?" } ?? "colophon list")
  }

  /// The records that several references mean, each once, in the order in which they were named.
  public func resolve(
    _ queries: [ReferenceQuery], among kinds: Set<RecordReference.Kind>, in snapshot: Snapshot
  ) throws -> [RecordReference] {
    var seen: Set<RecordReference> = []
    return try queries.map { try resolve($0, among: kinds, in: snapshot) }.filter { seen.insert($0).inserted }
  }
}
