/// The source of one record: an item, and of each further list of its rule the number of a value.
struct SourceRow: Hashable, Sendable {
  let item: Int
  var branches: [Int32] = []
}

/// A value of the sources that a record is made of, by which others name the record.
enum SourceKey: Hashable, Sendable {
  case item(Int32)
  /// A value within an item: the number of its file, and its number there.
  case value(file: Int32, number: Int32)

  init(item: Int) { self = .item(Int32(clamping: item)) }

  /// The key of a node; nil for a text.
  init?(_ node: SourceNode) {
    switch node {
    case .item(let item), .named(_, let item): self.init(item: item)
    case .value(let place):
      self = .value(file: Int32(clamping: place.file), number: Int32(clamping: place.value.number))
    case .text, .groups: return nil
    }
  }
}
