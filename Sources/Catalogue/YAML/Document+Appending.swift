internal import OrderedCollections

extension Document {
  /// The document with one more item at the end of a list; every other byte stays as it is.
  ///
  /// A list that is missing is made; text or a mapping becomes a list that holds it first.
  ///
  /// - Parameter plain: The type that the field at a path is known to hold, so that it needs no quotes.
  /// - Throws: `EditError`.
  public func appending(
    _ value: Value, to path: [PathComponent], keyOrder: [String] = [],
    plain: @escaping ([PathComponent]) -> PlainScalar? = { _ in nil }
  ) throws(EditError) -> Document {
    let old = self.value.value(at: path[...])
    switch old {
    case .absent: return try setting(path, to: .list([value]), keyOrder: keyOrder, plain: plain)
    case .list(let items):
      return try setting(path + [.index(items.count)], to: value, keyOrder: keyOrder, plain: plain)
    case .text, .mapping: break
    }
    let value = value.readable
    guard let place = try places(along: path).last, place.path.count == path.count,
      let expected = self.value.setting(path[...], to: .list([old, value]), keyOrder: [])
    else { throw .missing(path) }
    let edit = Edit(self, plain: plain)
    return try edit.making(edit.wrapping(place, with: value), expected: expected, at: path)
  }
}

extension Edit {
  /// Ways to add an entry or an item to a collection, before the slot `index` or at its end.
  func adding(_ step: PathComponent, _ value: Value, to place: NodeContext, at index: Int) -> [[Splice]] {
    let slots = document.slots(of: place.node)
    let path = place.path + [step]
    guard place.node.style == .block else { return addingInBrackets(step, value, to: place, slots, at: index) }
    let column = document.column(of: place.node)
    let previous = slots[max(0, index - 1)]
    let lines =
      switch step {
      case .key(let key): emitter.entry(key, value, at: path, column: column)
      case .index: emitter.item(value, at: path, column: column)
      }
    var ways = [
      insert(lines, below: lastComment(below: previous.end, deeperThan: column)), insert(lines, below: previous.end),
    ]
    // A value that only double quotes can hold here (say, before empty lines that `|+` would swallow).
    let inline = emitter.inline(value, inFlow: true, at: path, preferring: .doubleQuoted)
    let plain =
      switch step {
      case .key(let key): emitter.entry(key, .absent, at: path, column: column)[0] + " " + inline
      case .index: spaces(column) + "- " + inline
      }
    ways.append(insert([plain], below: previous.end))
    return ways
  }

  /// The last line of comment that is indented deeper than `column` and so belongs to the value above it.
  private func lastComment(below offset: Int, deeperThan column: Int) -> Int {
    var (last, next) = (offset, source.nextLine(at: offset))
    while next < source.bytes.count {
      let ink = source.firstInk(ofLineAt: next)
      if ink < source.lineEnd(at: next) {
        guard source.bytes[ink] == UInt8(ascii: "#"), source.column(at: ink) > column else { break }
        last = ink
      }
      next = source.nextLine(at: next)
    }
    return last
  }

  private func addingInBrackets(
    _ step: PathComponent, _ value: Value, to place: NodeContext, _ slots: [Slot], at index: Int
  )
    -> [[Splice]]
  {
    let path = place.path + [step]
    let text =
      switch step {
      case .key(let key): emitter.pair(key, value, at: path)
      case .index: emitter.inline(value, inFlow: true, at: path)
      }
    let node = place.node
    guard let previous = slots.isEmpty ? nil : slots[max(0, index - 1)] else {
      let open = source.skippingProperties(from: node.range.lowerBound) + 1
      let pad = if case .key = step { " " } else { "" }
      let isTight = open < source.bytes.count && source.bytes[open] == UInt8(ascii: "}")
      return [[Splice(at: open, pad + text + (isTight ? pad : ""))]]
    }
    guard document.hasBrackets(node) else {
      return [[Splice(at: slots[0].start, "{ "), Splice(at: previous.end, ", " + text + " }")]]
    }
    // `{ a:, b: 1 }` is no YAML: the comma must stand apart from a colon without a value.
    let end = previous.value.range.isEmpty ? source.skippingSpaces(from: previous.end) : previous.end
    let comma = previous.value.range.isEmpty && end == previous.end ? " , " : ", "
    return [onOwnLine(text, after: previous), [Splice(at: end, comma + text)]].compactMap { $0 }
  }

