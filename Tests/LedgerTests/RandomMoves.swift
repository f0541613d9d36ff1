import Catalogue
import Foundation
import OrderedCollections
import TestSupport
import Testing

@testable import Git
@testable import Ledger

/// A bare repository in which records are added, changed, moved, merged, removed and taken back at random, on branches too.
///
/// Beside it stands what becomes of each record: its name, and every commit that was about it.
final class RandomMoves {
  /// What happened to one record, whatever it was called.
  struct Life: Hashable {
    let id: Int
    var commits: Set<ObjectID>
  }

  /// What an action did to which lives, so that it can be taken back.
  struct Deed {
    var renamed: [(id: Int, from: RecordReference, to: RecordReference)] = []
    var added: [(id: Int, name: RecordReference)] = []
    var ended: [(id: Int, name: RecordReference)] = []
    var movedWork: (from: RecordReference, to: RecordReference)?
    var isUndo = false
    /// A record that it names, whether it changes it or not.
    var named: Int?
  }

  struct State {
    var lives: [RecordReference: Life] = [:]
    var gone: [(name: RecordReference, life: Life)] = []
    var deeds: [ObjectID: Deed] = [:]
    /// The lives that ended because what began them was undone.
    var takenBack: Set<Int> = []
    /// Names that a move left, and lives that came back by an undo under one: their history begins there.
    var left: Set<RecordReference> = []
    var cut: Set<Int> = []
    /// Undos: each is an event also of what it finds undone already.
    var undos: Set<ObjectID> = []
  }

  let repository: Repository
  let ledger: Ledger
  private let directory: String
  private var random: SeededGenerator
  private var state = State()
  private var states: [ObjectID: State] = [:]
  private var made: [ObjectID] = []
  private var tips: [(commit: ObjectID, state: State)] = []
  private(set) var joins = 0
  private var count = 0
  private(set) var told: [String] = []
  private(set) var kinds: [String: Int] = [:]
  private let clock: Clock

  private final class Clock: @unchecked Sendable { var seconds: Int64 = 1_700_000_000 }

  init(seed: Int) throws {
    random = SeededGenerator(seed: UInt64(seed))
    directory = FileManager.default.temporaryDirectory.appending(path: "moves-\(UUID().uuidString)").path
    let clock = Clock()
    self.clock = clock
    let environment = Git.Environment(variables: [
      "HOME": directory, "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC0", "GIT_AUTHOR_NAME": "Ann",
      "GIT_AUTHOR_EMAIL": "ann@example.org", "GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.org",
    ]) { clock.seconds }
    repository = try Repository.create(at: directory, bare: true, environment: environment)
    ledger = Ledger(repository, folder: "", environment: environment)
    for work in ["w", "v"] { try add(.work(work), RecordReference(.work, work), .mapping(["language": .text("fr")])) }
    for slug in ["a", "b"] { try addEdition(RecordReference(.edition, "w/\(slug)")) }
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  private func any<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }
  private var editions: [RecordReference] { state.lives.keys.filter { $0.kind == .edition }.sorted() }
  private var works: [RecordReference] { state.lives.keys.filter { $0.kind == .work }.sorted() }

  func act(withBranches: Bool) throws {
    guard !works.isEmpty else { return try add(.work("w"), RecordReference(.work, "w"), .mapping(["language": .text("fr")])) }
    clock.seconds += Int64(Int.random(in: 0...2, using: &random))
    switch Int.random(in: 0..<(withBranches ? 16 : 13), using: &random) {
    case 0...1: try addEdition(RecordReference(.edition, "\(any(works).path)/\(anySlug())"))
    case 2...4: try change()
    case 5...6: try moveEdition()
    case 7: try moveWork()
    case 8: try merge()
    case 9: try remove()
    case 10...12: try undo()
    case 13...14: try branch()
    default: try join()
    }
  }

  private func anySlug() -> String { any(["a", "b", "c", "d", "e"]) }
}

