public import Catalogue
internal import Git
public import Reading

extension Ledger {
  /// The licensed and the free rights on a day, in a snapshot.
  ///
  /// - Parameters:
  ///   - work: The work; nil: every one.
  ///   - language: The language; nil: every one in which there is an edition, but those of the originals.
  ///   - expression: A filter for the editions whose grants are asked for; free rights are worked out beside all of
  ///     them.
  /// - Returns: The rows, by work and language, and the files that could not be read.
  public func licences(
    in snapshot: Snapshot, on day: Day, work: RecordReference? = nil, language: LanguageTag? = nil,
    where expression: FilterExpression? = nil
  ) throws -> (rows: [LicenceReport.Row], unreadable: [Problem]) {
    let (workflows, settings) = (try snapshot.workflows(), try snapshot.settings())
    func rights(_ reference: RecordReference, _ fields: Value) -> EditionRights {
      EditionRights(
        of: reference, fields, in: workflows[fields["workflow"].text ?? settings.workflow], naming: settings.territories
      )
    }
    let found = try LicensedEditions.found(in: snapshot, work: work, language: language, where: expression, rights)
    if let (editions, unreadable) = found {
      let report = LicenceReport(of: editions.rights, on: day)
      var rows: [LicenceReport.Row] = []
      for work in editions.works.sorted() {
        rows += report.rows(of: work, originals: editions.originals[work] ?? [], in: language) {
          editions.chosen?.contains($0) ?? true
        }
      }
      return (rows, unreadable)
    }
    let (records, unreadable) = try snapshot.recordsWithoutText(of: [.work, .edition])
    let editions = records.filter { $0.reference.kind == .edition }
    let chosen = try expression.map { expression in
      Set(try editions.filter { try snapshot.finds(expression, $0) }.map(\.reference))
    }
    let originals = Dictionary(
      uniqueKeysWithValues: records.filter { $0.reference.kind == .work }.map {
        ($0.reference.path, Work($0.reference, $0.fields).languages)
      })
    let report = LicenceReport(of: editions.map { rights($0.reference, $0.fields) }, on: day)
    // a work in which no edition is chosen has nothing to say to a filter
    let known = chosen == nil ? Set(report.works).union(originals.keys) : Set(report.works)
    let rows = known.filter { work == nil || work?.path == $0 }.sorted().flatMap { work in
      report.rows(of: work, originals: originals[work] ?? [], in: language) { chosen?.contains($0) ?? true }
    }
    return (rows, unreadable)
  }
}
