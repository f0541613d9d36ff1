/// The values of each file that came into a record: one bit for each.
struct UsedValues {
  private var words: [[UInt64]]

  init(of sources: SourceSet) { words = sources.valueCounts.map { Array(repeating: 0, count: ($0 + 63) / 64) } }

  mutating func insert(_ place: SourcePlace) {
    words[place.file][place.value.number / 64] |= 1 << UInt64(place.value.number % 64)
  }

  func contains(_ number: Int, in file: Int) -> Bool { words[file][number / 64] >> UInt64(number % 64) & 1 == 1 }

  /// Adds the values that another has.
  mutating func formUnion(_ other: UsedValues) {
    for file in words.indices {
      for index in words[file].indices { words[file][index] |= other.words[file][index] }
    }
  }
}

/// The items that an evaluator read last: an item, and those that it names, are asked for again and again.
final class ItemsRead {
  private var slots: [(item: Int, value: SourceValue)?] = Array(repeating: nil, count: 256)
  private var large: (item: Int, value: SourceValue)?

  /// The longest item that is kept beside others, in bytes.
  private static let longest = 1 << 14

  func value(of item: Int, in sources: SourceSet) -> SourceValue {
    let isLarge = sources.items[item].length > Self.longest
    if let kept = isLarge ? large : slots[item % slots.count], kept.item == item { return kept.value }
    let value = sources.value(of: item)
    if isLarge { large = (item, value) } else { slots[item % slots.count] = (item, value) }
    return value
  }
}
