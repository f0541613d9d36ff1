extension Record {
  /// The fields that name an edition, with the text that stands there.
  public var namedEditions: [(field: FieldPath, name: String)] {
    let shape = RecordFields.shape(of: reference.kind)
    return fields.scalars().compactMap { path, text in
      if case .reference? = shape.shape(at: path)?.bareShape { (path, text) } else { nil }
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
