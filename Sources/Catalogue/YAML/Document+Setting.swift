internal import OrderedCollections

extension Document {
  /// The document with a value at a path; every other byte stays as it is.
  ///
  /// Mappings that are missing on the way are made; an item may be added at the end of a list. Text is written as
  /// given, so it should be NFC.
  ///
  /// - Parameters:
  ///   - keyOrder: The order of keys: a new key goes below the last present key that stands before it here, else to the
  ///     end of its mapping.
  ///   - plain: The type that the field at a path is known to hold, so that it needs no quotes.
  /// - Throws: `EditError`.
  public func setting(
    _ path: [PathComponent], to value: Value, keyOrder: [String] = [],
    plain: @escaping ([PathComponent]) -> PlainScalar? = { _ in nil }
  ) throws(EditError) -> Document {
    let value = value.readable
    let places = try places(along: path)
    guard let expected = self.value.setting(path[...], to: value, keyOrder: keyOrder) else {
      guard let last = places.last, case let length = last.path.count, length < path.count else { throw .missing(path) }
      if case .index = path[length], case .sequence = last.node.content { throw .missing(path) }
      throw .cannotHold(last.path, position: source.position(at: last.node.range.lowerBound))
    }
    if expected.isIdentical(to: self.value), places.count == path.count + 1 { return self }
    let edit = Edit(self, plain: plain)
    guard let place = places.last else {
      return try edit.making(edit.filling(with: expected), expected: expected, at: path)
    }
    let rest = path[place.path.count...]
    if rest.isEmpty || place.node.value == .absent {
      try refuseAnchors(in: place.node)
      let new = expected.value(at: place.path[...])
      return try edit.making(edit.replacing(place, with: new), expected: expected, at: path)
    }
    let new = expected.value(at: path[...place.path.count])
    switch rest.first {
    case .key(let key):
      guard case .mapping(let entries) = place.node.content else { throw .missing(path) }
      let index = Value.place(of: key, among: entries.map { $0.key.text ?? "" }, order: keyOrder)
      return try edit.making(edit.adding(.key(key), new, to: place, at: index), expected: expected, at: path)
    case .index(let index):
      return try edit.making(edit.adding(.index(index), new, to: place, at: index), expected: expected, at: path)
    case nil: throw .missing(path)
    }
  }
}

extension Edit {
  /// Ways to fill an empty document.
  func filling(with value: Value) -> [[Splice]] {
    let text = String(emitter.text(of: value))
    let end = source.bytes.count
    if end == source.start || source.lineStart(at: end) == end { return [[Splice(at: end, text)]] }
    let lines = text.hasSuffix(eol) ? String(text.unicodeScalars.dropLast(eol.unicodeScalars.count)) : text
    return [[Splice(at: end, eol + lines)], [Splice(at: end, eol + text)]]
  }

  /// Ways to put a value in the place of another one.
  func replacing(_ place: NodeContext, with value: Value) -> [[Splice]] {
    if place.inFlow {
      return styles(for: place.node).map { style in
        [inPlace(place, emitter.inline(value, inFlow: true, at: place.path, preferring: style))]
      }
    }
    var ways: [[Splice]] = []
    switch value {
    case .absent: ways += [onLine(place, Emitter.Placed(head: "")), onLine(place, Emitter.Placed(head: "~"))]
    case .text:
      let style = place.node.style
      let placed = emitter.place(value, under: place.parentColumn, at: place.path)
      if !placed.body.isEmpty, style != .singleQuoted, style != .doubleQuoted || place.node.text?.isEmpty == true {
        ways.append(onLine(place, placed))
      }
      ways += styles(for: place.node).map { style in
        onLine(place, Emitter.Placed(head: emitter.inline(value, inFlow: false, at: place.path, preferring: style)))
      }
    case .list, .mapping:
      let flow = Emitter.Placed(head: emitter.inline(value, inFlow: false, at: place.path))
      if place.node.style == .flow { ways.append(onLine(place, flow)) }
      ways.append(asBlock(place, value))
      ways.append(onLine(place, flow))
    }
    return ways
  }

  /// The styles to try: the quoting of the old value, then the one that the new value needs, then the one that can hold
  /// everything.
  private func styles(for node: Node) -> [Node.Style?] {
    let hadQuotes = node.style == .singleQuoted || node.style == .doubleQuoted
    return (hadQuotes && node.text?.isEmpty == false ? [node.style] : []) + [nil, .doubleQuoted]
  }

