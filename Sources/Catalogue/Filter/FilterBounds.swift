/// The conditions that everything which a filter finds meets for certain.
///
/// An index finds records by them without looking at all. Others may be among these: the filter itself decides.
package struct FilterBounds: Sendable {
  /// A language of the record.
  package private(set) var language: LanguageTag?
  /// The states of an edition or of one of its formats; nil: any.
  package private(set) var states: Set<String>?
  /// The categories of such states; nil: any.
  package private(set) var categories: Set<State.Category>?
  /// The work, by its path.
  package private(set) var work: String?
  /// Folders that follow each other on the way to the record, with a slash on both sides.
  package private(set) var folders: [String] = []
  /// Folded words, each a part of one in a title, a name of somebody or of a publisher.
  package private(set) var words: [String] = []
  /// An ISBN of the edition.
  package private(set) var isbn: ISBN?

  /// A field that the record has.
  package var field: String?

  /// No conditions.
  package init() {}

  /// The condition that a record is in a language.
  package init(of language: LanguageTag) { self.language = language }

  /// The conditions of two filters that must both find a record.
  package init(_ filter: RecordFilter, _ expression: FilterExpression? = nil) {
    language = filter.language ?? expression?.language
    work = filter.work
    states = filter.status.map { [$0] }
    categories = filter.category.map { [$0] }
    for text in [filter.publisher, filter.translator, filter.contributor] { add(wordsOf: text?.folded ?? "") }
    for term in expression?.terms ?? [] where !term.isNegated && term.tests.count == 1 {
      add(term.subject, term.tests[0])
    }
    if let asked = expression?.states { states = states?.intersection(asked) ?? asked }
    // a letter that can be written in several ways is the same to a filter, and not to an index
    if let asked = states, !asked.allSatisfy(\.isWrittenInOneWay) { states = nil }
  }

  private mutating func add(_ subject: FilterExpression.Subject, _ test: FilterExpression.Test) {
    switch (subject, test) {
    case (.title, .part(let text)), (.publisher, .part(let text)), (.contributor, .part(let text)): add(wordsOf: text)
    case (.work, .exact(let path)) where path.isWrittenInOneWay: folders.append("/\(path)/")
    case (.isbn, .isbn(let isbn)): self.isbn = isbn
    case (.category, .exact(let name)): categories = State.Category(rawValue: name).map { [$0] } ?? categories
    default: break
    }
  }

  private mutating func add(wordsOf text: String) {
    words += text.split(separator: " ").map(String.init)
  }

  /// Those that hold on every day.
  package var lasting: FilterBounds {
    var lasting = self
    (lasting.states, lasting.categories) = (nil, nil)
    return lasting
  }

  /// True if they ask for states alone, or for nothing.
  package var areOfStatesAlone: Bool {
    language == nil && work == nil && folders.isEmpty && words.isEmpty && isbn == nil
  }

  /// Adds the states that have one of the categories in some workflows: no other state is in one.
  package mutating func addStates(of workflows: some Sequence<Workflow>) {
    guard let categories else { return }
    let found = workflows.flatMap(\.states).filter { categories.contains($0.value.category) }.map(\.key)
    states = states?.intersection(found) ?? Set(found)
  }
}

extension String {
  /// True if no other bytes are the same text.
  fileprivate var isWrittenInOneWay: Bool {
    // Unicode has a second K, a second semicolon and a second grave accent
    utf8.allSatisfy { $0 < 0x80 && ![UInt8(ascii: "K"), UInt8(ascii: ";"), UInt8(ascii: "`")].contains($0) }
  }
}
