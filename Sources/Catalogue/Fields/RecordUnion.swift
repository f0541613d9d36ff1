internal import OrderedCollections

/// The union of two records of one thing: the values that one adds to the other, and the points on which they disagree.
///
/// The values that the record has stay. Fields that it lacks are taken over, and so are items that its lists lack;
/// where two values exclude each other, the other's becomes a source.
public struct RecordUnion {
  /// A value that the record doesn't take over.
  public struct Disagreement: Hashable, Sendable {
    /// The field, as `sources` names it.
    public let field: String
    /// The other record's value.
    public let value: String
  }

  /// Values for fields that the record lacks, or that hold both records' text.
  private(set) var set: [(way: [PathComponent], value: Value)] = []
  /// Items for the end of lists.
  private(set) var added: [(way: [PathComponent], value: Value)] = []
  /// The points on which the two disagree.
  public private(set) var disagreements: [Disagreement] = []
  /// The formats of the record that are formats of the other too, by their places.
  public private(set) var formats: [Int: Int] = [:]

  /// - Parameters:
  ///   - other: The other record's fields, with its references as they would be written in this one.
  ///   - isSameWorkflow: Whether a format's own state means the same in both.
  public init(_ record: Record, with other: Value, isSameWorkflow: Bool) {
    let shape = RecordFields.shape(of: record.reference.kind)
    for (key, theirs) in other.fields ?? [:] {
      let (mine, way, path) = (record.fields[key], [PathComponent.key(key)], FieldPath([.name(key)]))
      switch key {
      case "status" where record.reference.kind == .edition, "workflow" where record.reference.kind == .edition:
        if theirs != mine { disagree(theirs, at: path) }
      case "formats" where record.reference.kind == .edition:
        uniteFormats(record.fields, other, isSameWorkflow: isSameWorkflow)
      case "notes": uniteNotes(mine, theirs, at: way, path)
      default: unite(mine, theirs, shape.field(key), at: way, path)
      }
    }
  }

  private mutating func unite(
    _ mine: Value, _ theirs: Value, _ shape: FieldShape?, at way: [PathComponent], _ path: FieldPath
  ) {
    guard theirs != .absent, !mine.hasSameFields(as: theirs) else { return }
    guard mine != .absent, mine != .list([]) else { return set.append((way, theirs)) }
    if shape.isList || (shape == nil && [mine, theirs].contains { if case .list = $0 { true } else { false } }) {
      return uniteLists(mine, theirs, shape, at: way, path)
    }
    if mine.fields != nil, let fields = theirs.fields {
      for (key, value) in fields {
        unite(mine[key], value, shape?.item.field(key), at: way + [.key(key)], path.appending(.name(key)))
      }
    } else if case .text(let text) = mine, let bare = shape?.bareKey, theirs[bare].text == text {
      set.append((way, theirs))  // the same, said with more
    } else if let bare = shape?.bareKey, let text = theirs.text, mine[bare].text == text {
      return  // the same, said with less
    } else {
      disagree(theirs, at: path)
    }
  }

  private mutating func uniteNotes(_ mine: Value, _ theirs: Value, at way: [PathComponent], _ path: FieldPath) {
    guard case .text(let text) = mine, case .text(let other) = theirs else {
      return unite(mine, theirs, nil, at: way, path)
    }
    if !text.contains(other) {
      set.append((way, .text(text + (text.hasSuffix("\n") ? "\n" : "\n\n") + other)))
    }
  }

  private mutating func disagree(_ value: Value, at path: FieldPath) {
    for (field, text) in value.scalars(below: path) {
      disagreements.append(.init(field: field.description, value: text))
    }
  }
}

extension RecordUnion {
  /// The way in which items of a list are told from each other, and in which some exclude others.
  private struct Kind {
    let identity: (Value) -> String?
    /// The question that an item answers; items with one question and different answers exclude each other. nil: there
    /// may be any number.
    let group: ((Value) -> String)?

    init(_ shape: FieldShape?, _ field: String) {
      let bare = shape?.bareKey
      switch field {
      case "contributors", "people":
        identity = { ($0["role"].text ?? "") + "/" + ($0["name"].text ?? $0["unnamed"].text ?? "") }
        group = { $0["role"].text ?? "" }
      case "publisher":
        identity = { $0["name"].text ?? $0.text }
        group = { $0["role"].text ?? "publisher" }
      case "series", "outlet":
        identity = { $0["title"].text ?? $0["name"].text ?? $0.text }
        group = { _ in "" }
      case "language":
        identity = { $0.text }
        group = { _ in "" }
      case "contains":
        identity = { $0["key"].text ?? $0["title"].text ?? $0.text }
        group = nil
      case "links", "reprints", "revises", "part-of":
        identity = { item in bare.flatMap { item[$0].text } ?? item.text }
        group = nil
      default:
        identity = { _ in nil }
        group = nil
      }
    }
  }

