import Foundation
import Git
import Witness

@testable import Reading

/// A repository in which histories of the judge's world are written, many side by side: no branch leads to any.
final class WrittenHistories {
  let repository: Repository
  let environment: Git.Environment
  private let directory: String
  private var trees: [Witness.Tree: ObjectID] = [:]

  private static let seconds: Int64 = 1_700_000_000

  init() throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "judge-\(UUID().uuidString)").path
    environment = Git.Environment(variables: ["HOME": directory, "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC0"]) {
      Self.seconds + 10_000
    }
    repository = try Repository.create(at: directory, bare: true, environment: environment)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// The catalogue that all of them are of.
  func ledger() -> Ledger { Ledger(repository, folder: "", environment: environment) }

  /// Writes the commits of a history, each dated a minute after the one before it.
  func write(_ commits: [Witness.Commit]) throws -> [ObjectID] {
    var ids: [ObjectID] = []
    for (place, commit) in commits.enumerated() {
      let who = Git.Signature(
        name: commit.author.rawValue.capitalized, email: commit.author.email,
        when: Instant(secondsSince1970: Self.seconds + Int64(place) * 60, offsetMinutes: 0))
      let tree = try id(of: commit.tree)
      ids.append(
        try repository.writeCommit(
          tree: tree, parents: commit.parents.map { ids[$0] }, author: who, committer: who,
          message: "Commit \(place)\n" + trailers(commit, ids)))
    }
    return ids
  }

  private func trailers(_ commit: Witness.Commit, _ ids: [ObjectID]) -> String {
    guard let says = commit.says else { return "" }
    var lines = (commit.parents.isEmpty ? ["Work: w"] : []) + ["Edition: w/e"]
    if let stateChange = says.transition { lines.append("Transition: \(stateChange.from?.rawValue ?? "(new)") -> \(stateChange.to)") }
    if let undone = says.undoes { lines.append("Undoes: \(ids[undone].hex)") }
    if let kept = says.keeps { lines.append("Keeps: \(kept)") }
    if says.isRemoved { lines.append("Removed: yes") }
    return "\n" + lines.map { $0 + "\n" }.joined()
  }

  private func id(of tree: Tree) throws -> ObjectID {
    if let known = trees[tree] { return known }
    var files = [("colophon.yaml", ""), ("editions/w/work.yaml", "title: W\n")]
    for name in WorkflowName.allCases {
      if let version = tree.files[name] { files.append(("workflows/\(name.fileName).yaml", World.text(name, version))) }
    }
    if let roles = tree.files.roles { files.append(("workflows/roles.yaml", World.roles[roles].text)) }
    if let record = tree.record { files.append(("editions/w/e.yaml", record.text)) }
    let changes: [TreeChange] = try files.map { path, text in
      .put(path: path, blob: try repository.writeBlob(Array(text.utf8)), mode: .file)
    }
    let id = try repository.writeTree(from: nil, changes: changes)
    trees[tree] = id
    return id
  }
}
