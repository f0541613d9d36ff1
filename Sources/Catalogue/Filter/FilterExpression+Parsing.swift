extension FilterExpression {
  /// Reads a filter.
  ///
  /// - Parameter territories: The sets of countries that the catalogue names.
  /// - Throws: `ParsingError` naming the column, counted in code points from 1, with what was probably meant.
  public init(parsing text: String, naming territories: Territories = Territories()) throws(ParsingError) {
    var reader = FilterReader(text, territories)
    terms = try reader.terms()
  }
}

extension ParsingError {
  /// An error at a column of a filter, counted in code points from 1.
  init(inFilter text: String, column: Int, _ reason: String, _ suggestion: String?) {
    self.init(text: text, reason: "column \(column) of the filter: \(reason)", suggestion: suggestion)
  }
}

/// Takes a filter apart, one term at a time.
private struct FilterReader {
  private let text: String
  private let scalars: [Unicode.Scalar]
  private let territories: Territories
  private var position = 0

  init(_ text: String, _ territories: Territories) {
    (self.text, self.territories) = (text, territories)
    scalars = Array(text.unicodeScalars)
  }

  /// The current code point; nil at the end.
  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private var isAtBlank: Bool { next?.properties.isWhitespace ?? false }

  private func error(at place: Int, _ reason: String, _ suggestion: String? = nil) -> ParsingError {
    ParsingError(inFilter: text, column: place + 1, reason, suggestion)
  }

  mutating func terms() throws(ParsingError) -> [FilterExpression.Term] {
    var terms: [FilterExpression.Term] = []
    while true {
      while isAtBlank { position += 1 }
      guard next != nil else { break }
      terms.append(try term())
    }
    guard !terms.isEmpty else { throw error(at: 0, "it asks for nothing", "status:published") }
    return terms
  }

  private mutating func term() throws(ParsingError) -> FilterExpression.Term {
    let isNegated = next == "-"
    if isNegated { position += 1 }
    var (start, key) = (position, try key())
    let isCertain = key == "certainly"
    if isCertain { (start, key) = (position, try self.key()) }
    let (subject, shape) = try subject(key, at: start)
    var (tests, columns): ([FilterExpression.Test], [Int]) = ([], [])
    for (place, value, isQuoted) in try values() {
      columns.append(place + 1)
      if !isQuoted, value == "*" {
        tests.append(.present)
      } else {
        tests.append(try test(value, of: subject, shape, certainly: isCertain, at: place))
      }
    }
    if isCertain, !tests.contains(where: { if case .date = $0 { true } else { false } }) {
      if case .date? = shape {
        throw error(at: start, "“*” asks whether there is a date, and that is always certain", "\(key):*")
      }
      throw error(at: start, "“certainly” is asked of dates, and \(key) is none")
    }
    return FilterExpression.Term(subject: subject, tests: tests, columns: columns, isNegated: isNegated)
  }

  private mutating func key() throws(ParsingError) -> String {
    let start = position
    while let scalar = next, scalar != ":", !isAtBlank { position += 1 }
    let key = String(String.UnicodeScalarView(scalars[start..<position]))
    guard next == ":", !key.isEmpty else { throw noTerm(key, at: start) }
    position += 1
    return key
  }

  /// The error for a word that is no term; some words are of other languages of filters.
  private func noTerm(_ word: String, at place: Int) -> ParsingError {
    switch word.lowercased() {
    case "": error(at: place, "a key is missing", "title:")
    case "or", "||", "|":
      error(
        at: place, "“\(word)” is no term: alternatives are values of one key, with commas between", "language:ar,it")
    case "and", "&&", "&":
      error(
        at: place, "“\(word)” is no term: terms stand side by side, and all must hold", "language:ar status:published")
    case "not", "!": error(at: place, "“\(word)” is no term: “-” before a term is its opposite", "-language:ar")
    default: error(at: place, "“\(word)” is no term: KEY:VALUE", "title:\(word)")
    }
  }

  /// The values after a key, with their places; a value in double quotes may hold anything.
  private mutating func values() throws(ParsingError) -> [(place: Int, value: String, isQuoted: Bool)] {
    var values: [(place: Int, value: String, isQuoted: Bool)] = []
    repeat {
      if !values.isEmpty { position += 1 }
      let (start, value, isQuoted) = try value()
      guard !value.isEmpty else { throw error(at: start, "a value is missing; any value is “*”") }
      values.append((start, value, isQuoted))
    } while next == ","
    return values
  }

  private mutating func value() throws(ParsingError) -> (place: Int, value: String, isQuoted: Bool) {
    let start = position
    var value = String.UnicodeScalarView()
    // an operator may stand before the quotes
    while let scalar = next, "<>=".unicodeScalars.contains(scalar) {
      value.append(scalar)
      position += 1
    }
    if next == "\"" { return (start, String(value) + (try quoted()), true) }
    var depth = 0
    while let scalar = next, !isAtBlank {
      if scalar == "," && depth == 0 { break }
      depth += scalar == "[" ? 1 : scalar == "]" ? -1 : 0  // the commas of a one-of date
      value.append(scalar)
      position += 1
    }
    return (start, String(value), false)
  }

