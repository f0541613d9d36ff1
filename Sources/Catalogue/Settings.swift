internal import OrderedCollections

/// The settings of a catalogue: `colophon.yaml` at its root.
public struct Settings: Hashable, Sendable {
  /// The way in which `add work` shelves works.
  public enum Shelving: String, Sendable, CaseIterable {
    case none, initial, author
  }

  /// The way in which `add work` shelves works.
  public var shelving: Shelving
  /// The workflow of editions that name none.
  public var workflow: String
  /// The fields that no public output shows.
  public var privateFields: [String]
  /// The time in which a publisher may answer an offer before the answer is overdue.
  public var answerWithin: CalendarDuration
  /// The sets of countries that it names.
  public var territories = Territories()

  /// The settings of a catalogue without the file.
  public init() {
    (shelving, workflow) = (.none, Workflow.standard)
    privateFields = ["licence", "under", "approaches", "notes", "dates.option-until", Privacy.pseudonyms]
    answerWithin = CalendarDuration(days: 90)
  }

  /// Reads the file. A setting that is missing or wrong is as without the file; `problems` tells of wrong ones.
  ///
  /// - Throws: `DocumentError` where it is no YAML.
  public init(parsing bytes: [UInt8]) throws(DocumentError) {
    self.init()
    let value = try Document(parsing: bytes).value
    shelving = value["shelving"].text.flatMap(Shelving.init) ?? .none
    workflow = value["workflow"].text ?? Workflow.standard
    if value["private"] != .absent { privateFields = value["private"].items.compactMap(\.text) }
    if let period = value["answer-within"].text.flatMap({ try? CalendarDuration(parsing: $0) }) {
      answerWithin = period
    }
    territories = Territories(of: value["territories"])
  }

  /// The fields that are private without the setting, and public with it.
  public var madePublic: [String] { Settings().privateFields.filter { !privateFields.contains($0) } }

  /// Tells whether public outputs leave out a field, by itself or within another.
  public func isPrivate(_ field: String) -> Bool {
    privateFields.contains { field == $0 || field.hasPrefix($0 + ".") || field.hasPrefix($0 + "[") }
  }

  /// The name of the file.
  public static let file = "colophon.yaml"

  /// The problems of the file.
  public static func problems(in bytes: [UInt8]) -> [Problem] {
    let document: Document
    do throws(DocumentError) { document = try Document(parsing: bytes) } catch { return [Problem(error, path: file)] }
    guard let fields = document.value.fields else {
      return document.value == .absent
        ? [] : [problem("shape", .error, at: [], "the file should be a mapping of settings", in: document)]
    }
    let known = ["catalogue", "title", "shelving", "workflow", "private", "answer-within", "territories", "audit"]
    var problems = fields.keys.filter { !known.contains($0) && !$0.hasPrefix("x-") }.map {
      problem(
        "unknown-key", .note, at: [.key($0)], "“\($0)” is no setting that Colophon knows",
        mend: known.nearest(to: $0).map { "did you mean “\($0)”?" }, in: document)
    }
    for key in ["shelving", "workflow", "answer-within"]
    where fields[key, default: .absent] != .absent && fields[key]?.text == nil {
      problems.append(problem("shape", .error, at: [.key(key)], "“\(key)” should be one word", in: document))
    }
    if let written = fields["shelving"]?.text, Shelving(rawValue: written) == nil {
      problems.append(
        problem(
          "choice", .error, at: [.key("shelving")], "“\(written)” is no way of shelving",
          mend: "one of none, initial, author", in: document))
    }
    if let written = fields["answer-within"]?.text, let (rule, error) = FieldShape.duration.problem(with: written) {
      problems.append(
        problem(
          rule, .error, at: [.key("answer-within")], "answer-within: \(error.reason)",
          mend: error.suggestion.map { "did you mean “\($0)”?" }, in: document))
    }
    for (way, error) in Territories.faults(of: fields["territories", default: .absent]) {
      problems.append(
        problem(
          "territory", .error, at: [.key("territories")] + way, error.reason,
          mend: error.suggestion.map { "did you mean “\($0)”?" }, in: document))
    }
    for name in fields["private", default: .absent].items.map({ $0.text ?? "" }) where !isField(name) {
      problems.append(
        problem(
          "unknown-field", .warning, at: [.key("private")],
          "“\(name)” is no field, so nothing of that name is kept private",
          mend: RecordFields.nearest(to: name).map { "did you mean “\($0)”?" }, in: document))
    }
    return problems
  }
  private static func isField(_ name: String) -> Bool {
    if [Privacy.ownKeys, Privacy.pseudonyms].contains(name) { return true }
    guard let path = try? FieldPath(parsing: name) else { return false }
    return name.hasPrefix("x-")
      || RecordReference.Kind.allCases.contains { RecordFields.shape(of: $0).shape(at: path) != nil }
  }

  private static func problem(
    _ rule: String, _ severity: Problem.Severity, at place: [PathComponent], _ message: String, mend: String? = nil,
    in document: Document
  ) -> Problem {
    let value = rule == "unknown-key" ? nil : document.position(of: place)
    return Problem(
      rule: rule, severity: severity, path: file, position: value ?? document.position(ofKeyOrValue: place),
      message: message, mend: mend)
  }
}
