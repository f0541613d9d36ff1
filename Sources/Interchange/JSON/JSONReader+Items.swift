internal import Catalogue

/// The way to the items of a source in its file, and the state of following it.
struct ItemSearch {
  /// The steps from the whole file to the list of items.
  let selectors: [FieldPath.Selector]
  /// True if the whole file is one item.
  let isOneItem: Bool
  /// Takes an item, its place, and the name that it has in an object of items.
  let take: (SourceValue, Position, String?) -> Void
  /// The number of values that each step has passed.
  fileprivate var passed: [Int]
  fileprivate var hasLists = false
  fileprivate var hasOthers = false
  /// The place of the first value that should be an object and is none.
  fileprivate var stray: Int?
  /// The place of the first item that is an object of objects alone, and stands in no list.
  fileprivate var nest: Int?
  /// The name of the current member, where a step leads to each of an object.
  fileprivate var name: String?

  /// The step to each member of an object.
  static let everyMember = "*"

  init(_ path: FieldPath?, isOneItem: Bool, _ take: @escaping (SourceValue, Position, String?) -> Void) {
    (selectors, self.isOneItem, self.take) = (path?.selectors ?? [], isOneItem, take)
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
    of file: SourceFile, at path: FieldPath?, isOneItem: Bool = false, named name: String,
    portion: Int = SourceFile.portion, _ take: @escaping (SourceValue, Position, String?) -> Void
  ) throws -> Int {
    var reader = JSONReader(file, portion: portion)
    var search = ItemSearch(path, isOneItem: isOneItem, take)
    let (root, isObject) = try reader.whole { (reader) throws(DocumentError) in
      let start = (reader.offset, reader.peek() == UInt8(ascii: "{"))
      try reader.find(&search, 0)
      return start
    }
    if path == nil, isObject, !isOneItem {
      throw SourceFault(
        file, at: root, "a list of items should stand here, not an object",
        mend: "say in the mapping what the items are: items: NAME where a list is, items: \"*\" for each member, "
          + "items: . for the object itself")
    }
    if let nest = search.nest, let path {
      throw SourceFault(
        file, at: nest, "an object of objects stands at “\(path)”, which would be one item of “\(name)”",
        mend:
          "for each of its members, in the mapping: items: \"\(path).\(ItemSearch.everyMember)\"; else make a list of it"
      )
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
        let isEvery = wanted == ItemSearch.everyMember
        try reader.object { (reader, name) throws(DocumentError) in
          if isEvery { search.name = name }
          if isEvery || name == wanted { try reader.find(&search, step + 1) } else { try reader.pass() }
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
      let (position, offset) = (reader.position(), reader.offset)
      let value = try reader.value()
      let isAlone = first == UInt8(ascii: "{") && !search.isOneItem && search.name == nil
      if isAlone, search.nest == nil, value.holdsObjectsAlone { search.nest = offset }
      search.take(value, position, search.name)
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

extension SourceValue {
  /// True if it is an object whose members all are objects.
  fileprivate var holdsObjectsAlone: Bool {
    guard case .object(let members) = content, !members.isEmpty else { return false }
    return members.allSatisfy { if case .object = $0.value.content { true } else { false } }
  }
}
