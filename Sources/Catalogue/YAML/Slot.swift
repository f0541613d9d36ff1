/// The room of one entry or item in its collection.
struct Slot {
  /// The first byte: of the key (or of the `?` before it), of the dash, in brackets of the item.
  let start: Int
  /// The end of the value, or of the text that stands for it.
  let end: Int
  /// The end of the colon or the dash; nil for an item in brackets and for a key without a colon.
  let indicatorEnd: Int?
  /// The key of an entry.
  let key: Node?
  let value: Node
}

/// A node in its surroundings.
struct NodeContext {
  let node: Node
  let path: [PathComponent]
  /// The collection around it; nil for the root.
  let parent: Node?
  let slot: Slot?
  /// True if the collection around it is in brackets.
  let inFlow: Bool
  /// The column of the keys or dashes of the collection around it; -1 for the root.
  let parentColumn: Int
}

extension Document {
  /// The slots of a collection, in order; none for a scalar or an alias.
  func slots(of node: Node) -> [Slot] {
    let isFlow = node.style == .flow
    var offset =
      node.anchor == nil && node.tag == nil
      ? node.range.lowerBound : source.skippingProperties(from: node.range.lowerBound)
    if isFlow, hasBrackets(node) { offset += 1 }
    var slots: [Slot] = []
    func start() -> Int { source.skippingBlanks(from: offset, and: isFlow ? UInt8(ascii: ",") : nil) }
    switch node.content {
    case .sequence(let items):
      for item in items {
        let start = start()
        offset = max(start + (isFlow ? 0 : 1), item.range.upperBound)
        slots.append(Slot(start: start, end: offset, indicatorEnd: isFlow ? nil : start + 1, key: nil, value: item))
      }
    case .mapping(let entries):
      for entry in entries {
        let start = start()
        let colon = source.skippingBlanks(from: entry.key.range.upperBound)
        let hasColon = colon < source.bytes.count && source.bytes[colon] == UInt8(ascii: ":")
        // the colon behind a key of nothing may be the first letter of the next key, and hide a comment: no entry ends
        // before it starts
        offset = max(start, entry.key.range.upperBound, entry.value.range.upperBound)
        slots.append(
          Slot(start: start, end: offset, indicatorEnd: hasColon ? colon + 1 : nil, key: entry.key, value: entry.value))
      }
    case .scalar, .alias: break
    }
    return slots
  }

  /// Tells whether a flow collection has brackets: the pair in `[a: 1]` is a mapping without.
  func hasBrackets(_ node: Node) -> Bool {
    let first = source.skippingProperties(from: node.range.lowerBound)
    return first < source.bytes.count
      && (source.bytes[first] == UInt8(ascii: "{") || source.bytes[first] == UInt8(ascii: "["))
      && node.range.upperBound > first
      && (source.bytes[node.range.upperBound - 1] == UInt8(ascii: "}")
        || source.bytes[node.range.upperBound - 1] == UInt8(ascii: "]"))
      && !isBracketlessPair(node)
  }

  /// Tells whether a mapping starts where its first key starts, so that it has no bracket of its own.
  private func isBracketlessPair(_ node: Node) -> Bool {
    guard case .mapping(let entries) = node.content, let first = entries.first else { return false }
    return first.key.range.lowerBound == node.range.lowerBound
  }

  /// The column of the keys or dashes of a block collection.
  func column(of node: Node) -> Int {
    slots(of: node).first.map { source.column(at: $0.start) } ?? 0
  }

  /// The places of the nodes along a path, from the root to the last that exists.
  ///
  /// - Throws: `EditError.shared` where one of them has an anchor or is an alias.
  func places(along path: [PathComponent]) throws(EditError) -> [NodeContext] {
    guard let root else { return [] }
    try refuseShared(root)
    var places = [NodeContext(node: root, path: [], parent: nil, slot: nil, inFlow: false, parentColumn: -1)]
    var node = root
    for (depth, step) in path.enumerated() {
      let slots = slots(of: node)
      let found: Slot? =
        switch (node.content, step) {
        case (.mapping, .key(let key)): slots.first { $0.key?.text == key }
        case (.sequence, .index(let index)): slots.indices.contains(index) ? slots[index] : nil
        default: nil
        }
      guard let slot = found else { break }
      try refuseShared(slot.value)
      places.append(
        NodeContext(
          node: slot.value, path: Array(path[...depth]), parent: node, slot: slot, inFlow: node.style == .flow,
          parentColumn: node.style == .flow ? -1 : source.column(at: slots[0].start)))
      node = slot.value
    }
    return places
  }

  private func refuseShared(_ node: Node) throws(EditError) {
    let position = source.position(at: node.range.lowerBound)
    if let anchor = node.anchor { throw .shared(anchor: anchor, position: position) }
    if case .alias(let name, _) = node.content { throw .shared(anchor: name, position: position) }
  }

  /// Refuses to remove a node that holds an anchor.
  func refuseAnchors(in node: Node) throws(EditError) {
    if let anchor = node.anchor {
      throw .shared(anchor: anchor, position: source.position(at: node.range.lowerBound))
    }
    switch node.content {
    case .sequence(let items): for item in items { try refuseAnchors(in: item) }
    case .mapping(let entries):
      for entry in entries {
        try refuseAnchors(in: entry.key)
        try refuseAnchors(in: entry.value)
      }
    case .scalar, .alias: break
    }
  }
}
