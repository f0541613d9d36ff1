import Catalogue
import Foundation
import TestSupport

@testable import Git
@testable import History
@testable import Judging
@testable import Reading
@testable import Reports

/// A question about a catalogue, as a person asks it.
struct Question: CustomStringConvertible {
  let description: String
  /// The answer as text.
  let answer: (Ledger) throws -> String

  init(_ description: String, _ answer: @escaping (Ledger) throws -> String) {
    (self.description, self.answer) = (description, answer)
  }

  /// The answer, or why there is none.
  func asked(of ledger: Ledger) -> String {
    do { return try answer(ledger) } catch { return "error: \(error)" }
  }
}

/// Makes questions at random about what stands in a catalogue, stood there, or nearly does.
struct Questions {
  private var random: SeededGenerator
  private let names: [RecordReference]
  private let languages, words, states: [String]
  private let days: [Day]
  private let commits: [ObjectID]

  /// - Parameter former: Names that were given up.
  init(about ledger: Ledger, seed: Int, former: [RecordReference] = []) throws {
    random = SeededGenerator(seed: UInt64(seed))
    let snapshot = try ledger.now()
    let there = try snapshot.references()
    var (languages, words, states): (Set<String>, Set<String>, Set<String>) = ([], [], [])
    // a sample of the records tells enough
    for name in there.indices.filter({ $0 % max(1, there.count / 200) == 0 }).map({ there[$0] }) {
      guard let fields = try? snapshot.recordWithoutText(name).fields else { continue }
      languages.formUnion(fields.languageTags)
      words.formUnion(SearchedText.all(in: fields, of: name.kind).flatMap { $0.text.split(separator: " ").map(String.init) })
      states.formUnion(fields["status"].text.map { [$0] } ?? [])
    }
    names = there + former
    (self.languages, self.words, self.states) = (languages.sorted() + ["la"], words.sorted() + ["xyz"], states.sorted() + ["proposed"])
    var (commits, next): ([ObjectID], ObjectID?) = ([], try ledger.repository.head().commit)
    while let id = next, commits.count < 400 {
      commits.append(id)
      next = try ledger.repository.header(of: id).parents.first
    }
    self.commits = commits
    let recorded = try commits.map { try ledger.repository.header(of: $0).recorded.day }
    days = recorded.flatMap { [$0, $0.adding(days: -1)] } + (1..<4).map { (recorded.last ?? .first(ofYear: 2000)).adding(days: -400 * $0) }
  }

