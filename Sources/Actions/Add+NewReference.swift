internal import OrderedCollections

internal import Catalogue
internal import Reading
internal import History

extension Add {
  /// The reference of a new record, and its final fields.
  func newReference(in snapshot: Snapshot) throws -> (RecordReference, Value) {
    switch request.target {
    case .work(let path): (try newWork(path, in: snapshot), request.fields)
    case .edition(let path): try newEdition(path, in: snapshot)
    case .reception(let kind, let path): try newReception(kind, as: path, request.fields, in: snapshot)
    }
  }

  private func newWork(_ typed: String, in snapshot: Snapshot) throws -> RecordReference {
    let path = ReferenceQuery(typed).path
    try RecordReference.checkNames(in: path)
    // the author may be among the fields that are set
    let fields = try newRecord(RecordReference(.work, path), request.fields, request.assignments, in: snapshot).fields
    let shelf = try path.contains("/") ? nil : snapshot.settings().shelving.shelf(for: path, fields)
    let reference = RecordReference(.work, (shelf.map { $0 + "/" } ?? "") + path)
    try snapshot.checkHoldsNoOther(reference)
    return reference
  }

  private func newEdition(_ typed: String, in snapshot: Snapshot) throws -> (
    RecordReference, Value
  ) {
    let query = ReferenceQuery(typed)
    var fields = request.fields.fields ?? [:]
    let slug: String
    let work: RecordReference
    if let found = try works(query, in: snapshot) {
      work = found
      slug = try freeSlug(Self.editionSlug(fields, request.assignments, request.on), in: work, .edition, snapshot)
    } else {
      let parts = query.path.split(separator: "/")
      let above = ReferenceQuery(parts.dropLast().joined(separator: "/"))
      guard parts.count > 1, let found = try works(above, in: snapshot) else {
        let missing = parts.count > 1 ? above.path : query.path
        throw LedgerError(
          .notFound, "there is no work “\(missing)”", why: "an edition belongs to a work",
          mend: try ReferenceQuery(missing).nearest(among: snapshot.references().filter { $0.kind == .work }).map {
            "did you mean “\($0)”?"
          } ?? "colophon add work \(missing) --language TAG")
      }
      work = found
      slug = parts.last.map(String.init) ?? ""
      try RecordReference.checkNames(in: slug)
    }
    if fields["workflow"] == nil { fields["workflow"] = .text(try chosenWorkflow(for: work, in: snapshot).name) }
    let workflow = try snapshot.workflow(fields["workflow"]?.text ?? "")
    if fields["status"] == nil { fields["status"] = .text(workflow.initial) }
    return (RecordReference(.edition, "\(work.path)/\(slug)"), .mapping(fields))
  }

  /// A slug from the language, and the year if it is known: `ar-2022`.
  private static func editionSlug(_ fields: Value.Fields, _ assignments: [FieldAssignment], _ on: EDTF?) -> String {
    let languages = (fields["language"] ?? .absent).items.compactMap(\.text)
    let set = assignments.first { ["dates.published", "dates.first-published"].contains($0.path.description) }?.value
      .text
    let date = set.flatMap { try? EDTF(parsing: $0) } ?? on
    let year = date?.earliest?.year
    return (languages + (year.map { [String($0)] } ?? [])).joined(separator: "-").lowercased()
  }

  private func newReception(
    _ kind: String, as typed: String, _ given: Value, in snapshot: Snapshot
  ) throws -> (RecordReference, Value) {
    let about = try ledger.resolveWhole(ReferenceQuery(typed), among: [.work, .edition], in: snapshot)
    var fields: Value.Fields = ["kind": .text(kind)]
    for (key, value) in given.fields ?? [:] { fields[key] = value }
    if about.kind == .edition { fields["about"] = .text(about.slug) }
    let outlet = fields["outlet"]?["name"].text ?? fields["outlet"]?.text
    let name = outlet.flatMap { Slug.suggest(from: $0) }?.description ?? kind
    let year = (fields["date"]?.text).flatMap { try? EDTF(parsing: $0) }?.earliest?.year
    let slug = try freeSlug(
      ([name] + (year.map { [String($0)] } ?? [])).joined(separator: "-"), in: about.work, .reception, snapshot)
    return (RecordReference(.reception, "\(about.work.path)/reception/\(slug)"), .mapping(fields))
  }

  /// A slug with a number behind it if it is taken.
  private func freeSlug(_ slug: String, in work: RecordReference, _ kind: RecordReference.Kind, _ snapshot: Snapshot)
    throws -> String
  {
    let folder = kind == .reception ? "\(work.path)/reception" : work.path
    var candidate = slug
    var number = 1
    while try snapshot.contains(RecordReference(kind, "\(folder)/\(candidate)")) {
      number += 1
      candidate = "\(slug)-\(number)"
    }
    try RecordReference.checkNames(in: candidate)
    return candidate
  }

  private func works(_ query: ReferenceQuery, in snapshot: Snapshot) throws -> RecordReference? {
    do { return try ledger.resolveWhole(query, among: [.work], in: snapshot) } catch let error as LedgerError
      where error.kind == .notFound && !error.isAmbiguous
    { return nil }
  }
}
