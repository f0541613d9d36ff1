internal import Catalogue
internal import OrderedCollections

// Last: the names of others, and the account.
extension Planning {
  mutating func putInNames() {
    evaluator.register = register
    for number in candidates.indices where candidates[number].misfits.isEmpty && candidates[number].rule.namesRecords {
      var candidate = candidates[number]
      do throws(Misfit) {
        try evaluator.bind(candidate.rule, to: candidate.item)
        register.begin(candidate.reference)
        try fill(&candidate)
        candidate.named.formUnion(register.named)
      } catch { candidate.misfits.append(error) }
      candidates[number] = candidate
    }
    refuseWhatNamesTheRefused()
  }

  /// A record that names one that is not taken is not taken either: the name would lead nowhere.
  private mutating func refuseWhatNamesTheRefused() {
    var namedBy: [Int: [Int]] = [:]
    for (number, candidate) in candidates.enumerated() {
      for other in candidate.named { namedBy[other, default: []].append(number) }
    }
    var open = candidates.indices.filter { !candidates[$0].misfits.isEmpty && candidates[$0].existing == nil }
    while let refused = open.popLast() {
      for number in namedBy[refused] ?? [] where candidates[number].misfits.isEmpty {
        let place = sources.place(of: candidates[refused].item)
        candidates[number].misfits.append(
          Misfit(message: "it names the item at \(place), which is not taken", place: nil))
        if candidates[number].existing == nil { open.append(number) }
      }
    }
  }

  /// A finding at an item, or at a value of it.
  func place(
    of item: Int, _ place: Place? = nil, _ severity: Problem.Severity = .error, _ message: String = "",
    mend: String? = nil
  )
    -> Problem
  {
    let item = sources.items[item]
    let document = sources.documents[place?.document ?? item.document]
    return Problem(
      rule: severity == .error ? "rejected" : "noted", severity: severity, path: document.name,
      position: document.position(of: place?.value ?? item.value), message: message, mend: mend)
  }

  func plan() -> ImportPlan {
    var plan = ImportPlan()
    var rejected: OrderedDictionary<Int, ImportPlan.RejectedItem> = [:]
    var repairs: OrderedDictionary<String, ImportPlan.Repair> = [:]
    for (number, candidate) in candidates.enumerated() {
      let item = sources.items[candidate.item]
      let document = sources.documents[item.document]
      let whole = ImportPlan.RejectedItem(
        source: item.source, place: place(of: candidate.item).place, bytes: document.bytes(of: item.value),
        reasons: [])
      for misfit in candidate.misfits {
        let message = "\(candidate.rule.name): \(misfit.message)"
        plan.problems.append(place(of: candidate.item, misfit.place, .error, message, mend: misfit.mend))
        rejected[candidate.item, default: whole].reasons.append(message)
      }
      guard candidate.misfits.isEmpty, let reference = candidate.reference else { continue }
      for note in candidate.notes { plan.problems.append(place(of: candidate.item, note.place, .note, note.message)) }
      for (from, to) in candidate.repairs {
        let key = "\(from)\u{0}\(to)"
        repairs[key] = ImportPlan.Repair(from: from, to: to, count: (repairs[key]?.count ?? 0) + 1)
      }
      plan.records.append(
        ImportedRecord(
          reference, candidate.fields, isNew: candidate.existing == nil, from: place(of: candidate.item), number: number
        ))
      plan.items[number] = whole
    }
    plan.rejected = Array(rejected.values)
    plan.repairs = Array(repairs.values)
    plan.leftOut = leftOut()
    return plan
  }

  /// The values of the sources that came into no record, by field.
  private func leftOut() -> [ImportPlan.LeftOut] {
    var counts: OrderedDictionary<String, [String: Int]> = [:]
    let refused = Set(candidates.filter { !$0.misfits.isEmpty }.map(\.item))
    for source in mapping.sources.keys {
      for number in sources.bySource[source] ?? [] where !refused.contains(number) {
        let item = sources.items[number]
        count(item.value, "", in: evaluator.used[item.document], &counts[source, default: [:]])
      }
    }
    return counts.flatMap { source, fields in
      fields.sorted { $0.key < $1.key }.map { field, count in
        let head = String(field.prefix { $0 != "." })
        let reason = mapping.sources[source]?.ignored[field] ?? mapping.sources[source]?.ignored[head]
        return ImportPlan.LeftOut(source: source, field: field, count: count, reason: reason)
      }
    }
  }

  private func count(_ value: SourceValue, _ field: String, in used: [Int32], _ counts: inout [String: Int]) {
    switch value.content {
    case .object(let members):
      for member in members {
        count(member.value, field.isEmpty ? member.name : "\(field).\(member.name)", in: used, &counts)
      }
    case .list(let items): for item in items { count(item, field, in: used, &counts) }
    default: if value.text != nil, used[value.number] == 0 { counts[field, default: 0] += 1 }
    }
  }
}

/// Where the records of a plan stand, for those that name them.
final class Register {
  struct RuleItem: Hashable {
    let rule: String
    let item: Int
  }

  /// The candidate that a rule made of an item.
  var byItem: [RuleItem: Int] = [:]
  /// By number of the candidate.
  var references: [RecordReference?] = []
  /// The keys of items inside, by the items of sources they were made from.
  var keysInside: [[Int: String]] = []
  /// What the record at hand has named so far.
  var named: Set<Int> = []
  private var work: RecordReference?

  /// Begins with a record; nil: one that has no place yet.
  func begin(_ reference: RecordReference?) {
    named = []
    work = reference?.kind == .work ? nil : reference?.work
  }

  /// As the file of the record at hand names another: an edition of the same work by its slug, else whole.
  func name(of reference: RecordReference) -> String {
    reference.kind == .edition && reference.work == work ? reference.slug : reference.path
  }
}

extension FieldPath {
  /// The last name.
  var last: String {
    if case .name(let name)? = selectors.last { name } else { "" }
  }
}

extension Value.Fields {
  /// With a value at a path of names; where a name selects the items of a list, as items of that role or form.
  func placing(_ value: Value, at path: ArraySlice<FieldPath.Selector>, _ shape: FieldShape?) -> Value.Fields {
    guard case .name(let name)? = path.first else { return self }
    let rest = path.dropFirst()
    var fields = self
    let field = name.hasPrefix("x-") ? nil : shape?.field(name)
    guard case .name(let next)? = rest.first else {
      fields[name] = fields[name].map { $0.joined(with: value) } ?? value
      return fields
    }
    if let field, field.isSeveral, field.field(next) == nil, let key = field.distinguishingKey {
      let items = value.items.map { item -> Value in
        var whole: Value.Fields = [key: .text(next)]
        for (key, value) in item.fields ?? (field.bareKey.map { [$0: item] } ?? [:]) { whole[key] = value }
        let below = rest.dropFirst()
        return .mapping(
          below.isEmpty
            ? whole : Value.Fields([(key, .text(next))], uniquingKeysWith: { $1 }).placing(value, at: below, field.item)
        )
      }
      fields[name] = .list((fields[name]?.items ?? []) + items)
    } else {
      fields[name] = .mapping((fields[name]?.fields ?? [:]).placing(value, at: rest, field))
    }
    return fields
  }
}

extension Value {
  /// Two mappings as one, two lists as one after the other.
  fileprivate func joined(with other: Value) -> Value {
    switch (self, other) {
    case (.mapping(let left), .mapping(let right)): .mapping(left.merging(right) { $1 })
    case (.list(let left), .list(let right)): .list(left + right)
    default: other
    }
  }
}