  private mutating func uniteLists(
    _ mine: Value, _ theirs: Value, _ shape: FieldShape?, at way: [PathComponent], _ path: FieldPath
  ) {
    let kind = Kind(shape, path.selectors.last.map { FieldPath([$0]).description } ?? "")
    let isList = if case .list = mine { true } else { false }
    let own: [Value] = if case .list(let items) = mine { items } else { [mine] }
    var unmatched = Array(own.indices)
    var left: [Value] = []
    for item in theirs.items {
      let same = unmatched.first { own[$0].hasSameFields(as: item) }
      let alike = same ?? kind.identity(item).flatMap { name in unmatched.first { kind.identity(own[$0]) == name } }
      guard let place = alike else {
        left.append(item)
        continue
      }
      unmatched.removeAll { $0 == place }
      unite(
        own[place], item, shape?.item, at: isList ? way + [.index(place)] : way,
        isList ? path.appending(.index(place)) : path)
    }
    for item in left {
      let group = kind.group?(item)
      guard group != nil, unmatched.contains(where: { own[$0] != .absent && kind.group?(own[$0]) == group }) else {
        added.append((way, item))
        continue
      }
      let field = group.flatMap { $0.isEmpty || item["role"].text == nil ? nil : path.appending(.name($0)) } ?? path
      disagree(item.without("role"), at: field)
    }
  }

  /// Formats are one by their ISBN, or by their form where not both have one; others are appended.
  private mutating func uniteFormats(_ mine: Value, _ theirs: Value, isSameWorkflow: Bool) {
    let (own, other) = (Formats(of: mine), Formats(of: theirs))
    let shape = RecordFields.shape(of: .edition).field("formats")?.item
    var count = own.indices.count
    for pair in Formats.pairs(own, other) {
      guard let place = pair.after else { continue }
      let item = other.item(at: place)
      let path = FieldPath([.name("formats")])
      let match = pair.before.flatMap { own.isOther($0, other, place) ? nil : $0 } ?? own.place(saying: item)
      guard let match else {
        let isKept = item["status"] == .absent || isSameWorkflow
        if !isKept { disagree(item["status"], at: path.appending(.index(count)).appending(.name("status"))) }
        added.append(([.key("formats")], isKept ? item : item.without("status")))
        formats[place] = count
        count += 1
        continue
      }
      formats[place] = match
      let status = item["status"]
      let at = own.path(at: match)
      unite(own.item(at: match), item.without("status"), shape, at: own.way(to: match), at)
      if status != .absent, status != own.item(at: match)["status"] {
        disagree(status, at: at.appending(.name("status")))
      }
    }
  }
}

extension Formats {
  /// Tells whether two formats have different ISBNs, and so are two, whatever their form.
  fileprivate func isOther(_ index: Int, _ formats: Formats, _ other: Int) -> Bool {
    let (mine, theirs) = (item(at: index)["isbn"].text, formats.item(at: other)["isbn"].text)
    return mine != nil && theirs != nil && key(at: index) != formats.key(at: other)
  }

  /// The place of a format that has all the values of an item.
  fileprivate func place(saying item: Value) -> Int? {
    guard let fields = item.fields else { return indices.first { self.item(at: $0) == item } }
    return indices.first { index in fields.allSatisfy { self.item(at: index)[$0.key] == $0.value } }
  }
}

extension Value {
  fileprivate func without(_ key: String) -> Value {
    guard var fields else { return self }
    fields.removeValue(forKey: key)
    return .mapping(fields)
  }
}

extension Record {
  /// The record with the values of another added, and a source for each thing on which the two disagree.
  ///
  /// - Parameters:
  ///   - sources: The disagreements that become sources.
  ///   - name: The other record, as sources name it.
  /// - Throws: `FieldError` where the text of the file doesn't allow it.
  public func united(_ union: RecordUnion, sources: [RecordUnion.Disagreement], from name: String) throws(FieldError)
    -> Record
  {
    let order = RecordFields.keyOrder(of: reference.kind)
    let plain = RecordFields.plainScalar(in: reference.kind)
    var document = self.document
    do throws(EditError) {
      for (way, value) in union.set {
        document = try document.setting(way, to: value, keyOrder: way.count == 1 ? order : [], plain: plain)
      }
      let said = sources.map { disagreement in
        Value.mapping([
          "field": .text(disagreement.field), "value": .text(disagreement.value), "from": .text(name),
        ])
      }
      for (way, value) in union.added + said.map({ ([.key("sources")], $0) }) {
        document = try document.appending(value, to: way, keyOrder: order, plain: plain)
      }
    } catch { throw FieldError(error) }
    return Record(reference, document: document)
  }
}
