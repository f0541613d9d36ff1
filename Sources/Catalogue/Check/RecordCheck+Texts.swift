// Texts that nobody could have typed on purpose, in fields and in keys of the user's own alike.
extension RecordCheck {
  /// Finds control characters, and texts in which nothing can be seen.
  mutating func texts(_ root: Node) {
    var place: [PathComponent] = []
    texts(root, at: &place)
  }

  private mutating func texts(_ node: Node, at place: inout [PathComponent]) {
    func below(_ step: PathComponent, _ node: Node, _ check: inout RecordCheck, _ place: inout [PathComponent]) {
      place.append(step)
      check.texts(node, at: &place)
      place.removeLast()
    }
    switch node.content {
    case .scalar(let text): self.text(text, at: place)
    case .sequence(let items):
      for (index, item) in items.enumerated() { below(.index(index), item, &self, &place) }
    case .mapping(let entries):
      for entry in entries { below(.key(entry.key.text ?? ""), entry.value, &self, &place) }
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
