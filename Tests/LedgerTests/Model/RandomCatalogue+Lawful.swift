// What is done by hand as the workflow allows it.
extension RandomCatalogue {
  /// The states that a step leads to which asks for nothing that a file can't say.
  func lawfulStates(of part: String, _ history: ModelHistory) -> [String] {
    let record = model.commits[tip].record
    let steps = ModelWorkflow.steps.filter {
      $0.from.contains(record.state(of: part)) && $0.to != "same" && $0.reasons == nil && (record.title != nil || !$0.needsTitle)
    }
    return steps.compactMap { $0.to == "previous" ? history.previous(of: part) : $0.to }
  }

  /// Merges as git does, each field by itself; where both sides changed one, one side's is taken.
  func mergeLawfully(_ parents: [Int]) throws -> String {
    let shared = model.ancestors(parents[0]).intersection(model.ancestors(parents[1]))
    let bases = shared.filter { base in !shared.contains { $0 != base && model.ancestors($0).contains(base) } }
    guard bases.count == 1, let base = bases.first.map({ model.commits[$0] }) else { return "merge nothing" }
    let sides = parents.map { model.commits[$0] }
    var record = base.record
    let versions = sides.map(\.record.fields)
    for field in Set(versions.flatMap(\.keys)).union(base.record.fields.keys).sorted() {
      let (one, other, old) = (versions[0][field], versions[1][field], base.record.fields[field])
      // a final state is never left
      let final = [one, other].first { field.hasSuffix("/status") && $0 == ["e"] }
      record.set(field, to: one == old ? other : other == old ? one : final ?? any([one, other]))
    }
    let same = sides.filter { $0.record == record }
    let text = same.first { $0.text != base.text }?.text ?? same.first?.text ?? Self.text(of: record)
    try commit(parents, text, "Merge \(model.commits.count)\n")
    return "merge \(parents)"
  }
}
