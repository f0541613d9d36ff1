extension Document {
  /// The document without the key or the item at a path, and without collections that this leaves empty; every other
  /// byte stays as it is.
  ///
  /// Lines of comment above it stay; a comment on one of its own lines goes with it.
  ///
  /// - Throws: `EditError`; `.missing` where there is nothing at the path.
  public func removing(_ path: [PathComponent]) throws(EditError) -> Document {
    var places = try places(along: path)
    guard !path.isEmpty, places.count == path.count + 1 else { throw .missing(path) }
    // A list or mapping that would be left with nothing goes too, but not the root.
    while places.count > 2, let parent = places.last?.parent, slots(of: parent).count == 1 { places.removeLast() }
    guard let place = places.last, let slot = place.slot, let parent = place.parent else { throw .missing(path) }
    try refuseAnchors(in: place.node)
    if let key = slot.key { try refuseAnchors(in: key) }
    let edit = Edit(self, plain: { _ in nil })
    let slots = slots(of: parent)
    let index = slots.firstIndex { $0.start == slot.start } ?? 0
    var ways =
      parent.style == .flow ? edit.removingInBrackets(index, of: slots, in: parent) : edit.removing(index, of: slots)
    // Before an end marker there must be a value.
    if places.count == 2, slots.count == 1 { ways.append([Edit.Splice(parent.range, "{}")]) }
    return try edit.making(ways, expected: value.removing(path[...]), at: path)
  }
}

extension Edit {
  /// Ways to take an entry or an item out of a block.
  func removing(_ index: Int, of slots: [Slot]) -> [[Splice]] {
    let slot = slots[index]
    guard source.isFirstOnLine(slot.start) else { return removingCompact(slot, next: slots.dropFirst(index + 1).first) }
    let start = source.lineStart(at: slot.start)
    let end = source.nextLine(at: slot.end)
    var ways = [[Splice(start..<end, "")]]
    if end == source.bytes.count, source.lineEnd(at: slot.end) == end, start > source.start {
      // The last line had no line end; then the new last line has none either, if nothing depends on it.
      ways.insert([Splice(source.lineEnd(at: start - 1)..<end, "")], at: 0)
    }
    ways.append([Splice(start..<blanksEnd(from: end, deeperThan: source.column(at: slot.start)), "")])
    return ways
  }

  /// The end of the empty lines, and the comments deeper than `column`, that start at `offset`: a block scalar above would swallow them.
  private func blanksEnd(from offset: Int, deeperThan column: Int) -> Int {
    var end = offset
    while end < source.bytes.count {
      let ink = source.firstInk(ofLineAt: end)
      let isBlank = ink == source.lineEnd(at: end)
      guard isBlank || source.bytes[ink] == UInt8(ascii: "#") && source.column(at: ink) > column else { break }
      end = source.nextLine(at: end)
    }
    return end
  }

  /// Ways to remove the first entry of `- a: 1`, whose line it shares with the dash: the next one moves up.
  private func removingCompact(_ slot: Slot, next: Slot?) -> [[Splice]] {
    guard let next else { return [[Splice(slot.start..<source.lineEnd(at: slot.end), "")]] }
    let ownEnd = source.lineEnd(at: slot.end)
    let isFollowedAtOnce = source.nextLine(at: slot.end) == source.lineStart(at: next.start)
    let comments = [Splice(source.skippingSpacesBack(from: slot.start)..<ownEnd, "")]
    return (isFollowedAtOnce ? [] : [comments]) + [[Splice(slot.start..<next.start, "")]]
  }

  /// Ways to take an entry or an item out of brackets.
  func removingInBrackets(_ index: Int, of slots: [Slot], in node: Node) -> [[Splice]] {
    let slot = slots[index]
    let next = slots.dropFirst(index + 1).first
    var comma = source.skippingBlanks(from: slot.end)
    let hasComma = comma < source.bytes.count && source.bytes[comma] == UInt8(ascii: ",")
    comma = hasComma ? comma + 1 : slot.end
    var ways: [[Splice]] = []
    let rest = source.skippingSpaces(from: comma)
    let isAlone =
      source.isFirstOnLine(slot.start)
      && (rest == source.lineEnd(at: comma) || source.bytes[rest] == UInt8(ascii: "#"))
    if isAlone { ways.append([Splice(source.lineStart(at: slot.start)..<source.nextLine(at: comma), "")]) }
    if let next {
      let isOneLine = source.lineNumber(at: slot.end) == source.lineNumber(at: next.start)
      ways.append([Splice(slot.start..<(isOneLine ? next.start : comma), "")])
    } else if index > 0 {
      let previous = slots[index - 1]
      let isOneLine = source.lineNumber(at: previous.end) == source.lineNumber(at: slot.start)
      ways.append([Splice((isOneLine ? previous.end : slot.start)..<slot.end, "")])
    }
    ways.append([Splice(slot.start..<comma, "")])
    return ways
  }
}

extension SourceText {
  /// The offset after the last byte before `offset` that is no space.
  func skippingSpacesBack(from offset: Int) -> Int {
    var offset = offset
    while offset > start, bytes[offset - 1] == UInt8(ascii: " ") { offset -= 1 }
    return offset
  }
}
