/// Texts to try a property on; the same seed gives the same ones (SplitMix64), so that a failing case can be had again.
struct RandomText: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Up to twelve scalars of the scripts and signs that the text functions treat apart.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      guard let range = Self.ranges.randomElement(using: &self) else { continue }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)), scalar.properties.age != nil {
        text.append(scalar)
      }
    }
    return String(text)
  }

  private static let ranges: [ClosedRange<UInt32>] = [
    0x00...0x7F, 0x80...0x24F, 0x2B0...0x36F, 0x370...0x3FF, 0x400...0x4FF, 0x591...0x5C7, 0x610...0x6D3,
    0x900...0x94F, 0xE01...0xE3A, 0x1100...0x1112, 0x1161...0x1175, 0x11A8...0x11C2, 0x1E00...0x1FBC, 0x2000...0x206F,
    0x3041...0x30FF, 0xAC00...0xACFF, 0xFB00...0xFB1D, 0x1F600...0x1F64F,
  ]
}
