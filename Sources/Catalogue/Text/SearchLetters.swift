/// The letters that search takes for others, and those that it leaves out: what `folded` does beyond case and
/// decomposition.
///
/// - SeeAlso: `Registries/README.md` for where they come from.
enum SearchLetters {
  /// The outcome for one scalar.
  enum Outcome {
    /// It stays.
    case same
    /// It goes.
    case gone
    /// Others stand for it.
    case others(Unicode.Scalar, Unicode.Scalar?)
  }

  /// Looks up a scalar, as case folding and decomposition leave it, or as it is where these would break it up.
  static func outcome(of scalar: Unicode.Scalar) -> Outcome { table.outcome(of: scalar) }

  private static let table = Table(lines)

  /// The lines of the data, a page of 256 scalars at a time, so that most scalars cost two look-ups.
  private struct Table {
    /// The place of the first entry of a page; nil where the page has none.
    private var pages: [Int?] = []
    /// An entry for each scalar of a page: 0 where it stays, 1 where it goes, else one or two scalars.
    private var entries: [UInt64] = []

    private static let gone: UInt64 = 1

    init(_ lines: StaticString) {
      lines.withUTF8Buffer { bytes in
        var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.makeIterator()
        while let letter = scalars.next() {
          // the bar
          _ = scalars.next()
          var (first, second): (UInt64, UInt64) = (Self.gone, 0)
          if let one = scalars.next(), one != "\n" {
            first = one == "_" ? 0x20 : UInt64(one.value)
            if let other = scalars.next(), other != "\n" {
              second = UInt64(other.value)
              _ = scalars.next()
            }
          }
          keep(letter, first | second << 32)
        }
      }
    }

    private mutating func keep(_ letter: Unicode.Scalar, _ entry: UInt64) {
      let page = Int(letter.value >> 8)
      while pages.count <= page { pages.append(nil) }
      let start = pages[page] ?? entries.count
      if pages[page] == nil { entries += [UInt64](repeating: 0, count: 256) }
      pages[page] = start
      entries[start + Int(letter.value & 0xFF)] = entry
    }

    func outcome(of scalar: Unicode.Scalar) -> Outcome {
      let page = Int(scalar.value >> 8)
      guard page < pages.count, let start = pages[page] else { return .same }
      let entry = entries[start + Int(scalar.value & 0xFF)]
      guard entry > Self.gone else { return entry == 0 ? .same : .gone }
      guard let first = Unicode.Scalar(UInt32(truncatingIfNeeded: entry)) else { return .same }
      return .others(first, entry >> 32 == 0 ? nil : Unicode.Scalar(UInt32(truncatingIfNeeded: entry >> 32)))
    }
  }
}