  private mutating func any<Item>(_ items: [Item]) -> Item { items[Int.random(in: items.indices, using: &random)] }
  private mutating func happens(_ times: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &random) < times }

  /// A name as it is typed: whole, its end or beginning, with slips, or of nothing.
  private mutating func typed() -> String {
    guard !names.isEmpty else { return "nothing" }
    let path = any(names).path
    let parts = path.split(separator: "/").map(String.init)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return path
    case 1: return parts.suffix(Int.random(in: 1...parts.count, using: &random)).joined(separator: "/")
    case 2: return String(path.dropLast(Int.random(in: 1...2, using: &random)))
    case 3: return (parts.dropLast().suffix(1) + [String((parts.last ?? "").prefix(3))]).joined(separator: "/")
    case 4, 5:
      var letters = Array(path)
      for _ in 0..<Int.random(in: 1...3, using: &random) where letters.count > 2 {
        let place = Int.random(in: 1..<letters.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: letters.remove(at: place)
        case 1: letters.insert("x", at: place)
        default: letters.swapAt(place, place - 1)
        }
      }
      return String(letters)
    default: return "no/such-name"
    }
  }

  private mutating func filter() -> String {
    let terms = (0..<Int.random(in: 1...2, using: &random)).map { _ -> String in
      let word = String(any(words).prefix(Int.random(in: 1...6, using: &random))).replacing("\"", with: "").replacing("\\", with: "")
      let term: String
      switch Int.random(in: 0..<9, using: &random) {
      case 0: term = "status:\(any(states))"
      case 1: term = "language:\(any(languages))"
      case 2: term = "title:\"\(word)\""
      case 3: term = "publisher:\"\(word)\""
      case 4: term = "contributor:\"\(word)\""
      case 5: term = "work:\(names.isEmpty ? "w" : any([any(names).work.path, any(names).work.slug]))"
      case 6: term = "published:\(any([">=", "<", ""]))\(any(days).year)"
      case 7: term = "category:\(any(State.Category.allCases.map(\.rawValue)))"
      default: term = "translator:*"
      }
      return (happens(1, in: 5) ? "-" : "") + term
    }
    return terms.joined(separator: " ")
  }

  /// The next question.
  mutating func next() -> Question {
    switch Int.random(in: 0..<18, using: &random) {
    case 12: return earlier(any(names), any(commits))
    case 13: return list(any(RecordReference.Kind.allCases), "", nil, any(commits).hex, of: any(names).work)
    case 14: return translations("", of: any(names).work)
    case 15: return licences(of: any(names).work, happens(1, in: 2) ? any(languages) : nil, happens(1, in: 3) ? filter() : nil, any(days))
    case 16: return money(happens(1, in: 2) ? filter() : nil, any(days))
    case 17: return log(any(days), before: happens(1, in: 2), Int.random(in: 1...30, using: &random))
    case 0, 1: return show(typed())
    case 2: return list(any(RecordReference.Kind.allCases), filter(), nil, nil)
    case 3: return list(.edition, "language:\(any(languages))", any(days), nil)
    case 4: return list(any(RecordReference.Kind.allCases), "language:\(any(languages))", nil, happens(1, in: 2) ? any(commits).hex : any(days).description)
    case 5: return list(.edition, filter(), any(days), happens(1, in: 3) ? any(days).description : nil)
    case 6: return translations(filter())
    case 7: return due(any(days))
    case 8: return licences(any(languages), any(days))
    case 9: return blame(typed())
    case 10: return log(Int.random(in: 1...30, using: &random), happens(1, in: 2) ? typed() : nil)
    default: return happens(1, in: 3) ? check() : found(filter())
    }
  }

  private func show(_ name: String) -> Question {
    Question("show \(name)") { ledger in
      let snapshot = try ledger.now()
      let found = try ledger.resolve(ReferenceQuery(name), in: snapshot)
      let record = try snapshot.recordWithoutText(found.record)
      return "\(found.kind) \(found) \(record.fields) \(try snapshot.countOfReception(of: found.record))"
    }
  }

  /// Asks for a record as an earlier commit had it, with its relations.
  private func earlier(_ name: RecordReference, _ commit: ObjectID) -> Question {
    Question("show \(name) --known-at \(commit.hex)") { ledger in
      let snapshot = try ledger.snapshot(knownAt: commit.hex, asOf: nil)
      let found = try ledger.resolve(ReferenceQuery(name.path), in: snapshot)
      let kin = found.kind == .edition ? "\(try snapshot.kinship(of: found))" : "\(try snapshot.family(of: found.work))"
      return "\(found) \(kin) \(try snapshot.countOfReception(of: found.record))"
    }
  }

  private func list(_ kind: RecordReference.Kind, _ filter: String, _ day: Day?, _ known: String?, of work: RecordReference? = nil) -> Question {
    Question("list \(kind) \(work.map { "--work \($0) " } ?? "")--where '\(filter)'\(day.map { " --as-of \($0)" } ?? "")\(known.map { " --known-at \($0)" } ?? "")") { ledger in
      let snapshot = try ledger.snapshot(knownAt: known, asOf: day.map { EDTF($0) })
      var asked = RecordFilter()
      asked.work = work?.path
      let (found, unreadable) = try snapshot.listed(kind, asked, FilterExpression(parsing: filter), withCategory: true)
      return "\(found.map { record in "\(record.reference) \(record.fields) \(record.status) \(record.category?.rawValue ?? "-")" }) \(unreadable)"
    }
  }

  private func translations(_ filter: String, of work: RecordReference? = nil) -> Question {
    Question("list translations \(work.map { "--work \($0) " } ?? "")--where '\(filter)'") { ledger in
      var asked = RecordFilter()
      asked.work = work?.path
      let (found, unreadable) = try ledger.now().translations(asked, FilterExpression(parsing: filter))
      return found.map { "\($0)" }.joined(separator: "\n") + "\(unreadable)"
    }
  }

  private func due(_ day: Day) -> Question {
    Question("due --on \(day)") { ledger in
      let (due, unreadable) = try ledger.due(on: day, until: day.adding(days: 30)) { _, _, _ in true }
      return due.map { "\($0.reference) \($0.state) \($0.deadline) \($0.isOverdue) \($0.steps) \($0.field?.description ?? "")" }.joined(separator: "\n") + "\(unreadable)"
    }
  }

  private func licences(_ language: String, _ day: Day) -> Question {
    Question("report licences --language \(language) --on \(day)") { ledger in
      let (rows, unreadable) = try ledger.licences(in: ledger.now(), on: day, language: LanguageTag(parsing: language))
      return rows.map { "\($0)" }.joined(separator: "\n") + "\(unreadable)"
    }
  }

  private func licences(of work: RecordReference, _ language: String?, _ filter: String?, _ day: Day) -> Question {
    Question("report licences --work \(work) \(language ?? "") \(filter ?? "") --on \(day)") { ledger in
      let (rows, unreadable) = try ledger.licences(
        in: ledger.now(), on: day, work: work, language: language.map { try LanguageTag(parsing: $0) },
        where: filter.map { try FilterExpression(parsing: $0) })
      return rows.map { "\($0)" }.joined(separator: "\n") + "\(unreadable)"
    }
  }

  private func money(_ filter: String?, _ day: Day) -> Question {
    Question("report money --where '\(filter ?? "")' --on \(day)") { ledger in
      let (report, unreadable) = try ledger.money(in: ledger.now(), on: day, where: filter.map { try FilterExpression(parsing: $0) })
      return "\(report.rows) \(report.unsummed) \(unreadable)"
    }
  }

  /// Asks for the events of a time; those that are read must be the same as if every commit was.
  private func log(_ day: Day, before: Bool, _ count: Int) -> Question {
    Question("log -n \(count) \(before ? "--until" : "--since") \(day)") { ledger in
      var events: [String] = []
      let isAsked = { (other: Day) in before ? other <= day : other >= day }
      let mayHold = { (_: ObjectID, header: CommitHeader) in ledger.index == nil || isAsked(header.recorded.day) }
      try ledger.log(where: { _ in true }, in: mayHold) { event in
        if isAsked(event.commit.committer.when.day) { events.append("\(event)") }
        return events.count < count
      }
      return events.joined(separator: "\n")
    }
  }

  private func blame(_ name: String) -> Question {
    Question("blame \(name)") { ledger in
      let found = try ledger.resolve(ReferenceQuery(name), in: ledger.now())
      return try ledger.blame(of: found).map { "\($0.field) \($0.value) \($0.commit?.id.hex ?? "-")" }.joined(separator: "\n")
    }
  }

  private func log(_ count: Int, _ work: String?) -> Question {
    Question("log -n \(count)\(work.map { " --work \($0)" } ?? "")") { ledger in
      let work = try work.map { try ledger.resolve(ReferenceQuery($0), among: [.work], in: ledger.now()) }
      var events: [String] = []
      try ledger.log(of: work, where: { _ in true }) { event in
        events.append("\(event)")
        return events.count < count
      }
      return events.joined(separator: "\n")
    }
  }

  private func found(_ filter: String) -> Question {
    Question("the editions that '\(filter)' finds") { ledger in
      "\(try ledger.resolve(.matching(FilterExpression(parsing: filter)), among: [.edition], in: ledger.now()))"
    }
  }

  private func check() -> Question {
    Question("check") { ledger in try ledger.check([], at: nil).map { "\($0)" }.joined(separator: "\n") }
  }
}
