import Catalogue
import Foundation
import OrderedCollections
import TestSupport
import Testing

@testable import Actions
@testable import Git
@testable import History
@testable import Judging
@testable import Reading
@testable import Writing

/// A workflow at random, as its file says it and as the model knows it.
struct RandomWorkflow {
  struct Step {
    let name: String
    let from: [String]
    /// A state, "same" or "previous".
    let to: String
    let sets: [String]
  }

  let states: [String]
  let steps: [Step]

  static let fields = ["contracted", "delivered", "accepted", "published", "out-of-print", "withdrawn", "reprinted"]

  init(_ random: inout SeededGenerator) {
    states = (0..<Int.random(in: 2...7, using: &random)).map { "s\($0)" }
    // every state can be reached, and leads to the last
    var steps = zip(states, states.dropFirst()).enumerated().map { place, pair in
      Step(name: "go-\(place)", from: [pair.0], to: pair.1, sets: Self.someFields(&random))
    }
    for place in 0..<Int.random(in: 0...6, using: &random) {
      let from = states.filter { _ in Bool.random(using: &random) }
      let to = (states + ["same", "previous"]).randomElement(using: &random) ?? "same"
      let leaving = from.filter { $0 != to }
      guard !leaving.isEmpty else { continue }
      let step = Step(name: "leap-\(place)", from: leaving, to: to, sets: to == "same" ? ["reprinted"] : Self.someFields(&random))
      steps.insert(step, at: Int.random(in: 0...steps.count, using: &random))
    }
    self.steps = steps
  }

  private static func someFields(_ random: inout SeededGenerator) -> [String] {
    let count = [0, 1, 1, 1, 2].randomElement(using: &random) ?? 0
    return Array(fields.dropLast().shuffled(using: &random).prefix(count))
  }

  var text: String {
    let states = states.map { "  \($0): { title: T, category: \($0 == self.states.last ? "available" : "planned") }" }
    let steps = steps.map { step in
      let sets = step.sets.map { "dates.\($0): effective" }.joined(separator: ", ")
      return "  \(step.name): { from: [\(step.from.joined(separator: ", "))], to: \(step.to)\(sets.isEmpty ? "" : ", sets: { \(sets) }") }"
    }
    return "workflow: translation\nversion: 1\ninitial: s0\nstates:\n\(states.joined(separator: "\n"))\ntransitions:\n\(steps.joined(separator: "\n"))\n"
  }
}

/// What the model knows of an edition, or of one of its formats, and what it answers of any day: slowly, by the words of
/// docs/time.md alone.
struct FoundModel {
  struct Event {
    let step: String?
    let to: String
    /// The date that was given for it, as corrected.
    var date: String?
  }

  let workflow: RandomWorkflow
  let recorded: String
  /// Its events in the order of history; the first is that it was found.
  var events: [Event]
  /// The dates in its file, by their names.
  var dates: [String: [String]] = [:]

  /// The days that a date may mean, each as a number that grows with it.
  private static func days(_ date: String) -> ClosedRange<Int> {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    let (year, month, day) = (parts[0], parts.count > 1 ? parts[1] : nil, parts.count > 2 ? parts[2] : nil)
    return (year * 10000 + (month ?? 1) * 100 + (day ?? 1))...(year * 10000 + (month ?? 12) * 100 + (day ?? 31))
  }

  static func canBeSame(_ one: String, _ other: String) -> Bool { days(one).overlaps(days(other)) }

  private func begins(_ date: String, by day: String) -> Bool { Self.days(date).lowerBound <= Self.days(day).lowerBound }

  private func fieldsSet(_ event: Event) -> [String] {
    if let step = event.step { return workflow.steps.first { $0.name == step }?.sets ?? [] }
    return workflow.steps.first { $0.to == event.to && !$0.sets.isEmpty }?.sets ?? []
  }

  private func date(of event: Event) -> String? {
    if let date = event.date { return date }
    guard event.step == nil else { return nil }
    return fieldsSet(event).lazy.compactMap { dates[$0]?.first }.first ?? recorded
  }

  private func isPast(_ event: Event, _ day: String) -> Bool { date(of: event).map { begins($0, by: day) } ?? false }

