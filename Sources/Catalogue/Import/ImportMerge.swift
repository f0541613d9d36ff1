internal import OrderedCollections

/// The changes that an import makes in a record that is there: a comparison of three versions, field by field.
///
/// The source's present value is compared with the one it had when it was last taken. Where the two are the same, the
/// record's value stays, since it was changed by hand. Where they differ, the record follows, unless it was changed by
/// hand too: that is a conflict, and neither value is taken for the other.
public struct ImportMerge: Sendable {
  /// The values that are put in place, or removed where they are absent.
  public private(set) var changes: [(way: [PathComponent], value: Value)] = []
  /// The fields that the source and somebody by hand both changed, or that the source has for the first time and the
  /// record has otherwise.
  public private(set) var conflicts: [Conflict] = []
  /// The number of fields that differ from the source because they were changed by hand, while the source's value is
  /// the same as before.
  public private(set) var kept = 0

  /// A field on which source and record disagree.
  public struct Conflict: Hashable, Sendable {
    /// The field.
    public let field: FieldPath
    /// The record's value.
    public let current: Value
    /// The source's value.
    public let imported: Value
  }

  /// Compares the three versions.
  ///
  /// - Parameters:
  ///   - imported: The source's present value.
  ///   - base: The source's value when it was last taken; absent where it never was.
  ///   - current: The record's value.
  public init(of imported: Value, since base: Value, into current: Value, _ kind: RecordReference.Kind) {
    compare(base, current, imported, RecordFields.shape(of: kind), at: [])
  }

  private mutating func compare(
    _ base: Value, _ current: Value, _ imported: Value, _ shape: FieldShape?, at way: [PathComponent]
  ) {
    if Self.areSame(current, imported, shape) { return }
    switch (current, imported) {
    case (.mapping(let old), .mapping(let new)):
      // key by key, whatever was added by hand beside the imported fields
      let known = base.fields?.keys.elements ?? []
      for key in OrderedSet(old.keys.elements + new.keys.elements + known) {
        let below = key.hasPrefix("x-") ? nil : shape?.field(key)
        compare(base[key], current[key], imported[key], below, at: way + [.key(key)])
      }
    case (.list(let old), .list(let new))
    where old.count == new.count && (base.isNothing || base.listed.count == new.count):
      for index in old.indices {
        let before = base.listed.indices.contains(index) ? base.listed[index] : .absent
        compare(before, old[index], new[index], shape?.item, at: way + [.index(index)])
      }
    default: settle(base, current, imported, shape, at: way)
    }
  }

  /// Settles two values that can't be compared part by part.
  private mutating func settle(
    _ base: Value, _ current: Value, _ imported: Value, _ shape: FieldShape?, at way: [PathComponent]
  ) {
    if Self.areSame(base, imported, shape) {
      // a value that was never imported is left alone
      if !imported.isNothing { kept += 1 }
    } else if Self.areSame(base, current, shape) {
      changes.append((way, imported))
    } else {
      conflicts.append(Conflict(field: FieldPath(way: way), current: current, imported: imported))
    }
  }

  /// Tells whether a record has the source's values, and no others.
  public static func isSame(_ imported: Value, as current: Value) -> Bool { imported.hasSameFields(as: current) }

  /// Tells whether two values are equal apart from the order of keys; a bare text is the field it stands for.
  private static func areSame(_ left: Value, _ right: Value, _ shape: FieldShape?) -> Bool {
    if left.isNothing, right.isNothing { return true }
    return left.spelledOut(shape).hasSameFields(as: right.spelledOut(shape))
  }
}

extension Value {
  /// True if it is absent, or a list or a mapping that holds nothing.
  var isNothing: Bool {
    switch self {
    case .absent: true
    case .text(let text): text.isEmpty
    case .list(let items): items.allSatisfy(\.isNothing)
    case .mapping(let fields): fields.values.allSatisfy(\.isNothing)
    }
  }

  /// The items of a list as they stand; none of anything else.
  fileprivate var listed: [Value] {
    if case .list(let items) = self { items } else { [] }
  }

  /// A bare text in a field of mappings as such a mapping; a list of one as its item.
  fileprivate func spelledOut(_ shape: FieldShape?) -> Value {
    guard let shape, case .list = shape else { return bareSpelledOut(shape) }
    return .list(items.map { $0.bareSpelledOut(shape) })
  }

  private func bareSpelledOut(_ shape: FieldShape?) -> Value {
    if text != nil, let bare = shape?.bareKey { return .mapping([bare: self]) }
    return self
  }

  /// This value after an import's commit changed it from one version to another.
  public func following(_ before: Value, to after: Value) -> Value {
    var followed = self
    for (way, value) in Value.differences(from: before, to: after) {
      if value == .absent {
        followed = followed.removing(way[...])
      } else {
        followed = followed.setting(way[...], to: value, keyOrder: []) ?? followed
      }
    }
    return followed
  }

  /// The least that differs between two values: keys of mappings, items of lists that are as long, else whole values.
  static func differences(from old: Value, to new: Value, at way: [PathComponent] = []) -> [(
    way: [PathComponent], value: Value
  )] {
    switch (old, new) {
    case (.mapping(let left), .mapping(let right)):
      OrderedSet(left.keys.elements + right.keys.elements).flatMap {
        differences(from: old[$0], to: new[$0], at: way + [.key($0)])
      }
    case (.list(let left), .list(let right)) where left.count == right.count:
      left.indices.flatMap { differences(from: left[$0], to: right[$0], at: way + [.index($0)]) }
    default: old == new ? [] : [(way, new)]
    }
  }
}
