internal import Catalogue
internal import OrderedCollections
internal import CLibrary

extension Catalogue.Value {
  /// The value as bytes: its kind, then its length or count, then its content.
  var encoded: [UInt8] {
    var bytes: [UInt8] = []
    encode(into: &bytes)
    return bytes
  }

  private func encode(into bytes: inout [UInt8]) {
    switch self {
    case .absent: bytes.append(0)
    case .text(let text):
      bytes.append(1)
      bytes.append(text)
    case .list(let items):
      bytes.append(2)
      bytes.append(number: items.count)
      for item in items { item.encode(into: &bytes) }
    case .mapping(let fields):
      bytes.append(3)
      bytes.append(number: fields.count)
      for (key, value) in fields {
        bytes.append(key)
        value.encode(into: &bytes)
      }
    }
  }

  /// Reads what `encoded` wrote; nil for anything else.
  init?(encoded bytes: [UInt8]) {
    guard let value = bytes.withUnsafeBytes({ Catalogue.Value(encoded: $0) }) else { return nil }
    self = value
  }

  /// Reads what `encoded` wrote; nil for anything else.
  init?(encoded bytes: UnsafeRawBufferPointer) {
    var reader = EncodedReader(rest: bytes)
    guard let value = reader.value(depth: 0), reader.rest.isEmpty else { return nil }
    self = value
  }
}

extension UnsafeRawBufferPointer {
  /// Tells whether an edition encoded in these bytes, or one of its formats, may stand in one of some states; they are
  /// not decoded.
  ///
  /// - Parameter states: The states, encoded.
  func mayStand(in states: [[UInt8]]) -> Bool {
    if states.contains(where: holds) { return true }
    var reader = EncodedReader(rest: self)
    // an edition without a status stands in the first state of its workflow
    return !reader.saysText(of: "status")
  }

  /// Tells whether a mapping encoded in these bytes has a key; it is not decoded.
  func hasField(_ key: String) -> Bool {
    var reader = EncodedReader(rest: self)
    return reader.skip(toKey: Array(key.utf8))
  }

  private func holds(_ bytes: [UInt8]) -> Bool {
    guard var next = baseAddress, let first = bytes.first else { return false }
    let end = next + count
    while let found = memchr(next, Int32(first), end - next), end - UnsafeRawPointer(found) >= bytes.count {
      if memcmp(found, bytes, bytes.count) == 0 { return true }
      next = UnsafeRawPointer(found) + 1
    }
    return false
  }
}

extension [UInt8] {
  /// Appends a text, its length first.
  mutating func append(_ text: String) {
    append(number: text.utf8.count)
    append(contentsOf: text.utf8)
  }

  /// Appends a number, seven bits a byte, the low ones first; the last byte is below 128.
  mutating func append(number: Int) {
    var rest = UInt(number)
    while rest >= 0x80 {
      append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

/// Reads encoded values, one after the other.
struct EncodedReader {
  var rest: UnsafeRawBufferPointer

  mutating func number() -> Int? {
    var (number, shift): (UInt, UInt) = (0, 0)
    while let byte = rest.first, shift < 63 {
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
      shift += 7
    }
    return nil
  }

  fileprivate mutating func value(depth: Int) -> Catalogue.Value? {
    guard depth < 256, let kind = rest.first else { return nil }
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
    switch kind {
    case 0: return .absent
    case 1: return text().map { .text($0) }
    case 2:
      guard let count = number(), count <= rest.count else { return nil }
      var items: [Catalogue.Value] = []
      items.reserveCapacity(count)
      for _ in 0..<count {
        guard let item = value(depth: depth + 1) else { return nil }
        items.append(item)
      }
      return .list(items)
    case 3:
      guard let count = number(), count <= rest.count else { return nil }
      var fields = Catalogue.Value.Fields(minimumCapacity: count)
      for _ in 0..<count {
        guard let key = text(), let value = value(depth: depth + 1) else { return nil }
        fields[key] = value
      }
      return .mapping(fields)
    default: return nil
    }
  }

  /// Tells whether a mapping has a text under a key.
  fileprivate mutating func saysText(of key: String) -> Bool { skip(toKey: Array(key.utf8)) && rest.first == 1 }

  /// Goes to the value of a key of a mapping; false where it has none.
  fileprivate mutating func skip(toKey wanted: [UInt8]) -> Bool {
    guard rest.first == 3 else { return false }
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
    for _ in 0..<(number() ?? 0) {
      guard let count = number(), count <= rest.count else { return false }
      let isWanted = rest.prefix(count).elementsEqual(wanted)
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      if isWanted { return true }
      guard skip(depth: 0) else { return false }
    }
    return false
  }

  /// Goes over a value; false where there is none.
  private mutating func skip(depth: Int) -> Bool {
    guard depth < 256, let kind = rest.first else { return false }
    rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst())
    guard kind > 0 else { return true }
    guard kind <= 3, let count = number(), count <= rest.count else { return false }
    if kind == 1 {
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      return true
    }
    for _ in 0..<count {
      if kind == 3 {
        guard let length = number(), length <= rest.count else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(length))
      }
      guard skip(depth: depth + 1) else { return false }
    }
    return true
  }

  /// Reads a text.
  mutating func text() -> String? {
    guard let count = number(), count <= rest.count else { return nil }
    defer { rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count)) }
    return String(decoding: rest.prefix(count), as: UTF8.self)
  }
}
