/// Numbers that look random and are the same in every run: SplitMix64 (Steele, Lea, Flood, 2014).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to `limit`, which must be above 0.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func hit(percent: Int) -> Bool { below(100) < percent }

  mutating func one<Items: RandomAccessCollection>(of items: Items) -> Items.Element {
    items[items.index(items.startIndex, offsetBy: below(items.count))]
  }

  /// One of several, each as often as its weight says.
  mutating func one<Item>(of weighted: [(weight: Int, item: Item)]) -> Item {
    var left = below(weighted.reduce(0) { $0 + $1.weight })
    for (weight, item) in weighted {
      left -= weight
      if left < 0 { return item }
    }
    return weighted[0].item
  }
}
