import Catalogue
import Index
import Testing

@testable import Git
@testable import History
@testable import Reading

/// The answers of a catalogue at HEAD to all that an index may be asked.
struct IndexedAnswers {
  private let ledger: Ledger
  private let snapshot: Snapshot

  init(_ ledger: Ledger) throws {
    self.ledger = ledger
    snapshot = try ledger.now()
  }

  /// Every answer as text, by its question.
  func all(historiesOf names: [RecordReference]) throws -> [String: String] {
    var answers = ["references": "\(try snapshot.references())"]
    for kind in RecordReference.Kind.allCases {
      for (name, filter) in try Self.filters() {
        let (found, unreadable) = try snapshot.listed(kind, filter, withCategory: true)
        let columns = RecordColumns.delimited(of: kind)
        answers["list \(kind) \(name)"] = "\(found.map { record in columns.map { $0.cell(record) } }) \(unreadable)"
      }
      answers["lines \(kind)"] = try lines(of: kind, nil)
      answers["lines \(kind) ar"] = try lines(of: kind, LanguageTag(parsing: "ar"))
    }
    for word in ["t", "T1", "t1 2", "ar", "قابيل", "ann", "nothing"] {
      let (found, unreadable) = try snapshot.search(try SearchQuery(parsing: word))
      answers["search \(word)"] = "\(found.map { "\($0.hit)" }) \(unreadable)"
    }
    for reference in try snapshot.references() {
      answers["reception \(reference)"] = "\(try snapshot.countOfReception(of: reference))"
      switch reference.kind {
      case .work: answers["family \(reference)"] = "\(try snapshot.family(of: reference))"
      case .edition: answers["kinship \(reference)"] = "\(try snapshot.kinship(of: reference))"
      case .reception: break
      }
    }
    for name in try Set(snapshot.references()).union(names) {
      answers["record \(name.kind) \(name)"] = try said(by: name)
      answers["named \(name.slug)"] = resolved(name.slug)
    }
    for filter in ["status:proposed", "-status:proposed", "status:offered,contracted language:ar", "language:ar", "category:planned"] {
      answers["found \(filter)"] = try found(filter)
    }
    for name in names { answers["history \(name.kind) \(name)"] = history(of: name) }
    return answers
  }

  /// The fields of a record and its place.
  private func said(by name: RecordReference) throws -> String {
    guard try snapshot.holds(name) else { return "none" }
    do {
      let record = try snapshot.recordWithoutText(name)
      return "\(record.fields) \(try snapshot.recordStates(of: record).map { "\($0)" })"
    } catch { return "\(error)" }
  }

  private func resolved(_ name: String) -> String {
    do { return "\(try ledger.resolve(ReferenceQuery(name), in: snapshot))" } catch { return "\(error)" }
  }

  private func found(_ filter: String) throws -> String {
    let selection = Selection.matching(try FilterExpression(parsing: filter))
    do { return "\(try ledger.resolve(selection, among: [.edition], in: snapshot))" } catch { return "\(error)" }
  }

  private func history(of name: RecordReference) -> String {
    do { return try ledger.history(of: name).map { "\($0)" }.joined(separator: "\n") } catch { return "\(error)" }
  }

  /// The lines of a kind that the index has ready, else as they are made from records.
  private func lines(of kind: RecordReference.Kind, _ language: LanguageTag?) throws -> String {
    var ready: [UInt8] = []
    let isWhole = try snapshot.fromIndex { index in try index.lines(of: kind, in: language) { ready += $0 } }
    if let isWhole {
      #expect(isWhole)
      return String(decoding: ready, as: UTF8.self)
    }
    var filter = RecordFilter()
    filter.language = language
    let columns = RecordColumns.table(of: kind)
    return try snapshot.listed(kind, filter, withCategory: false).records.map { record in
      columns.map { $0.cell(record).escapedCell }.joined(separator: "\t") + "\n"
    }.joined()
  }

  private static func filters() throws -> [(String, RecordFilter)] {
    var (language, work, status, both) = (RecordFilter(), RecordFilter(), RecordFilter(), RecordFilter())
    language.language = try LanguageTag(parsing: "ar")
    work.work = "w"
    status.status = "proposed"
    (both.language, both.work) = (language.language, "v")
    return [("all", RecordFilter()), ("ar", language), ("w", work), ("proposed", status), ("ar v", both)]
  }
}

extension Ledger {
  /// The same catalogue, opened anew with its index, as the next command would.
  func withIndex() -> (ledger: Ledger, index: LedgerIndex) {
    let ledger = Ledger(repository, folder: folder, environment: environment)
    let index = LedgerIndex(for: ledger)
    ledger.index = index
    return (ledger, index)
  }

  /// Expects that the index answers, and that it answers what git says.
  func expectIndexToAgree(
    historiesOf names: [RecordReference] = [], _ story: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (indexed, index) = withIndex()
    let head = try #require(try repository.head().commit)
    #expect(index.stands(for: head), "the index is not given up\n\(story)", sourceLocation: sourceLocation)
    let known = try IndexedAnswers(indexed).all(historiesOf: names)
    let plain = Ledger(repository, folder: folder, environment: environment)
    let read = try IndexedAnswers(plain).all(historiesOf: names)
    for question in Set(known.keys).union(read.keys).sorted() where known[question] != read[question] {
      Issue.record(
        "\(question)\nindex: \(known[question] ?? "-")\ngit: \(read[question] ?? "-")\n\(story)",
        sourceLocation: sourceLocation)
    }
  }
}
