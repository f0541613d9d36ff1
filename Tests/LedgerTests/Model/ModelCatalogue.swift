/// The fields of an edition that a workflow touches: `status` and `dates`, of it and of its formats.
struct ModelRecord: Hashable {
  /// The edition, under "", and its formats.
  var parts: [String: Part]
  var title: String?

  struct Part: Hashable {
    var status: String?
    /// Every date, by its name; those of a list one after the other.
    var dates: [String: [String]] = [:]
  }

  static let formats = ["paperback", "ebook"]

  /// The state of a part: its own, else the edition's.
  func state(of part: String) -> String { parts[part]?.status ?? parts[""]?.status ?? "a" }

  /// Every field with its value, nil for what is absent.
  var fields: [String: [String]] {
    var fields: [String: [String]] = [:]
    if let title { fields["/title"] = [title] }
    for (name, part) in parts {
      if let status = part.status { fields["\(name)/status"] = [status] }
      for (date, values) in part.dates { fields["\(name)/dates.\(date)"] = values }
    }
    return fields
  }

  mutating func set(_ field: String, to values: [String]?) {
    let (part, name) = Self.split(field)
    switch name {
    case "title": title = values?.first
    case "status": parts[part]?.status = values?.first
    default: parts[part]?.dates[String(name.dropFirst(6))] = values
    }
  }

  static func split(_ field: String) -> (part: String, name: String) {
    let part = String(field.prefix { $0 != "/" })
    return (part, String(field.dropFirst(part.count + 1)))
  }
}

/// The steps of the workflow that the model knows; the same as in `ModelWorkflow.text`.
struct ModelWorkflow {
  struct Step {
    let name: String
    let from: [String]
    /// A state, "same" or "previous".
    let to: String
    var needsTitle = false
    var reasons: [String]?
    var sets: String?
  }

  static let steps = [
    Step(name: "begin", from: ["a"], to: "b", sets: "contracted"),
    Step(name: "finish", from: ["b"], to: "c", needsTitle: true, sets: "published"),
    Step(name: "again", from: ["c"], to: "same", sets: "reprinted"),
    Step(name: "hold", from: ["b", "c"], to: "p"),
    Step(name: "resume", from: ["p"], to: "previous"),
    Step(name: "reopen", from: ["c"], to: "b", sets: "contracted"),
    Step(name: "end", from: ["a", "b", "p"], to: "e", reasons: ["x", "y"]),
  ]

  /// The name of the step that leads from one state to another: the first whose guards hold, a step back last; "" where none does.
  static func step(from: String, to: String, hasTitle: Bool) -> String {
    let leading = steps.filter { $0.from.contains(from) && $0.to == to } + steps.filter { $0.from.contains(from) && $0.to == "previous" }
    return (leading.first { hasTitle || !$0.needsTitle } ?? leading.first)?.name ?? ""
  }

  static let text = """
    workflow: translation
    version: 1
    title: T
    initial: a
    states:
      a: { title: A, category: planned }
      b: { title: B, category: in-progress }
      c: { title: C, category: available }
      p: { title: P, category: in-progress }
      e: { title: E, category: ended, final: true }
    transitions:
      begin: { from: [a], to: b, sets: { dates.contracted: effective } }
      finish: { from: [b], to: c, requires: [title], sets: { dates.published: effective } }
      again: { from: [c], to: same, sets: { dates.reprinted: effective } }
      hold: { from: [b, c], to: p }
      resume: { from: [p], to: previous }
      reopen: { from: [c], to: b, sets: { dates.contracted: effective } }
      end: { from: "*", except: [c], to: e, reason: required, reasons: [x, y] }

    """
}

/// A date of the model: a year, a month or a day, as the days it may mean.
struct ModelDate: Hashable {
  let text: String
  let first: Int
  let last: Int

  init(_ text: String) {
    self.text = text
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    func day(_ month: Int, _ day: Int) -> Int { numbers[0] * 400 + month * 32 + day }
    first = day(numbers.count > 1 ? numbers[1] : 1, numbers.count > 2 ? numbers[2] : 1)
    last = day(numbers.count > 1 ? numbers[1] : 12, numbers.count > 2 ? numbers[2] : 31)
  }

  /// Tells whether it can be on the day of another or after it.
  func canFollow(_ other: ModelDate) -> Bool { last >= other.first }

  /// Tells whether both may be the same day.
  func canBe(_ other: ModelDate) -> Bool { first <= other.last && other.first <= last }

  /// The day on which everything in the model is recorded.
  static let today = ModelDate("2023-11-14")

  /// True if no day that it may mean is before the day after tomorrow.
  var isInFuture: Bool { first > Self.today.first + 1 }
}
