// Texts that nobody could have typed on purpose, in fields and in keys of the user's own alike.
extension RecordCheck {
  /// Finds control characters, and texts in which nothing can be seen.
  mutating func texts(_ node: Node, at place: [PathComponent]) {
    switch node.content {
    case .scalar(let text): self.text(text, at: place)
    case .sequence(let items):
      for (index, item) in items.enumerated() { texts(item, at: place + [.index(index)]) }
    case .mapping(let entries):
      for entry in entries { texts(entry.value, at: place + [.key(entry.key.text ?? "")]) }
    case .alias: break  // reported where it stands
    }
  }

  private mutating func text(_ text: String, at place: [PathComponent]) {
    // nearly every text is of plain letters
    guard !text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) || text.isInvisible else { return }
    let field = FieldPath(way: place)
    do throws(ParsingError) { try text.refuseControls() } catch {
      return add("control-character", .error, at: place, "\(field): \(error.reason)", mend: "write it anew")
    }
    guard !text.isEmpty, text.isInvisible else { return }
    add(
      "invisible", .error, at: place, "\(field): nothing can be seen in its text “\(text)”, so it counts as absent",
      mend: "write a text, or: colophon set \(record.reference) --unset \(field)")
  }
}
