import Catalogue
import Foundation
import OrderedCollections
import TestSupport
import Testing

@testable import Actions
@testable import Git
@testable import History
@testable import Reading
@testable import Writing

/// A bare repository in which records are added, changed, moved, merged, removed and taken back at random, on branches too.
///
/// Beside it stands what becomes of each record: its name, and every commit that was about it.
final class RandomMoves {
  /// The ending of one record, under all its names.
  struct Life: Hashable {
    let id: Int
    var commits: Set<ObjectID>
  }

  /// The effect of an action on the lives of records, so that it can be taken back.
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
  let directory: String
  var random: SeededGenerator
  var state = State()
  var states: [ObjectID: State] = [:]
  var made: [ObjectID] = []
  var tips: [(commit: ObjectID, state: State)] = []
  var joins = 0
  var count = 0
  var told: [String] = []
  var kinds: [String: Int] = [:]
  let clock: Clock

  /// `@unchecked Sendable`: a test sets it between actions, and an action reads it on the thread of the test.
  final class Clock: @unchecked Sendable { var seconds: Int64 = 1_700_000_000 }

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

  func any<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }
  var editions: [RecordReference] { state.lives.keys.filter { $0.kind == .edition }.sorted() }
  var works: [RecordReference] { state.lives.keys.filter { $0.kind == .work }.sorted() }

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

  func anySlug() -> String { any(["a", "b", "c", "d", "e"]) }
}

extension RandomMoves {
  /// Takes an action; where it is refused, nothing may have changed.
  func take(_ words: String, _ deed: Deed, _ action: () throws -> Written) throws {
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

  func bytes() throws -> [RecordReference: [UInt8]] {
    let snapshot = try ledger.now()
    return Dictionary(uniqueKeysWithValues: try snapshot.references().map { ($0, try snapshot.bytes(of: $0.file) ?? []) })
  }

  /// Makes the lives follow an action: those that it acted on, and all others whose bytes it changed.
  func follow(_ deed: Deed, _ commit: ObjectID, _ before: [RecordReference: [UInt8]]) throws {
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

  func add(_ target: AddRequest.Target, _ name: RecordReference, _ fields: Value) throws {
    count += 1
    try take("add \(name)", Deed(added: [(count, name)])) { try Add(AddRequest(target, fields: fields), to: ledger).perform() }
  }

  func addEdition(_ name: RecordReference) throws {
    guard state.lives[name] == nil else { return }
    let other = editions.randomElement(using: &random)
    try add(
      .edition(name.path), name,
      .mapping(["language": .text("ar"), "translation-of": other.map { .text($0.path) } ?? .absent]))
  }

  func change() throws {
    guard let name = editions.randomElement(using: &random) else { return }
    count += 1
    var assignments = [FieldAssignment("title", .set, .text("T\(count)"))]
    if Bool.random(using: &random) { assignments = [FieldAssignment("equivalent", .set, .text(any(editions).path))] }
    if Int.random(in: 0..<5, using: &random) == 0 { assignments = [FieldAssignment("translation-of", .unset, .absent)] }
    try take("set \(name) \(assignments[0])", Deed()) { try SetFields(of: .named([ReferenceQuery(name.path)]), assignments, in: ledger).perform() }
  }

  func moveEdition() throws {
    guard let old = editions.randomElement(using: &random), let life = state.lives[old] else { return }
    let new = RecordReference(.edition, "\(any(works).path)/\(anySlug())")
    try take("move \(old) \(new)", Deed(renamed: [(life.id, old, new)])) {
      try MoveRecord(ReferenceQuery(old.path), to: new.path, in: ledger).perform()
    }
  }

  func moveWork() throws {
    let (old, new) = (any(works), RecordReference(.work, any(["w", "v", "s/w", "s/v", "u"])))
    try take("move \(old) \(new)", Deed(renamed: renames(old, new), movedWork: (old, new))) {
      try MoveRecord(ReferenceQuery(old.path + "/work.yaml"), to: new.path, in: ledger).perform()
    }
  }

  func renames(_ old: RecordReference, _ new: RecordReference) -> [(id: Int, from: RecordReference, to: RecordReference)] {
    state.lives.filter { $0.key.work == old }.map { ($1.id, $0, $0 == old ? new : $0.moved(from: old, to: new)) }
  }

  func merge() throws {
    let (one, into) = (any(editions + works), any(editions + works))
    guard let life = state.lives[one], one.kind == into.kind else { return }
    let below = one.kind == .work ? renames(one, into).filter { $0.from != one } : []
    try take("merge \(one) \(into)", Deed(renamed: below, ended: [(life.id, one)], named: state.lives[into]?.id)) {
      try MergeRecords(query(one), into: query(into), in: ledger).perform()
    }
  }

  func query(_ name: RecordReference) -> ReferenceQuery {
    ReferenceQuery(name.kind == .work ? name.path + "/work.yaml" : name.path)
  }

  func remove() throws {
    guard let name = editions.randomElement(using: &random), let life = state.lives[name] else { return }
    try take("remove \(name)", Deed(ended: [(life.id, name)])) { try RemoveRecord(query(name), reason: "twice", from: ledger).perform() }
  }

  func undo() throws {
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
    try take("undo \(target.short)", back) { try Undo(target.hex, in: ledger).perform() }
    guard isNewest, let now = try repository.head().commit, now != head, let parent = before.parents.first else { return }
    let (tree, was) = try (repository.commit(now).tree, repository.commit(parent).tree)
    #expect(tree == was, "undone to the byte\n\(story)")
  }

  var story: String { told.suffix(40).joined(separator: "\n") }
}
