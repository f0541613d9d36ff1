internal import Catalogue
internal import Git
internal import OrderedCollections

/// The way to one field of a record: `dates.published`, or `formats.paperback.pages` of a format.
typealias RecordPart = String

/// The fields of a record but for states, each a part of its own: a list is one, a mapping is as many as it has.
struct RecordParts {
  private(set) var values: OrderedDictionary<RecordPart, Value> = [:]

  init(of version: Value) {
    guard let fields = version.fields else {
      if version != .absent { values[""] = version }
      return
    }
    for (key, value) in fields where key != "status" && key != "formats" { add(value, at: key) }
    addFormats(of: version)
  }

  private mutating func add(_ value: Value, at way: RecordPart) {
    guard value != .absent else { return }
    guard let fields = value.fields else {
      values[way] = value
      return
    }
    for (key, inner) in fields { add(inner, at: "\(way).\(key)") }
  }

  /// Formats go by what identifies them, wherever they stand in the list; where that tells them not apart, the list is one.
  private mutating func addFormats(of version: Value) {
    let formats = Formats(of: version)
    let keys = formats.indices.map { formats.key(at: $0) }
    guard Set(keys).count == keys.count, !keys.contains(nil) else {
      values["formats"] = version["formats"]
      return
    }
    for (place, key) in zip(formats.indices, keys) {
      let way = "formats.\(key ?? "")"
      values[way] = .text("")
      for (field, value) in formats.item(at: place).fields ?? [:] where field != "status" {
        add(value, at: "\(way).\(field)")
      }
    }
  }

  /// The parts of the versions of a record, each version taken apart once.
  static func cached(_ joined: JoinedRecord) -> (Value) -> OrderedDictionary<RecordPart, Value> {
    let known = Box()
    return { version in
      if let parts = known.parts[version] { return parts }
      let parts = RecordParts(of: version).values
      known.parts[version] = parts
      return parts
    }
  }

  private final class Box {
    var parts: [Value: OrderedDictionary<RecordPart, Value>] = [:]
  }
}
