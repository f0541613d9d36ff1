internal import Catalogue
internal import Git
internal import OrderedCollections

/// The records of a catalogue that go out, and those that stay behind.
struct PublicRecords {
  /// The records that go out.
  private(set) var shown: [Record] = []
  /// The records that stay, though they were chosen.
  private(set) var behind: [Record] = []
  /// The records that go out only because everything is asked for.
  private(set) var letOut: [Record] = []

  /// Divides records.
  ///
  /// - Parameters:
  ///   - showsAll: True if what isn't public goes out too.
  ///   - isChosen: Chooses among the editions.
  init(
    _ records: [Record], of snapshot: Snapshot, showsAll: Bool, where isChosen: (Record) throws -> Bool
  ) throws {
    let publicity = Publicity(on: snapshot.commit?.committer.when.day ?? Day(daysSince1970: 0))
    let (workflows, standard) = (try snapshot.workflows(), try snapshot.settings().workflow)
    let withheld = Set(
      records.filter { $0.reference.kind == .work && Publicity.said(of: $0.fields) == false }.map(\.reference))
    func goesOut(_ edition: Record) -> Bool {
      let workflow = workflows[edition.fields["workflow"].text ?? standard]
      let state = workflow.flatMap { $0.states[$0.state(of: edition.fields)] }
      return !withheld.contains(edition.reference.work) && publicity.goesOut(edition: edition.fields, in: state)
    }
    let editions = try records.filter { $0.reference.kind == .edition }.filter(isChosen)
    let open = editions.filter(goesOut)
    let names = Set(open.map(\.reference))
    let works = Self.works(of: open, withheld: withheld)
    let chosen = Set(editions.map(\.reference))
    for record in records where record.reference.kind != .edition || chosen.contains(record.reference) {
      let isOpen =
        switch record.reference.kind {
        case .edition: goesOut(record)
        case .work: works.contains(record.reference) || Publicity.said(of: record.fields) == true
        case .reception: works.contains(record.reference.work) && Self.isOpen(record, beside: names)
        }
      if isOpen || showsAll { shown.append(record) } else { behind.append(record) }
      if !isOpen, showsAll { letOut.append(record) }
    }
  }

  /// The works of editions: those that they stand in, and those that they contain.
  private static func works(of editions: [Record], withheld: Set<RecordReference>) -> Set<RecordReference> {
    var works: Set<RecordReference> = []
    for edition in editions {
      works.insert(edition.reference.work)
      for (_, name) in edition.namedWorks where !withheld.contains(RecordReference(.work, name)) {
        works.insert(RecordReference(.work, name))
      }
    }
    return works
  }

  /// Tells whether a reception item whose work goes out does so too: one about editions goes with one of them.
  private static func isOpen(_ item: Record, beside editions: Set<RecordReference>) -> Bool {
    if let said = Publicity.said(of: item.fields) { return said }
    let stated = item.fields["about"].items
    let about = stated.compactMap(\.text)
    // what can't be read may name an edition that stays
    guard about.count == stated.count, !item.fields.mistypes("about") else { return false }
    return about.isEmpty || about.contains { item.editions(named: $0).contains(where: editions.contains) }
  }
}
