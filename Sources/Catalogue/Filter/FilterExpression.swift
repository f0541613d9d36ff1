/// The filter that somebody types to find records: `language:ar status:in-production -publisher:x published:>=2022`.
///
/// Terms stand side by side, and all must hold. A term is `KEY:VALUE`; several values, with commas between, are
/// alternatives; `*` is any value; `-` before a term is its opposite. docs/filters.md has the whole grammar.
public struct FilterExpression: Sendable {
  /// One `KEY:VALUE`.
  struct Term: Sendable {
    let subject: Subject
    let tests: [Test]
    /// The columns of the values.
    let columns: [Int]
    let isNegated: Bool
  }

  /// The part of a record that a term asks about.
  enum Subject: Hashable, Sendable {
    case status, category, work, title, isbn, published
    case publisher
    /// A contributor, in one role or in any.
    case contributor(role: String?)
    case field(FieldPath)
  }

  /// The question that a term asks of each value.
  enum Test: Hashable, Sendable {
    /// There is a value.
    case present
    /// The value is this text.
    case exact(String)
    /// The value names this record: wholly, by the end of its path, or by its slug within the same work.
    case reference(String)
    /// The text is part of the value, letter case and diacritics aside.
    case part(folded: String)
    case language(LanguageTag)
    case isbn(ISBN)
    case date(Comparison, EDTF, certainly: Bool)
    case number(Comparison, Int)
    case amount(Comparison, Amount)
    case duration(Comparison, CalendarDuration)
    /// The territory holds all of this one; with the sets of countries that the catalogue names.
    case territory(TerritorySet, Territories)
  }

  /// The way in which a date or a number is compared.
  enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case after = ">"
    case before = "<"
    case equal = ""
  }

  let terms: [Term]

  /// Refuses an unknown state, which would find nothing, or with `-` before it everything.
  ///
  /// - Throws: `ParsingError` naming the column, with the state that was probably meant.
  public func checkStates(among known: some Collection<String>) throws(ParsingError) {
    for term in terms where term.subject == .status {
      for (test, column) in zip(term.tests, term.columns) {
        guard case .exact(let state) = test, !known.contains(state) else { continue }
        throw ParsingError(
          inFilter: state, column: column, "no workflow of this catalogue has a state “\(state)”",
          known.nearest(to: state))
      }
    }
  }

  /// True if it asks for states, or for their categories.
  public var asksState: Bool { asksCategory || terms.contains { $0.subject == .status } }

  /// The states that everything it finds is in; nil where it finds things in other states too.
  public var states: Set<String>? {
    let asked = terms.filter { $0.subject == .status && !$0.isNegated }.compactMap { term -> Set<String>? in
      let states = term.tests.compactMap { test in if case .exact(let state) = test { state } else { nil } }
      return states.count == term.tests.count ? Set(states) : nil
    }
    return asked.dropFirst().reduce(asked.first) { $0?.intersection($1) }
  }

  /// The language that everything it finds is in; nil where it asks for none, or for one of several.
  public var language: LanguageTag? {
    for term in terms where term.subject == .field(FieldPath([.name("language")])) && !term.isNegated {
      if term.tests.count == 1, case .language(let language) = term.tests[0] { return language }
    }
    return nil
  }

  /// True if it asks for a category, which only the workflow tells.
  public var asksCategory: Bool { terms.contains { $0.subject == .category } }
}

extension FilterExpression {
  /// Tells whether a record matches.
  ///
  /// - Parameters:
  ///   - state: The state that an edition is in; nil for a record without one.
  ///   - category: The category of that state.
  ///   - work: The path of its work; nil: that of its folder.
  public func finds(
    _ reference: RecordReference, _ fields: Value, state: String?, category: State.Category?, work: String? = nil
  ) -> Bool {
    terms.allSatisfy { term in
      term.tests.contains { test in
        if term.subject == .work { return test.isWork(work ?? reference.work.path) }
        return test.holds(for: term.subject, of: reference, fields, state: state, category: category)
      } != term.isNegated
    }
  }
}

extension FilterExpression.Test {
  fileprivate func holds(
    for subject: FilterExpression.Subject, of reference: RecordReference, _ fields: Value, state: String?,
    category: State.Category?
  ) -> Bool {
    switch subject {
    case .status: holds(for: state)
    case .category: holds(for: category?.rawValue)
    case .work: isWork(reference.work.path)
    case .title:
      ["title", "romanized-title"].contains { holds(for: fields[$0]) }
        || holds(for: .list(fields.values(at: "other-titles.title")))
    case .isbn: Edition(reference, fields).isbns.contains(where: holds)
    case .published:
      holds(for: fields.value(at: Self.published(in: reference.kind)))
    case .publisher:
      fields[reference.kind == .reception ? "outlet" : "publisher"].items.contains {
        holds(forAny: Publisher($0), isFound: { $0.isFound(by: $1) })
      }
    case .contributor(let role):
      people(of: reference, fields).contains {
        (role == nil || $0.role == role) && holds(forAny: $0, isFound: { $0.isFound(by: $1) })
      }
    case .field(let path):
      if case .reference(let wanted) = self {
        fields.values(at: path).contains {
          ($0.text ?? $0["of"].text ?? $0["set"].text).map { Self.names($0, in: reference, wanted) } ?? false
        }
      } else {
        meanings(of: path, in: fields).contains(where: holds)
      }
    }
  }

