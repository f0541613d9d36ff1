internal import Catalogue
internal import Git
internal import History
internal import Judging
internal import Reading
internal import Signing

// What no command may write, whichever it is: asked once of every action, when it is prepared.
extension Action {
  /// Refuses values of fields that the actor may not write, and licences that grant what somebody else has.
  ///
  /// - Returns: The licences that it leaves outside of the ones they stand on.
  /// - Throws: `LedgerError.refused`.
  func refuse(in snapshot: Snapshot, by actor: Actor) throws -> [Problem] {
    // a merge is judged by what no parent has, where it is concluded
    guard !isJudged, merging == nil else { return [] }
    let moves = StatedMoves(of: StatedTrailers(of: message.text))
    let changed = try changes.compactMap { change -> Rewritten? in
      guard let reference = RecordReference(file: change.file) else { return nil }
      let changed = try Rewritten(change, reference, moves, in: snapshot)
      // a file that moves along with its work says what it said
      return change.bytes == nil && change.entry != nil && changed.isAlong ? nil : changed
    }
    try refuseGuarded(changed, moves, in: snapshot, by: actor)
    let licensed = changed.compactMap { $0.licensed() }
    try snapshot.refuseOverlaps(of: licensed, leaving: Set(changed.filter { $0.after == nil }.map(\.reference)))
    return try snapshot.licencesLeftOutside(by: licensed)
  }

  private func refuseGuarded(_ changed: [Rewritten], _ moves: StatedMoves, in snapshot: Snapshot, by actor: Actor)
    throws
  {
    guard try snapshot.roles()?.fields.isEmpty == false else { return }
    let changes = changed.filter { !($0.after == nil && moves.destination(of: $0.reference) != nil) }
    try snapshot.refuseGuarded(
      changes.map { change in
        (
          GuardedVersion(change.origin, change.fields(change.before, of: change.origin)),
          GuardedVersion(change.reference, change.fields(change.after, of: change.reference)), change.reference
        )
      }, by: actor, moves.destination)
  }
}

/// A record that an action rewrites, moves or takes away, as bytes.
private struct Rewritten {
  let reference: RecordReference
  /// The name that it had before.
  let origin: RecordReference
  let before: [UInt8]?
  let after: [UInt8]?
  /// True if it stays in its work, or goes along with it.
  let isAlong: Bool

  init(_ change: Action.FileChange, _ reference: RecordReference, _ moves: StatedMoves, in snapshot: Snapshot) throws {
    self.reference = reference
    origin = change.entry == nil ? reference : moves.origin(of: reference) ?? reference
    isAlong = origin.work == reference.work || moves.destination(of: origin.work) == reference.work
    let isSame = change.bytes == nil && change.entry != nil
    before = isSame && isAlong ? nil : try snapshot.bytes(of: origin.file)
    after = isSame ? before : change.bytes
  }

  func fields(_ bytes: [UInt8]?, of reference: RecordReference) -> Value {
    bytes.flatMap { try? Record(reference, fieldsOf: $0).fields } ?? .absent
  }

  /// The record with the version before, where it may hold rights; one that goes along with its work keeps them.
  func licensed() -> RewrittenRecord? {
    guard reference.kind == .edition, let after, Self.mayHoldRights(after) else { return nil }
    guard let record = try? Record(reference, parsing: after) else { return nil }
    let name = isAlong ? reference : origin
    return RewrittenRecord(before: before.flatMap { try? Record(name, parsing: $0) }, after: record)
  }

  /// Tells whether a text has a key of rights; a backslash may hide any letter.
  private static func mayHoldRights(_ bytes: [UInt8]) -> Bool {
    bytes.contains(UInt8(ascii: "\\")) || Record.bearOnRights.contains(where: bytes.holds)
  }
}
