internal import Catalogue

/// The records in the making and their places, for those that name them.
struct Register {
  /// The numbers of the records that each rule makes, by item.
  private var numbers: [String: [Int32: Int32]] = [:]
  /// The place of each; nil for one that has none.
  private(set) var references: [RecordReference?] = []
  /// The keys of items inside a record, by the items of sources they were made from; of those that have any.
  private(set) var keysInside: [Int: [Int: String]] = [:]

  /// The number of the record that a rule makes of an item; nil where it makes none.
  subscript(rule: String, item: Int) -> Int? { numbers[rule]?[Int32(clamping: item)].map(Int.init) }

  /// Adds a record that has no place yet.
  mutating func add(_ rule: String, _ item: Int, keysInside: [Int: String]) {
    let number = references.count
    numbers[rule, default: [:]][Int32(clamping: item)] = Int32(clamping: number)
    references.append(nil)
    if !keysInside.isEmpty { self.keysInside[number] = keysInside }
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
