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
    let (records, unreadable) = try snapshot.recordsWithoutText(of: [.work, .edition])
    let editions = records.filter { $0.reference.kind == .edition }
    let (workflows, settings) = (try snapshot.workflows(), try snapshot.settings())
    let rights = editions.map { record in
      EditionRights(
        of: record.reference, record.fields, in: workflows[record.fields["workflow"].text ?? settings.workflow],
        naming: settings.territories)
    }
    let chosen = try expression.map { expression in
      Set(try editions.filter { try snapshot.finds(expression, $0) }.map(\.reference))
    }
    let originals = Dictionary(
      uniqueKeysWithValues: records.filter { $0.reference.kind == .work }.map {
        ($0.reference.path, Work($0.reference, $0.fields).languages)
      })
    let report = LicenceReport(of: rights, on: day)
    // a work in which no edition is chosen has nothing to say to a filter
    let known = chosen == nil ? Set(report.works).union(originals.keys) : Set(report.works)
    let rows = known.filter { work == nil || work?.path == $0 }.sorted().flatMap { work in
      report.rows(of: work, originals: originals[work] ?? [], in: language) { chosen?.contains($0) ?? true }
    }
    return (rows, unreadable)
  }
}
