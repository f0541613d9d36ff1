/// A value that doesn't fit its field.
struct UnfitValue: Error {
  let message: String
  var mend: String?
  /// The place in the sources; nil: the item as a whole.
  let place: SourcePlace?
}

/// A value of a source.
struct SourcePlace: Sendable {
  /// The number of its file.
  let file: Int
  let value: SourceValue
}

/// The source values that a way leads to.
enum SourceNode {
  case value(SourcePlace)
  case item(Int)
  /// A value that names an item.
  case named(SourcePlace, item: Int)
  /// A text that was made of several values.
  case text(String, [SourcePlace])
  /// A text that was split.
  case groups([String: (text: String, places: [SourcePlace])])
}
