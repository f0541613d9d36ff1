internal import OrderedCollections

extension Document {
  /// Tells whether bytes are certainly a document with this mapping, all of it and nothing else.
  ///
  /// It costs a fraction of reading the document, since nothing is made of it. Where it is false, only reading the
  /// document tells: deep and large ones, and those with empty values, are not looked at.
  public static func surely(_ bytes: [UInt8], says value: Value) -> Bool {
    guard let fields = value.fields, !fields.isEmpty, bytes.count < 1 << 16, let source = try? SourceText(bytes),
      !source.hasFormerBreaks, let input = try? ParserInput(source),
      var confirmation = try? Confirmation(EventReader(input))
    else { return false }
    return confirmation.isWhole(value)
  }
}

/// Compares the events of a document with a value.
private struct Confirmation: ~Copyable {
  private var reader: EventReader

  /// The depth up to which documents are compared, far below the limit of a record.
  private static let greatestDepth = 16

  init(_ reader: consuming EventReader) { self.reader = reader }

  mutating func isWhole(_ value: Value) -> Bool {
    reader.next(is: .streamStart) && reader.next(is: .documentStart) && says(value, depth: 0)
      && reader.next(is: .documentEnd) && reader.next(is: .streamEnd)
  }

  private mutating func says(_ value: Value, depth: Int) -> Bool {
    guard depth < Self.greatestDepth else { return false }
    switch value {
    case .absent: return false
    case .text(let text):
      // written plain, these would be read as nothing
      return !text.isInvisible && !["~", "null", "Null", "NULL"].contains(text) && reader.next(is: .scalar(text))
    case .list(let items):
      guard reader.next(is: .list) else { return false }
      for item in items { guard says(item, depth: depth + 1) else { return false } }
      return reader.next(is: .end)
    case .mapping(let fields):
      guard reader.next(is: .mapping) else { return false }
      for (key, value) in fields {
        guard reader.next(is: .scalar(key)), says(value, depth: depth + 1) else { return false }
      }
      return reader.next(is: .end)
    }
  }
}
