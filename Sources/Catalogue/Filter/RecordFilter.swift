/// The criteria by which records are chosen; a criterion that is nil asks nothing.
public struct RecordFilter: Sendable {
  /// The language; `zh` finds `zh-Hant`, `zh-Hant` doesn't find `zh-Hans`.
  public var language: LanguageTag?
  /// The state.
  public var status: String?
  /// The category.
  public var category: State.Category?
  /// The work, by its path.
  public var work: String?
  /// Part of a publisher's name, case and diacritics aside.
  public var publisher: String? { didSet { foldedPublisher = publisher?.folded } }
  /// Part of a translator's name.
  public var translator: String? { didSet { foldedTranslator = translator?.folded } }
  /// Part of any contributor's name.
  public var contributor: String? { didSet { foldedContributor = contributor?.folded } }
  /// A year in which it was possibly published, or took place.
  public var year: EDTF?
  /// A form: `ebook`.
  public var form: String?
  /// A kind of reception: `review`.
  public var kind: String?
  private var foldedPublisher: String?
  private var foldedTranslator: String?
  private var foldedContributor: String?

  /// A filter that lets everything pass.
  public init() {}

  /// True if everything passes.
  public var isEmpty: Bool {
    language == nil && status == nil && category == nil && work == nil && publisher == nil && translator == nil
      && contributor == nil && year == nil && form == nil && kind == nil
  }

  /// True if nothing but a language is asked for, or nothing at all.
  public var asksForLanguageAlone: Bool {
    var rest = self
    rest.language = nil
    return rest.isEmpty
  }

  /// Tells whether an edition matches.
  ///
  /// - Parameters:
  ///   - state: The state it is in, as its workflow has it.
  ///   - category: The category of that state; nil where the workflow doesn't know it.
  ///   - work: The path of its work; nil: that of its folder.
  public func finds(_ edition: Edition, state: String, category: State.Category?, work: String? = nil) -> Bool {
    guard kind == nil, language.map({ range in edition.languages.contains { $0.matches(range) } }) ?? true else {
      return false
    }
    guard status.map({ $0 == state }) ?? true, self.category.map({ $0 == category }) ?? true else { return false }
    guard self.work.map({ $0 == work ?? edition.reference.work.path }) ?? true, finds(year: edition.date("published"))
    else { return false }
    guard form.map({ form in edition.formats.contains { $0.form == form } }) ?? true else { return false }
    return finds(foldedPublisher, among: edition.publishers) { $0.isFound(by: $1) }
      && finds(foldedTranslator, among: edition.contributors(in: "translator")) { $0.isFound(by: $1) }
      && finds(foldedContributor, among: edition.allContributors) { $0.isFound(by: $1) }
  }

  /// Tells whether a work matches.
  public func finds(_ work: Work) -> Bool {
    guard status == nil, category == nil, publisher == nil, translator == nil, form == nil, kind == nil else {
      return false
    }
    return (language.map { range in work.languages.contains { $0.matches(range) } } ?? true) && isIn(work.reference)
      && finds(year: work.firstPublished) && finds(foldedContributor, among: work.contributors) { $0.isFound(by: $1) }
  }

  /// Tells whether a reception item matches.
  public func finds(_ item: Reception) -> Bool {
    guard status == nil, category == nil, translator == nil, form == nil else { return false }
    return (language.map { range in item.languages.contains { $0.matches(range) } } ?? true)
      && (kind.map { $0 == item.kind } ?? true) && isIn(item.reference) && finds(year: item.date)
      && finds(foldedPublisher, among: item.outlets) { $0.isFound(by: $1) }
      && finds(foldedContributor, among: item.people) { $0.isFound(by: $1) }
  }

  private func isIn(_ reference: RecordReference) -> Bool {
    work.map { $0 == reference.work.path } ?? true
  }

  private func finds(year date: EDTF?) -> Bool {
    guard let year else { return true }
    guard let date else { return false }
    // both possibly name the same day
    let startsInTime = year.latest.flatMap { last in date.earliest.map { $0 <= last } } ?? true
    return startsInTime && (year.earliest.flatMap { first in date.latest.map { $0 >= first } } ?? true)
  }

  private func finds<Named>(_ text: String?, among names: [Named], _ isFound: (Named, String) -> Bool) -> Bool {
    text.map { text in names.contains { isFound($0, text) } } ?? true
  }
}

extension Edition {
  /// All contributors, of the record and of the items it contains.
  public var allContributors: [Contributor] {
    contributors + fields["contains"].items.flatMap { $0["contributors"].items.map(Contributor.init) }
  }
}
