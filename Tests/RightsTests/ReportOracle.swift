import Catalogue
import Reports

/// Says what is licensed, promised and free on a day, counted edition by edition, country by country and form by form.
struct ReportOracle {
  /// The editions of the work, each in a state.
  let editions: [(rights: GeneratedRights, state: String)]
  let day: Int

  /// A grant, a promise, or an edition without a record of its rights.
  struct Grant: Hashable {
    let edition: String
    let status: String
    var countries: Set<String> = []
    var forms: Set<String> = []
    var isExclusive: Bool?
    let publisher: String?
    var grant: String?
    var isCertain = true
  }

  /// The free rights in a country for a form.
  struct Free: Hashable {
    let isExclusive: Bool
    let until: String?
  }

  /// The languages that are reported.
  var languages: Set<String> { Set(whole.flatMap(\.rights.languages)) }

  private var whole: [(rights: GeneratedRights, state: String)] { editions.filter { $0.rights.works.whole.contains("robots") } }

  // MARK: Grants

  func grants(in language: String) -> Set<Grant> {
    var grants: Set<Grant> = []
    for (rights, state) in whole where rights.languages.contains(language) {
      let edition = rights.edition.path
      if isUnrooted(rights, state) { grants.insert(Grant(edition: edition, status: "unrecorded", publisher: rights.publisher)) }
      if let licence = extent(of: rights), let status = status(of: licence, state), rights.licence.basis != .under || !isUnrooted(rights, state),
        licence.countries.contains(true)
      {
        grants.insert(
          Grant(
            edition: edition, status: status, countries: licence.unread.territory ? [] : Self.named(licence.countries),
            forms: licence.unread.forms ? [] : licence.forms,
            isExclusive: rights.licence.exclusive, publisher: rights.licence.licensee ?? rights.publisher,
            grant: head(of: rights)?.edition.path,
            isCertain: status == "to-come" || !licence.isInDoubt && licence.spans.allSatisfy { $0.first <= day && day <= $0.last }))
      } else if !rights.hasLicence, ["contracted", "published"].contains(state) {
        grants.insert(Grant(edition: edition, status: "unrecorded", publisher: rights.publisher))
      }
      for promise in rights.promises(in: state) where promise.mayHold(day) {
        grants.insert(
          Grant(
            edition: edition, status: "promised", isExclusive: promise.exclusive, publisher: promise.publisher,
            isCertain: promise.certainlyHolds(day)))
      }
    }
    return grants
  }

  private static func named(_ countries: [Bool]) -> Set<String> {
    Set(zip(GeneratedLicence.codes, countries).filter(\.1).map(\.0))
  }

  /// The edition that has the licence on which that of another stands.
  private func head(of rights: GeneratedRights) -> GeneratedRights? {
    guard rights.licence.basis != .own, let first = editions.first?.rights, first.hasLicence, first.edition != rights.edition else { return nil }
    return first
  }

  /// Tells whether the licence of an edition stands on none.
  private func isUnrooted(_ rights: GeneratedRights, _ state: String) -> Bool {
    rights.licence.basis != .own && head(of: rights) == nil && extent(of: rights).flatMap { status(of: $0, state) } != nil
  }

  /// The licence of an edition, with the limits of its head's where it states none; nil where it has none.
  private func extent(of rights: GeneratedRights) -> GeneratedLicence.Extent? {
    guard rights.hasLicence else { return nil }
    // it ends with that of its head
    if head(of: rights) != nil, let state = editions.first?.state, GeneratedRights.ended.contains(state) { return nil }
    return rights.licence.extent(within: head(of: rights)?.licence)
  }

  private func status(of licence: GeneratedLicence.Extent, _ state: String) -> String? {
    guard !GeneratedRights.ended.contains(state), !licence.spans.isEmpty else { return nil }
    if licence.spans.contains(where: { $0.first <= day && day <= $0.last }) {
      return switch licence.basis {
      case .own: "licensed"
      case .sublicence: "sub-licensed"
      case .under: "under"
      }
    }
    return licence.spans.allSatisfy { $0.first > day } ? "to-come" : nil
  }

  // MARK: Free rights

  /// The free rights in a language by form and country, with the forms that are told apart; nil: some are held, so that
  /// nobody knows of any.
  func free(in language: String) -> (rights: [String: Free], forms: [String])? {
    let near = whole.filter { rights, _ in
      rights.languages.contains { other in
        let (texts, others) = (GeneratedRights.texts[language] ?? [], GeneratedRights.texts[other] ?? [])
        return texts.isSubset(of: others) || others.isSubset(of: texts)
      }
    }
    let isHeld = near.contains { rights, state in
      isUnrooted(rights, state) || !rights.hasLicence && ["contracted", "published"].contains(state)
        || rights.promises(in: state).contains { $0.exclusive != false && $0.mayHold(day) }
    }
    guard !isHeld else { return nil }
    let licences = near.compactMap { rights, state -> (extent: GeneratedLicence.Extent, status: String, exclusive: Bool?)? in
      guard let extent = extent(of: rights), extent.basis != .under, let status = status(of: extent, state) else { return nil }
      return (extent, status, rights.licence.exclusive)
    }
    let isNamed = licences.contains { $0.extent.forms.contains("large-print") && !$0.extent.forms.contains("any other") }
    let forms = RecordFields.forms + (isNamed ? ["large-print"] : [])
    var found: [String: Free] = [:]
    for form in forms {
      for (place, country) in GeneratedLicence.codes.enumerated() {
        let covering = licences.filter { $0.extent.forms.contains(form) && $0.extent.countries[place] }
        let now = covering.filter { $0.status != "to-come" }
        guard now.allSatisfy({ $0.exclusive == false }) else { continue }
        let coming = covering.filter { $0.status == "to-come" && (now.isEmpty || $0.exclusive != false) }
        let first = coming.flatMap(\.extent.spans).map(\.first).min()
        found["\(form) \(country)"] = Free(isExclusive: now.isEmpty, until: first.map { GeneratedLicence.day($0 - 1) })
      }
    }
    return (found, forms)
  }
}