extension RandomMoves {
  /// Takes an action; where it is refused, nothing may have changed.
  private func take(_ words: String, _ deed: Deed, _ action: () throws -> Written) throws {
    let head = try repository.head().commit
    let before = try bytes()
    do {
      guard let commit = try action().commit else { return }
      told.append("\(commit.short) \(words)")
      kinds[String(words.prefix { $0 != " " }), default: 0] += 1
      try follow(deed, commit, before)
    } catch let error as LedgerError {
      #expect(try repository.head().commit == head, "\(words): \(error.what)")
      #expect([.conflict, .usage, .refused, .notFound].contains(error.kind), "\(words): \(error)")
    }
  }

  private func bytes() throws -> [RecordReference: [UInt8]] {
    let snapshot = try ledger.now()
    return Dictionary(uniqueKeysWithValues: try snapshot.references().map { ($0, try snapshot.bytes(of: $0.file) ?? []) })
  }

  /// What an action did is done to the lives; of all others those are concerned whose bytes it changed.
  private func follow(_ deed: Deed, _ commit: ObjectID, _ before: [RecordReference: [UInt8]]) throws {
    let after = try bytes()
    var concerned: Set<Int> = []
    for (name, life) in state.lives where after[name] != nil && after[name] != before[name] { concerned.insert(life.id) }
    var moved: [(RecordReference, Life)] = []
    for (id, from, to) in deed.renamed {
      guard let life = state.lives[from], life.id == id else { continue }
      state.lives[from] = nil
      moved.append((to, life))
      concerned.insert(id)
    }
    for (name, life) in moved { state.lives[name] = life }
    state.left.formUnion(deed.renamed.map(\.from))
    if let (from, to) = deed.movedWork {
      state.left.formUnion(state.left.filter { $0.work == from && $0 != from }.map { $0.moved(from: from, to: to) })
    }
    if let named = deed.named { concerned.insert(named) }
    if let (from, to) = deed.movedWork {
      // what is gone comes back, if ever, in its work
      state.gone = state.gone.map { $0.name.work == from && $0.name != from ? ($0.name.moved(from: from, to: to), $0.life) : $0 }
    }
    for (id, name) in deed.ended {
      guard var life = state.lives.removeValue(forKey: name), life.id == id else { continue }
      life.commits.insert(commit)
      state.gone.append((name, life))
      state.left.remove(name)
      if deed.isUndo { state.takenBack.insert(id) } else { state.takenBack.remove(id) }
    }
    for (id, name) in deed.added {
      let old = state.gone.last { $0.life.id == id }?.life
      state.gone.removeAll { $0.life.id == id }
      if old != nil, state.left.contains(name) { state.cut.insert(id) }
      state.lives[name] = old ?? Life(id: id, commits: [])
      state.left.remove(name)
      concerned.insert(id)
    }
    for name in state.lives.keys where concerned.contains(state.lives[name]?.id ?? -1) {
      state.lives[name]?.commits.insert(commit)
    }
    state.deeds[commit] = deed
    made.append(commit)
    if deed.isUndo { state.undos.insert(commit) }
    states[commit] = state
    try #require(Set(after.keys) == Set(state.lives.keys), "\(story)")
  }

  private func add(_ target: AddRequest.Target, _ name: RecordReference, _ fields: Value) throws {
    count += 1
    try take("add \(name)", Deed(added: [(count, name)])) { try ledger.add(AddRequest(target, fields: fields)) }
  }

  private func addEdition(_ name: RecordReference) throws {
    guard state.lives[name] == nil else { return }
    let other = editions.randomElement(using: &random)
    try add(
      .edition(name.path), name,
      .mapping(["language": .text("ar"), "translation-of": other.map { .text($0.path) } ?? .absent]))
  }

  private func change() throws {
    guard let name = editions.randomElement(using: &random) else { return }
    count += 1
    var assignments = [FieldAssignment("title", .set, .text("T\(count)"))]
    if Bool.random(using: &random) { assignments = [FieldAssignment("equivalent", .set, .text(any(editions).path))] }
    if Int.random(in: 0..<5, using: &random) == 0 { assignments = [FieldAssignment("translation-of", .unset, .absent)] }
    try take("set \(name) \(assignments[0])", Deed()) { try ledger.set(.named([ReferenceQuery(name.path)]), assignments) }
  }