  /// The state on a day; nil where it was in none yet.
  func state(on day: String) -> String? {
    var state: String?
    for event in events where isPast(event, day) { state = event.to }
    if let state { return state }
    // of every state from which the found one can be reached, each date that a step into it sets
    let found = events[0].to
    var best: (state: String, day: Int)?
    for candidate in workflow.states.filter({ $0 != found && canReach(found, from: $0) }) + [found] {
      for step in workflow.steps where step.to == candidate {
        for date in step.sets.flatMap({ dates[$0] ?? [] }) where begins(date, by: day) {
          let first = Self.days(date).lowerBound
          if first >= best?.day ?? 0 { best = (candidate, first) }
        }
      }
    }
    return best?.state
  }

  private func canReach(_ target: String, from origin: String) -> Bool {
    var reached: Set<String> = [origin]
    for _ in workflow.states {
      for state in reached {
        for step in workflow.steps where step.from.contains(state) {
          switch step.to {
          case "same": break
          case "previous": reached.formUnion(workflow.steps.filter { $0.to == state }.flatMap(\.from))
          default: reached.insert(step.to)
          }
        }
      }
    }
    return reached.contains(target)
  }

  /// The dates of steps on a day, by their fields.
  func dates(on day: String) -> [String: [String]] {
    let hasBegun = events.contains { isPast($0, day) }
    var result = dates
    for field in Set(workflow.steps.flatMap(\.sets)) {
      guard let known = dates[field] else { continue }
      let setting = hasBegun ? events.filter { fieldsSet($0).contains(field) && date(of: $0) != nil } : []
      let past = setting.filter { isPast($0, day) }
      func isSame(_ event: Event, _ date: String) -> Bool { Self.canBeSame(self.date(of: event) ?? "", date) }
      if field == "reprinted" {
        result[field] = known.filter { date in
          let same = setting.filter { isSame($0, date) }
          return same.isEmpty ? begins(date, by: day) : same.contains { isPast($0, day) }
        }
      } else if setting.isEmpty {
        result[field] = known.filter { begins($0, by: day) }
      } else if !past.contains(where: { isSame($0, known[0]) }) {
        result[field] = past.first.flatMap { date(of: $0) }.map { [$0] } ?? []
      }
    }
    return result.filter { !$0.value.isEmpty }
  }

  /// The fields in which the file says another date than history.
  var parted: Set<String> {
    Set(
      dates.keys.filter { field in
        let setting = events.filter { $0.date != nil && fieldsSet($0).contains(field) }
        let apart = setting.filter { event in
          !(dates[field] ?? []).contains { Self.canBeSame(event.date ?? "", $0) }
        }
        return field == "reprinted" ? !apart.isEmpty : !setting.isEmpty && apart.count == setting.count
      })
  }

  /// Every date that it knows.
  var allDates: [String] { dates.values.flatMap(\.self) + events.compactMap(\.date) + [recorded] }
}

/// A bare repository with one edition, found in some state, and then moved, corrected and changed at random.
final class RandomFound {
  let ledger: Ledger
  private let repository: Repository
  private let directory: String
  var random: SeededGenerator
  let workflow: RandomWorkflow
  /// The edition; nil where it was refused.
  var model: FoundModel?
  /// What was done, for the report of a failure.
  var told: [String] = []

  static let reference = RecordReference(.edition, "w/e")
  private static let seconds: Int64 = 1_700_000_000
  static let today = "2023-11-14"

  init(seed: Int) throws {
    random = SeededGenerator(seed: UInt64(seed))
    workflow = RandomWorkflow(&random)
    directory = FileManager.default.temporaryDirectory.appending(path: "found-\(UUID().uuidString)").path
    let environment = Git.Environment(variables: [
      "HOME": directory, "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC0", "GIT_AUTHOR_NAME": "Ann",
      "GIT_AUTHOR_EMAIL": "ann@example.org", "GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.org",
    ]) { Self.seconds }
    repository = try Repository.create(at: directory, bare: true, environment: environment)
    ledger = Ledger(repository, folder: "", environment: environment)
    let files = [
      ("colophon.yaml", "workflow: translation\n"), ("workflows/translation.yaml", workflow.text), ("editions/w/work.yaml", "title: W\n"),
    ]
    let changes: [TreeChange] = try files.map { path, text in
      .put(path: path, blob: try repository.writeBlob(Array(text.utf8)), mode: .file)
    }
    let who = Signature(
      name: "Ann", email: "ann@example.org", when: Instant(secondsSince1970: Self.seconds, offsetMinutes: 0))
    let id = try repository.writeCommit(
      tree: try repository.writeTree(from: nil, changes: changes), parents: [], author: who, committer: who, message: "Start\n")
    try repository.moveHead(from: repository.head(), to: id, log: "test", by: who)
  }

