internal import OrderedCollections

internal import Catalogue
internal import Git
internal import Reading

/// The records that a commit renamed silently: each has the content of one that is gone, whatever its state.
struct HandMoves {
  /// A record before it got its new name.
  struct Origin {
    let name: RecordReference
    let entry: TreeEntry
  }

  let commit: ObjectID
  /// The parent that it is compared with, by its place.
  let place: Int
  private var origins: [RecordReference: Origin] = [:]
  private var names: [RecordReference: RecordReference] = [:]

  private typealias Changed = (reference: RecordReference, entry: TreeEntry)

  /// The record that a new name stood for before; nil where the name was not given by hand.
  func origin(of name: RecordReference) -> Origin? { origins[name] }

  /// The new name of a record that is gone; nil where it has none.
  func name(of gone: RecordReference) -> RecordReference? { names[gone] }

  init(_ commit: AuditedCommit, since place: Int, in repository: Repository) throws {
    (self.commit, self.place) = (commit.id, place)
    var gone = commit.recordsGone(since: place).filter { !commit.tellsEnd(of: $0.reference) }
    guard !gone.isEmpty else { return }
    var new = commit.recordsNew(since: place).filter { commit.origin(of: $0.reference) == nil }
    pair(&gone, &new) { Content(kind: $0.reference.kind, blob: $0.entry.id) }
    gone.removeAll { $0.reference.kind != .edition }
    new.removeAll { $0.reference.kind != .edition || commit.names($0.reference) }
    guard !gone.isEmpty, !new.isEmpty else { return }
    try pair(&gone, &new) { one in
      try Record.understood(one.reference, one.entry, in: repository)?.fields.withoutStates
    }
  }

  private struct Content: Hashable {
    let kind: RecordReference.Kind
    let blob: ObjectID
  }

  /// Finds for each record that is gone a new one with the same content; none is used twice.
  private mutating func pair<Key: Hashable>(
    _ gone: inout [Changed], _ new: inout [Changed], by key: (Changed) throws -> Key?
  ) rethrows {
    var alike: [Key: [Changed]] = [:]
    for one in new.reversed() { if let key = try key(one) { alike[key, default: []].append(one) } }
    for old in gone {
      guard let key = try key(old), let twin = alike[key]?.popLast() else { continue }
      origins[twin.reference] = Origin(name: old.reference, entry: old.entry)
      names[old.reference] = twin.reference
    }
    gone.removeAll { names[$0.reference] != nil }
    new.removeAll { origins[$0.reference] != nil }
  }
}

extension Value {
  /// The content of an edition without the states of itself and of its formats.
  fileprivate var withoutStates: Value {
    guard var fields else { return self }
    fields["status"] = nil
    if case .list(let formats)? = fields["formats"] {
      fields["formats"] = .list(
        formats.map { format in
          guard var own = format.fields else { return .mapping(["form": format]) }
          own["status"] = nil
          return .mapping(own)
        })
    }
    return .mapping(fields)
  }
}

extension AuditMemory {
  /// The records that the current commit renamed by hand, against one of its parents.
  func handMoves(of commit: AuditedCommit, since parent: ObjectID?) throws -> HandMoves {
    let place = parent.flatMap { commit.parents.firstIndex(of: $0) } ?? 0
    if let known = handMoves, known.commit == commit.id, known.place == place { return known }
    let found = try HandMoves(commit, since: place, in: ledger.repository)
    handMoves = found
    return found
  }
}
