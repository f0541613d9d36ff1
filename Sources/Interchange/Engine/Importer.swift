public import Catalogue

/// Makes records of the items of sources, by the rules of a mapping.
///
/// It holds the place of each item and of its record; a record's fields are made anew when they are asked for.
public struct Importer {
  let mapping: Mapping
  let sources: SourceSet

  /// The name of the mapping.
  public var name: String { mapping.name }

  /// An importer of some files, each for a source of the mapping.
  ///
  /// - Parameter territories: The sets of countries that the catalogue names.
  /// - Throws: `SourceError` for a file that is malformed, `SourceFault` where one doesn't hold a list of items, or an
  ///   error of reading the files.
  public init(
    _ mapping: Mapping, files: [(source: String, file: SourceFile)], naming territories: Territories = Territories()
  ) throws {
    var mapping = mapping
    mapping.territories = territories
    self.mapping = mapping
    sources = try SourceSet(files, mapping)
  }

  /// The records to be made, given those that a catalogue holds.
  ///
  /// Every record is made once without the names of others; then each gets its place, the present one or a new one;
  /// then those that name others are made with the names, to see whether they can be.
  ///
  /// - Parameter report: Is told how many items were read, and how many there are.
  /// - Throws: An error of reading the files.
  public func plan(for recordsByKey: RecordsByKey, report: (Int, Int) -> Void = { _, _ in }) throws -> ImportPlan {
    var planning = ImportPlanning(mapping, sources, recordsByKey)
    try planning.findRecords(report)
    planning.findPlaces()
    try planning.judgeNames()
    let plan = try planning.plan()
    try sources.check()
    return plan
  }
}

/// A record that an item may become.
struct Candidate: Sendable {
  let rule: Mapping.Rule
  let row: SourceRow
  /// Further rows of the same record, which have fields that this one lacks.
  var others: [SourceRow] = []
  /// True if the catalogue has it already.
  var isThere = false

  /// The item it is made of.
  var item: Int { row.item }

  /// All the rows it is made of.
  var rows: [SourceRow] { [row] + others }
}
