internal import Catalogue
internal import Git
internal import OrderedCollections
internal import Reading

extension Record {
  /// A record after changes that somebody asked for; `status` and `workflow` belong to the workflow.
  ///
  /// - Parameter territories: The sets of countries that the catalogue names.
  func applying(
    _ assignments: [FieldAssignment], in workflow: Workflow?, naming territories: Territories
  ) throws -> Record {
    for assignment in assignments { try Self.checkReserved(assignment, on: self, workflow) }
    do throws(FieldError) {
      return try applying(assignments, naming: territories).withoutContradictions(since: self, naming: territories)
    } catch { throw LedgerError(error, in: reference) }
  }

  /// The edition or format that a change of status is about.
  private static func moving(_ assignment: FieldAssignment, of record: Record) -> RecordReference {
    let formats = Formats(of: record.fields)
    guard assignment.path.head == "formats", assignment.path.selectors.count > 1 else { return record.reference }
    return switch assignment.path.selectors[1] {
    case .index(let index) where formats.indices.contains(index):
      record.reference.format(formats.name(at: index))
    case .name(let name) where !formats.indices(named: name).isEmpty: record.reference.format(name)
    default: record.reference
    }
  }

  private static func checkReserved(_ assignment: FieldAssignment, on record: Record, _ workflow: Workflow?) throws {
    guard record.reference.kind == .edition else { return }
    let names = assignment.path.selectors.compactMap { selector -> String? in
      if case .name(let name) = selector { name } else { nil }
    }
    if names == ["status"]
      || (names.first == "formats" && (names.last == "status" || assignment.value.states("status")))
    {
      throw LedgerError(
        .refused, "status is not set by hand", why: "it moves through the workflow, one step at a time",
        mend: "colophon advance \(moving(assignment, of: record)) --to \(assignment.value.text ?? "STATE") --on DATE")
    }
    if names == ["workflow"], let workflow, workflow.state(of: record.fields) != workflow.initial {
      throw LedgerError(
        .refused, "the workflow of \(record.reference) stays \(workflow.name)",
        why: "it has left the initial state “\(workflow.initial)”")
    }
  }
}

extension Snapshot {
  /// A record whose new references have the form of files: a slug within the same work, else whole.
  ///
  /// - Throws: `LedgerError.notFound` where a change names an edition or a work that doesn't exist; references from
  ///   before are not its fault.
  func checkingReferences(of after: Record, since before: Record?) throws -> Record {
    let oldWorks = Set(before?.namedWorks.map(\.name) ?? [])
    for (field, name) in after.namedWorks where !oldWorks.contains(name) {
      let work = RecordReference(.work, name)
      guard try !contains(work), try editions(of: work).isEmpty else { continue }
      throw try Self.dangling(
        field, named: name, kind: "work", among: references().filter { $0.kind == .work }.map(\.path))
    }
    let old = Set(before?.namedEditions.map(\.name) ?? [])
    var record = after
    for (field, name) in after.namedEditions where !old.contains(name) {
      let meant = try after.editions(named: name).first { try $0 == after.reference || contains($0) }
      guard let meant else {
        throw try Self.dangling(
          field, named: name, kind: "edition",
          among: name.contains("/") ? editions().map(\.path) : editions(of: after.reference.work))
      }
      let written = after.name(of: meant) + name.drop { $0 != "#" }
      guard written != name else { continue }
      record = try record.applying([FieldAssignment(field, .set, .text(written))], in: nil, naming: .unknown)
    }
    return record
  }

  private static func dangling(_ field: FieldPath, named name: String, kind: String, among known: [String])
    -> LedgerError
  {
    let some = known.prefix(8).joined(separator: ", ") + (known.count > 8 ? ", …" : "")
    return LedgerError(
      .notFound, "\(field) names “\(name)”, and there is no such \(kind)",
      why: known.isEmpty ? nil : "there are \(some)",
      mend: known.nearest(to: name).map { "did you mean “\($0)”?" })
  }
}

extension Value {
  /// Tells whether a key stands anywhere in the value.
  func states(_ key: String) -> Bool {
    switch self {
    case .absent, .text: false
    case .list(let items): items.contains { $0.states(key) }
    case .mapping(let fields): fields[key] != nil || fields.values.contains { $0.states(key) }
    }
  }
}
