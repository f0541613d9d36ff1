/// The new names of the editions and works that records name.
public struct Renaming {
  /// True if there was an edition of a name.
  public var wasThere: (RecordReference) throws -> Bool
  /// True if there will be an edition of a name.
  public var isThere: (RecordReference) throws -> Bool
  /// The new name of a record; the old one where it stays.
  public var newName: (RecordReference) throws -> RecordReference
  /// The new name of a format of an edition, by the old names of both.
  public var newFormat: (RecordReference, String) -> String = { $1 }

  /// Gives new names to some records; the others keep theirs.
  public init(
    wasThere: @escaping (RecordReference) throws -> Bool, isThere: @escaping (RecordReference) throws -> Bool,
    newName: @escaping (RecordReference) throws -> RecordReference
  ) {
    (self.wasThere, self.isThere, self.newName) = (wasThere, isThere, newName)
  }
}

extension Record {
  /// The record under another name, with every reference rewritten that would no longer mean what it meant.
  ///
  /// A reference that led nowhere before stays as it is.
  /// - Throws: `FieldError` where the text of the file doesn't allow the change, or an error of `renaming`.
  public func renamed(to reference: RecordReference, _ renaming: Renaming) throws -> Record {
    let new = Record(reference, document: document)
    var changes: [(way: [PathComponent], value: Value)] = []
    for (field, name) in namedEditions {
      guard let meant = try editions(named: name).first(where: renaming.wasThere) else { continue }
      let now = try renaming.newName(meant)
      let format = name.split(separator: "#", maxSplits: 1).dropFirst().first.map(String.init)
      let newFormat = format.map { renaming.newFormat(meant, $0) }
      let isAtHome = new.reference.work == self.reference.work
      if newFormat == format, isAtHome, now == meant { continue }
      let means = try new.editions(named: name).first(where: renaming.isThere)
      let isCalledSo = isAtHome || name.prefix { $0 != "#" } == new.name(of: now)
      if newFormat == format, isCalledSo, means == now { continue }
      changes.append((field.way, .text(new.name(of: now) + (newFormat.map { "#\($0)" } ?? ""))))
    }
    for (field, name) in namedWorks {
      let now = try renaming.newName(RecordReference(.work, name)).path
      if now != name { changes.append((field.way, .text(now))) }
    }
    return changes.isEmpty ? new : try new.replacing(changes)
  }

  /// The field that goes when a reference goes: the mapping of which the reference is all there is, else the reference
  /// itself.
  public func fieldStandingFor(_ reference: FieldPath) -> FieldPath {
    let above = FieldPath(reference.selectors.dropLast())
    guard case .name(let key)? = reference.selectors.last, !above.selectors.isEmpty,
      RecordFields.shape(of: self.reference.kind).shape(at: above)?.bareKey == key
    else { return reference }
    return above
  }
}
