internal import OrderedCollections

extension Record {
  /// The fields that name an edition, with the text that stands there.
  public var namedEditions: [(field: FieldPath, name: String)] { fields.namedEditions(in: reference.kind) }

  /// The fields that name a work, with the text that stands there.
  public var namedWorks: [(field: FieldPath, name: String)] { fields.namedWorks(in: reference.kind) }

  /// The editions that a name in this record may stand for: one of the same work by its slug, or any by its whole reference.
  public func editions(named name: String) -> [RecordReference] { reference.editions(named: name) }

  /// The name of an edition in a file: its slug alone within the same work, else its whole reference.
  public func name(of edition: RecordReference) -> String {
    edition.work == reference.work ? edition.slug : edition.path
  }
}

extension RecordReference {
  /// The editions that a name in this record may stand for.
  package func editions(named name: String) -> [RecordReference] {
    let path = name.split(separator: "#", maxSplits: 1).first.map(String.init) ?? name
    return [RecordReference(.edition, work.path + "/" + path), RecordReference(.edition, path)]
  }
}

extension RecordReference.Kind {
  /// True if a field of such a record can name an edition or a work.
  package var namesOthers: Bool { RecordFields.naming.contains { $0.kind == self && !$0.keys.isEmpty } }
}

extension Value {
  /// The fields of a kind of record that name a work, with the text that stands there.
  package func namedWorks(in kind: RecordReference.Kind) -> [(field: FieldPath, name: String)] {
    guard self["contains"] != .absent else { return [] }  // no other field does
    return named(in: kind) { if case .work = $0 { true } else { false } }
  }

  /// The fields of a kind of record that name an edition, with the text that stands there.
  package func namedEditions(in kind: RecordReference.Kind) -> [(field: FieldPath, name: String)] {
    named(in: kind) { if case .reference = $0 { true } else { false } }
  }

  /// The fields of a kind of record that have a certain shape, with the text that stands there.
  fileprivate func named(
    in kind: RecordReference.Kind, _ isMeant: (FieldShape) -> Bool
  ) -> [(field: FieldPath, name: String)] {
    let (shape, keys) = (RecordFields.shape(of: kind), RecordFields.naming.first { $0.kind == kind }?.keys ?? [])
    // no other field can name one, so that most of a record need not be looked at
    let naming = fields?.filter { keys.contains($0.key) } ?? [:]
    return Value.mapping(naming).scalars().compactMap { path, text in
      // who reads a relation takes several for one, where only one is allowed, and so must who looks for names
      let first = FieldPath(path.selectors.map { if case .index = $0 { .index(0) } else { $0 } })
      return shape.shape(at: first).map { isMeant($0.bareShape) } ?? false ? (path, text) : nil
    }
  }
}

extension RecordFields {
  /// The keys of a kind of record that name others, or hold fields that do.
  fileprivate static let naming = RecordReference.Kind.allCases.map { kind in
    (kind: kind, keys: Set((shape(of: kind).fields ?? []).filter(\.shape.leadsToNames).map(\.key)))
  }
}

extension FieldShape {
  fileprivate var leadsToNames: Bool {
    switch self {
    case .reference, .work: true
    case .list(let item), .open(let item): item.leadsToNames
    case .mapping(let fields, _): fields.contains { $0.shape.leadsToNames }
    default: false
    }
  }
}

extension FieldPath {
  /// The way of concrete steps that a path of keys and numbers is.
  public var way: [PathComponent] {
    selectors.map { selector in
      switch selector {
      case .name(let name): .key(name)
      case .index(let index): .index(index)
      }
    }
  }
}

extension FieldShape {
  /// The shape of a bare value in a field of this shape.
  var bareShape: FieldShape {
    guard case .mapping(let fields, let bare) = item, let field = fields.first(where: { $0.key == bare }) else {
      return item
    }
    return field.shape
  }
}