  private mutating func quoted() throws(ParsingError) -> String {
    let start = position
    var value = String.UnicodeScalarView()
    position += 1
    while let scalar = next, scalar != "\"" {
      if scalar == "\\", position + 1 < scalars.count { position += 1 }
      value.append(scalars[position])
      position += 1
    }
    guard next != nil else { throw error(at: start, "the quotes are not closed") }
    position += 1
    return String(value)
  }
}

// The meaning of keys and values.
extension FilterReader {
  private static let subjects: [String: FilterExpression.Subject] = [
    "status": .status, "category": .category, "work": .work, "title": .title, "isbn": .isbn, "published": .published,
    "year": .published, "publisher": .publisher, "outlet": .publisher, "contributor": .contributor(role: nil),
    "person": .contributor(role: nil),
  ]

  private func subject(_ key: String, at place: Int) throws(ParsingError) -> (FilterExpression.Subject, FieldShape?) {
    if let subject = Self.subjects[key] { return (subject, subject == .published ? .date : nil) }
    if RecordFields.roles.contains(key) { return (.contributor(role: key), nil) }
    if RecordFields.dates.contains(where: { $0.key == key }) {
      return (.field(FieldPath([.name("dates"), .name(key)])), .date)
    }
    var name = key
    if key == "form" { name = "formats.form" }
    if key.hasPrefix("format.") { name = "formats." + key.dropFirst(7) }
    guard let path = try? FieldPath(parsing: name) else { throw error(at: place, "“\(key)” is no field") }
    if path.head == "contributors", path.selectors.count == 2, case .name(let role) = path.selectors[1],
      !RecordFields.contributor.contains(where: { $0.key == role })
    {
      return (.contributor(role: role), nil)
    }
    let kinds: [RecordReference.Kind] = [.edition, .work, .reception]
    for kind in kinds {
      if let shape = RecordFields.shape(of: kind).shape(at: path) { return (.field(path), shape.item) }
    }
    if path.head.hasPrefix("x-") || name.contains(".x-") { return (.field(path), nil) }
    let known = Self.subjects.keys + RecordFields.roles + RecordFields.dates.map(\.key) + ["form"]
    let suggestion = known.sorted().nearest(to: key) ?? RecordFields.nearest(to: key)
    throw error(at: place, "“\(key)” is no field that a filter can ask for", suggestion)
  }

  private func test(
    _ value: String, of subject: FilterExpression.Subject, _ shape: FieldShape?, certainly: Bool, at place: Int
  ) throws(ParsingError) -> FilterExpression.Test {
    let comparison = FilterExpression.Comparison.allCases.first { value.begins(with: $0.rawValue) } ?? .equal
    let rest = String(String.UnicodeScalarView(value.unicodeScalars.dropFirst(comparison.rawValue.utf8.count)))
    switch (subject, shape) {
    case (_, .date?):
      let date = try read(at: place) { () throws(ParsingError) in try EDTF(parsing: rest) }
      return .date(comparison, date, certainly: certainly)
    case (_, .number?):
      if let number = Int(rest) { return .number(comparison, number) }
    case (_, .amount?):
      return .amount(comparison, try read(at: place) { () throws(ParsingError) in try Amount(parsing: rest) })
    case (_, .duration?):
      return .duration(
        comparison, try read(at: place) { () throws(ParsingError) in try CalendarDuration(parsing: rest) })
    default: break
    }
    guard comparison == .equal else {
      throw error(
        at: place, "“\(comparison.rawValue)” compares dates, numbers, sums and durations, and this is neither")
    }
    switch (subject, shape) {
    case (_, .territory?):
      let set = try read(at: place) { () throws(ParsingError) in try TerritorySet(parsing: value, naming: territories) }
      return .territory(set, territories)
    case (_, .currency?):
      return .exact(try read(at: place) { () throws(ParsingError) in try Currency(parsing: value) }.description)
    case (.category, _): return .exact(try word(value, of: State.Category.allCases.map(\.rawValue), at: place))
    case (.status, _), (.work, _): return .exact(value)
    case (.isbn, _), (_, .isbn?):
      return .isbn(try read(at: place) { () throws(ParsingError) in try ISBN(parsing: value) })
    case (_, .language?):
      return .language(try read(at: place) { () throws(ParsingError) in try LanguageTag(parsing: value) })
    case (_, .choice(let words)?): return .exact(try word(value, of: words, at: place))
    case (_, .boolean?): return .exact(try word(value, of: ["true", "false"], at: place))
    case (_, .reference?), (_, .work?): return .reference(value)
    default:
      let folded = value.folded
      guard !folded.isEmpty else {
        throw error(at: place, "nothing is left of “\(value)” to look for: marks and blanks don't count")
      }
      return .part(folded: folded)
    }
  }

  /// Reads a value, with its place in the filter where it is none.
  private func read<Read>(at place: Int, _ read: () throws(ParsingError) -> Read) throws(ParsingError) -> Read {
    do throws(ParsingError) { return try read() } catch { throw self.error(at: place, error.reason, error.suggestion) }
  }

  private func word(_ value: String, of words: [String], at place: Int) throws(ParsingError) -> String {
    if words.contains(value) { return value }
    throw error(at: place, "“\(value)” is none of \(words.joined(separator: ", "))", words.nearest(to: value))
  }
}
