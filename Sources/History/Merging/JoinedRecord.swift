package import Catalogue
package import Git

/// A record in each parent of a merge, and in the merge.
package struct JoinedRecord {
  let merge: ObjectID
  package let parents: [ObjectID]
  /// The fields by the parent's place; nil where it has no such record, `.absent` where it can't be read.
  package let before: [Value?]
  /// The fields in the merge; nil where it has no such record.
  package let after: Value?
  /// The record at any commit, under the name that it had there.
  private let version: (ObjectID) throws -> Value?
  private let bases: (ObjectID, ObjectID) throws -> [ObjectID]

  /// - Parameters:
  ///   - version: The record at a commit, under the name that it had there; nil where there is none.
  ///   - bases: The best common ancestors of two commits.
  package init(
    at merge: ObjectID, of parents: [ObjectID], version: @escaping (ObjectID) throws -> Value?,
    bases: @escaping (ObjectID, ObjectID) throws -> [ObjectID]
  ) throws {
    let known = KnownVersions(version)
    let version = { try known.version(at: $0) }
    (self.merge, self.parents, self.version, self.bases) = (merge, parents, version, bases)
    before = try parents.map(version)
    after = try version(merge)
  }

  /// The parents, by their places, that have the record.
  package var holders: [Int] { before.indices.filter { before[$0] != nil } }

  /// The outcome of the record's existence, by the parent's place; nil where all parents and the merge have it, or no
  /// parent has.
  ///
  /// A side without it moved if the ancestor has it; a side with it, if anything of it differs.
  ///
  /// - Parameter isKept: Whether a version stands in the state that the merge keeps: a removal is compared with the
  ///   sides that do, if there are any.
  func presence(_ isKept: (Value) -> Bool) throws -> [MergedPart<Value?>.Side]? {
    guard !holders.isEmpty, after == nil || holders.count < parents.count else { return nil }
    if after == nil {
      return try MergedPart(before, into: nil) { try ancestor(of: $0, and: $1, version) }.sides
    }
    let keeping = self.holders.filter { before[$0].flatMap(\.self).map(isKept) ?? false }
    let holders = keeping.isEmpty ? self.holders : keeping
    return try before.indices.map { side in
      guard before[side] == nil else { return .kept }
      let pairs = try holders.map { holder in (before[holder], try ancestor(of: side, and: holder, version)) }
      if pairs.contains(where: { $0.1 == .part(nil) }) { return .superseded }
      return pairs.contains { $0.1 != .part($0.0) } ? .contested : .dropped
    }
  }

  /// One part of the record, among the parents that have it.
  ///
  /// - Parameter part: The part in a version.
  /// - Returns: The part by the place among those parents; nil where fewer than two have the record, or the merge
  ///   hasn't.
  package func part<Part: Equatable>(_ part: (Value) -> Part?) throws -> MergedPart<Part??>? {
    try self.part(at: { try version($0).map(part) })
  }

  /// The same of a part that is known by the commit; nil where that has no such record, which differs from a record without the part.
  func part<Part: Equatable>(at part: (ObjectID) throws -> Part?) throws -> MergedPart<Part?>? {
    let holders = holders
    guard after != nil, holders.count > 1 else { return nil }
    return try MergedPart(holders.map { try part(parents[$0]) }, into: part(merge)) { one, other in
      try ancestor(of: holders[one], and: holders[other], part)
    }
  }

  /// A part in the common ancestors of two parents, by their places; lines without a common ancestor come from nothing.
  private func ancestor<Part: Equatable>(of one: Int, and other: Int, _ part: (ObjectID) throws -> Part?) throws
    -> Ancestral<Part?>
  {
    let found = try Ancestral(of: parents[one], parents[other], bases: bases, part)
    return found == .none ? .part(nil) : found
  }

  /// The record at a commit, under the name that it had there; nil where there is none.
  func version(at commit: ObjectID) throws -> Value? { try version(commit) }
}

/// The versions of a record that were asked for, each read once.
private final class KnownVersions {
  private let read: (ObjectID) throws -> Value?
  private var versions: [ObjectID: Value?] = [:]

  init(_ read: @escaping (ObjectID) throws -> Value?) { self.read = read }

  func version(at commit: ObjectID) throws -> Value? {
    if let known = versions[commit] { return known }
    let version = try read(commit)
    versions[commit] = .some(version)
    return version
  }
}