  /// Text in the place of a node that stays on its line.
  private func inPlace(_ place: NodeContext, _ text: String) -> Splice {
    guard place.node.range.isEmpty else { return Splice(place.node.range, text) }
    let before = place.slot?.indicatorEnd == nil && place.slot?.key != nil ? ": " : " "
    return Splice(at: place.node.range.lowerBound, before + text)
  }

  /// A scalar or a flow collection after its colon or dash; a comment on that line stays there.
  private func onLine(_ place: NodeContext, _ placed: Emitter.Placed) -> [Splice] {
    let node = place.node
    if node.style == .block, let slot = place.slot, let after = slot.indicatorEnd, slot.key != nil,
      let first = document.slots(of: node).first, source.lineNumber(at: first.start) > source.lineNumber(at: after)
    {
      // The value moves up behind its key. Lines of comment between the two stay, but not inside a block scalar.
      let key = source.lineEnd(at: after)
      let from = placed.body.isEmpty ? source.lineEnd(at: source.lineStart(at: first.start) - 1) : key
      let head = placed.head.isEmpty ? [] : [Splice(at: after, " " + placed.head)]
      return head + body(placed, in: from..<source.lineEnd(at: node.range.upperBound))
    }
    let isBlockScalar = node.style == .literal || node.style == .folded
    let headEnd =
      isBlockScalar
      ? BlockScalarHeader(in: source, from: node.range.lowerBound).range.upperBound : node.range.upperBound
    let lineEnd = source.lineEnd(at: headEnd)
    let head: Splice =
      if placed.head.isEmpty {
        Splice(lowerBoundOfGap(before: place)..<headEnd, "")
      } else if node.range.isEmpty {
        inPlace(place, placed.head)
      } else {
        Splice(node.range.lowerBound..<headEnd, placed.head)
      }
    return [head] + body(placed, in: lineEnd..<max(lineEnd, node.range.upperBound))
  }

  private func body(_ placed: Emitter.Placed, in range: Range<Int>) -> [Splice] {
    let text = placed.body.map { eol + $0 }.joined()
    return range.isEmpty && text.isEmpty ? [] : [Splice(range, text)]
  }

  /// The end of the colon, dash or line start before a value on the same line.
  private func lowerBoundOfGap(before place: NodeContext) -> Int {
    let start = place.node.range.lowerBound
    guard let after = place.slot?.indicatorEnd, source.lineNumber(at: after) == source.lineNumber(at: start) else {
      return start
    }
    return after
  }

  /// A block collection in the place of a node.
  private func asBlock(_ place: NodeContext, _ value: Value) -> [Splice] {
    let node = place.node
    let placed = emitter.place(value, under: place.parentColumn, at: place.path)
    if !placed.head.isEmpty { return onLine(place, placed) }
    let start = node.range.lowerBound
    let isAfterKey = place.slot.map { $0.key != nil && !source.isFirstOnLine(start) } ?? !source.isFirstOnLine(start)
    if isAfterKey || node.range.isEmpty && place.slot?.key != nil { return onLine(place, placed) }
    // The first line goes where the old value starts, the others below it.
    let empty = node.range.isEmpty
    let column = source.column(at: start) + (empty ? 1 : 0)
    var lines = emitter.block(value, at: place.path, column: place.slot == nil && empty ? 0 : column)
    if place.slot == nil, empty {
      return source.lineStart(at: start) == start
        ? [Splice(at: start, lines.map { $0 + eol }.joined())] : insert(lines, below: start)
    }
    lines[0] = (empty ? " " : "") + lines[0].dropFirst(column)
    let isBlockScalar = node.style == .literal || node.style == .folded
    let headEnd =
      isBlockScalar
      ? BlockScalarHeader(in: source, from: start).range.upperBound
      : node.style == .block ? source.lineEnd(at: node.range.upperBound) : node.range.upperBound
    let lineEnd = source.lineEnd(at: headEnd)
    return [Splice(start..<headEnd, lines[0])]
      + body(
        Emitter.Placed(head: "", body: Array(lines.dropFirst())), in: lineEnd..<max(lineEnd, node.range.upperBound))
  }
}
