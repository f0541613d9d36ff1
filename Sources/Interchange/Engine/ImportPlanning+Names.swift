internal import Catalogue
internal import OrderedCollections
internal import Parallel

// Third: the records that name others.
extension ImportPlanning {
  mutating func judgeNames() throws {
    let candidates = candidates
    let naming = candidates.indices.filter { misfits[$0] == nil && candidates[$0].rule.namesRecords }
    let register = register
    makers.each(of: naming) { maker, number in
      let candidate = candidates[number]
      return maker.record(candidate.rule, candidate.rows, register, at: register.references[number])?.identity
    } take: { number, made in
      guard let made else { return }
      note(number, made)
      for other in made.named { names.append((Int32(clamping: number), Int32(clamping: other))) }
    }
    try sources.check()
    refuseWhatNamesTheRefused()
  }

  /// Refuses each record that names a refused one, since the name would lead nowhere.
  private mutating func refuseWhatNamesTheRefused() {
    var open = misfits.keys.filter { !candidates[$0].isThere }.sorted()
    guard !open.isEmpty else { return }
    var namedBy: [Int32: [Int32]] = [:]
    for (from, to) in names { namedBy[to, default: []].append(from) }
    while let refused = open.popLast() {
      for number in namedBy[Int32(clamping: refused)]?.map(Int.init) ?? [] where misfits[number] == nil {
        let place = sources.place(of: candidates[refused].item)
        misfits[number] = [UnfitValue(message: "it names the item at \(place), which is not taken", place: nil)]
        if !candidates[number].isThere { open.append(number) }
      }
    }
  }
}

// Last: the report.
extension ImportPlanning {
  /// A finding at an item, or at a value of it.
  private func finding(
    at item: Int, _ place: SourcePlace?, _ severity: Problem.Severity, _ message: String, mend: String? = nil
  ) -> Problem {
    Problem(
      rule: severity == .error ? "rejected" : "noted", severity: severity,
      path: sources.files[place?.file ?? Int(sources.items[item].file)].name,
      position: place.map(sources.position(of:)) ?? sources.position(of: item), message: message, mend: mend)
  }

  func plan() throws -> ImportPlan {
    var plan = ImportPlan(of: PlannedRecords(self))
    var rejected: OrderedDictionary<Int, ImportPlan.RejectedItem> = [:]
    var repaired: OrderedDictionary<String, ImportPlan.Repair> = [:]
    for (number, candidate) in candidates.enumerated() {
      for misfit in misfits[number] ?? [] {
        let message = "\(candidate.rule.name): \(misfit.message)"
        plan.problems.append(finding(at: candidate.item, misfit.place, .error, message, mend: misfit.mend))
        rejected[candidate.item, default: .init(candidate.item, of: sources)].reasons.append(message)
      }
      guard misfits[number] == nil else { continue }
      for note in (notes[number] ?? []) + (placeNotes[number].map { [$0] } ?? []) {
        plan.problems.append(finding(at: candidate.item, note.place, .note, note.message))
      }
      for (from, to) in repairs[number] ?? [] {
        let key = "\(from)\u{0}\(to)"
        repaired[key] = ImportPlan.Repair(from: from, to: to, count: (repaired[key]?.count ?? 0) + 1)
      }
    }
    plan.rejected = Array(rejected.values)
    plan.repairs = Array(repaired.values)
    plan.leftOut = leftOut()
    return plan
  }

  /// The values of the sources that came into no record, by field.
  private func leftOut() -> [ImportPlan.LeftOut] {
    let refused = Set(misfits.keys.map { candidates[$0].item })
    let used = makers.used
    var leftOut: [ImportPlan.LeftOut] = []
    for (name, source) in mapping.sources {
      var counts: [String: Int] = [:]
      let items = sources.numbers(of: name).filter { !refused.contains($0) }
      let stream = ParallelStream<ArraySlice<Int>, [String: Int], Never>(
        threads: 2, of: items.portions(of: RecordMakers.run), with: {},
        making: { [sources] _, items in
          var counts: [String: Int] = [:]
          for item in items {
            Self.count(sources.value(of: item), "", in: Int(sources.items[item].file), used, &counts)
          }
          return counts
        })
      while let found = stream.next() { counts.merge(found, uniquingKeysWith: +) }
      leftOut += counts.sorted { $0.key < $1.key }.map { field, count in
        let head = field.parts(at: ".")[0]
        return ImportPlan.LeftOut(
          source: name, field: field, count: count, reason: source.ignored[field] ?? source.ignored[head])
      }
    }
    return leftOut
  }

  private static func count(
    _ value: SourceValue, _ field: String, in file: Int, _ used: UsedValues, _ counts: inout [String: Int]
  ) {
    switch value.content {
    case .object(let members):
      for member in members {
        count(member.value, field.isEmpty ? member.name : "\(field).\(member.name)", in: file, used, &counts)
      }
    case .list(let items): for item in items { count(item, field, in: file, used, &counts) }
    default: if value.text != nil, !used.contains(value.number, in: file) { counts[field, default: 0] += 1 }
    }
  }
}
