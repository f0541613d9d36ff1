import Catalogue
import Foundation
import OrderedCollections
import TestSupport
import Testing

@testable import Git
@testable import History
@testable import Judging
@testable import Reading

/// History compared with the lives that stand beside it.
extension RandomMoves {
  /// Compares what history tells of every record with what happened to it.
  func compare() throws {
    var logged: [ObjectID: [Event]] = [:]
    let take = { (event: Event) in
      logged[event.commit.id, default: []].append(event)
      return true
    }
    try ledger.log(where: { _ in true }, take)
    for (name, life) in state.lives {
      let events = try histories(name)
      if state.cut.contains(life.id) {
        #expect(Set(events.map(\.commit.id)).isSubset(of: life.commits), "\(name): \(missing(events, life))\n\(story)")
        continue
      }
      let found = Set(events.map(\.commit.id))
      // what was taken back under the same name binds nothing
      let taken = state.gone.filter { state.takenBack.contains($0.life.id) }.flatMap(\.life.commits)
      let idle = state.undos.union(events.filter { !$0.counts }.map(\.commit.id)).union(taken)
      try #require(
        life.commits.isSubset(of: found) && found.subtracting(life.commits).isSubset(of: idle),
        "\(name): \(Self.told(events))\n\(missing(events, life))\n\(story)")
      for event in events {
        try #require(logged[event.commit.id]?.contains(event) ?? false, "\(name) \(event.commit.id.short) in the log\n\(story)")
      }
      #expect(try ledger.histories(among: Array(state.lives.keys), of: name) == events, "\(name) among many\n\(story)")
    }
    guard joins == 0 else { return }
    for (name, life) in state.gone where state.lives[name] == nil && state.gone.last(where: { $0.name == name })?.life == life {
      // the name may have been another's since
      let ending = try ledger.ending(of: ReferenceQuery(name.path), among: [name.kind])
      guard let ending, life.commits.contains(ending.commit.id) else { continue }
      let events = try histories(ending.reference)
      try #require(Set(events.map(\.commit.id)).isSuperset(of: life.commits), "\(name), gone: \(missing(events, life))\n\(story)")
    }
    let problems = try ledger.check([], at: nil).filter { $0.rule == "dangling-reference" }
    #expect(problems.isEmpty, "\(problems.map(\.message))\n\(story)")
  }

  private func histories(_ name: RecordReference) throws -> [Event] {
    do { return try ledger.history(of: name) } catch {
      Issue.record("\(name): \(error)\n\(story)")
      throw error
    }
  }

  private static func told(_ events: [Event]) -> [String] { events.map { "\($0.commit.id.short) \($0.action) \($0.reference)" } }

  private func missing(_ events: [Event], _ life: Life) -> String {
    let found = Set(events.map(\.commit.id))
    return "lacks \(life.commits.subtracting(found).map(\.short)), has beside \(found.subtracting(life.commits).map(\.short))"
  }

  /// The verdict of git on the repository.
  func fsck() throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments = ["-C", directory, "fsck", "--strict", "--no-dangling"]
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}

extension Ledger {
  /// The history of a record, read together with so many others that trees are compared.
  fileprivate func histories(among others: [RecordReference], of name: RecordReference) throws -> [Event] {
    let padding = (0..<9).map { RecordReference(.edition, "none/x\($0)") }
    return try histories(of: others + padding, at: repository.head().commit)[name] ?? []
  }
}
