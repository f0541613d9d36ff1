/// The first line of a block scalar: `|`, `>-`, `|2+`.
struct BlockScalarHeader {
  /// The treatment of the line ends after the last line of text (YAML 1.2 §8.1.1.2).
  enum Chomping { case strip, clip, keep }

  /// The indicators, without the comment after them.
  let range: Range<Int>
  let chomping: Chomping

  /// Reads the header of a scalar that starts, with its anchor and tag, at `start`.
  init(in source: SourceText, from start: Int) {
    let bytes = source.bytes
    let first = source.skippingProperties(from: start)
    var end = min(first + 1, bytes.count)
    var chomping = Chomping.clip
    scan: while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "-"): chomping = .strip
      case UInt8(ascii: "+"): chomping = .keep
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default: break scan
      }
      end += 1
    }
    (range, self.chomping) = (first..<end, chomping)
  }
}

extension SourceText {
  /// The first byte of a node after its anchor and its tag.
  func skippingProperties(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] == UInt8(ascii: "&") || bytes[offset] == UInt8(ascii: "!") {
      offset = bytes[offset...].firstIndex { $0 <= UInt8(ascii: " ") } ?? bytes.count
      offset = skippingBlanks(from: offset)
    }
    return offset
  }
}
