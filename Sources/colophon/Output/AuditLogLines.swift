internal import Catalogue
internal import Git
internal import History
internal import Signing

/// Writes an audit log: JSON Lines, each with the hash of the one before it.
struct AuditLogLines {
  /// The number of lines written.
  private(set) var count = 0
  /// The hash of the last line, its line end included; nil before the first.
  private(set) var seal: String?

  /// The keys of an event that depend on later commits, or on the reader.
  private static let changing: Swift.Set = [
    "recorded-effective", "undone-by", "overruled-by", "agrees-with", "signature",
  ]

  /// The lines of a commit: one for each event, then one for its other changes, or for none.
  mutating func lines(of logged: LoggedCommit) -> [String] {
    let commit = logged.commit
    var lines = logged.events.map { event in
      line(commit, event.json(.none).members.filter { !Self.changing.contains($0.name) })
    }
    if lines.isEmpty || !logged.files.isEmpty {
      lines.append(
        line(
          commit,
          [
            .init("reference", .null), .init("commit", .string(commit.id.hex)),
            .init("subject", .string(commit.subject)), .init("action", .null),
            .init("author", ["name": .string(commit.author.name), "email": .string(commit.author.email)]),
            .init("recorded", .string(commit.committer.when.rfc3339)),
            .init("parents", .array(commit.parents.map { .string($0.hex) })),
            .init("files", .array(logged.files.map { .string($0) })),
          ]))
    }
    return lines
  }

  private mutating func line(_ commit: Commit, _ members: [JSONValue.Member]) -> String {
    count += 1
    let head: [JSONValue.Member] = [.init("line", .integer(count)), .init("previous", .text(seal))]
    let line = JSONValue.object(head + members + [.init("signed", .bool(commit.isSigned))]).sealed + "\n"
    seal = SHA256.hex(of: Array(line.utf8))
    return line
  }
}

extension JSONValue {
  /// The members of an object; none of anything else.
  fileprivate var members: [Member] { if case .object(let members) = self { members } else { [] } }
}
