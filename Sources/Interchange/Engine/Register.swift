internal import Catalogue

/// The records in the making and their places, for those that name them.
struct Register {
  /// The numbers of the records that each rule makes, by item.
  private var numbers: [String: [SourceKey: Int32]] = [:]
  /// The values of which a rule makes several records.
  private var several: [String: Set<SourceKey>] = [:]
  /// The place of each; nil for one that has none.
  private(set) var references: [RecordReference?] = []
  /// The keys of items inside a record, by what they were made from; of those that have any.
  private(set) var keysInside: [Int: [SourceKey: String]] = [:]

  /// The number of the record that a rule makes of a value; nil where it makes none.
  subscript(rule: String, key: SourceKey) -> Int? { numbers[rule]?[key].map(Int.init) }

  /// Tells whether a rule makes several records of a value, so that none can be meant.
  func areSeveral(_ rule: String, _ key: SourceKey) -> Bool { several[rule]?.contains(key) ?? false }

  /// Adds a record that has no place yet.
  mutating func add(_ rule: String, _ key: SourceKey, keysInside: [SourceKey: String]) {
    let number = references.count
    if numbers[rule]?[key] != nil { several[rule, default: []].insert(key) }
    numbers[rule, default: [:]][key] = Int32(clamping: number)
    references.append(nil)
    add(keysInside, to: number)
  }

  /// Lets a value name a record that is made of another one too.
  mutating func add(_ rule: String, _ key: SourceKey, keysInside: [SourceKey: String], as number: Int) {
    numbers[rule, default: [:]][key] = Int32(clamping: number)
    add(keysInside, to: number)
  }

  private mutating func add(_ keysInside: [SourceKey: String], to number: Int) {
    if !keysInside.isEmpty { self.keysInside[number, default: [:]].merge(keysInside) { first, _ in first } }
  }

  /// Gives a record its place.
  mutating func place(_ number: Int, at reference: RecordReference) { references[number] = reference }
}

extension RecordReference {
  /// The name of another record in the file of this one: an edition of the same work by its slug, else whole.
  func name(of other: RecordReference) -> String {
    kind != .work && other.kind == .edition && other.work == work ? other.slug : other.path
  }
}
