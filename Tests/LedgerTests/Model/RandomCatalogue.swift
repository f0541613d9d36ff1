import Catalogue
import Foundation
import TestSupport
import Testing

@testable import Actions
@testable import Git
@testable import History
@testable import Reading
@testable import Writing

/// A bare repository with one edition, in which actions are taken at random, and the model that says what comes of each.
final class RandomCatalogue {
  private let repository: Repository
  let ledger: Ledger
  private let directory: String
  private var random: SeededGenerator
  private(set) var model = DesignModel()
  /// The place of HEAD in the model.
  private(set) var tip = 0
  /// True if all changes by hand, merges too, are allowed by the workflow.
  private let isLawful: Bool
  /// The checks of a history before it is left.
  private let atEnd: (RandomCatalogue) throws -> Void
  private(set) var written = 0

  static let reference = RecordReference(.edition, "w/e")
  private static let seconds: Int64 = 1_700_000_000
  private static let who = Signature(
    name: "Ann", email: "ann@example.org", when: Instant(secondsSince1970: seconds, offsetMinutes: 0))

  init(seed: Int, isLawful: Bool = false, atEnd: @escaping (RandomCatalogue) throws -> Void = { _ in }) throws {
    (self.isLawful, self.atEnd) = (isLawful, atEnd)
    random = SeededGenerator(seed: UInt64(seed))
    directory = FileManager.default.temporaryDirectory.appending(path: "model-\(UUID().uuidString)").path
    let environment = Git.Environment(variables: [
      "HOME": directory, "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC0", "GIT_AUTHOR_NAME": "Ann",
      "GIT_AUTHOR_EMAIL": "ann@example.org", "GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.org",
    ]) { Self.seconds }
    repository = try Repository.create(at: directory, bare: true, environment: environment)
    ledger = Ledger(repository, folder: "", environment: environment)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  /// Takes so many actions; a history that has grown long is left, and another begun.
  func act(_ count: Int) throws {
    for number in 0..<count {
      if model.commits.isEmpty || model.commits.count > 12 {
        if !model.commits.isEmpty {
          try compareHistories()
          try atEnd(self)
        }
        try begin()
      }
      let action = try act()
      try compareRecord(action)
      if number % 7 == 0 { try compareHistories() }
    }
  }

  private func begin() throws {
    model = DesignModel()
    let record = ModelRecord(parts: ["": .init(status: "a"), "paperback": .init(), "ebook": .init()], title: "T")
    // no two histories are one, so that none is compared with what another left
    let message = "Add w/e \(written) \(UInt32.random(in: 0...UInt32.max, using: &random))\n\nEdition: w/e\nTransition: (new) -> a\nWork: w\n"
    try commit([], Self.text(of: record), message)
    model.commits[0].kind = .new
    model.commits[0].named = [""]
  }

  func commit(_ parents: [Int], _ text: String, _ message: String) throws {
    let files = [
      ("colophon.yaml", ""), ("workflows/translation.yaml", ModelWorkflow.text), ("editions/w/work.yaml", "title: W\n"),
      ("editions/w/e.yaml", text),
    ]
    let changes: [TreeChange] = try files.map { path, text in
      .put(path: path, blob: try repository.writeBlob(Array(text.utf8)), mode: .file)
    }
    let id = try repository.writeCommit(
      tree: try repository.writeTree(from: nil, changes: changes), parents: parents.map { model.commits[$0].id },
      author: Self.who, committer: Self.who, message: message)
    model.commits.append(
      DesignModel.Commit(id: id, parents: parents, text: text, record: try Self.record(of: text), seconds: Self.seconds))
    try go(to: model.commits.count - 1)
  }

  private func go(to index: Int) throws {
    let head = try repository.head()
    if head.commit != model.commits[index].id {
      try repository.moveHead(from: head, to: model.commits[index].id, log: "test", by: Self.who)
    }
    tip = index
  }

  /// One action, taken and foretold; its words are for the report of a failure.
  private func act() throws -> String {
    let history = ModelHistory(model, at: tip)
    let reachable = model.ancestors(tip).sorted()
    switch Int.random(in: 0..<23, using: &random) {
    case 0..<9: return try advance(history)
    case 9..<12: return try undo(any(reachable), history)
    case 12..<16: return try correct(any(reachable), history)
    case 16: return try setTitle(history)
    case 17:
      try go(to: any(Array(model.commits.indices.suffix(5))))
      return "go to \(tip)"
    case 18: return try editByHand(history)
    case 19, 20: return try twin()
    default: return try merge()
    }
  }

  private func advance(_ history: ModelHistory) throws -> String {
    let parts = any([[""], [""], ["paperback"], ["ebook"], ["ebook"], ["paperback", "ebook"], ["", "ebook"]])
    let step = any(ModelWorkflow.steps).name
    let date = any([nil, anyDate(), anyDate()])
    let reason = any([nil, "x", "y", "z"])
    var request = AdvanceRequest(.named(parts.map(Self.query)), to: step, on: try date.map { try EDTF(parsing: $0.text) })
    request.reason = reason
    let words = "advance \(parts) \(step) on \(date?.text ?? "today") because \(reason ?? "-")"
    try compare(words, history.advance(parts, by: step, on: date, reason: reason)) { try Advance(request, in: self.ledger).perform() }
    return words
  }

  /// Takes the newest step once more on a line of its own, as another desk would, and merges the two; what comes after may
  /// undo either.
  private func twin() throws -> String {
    guard case .advance(let step, let moves, let date) = model.commits[tip].kind,
      let parent = model.commits[tip].parents.first
    else { return "twin nothing" }
    let (first, parts) = (tip, moves.keys.sorted())
    try go(to: parent)
    var request = AdvanceRequest(.named(parts.map(Self.query)), to: step, on: try EDTF(parsing: any([date, anyDate()]).text))
    (request.reason, request.note) = ("x", "twin \(model.commits.count)")
    let on = ModelDate(request.on?.description ?? "")
    let words = "twin \(first): \(parts) \(step) on \(on.text)"
    let foretold = ModelHistory(model, at: tip).advance(parts, by: step, on: on, reason: "x")
    try compare(words, foretold) { try Advance(request, in: self.ledger).perform() }
    return try words + ", " + merge()
  }

  private func undo(_ target: Int, _ history: ModelHistory) throws -> String {
    guard model.commits[target].parents.count == 1 else { return "undo nothing" }
    let format = any([nil, nil, "paperback", "ebook"])
    let words = "undo \(target) \(format ?? "all")"
    let id = model.commits[target].id.hex
    let references = format.map { [Self.query($0)] } ?? []
    // a commit by hand has no names, so the record is all there is to name
    guard !model.commits[target].named.isEmpty else { return words }
    try compare(words, history.undo(target, only: format)) { try Undo(id, references, in: self.ledger).perform() }
    return words
  }

  private func correct(_ target: Int, _ history: ModelHistory) throws -> String {
    let part = any(["", "", "paperback", "ebook"])
    let date = anyDate()
    let words = "correct \(target) of \(part) to \(date.text)"
    if case .correct = model.commits[target].kind { return words }  // stands for what it corrects
    let id = model.commits[target].id.hex
    try compare(words, history.correct(target, of: part, to: date)) {
      try Correct(Self.query(part), id, on: EDTF(parsing: date.text), in: self.ledger).perform()
    }
    return words
  }

  private func setTitle(_ history: ModelHistory) throws -> String {
    let title = any([nil, "T", "U"])
    let assignment = title.map { FieldAssignment("title", .set, .text($0)) } ?? FieldAssignment("title", .unset, .absent)
    let words = "title \(title ?? "-")"
    try compare(words, history.setTitle(title)) { try SetFields(of: .named([Self.query("")]), [assignment], in: self.ledger).perform() }
    return words
  }

  /// Writes another state into the file, whether the workflow leads there or not.
  private func editByHand(_ history: ModelHistory) throws -> String {
    let part = any(["", "paperback", "ebook"])
    var record = model.commits[tip].record
    let from = record.state(of: part)
    let possible = isLawful ? lawfulStates(of: part, history) : ["a", "b", "c", "p", "e"].filter { $0 != from }
    guard !possible.isEmpty else { return "write nothing" }
    let to = any(possible)
    record.parts[part]?.status = to
    let step = ModelWorkflow.step(from: from, to: to, hasTitle: record.title != nil)
    try commit([tip], Self.text(of: record), "By hand \(UInt32.random(in: 0...UInt32.max, using: &random))\n")
    model.commits[tip].kind = .byHand(step: step, part: part, from: from, to: to)
    return "write \(to) into \(part)"
  }

  /// Merges another line into this one: one side's record, or each part from a side of its own.
  private func merge() throws -> String {
    let ours = tip
    let others = model.commits.indices.filter {
      !model.ancestors(ours).contains($0) && !model.ancestors($0).contains(ours)
    }
    guard !others.isEmpty else { return "merge nothing" }
    let theirs = any(Array(others))
    let parents = [ours, theirs].shuffled(using: &random)
    if isLawful { return try mergeLawfully(parents) }
    var record = model.commits[any(parents)].record
    if Bool.random(using: &random) {
      for part in record.parts.keys.sorted() { record.parts[part] = model.commits[any(parents)].record.parts[part] }
      record.title = model.commits[any(parents)].record.title
    }
    let same = parents.first { model.commits[$0].record == record }
    let text = same.map { model.commits[$0].text } ?? Self.text(of: record)
    try commit(parents, text, "Merge \(model.commits.count)\n")
    return "merge \(parents)"
  }

  func any<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }

