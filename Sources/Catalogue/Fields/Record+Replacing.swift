extension Record {
  /// The record with values put in place, or removed where they are absent; everything else stays byte for byte.
  ///
  /// - Throws: `FieldError` where the text of the file doesn't allow it.
  public func replacing(_ values: [(way: [PathComponent], value: Value)]) throws(FieldError) -> Record {
    var document = self.document
    do throws(EditError) {
      for (way, value) in values {
        document =
          value == .absent
          ? try document.removing(way)
          : try document.setting(
            way, to: value, keyOrder: keyOrder(at: way.dropLast()),
            plain: RecordFields.plainScalar(in: reference.kind))
      }
    } catch { throw FieldError(error) }
    return Record(reference, document: document)
  }

  /// The keys that may stand at a way, in the order in which Colophon writes them.
  private func keyOrder(at way: ArraySlice<PathComponent>) -> [String] {
    let shape = RecordFields.shape(of: reference.kind).shape(at: FieldPath(way: Array(way)))
    return (shape?.item.fields ?? []).map(\.key)
  }
}
