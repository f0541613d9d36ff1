internal import OrderedCollections

/// Finds what is wrong, or worth knowing, in one record by itself.
public struct RecordCheck {
  let record: Record
  /// The sets of countries that the catalogue names.
  let territories: Territories
  private let path: String
  private var problems: [Problem] = []
  private var wrongValues = 0

  /// The findings in a record, in the order of the file.
  ///
  /// - Parameter territories: The sets of countries that the catalogue names.
  public static func problems(in record: Record, naming territories: Territories) -> [Problem] {
    var check = RecordCheck(record: record, territories: territories, path: record.reference.file)
    check.walk(record.fields, RecordFields.shape(of: record.reference.kind), at: [], FieldPath([]))
    if let root = record.document.root { check.texts(root) }
    check.names()
    check.crowds()
    check.licences()
    return check.problems.sorted {
      ($0.position ?? Position(line: 1, column: 1)) < ($1.position ?? Position(line: 1, column: 1))
    }
  }

  private init(record: Record, territories: Territories, path: String) {
    (self.record, self.territories, self.path) = (record, territories, path)
  }

  mutating func add(
    _ rule: String, _ severity: Problem.Severity, at place: [PathComponent], _ message: String, mend: String? = nil,
    key: Bool = false
  ) {
    let document = record.document
    let position =
      key
      ? document.position(ofKeyOrValue: place) : document.position(of: place) ?? document.position(ofKeyOrValue: place)
    problems.append(
      Problem(
        rule: rule, severity: severity, path: path, position: position, at: place, message: message, mend: mend))
  }

  private mutating func walk(_ value: Value, _ shape: FieldShape, at place: [PathComponent], _ field: FieldPath) {
    Effort.took()
    switch value {
    case .absent: break
    case .text(let text): scalar(text, shape, at: place, field)
    case .list(let items): list(items, shape, at: place, field)
    case .mapping(let fields): mapping(fields, shape, at: place, field)
    }
  }

  private mutating func scalar(_ text: String, _ shape: FieldShape, at place: [PathComponent], _ field: FieldPath) {
    guard let (rule, error) = shape.problem(with: text, naming: territories) else {
      return noteNormalForm(text, shape, at: place, field)
    }
    wrongValues += 1
    var mend = wrongValues > ComparisonLimits.wrongValues ? nil : error.suggestion.map { "did you mean “\($0)”?" }
    if rule == "isbn" {
      mend = (mend.map { $0 + " " } ?? "") + "one that stands so on the book goes into isbn-as-printed"
    }
    add(rule, rule == "slip" ? .warning : .error, at: place, "\(field): \(error.reason)", mend: mend)
  }

  /// Notes values that are valid, but that Colophon would write otherwise.
  private mutating func noteNormalForm(
    _ text: String, _ shape: FieldShape, at place: [PathComponent], _ field: FieldPath
  ) {
    if let doubt = shape.doubt(about: text) { add("issn", .warning, at: place, "\(field): \(doubt.reason)") }
    guard case .language = shape.item, let tag = try? LanguageTag(parsing: text) else { return }
    if tag.description != text {
      add(
        "language-case", .note, at: place, "\(field): “\(text)” is written “\(tag)”",
        mend: "colophon set \(record.reference) \(field)=\(tag)")
    } else if let preferred = tag.preferred {
      add(
        "language-deprecated", .warning, at: place, "\(field): “\(text)” is deprecated",
        mend: "the registry says “\(preferred)”")
    } else if let vague = Self.vague(tag) {
      add("language-vague", .note, at: place, "\(field): “\(text)” \(vague.why)", mend: vague.mend)
    }
  }

  /// A fact that a tag leaves open and that readers of a book want to know.
  private static func vague(_ tag: LanguageTag) -> (why: String, mend: String)? {
    switch tag.description.split(separator: "-").map(String.init) {
    case let subtags where subtags.first == "no":
      ("says neither Bokmål nor Nynorsk", "“nb” or “nn”, where that is known")
    case let subtags where subtags.first == "sr" && tag.script == nil:
      ("doesn't say in which script", "“sr-Cyrl” or “sr-Latn”, where that is known")
    default: nil
    }
  }