  private func anyDate() -> ModelDate {
    let year = Int.random(in: 2017...2024, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let two = month < 10 ? "0\(month)" : "\(month)"
    return ModelDate(any(["\(year)", "\(year)-\(two)", "\(year)-\(two)-14"]))
  }
}

extension RandomCatalogue {
  /// Takes an action, and expects of it what the model foretold.
  private func compare(_ words: String, _ foretold: ModelOutcome, _ take: () throws -> Written) throws {
    let outcome: Result<Written, LedgerError>
    do { outcome = .success(try take()) } catch let error as LedgerError { outcome = .failure(error) }
    switch (foretold, outcome) {
    case (.refused, .failure): break
    case (.nothing, .success(let written)): #expect(written.commit == nil, "\(words)\n\(story)")
    case (.written(let record, let kind, let named), .success(let written)):
      guard let id = written.commit else {
        Issue.record("\(words): nothing was written\n\(story)")
        return
      }
      self.written += 1
      // the same action on the same commit at the same time is the same commit
      if let same = model.commits.firstIndex(where: { $0.id == id }) {
        tip = same
        return
      }
      let text = String(decoding: try ledger.now().bytes(of: "editions/w/e.yaml") ?? [], as: UTF8.self)
      #expect(try Self.record(of: text) == record, "\(words)\n\(story)")
      model.commits.append(
        DesignModel.Commit(
          id: id, parents: [tip], text: text, record: record, seconds: Self.seconds, kind: kind, named: named))
      tip = model.commits.count - 1
    case (_, .failure(let error)): Issue.record("\(words): \(error.what): \(error.why ?? "")\n\(story)")
    case (.refused, .success): Issue.record("\(words): the model refuses it\n\(story)")
    }
  }

