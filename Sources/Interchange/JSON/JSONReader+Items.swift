internal import Catalogue

/// The way to the items of a source in its file, and the state of following it.
struct ItemSearch {
  /// The steps from the whole file to the list of items.
  let selectors: [FieldPath.Selector]
  /// Takes an item and its place.
  let take: (SourceValue, Position) -> Void
  /// The number of values that each step has passed.
  fileprivate var passed: [Int]
  fileprivate var hasLists = false
  fileprivate var hasOthers = false
  /// The place of the first value that should be an object and is none.
  fileprivate var stray: Int?

  init(_ path: FieldPath?, _ take: @escaping (SourceValue, Position) -> Void) {
    (selectors, self.take) = (path?.selectors ?? [], take)
    passed = Array(repeating: 0, count: selectors.count)
  }
}

extension JSONReader {
  /// Finds the items of a source, one after the other; none is held.
  ///
  /// - Parameter name: The source, for messages.
  /// - Returns: The number of values in the file, the items and all others.
  /// - Throws: `DocumentError` for malformed JSON, `SourceFault` where there is no list of objects, or an error of
  ///   reading the file.
  static func items(
    of file: SourceFile, at path: FieldPath?, named name: String, portion: Int = SourceFile.portion,
    _ take: @escaping (SourceValue, Position) -> Void
  ) throws -> Int {
    var reader = JSONReader(file, portion: portion)
    var search = ItemSearch(path, take)
    let (root, isObject) = try reader.whole { (reader) throws(DocumentError) in
      let start = (reader.offset, reader.peek() == UInt8(ascii: "{"))
      try reader.find(&search, 0)
      return start
    }
    if path == nil, isObject {
      throw SourceFault(
        file, at: root, "a list of items should stand here, not an object",
        mend: "say where the list is, in the mapping: items: NAME")
    }
    guard search.hasLists, !search.hasOthers else {
      throw SourceFault(file, at: root, "there is no list of items\(path.map { " at “\($0)”" } ?? "")")
    }
    if let stray = search.stray {
      throw SourceFault(file, at: stray, "an item of “\(name)” should be an object")
    }
    return reader.count
  }

  /// Follows the remaining steps from the current value.
  private mutating func find(_ search: inout ItemSearch, _ step: Int) throws(DocumentError) {
    guard search.selectors.indices.contains(step) else { return try takeItems(&search) }
    try eachItem { (reader) throws(DocumentError) in
      switch search.selectors[step] {
      case .index(let index):
        let number = search.passed[step]
        search.passed[step] += 1
        if number == index { try reader.find(&search, step + 1) } else { try reader.pass() }
      case .name(let wanted):
        guard reader.peek() == UInt8(ascii: "{") else { return try reader.pass() }
        try reader.object { (reader, name) throws(DocumentError) in
          if name == wanted { try reader.find(&search, step + 1) } else { try reader.pass() }
        }
      }
    }
  }

  private mutating func takeItems(_ search: inout ItemSearch) throws(DocumentError) {
    let first = peek()
    let isList = first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
    if isList { search.hasLists = true } else { search.hasOthers = true }
    try eachItem { (reader) throws(DocumentError) in
      guard reader.peek() == UInt8(ascii: "{") else {
        if search.stray == nil { search.stray = reader.offset }
        return try reader.pass()
      }
      let position = reader.position()
      search.take(try reader.value(), position)
    }
  }

  /// Calls `body` at each value of the current list, and of lists within it; a single value counts as a list of one, an
  /// empty one as none.
  private mutating func eachItem(_ body: (inout JSONReader) throws(DocumentError) -> Void) throws(DocumentError) {
    switch peek() {
    case UInt8(ascii: "["): try list { (reader) throws(DocumentError) in try reader.eachItem(body) }
    case UInt8(ascii: "n"): try pass()
    default: try body(&self)
    }
  }
}
