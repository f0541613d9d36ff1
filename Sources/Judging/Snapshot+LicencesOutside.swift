package import Catalogue
internal import OrderedCollections
internal import Reading

extension Snapshot {
  /// The licences that would lie outside the ones they stand on, and didn't before: those of changed records, and those
  /// that stand on one of them. As at the door, a problem of the same field of the same record is the same.
  ///
  /// - Throws: `LedgerError.usage` for licences that would stand on each other, and on nobody's own.
  package func licencesLeftOutside(by changed: [RewrittenRecord]) throws -> [Problem] {
    let editions = changed.filter { $0.after.reference.kind == .edition }
    let before = try editions.map { try $0.before.map(self.rights)?.licences ?? [] }
    let after = try editions.map { try self.rights(of: $0.after) }
    guard before != after.map(\.licences) else { return [] }
    let own = Set(editions.flatMap { [$0.after.reference, $0.before?.reference].compactMap(\.self) })
    let others = try others(holding: Set(after.flatMap(\.subjects).map(\.work))).filter { !own.contains($0.reference) }
    func problems(_ records: [Record]) throws -> [Problem] {
      let all = try withSources(records + others)
      return CatalogueCheck.licencesOutside(in: all, workflows: try workflows(), settings: try settings())
    }
    let found = try problems(editions.map(\.after))
    guard !found.isEmpty else { return [] }
    let names = Dictionary(
      editions.compactMap { edition in edition.before.map { ($0.reference.file, edition.after.reference.file) } },
      uniquingKeysWith: { first, _ in first })
    let known = Set(try problems(editions.compactMap(\.before)).map { [names[$0.path] ?? $0.path] + $0.field })
    let new = found.filter { !known.contains([$0.path] + $0.field) }
    if let circle = new.first(where: { $0.rule == "circular" }) {
      throw LedgerError(.usage, "nothing is written", at: circle.path, why: circle.message, mend: circle.mend)
    }
    return new
  }

  /// Some editions, and those that their licences stand on, sorted.
  private func withSources(_ records: [Record]) throws -> [Record] {
    var found = OrderedDictionary(records.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    var open = Array(found.values)
    while let next = open.popLast() {
      for source in try rights(of: next).licences.flatMap(\.sources) where found[source] == nil {
        guard try contains(source), let record = try Record.unlessDamaged({ try record(source) }) else { continue }
        found[source] = record
        open.append(record)
      }
    }
    return found.values.sorted { $0.reference < $1.reference }
  }
}
