internal import Catalogue

/// Lines that branch from one another: with rules on a terminal, with indents for a pipe.
struct BranchingLines {
  /// The line, in parts; parts stand side by side, two spaces apart, each in its own direction of writing.
  let parts: [String]
  /// The lines below it.
  var children: [BranchingLines] = []

  init(_ parts: [String], _ children: [BranchingLines] = []) {
    self.parts = parts.filter { !$0.isEmpty }
    self.children = children
  }

  /// The tree for a terminal.
  var drawn: String { lines(first: "", rest: "") { $0.visible.isolated } }

  /// The tree for a pipe: two spaces more for each level.
  var piped: String { indented("") }

  private func lines(first: String, rest: String, _ shown: (String) -> String) -> String {
    let own = first + parts.map(shown).joined(separator: "  ") + "\n"
    return own
      + children.enumerated().map { index, child in
        let isLast = index == children.count - 1
        return child.lines(first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "), shown)
      }.joined()
  }

  private func indented(_ indent: String) -> String {
    indent + parts.map(\.visible).joined(separator: "  ") + "\n" + children.map { $0.indented(indent + "  ") }.joined()
  }
}
