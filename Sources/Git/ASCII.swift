/// Tells whether a byte is white space.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Tells whether a byte is a decimal digit.
func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// Tells whether a byte is a letter of English.
func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }

extension BidirectionalCollection<UInt8> where SubSequence == Self {
  /// The bytes without white space at their end.
  func trimmingEnd() -> Self {
    var rest = self
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return rest
  }

  /// The bytes without white space at either end.
  func trimmingEnds() -> Self { drop(while: isSpace).trimmingEnd() }
}
