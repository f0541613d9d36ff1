package import Catalogue
internal import Git
package import OrderedCollections

/// The way to one field of a record: `dates.published`, or `formats.paperback.pages` of a format.
package typealias RecordPart = String

/// The fields of a record without its states, each a part of its own: a list is one part, a mapping as many as it has
/// fields.
package struct RecordParts {
  package private(set) var values: OrderedDictionary<RecordPart, Value> = [:]

  package init(of version: Value) {
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

  /// Adds the formats by their identity, wherever they stand in the list; if that doesn't tell them apart, the list is
  /// one part.
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
}

extension JoinedRecord {
  /// The fields of the record without its states, each a part of its own: gives the outcome of one.
  ///
  /// Each version is taken apart once, however many fields are asked for.
  package func fields() -> (RecordPart) throws -> MergedPart<Value??>? {
    let known = KnownParts()
    let parts = { (commit: ObjectID) throws -> OrderedDictionary<RecordPart, Value>? in
      if let parts = known.parts[commit] { return parts }
      let parts = try self.version(at: commit).map { RecordParts(of: $0).values }
      known.parts[commit] = .some(parts)
      return parts
    }
    return { way in try self.part(at: { try parts($0).map { $0[way] } }) }
  }
}

/// The parts of the versions of a record, by the commit that has them.
private final class KnownParts {
  var parts: [ObjectID: OrderedDictionary<RecordPart, Value>?] = [:]
}
