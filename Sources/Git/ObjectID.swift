internal import Clibgit2

/// The name of an object: the SHA-1 of its content, 20 bytes.
public struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  // Three machine words keep it free of allocation and quick to hash and compare.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// Reads an id from 40 hexadecimal digits; nil for anything else.
  public init?(hex: String) {
    self.init(hexDigits: hex.utf8)
  }

  /// Reads an id from the ASCII of 40 hexadecimal digits; nil for anything else.
  init?(hexDigits: some Sequence<UInt8>) {
    var (high, middle, low, count): (UInt64, UInt64, UInt32, Int) = (0, 0, 0, 0)
    for digit in hexDigits {
      guard let value = Self.value(ofHexDigit: digit) else { return nil }
      switch count {
      case 0..<16: high = high << 4 | UInt64(value)
      case 16..<32: middle = middle << 4 | UInt64(value)
      default: low = low << 4 | UInt32(value)
      }
      count += 1
      guard count <= 40 else { return nil }
    }
    guard count == 40 else { return nil }
    self.init(words: high, middle, low)
  }

  /// The 20 bytes.
  package var bytes: [UInt8] {
    withUnsafeBytes(of: high.bigEndian, Array.init) + withUnsafeBytes(of: middle.bigEndian, Array.init)
      + withUnsafeBytes(of: low.bigEndian, Array.init)
  }

  /// Reads an id from its 20 bytes; nil for another number of them.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 20 else { return nil }
    self = Array(bytes).withUnsafeBytes { raw in raw.baseAddress.map { ObjectID(bytes: $0) } } ?? .emptyTree
  }

  /// The 40 hexadecimal digits, in lower case.
  public var hex: String {
    String(unsafeUninitializedCapacity: 40) { buffer in
      for (position, byte) in bytes.enumerated() {
        buffer[2 * position] = Self.hexDigit(byte >> 4)
        buffer[2 * position + 1] = Self.hexDigit(byte & 15)
      }
      return 40
    }
  }

  /// The tree with nothing in it; git knows it whether it is stored or not.
  public static let emptyTree = ObjectID(words: 0x4b82_5dc6_42cb_6eb9, 0xa060_e54b_f8d6_9288, 0xfbee_4904)

  private init(words high: UInt64, _ middle: UInt64, _ low: UInt32) {
    (self.high, self.middle, self.low) = (high, middle, low)
  }

  /// The first 7 digits, for people.
  public var short: String { String(hex.prefix(7)) }

  /// The 40 hexadecimal digits.
  public var description: String { hex }

  /// Orders ids as their digits.
  public static func < (left: Self, right: Self) -> Bool {
    (left.high, left.middle, left.low) < (right.high, right.middle, right.low)
  }

  private static func value(ofHexDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

extension ObjectID {
  /// The number of bytes in an id.
  static let length = 20

  /// Hashes an id by its beginning: ids are spread evenly.
  public func hash(into hasher: inout Hasher) { hasher.combine(high) }

  /// Below zero where it stands before the id that begins at a place of the bytes, above where it stands after.
  func order(against bytes: UnsafeRawBufferPointer, at place: Int) -> Int {
    let other = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    if high != other { return high < other ? -1 : 1 }
    let middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
    if self.middle != middle { return self.middle < middle ? -1 : 1 }
    let low = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place + 16, as: UInt32.self))
    return self.low == low ? 0 : self.low < low ? -1 : 1
  }

  /// The first of the 20 bytes.
  var firstByte: UInt8 { UInt8(truncatingIfNeeded: high >> 56) }

  /// The four bytes after the first, as a number.
  var afterFirstByte: UInt64 { (high << 8) >> 32 }

  /// A number from its last bytes: ids are spread evenly.
  var number: Int { Int(low) }

  /// Adds the 20 bytes.
  func append(to bytes: inout [UInt8]) {
    bytes.append(bigEndian: high)
    bytes.append(bigEndian: middle)
    bytes.append(bigEndian: low)
  }

  /// The id that a blob of these bytes has, whether it is stored or not.
  public init(ofBlob bytes: [UInt8]) throws(GitError) {
    var id = git_oid()
    let result = bytes.withUnsafeBytes { git_odb_hash(&id, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) }
    try check(result)
    self.init(id)
  }

  /// Copies libgit2's form.
  init(_ raw: git_oid) {
    self = withUnsafePointer(to: raw) { ObjectID(bytes: $0) }
  }

  /// Copies the 20 bytes of an id.
  init(bytes: UnsafeRawPointer) {
    self.high = UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self))
    self.middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    self.low = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
  }

  /// Copies the id that libgit2 points to; nil when it points nowhere.
  init?(_ raw: UnsafePointer<git_oid>?) {
    guard let raw else { return nil }
    self.init(raw.pointee)
  }

  /// libgit2's form.
  var raw: git_oid {
    var raw = git_oid()
    withUnsafeMutableBytes(of: &raw) {
      $0.storeBytes(of: high.bigEndian, toByteOffset: 0, as: UInt64.self)
      $0.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      $0.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return raw
  }
}
