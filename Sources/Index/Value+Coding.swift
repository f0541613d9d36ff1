internal import Catalogue
internal import OrderedCollections

extension Catalogue.Value {
  /// The value as bytes: what it is, then its length or count, then what is in it.
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

extension [UInt8] {
  fileprivate mutating func append(_ text: String) {
    append(number: text.utf8.count)
    append(contentsOf: text.utf8)
  }

  /// Seven bits a byte, the low ones first; the last byte is below 128.
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

  private mutating func text() -> String? {
    guard let count = number(), count <= rest.count else { return nil }
    defer { rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count)) }
    return String(decoding: rest.prefix(count), as: UTF8.self)
  }
}
