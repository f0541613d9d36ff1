import Catalogue
import Foundation
import Index
import Testing

@testable import Git
@testable import History
@testable import Reading

/// A bare repository whose commits a test writes one by one, with a catalogue of one edition, `w/e`.
final class Line {
  let repository: Repository
  let ledger: Ledger
  private let directory: String
  private var trees: [ObjectID: ObjectID] = [:]

  static let reference = RecordReference(.edition, "w/e")

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "line-\(UUID().uuidString)").path
    let environment = Git.Environment(variables: ["HOME": directory, "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC0"]) {
      1_700_000_000
    }
    repository = try Repository.create(at: directory, bare: true, environment: environment)
    ledger = Ledger(repository, folder: "", environment: environment)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// Writes a commit whose only record says this; nil: there is no record.
  func commit(_ parents: [ObjectID], _ text: String?, _ message: String, at seconds: Int64) throws -> ObjectID {
    let changes: [TreeChange] =
      try [
        .put(path: "colophon.yaml", blob: try repository.writeBlob([]), mode: .file)
      ] + (text.map { [.put(path: Self.reference.file, blob: try repository.writeBlob(Array($0.utf8)), mode: .file)] } ?? [])
    let who = Signature(
      name: "Ann", email: "ann@example.org", when: Instant(secondsSince1970: seconds, offsetMinutes: 0))
    return try repository.writeCommit(
      tree: try repository.writeTree(from: nil, changes: changes), parents: parents, author: who, committer: who,
      message: message)
  }

  /// The events of the record up to a commit, oldest first.
  func events(at tip: ObjectID) throws -> [Event] {
    try ledger.histories(of: [Self.reference], at: tip)[Self.reference] ?? []
  }

  /// The same as the log of the whole catalogue tells it, turned round.
  func log(at tip: ObjectID) throws -> [Event] {
    try go(to: tip)
    var events: [Event] = []
    let take = { (event: Event) in
      events.append(event)
      return true
    }
    try ledger.log(where: { _ in true }, take)
    return events.reversed()
  }

  func go(to tip: ObjectID) throws {
    let head = try repository.head()
    guard head.commit != tip else { return }
    let who = Signature(name: "Ann", email: "a@x", when: Instant(secondsSince1970: 0, offsetMinutes: 0))
    try repository.moveHead(from: head, to: tip, log: "test", by: who)
  }

  /// The same, with the commits that the index names: it was made at another tip, and is brought to this one.
  func eventsByIndex(at tip: ObjectID) throws -> [Event] {
    try go(to: tip)
    let (indexed, index) = ledger.withIndex()
    if !index.isThere { try index.rebuild() }
    #expect(index.commits(concerning: [Self.reference], at: tip) != nil, "the index is not given up")
    return try indexed.histories(of: [Self.reference], at: tip)[Self.reference] ?? []
  }

  /// The same, asked together with so many other records that the trees are compared instead of looked at one by one.
  func eventsAmongMany(at tip: ObjectID) throws -> [Event] {
    let others = (0..<9).map { RecordReference(.edition, "w/other-\($0)") }
    return try ledger.histories(of: others + [Self.reference], at: tip)[Self.reference] ?? []
  }
}