  private func moveEdition() throws {
    guard let old = editions.randomElement(using: &random), let life = state.lives[old] else { return }
    let new = RecordReference(.edition, "\(any(works).path)/\(anySlug())")
    try take("move \(old) \(new)", Deed(renamed: [(life.id, old, new)])) {
      try ledger.move(ReferenceQuery(old.path), to: new.path)
    }
  }

  private func moveWork() throws {
    let (old, new) = (any(works), RecordReference(.work, any(["w", "v", "s/w", "s/v", "u"])))
    try take("move \(old) \(new)", Deed(renamed: renames(old, new), movedWork: (old, new))) {
      try ledger.move(ReferenceQuery(old.path + "/work.yaml"), to: new.path)
    }
  }

  private func renames(_ old: RecordReference, _ new: RecordReference) -> [(id: Int, from: RecordReference, to: RecordReference)] {
    state.lives.filter { $0.key.work == old }.map { ($1.id, $0, $0 == old ? new : $0.moved(from: old, to: new)) }
  }

  private func merge() throws {
    let (one, into) = (any(editions + works), any(editions + works))
    guard let life = state.lives[one], one.kind == into.kind else { return }
    let below = one.kind == .work ? renames(one, into).filter { $0.from != one } : []
    try take("merge \(one) \(into)", Deed(renamed: below, ended: [(life.id, one)], named: state.lives[into]?.id)) {
      try ledger.merge(query(one), into: query(into))
    }
  }

  private func query(_ name: RecordReference) -> ReferenceQuery {
    ReferenceQuery(name.kind == .work ? name.path + "/work.yaml" : name.path)
  }

  private func remove() throws {
    guard let name = editions.randomElement(using: &random), let life = state.lives[name] else { return }
    try take("remove \(name)", Deed(ended: [(life.id, name)])) { try ledger.remove(query(name), reason: "twice") }
  }

  private func undo() throws {
    let head = try #require(try repository.head().commit)
    let graph = try CommitGraph(from: head, in: repository)
    let reachable = made.filter { state.deeds[$0] != nil && graph.headers[$0] != nil }
    let isNewest = (joins > 0 || Bool.random(using: &random)) && state.deeds[head] != nil
    let target = isNewest ? head : any(reachable)
    let deed = try #require(state.deeds[target])
    var back = Deed(
      renamed: deed.renamed.map { ($0.id, $0.to, $0.from) },
      added: deed.ended.map { ended in (ended.id, state.gone.last { $0.life.id == ended.id }?.name ?? ended.name) },
      ended: deed.added, isUndo: true, named: deed.named)
    if let (old, new) = deed.movedWork {
      back.movedWork = (new, old)
      back.renamed = renames(new, old)
    }
    // what was moved on since goes by its later name
    back.ended = back.ended.map { ended in
      (ended.id, state.lives.first { $0.value.id == ended.id }?.key ?? ended.name)
    }
    let before = try repository.commit(target)
    try take("undo \(target.short)", back) { try ledger.undo(target.hex) }
    guard isNewest, let now = try repository.head().commit, now != head, let parent = before.parents.first else { return }
    let (tree, was) = try (repository.commit(now).tree, repository.commit(parent).tree)
    #expect(tree == was, "undone to the byte\n\(story)")
  }

  var story: String { told.suffix(40).joined(separator: "\n") }
}

extension RandomMoves {
  private func go(to commit: ObjectID) throws {
    let head = try repository.head()
    guard head.commit != commit else { return }
    let who = Signature(name: "Ann", email: "a@x", when: Instant(secondsSince1970: clock.seconds, offsetMinutes: 0))
    try repository.moveHead(from: head, to: commit, log: "test", by: who)
  }

  /// Leaves this line, and goes on from an earlier commit of another, or here.
  private func branch() throws {
    let head = try #require(try repository.head().commit)
    tips.append((head, state))
    tips = tips.suffix(3)
    let (commit, state) = any(tips)
    if commit != head { told.append("  at \(commit.short)") }
    self.state = state
    try go(to: commit)
  }

