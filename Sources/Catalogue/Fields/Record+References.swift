extension Record {
  /// The fields that name an edition, with the text that stands there.
  public var namedEditions: [(field: FieldPath, name: String)] {
    named { if case .reference = $0 { true } else { false } }
  }

  /// The fields that name a work, with the text that stands there.
  public var namedWorks: [(field: FieldPath, name: String)] {
    guard fields["contains"] != .absent else { return [] }  // no other field does
    return named { if case .work = $0 { true } else { false } }
  }

  private func named(_ isMeant: (FieldShape) -> Bool) -> [(field: FieldPath, name: String)] {
    let shape = RecordFields.shape(of: reference.kind)
    return fields.scalars().compactMap { path, text in
      shape.shape(at: path).map { isMeant($0.bareShape) } ?? false ? (path, text) : nil
    }
  }

  /// The editions that a name in this record may stand for: one of the same work by its slug, or any by its whole reference.
  public func editions(named name: String) -> [RecordReference] {
    let path = name.split(separator: "#", maxSplits: 1).first.map(String.init) ?? name
    return [RecordReference(.edition, reference.work.path + "/" + path), RecordReference(.edition, path)]
  }

  /// How a file names an edition: by its slug alone within the same work, else by its whole reference.
  public func name(of edition: RecordReference) -> String {
    edition.work == reference.work ? edition.slug : edition.path
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
