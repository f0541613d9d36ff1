public import Catalogue

/// What an import would make of its sources, given what the catalogue holds.
public struct ImportPlan {
  /// What is wrong (error: the item is not taken) or worth knowing, by place.
  public var problems: [Problem] = []
  /// The items that are not taken.
  public var rejected: [RejectedItem] = []
  /// What of the sources came into no record.
  public var leftOut: [LeftOut] = []
  /// Values that were put right, and how often.
  public var repairs: [Repair] = []
  private let planned: PlannedRecords

  init(of planned: PlannedRecords) { self.planned = planned }

  /// The records, in the order of the mapping's rules and of the sources. Each is made when it is asked for.
  public var records: ImportedRecords { ImportedRecords(count: planned.count) { try planned.records($0) } }

  /// An item of a source that is not taken, and why.
  public struct RejectedItem: Sendable {
    private let item: Int

    /// The name of its source in the mapping.
    public let source: String
    /// Where it stands: file, line, column.
    public let place: String
    /// Why it is not taken.
    public var reasons: [String] = []

    init(_ item: Int, of sources: SourceSet) {
      (self.item, source, place) = (item, sources.source(of: item), sources.place(of: item))
    }

    func bytes(in sources: SourceSet) throws -> [UInt8] { try sources.bytes(of: item) }
  }

  /// A field of a source whose values came into no record.
  public struct LeftOut: Hashable, Sendable {
    /// The name of the source in the mapping.
    public let source: String
    /// The field, as a path within an item.
    public let field: String
    /// How many values.
    public let count: Int
    /// True if the mapping leaves it out on purpose, and why.
    public let reason: String?
  }

  /// A value that was put right.
  public struct Repair: Hashable, Sendable {
    /// As the source has it.
    public let from: String
    /// As it was taken.
    public let to: String
    /// How often.
    public let count: Int
  }

  /// Adds what was refused after all when the records were put beside those of the catalogue.
  public mutating func reject(_ number: Int, _ reason: String) {
    guard var item = planned.item(number) else { return }
    if let known = rejected.firstIndex(where: { $0.source == item.source && $0.place == item.place }) {
      rejected[known].reasons.append(reason)
    } else {
      item.reasons = [reason]
      rejected.append(item)
    }
  }

  /// An item that is not taken, as it stands in its file.
  ///
  /// - Throws: What reading the file throws.
  public func bytes(of item: RejectedItem) throws -> [UInt8] { try item.bytes(in: planned.sources) }
}