  /// Merges another line into this one, record by record; where both sides changed a record, this side's text is kept.
  private func join() throws {
    let head = try #require(try repository.head().commit)
    guard let (other, theirs) = tips.randomElement(using: &random) else { return }
    let (left, right) = try (CommitGraph(from: head, in: repository), CommitGraph(from: other, in: repository))
    guard left.headers[other] == nil, right.headers[head] == nil else { return }
    let shared = Set(left.headers.keys).intersection(right.headers.keys)
    guard let base = shared.first(where: { left.reached(from: $0) == shared }), let old = states[base] else { return }
    let versions = try [(base, old), (head, state), (other, theirs)].map { try texts(of: $1, at: $0) }
    guard let joined = Self.joined(versions[0], versions[1], versions[2]) else { return }
    let changes: [TreeChange] = try joined.map { .put(path: $1.name.file, blob: try repository.writeBlob($1.bytes), mode: .file) }
    let who = Signature(
      name: "Ann", email: "ann@example.org", when: Instant(secondsSince1970: clock.seconds, offsetMinutes: 0))
    let commit = try repository.writeCommit(
      tree: try repository.writeTree(from: nil, changes: changes), parents: [head, other], author: who, committer: who,
      message: "Merge \(count)\n")
    let lives = [state, theirs].flatMap { Array($0.lives.values) + $0.gone.map(\.life) }
    let commits = Dictionary(lives.map { ($0.id, $0.commits) }) { $0.union($1) }
    var merged = State(
      deeds: state.deeds.merging(theirs.deeds) { first, _ in first }, takenBack: state.takenBack.union(theirs.takenBack),
      left: state.left.union(theirs.left), cut: state.cut.union(theirs.cut), undos: state.undos.union(theirs.undos))
    var kept = Set(joined.keys)
    for (name, life) in state.gone + theirs.gone where kept.insert(life.id).inserted {
      merged.gone.append((name, Life(id: life.id, commits: commits[life.id] ?? [])))
    }
    for (id, version) in joined {
      let isOwn = versions[1][id] != version && versions[2][id] != version
      merged.lives[version.name] = Life(id: id, commits: (commits[id] ?? []).union(isOwn ? [commit] : []))
    }
    state = merged
    states[commit] = state
    joins += 1
    told.append("\(commit.short) join \(other.short) into \(head.short)")
    try go(to: commit)
  }

  private struct Version: Equatable {
    var name: RecordReference
    var bytes: [UInt8]
  }

  private func texts(of state: State, at commit: ObjectID) throws -> [Int: Version] {
    let snapshot = try ledger.snapshot(at: commit)
    return Dictionary(
      uniqueKeysWithValues: try state.lives.map {
        ($1.id, Version(name: $0, bytes: try snapshot.bytes(of: $0.file) ?? []))
      })
  }

  /// The three-way merge of every record; nil where people would have to say which side is right.
  private static func joined(_ base: [Int: Version], _ ours: [Int: Version], _ theirs: [Int: Version]) -> [Int: Version]? {
    var joined: [Int: Version] = [:]
    for id in Set(ours.keys).union(theirs.keys) {
      let (old, mine, other) = (base[id], ours[id], theirs[id])
      if mine == other || other == old {
        joined[id] = mine
      } else if mine == old {
        joined[id] = other
      } else if let old, var mine, let other {
        if mine.name == old.name { mine.name = other.name } else if ![mine.name, old.name].contains(other.name) { return nil }
        if mine.bytes == old.bytes { mine.bytes = other.bytes }
        joined[id] = mine
      } else {
        return nil
      }
    }
    let names = Set(joined.values.map(\.name))
    return names.count == joined.count && names.allSatisfy { names.contains($0.work) } ? joined : nil
  }
}

extension RandomMoves {
  /// Compares what history tells of every record with what happened to it.
  func compare() throws {
    var logged: [ObjectID: [Event]] = [:]
    let take = { (event: Event) in
      logged[event.commit.id, default: []].append(event)
      return true
    }
    try ledger.log(of: { _ in true }, take)
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
      let fate = try ledger.fate(of: ReferenceQuery(name.path), among: [name.kind])
      guard let fate, life.commits.contains(fate.commit.id) else { continue }
      let events = try histories(fate.reference)
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

  /// What git says of the repository.
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
