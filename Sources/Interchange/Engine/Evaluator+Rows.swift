internal import Catalogue
internal import OrderedCollections

// The rows that a rule makes records of, and what its names stand for in each.
extension Evaluator {
  /// The rows in an item.
  mutating func rows(_ rule: Mapping.Rule, _ item: Int) throws(UnfitValue) -> [SourceRow] {
    var rows = [SourceRow(item: item)]
    for (depth, branch) in rule.branches.enumerated() {
      var deeper: [SourceRow] = []
      for row in rows {
        try bindBranches(rule, to: row, depth: depth)
        for number in try nodes(at: branch.path).indices {
          deeper.append(SourceRow(item: item, branches: row.branches + [Int32(clamping: number)]))
        }
      }
      rows = deeper
    }
    return rows
  }

  /// Binds the names behind `each`, and gives the key of the last.
  @discardableResult
  mutating func bindBranches(_ rule: Mapping.Rule, to row: SourceRow, depth: Int? = nil) throws(UnfitValue) -> SourceKey
  {
    scope = [rule.item: [.item(row.item)]]
    var last = SourceKey(item: row.item)
    for (branch, number) in zip(rule.branches.prefix(depth ?? rule.branches.count), row.branches) {
      let nodes = try nodes(at: branch.path)
      guard nodes.indices.contains(Int(number)) else { continue }
      scope[branch.name] = [nodes[Int(number)]]
      last = SourceKey(nodes[Int(number)]) ?? last
    }
    return last
  }

  private mutating func nodes(at path: Template) throws(UnfitValue) -> [SourceNode] {
    guard case .path(let name, let steps)? = path.parts.first else { return [] }
    return try nodes(name, steps)
  }

  /// Binds all names of a rule for a row.
  mutating func bind(_ rule: Mapping.Rule, to row: SourceRow) throws(UnfitValue) {
    stopMarking()
    try bindBranches(rule, to: row)
    stopMarking()
    for (name, form) in rule.lets { scope[name] = try nodes(form) }
  }
}