  private func compareRecord(_ words: String) throws {
    #expect(try repository.head().commit == model.commits[tip].id, "\(words)\n\(story)")
  }

  /// The telling of an event.
  private struct Told: Hashable, CustomStringConvertible {
    let commit: ObjectID
    let part: String
    let undoneBy: ObjectID?
    let overruledBy: ObjectID?
    let agreesWith: ObjectID?
    let effective: String?
    let stateChange: String?

    var description: String {
      "\(commit.short) \(part) \(stateChange ?? "-") \(effective ?? "-") undone \(undoneBy?.short ?? "-") overruled \(overruledBy?.short ?? "-") agrees \(agreesWith?.short ?? "-")"
    }
  }

  private func compareHistories() throws {
    let history = ModelHistory(model, at: tip)
    let all = try ledger.history(of: Self.reference)
    #expect(all.map(Self.told) == history.events.map { told($0, in: history) }, "\(story)")
    for format in ModelRecord.formats {
      let own = try ledger.history(of: Self.reference.format(format))
      #expect(own.map(Self.told) == history.history(of: format).map { told($0, in: history) }, "\(format)\n\(story)")
    }
    var logged: [Event] = []
    let take = { (event: Event) in
      logged.append(event)
      return true
    }
    try ledger.log(where: { $0 == Self.reference }, take)
    #expect(logged.reversed() == all, "\(story)")
  }

  private static func told(_ event: Event) -> Told {
    Told(
      commit: event.commit.id, part: event.format ?? "", undoneBy: event.undoneBy, overruledBy: event.overruledBy, agreesWith: event.agreesWith,
      effective: event.effective?.description, stateChange: event.transition.map { "\($0.name ?? "") \($0.from) \($0.to)" })
  }

  private func told(_ event: ModelEvent, in history: ModelHistory) -> Told {
    let standing = history.recordStates(event)
    return Told(
      commit: model.commits[event.commit].id, part: event.part,
      undoneBy: standing.undoneBy.map { model.commits[$0].id },
      overruledBy: standing.overruledBy.map { model.commits[$0].id },
      agreesWith: standing.agreesWith.map { model.commits[$0].id },
      effective: history.effective(event)?.text,
      stateChange: history.stateChange(event).map { "\($0.step) \($0.from) \($0.to)" })
  }

  /// The content of the model, for the report of a failure.
  var story: String {
    model.commits.indices.map { index in
      let commit = model.commits[index]
      return
        "\(index == tip ? "*" : " ")\(index) \(commit.id.short) of \(commit.parents) \(commit.kind) \(commit.named) \(commit.record.fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.joined(separator: ","))" })"
    }.joined(separator: "\n")
  }

  private static func query(_ part: String) -> ReferenceQuery { ReferenceQuery(part.isEmpty ? "w/e" : "w/e#\(part)") }
}
