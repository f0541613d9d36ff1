internal import Catalogue
internal import Git
internal import Reading
internal import History
internal import Signing

extension Event {
  /// The event for scripts.
  func json(_ signature: CommitSignature) -> JSONValue {
    [
      "reference": .string(reference.path), "format": .text(format), "commit": .string(commit.id.hex),
      "subject": .string(commit.subject), "action": .string(action.rawValue),
      "author": ["name": .string(commit.author.name), "email": .string(commit.author.email)],
      "recorded": .string(commit.committer.when.rfc3339), "effective": .text(effective?.description),
      "recorded-effective": .text(recordedEffective?.description),
      "transition": transition?.json ?? .null,
      "changes": .array(changes.map(\.json)), "note": .text(note), "reason": .text(reason),
      "parents": .array(commit.parents.map { .string($0.hex) }), "undoes": .text(undoes?.hex),
      "undone-by": .text(undoneBy?.hex), "corrects": .text(corrects?.hex), "overruled-by": .text(overruledBy?.hex),
      "agrees-with": .text(agreesWith?.hex),
      "moved-from": .text(movedFrom?.path), "merged-into": .text(mergedInto?.path),
      "merged-from": .array(mergedFrom.map { .string($0.path) }),
      "signature": signature.json,
    ]
  }

  /// The event as a row for people: its date, the change, who recorded it when, and the commit.
  var row: [String] {
    [
      effective?.description ?? "", commit.committer.when.day.description, action.rawValue, step,
      commit.author.name, commit.id.short, remark,
    ]
  }

  static let header = ["effective", "recorded", "action", "step", "by", "commit", "remark"]

  private var step: String {
    if let movedFrom { return "\(movedFrom) -> \(reference)" }
    guard let transition else { return LimitedList(changes.map(\.field)).text }
    // where the state stays, only the name tells the event
    let name = transition.from == transition.to ? transition.name.map { " (\($0))" } : nil
    return "\(format.map { "\($0): " } ?? "")\(transition.from) -> \(transition.to)\(name ?? "")"
  }

  private var remark: String {
    let standing =
      undoneBy.map { "undone by \($0.short)" } ?? overruledBy.map { "overruled by \($0.short)" }
      ?? agreesWith.map { "agrees with \($0.short)" }
    let correcting = corrects.map { "of \($0.short)" }
    let corrected = recordedEffective.flatMap { $0 == effective ? nil : "first said to be \($0)" }
    let merged =
      mergedInto.map { "into \($0)" }
      ?? (mergedFrom.isEmpty ? nil : "of \(LimitedList(mergedFrom.map(\.description)).text)")
    return [standing, correcting, merged, corrected, reason, note].compactMap { $0 }.joined(separator: "; ")
  }
}

extension CommitSignature {
  /// The signature for scripts.
  var json: JSONValue {
    [
      "status": .string(status.rawValue), "format": .text(format?.rawValue), "principal": .text(principal),
      "key": .text(key),
    ]
  }
}

extension Event.StateChange {
  /// The step for scripts.
  var json: JSONValue { ["name": .text(name), "from": .string(from), "to": .string(to)] }
}

extension Change {
  /// The change for scripts.
  var json: JSONValue {
    ["field": .string(field), "before": .text(before), "after": .text(after)]
  }

  /// The change for people: `status: in-production -> published`.
  var text: String {
    switch (before, after) {
    case (let before?, let after?): "\(field): \(before) -> \(after)"
    case (nil, let after?): "\(field): \(after)"
    case (let before?, nil): "\(field): \(before) -> (absent)"
    case (nil, nil): field
    }
  }
}

/// A few names, and how many more there are.
struct LimitedList {
  let text: String

  init(_ names: [String], limit: Int = 3) {
    let heads = names.prefix(limit).joined(separator: ", ")
    text = names.count > limit ? "\(heads), … (\(names.count))" : heads
  }
}