  /// A new line below one that holds a single item and perhaps its comma and a comment; nil where items share lines.
  private func onOwnLine(_ text: String, after slot: Slot) -> [Splice]? {
    guard source.isFirstOnLine(slot.start) else { return nil }
    let pad = spaces(source.column(at: slot.start))
    let next = source.skippingSpaces(from: slot.end)
    let hasComma = next < source.bytes.count && source.bytes[next] == UInt8(ascii: ",")
    let rest = source.skippingSpaces(from: hasComma ? next + 1 : next)
    guard rest == source.lineEnd(at: slot.end) || source.bytes[rest] == UInt8(ascii: "#") else { return nil }
    let line = Splice(at: source.lineEnd(at: slot.end), eol + pad + text + (hasComma ? "," : ""))
    return hasComma ? [line] : [Splice(at: slot.end, ","), line]
  }

  /// Ways to make a list of a value and a new one, with the bytes of the old value kept.
  func wrapping(_ place: NodeContext, with value: Value) -> [[Splice]] {
    let node = place.node
    let newPath = place.path + [.index(1)]
    let inBrackets = [
      Splice(at: node.range.lowerBound, "["),
      Splice(at: node.range.upperBound, ", " + emitter.inline(value, inFlow: true, at: newPath) + "]"),
    ]
    if place.inFlow {
      guard node.style == .flow, !document.hasBrackets(node) else { return [inBrackets] }
      return [[Splice(at: node.range.lowerBound, "[{ "), Splice(at: node.range.upperBound, " }" + inBrackets[1].text)]]
    }
    var ways: [[Splice]] = []
    let isOneLine = source.lineNumber(at: node.range.lowerBound) == source.lineNumber(at: node.range.upperBound)
    if node.isScalar, isOneLine, case .text(let text) = value, !ScalarForm(text: text).isMultiline {
      ways.append(inBrackets)
    }
    ways.append(asItem(place, and: { emitter.item(value, at: newPath, column: $0) }))
    ways.append(asItem(place, and: { [spaces($0) + "- " + emitter.inline(value, inFlow: true, at: newPath)] }))
    ways.append(inBrackets)
    return ways
  }

  /// The old value behind a dash, its other lines moved to the right, and the new one below it.
  private func asItem(_ place: NodeContext, and newItem: (_ column: Int) -> [String]) -> [Splice] {
    let node = place.node
    let start = node.range.lowerBound
    let end = source.lineEnd(at: node.range.upperBound)
    var splices: [Splice] = []
    var (column, shift) = (source.column(at: start), 2)
    if let slot = place.slot, let after = slot.indicatorEnd, slot.key != nil, !source.isFirstOnLine(start) {
      column = place.parentColumn + emitter.sequenceIndent
      shift = emitter.sequenceIndent
      splices.append(Splice(after..<start, eol + spaces(column) + "- "))
    } else {
      splices.append(Splice(at: start, "- "))
    }
    var line = source.nextLine(at: start)
    while line <= node.range.upperBound, line < source.bytes.count {
      if source.lineEnd(at: line) > line { splices.append(Splice(at: line, spaces(shift))) }
      line = source.nextLine(at: line)
    }
    return splices + insert(newItem(column), below: end)
  }
}

extension SourceText {
  /// The first byte from `offset` on that is no space or tab.
  func skippingSpaces(from offset: Int) -> Int {
    bytes[offset...].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? bytes.count
  }
}