  private static func published(in kind: RecordReference.Kind) -> [PathComponent] {
    switch kind {
    case .edition: [.key("dates"), .key("published")]
    case .work: [.key("first-published")]
    case .reception: [.key("date")]
    }
  }

  private func people(of reference: RecordReference, _ fields: Value) -> [Contributor] {
    switch reference.kind {
    case .edition: Edition(reference, fields).allContributors
    case .work: Work(reference, fields).contributors
    case .reception: Reception(reference, fields).people
    }
  }

  private func holds<Named>(forAny named: Named, isFound: (Named, String) -> Bool) -> Bool {
    switch self {
    case .present: true
    case .part(let text): isFound(named, text)
    default: false
    }
  }

  /// Tells whether a path is that of a work, given by its slug, by the end of its path, or by a shelf that it stands
  /// on.
  fileprivate func isWork(_ path: String) -> Bool {
    switch self {
    case .present: true
    case .exact(let text): path == text || path.hasSuffix("/" + text) || path.hasPrefix(text + "/")
    default: false
    }
  }

  private func holds(for text: String?) -> Bool { text.map { holds(for: .text($0)) } ?? false }

  private func holds(for isbn: ISBN) -> Bool {
    switch self {
    case .present: true
    case .isbn(let wanted): isbn.canonical == wanted.canonical
    default: false
    }
  }

  /// Tells whether a name in a record means a given reference: by its whole path, the end of it, or its slug within the
  /// same work.
  private static func names(_ name: String, in reference: RecordReference, _ wanted: String) -> Bool {
    let path = name.split(separator: "#", maxSplits: 1).first.map(String.init) ?? name
    return name == wanted
      || [path, reference.work.path + "/" + path].contains { $0 == wanted || $0.hasSuffix("/" + wanted) }
  }

  /// Tells whether it holds for a value of a field, or for one of the items of a list.
  private func holds(for value: Value) -> Bool {
    if case .date(let comparison, let date, let certainly) = self {
      if let found = value.date { return comparison.holds(found, date, certainly: certainly) }
      return value.items.contains { $0.date.map { comparison.holds($0, date, certainly: certainly) } ?? false }
    }
    if case .territory(let wanted, let territories) = self {
      return TerritorySet(territory: value["territory"], except: value["except"], naming: territories).isSuperset(
        of: wanted)
    }
    return value.items.contains(where: holdsForOne)
  }

  private func holdsForOne(_ value: Value) -> Bool {
    switch self {
    case .present: return value != .absent
    case .exact(let text): return value.text == text
    case .part(let text): return value.scalars().contains { $0.text.contains(folded: text) }
    case .language(let range):
      return (value.text.flatMap { try? LanguageTag(parsing: $0) })?.matches(range) ?? false
    case .isbn(let wanted):
      return (value.text.flatMap { try? ISBN(parsing: $0) })?.canonical == wanted.canonical
    case .number(let comparison, let wanted):
      return (value.text.flatMap { Int($0) }).map { comparison.holds($0, wanted) } ?? false
    case .amount(let comparison, let wanted):
      return (value.text.flatMap { try? Amount(parsing: $0) }).map { comparison.holds($0, wanted) } ?? false
    case .duration(let comparison, let wanted):
      return (value.text.flatMap { try? CalendarDuration(parsing: $0) }).map {
        comparison.holds($0.length, wanted.length)
      }
        ?? false
    case .date, .reference, .territory: return false
    }
  }
}

extension FilterExpression.Comparison {
  fileprivate func holds<Number: Comparable>(_ found: Number, _ wanted: Number) -> Bool {
    switch self {
    case .atLeast: found >= wanted
    case .atMost: found <= wanted
    case .after: found > wanted
    case .before: found < wanted
    case .equal: found == wanted
    }
  }

  /// Tells whether a date compares so with another for some of the days that both may mean; with `certainly`, for all
  /// of them.
  ///
  /// A mark of doubt is never certain, and an end that is open or unknown may be any day.
  fileprivate func holds(_ found: EDTF, _ wanted: EDTF, certainly: Bool) -> Bool {
    if certainly, found.isUncertain || found.isApproximate { return false }
    func compare(_ left: Day?, _ right: Day?, _ holds: (Day, Day) -> Bool) -> Bool {
      guard let left, let right else { return !certainly }
      return holds(left, right)
    }
    let (early, late) = certainly ? (found.latest, found.earliest) : (found.earliest, found.latest)
    switch self {
    case .atLeast: return compare(late, wanted.earliest, >=)
    case .atMost: return compare(early, wanted.latest, <=)
    case .after: return compare(late, wanted.latest, >)
    case .before: return compare(early, wanted.earliest, <)
    case .equal: return compare(late, wanted.earliest, >=) && compare(early, wanted.latest, <=)
    }
  }
}