  private mutating func list(_ items: [Value], _ shape: FieldShape, at place: [PathComponent], _ field: FieldPath) {
    if items.isEmpty { return }  // as good as absent
    if case .date = shape, let set = Value.list(items).oneOfSet { return scalar(set, shape, at: place, field) }
    guard case .list(let item) = shape else {
      return add("shape", .error, at: place, "\(field) holds one value, not a list")
    }
    for (index, value) in items.enumerated() {
      walk(value, item, at: place + [.index(index)], field.appending(.index(index)))
    }
  }

  private mutating func mapping(
    _ fields: Value.Fields, _ shape: FieldShape, at place: [PathComponent], _ field: FieldPath
  ) {
    if case .open(let item) = shape.item {
      for (key, value) in fields { walk(value, item, at: place + [.key(key)], field.appending(.name(key))) }
      return
    }
    guard let known = shape.fields else {
      return add("shape", .error, at: place, "\(field) holds a value, not keys and values")
    }
    for (key, value) in fields where !key.hasPrefix("x-") {
      let (below, path) = (place + [.key(key)], field.appending(.name(key)))
      if let definition = known.first(where: { $0.key == key }) {
        walk(value, definition.shape, at: below, path)
      } else {
        unknown(key, path, in: shape, at: below, isTop: place.isEmpty)
      }
    }
  }

  private mutating func unknown(
    _ key: String, _ path: FieldPath, in shape: FieldShape, at place: [PathComponent], isTop: Bool
  ) {
    let known = shape.fields?.map(\.key) ?? []
    let nearest = isTop ? RecordFields.nearest(to: key, of: record.reference.kind) : known.nearest(to: key)
    if nearest == nil, shape.isSelective, let selecting = shape.distinguishingKey, shape.selects(key) {
      // `contributors: { translator: NAME }`
      return add(
        "unknown-key", .warning, at: place, "“\(path)” says the \(selecting) with its key, so nothing finds it",
        mend: "write a list of items, each as “- \(selecting): \(key)” and its other fields", key: true)
    }
    add(
      "unknown-key", nearest == nil ? .note : .warning, at: place,
      "“\(path)” is no field that Colophon knows; it is kept as it is",
      mend: nearest.map { "did you mean “\($0)”?" } ?? "a key of your own begins with “x-”", key: true)
  }

  /// Names lists that are too long for their items to be compared with each other.
  private mutating func crowds() {
    guard record.reference.kind == .edition else { return }
    if let count = Formats.excess(in: record.fields) {
      add(
        "too-many", .error, at: [.key("formats")],
        "it lists \(count) formats; more than \(ComparisonLimits.formats) are not told apart, so none can be named or has a state",
        mend: "leave those that were published, or make editions of them")
    }
    if case .list(let items) = record.fields["licence"], items.count > ComparisonLimits.licences {
      add(
        "too-many", .error, at: [.key("licence")],
        "it holds \(items.count) licences; more than \(ComparisonLimits.licences) are not compared with any other",
        mend: "leave those that are in force")
    }
    let languages = Set(record.fields["language"].items.compactMap(\.text))
    if languages.count > ComparisonLimits.languages {
      add(
        "too-many", .error, at: [.key("language")],
        "it has \(languages.count) languages; a licence counts for the first \(ComparisonLimits.languages) alone")
    }
  }

  private mutating func names() {
    let reference = record.reference
    // the folders above belong to the work, so that one name is one finding
    do throws(ParsingError) {
      try RecordReference.checkSlugs(of: reference.kind == .work ? reference.path : reference.slug)
    } catch {
      add(
        "slug", .warning, at: [], "the name of the file is no slug: \(error.reason)",
        mend: error.suggestion.map { "“\($0)” would be one" })
    }
    guard reference.kind != .work else { return }
    if record.fields["language"] == .absent, reference.kind == .edition {
      add(
        "no-language", .warning, at: [], "it has no language, so no list by language has it",
        mend: "colophon set \(reference) language=…")
    }
  }
}
