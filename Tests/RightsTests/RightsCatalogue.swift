import Catalogue
import Foundation
import OrderedCollections
import TestSupport

@testable import Git
@testable import History
@testable import Reading

/// A small catalogue made at random: editions of one work, the commits that recorded what became of them, and what is known of it all.
final class RightsCatalogue {
  let ledger: Ledger
  private let repository: Repository
  private let directory: String
  private var tip: ObjectID?
  private var tree: ObjectID?

  /// What the record of an edition said from a commit on, and the state it was in from a day on.
  struct Version {
    /// The place of the commit.
    let commit: Int
    let rights: GeneratedRights
    let state: String
    /// The day of a step, or of the finding.
    let effective: Int?
  }

  private(set) var versions: [[Version]] = []
  /// The day on which each commit was recorded.
  private(set) var recorded: [Int] = []

  init(using generator: inout SeededGenerator) throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "rights-\(UUID().uuidString)").path
    let environment = Git.Environment(variables: ["HOME": directory, "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC0"]) {
      1_800_000_000
    }
    repository = try Repository.create(at: directory, bare: true, environment: environment)
    ledger = Ledger(repository, folder: "", environment: environment)
    try fill(&generator)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  private func fill(_ generator: inout SeededGenerator) throws {
    let family = GeneratedRights.families.randomElement(using: &generator)?.keys.sorted() ?? []
    var files = ["colophon.yaml": GeneratedLicence.territories, "editions/robots/work.yaml": "language: ja\n"]
    var message = "Begin\n"
    for number in 0..<Int.random(in: 2...4, using: &generator) {
      let slug = String("abcd".dropFirst(number).prefix(1))
      let head = number > 0 ? versions[0][0].rights.edition.path : nil
      let rights = GeneratedRights(of: slug, in: family, standingOn: head, using: &generator).lawful(standingOn: head, using: &generator)
      let state = ["proposed", "offered", "published", "optioned"].randomElement(using: &generator) ?? ""
      versions.append([Version(commit: 0, rights: rights, state: state, effective: 1)])
      files[rights.edition.file] = rights.text(in: state)
      message += "\nEdition: \(rights.edition.path)\nTransition: (new) -> \(state)\nEffective-Date: \(GeneratedLicence.day(1))\nWorkflow: translation 1"
    }
    for work in Set(versions.map { $0[0].rights.edition.work.path }) where work != "robots" { files["editions/\(work)/work.yaml"] = "language: ja\n" }
    try commit(files, message + "\n", on: 2)
    for day in (0..<Int.random(in: 1...4, using: &generator)).map({ _ in Int.random(in: 3...60, using: &generator) }).sorted() {
      try change(Int.random(in: versions.indices, using: &generator), on: day, &generator)
    }
  }

  /// Takes a step of an edition, or writes other fields into its record.
  private func change(_ place: Int, on day: Int, _ generator: inout SeededGenerator) throws {
    guard let last = versions[place].last else { return }
    let name = last.rights.edition.path
    if Bool.random(using: &generator) {
      let rights = last.rights.changed(standingOn: place > 0 ? versions[0][0].rights.edition.path : nil, using: &generator)
      versions[place].append(Version(commit: recorded.count, rights: rights, state: last.state, effective: nil))
      try commit([rights.edition.file: rights.text(in: last.state)], "Set \(name)\n\nEdition: \(name)\n", on: day)
    } else {
      let state = ["offered", "optioned", "contracted", "published", "reverted", "cancelled"].filter { $0 != last.state }.randomElement(using: &generator) ?? ""
      let effective = Int.random(in: 2...day, using: &generator)
      versions[place].append(Version(commit: recorded.count, rights: last.rights, state: state, effective: effective))
      let trailers = "Transition: \(last.state) -> \(state)\nEffective-Date: \(GeneratedLicence.day(effective))\nWorkflow: translation 1"
      try commit([last.rights.edition.file: last.rights.text(in: state)], "Advance \(name)\n\nEdition: \(name)\n\(trailers)\n", on: day)
    }
  }

  private func commit(_ files: [String: String], _ message: String, on day: Int) throws {
    let changes: [TreeChange] = try files.sorted { $0.key < $1.key }.map { path, text in
      .put(path: path, blob: try repository.writeBlob(Array(text.utf8)), mode: .file)
    }
    let seconds = Int64((try Day(parsing: GeneratedLicence.day(day))).daysSince1970) * 86_400 + Int64(recorded.count)
    let who = Signature(name: "Ann", email: "ann@example.org", when: Instant(secondsSince1970: seconds, offsetMinutes: 0))
    tree = try repository.writeTree(from: tree, changes: changes)
    let id = try repository.writeCommit(
      tree: tree ?? repository.writeTree(from: nil, changes: []), parents: [tip].compactMap(\.self), author: who, committer: who, message: message)
    try repository.moveHead(from: repository.head(), to: id, log: "test", by: who)
    tip = id
    recorded.append(day)
  }
}

extension RightsCatalogue {
  /// The editions as they were known on a day, in the states of a day; the others' states are those recorded last.
  func editions(knownAt known: Int?, asOf effective: Int?) -> [(rights: GeneratedRights, state: String)] {
    let last = known.map { day in recorded.lastIndex { $0 <= day } ?? -1 } ?? recorded.count
    return versions.compactMap { versions in
      let there = versions.filter { $0.commit <= last }
      guard let newest = there.last else { return nil }
      guard let effective else { return (newest.rights, newest.state) }
      let steps = there.filter { $0.effective != nil }
      return steps.last { ($0.effective ?? 0) <= effective }.map { (newest.rights, $0.state) }
    }
  }
}

extension GeneratedRights {
  /// The text of the record in a state.
  func text(in state: String) -> String { String(decoding: RecordFields.text(of: fields(in: state), .edition), as: UTF8.self) }
}
