internal import OrderedCollections

/// A field whose values only some may write: whoever adds, changes or removes one needs one of its roles.
public struct GuardedField: Hashable, Sendable {
  /// The field.
  public let path: FieldPath
  /// The roles, of which one is enough; none: nobody may.
  public let roles: [String]

  /// The reason why somebody may not write a value; nil where it is allowed.
  public func refusal(_ circumstances: Circumstances) -> Refusal? {
    guard let own = circumstances.roles, own.isDisjoint(with: roles) else { return nil }
    guard !roles.isEmpty else { return .nobodyMay(path) }
    let holders = OrderedSet(roles.flatMap { circumstances.holders[$0] ?? [] })
    return .notPermitted(needs: roles, actor: circumstances.actor, holders: Array(holders))
  }
}

/// A version of a record, as guarded fields are compared; without fields where there is no such record.
public struct GuardedVersion: Sendable {
  let reference: RecordReference
  let fields: Value

  /// A version of a record under the name that it has there.
  public init(_ reference: RecordReference, _ fields: Value) { (self.reference, self.fields) = (reference, fields) }

  /// The values of a field: the items of a list, each by its scalars, without their order.
  fileprivate func values(of path: FieldPath) -> [GuardedValue] {
    fields.values(at: path).map { value in
      GuardedValue(
        scalars: Dictionary(value.scalars().map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first }),
        path: path, home: reference)
    }
  }
}

/// One value of a guarded field.
private struct GuardedValue {
  let scalars: [FieldPath: String]
  let path: FieldPath
  /// The record in which it stands.
  let home: RecordReference

  /// Tells whether another value says the same: references may be written in another way where records got other names.
  func says(_ other: GuardedValue, _ newName: ((RecordReference) -> RecordReference?)?) -> Bool {
    guard scalars.count == other.scalars.count else { return false }
    return scalars.allSatisfy { key, text in
      guard let new = other.scalars[key] else { return false }
      return new == text || isSame(text, new, at: key, in: other, newName)
    }
  }

  private func isSame(
    _ text: String, _ new: String, at key: FieldPath, in other: GuardedValue,
    _ newName: ((RecordReference) -> RecordReference?)?
  ) -> Bool {
    guard let newName else { return false }
    let shape = RecordFields.shape(of: home.kind).shape(at: FieldPath(path.selectors + key.selectors))
    switch shape?.bareShape {
    case .reference:
      let format = { (name: String) in name.drop { $0 != "#" } }
      let named = Set(other.home.editions(named: new))
      return format(text) == format(new)
        && home.editions(named: text).contains { named.contains(newName($0) ?? $0) }
    case .work:
      return newName(RecordReference(.work, text))?.path == new
    default: return false
    }
  }
}

/// The values of a guarded field, found by what they say.
private struct GuardedValues {
  let all: [GuardedValue]
  private let counts: [[FieldPath: String]: Int]

  init(_ all: [GuardedValue]) {
    self.all = all
    counts = Dictionary(all.map { ($0.scalars, 1) }, uniquingKeysWith: +)
  }

  /// The values that another version doesn't have as often, each by its scalars alone.
  func lacking(in other: GuardedValues) -> [GuardedValue] {
    var left = other.counts
    return all.filter { value in
      guard let count = left[value.scalars], count > 0 else { return true }
      left[value.scalars] = count - 1
      return false
    }
  }

  func holds(_ value: GuardedValue) -> Bool { counts[value.scalars] != nil }
}

extension GuardedVersion {
  fileprivate func guarded(_ field: GuardedField) -> GuardedValues { GuardedValues(values(of: field.path)) }
}

extension Roles {
  /// The most values of a field that are compared by the names in them.
  private static let mostNamed = 100

  /// The guarded fields that say something else in a record after a change.
  ///
  /// - Parameter newName: The name that the change gave a record; nil for one that keeps its name. Nil: no record got
  ///   another name.
  public func fieldsChanged(
    from before: GuardedVersion, to after: GuardedVersion, _ newName: ((RecordReference) -> RecordReference?)? = nil
  ) -> [GuardedField] {
    fields.filter { field in
      let (old, new) = (before.guarded(field), after.guarded(field))
      let gone = old.lacking(in: new)
      var left = new.lacking(in: old)
      guard !gone.isEmpty || !left.isEmpty else { return false }
      guard newName != nil, gone.count == left.count, gone.count <= Self.mostNamed else { return true }
      for value in gone {
        guard let place = left.firstIndex(where: { value.says($0, newName) }) else { return true }
        left.remove(at: place)
      }
      return false
    }
  }

  /// The guarded fields of which a merge says what no parent does: a value that none has, or the lack of one that all
  /// have.
  ///
  /// - Parameter newName: The name that a record of a parent has in the merge, as in `fieldsChanged`.
  public func fieldsOfItsOwn(
    in merge: GuardedVersion, since parents: [GuardedVersion], _ newName: ((RecordReference) -> RecordReference?)? = nil
  ) -> [GuardedField] {
    fields.filter { field in
      let (own, others) = (merge.guarded(field), parents.map { $0.guarded(field) })
      func isNamed(_ value: GuardedValue, _ holds: (GuardedValue) -> Bool, in values: [GuardedValue]) -> Bool {
        values.count <= Self.mostNamed && values.contains(where: holds)
      }
      let isNew = own.all.contains { value in
        !others.contains { other in other.holds(value) || isNamed(value, { $0.says(value, newName) }, in: other.all) }
      }
      let isLost = others.first?.all.contains { value in
        others.dropFirst().allSatisfy { $0.holds(value) } && !own.holds(value)
          && !isNamed(value, { value.says($0, newName) }, in: own.all)
      }
      guard isNew || isLost == true else { return false }
      // a single value is joined from those of its fields that the sides changed
      guard own.all.count == 1, others.allSatisfy({ $0.all.count == 1 }) else { return true }
      let (said, told) = (own.all[0].scalars, others.compactMap(\.all.first?.scalars))
      return said.contains { key, text in !told.contains { $0[key] == text } }
        || (told.first ?? [:]).contains { key, text in told.allSatisfy { $0[key] == text } && said[key] != text }
    }
  }
}