  deinit { try? FileManager.default.removeItem(atPath: directory) }

  func anyDate() -> String {
    let (year, month, day) = (
      Int.random(in: 2010...2020, using: &random), Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random)
    )
    let (two, three) = (String(format: "%d-%02d", year, month), String(format: "%d-%02d-%02d", year, month, day))
    return [String(year), two, three, three].randomElement(using: &random) ?? two
  }

  /// Brings the edition in, in any state, with some of its dates.
  func find() throws {
    let state = workflow.states.randomElement(using: &random) ?? "s0"
    var dates: [String: [String]] = [:]
    for field in RandomWorkflow.fields where Int.random(in: 0..<3, using: &random) == 0 {
      dates[field] = (0..<(field == "reprinted" ? Int.random(in: 1...3, using: &random) : 1)).map { _ in anyDate() }
    }
    let on = Int.random(in: 0..<3, using: &random) == 0 ? anyDate() : nil
    told.append("\(workflow.text)find \(state) on \(on ?? "-") with \(dates)")
    var request = AddRequest(.edition("w/e"), fields: .mapping(["language": .text("ar"), "status": .text(state)]))
    request.on = try on.map { try EDTF(parsing: $0) }
    request.assignments = dates.map { field, dates in
      let value: Value = field == "reprinted" ? .list(dates.map { .text($0) }) : .text(dates[0])
      return FieldAssignment(FieldPath([.name("dates"), .name(field)]), .set, value)
    }
    let setting = workflow.steps.first { $0.to == state && !$0.sets.isEmpty }?.sets ?? []
    let isRefused = on.map { on in
      setting.contains { field in dates[field].map { !$0.contains { FoundModel.canBeSame($0, on) } } ?? false }
    }
    if isRefused == true {
      #expect(throws: LedgerError.self, "\(told)") { try Add(request, to: self.ledger).perform() }
      return
    }
    _ = try Add(request, to: ledger).perform()
    if let on { for field in setting where dates[field] == nil { dates[field] = [on] } }
    let stated = on ?? setting.lazy.compactMap { dates[$0]?.first }.first
    model = FoundModel(
      workflow: workflow, recorded: Self.today, events: [.init(step: nil, to: state, date: stated)], dates: dates)
  }

  /// Moves it, corrects a date of it, or changes one in the file; what is refused changes nothing.
  func act() throws {
    guard let model else { return }
    let query = ReferenceQuery("w/e")
    let date = try EDTF(parsing: anyDate())
    switch Int.random(in: 0..<4, using: &random) {
    case 0, 1:
      guard let name = workflow.steps.randomElement(using: &random)?.name else { return }
      told.append("\(name) on \(date)")
      let request = AdvanceRequest(.named([query]), to: name, on: date)
      guard let step = try? Advance(request, in: ledger).perform().records.first?.step else { return }
      self.model?.events.append(.init(step: name, to: step.to, date: date.description))
    case 2:
      guard let place = model.events.indices.randomElement(using: &random) else { return }
      let events = try ledger.history(of: Self.reference).filter { $0.counts && $0.transition != nil }
      told.append("correct \(place) to \(date)")
      guard (try? Correct(query, events[place].commit.id.hex, on: date, in: ledger).perform()) != nil else { return }
      self.model?.events[place].date = date.description
    default:
      guard let field = RandomWorkflow.fields.dropLast().randomElement(using: &random) else { return }
      told.append("set \(field) to \(date)")
      let path = FieldPath([.name("dates"), .name(field)])
      _ = try SetFields(
        of: .named([query]), [FieldAssignment(path, .set, .text(date.description))], in: ledger
      ).perform()
    }
    self.model?.dates = Self.dates(of: try ledger.now().record(Self.reference).fields)
  }

  static func dates(of fields: Value) -> [String: [String]] {
    (fields["dates"].fields ?? [:]).reduce(into: [:]) { dates, entry in
      dates[entry.key] = entry.value.items.compactMap(\.text)
    }
  }

  /// The day before, the first and the last day, and the day after of each date; and days long before and after all.
  func days() throws -> [Day] {
    let days = try (model?.allDates ?? []).map { try EDTF(parsing: $0) }.flatMap { [$0.earliest, $0.latest].compactMap(\.self) }
    return Set(days.flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] }).sorted() + [-40_000, 40_000].map { Day(daysSince1970: $0) }
  }
}
