import Foundation

/// The places of the programs and the catalogues.
struct Place {
  /// Colophon, the smallest program that opens a repository, and this program, by their whole paths.
  let colophon, floor, program: String
  /// The project itself, which is a small catalogue.
  let project: String
  /// Catalogues that were made once, and the copies that this run changes.
  let made, scratch: String
  let isShelved: Bool

  /// The program that takes many steps in one process; it is built beside Colophon.
  var advances: String { URL(filePath: colophon).deletingLastPathComponent().path + "/advances" }

  static let usual = ["GIT_COMMITTER_DATE": "@1073260800 +0000", "GIT_AUTHOR_DATE": "@1073260800 +0000"]

  /// A command of Colophon's on a repository.
  func colophon(
    _ arguments: [String], on repository: String, input: String? = nil, with variables: [String: String] = [:]
  ) -> Command {
    Command([colophon] + arguments, in: repository, input: input, with: variables)
  }

  func git(_ arguments: [String], on repository: String, input: String? = nil) -> Command {
    Command(["git"] + arguments, in: repository, input: input)
  }

  func shell(_ line: String, in folder: String? = nil, with variables: [String: String] = [:]) -> Command {
    Command(["/bin/sh", "-c", line], in: folder ?? scratch, with: variables)
  }

  /// Tells whether this Colophon has a command, or an option of one.
  func has(_ words: String, in help: [String] = []) throws -> Bool {
    try colophon(help + ["--help"], on: scratch).output().contains(words)
  }

  /// A new bare repository with the commit of `colophon init`.
  func started(_ repository: String) throws {
    let shelving = isShelved ? "author" : "none"
    try Command([colophon, "init", "--bare", repository, "--shelving", shelving], in: scratch, with: Self.usual).run()
  }

  /// The catalogue of a size, packed, with a commit-graph; made unless it was made before.
  func catalogue(_ size: Size) throws -> String {
    let repository = "\(made)/\(size)\(isShelved ? "" : "-flat")-\(MadeCatalogue.version).git"
    if FileManager.default.fileExists(atPath: repository) { return repository }
    say("making the catalogue \(size): \(size.commits) commits")
    let unfinished = repository + ".new"
    try? FileManager.default.removeItem(atPath: unfinished)
    try started(unfinished)
    try fill(unfinished, size: size, first: size.commits)
    try git(["repack", "-adq"], on: unfinished).run()
    try git(["commit-graph", "write", "--reachable", "--changed-paths"], on: unfinished).run()
    try FileManager.default.moveItem(atPath: unfinished, toPath: repository)
    return repository
  }

  /// A process of its own makes the stream, so that this one stays small: programs that it starts inherit its peak of
  /// memory.
  private func fill(_ repository: String, size: Size, first count: Int) throws {
    let flat = isShelved ? "" : "--flat"
    try shell("'\(program)' stream \(size) \(count) \(flat) | git fast-import --quiet --done", in: repository)
      .run()
  }

  /// A copy to change.
  func copy(_ repository: String, as name: String) throws -> String {
    let copy = "\(scratch)/\(name)"
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: repository, toPath: copy)
    return copy
  }

  /// Does the first actions of a catalogue once through Colophon and once through `git fast-import`.
  ///
  /// - Throws: If the two end in different commits, or an audit of the whole catalogue finds an error.
  func crossCheck(first count: Int) throws {
    say("making the first \(count) commits of S through Colophon, and through git fast-import")
    let (ours, peers) = ("\(scratch)/through-colophon.git", "\(scratch)/through-git.git")
    for repository in [ours, peers] { try started(repository) }
    try fill(peers, size: .S, first: count)
    var (acts, done, failure) = (MadeCatalogue(size: .S, isShelved: isShelved), 0, nil as (any Error)?)
    acts.forEach { act in
      do { try perform(act, on: ours) } catch { failure = error }
      done += 1
      return failure == nil && done < count
    }
    if let failure { throw failure }
    let ids = try [ours, peers].map { try git(["rev-parse", "main"], on: $0).output() }
    guard ids[0] == ids[1] else {
      throw Command.Failed(description: "the two catalogues differ: compare \(ours) and \(peers)")
    }
    try colophon(["audit"], on: try catalogue(.S)).run()
  }

  private func perform(_ act: Act, on repository: String) throws {
    guard let arguments = act.arguments else { return }
    let date = "@\(act.seconds) \(act.actor.zone)"
    let variables = [
      "GIT_AUTHOR_NAME": act.actor.name, "GIT_AUTHOR_EMAIL": act.actor.email, "GIT_AUTHOR_DATE": date,
      "GIT_COMMITTER_NAME": act.actor.name, "GIT_COMMITTER_EMAIL": act.actor.email, "GIT_COMMITTER_DATE": date,
    ]
    try colophon(arguments, on: repository, with: variables).run()
  }
}

/// Reports progress, beside the results.
func say(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
