internal import Catalogue
internal import OrderedCollections

extension ImportedRecord {
  /// The imported record with the workflow and the state of the existing one, where the source gives none.
  func standing(as current: Value) -> ImportedRecord {
    guard reference.kind == .edition, var fields = fields.fields else { return self }
    for key in ["workflow", "status"] where fields[key] == nil && current[key] != .absent {
      fields[key] = current[key]
    }
    return ImportedRecord(reference, .mapping(fields), isNew: isNew, from: place, number: number)
  }
}
