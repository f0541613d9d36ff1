public import Catalogue
internal import Git

extension Ledger {
  /// The record that somebody's reference means.
  ///
  /// - Throws: `LedgerError.notFound` where none is meant, or several are, with the candidates.
  public func resolve(
    _ query: ReferenceQuery, among kinds: Set<RecordReference.Kind> = Set(RecordReference.Kind.allCases),
    in snapshot: Snapshot
  ) throws -> RecordReference {
    if query.path.contains("#") {
      throw LedgerError(
        .usage, "“\(query)” names one format", why: "formats have no steps of their own yet",
        mend: "name the edition: \(query.path.prefix { $0 != "#" })")
    }
    let exact = try Self.order.filter(kinds.contains).map { RecordReference($0, query.path) }.filter {
      try snapshot.contains($0)
    }
    if exact.count == 1 { return exact[0] }
    let references = try snapshot.references().filter { kinds.contains($0.kind) }
    var found = query.candidates(among: references)
    if found.isEmpty, let isbn = query.isbn { found = try editions(with: isbn, in: snapshot) }
    guard let first = found.first else { throw try notFound(query, kinds, among: references, in: snapshot) }
    guard found.count == 1 else {
      throw LedgerError(
        .notFound, "“\(query)” could be several",
        why: found.map { $0.kind == .edition ? $0.path : "\($0.path) (\($0.kind.rawValue))" }.joined(separator: ", "),
        mend: "write more of it")
    }
    return first
  }

  private static let order: [RecordReference.Kind] = [.edition, .work, .reception]

  private func editions(with isbn: ISBN, in snapshot: Snapshot) throws -> [RecordReference] {
    try snapshot.records(of: [.edition]).records.filter { record in
      Edition(record.reference, record.fields).isbns.contains { $0.canonical == isbn.canonical }
    }.map(\.reference)
  }

  private func notFound(
    _ query: ReferenceQuery, _ kinds: Set<RecordReference.Kind>, among references: [RecordReference],
    in snapshot: Snapshot
  ) throws -> LedgerError {
    let others = try query.candidates(among: snapshot.references().filter { !kinds.contains($0.kind) })
    if let other = others.first {
      let wanted = kinds.sorted().map(\.rawValue).joined(separator: " or ")
      return LedgerError(
        .notFound, "there is no \(wanted) “\(query)”", why: "\(other) is a \(other.kind.rawValue)",
        mend: other.kind == .work ? "colophon list --work \(other)" : nil)
    }
    let uncommitted = try query.candidates(among: editedRecords().filter { try !snapshot.contains($0) })
    if let first = uncommitted.first {
      return LedgerError(
        .notFound, "\(first) was never committed", at: path(first.file), why: "what is not in git is not read",
        mend: "colophon save \(first)")
    }
    return LedgerError(
      .notFound, "there is no “\(query)” in this catalogue",
      why: query.isbn.map { "no edition has the ISBN \($0.hyphenated)" },
      mend: query.nearest(among: references).map { "did you mean “\($0)”?" } ?? "colophon list")
  }

  /// The records that several references mean, each once, in the order they were named.
  public func resolve(
    _ queries: [ReferenceQuery], among kinds: Set<RecordReference.Kind>, in snapshot: Snapshot
  ) throws -> [RecordReference] {
    var seen: Set<RecordReference> = []
    return try queries.map { try resolve($0, among: kinds, in: snapshot) }.filter { seen.insert($0).inserted }
  }
}
