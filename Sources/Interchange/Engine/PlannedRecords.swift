internal import Catalogue

/// The records of a plan: their places and their items, not their fields.
struct PlannedRecords {
  let sources: SourceSet
  private let candidates: [Candidate]
  private let makers: RecordMakers
  private let register: Register
  /// The candidates that are taken, in the order of the mapping's rules and of the sources.
  private let taken: [Int]

  init(_ planning: ImportPlanning) {
    (sources, candidates) = (planning.sources, planning.candidates)
    (makers, register) = (planning.makers, planning.register)
    taken = planning.candidates.indices.filter {
      planning.misfits[$0] == nil && planning.register.references[$0] != nil
    }
  }

  /// The number of records.
  var count: Int { taken.count }

  /// Makes some of the records, given by their places among all.
  ///
  /// - Throws: An error of reading the files.
  func records(_ places: some Sequence<Int>) throws -> [ImportedRecord] {
    let (candidates, sources, register) = (candidates, sources, register)
    var records: [ImportedRecord] = []
    makers.each(of: places.map { taken[$0] }) { maker, number -> ImportedRecord? in
      let candidate = candidates[number]
      guard let reference = register.references[number],
        let made = candidate.rule.namesRecords
          ? maker.record(candidate.rule, candidate.rows, register, at: reference)
          : maker.record(candidate.rule, candidate.rows)
      else { return nil }
      // it was judged before, and making an item gives the same each time
      guard made.misfit == nil else {
        sources.isOtherwise(candidate.item)
        return nil
      }
      let item = sources.items[candidate.item]
      let place = Problem(
        rule: "rejected", severity: .error, path: sources.files[Int(item.file)].name,
        position: sources.position(of: candidate.item), message: "")
      return ImportedRecord(reference, made.fields, isNew: !candidate.isThere, from: place, number: number)
    } take: { _, record in
      if let record { records.append(record) }
    }
    try sources.check()
    return records
  }

  /// The item of a record, by the number of the record; nil where there is no such record.
  func item(_ number: Int) -> ImportPlan.RejectedItem? {
    candidates.indices.contains(number) ? ImportPlan.RejectedItem(candidates[number].item, of: sources) : nil
  }
}
