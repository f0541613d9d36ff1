internal import Catalogue
internal import Git

// The formats of a merged record: one goes by its form until it has an ISBN, so two sides may have different names for
// it.
extension JoinedRecord {
  /// The formats of all versions that have a state of their own, by their identity in the merged record, or where that
  /// doesn't list them, in the version.
  var formatKeys: [String] {
    var keys: [String] = []
    for version in before + [after] {
      let formats = Formats(of: version ?? .absent)
      for index in formats.indices where formats.status(at: index) != nil {
        if let key = mergedKey(at: index, formats), !keys.contains(key) { keys.append(key) }
      }
    }
    return keys
  }

  /// The place in a version of a format of the merged record.
  func place(of format: String, in version: Value) -> Int? {
    let formats = Formats(of: version)
    if let own = formats.indices.first(where: { formats.key(at: $0) == format }) { return own }
    let merged = Formats(of: after ?? .absent)
    guard merged.indices.contains(where: { merged.key(at: $0) == format }) else { return nil }
    return Formats.pairs(formats, merged).first { pair in pair.after.flatMap { merged.key(at: $0) } == format }?.before
  }

  /// The identity of a format in a parent, by that in the merged record.
  func key(of format: String, at parent: ObjectID) -> String {
    guard let version = parents.firstIndex(of: parent).flatMap({ before[$0] }),
      let place = place(of: format, in: version)
    else { return format }
    return Formats(of: version).key(at: place) ?? format
  }

  private func mergedKey(at index: Int, _ formats: Formats) -> String? {
    guard let key = formats.key(at: index) else { return nil }
    let merged = Formats(of: after ?? .absent)
    if merged.indices.contains(where: { merged.key(at: $0) == key }) { return key }
    let pair = Formats.pairs(formats, merged).first { $0.before == index }
    return pair?.after.flatMap { merged.key(at: $0) } ?? key
  }
}
